// The page Register IDs of one customer, without a service: what is read of a pasted text, what is asked
// first, and what is said of what was sent.
#include "core/platform/sanitized.h"
#include "tests/support/opencustomer.h"
#include "tests/support/ownmemory.h"
#include "tests/support/rawserver.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/customer/journey.h"
#include "ui/customer/pasteedit.h"
#include "ui/customer/registerdraft.h"
#include "ui/customer/registerpage.h"
#include "ui/customer/sdktokenpage.h"
#include "ui/shell/typedtext.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/widgets/noticedialog.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <algorithm>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

QString resultOf(const QString &account, const QString &workflow)
{
    return QStringLiteral("{\"accountId\":\"%1\",\"workflowId\":\"%2\"}").arg(account, workflow);
}

/// Counts how often somebody wants what it has.
class CountedMime : public QMimeData
{
public:
    mutable int fetched = 0;

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override
    {
        ++fetched;
        return QMimeData::retrieveData(format, type);
    }
};

} // namespace

class TestRegisterPage : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }

    void cleanup()
    {
        m_driver.reset();
        m_page.reset();
        closeCustomer();
    }

    /// Ctrl+Z brought back the ids of the customer who was open before, and they were registered for this
    /// one.
    void undoBringsNothingOfAnotherCustomerBack()
    {
        openRegister();
        SdkTokenPage tokenPage(*m_controller, *m_theme);
        tokenPage.show();
        const QList<QLineEdit *> fields {m_page->findChild<QLineEdit *>(str("accountIdEdit")),
                                         m_page->findChild<QLineEdit *>(str("workflowIdEdit")),
                                         tokenPage.findChild<QLineEdit *>(str("deviceIdEdit"))};
        for (QLineEdit *field : fields) {
            QTest::keyClicks(field, Account);
            QVERIFY(field->isUndoAvailable());
        }
        Customer next = customer(str("next"));
        next.environment = m_workspace->environment().id;
        QVERIFY(save(*m_store, next).has_value());
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(next.id), nullptr);
        for (QLineEdit *field : fields) {
            field->undo();
            QCOMPARE(field->text(), QString());
        }
    }

    /// It had five headers, written by hand.
    void theWholeRequestIsShownBeforeItIsSent()
    {
        openRegister();
        QTest::keyClicks(m_page->findChild<QLineEdit *>(str("accountIdEdit")), Account);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(str("workflowIdEdit")), Workflow);
        for (const char *line :
             {"POST /kyc-ms/registerUser", "Host: 127.0.0.1:9", "api-key: hidden",
              "Authorization: Bearer hidden", "User-Agent: onboarding-console/", "Connection: close"})
            QVERIFY2(saysSomewhere(str(line), Qt::CaseInsensitive),
                     line); // Qt 6.8 writes names of headers small
        QVERIFY(!saysSomewhere(str("key-of-the-api")));
    }

    /// Tester 2, finding 26.
    void whatWasNotAskedSinceIsNotSentAgain()
    {
        observe("LV1");
        send(Workflow, Submission::Outcome::Unknown);
        openRegister();
        QVERIFY(saysSomewhere(str("has not been checked since")));
        QVERIFY(!saysSomewhere(str("still not known")));
        const QWidget *again = m_driver->find(str("sendAgainButton"));
        QVERIFY(again && !again->isEnabled());
        observe("LV1"); // by another program; ten seconds later
        QTRY_VERIFY(saysSomewhere(str("does not tell yet whether they arrived")));
        QVERIFY(saysSomewhere(str("still not known")));
        QVERIFY(m_driver->find(str("sendAgainButton"))->isEnabled());
        QVERIFY(m_driver->click(str("sendAgainButton")));
        QTRY_VERIFY(m_driver->has(str("confirmDialog")));
        auto *dialog = m_driver->find<QDialog>(str("confirmDialog"));
        const auto labels = dialog->findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
            return label->text().contains(str("In progress, checked"));
        }));
        dialog->reject();
    }

    /// "Send again" sent whatever the fields held by then, the IDs of a failed run too.
    void sendingAgainLooksAtOtherIdsAsRegisterDoes()
    {
        const QString other = str("0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9");
        observe("LV1");
        send(Workflow, Submission::Outcome::Unknown);
        openRegister();
        observe("LV1");
        QTRY_VERIFY(m_driver->find(str("sendAgainButton"))->isEnabled());
        enter(str("accountId: %1\nworkflowId: %2\nisSuccess: false").arg(Account, other));
        QVERIFY(!m_driver->find(str("sendAgainButton"))->isEnabled());
        enter(str("accountId: %1\nworkflowId: %2\nDo not submit, belongs to Boris").arg(Account, other));
        QVERIFY(m_driver->find(str("sendAgainButton"))->isEnabled());
        QVERIFY(m_driver->click(str("sendAgainButton")));
        QTRY_VERIFY(m_driver->has(str("confirmDialog")));
        auto *dialog = m_driver->find<QDialog>(str("confirmDialog"));
        QCOMPARE(dialog->windowTitle(), str("Register all the same"));
        dialog->reject();
    }

    /// One click on Swap, or one wrong key, and what the text says was not what was sent.
    void idsThatAreNotThoseOfTheTextAreAskedAbout()
    {
        observe("LV1");
        openRegister();
        enter(resultOf(Account, Workflow));
        auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        QCOMPARE(submit->text(), str("Register"));
        QVERIFY(m_driver->click(str("swapButton")));
        QCOMPARE(textOf("workflowIdEdit"), Account);
        QCOMPARE(submit->text(), str("Register all the same…"));
        QVERIFY(m_driver->click(str("swapButton")));
        QCOMPARE(submit->text(), str("Register"));
    }

    /// A second pair went out without a word about the first, which another program had sent a minute before.
    void otherIdsThatWereAcceptedAreNamedBeforeMoreAreSent_data()
    {
        QTest::addColumn<QByteArray>("statusSince");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("the status stays") << QByteArray("LV1") << true;
        QTest::newRow("the status asks for new documents") << QByteArray("NEED_RESUBMIT") << false;
    }

    void otherIdsThatWereAcceptedAreNamedBeforeMoreAreSent()
    {
        QFETCH(QByteArray, statusSince);
        QFETCH(bool, isAsked);
        observe("LV1");
        openRegister();
        send(Workflow, Submission::Outcome::Registered);
        observe(statusSince.constData());
        enter(resultOf(str("0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9"),
                       str("1b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9")));
        auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        QTRY_COMPARE(submit->text(), isAsked ? str("Register all the same…") : str("Register"));
        QCOMPARE(saysSomewhere(str("Other IDs were accepted for this customer today")), isAsked);
        if (!isAsked)
            return;
        QVERIFY(m_driver->click(str("registerButton")));
        QTRY_VERIFY(m_driver->has(str("confirmDialog")));
        auto *dialog = m_driver->find<QDialog>(str("confirmDialog"));
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(str("Other IDs were accepted for this customer today"));
        }));
        dialog->reject();
    }

    void anIdThatWasSentBeforeIsNotCalledRegistered_data()
    {
        QTest::addColumn<Submission::Outcome>("outcome");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody knows")
            << Submission::Outcome::Unknown << str("not known whether they arrived");
        QTest::newRow("it arrived") << Submission::Outcome::Registered
                                    << str("were registered for somebody else, Bea");
    }

    void anIdThatWasSentBeforeIsNotCalledRegistered()
    {
        QFETCH(Submission::Outcome, outcome);
        QFETCH(QString, words);
        const Customer me = std::exchange(m_customer, bea());
        send(Workflow, outcome);
        m_customer = me;
        openRegister();
        enter(resultOf(Account, Workflow));
        QVERIFY2(saysSomewhere(words), qPrintable(words));
        QVERIFY(saysSomewhere(str("bea@example.org")));
        QCOMPARE(saysSomewhere(str("were registered for")), outcome == Submission::Outcome::Registered);
    }

    /// Day log, officer 13: the second press was answered "It is there already".
    void afterSuccessRegisterIsOffUntilTheStatusAsks()
    {
        observe("LV1");
        send(Workflow, Submission::Outcome::Registered);
        observe("PENDING");
        openRegister();
        enter(resultOf(Account, Workflow));
        const QWidget *button = m_driver->find(str("registerButton"));
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(str("registered already")));
        enter(resultOf(Account, str("0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11")));
        QCOMPARE(m_driver->find(str("registerButton"))->toolTip(), QString());
        QVERIFY(m_driver->find(str("registerButton"))->isEnabled());
        observe("NEED_RESUBMIT");
        enter(resultOf(Account, Workflow));
        QVERIFY(m_driver->find(str("registerButton"))->isEnabled());
        QVERIFY(saysSomewhere(str("registered for this customer before")));
    }

    /// Day log, officer 3. In the sandbox one click goes on, elsewhere the other one's name is typed.
    void idsOfSomebodyElseAreNotSentByOnePress()
    {
        const Customer me = std::exchange(m_customer, bea());
        send(Workflow, Submission::Outcome::Registered);
        m_customer = me;
        openRegister();
        enter(resultOf(Account.toUpper(), Workflow.toUpper()));
        QCOMPARE(m_driver->find(str("registerButton"))->toolTip(), QString());
        QVERIFY(m_driver->click(str("registerButton")));
        auto *dialog = m_page->findChild<QDialog *>(str("confirmDialog"));
        QVERIFY(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(!theCase().isRegistering());
        const auto labels = dialog->findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
            return label->text().contains(str("bea@example.org"));
        }));
        dialog->reject();
    }

    /// Attack of 2026-11-29, finding 24: whose they are stood nowhere, and one click sent them.
    void idsOfAnothersSdkTokenAreAskedAbout()
    {
        const Customer other = bea();
        const auto digest = [&other](const QString &id) { return idDigest(other.environment, id); };
        observe("LV1");
        openRegister();
        enter(resultOf(Account, str("0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11")));
        QCOMPARE(m_driver->find<QPushButton>(str("registerButton"))->text(), str("Register"));
        m_store->record(QList<IssuedToken> {{.environment = other.environment,
                                             .owner = ownerDigest(other.environment, other.username),
                                             .token = tokenDigest(other.environment, "token"),
                                             .account = digest(Account),
                                             .workflow = digest(Workflow),
                                             .issuedAt = m_clock.now()}},
                        this, [](const Result<void> &) { });
        enter(resultOf(Account, Workflow));
        QVERIFY(saysSomewhere(str("of an SDK token that was fetched for somebody else, Bea Other")));
        QVERIFY(!saysSomewhere(str("has not registered them before")));
        QCOMPARE(m_driver->find<QPushButton>(str("registerButton"))->text(), str("Register all the same…"));
    }

    /// Day log, officer 7: confirmed, stopped, and the page said nothing.
    void whatIsStoppedIsSaidOnThePage()
    {
        const Customer other = bea();
        observe("LV1");
        openRegister();
        enter(resultOf(Account, Workflow));
        QVERIFY(saysSomewhere(str("has not registered them before")));
        sendElsewhere(other);
        QVERIFY(m_driver->click(str("registerButton")));
        QVERIFY(m_driver->waitFor([this] { return saysSomewhere(str("nothing was sent")); }));
        QVERIFY(saysSomewhere(str("registered for somebody else, Bea Other")));
        QVERIFY(saysSomewhere(str("this customer's own run")));
        QVERIFY(m_driver->waitFor([this] { return !saysSomewhere(str("has not registered them before")); }));
        QCOMPARE(m_driver->find<QPushButton>(str("registerButton"))->text(), str("Register all the same…"));
        enter(resultOf(Account, str("0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11")));
        QVERIFY(!saysSomewhere(str("nothing was sent")));
    }

    void whatIsSaidOfAPairIsAskedForAgain_data()
    {
        QTest::addColumn<bool>("isShown");
        QTest::newRow("while the page is shown") << true;
        QTest::newRow("when the page is shown again") << false;
    }

    void whatIsSaidOfAPairIsAskedForAgain()
    {
        QFETCH(const bool, isShown);
        const Customer other = bea();
        observe("LV1");
        openRegister();
        enter(resultOf(Account, Workflow));
        if (!isShown)
            m_page->hide();
        sendElsewhere(other);
        if (isShown)
            m_store->refresh(); // as the window does every few seconds
        else
            m_page->show();
        QVERIFY(m_driver->waitFor(
            [this] { return saysSomewhere(str("registered for somebody else, Bea Other")); }));
        QVERIFY(!saysSomewhere(str("has not registered them before")));
    }

    void whoHasNothingToSubmitIsRegisteredAfterAQuestionOnly_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("says"); // empty: nothing
        QTest::newRow("not started") << QByteArray("NOT_REGISTERED") << QString();
        QTest::newRow("in progress") << QByteArray("LV1") << QString();
        QTest::newRow("to be sent again") << QByteArray("NEED_RESUBMIT") << QString();
        QTest::newRow("another word") << QByteArray("ON_HOLD") << QString();
        QTest::newRow("in review") << QByteArray("PENDING") << str("Status: In review.");
        QTest::newRow("approved") << QByteArray("APPROVED_VERIFIED") << str("Status: Approved.");
        QTest::newRow("rejected") << QByteArray("REJECTED") << str("Status: Rejected.");
        QTest::newRow("not asked") << QByteArray("ACCEPTED") << str("Status: Not required.");
    }

    void whoHasNothingToSubmitIsRegisteredAfterAQuestionOnly()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const QString, says);
        observe(status.constData());
        openRegister();
        enter(resultOf(Account, Workflow));
        const bool isAsked = !says.isEmpty();
        QCOMPARE(saysSomewhere(str("Status: ")), isAsked);
        QVERIFY(saysSomewhere(says));
        QCOMPARE(m_driver->find<QPushButton>(str("registerButton"))->text(),
                 isAsked ? str("Register all the same…") : str("Register"));
        QCOMPARE(primaryButtons(*m_page).contains(str("registerButton")), !isAsked);
        QVERIFY(m_driver->click(str("registerButton")));
        auto *dialog = m_page->findChild<QDialog *>(str("confirmDialog"));
        QCOMPARE(dialog != nullptr, isAsked);
        QCOMPARE(theCase().isRegistering(), !isAsked);
        if (dialog)
            dialog->reject();
    }

    void aTokenOfSomebodyElseIsAskedAbout_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("says");
        QTest::newRow("one that names another user")
            << jwt(R"({"user_name":"boris"})") << str("boris") << str("not verified to be this customer.");
        QTest::newRow("one that names nobody")
            << QByteArray("an-opaque-token") << QString()
            << str("The token names nobody: not verified to be this customer.");
    }

    /// Another customer's token registered with one click, and only the Case page knew of it.
    void aTokenOfSomebodyElseIsAskedAbout()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const QString, user);
        QFETCH(const QString, says);
        openRegister();
        observe("LV1");
        enter(resultOf(Account, Workflow));
        QTRY_COMPARE(journeyOf(theCase()).at(1).state, JourneyStep::State::Observed);
        adopt(token, user);
        QVERIFY(saysSomewhere(says) && saysSomewhere(user));
        QCOMPARE(m_driver->find<QPushButton>(str("registerButton"))->text(), str("Register all the same…"));
        QCOMPARE(journeyOf(theCase()).at(1).state, JourneyStep::State::Inferred);
        QVERIFY(m_driver->click(str("registerButton")));
        QVERIFY(!theCase().isRegistering());
        auto *dialog = m_page->findChild<QDialog *>(str("confirmDialog"));
        QVERIFY(dialog);
        dialog->reject();
    }

    void aQuestionIsVoidWhenTheSignInChanges_data()
    {
        QTest::addColumn<QByteArray>("token"); // empty: signed out
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("says"); // empty: the question stays
        QTest::newRow("another user's token")
            << jwt(R"({"user_name":"boris"})") << str("boris") << str("Another sign-in has taken its place.");
        QTest::newRow("signed out") << QByteArray() << QString() << str("The customer is signed out.");
        QTest::newRow("a token of the same user")
            << jwt(R"({"user_name":"maximiliana","jti":"2"})") << QString() << QString();
    }

    /// In production the name was typed below a token that had changed, and the IDs went out with it.
    void aQuestionIsVoidWhenTheSignInChanges()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const QString, user);
        QFETCH(const QString, says);
        observe("PENDING"); // so that it is asked
        openRegister();
        enter(resultOf(Account, Workflow));
        QVERIFY(m_driver->click(str("registerButton")));
        const QPointer<QDialog> dialog = m_page->findChild<QDialog *>(str("confirmDialog"));
        QVERIFY(dialog && dialog->isVisible());
        bool isOut = !token.isEmpty();
        if (!isOut)
            theCase().signOut(this, [&](const Result<void> &) { isOut = true; });
        else
            adopt(token, user);
        QTRY_VERIFY(isOut);
        QCOMPARE(dialog && dialog->isVisible(), says.isEmpty());
        auto *notice = m_page->findChild<NoticeDialog *>();
        QCOMPARE(notice != nullptr, !says.isEmpty());
        QVERIFY(says.isEmpty() || saysSomewhere(says));
        QVERIFY(!theCase().isRegistering());
        QCOMPARE(textOf("accountIdEdit"), Account);
        for (QDialog *open : m_page->findChildren<QDialog *>())
            open->reject();
    }

    /// Day log, officer 2: the green card of the first run stood above the ids of the second.
    void aResultStandsOnlyAboveItsOwnIds()
    {
        observe("LV1");
        send(Workflow, Submission::Outcome::Unknown);
        openRegister();
        QVERIFY(m_driver->has(str("submissionCard"))); // what is not settled is always said
        QVERIFY(saysSomewhere(Workflow));
        m_store->record(settled(Submission::Outcome::Registered), this, [](const Result<void> &) { });
        QTRY_COMPARE(theCase().submission().stage, SubmissionProgress::Stage::Registered);
        enter(resultOf(Account, Workflow));
        QVERIFY(m_driver->has(str("submissionCard")));
        QVERIFY(m_driver->enter(str("workflowIdEdit"), Account));
        QVERIFY(!m_driver->has(str("submissionCard")));
        enter(resultOf(Account, str("0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11")));
        QVERIFY(!m_driver->has(str("submissionCard")));
        QCOMPARE(theCase().submission().stage, SubmissionProgress::Stage::Registered);
    }

    /// Fresh reader 12, find 10: the language was refused for a result that had been registered.
    void whatWasRegisteredIsNotWaitingToBeUsed()
    {
        observe("LV1");
        send(Workflow, Submission::Outcome::Unknown);
        openRegister();
        enter(resultOf(Account, Workflow));
        QTextDocument &pasted = *m_driver->find<QPlainTextEdit>(str("pasteEdit"))->document();
        pasted.setModified(true);
        m_driver->find<QLineEdit>(str("accountIdEdit"))->setModified(true);
        QCOMPARE(fieldWithTypedText(*m_page) != nullptr, true);
        m_store->record(settled(Submission::Outcome::Registered), this, [](const Result<void> &) { });
        QTRY_COMPARE(theCase().submission().stage, SubmissionProgress::Stage::Registered);
        QVERIFY(fieldWithTypedText(*m_page) == nullptr);
        enter(resultOf(Account, str("0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11"))); // the next run
        pasted.setModified(true);
        Q_EMIT m_controller->changed();
        QVERIFY(fieldWithTypedText(*m_page) != nullptr);
    }

    /// Day 5, finding 1: another pair in the fields took what the log had shown.
    void whatWasAcceptedStandsWhateverIsTyped()
    {
        observe("LV1");
        openRegister();
        send(Workflow, Submission::Outcome::Registered); // by kycctl
        observe("LV1");
        const auto isKept = [this] {
            constexpr qsizetype Ids = 4;
            return journeyOf(theCase()).at(Ids).state == JourneyStep::State::Observed
                && theCase().nextStep().title == str("Wait for the decision");
        };
        QTRY_VERIFY(isKept());
        QVERIFY(m_driver->has(str("submissionCard")));
        enter(resultOf(str("0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9"),
                       str("1b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9")));
        QCOMPARE(theCase().nextStep().title, str("Wait for the decision"));
        QVERIFY(saysSomewhere(str("Other IDs were accepted for this customer")));
        QVERIFY(m_driver->enter(str("workflowIdEdit"), QString()));
        QVERIFY(isKept());
        QVERIFY(saysSomewhere(str("Other IDs were accepted for this customer")));
        QVERIFY(m_driver->click(str("clearButton")));
        QVERIFY(isKept());
        QVERIFY(m_driver->has(str("submissionCard")));
        observe("APPROVED_VERIFIED");
        constexpr qsizetype Ids = 4;
        QCOMPARE(journeyOf(theCase()).at(Ids).state, JourneyStep::State::Observed);
    }

    /// Nothing of an earlier run stands above IDs that were not sent; that others were accepted is still
    /// said.
    void theJourneyBeginsAgainWithAnotherResult_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isTyped");
        QTest::addColumn<JourneyStep::State>("state");
        QTest::addColumn<QString>("detail");
        const QString others = str("Not sent yet. Other IDs were accepted: ");
        QTest::newRow("pasted, and the status has not moved")
            << QByteArray("LV1") << false << JourneyStep::State::Current << others;
        QTest::newRow("typed, and the status has not moved")
            << QByteArray("LV1") << true << JourneyStep::State::Current << others;
        QTest::newRow("pasted, while others are reviewed")
            << QByteArray("PENDING") << false << JourneyStep::State::Ahead << others;
        QTest::newRow("pasted, when others are approved")
            << QByteArray("APPROVED_VERIFIED") << false << JourneyStep::State::Current << others;
        QTest::newRow("pasted, and new documents are wanted")
            << QByteArray("NEED_RESUBMIT") << false << JourneyStep::State::Current << str("Not sent yet.");
    }

    void theJourneyBeginsAgainWithAnotherResult()
    {
        QFETCH(QByteArray, status);
        QFETCH(bool, isTyped);
        constexpr qsizetype Documents = 3;
        constexpr qsizetype Ids = 4;
        const QString account = str("0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9");
        const QString workflow = str("1b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9");
        observe("LV1");
        openRegister();
        send(Workflow, Submission::Outcome::Registered);
        observe(status.constData());
        const auto ids = [this] { return journeyOf(theCase()).at(Ids); };
        const JourneyStep before = ids();
        if (isTyped) {
            QVERIFY(m_driver->enter(str("accountIdEdit"), account));
            QCOMPARE(ids().detail, before.detail);
            QVERIFY(m_driver->enter(str("workflowIdEdit"), workflow));
        } else {
            enter(resultOf(account, workflow));
        }
        QTEST(ids().state, "state");
        QFETCH(QString, detail);
        QVERIFY2(ids().detail.startsWith(detail), qPrintable(ids().detail));
        QCOMPARE(journeyOf(theCase()).at(Documents).state, JourneyStep::State::Inferred);
        enter(resultOf(Account, Workflow));
        QCOMPARE(ids().detail, before.detail);
        QVERIFY(m_driver->click(str("clearButton")));
        QCOMPARE(ids().state, before.state);
        QCOMPARE(ids().detail, before.detail);
    }

    /// Day 5, finding 7: "sent once" was said while the status was still asked.
    void theStatusIsSaidToBeCheckedFirst()
    {
        observe("LV1");
        openRegister();
        enter(resultOf(Account, Workflow));
        QStringList said;
        connect(&theCase(), &OnboardingCase::changed, m_page.get(), [&] {
            if (theCase().isRegistering() && !theCase().mayHaveLeft()
                && saysSomewhere(str("Checking the status first…")))
                said.append(journeyOf(theCase()).at(4).detail);
            QVERIFY(theCase().mayHaveLeft() || !saysSomewhere(str("Sent once")));
        });
        QVERIFY(m_driver->click(str("registerButton")));
        QTRY_VERIFY(said.contains(str("Checking the status first.")));
        QTRY_VERIFY(!theCase().isRegistering());
    }

    /// Attack 8, N2: all green, though the answer was about Zoe.
    void anAnswerThatNamesAnotherIsSaidBesideTheSuccess()
    {
        const RawServer server([](const RawRequest &request) {
            return RawAnswer::http(200,
                                   request.target.contains("registerUser") ? R"({"username":"Zoe Maier"})"
                                                                           : R"({"status":"LV1"})");
        });
        openCustomer(server.url());
        openRegister();
        enter(resultOf(Account, Workflow));
        QVERIFY(m_driver->click(str("registerButton")));
        QTRY_COMPARE(theCase().submission().stage, SubmissionProgress::Stage::Registered);
        QTRY_VERIFY(saysSomewhere(str("IDs registered. Look whom the answer is about")));
        QVERIFY(saysSomewhere(str("The service accepted them.")));
        QVERIFY(saysSomewhere(str("The service calls the customer Zoe Maier")));
        cleanup(); // before the server goes
    }

    /// Attack of 2026-11-28, finding 12: the reason stands at the field, and nothing can be sent.
    void whatIsTypedAndNoIdIsNotSent()
    {
        observe("LV1");
        openRegister();
        QVERIFY(m_driver->enter(str("accountIdEdit"), Account.chopped(1)));
        QVERIFY(m_driver->enter(str("workflowIdEdit"), Workflow));
        const auto *edit = m_page->findChild<QLineEdit *>(str("accountIdEdit"));
        QVERIFY(edit->toolTip().startsWith(str("accountId is no whole UUID")));
        QVERIFY(edit->property("invalid").toBool());
        QVERIFY(saysSomewhere(str("accountId is no whole UUID")));
        const auto *button = m_page->findChild<QPushButton *>(str("registerButton"));
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(str("no whole UUID")));
        QVERIFY(m_driver->enter(str("accountIdEdit"), Account));
        QVERIFY(edit->toolTip().isEmpty());
        QVERIFY(!edit->property("invalid").toBool());
        QVERIFY(!saysSomewhere(str("no whole UUID")));
    }

    /// Tester's day of 2026-11-28, findings T32 and 67: with used ids, and a status that asks for others.
    void whatBecameOfTheTryBeforeIsGone()
    {
        observe("LV1");
        send(Workflow, Submission::Outcome::Unknown);
        openRegister();
        enter(resultOf(Account, Workflow));
        m_store->record(settled(Submission::Outcome::Registered), this, [](const Result<void> &) { });
        QTRY_COMPARE(theCase().submission().stage, SubmissionProgress::Stage::Registered);
        QVERIFY(m_driver->has(str("submissionCard")));
        observe("NEED_RESUBMIT");
        Q_EMIT m_controller->changed();
        QVERIFY(!m_driver->has(str("submissionCard")));
        QCOMPARE(primaryButtons(*m_page), QStringList());
        QCOMPARE(m_driver->find<QPushButton>(str("registerButton"))->text(), str("Register all the same…"));
    }

    /// Tester's day of 2026-11-28, finding T31: the card pushed the fields below the clicks that followed.
    void whatIsSaidOfASubmissionMovesNothing()
    {
        observe("LV1");
        openRegister();
        QScrollArea area; // as in the window
        area.setWidgetResizable(true);
        area.setWidget(m_page.get());
        area.resize(700, 600);
        area.show();
        const auto leave = qScopeGuard([&area] { (void)area.takeWidget(); });
        enter(resultOf(Account, Workflow));
        const auto places = [this] {
            QList<QPoint> all;
            for (const char *name :
                 {"pasteEdit", "accountIdEdit", "workflowIdEdit", "swapButton", "registerButton"})
                all.append(m_driver->find(str(name))->mapTo(m_page.get(), QPoint()));
            return all;
        };
        QCoreApplication::sendPostedEvents();
        m_page->layout()->activate();
        const QList<QPoint> before = places();
        send(Workflow, Submission::Outcome::Unknown);
        QTRY_VERIFY(m_driver->has(str("submissionCard")));
        m_page->layout()->activate();
        QCOMPARE(places(), before);
        // Tester 3, finding 8: nor does what is not true any more stay above it.
        QVERIFY(!saysSomewhere(str("has not registered them before")));
        QCOMPARE(m_driver->find<PlainLabel>(str("registerHint"))->text(), QString());
        const int card = m_driver->find(str("submissionCard"))->mapTo(m_page.get(), QPoint()).y();
        m_store->record(settled(Submission::Outcome::Registered), this, [](const Result<void> &) { });
        QTRY_COMPARE(theCase().submission().stage, SubmissionProgress::Stage::Registered);
        m_page->layout()->activate();
        QCOMPARE(places(), before);
        QCOMPARE(m_driver->find(str("submissionCard"))->mapTo(m_page.get(), QPoint()).y(), card);
        QCOMPARE(m_driver->find<PlainLabel>(str("registerHint"))->text(), QString()); // it was sent
        // Officer 2, finding 25: nor does a longer sentence about what is pasted.
        const QPoint field = m_driver->find(str("accountIdEdit"))->mapTo(m_page.get(), QPoint());
        const int sentence = m_driver->find(str("readAs"))->height();
        enter(str("A text without any ids. ").repeated(40));
        QTRY_VERIFY(m_driver->find(str("readAs"))->height() >= sentence);
        m_page->layout()->activate();
        QCOMPARE(m_driver->find(str("accountIdEdit"))->mapTo(m_page.get(), QPoint()), field);
    }

    /// Attack of 2026-11-28, findings 32 and 4.
    void aDoubtfulResultIsAskedAbout_data()
    {
        QTest::addColumn<QString>("beside");
        QTest::addColumn<QString>("words");
        QTest::newRow("another customer") << str(R"(,"userName":"BEA@example.org")") << str("Bea Other");
        QTest::newRow("another customer's address, which is dropped")
            << str(R"(,"email":"bea@example.org")") << str("Bea Other");
        QTest::newRow("another customer in an address")
            << str(",\"callbackUrl\":\"https://x.example/?u=bea%40example.org\"") << str("Bea Other");
        QTest::newRow("another customer's name to show")
            << str(R"(,"label":"Bea Other, Mon")") << str("(bea@");
        QTest::newRow("the name of nobody in the list, which is dropped")
            << str(",\"firstName\":\"Zoe\",\"lastName\":\"Maier\"")
            << str("names Zoe Maier, and not this customer");
        QTest::newRow("a mail address of nobody in the list, which is dropped")
            << str(",\"email\":\"zoe@example.net\"") << str("names zoe@example.net, and not");
        QTest::newRow("a mail address in a web address")
            << str(",\"callbackUrl\":\"https://x.example/?u=zoe%40example.net\"")
            << str("names zoe@example.net, and not");
        QTest::newRow("a run of production") << str(R"(,"env":"prod")") << str("made in production");
        QTest::newRow("an unknown end") << str(R"(,"status":"FLURB")") << str("does not say plainly");
    }

    void aDoubtfulResultIsAskedAbout()
    {
        QFETCH(QString, beside);
        QFETCH(QString, words);
        observe("LV1");
        (void)bea();
        openRegister();
        auto *paste = m_driver->find<PasteEdit>(str("pasteEdit"));
        const QString text = resultOf(Account, Workflow);
        paste->paste(text.chopped(1) + beside + u'}');
        QVERIFY2(saysSomewhere(words), qPrintable(words));
        auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        QCOMPARE(submit->text(), str("Register all the same…"));
        QVERIFY(submit->isEnabled());
        QCOMPARE(primaryButtons(*m_page), QStringList());
        submit->click();
        QTRY_VERIFY(m_page->findChild<ConfirmationDialog *>());
        QVERIFY(m_store->submissions(m_customer.id).isEmpty());
        delete m_page->findChild<ConfirmationDialog *>();
        paste->paste(text);
        QVERIFY(!saysSomewhere(words));
        QCOMPARE(submit->text(), str("Register"));
    }

    /// Attack 8, F1. The names themselves are personal data, and go from the text.
    void theOwnNameAboveTheIdsIsNoDoubt()
    {
        observe("LV1");
        m_customer.displayName = str("Anna Otterbein");
        QVERIFY(save(*m_store, m_customer).has_value());
        openRegister();
        auto *paste = m_driver->find<PasteEdit>(str("pasteEdit"));
        const QString ids = str("accountId: %1\nworkflowId: %2\n").arg(Account, Workflow);
        auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        for (const char *above : {"Anna Otterbein:", "Ids of Anna Otterbein", "Otterbein, Anna"}) {
            paste->paste(QString::fromLatin1(above) + u'\n' + ids);
            QCOMPARE(submit->text(), str("Register"));
        }
        paste->paste(str("Zoe Maier:\n") + ids);
        QCOMPARE(submit->text(), str("Register all the same…"));
    }

    /// Attack 8, N3: the phone may have fetched a token of its own, or the run is somebody else's.
    void idsBesideTheOwnLiveTokenAreAskedAbout()
    {
        const auto digest = [this](const QString &id) { return idDigest(m_customer.environment, id); };
        observe("LV1");
        openRegister();
        m_store->record(
            QList<IssuedToken> {{.environment = m_customer.environment,
                                 .owner = ownerDigest(m_customer.environment, m_customer.username),
                                 .token = tokenDigest(m_customer.environment, "token"),
                                 .account = digest(Account),
                                 .workflow = digest(Workflow),
                                 .issuedAt = m_clock.now()}},
            this, [](const Result<void> &) { });
        auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        enter(resultOf(Account, Workflow));
        QCOMPARE(submit->text(), str("Register"));
        enter(resultOf(Account, str("0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11")));
        QVERIFY(saysSomewhere(str("not the IDs inside the SDK token")));
        QCOMPARE(submit->text(), str("Register all the same…"));
        m_clock.advance(IssuedToken::UsualLife);
        enter(resultOf(Account, str("0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b12")));
        QCOMPARE(submit->text(), str("Register"));
    }

    /// A name that nothing can be compared with is told, and asked about it is not.
    void aNameThatCannotBeComparedIsTold()
    {
        observe("LV1");
        m_customer.displayName = QString::fromUtf8("\u0410\u043d\u043d\u0430 \u041e\u0442\u0442\u0435\u0440");
        QVERIFY(save(*m_store, m_customer).has_value());
        openRegister();
        const QString text = resultOf(Account, Workflow);
        m_driver->find<PasteEdit>(str("pasteEdit"))
            ->paste(text.chopped(1) + str(",\"firstName\":\"Zoe\",\"lastName\":\"Maier\"}"));
        QVERIFY(saysSomewhere(str("The result names Zoe Maier.")));
        QCOMPARE(m_driver->find<QPushButton>(str("registerButton"))->text(), str("Register"));
    }

    /// Attack 3, finding 21: the plain text of a mail does not show what is struck out in it.
    void whatWasCopiedIsReadAsItWasShown_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<bool>("hasText");
        QTest::addColumn<bool>("isDoubted");
        const auto row = [](const char *name, const QString &html, bool hasText, bool isDoubted) {
            QTest::newRow(name) << html << hasText << isDoubted;
        };
        const QString account = str("accountId: ") + Account;
        row("struck out", account + str("<br>workflowId: <s>") + Workflow + str("</s>"), true, true);
        row("struck out by its style",
            account + str("<br>workflowId: <span style=\"text-decoration: line-through\">") + Workflow
                + str("</span>"),
            true, true);
        row("another one struck out, and the two are whole",
            str("<p>accountId: <del>0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11</del> ") + Account
                + str("</p><p>workflowId: ") + Workflow + str("</p>"),
            true, true);
        row("too small to be seen",
            account + str("<br>workflowId: <span style=\"font-size:1px\">") + Workflow + str("</span>"), true,
            true);
        row("other IDs than in the text", account + str("<br>workflowId: ") + Account, true, true);
        row("from a browser",
            str("<meta charset=\"utf-8\"><span style=\"color:#000;font-size:13px\">") + account
                + str("</span><div>workflowId: ") + Workflow + str("</div>"),
            true, false);
        row("from Word",
            str("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style><!-- p.MsoNormal "
                "{margin:0cm; font-size:11.0pt;} --></style></head><body lang=EN-GB><p class=MsoNormal>")
                + account + str("<o:p></o:p></p><p class=MsoNormal>workflowId: ") + Workflow
                + str("<o:p></o:p></p></body></html>"),
            true, false);
        row("a table",
            str("<table><tr><td>accountId</td><td>") + Account + str("</td></tr><tr><td>workflowId</td><td>")
                + Workflow.toUpper() + str("</td></tr></table>"),
            true, false);
        row("formatted only", str("<p>") + account + str("</p><p>workflowId: ") + Workflow + str("</p>"),
            false, false);
        row("formatted only, struck out",
            str("<p>") + account + str("</p><p>workflowId: <s>") + Workflow + str("</s></p>"), false, true);
    }

    void whatWasCopiedIsReadAsItWasShown()
    {
        QFETCH(QString, html);
        QFETCH(bool, hasText);
        QFETCH(bool, isDoubted);
        observe("LV1");
        openRegister();
        auto *copied = new QMimeData; // the clipboard owns it
        copied->setHtml(html);
        if (hasText)
            copied->setText(str("accountId: %1\nworkflowId: %2").arg(Account, Workflow));
        QGuiApplication::clipboard()->setMimeData(copied);
        auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        auto *paste = m_driver->find<PasteEdit>(str("pasteEdit"));
        const QString label = isDoubted ? str("Register all the same…") : str("Register");
        QVERIFY(m_driver->click(str("pasteButton")));
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        QCOMPARE(submit->text(), label);
        QVERIFY(m_driver->click(str("clearButton")));
        QCOMPARE(submit->text(), str("Register"));
        paste->QPlainTextEdit::paste(); // as Ctrl+V
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        QCOMPARE(submit->text(), label);
        QCOMPARE(saysSomewhere(str("reads differently")), isDoubted);
        paste->selectAll();
        paste->textCursor().removeSelectedText();
        paste->undo();
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        QCOMPARE(submit->text(), label);
        QGuiApplication::clipboard()->clear();
    }

    /// Attack 4, finding 5: word processors and mail programs fill the clipboard with RTF alone.
    void richTextIsReadAsItWasShown()
    {
        observe("LV1");
        openRegister();
        auto *copied = new QMimeData; // the clipboard owns it
        copied->setText(str("accountId: %1\nworkflowId: %2").arg(Account, Workflow));
        copied->setData(
            str("text/rtf"),
            str("{\\rtf1 accountId: %1\\par workflowId: {\\strike %2}}").arg(Account, Workflow).toUtf8());
        QGuiApplication::clipboard()->setMimeData(copied);
        const auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        auto *paste = m_driver->find<PasteEdit>(str("pasteEdit"));
        QVERIFY(m_driver->click(str("pasteButton")));
        QCOMPARE(submit->text(), str("Register all the same…"));
        paste->selectAll();
        paste->cut();
        paste->insertPlainText(str("from the phone "));
        paste->QPlainTextEdit::paste(); // another text, of the same words
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        QCOMPARE(submit->text(), str("Register all the same…"));
        QGuiApplication::clipboard()->clear();
    }

    /// Attack 9, W1: what had been dropped here was free where it was pasted again.
    void aTextWhoseNameWasDroppedIsAskedAboutEverywhere()
    {
        observe("LV1");
        openRegister();
        const auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        auto *paste = m_driver->find<PasteEdit>(str("pasteEdit"));
        QGuiApplication::clipboard()->setText(
            str("{\"firstName\":\"Zoe\",\"lastName\":\"Maier\",\"accountId\":\"%1\",\"workflowId\":\"%2\"}")
                .arg(Account, Workflow));
        QVERIFY(m_driver->click(str("pasteButton")));
        QVERIFY(!paste->toPlainText().contains(str("Zoe")));
        QCOMPARE(submit->text(), str("Register all the same…"));
        paste->selectAll();
        paste->cut();
        QVERIFY(m_driver->click(str("pasteButton")));
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        QCOMPARE(submit->text(), str("Register all the same…"));
        QVERIFY(saysSomewhere(str("Personal data had been dropped from this text")));
        QGuiApplication::clipboard()->clear();
    }

    /// The single fields did not look at the formatting.
    void aStruckOutIdIsSeenInItsFieldToo()
    {
        observe("LV1");
        openRegister();
        QVERIFY(m_driver->enter(str("accountIdEdit"), Account));
        auto *copied = new QMimeData; // the clipboard owns it
        copied->setText(Workflow);
        copied->setHtml(str("<s>%1</s>").arg(Workflow));
        QGuiApplication::clipboard()->setMimeData(copied);
        const auto *submit = m_driver->find<QPushButton>(str("registerButton"));
        auto *field = m_driver->find<QLineEdit>(str("workflowIdEdit"));
        field->paste();
        QCOMPARE(submit->text(), str("Register all the same…"));
        field->selectAll();
        field->cut(); // the clipboard has it as plain text now
        QCOMPARE(submit->text(), str("Register"));
        field->paste();
        QCOMPARE(submit->text(), str("Register all the same…"));
        field->setText(str("0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9")); // another one, typed
        QCOMPARE(submit->text(), str("Register"));
        QGuiApplication::clipboard()->clear();
    }

    /// Another program may be slow to give what it has, on X11 as slow as it likes.
    void theClipboardIsFetchedForAPasteAlone()
    {
        openRegister();
        auto *copied = new CountedMime; // the clipboard owns it
        copied->setText(Workflow);
        copied->setHtml(str("<s>%1</s>").arg(Workflow));
        QGuiApplication::clipboard()->setMimeData(copied);
        auto *field = m_driver->find<QLineEdit>(str("workflowIdEdit"));
        const int before = copied->fetched;
        QTest::keyClicks(field, Account);
        QCOMPARE(copied->fetched, before);
        field->selectAll();
        field->paste();
        QVERIFY(copied->fetched > before);
        QVERIFY(saysSomewhere(str("struck out or invisible")));
        const int pasted = copied->fetched;
        field->setText(QString());
        field->setText(Workflow); // as undo brings it back
        QCOMPARE(copied->fetched, pasted);
        QVERIFY(saysSomewhere(str("struck out or invisible")));
        QGuiApplication::clipboard()->clear();
    }

    void whatStandsHereStaysWithItsCustomer_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("workflow");
        QTest::addColumn<QString>("says");
        QTest::newRow("a text without an id") << str("not yet") << QString() << QString() << QString()
                                              << str("Paste the result, or type both ids.");
        QTest::newRow("a result") << resultOf(Account, Workflow) << QString() << QString() << QString()
                                  << str("Both are UUIDs");
        QTest::newRow("ids that were typed")
            << QString() << QString() << Account << str("not an id!") << str("workflowId");
        QTest::newRow("an id that is not the one of the text")
            << resultOf(Account, Workflow) << QString() << QString() << Account
            << str("These are not the IDs of the text above.");
        const QString twoRuns
            = str(R"({"accountId":"%1","workflowId":"%2","isSuccess":false})").arg(Account, Workflow)
            + QLatin1Char('\n') + resultOf(Account, str("0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9"));
        QTest::newRow("the failed one of two runs")
            << twoRuns << str("runChoice0") << QString() << QString() << str("The run on the phone failed");
    }

    /// Day 5, finding 2: R, type, back to the list, J, K, Enter, R: empty.
    void whatStandsHereStaysWithItsCustomer()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, chosen);
        QFETCH(QString, account);
        QFETCH(QString, workflow);
        QFETCH(QString, says);
        observe("LV1");
        const Customer other = bea();
        openRegister();
        if (!pasted.isEmpty())
            enter(pasted);
        if (!chosen.isEmpty())
            m_driver->find<QAbstractButton>(chosen)->click();
        if (!account.isEmpty())
            QVERIFY(m_driver->enter(str("accountIdEdit"), account));
        if (!workflow.isEmpty())
            QVERIFY(m_driver->enter(str("workflowIdEdit"), workflow));
        QVERIFY(saysSomewhere(says));
        const QStringList before {m_driver->find<PasteEdit>(str("pasteEdit"))->toPlainText(),
                                  textOf("accountIdEdit"), textOf("workflowIdEdit")};
        const bool couldBeSent = m_driver->find(str("registerButton"))->isEnabled();
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(other.id), nullptr);
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        QCOMPARE(m_driver->find<PasteEdit>(str("pasteEdit"))->toPlainText(), QString());
        QCOMPARE(textOf("accountIdEdit"), QString());
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        const QStringList now {m_driver->find<PasteEdit>(str("pasteEdit"))->toPlainText(),
                               textOf("accountIdEdit"), textOf("workflowIdEdit")};
        QCOMPARE(now, before);
        QVERIFY(saysSomewhere(says));
        QCOMPARE(m_driver->find(str("registerButton"))->isEnabled(), couldBeSent);
        if (!chosen.isEmpty())
            QVERIFY(m_driver->find<QAbstractButton>(chosen)->isChecked());
    }

    void aDoubtStaysWithItsId()
    {
        observe("LV1");
        const Customer other = bea();
        openRegister();
        QVERIFY(m_driver->enter(str("accountIdEdit"), Account));
        auto *copied = new QMimeData; // the clipboard owns it
        copied->setText(Workflow);
        copied->setHtml(str("<s>%1</s>").arg(Workflow));
        QGuiApplication::clipboard()->setMimeData(copied);
        m_driver->find<QLineEdit>(str("workflowIdEdit"))->paste();
        QGuiApplication::clipboard()->clear();
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(other.id), nullptr);
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        QVERIFY(saysSomewhere(str("struck out or invisible")));
    }

    void whatStandsHereStaysWhenTheEnvironmentIsOpenedAgain_data()
    {
        QTest::addColumn<bool>("isMoved");
        QTest::addColumn<QString>("left");
        QTest::newRow("it has another name") << false << Account;
        QTest::newRow("it is at another address") << true << QString();
    }

    void whatStandsHereStaysWhenTheEnvironmentIsOpenedAgain()
    {
        QFETCH(bool, isMoved);
        QFETCH(QString, left);
        openRegister();
        enter(resultOf(Account, Workflow));
        Environment changed = m_workspace->environment();
        changed.name = str("another name");
        if (isMoved)
            changed.url = QUrl(str("http://127.0.0.1:10"));
        m_controller->setCase(nullptr, nullptr, nullptr);
        openWorkspace(changed, m_secrets);
        openCase();
        QCOMPARE(textOf("accountIdEdit"), left);
        QCOMPARE(saysSomewhere(str("the environment has been changed since")), isMoved);
    }

    /// Attack 4, finding 15: other IDs stood on the page when the outcome came, and it was told nowhere.
    void nothingIsChangedWhileItIsSent()
    {
        observe("LV1");
        openRegister();
        enter(resultOf(Account, Workflow));
        auto *field = m_driver->find<QLineEdit>(str("accountIdEdit"));
        QVERIFY(m_driver->click(str("registerButton")));
        QVERIFY(field->isReadOnly());
        QVERIFY(m_driver->find<PasteEdit>(str("pasteEdit"))->isReadOnly());
        QVERIFY(!m_driver->find(str("pasteButton"))->isEnabled());
        QVERIFY(!m_driver->find(str("swapButton"))->isEnabled());
        QTRY_VERIFY(!field->isReadOnly()); // nobody answers
        QVERIFY(m_driver->find(str("pasteButton"))->isEnabled());
    }

    /// Tester 3, finding 30: it emptied the field and both ids without a word.
    void whereThereIsNothingToPasteAllStays()
    {
        openRegister();
        enter(resultOf(Account, Workflow));
        QGuiApplication::clipboard()->clear();
        QVERIFY(m_driver->click(str("pasteButton")));
        QCOMPARE(textOf("accountIdEdit"), Account);
        QVERIFY(saysSomewhere(str("no text to paste")));
    }

    /// Tester 3, finding 10.
    void whoWasNeverCheckedMayBeAtTheLastTry()
    {
        openRegister();
        enter(resultOf(Account, Workflow));
        QVERIFY(saysSomewhere(str("may be the last try")));
        observe("LV1");
        QTRY_VERIFY(!saysSomewhere(str("may be the last try")));
    }

    /// Attack 3, finding 11: another program signs the customer out.
    void whoIsSignedOutIsToldSo()
    {
        observe("LV1");
        openRegister();
        enter(resultOf(Account, Workflow));
        QVERIFY(saysSomewhere(str("Both are UUIDs")));
        theCase().signOut(this, [](const Result<void> &) { });
        QTRY_VERIFY(saysSomewhere(str("not signed in")));
        QVERIFY(!saysSomewhere(str("Both are UUIDs")));
    }

    /// Tester's day of 2026-11-28, finding T44: it held up the window for seconds.
    void whatIsTooLongIsNotTaken()
    {
        openRegister();
        enter(resultOf(Account, Workflow));
        auto *paste = m_driver->find<PasteEdit>(str("pasteEdit"));
        const QString before = paste->toPlainText();
        paste->paste(QString(4 * 1024 * 1024, u'a'));
        QCOMPARE(paste->toPlainText(), before);
        QVERIFY(saysSomewhere(str("longer than 1 MiB")));
        QGuiApplication::clipboard()->setText(QString(4 * 1024 * 1024, u'b'));
        paste->QPlainTextEdit::paste();
        QCOMPARE(paste->toPlainText(), before);
        QGuiApplication::clipboard()->clear();
    }

    void idsGoWithTheTextTheyCameFrom()
    {
        openRegister();
        enter(resultOf(Account, Workflow));
        QCOMPARE(textOf("accountIdEdit"), Account);
        QVERIFY(m_driver->find(str("registerButton"))->isEnabled());
        enter(str("nothing of use"));
        QCOMPARE(textOf("accountIdEdit"), QString());
        QCOMPARE(textOf("workflowIdEdit"), QString());
        QVERIFY(!m_driver->find(str("registerButton"))->isEnabled());
        // What was typed is nobody else's.
        QVERIFY(m_driver->enter(str("accountIdEdit"), Workflow));
        enter(str("nothing of use either"));
        QCOMPARE(textOf("accountIdEdit"), Workflow);
    }

    void twoRunsAreListedAndNoneIsChosen()
    {
        openRegister();
        enter(str(R"({"accountId":"a1","workflowId":"w1","isSuccess":false})") + u'\n'
              + resultOf(Account, Workflow));
        QCOMPARE(textOf("accountIdEdit"), QString());
        QVERIFY(!m_driver->find(str("registerButton"))->isEnabled());
        auto *failed = m_driver->find<QAbstractButton>(str("runChoice0"));
        auto *good = m_driver->find<QAbstractButton>(str("runChoice1"));
        QVERIFY(failed && good && failed->isVisible());
        QVERIFY(failed->text().contains(str("failed")));
        QVERIFY(good->text().contains(str("Line 2")));
        failed->click();
        QCOMPARE(textOf("workflowIdEdit"), str("w1"));
        QVERIFY(!m_driver->find(str("registerButton"))->isEnabled());
        good->click();
        QCOMPARE(textOf("accountIdEdit"), Account);
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        QVERIFY(m_driver->find(str("registerButton"))->isEnabled());
    }

    void twoIdsWithoutNamesAreAskedFor()
    {
        openRegister();
        enter(Workflow + u'\n' + Account);
        QCOMPARE(textOf("accountIdEdit"), QString());
        QCOMPARE(textOf("workflowIdEdit"), QString());
        m_driver->find<QAbstractButton>(str("runChoice1"))->click();
        QCOMPARE(textOf("accountIdEdit"), Account);
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        enter(resultOf(Account, Workflow));
        QVERIFY(!m_page->findChild<QWidget *>(str("runChooser"))->isVisible());
    }

    void onlyWhatWasThereIsDropped()
    {
        openRegister();
        enter(str(R"({"accountId":"%1","workflowId":"%2","credentials":[]})").arg(Account, Workflow));
        QVERIFY(!saysSomewhere(str("Personal data")));
        enter(str("{ accountId = \"%1\"; credentials = ( { firstName = MAYA; } ); workflowId = \"%2\"; }")
                  .arg(Account, Workflow));
        QVERIFY(!m_driver->find<QPlainTextEdit>(str("pasteEdit"))->toPlainText().contains(str("MAYA")));
        QVERIFY(saysSomewhere(str("Personal data is dropped.")));
        QCOMPARE(textOf("accountIdEdit"), Account);
    }

    /// The reply of Jumio's "initiate" has the token of the SDK beside the ids
    /// (https://documentation.jumio.ai/docs/developer-resources/API/Account/).
    void tokensGoAsPersonalDataDoes()
    {
        openRegister();
        (void)bea();
        const QString token = QString::fromLatin1(jwt("{\"user_name\":\"bea@example.org\"}"));
        enter(str("{\"account\":{\"id\":\"%1\"},\"workflowExecution\":{\"id\":\"%2\"},\"sdk\":{\"token\":\"%"
                  "3\"},"
                  "\"accessToken\":\"opaque-access-Secret-998877\"}")
                  .arg(Account, Workflow, token));
        const QString shown = m_driver->find<QPlainTextEdit>(str("pasteEdit"))->toPlainText();
        QVERIFY2(!shown.contains(token.section(u'.', 1, 1)) && !shown.contains(str("998877")),
                 qPrintable(shown));
        QVERIFY(saysSomewhere(str("Tokens and passwords are dropped.")));
        QVERIFY(!saysSomewhere(str("Personal data")));
        QCOMPARE(textOf("accountIdEdit"), Account);
        QCOMPARE(textOf("workflowIdEdit"), Workflow);
        QVERIFY(saysSomewhere(str("Bea Other"))); // whom the token names
        const auto *paste = m_driver->find<PasteEdit>(str("pasteEdit"));
        QVERIFY(!paste->named().mentions.join(u' ').contains(str("998877")));
        m_driver->find<PasteEdit>(str("pasteEdit"))->paste(resultOf(Account, Workflow));
        QVERIFY(!saysSomewhere(str("dropped")));
    }

    void aTokenIsNotTakenFromUnderSomebodysHands()
    {
        openRegister();
        auto *paste = m_driver->find<QPlainTextEdit>(str("pasteEdit"));
        paste->setFocus();
        QTest::keyClicks(paste, str("sdkToken=abc12345"));
        QCOMPARE(paste->toPlainText(), str("sdkToken=abc12345"));
        QVERIFY(saysSomewhere(str("Tokens and passwords go when you leave")));
        QFocusEvent out(QEvent::FocusOut);
        QApplication::sendEvent(paste, &out);
        QCOMPARE(paste->toPlainText(), str("sdkToken=xxx"));
        QVERIFY(saysSomewhere(str("Tokens and passwords are dropped.")));
    }

    /// What is kept of one customer while another is shown had the text as it was typed.
    void aDraftHoldsNothingThatIsToGo()
    {
        openRegister();
        auto *paste = m_driver->find<QPlainTextEdit>(str("pasteEdit"));
        paste->setFocus();
        QTest::keyClicks(paste, str("accountId=%1 firstName=MAYA sdkToken=abc12345").arg(Account));
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(bea().id), nullptr);
        const auto draft = m_controller->draft(m_customer.id);
        QVERIFY(draft);
        QVERIFY(draft->pasted.text.contains(Account));
        QVERIFY2(!draft->pasted.text.contains(str("MAYA")) && !draft->pasted.text.contains(str("abc12345")),
                 qPrintable(draft->pasted.text));
        QCOMPARE(draft->pasted.secrets, PasteEdit::Secrets::Dropped);
    }

    void aSignOutTakesThePhonesResultAway()
    {
        openRegister();
        enter(resultOf(Account, Workflow));
        m_controller->signOut();
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        QTRY_COMPARE(m_driver->find<QPlainTextEdit>(str("pasteEdit"))->toPlainText(), QString());
        QCOMPARE(textOf("accountIdEdit"), Account); // nothing spoke against it
        enter(resultOf(Account, Workflow)); // for who signs in next
        Q_EMIT m_controller->changed();
        QVERIFY(!m_driver->find<QPlainTextEdit>(str("pasteEdit"))->toPlainText().isEmpty());
    }

    void idsOfAFailedRunGoWithItsText()
    {
        openRegister();
        enter(str("accountId: %1\nworkflowId: %2\nisSuccess: false").arg(Account, Workflow));
        m_page->forgetPasted();
        QCOMPARE(textOf("accountIdEdit"), QString());
        QCOMPARE(textOf("workflowIdEdit"), QString());
    }

    /// As the lock of the screen tells, see CustomerView::conceal().
    void whoGoesAwayLeavesNothingOfTheResult()
    {
        openRegister();
        auto *paste = m_driver->find<PasteEdit>(str("pasteEdit"));
        enter(resultOf(Account, Workflow).chopped(1) + str(",\"userName\":\"zoe@example.org\"}"));
        QVERIFY(!paste->named().users.isEmpty());
        m_page->forgetPasted();
        QCOMPARE(paste->toPlainText(), QString());
        QCOMPARE(textOf("accountIdEdit"), QString());
        QVERIFY(paste->named().users.isEmpty());
        paste->undo();
        QCOMPARE(paste->toPlainText(), QString());
    }

    void whatWasDroppedIsInNoBuffer()
    {
#if !defined(Q_OS_LINUX) || !defined(__GLIBC__) || defined(ONBOARDING_SANITIZED)
        QSKIP("freed memory is wiped with the allocator of glibc alone");
#endif
        openRegister();
        const auto nameOf = [] { return QByteArray("CANARY") + "OFTHE" + "PASTEDPERSON"; };
        const auto secretOf = [] { return QByteArray("canary-of-") + "the-pasted-" + "token-4711"; };
        const Needle person("\"documentNumber\":\"" + nameOf() + '"');
        const Needle token(secretOf());
        m_driver->find<PasteEdit>(str("pasteEdit"))
            ->paste(resultOf(Account, Workflow).chopped(1)
                    + str(",\"credentials\":[{\"documentNumber\":\"%1\"}],\"accessToken\":\"%2\"}")
                          .arg(QString::fromLatin1(nameOf()), QString::fromLatin1(secretOf())));
        QCOMPARE(textOf("accountIdEdit"), Account);
        QTRY_VERIFY(!isInMemory(person));
        QTRY_VERIFY(!isInMemory(token));
    }

    void nothingIsMissedAfterClear()
    {
        openRegister();
        enter(resultOf(Account, Workflow));
        m_driver->find<QPushButton>(str("clearButton"))->click();
        QCOMPARE(textOf("accountIdEdit"), QString());
        QVERIFY(!saysSomewhere(str("must not be empty")));
    }

    void nobodyIsInterruptedWhileTyping()
    {
        openRegister();
        auto *paste = m_driver->find<QPlainTextEdit>(str("pasteEdit"));
        paste->setFocus();
        const QString open = str(R"({"credentials": [{"name": "Jo")");
        QTest::keyClicks(paste, open);
        QCOMPARE(paste->toPlainText(), open);
        QVERIFY(!saysSomewhere(str("Personal data is dropped.")));
        const QString rest = str("}], ") + resultOf(Account, Workflow).mid(1);
        QTest::keyClicks(paste, rest);
        QVERIFY(!paste->toPlainText().contains(str("Jo")));
        QCOMPARE(paste->textCursor().position(), paste->toPlainText().size()); // where it was
        QVERIFY(saysSomewhere(str("Personal data is dropped.")));
        paste->undo();
        QVERIFY(!paste->toPlainText().contains(str("Jo")));
    }

    void whatIsLeftUnfinishedGoesWithTheFocus()
    {
        openRegister();
        auto *paste = m_driver->find<QPlainTextEdit>(str("pasteEdit"));
        paste->setFocus();
        QTest::keyClicks(paste, str(R"("credentials": [{"name": "Jo")"));
        QVERIFY(saysSomewhere(str("goes when you leave")));
        QFocusEvent out(QEvent::FocusOut);
        QApplication::sendEvent(paste, &out);
        QCOMPARE(paste->toPlainText(), str("\"credentials\": []"));
        QVERIFY(saysSomewhere(str("Personal data is dropped.")));
    }

    void nothingIsMissedBeforeAnythingWasTyped()
    {
        openRegister();
        QVERIFY(!saysSomewhere(str("must not be empty")));
        QVERIFY(m_driver->enter(str("workflowIdEdit"), Workflow));
        QVERIFY(saysSomewhere(str("accountId must not be empty")));
        QVERIFY(m_driver->enter(str("workflowIdEdit"), QString())); // the same emptiness in the same words
        QVERIFY(!saysSomewhere(str("must not be empty")));
        QVERIFY(saysSomewhere(str("The request is shown once both ids are there.")));
    }

