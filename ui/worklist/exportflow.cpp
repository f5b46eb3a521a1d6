#include "ui/worklist/exportflow.h"

#include "core/base/aside.h"
#include "core/platform/paths.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/lastfolder.h"

#include <QDir>
#include <QFileDialog>
#include <utility>

namespace onboarding {

namespace {

QByteArray exported(const QList<CustomerRecord> &records, const ExportDialog::Choice &choice,
                    const ExportContext &context)
{
    if (choice.format == ExportDialog::Format::Json)
        return rosterToJson(records, context);
    const QByteArray csv = rosterToCsv(records, context, choice.separator);
    return choice.hasByteOrderMark ? withByteOrderMark(csv) : csv;
}

} // namespace

ExportFlow::ExportFlow(MainWindow &window, CustomerStore &store, const Theme &theme, const Clock &clock,
                       Environment environment, QList<QUuid> customers, DueRules rules, QString exporter,
                       QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_store(store)
    , m_theme(theme)
    , m_clock(clock)
    , m_environment(std::move(environment))
    , m_customers(std::move(customers))
    , m_rules(std::move(rules))
    , m_exporter(std::move(exporter))
{
}

void ExportFlow::ask()
{
    auto *dialog = new ExportDialog(m_theme, m_environment, m_customers.size(), m_exporter, &m_window);
    connect(dialog, &ExportDialog::confirmed, this, &ExportFlow::chooseFile);
    connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
    dialog->open();
}

void ExportFlow::chooseFile(const ExportDialog::Choice &choice)
{
    const QString suffix
        = choice.format == ExportDialog::Format::Csv ? QStringLiteral("csv") : QStringLiteral("json");
    auto *dialog = new QFileDialog(&m_window, tr("Export customers"));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("customers.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, choice, suffix](const QString &name) {
        if (const Result<void> named = checkExportName(name, suffix); !named)
            return finish(tr("Nothing was written. %1").arg(named.error().message));
        readNotes(name, choice);
    });
    connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
    dialog->open();
}

void ExportFlow::readNotes(const QString &fileName, const ExportDialog::Choice &choice)
{
    m_store.file().notesByCustomer(
        m_environment.id, this, [this, fileName, choice](const Result<CustomerFile::Notes> &notes) {
            if (!notes)
                return finish(tr("Nothing was written. %1").arg(notes.error().message));
            write(fileName, choice,
                  {.environment = m_environment.name,
                   .tenant = m_environment.tenant,
                   .exporter = m_exporter,
                   .time = m_clock.now(),
                   .rules = m_rules,
                   .notes = *notes,
                   .unsettled = m_store.unsettledSince(),
                   .masking = choice.masking});
        });
}

/// Made and written on another thread, as it was read.
void ExportFlow::write(const QString &fileName, const ExportDialog::Choice &choice, ExportContext context)
{
    QList<CustomerRecord> records;
    for (const QUuid &id : m_customers) {
        if (const CustomerRecord *record = m_store.record(id))
            records.append(*record);
    }
    runAside(
        this,
        [fileName, choice, records, context = std::move(context)] {
            return paths::writeExport(fileName, exported(records, choice, context));
        },
        [this, fileName, count = records.size()](const Result<void> &written) {
            finish(written ? tr("%Ln customers written to %1", nullptr, int(count))
                                 .arg(QDir::toNativeSeparators(fileName))
                           : written.error().message);
        });
}

void ExportFlow::finish(const QString &said)
{
    m_window.showToast(said);
    deleteLater();
}

} // namespace onboarding
