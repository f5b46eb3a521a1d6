#include "ui/customer/casereportflow.h"

#include "core/base/aside.h"
#include "core/onboarding/environmentcheck.h"
#include "core/platform/paths.h"
#include "ui/customer/customercontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/environmentlabel.h"
#include "ui/widgets/lastfolder.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QDir>
#include <QFileDialog>
#include <algorithm>

namespace onboarding {

namespace {

/// Letters and digits of the user name; a "/" in it begins no folder.
QString reportFileName(const CaseReport &report)
{
    QString name = report.record.customer.username.left(60);
    std::replace_if(
        name.begin(), name.end(),
        [](QChar c) { return !c.isLetterOrNumber() && !QStringLiteral("@.-_").contains(c); },
        QLatin1Char('_'));
    return QStringLiteral("case-report-%1-%2.html")
        .arg(name, report.time.toLocalTime().date().toString(Qt::ISODate));
}

QString reportAs(const QString &fileName, const CaseReport &report)
{
    return fileName.endsWith(QStringLiteral(".txt"), Qt::CaseInsensitive) ? caseReportToText(report)
                                                                          : caseReportToHtml(report);
}

} // namespace

CaseReportFlow::CaseReportFlow(MainWindow &window, const CustomerController &controller)
    : QObject(&window)
    , m_window(window)
    , m_controller(controller)
{
}

void CaseReportFlow::ask()
{
    const OnboardingCase *onboardingCase = m_controller.onboardingCase();
    Workspace *workspace = m_controller.workspace();
    const CustomerRecord *record
        = onboardingCase && workspace ? workspace->store().record(onboardingCase->customer().id) : nullptr;
    if (!record)
        return finish(tr("Choose a customer first."));
    if (!m_controller.notes()) // it would claim that there are none
        return finish(tr("No report was written: the notes could not be read. %1")
                          .arg(m_controller.notes().error().message));
    m_report = {.record = *record,
                .events = onboardingCase->events(),
                .submissions = workspace->store().submissions(onboardingCase->customer().id),
                .notes = *m_controller.notes(),
                .environment = environmentLabel(workspace->environment()),
                .service = workspace->environment().url.toString(QUrl::RemoveUserInfo),
                .tenant = workspace->environment().tenant,
                .place = placeOf(workspace->environment()),
                .sentTo = sentTo(workspace->environment()),
                .exporter = m_window.worklist().ownName(),
                .time = m_controller.clock().now(),
                .rules = m_window.worklist().model().rules()};
    auto *dialog = new QFileDialog(&m_window, tr("Save the case report"));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Web page (*.html)"), tr("Text (*.txt)")});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("txt")) ? QStringLiteral("txt")
                                                                        : QStringLiteral("html"));
    });
    dialog->selectFile(reportFileName(m_report));
    connect(dialog, &QFileDialog::fileSelected, this, &CaseReportFlow::write);
    connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
    dialog->open();
}

void CaseReportFlow::write(const QString &fileName)
{
    runAside(
        this,
        [fileName, report = m_report] {
            return paths::writeExport(fileName, reportAs(fileName, report).toUtf8());
        },
        [this, fileName](const Result<void> &written) {
            finish(written ? tr("Case report saved: %1").arg(QDir::toNativeSeparators(fileName))
                           : tr("No report was written. %1").arg(written.error().message));
        });
}

void CaseReportFlow::finish(const QString &said)
{
    m_window.showToast(said);
    deleteLater();
}

} // namespace onboarding