private:
    /// By another program, for \p other.
    void sendElsewhere(const Customer &other)
    {
        CustomerStore terminal(listFile());
        QVERIFY(load(terminal).has_value());
        bool isDone = false;
        terminal.record(Submission {.id = QUuid::createUuid(),
                                    .customer = other.id,
                                    .accountId = Account,
                                    .workflowId = Workflow,
                                    .sentAt = m_clock.now(),
                                    .outcome = Submission::Outcome::Registered},
                        this, [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
    }

    /// The last one that was sent, with another end.
    [[nodiscard]] Submission settled(Submission::Outcome outcome) const
    {
        Submission last = m_store->submissions(m_customer.id).constFirst();
        last.outcome = outcome;
        return last;
    }

    void openRegister()
    {
        openCase();
        m_page = std::make_unique<RegisterPage>(*m_controller, *m_theme);
        Q_EMIT m_controller->changed();
        m_page->show();
        m_driver = std::make_unique<WindowDriver>(*m_page);
    }

    void enter(const QString &text) { QVERIFY(m_driver->enter(str("pasteEdit"), text)); }
    [[nodiscard]] QString textOf(const char *edit) const
    {
        return m_driver->find<QLineEdit>(str(edit))->text();
    }

    [[nodiscard]] bool saysSomewhere(const QString &words,
                                     Qt::CaseSensitivity casing = Qt::CaseSensitive) const
    {
        const auto labels = m_page->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
            return label->isVisible() && label->text().contains(words, casing);
        });
    }

    std::unique_ptr<RegisterPage> m_page;
    std::unique_ptr<WindowDriver> m_driver;
};

QTEST_MAIN(TestRegisterPage)
#include "tst_registerpage.moc"
