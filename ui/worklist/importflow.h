#pragma once
#include "core/base/clock.h"
#include "core/onboarding/workspace.h"
#include "core/transfer/rosterimport.h"

#include <QObject>
#include <QPointer>

namespace onboarding {

class ImportDialog;
class MainWindow;
class Theme;

/// One import, from the choice of a file on: reads it aside, shows what it would do, carries it out. Deletes
/// itself when it is over.
class ImportFlow : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    ImportFlow(MainWindow &window, CustomerStore &store, SealedSecretStore &secrets, const Theme &theme,
               const Clock &clock, Workspace &into, QObject *parent);

    void chooseFile();

Q_SIGNALS:
    /// Into the environment that the file was chosen for.
    void imported(const onboarding::ImportDone &done, const QString &said);

private:
    void read(const ImportOptions &options);
    void understand(const ImportOptions &options, const CustomerFile::Notes &notes);
    void show(const ImportPlan &plan);
    void openDialog();
    void saveRejected(const ImportPlan &plan);
    void import(const ImportPlan &plan);
    void finish(const ImportPlan &plan, const ImportDone &done);
    void giveUp(const QString &why);

    MainWindow &m_window;
    CustomerStore &m_store;
    SealedSecretStore &m_secrets;
    const Theme &m_theme;
    const Clock &m_clock;
    const QPointer<Workspace> m_into;
    QString m_fileName;
    QPointer<ImportDialog> m_dialog;
    int m_turn = 0; ///< of readings: only the last one is shown
    bool m_isConfirmed = false;
};

} // namespace onboarding
