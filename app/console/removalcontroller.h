#pragma once
#include <QList>
#include <QObject>
#include <QPointer>
#include <QUuid>

namespace onboarding {

class CustomerStore;
class MainWindow;
class Removal;
class Theme;
class WorkspaceOpener;

/// Takes customers out of the list of the open environment, after asking where that is due, and brings them
/// back.
class RemovalController : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    RemovalController(MainWindow &window, const Theme &theme, CustomerStore &store, WorkspaceOpener &opener);

    void ask(const QList<QUuid> &customers);
    [[nodiscard]] bool isRemoving() const;
    /// "3 customers are still to be removed"; empty when there are none.
    [[nodiscard]] QString unfinishedText() const;

private:
    void askAboutOne(const QUuid &customer);
    void remove(const QList<QUuid> &customers);
    void sayRemoving(Removal &removal);
    void sayRemoved(const Removal &removal, const QString &name);
    void sayBack(const QList<QUuid> &restored, qsizetype wanted, bool wereIn);
    void chooseKept(const Removal &removal, const QList<QUuid> &asked);

    MainWindow &m_window;
    const Theme &m_theme;
    CustomerStore &m_store;
    WorkspaceOpener &m_opener;
    QPointer<Removal> m_removal; ///< the one that is under way; the workspace's
};

} // namespace onboarding
