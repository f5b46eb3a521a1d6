#pragma once
#include "ui/worklist/worklistcontroller.h"

namespace onboarding {

/// Keeps the saved views of the open environment: new ones, other names, gone ones, with a way back; and the
/// name that My queue goes by.
class SavedViewsController : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    SavedViewsController(WorklistController &worklist, MainWindow &window, CustomerStore &store,
                         const Theme &theme);

    void load(const QString &chosen = {});
    void askOwnName();
    void askName(const SavedView &shown);
    void askNewName(const QString &name);
    void remove(const QString &name);
    void keep(const QString &name, const QByteArray &content, const QString &replaced,
              const std::function<void()> &done, const QPointer<PromptDialog> &dialog = {});

private:
    [[nodiscard]] QString nameProblem(const QString &name) const;

    WorklistController &m_worklist;
    MainWindow &m_window;
    CustomerStore &m_store;
    const Theme &m_theme;
    QList<QPair<QString, QByteArray>> m_views; ///< as they are stored
};

} // namespace onboarding
