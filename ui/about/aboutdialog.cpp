#include "ui/about/aboutdialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QClipboard>
#include <QFile>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace onboarding {

namespace {
constexpr int IconSize = 48;
constexpr QSize Size {680, 520};
/// Markdown comes without any.
void setParagraphGap(QTextDocument &document)
{
    constexpr int Gap = 8;
    QTextBlockFormat format;
    format.setBottomMargin(Gap);
    QTextCursor all(&document);
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
}

} // namespace

AboutDialog::AboutDialog(const AboutFacts &facts, const Theme &look, const Environment &environment,
                         QWidget *parent)
    : BandedDialog(look, environment, parent)
    , m_facts(facts)
    , m_pages(new QStackedWidget)
    , m_copy(makeButton(tr("Copy diagnostics"), QStringLiteral("copyDiagnosticsButton")))
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Onboarding Console"));
    auto *choice = new SegmentedControl;
    choice->addChoice(0, tr("Program"), QStringLiteral("aboutProgram"));
    choice->addChoice(1, tr("Licence"), QStringLiteral("aboutLicence"));
    choice->addChoice(2, tr("Third-party notices"), QStringLiteral("aboutNotices"));
    choice->setCurrent(0);
    connect(choice, &SegmentedControl::chosen, m_pages, &QStackedWidget::setCurrentIndex);
    m_pages->addWidget(makeFacts());
    m_pages->addWidget(makeText(QStringLiteral(":/licences/LICENSE"), tr("Licence")));
    m_pages->addWidget(
        makeText(QStringLiteral(":/licences/THIRD-PARTY-NOTICES.md"), tr("Third-party notices")));
    auto *close = makeButton(tr("Close"), QStringLiteral("aboutCloseButton"), ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(close);
    auto *choiceRow = new QHBoxLayout;
    choiceRow->addWidget(choice);
    choiceRow->addStretch();
    content().addWidget(makeHead());
    content().addLayout(choiceRow);
    content().addWidget(m_pages, 1);
    content().addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, &AboutDialog::copyDiagnostics);
    close->setDefault(true);
    resize(Size);
}

QWidget *AboutDialog::makeHead()
{
    auto *head = new QWidget;
    auto *icon = new QLabel;
    icon->setPixmap(QIcon(QStringLiteral(":/icons/onboarding-console.svg")).pixmap(IconSize, IconSize));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(tr("Onboarding Console"), "title"));
    words->addWidget(makeLabel(tr("Version %1").arg(QStringLiteral(ONBOARDING_VERSION)), "secondary"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(icon);
    layout->addLayout(words);
    layout->addStretch();
    return head;
}

QWidget *AboutDialog::makeFacts() const
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Free software under the GNU General Public License, version 3 or later. "
                                   "No account, no telemetry, no "
                                   "traffic that you did not ask for. No update check is made: look for a "
                                   "new version where you got this "
                                   "one."),
                                "body", true));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const auto &[name, value] : m_facts) {
        grid->addWidget(makeLabel(name, "secondary"), row, 0, Qt::AlignTop);
        grid->addWidget(makeLabel(value, "body", true), row++, 1);
    }
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    layout->addStretch();
    return page;
}

QWidget *AboutDialog::makeText(const QString &resource, const QString &name)
{
    auto *text = new QTextEdit;
    text->setObjectName(resource.section(QLatin1Char('/'), -1));
    text->setAccessibleName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    QFile file(resource); // ours, so that it may be shown as what it is
    const QString words = file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    if (resource.endsWith(QStringLiteral(".md"))) {
        text->setMarkdown(words);
        setParagraphGap(*text->document());
    } else {
        text->setProperty("mono", true);
        text->setPlainText(words);
    }
    return text;
}

void AboutDialog::copyDiagnostics()
{
    QGuiApplication::clipboard()->setText(diagnosticsText(m_facts));
    m_copy->setText(tr("Copied"));
}

QString diagnosticsText(const AboutFacts &facts)
{
    QString text = QStringLiteral("Onboarding Console " ONBOARDING_VERSION "\n");
    for (const auto &[name, value] : facts)
        text += QStringLiteral("%1: %2\n").arg(name, value);
    return text;
}

} // namespace onboarding
