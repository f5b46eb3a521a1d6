#include "ui/worklist/importflow.h"

#include "core/base/aside.h"
#include "core/onboarding/sealedsecretstore.h"
#include "core/platform/paths.h"
#include "core/transfer/importreading.h"
#include "core/transfer/rostercomparison.h"
#include "core/transfer/rosterexport.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/lastfolder.h"
#include "ui/worklist/importdialog.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

namespace onboarding {

namespace {

/// A file that cannot be read is a plan with a problem: it may only be read in the wrong way.
ImportPlan planOf(const QString &fileName, const ImportOptions &options, const QList<CustomerRecord> &roster,
                  const QUuid &environment, const CustomerFile::Notes &notes)
{
    QFile file(fileName);
    if (!file.open(QFile::ReadOnly))
        return {.problem = Error {.kind = Error::Kind::InvalidInput,
                                  .message = ImportFlow::tr(
                                      "The file could not be opened. Is it there, and may you read it?")}};
    Result<ImportPlan> plan = readImport(file.read(std::min(MaxRosterFile, file.size()) + 1), options);
    if (!plan) {
        ImportPlan unread {.problem = plan.error()};
        unread.format.encoding = options.encoding.value_or(TextEncoding::Utf8);
        unread.format.separator = options.separator.value_or(QLatin1Char(','));
        return unread;
    }
    compareWithRoster(*plan, roster, environment, notes);
    return *plan;
}

} // namespace

ImportFlow::ImportFlow(MainWindow &window, CustomerStore &store, SealedSecretStore &secrets,
                       const Theme &theme, const Clock &clock, Workspace &into, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_store(store)
    , m_secrets(secrets)
    , m_theme(theme)
    , m_clock(clock)
    , m_into(&into)
{
}

void ImportFlow::chooseFile()
{
    auto *dialog = new QFileDialog(&m_window, tr("Import customers"));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Lists of customers (*.csv *.tsv *.txt *.json *.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        m_fileName = fileName;
        read({});
    });
    connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
    dialog->open();
}

/// The notes that the list has are not in memory; those of the file are compared with them.
void ImportFlow::read(const ImportOptions &options)
{
    if (!m_into)
        return giveUp(tr("Nothing was imported: another environment is open now."));
    m_store.file().notesByCustomer(
        m_into->environment().id, this,
        [this, options, turn = ++m_turn](const Result<CustomerFile::Notes> &notes) {
            if (turn != m_turn)
                return;
            if (!notes)
                return giveUp(tr("Nothing was imported. %1").arg(notes.error().message));
            understand(options, *notes);
        });
}

/// Read, understood and compared on another thread: a list may be long.
void ImportFlow::understand(const ImportOptions &options, const CustomerFile::Notes &notes)
{
    if (!m_into)
        return giveUp(tr("Nothing was imported: another environment is open now."));
    ImportOptions with = options;
    with.secrets = m_store.knownSecrets();
    runAside(
        this,
        [fileName = m_fileName, options = with, roster = m_store.records(), id = m_into->environment().id,
         notes] { return planOf(fileName, options, roster, id, notes); },
        [this, turn = m_turn](const ImportPlan &plan) {
            if (turn == m_turn)
                show(plan);
        });
}

void ImportFlow::show(const ImportPlan &plan)
{
    if (!m_into)
        return giveUp(tr("Nothing was imported: another environment is open now."));
    const bool isFirst = !m_dialog;
    if (isFirst)
        openDialog();
    m_dialog->setPlan(plan);
    if (isFirst)
        m_dialog->open();
}

void ImportFlow::openDialog()
{
    m_dialog = new ImportDialog(m_theme, m_into->environment(), QFileInfo(m_fileName).fileName(), &m_window);
    connect(m_dialog, &ImportDialog::optionsChanged, this, &ImportFlow::read);
    connect(m_dialog, &ImportDialog::saveRejectedRequested, this, &ImportFlow::saveRejected);
    connect(m_dialog, &ImportDialog::confirmed, this, &ImportFlow::import);
    connect(m_dialog, &QDialog::finished, this, [this] {
        if (!m_isConfirmed)
            deleteLater();
    });
}

void ImportFlow::saveRejected(const ImportPlan &plan)
{
    auto *dialog = new QFileDialog(m_dialog, tr("Save what is not imported"));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QFileInfo(m_fileName).completeBaseName() + QStringLiteral("-rejected.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, plan](const QString &name) {
        runAside(
            this,
            // The program that wrote the list is to open this too: Excel knows UTF-8 by the mark only.
            [plan, name] { return paths::writeExport(name, withByteOrderMark(rejectedToCsv(plan))); },
            [this, name](const Result<void> &written) {
                if (m_dialog) // it lies over the toasts of the window
                    m_dialog->showSaved(
                        written ? tr("Saved with the reasons: %1").arg(QDir::toNativeSeparators(name))
                                : tr("Not saved: %1").arg(written.error().message));
            });
    });
    dialog->open();
}

void ImportFlow::import(const ImportPlan &plan)
{
    m_isConfirmed = true;
    if (!m_into)
        return giveUp(tr("Nothing was imported: another environment is open now."));
    importRoster(plan, m_into->environment(), m_store, m_secrets, m_clock.now(), this,
                 [this, plan](const Result<ImportDone> &done) {
                     if (!done)
                         return giveUp(tr("Nothing was imported. %1").arg(done.error().message));
                     finish(plan, *done);
                 });
}

void ImportFlow::finish(const ImportPlan &plan, const ImportDone &done)
{
    if (m_into)
        m_into->readTokensAgain(plan.withToken());
    QString text = tr("%L1 added, %L2 changed, %L3 unchanged, %L4 rejected.")
                       .arg(plan.added)
                       .arg(plan.updated)
                       .arg(plan.unchanged)
                       .arg(plan.rejected.size());
    if (done.leftInKeychain)
        text += QLatin1Char(' ')
            + tr("Older sign-ins may still be in the keychain. %1").arg(done.leftInKeychain->message);
    Q_EMIT imported(done, text);
    deleteLater();
}

void ImportFlow::giveUp(const QString &why)
{
    m_window.showToast(why);
    if (m_dialog)
        m_dialog->close();
    deleteLater();
}

} // namespace onboarding
