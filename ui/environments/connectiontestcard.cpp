#include "ui/environments/connectiontestcard.h"

#include "ui/environments/connectiontext.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

namespace {

QString hintText()
{
    return ConnectionTestCard::tr("Asks the address once for a status, without anybody's sign-in. Nothing is "
                                  "changed there. What is typed is tested, also before it is saved.");
}

} // namespace

ConnectionTestCard::ConnectionTestCard(const Theme &theme, QWidget *parent)
    : Card(tr("Connection test"), parent)
    , m_theme(theme)
    , m_button(makeButton(tr("Test connection"), QStringLiteral("testConnectionButton")))
    , m_hint(makeLabel(hintText(), "caption", true))
    , m_busy(new BusyLine)
    , m_findings(new QWidget)
{
    m_findings->hide();
    m_hint->setObjectName(QStringLiteral("connectionHint"));
    auto *findings = new QVBoxLayout(m_findings);
    findings->setContentsMargins(0, 0, 0, 0);
    findings->setSpacing(8);
    header().addWidget(m_busy); // beside the button: no empty line is kept for it below
    header().addWidget(m_button);
    content().addWidget(m_hint);
    connect(m_button, &QPushButton::clicked, this, &ConnectionTestCard::testRequested);
    connect(m_busy, &BusyLine::cancelRequested, this, &ConnectionTestCard::cancel);
    setRunning(false);
}

void ConnectionTestCard::run(ConnectionTest *test, bool isSaved)
{
    reset();
    m_isSaved = isSaved;
    m_test = test;
    test->setParent(this);
    connect(test, &ConnectionTest::finished, this, &ConnectionTestCard::showFindings);
    setRunning(true);
    test->start();
}

void ConnectionTestCard::showProblem(const QString &title, const QString &sentence)
{
    reset();
    addMessage(MessageCard::Tone::Warning, title, sentence);
}

void ConnectionTestCard::reset()
{
    if (m_test) {
        m_test->disconnect(this);
        m_test->cancel();
        m_test->deleteLater();
        m_test.clear();
    }
    clearFindings();
    setRunning(false);
}

void ConnectionTestCard::cancel()
{
    reset();
    addMessage(MessageCard::Tone::Info, tr("Cancelled"), tr("Nothing is known about the address."));
    m_button->setFocus();
}

void ConnectionTestCard::setRunning(bool running)
{
    m_busy->setText(running ? tr("Testing the connection…") : QString());
    setButtonState(*m_button, !running, tr("A test is running."));
}

void ConnectionTestCard::showFindings(const QList<ConnectionFinding> &findings)
{
    m_test->deleteLater();
    m_test.clear();
    setRunning(false);
    QStringList titles;
    for (const ConnectionFinding &finding : findings) {
        const ConnectionText text = connectionText(finding, m_isSaved);
        const bool isGood = text.tone == MessageCard::Tone::Success;
        titles.append((isGood ? QStringLiteral("\u2713 ") : QStringLiteral("\u26a0 ")) + text.title);
        addMessage(text.tone, text.title, text.sentence);
        PlainLabel *sent = makeLabel(sentText(finding), "caption", true);
        sent->setObjectName(QStringLiteral("connectionSent"));
        sent->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_findings->layout()->addWidget(sent);
    }
    summarise(titles.join(QStringLiteral(" \u00b7 ")));
    m_button->setFocus(); // it was disabled while the test ran
}

void ConnectionTestCard::addMessage(MessageCard::Tone tone, const QString &title, const QString &sentence)
{
    auto *card = new MessageCard(m_theme);
    card->setObjectName(QStringLiteral("connectionFinding"));
    m_findings->layout()->addWidget(card);
    m_findings->show();
    card->setMessage(tone, title, sentence);
    card->show();
}

void ConnectionTestCard::summarise(const QString &titles)
{
    m_hint->setMinimumHeight(m_hint->height());
    m_hint->setPlainText(tr("%1. More below.").arg(titles));
}

void ConnectionTestCard::clearFindings()
{
    m_findings->hide();
    m_hint->setMinimumHeight(0);
    m_hint->setPlainText(hintText());
    while (QLayoutItem *item = m_findings->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace onboarding
