// The page Case of one customer, without a service: what it says and offers by what the store knows, its
// notes and its errors.
#include "core/kyc/nextstep.h"
#include "tests/support/opencustomer.h"
#include "tests/support/rawserver.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/customer/casepage.h"
#include "ui/customer/journey.h"
#include "ui/customer/sdktokenpage.h"
#include "ui/text/timetext.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statusbadge.h"

#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <algorithm>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

class TestCasePage : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }
    void cleanup() { closeCustomer(); }

    void anUnsettledSubmissionComesFirst()
    {
        observe("NOT_REGISTERED");
        send(Workflow, Submission::Outcome::Unknown);
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        const WindowDriver driver(page);
        QVERIFY(driver.has(str("unsettledCard")));
        QVERIFY(driver.find(str("checkUnsettledButton"))->isEnabled());
        QCOMPARE(theCase().nextStep().title, nextStepWhileUnsettled().title);
        QCOMPARE(primaryButtons(page), QStringList {str("checkNowButton")});
    }

    void whatIsKeptOfACustomerIsReadInFull_data()
    {
        QTest::addColumn<CustomerEdit>("made");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("text");
        const QStringList tags {str("PEP"), str("a very long tag that would be cut in the list")};
        QTest::newRow("tags") << CustomerEdit {.tags = tags} << str("followUpTags") << tags.join(str(", "));
        QTest::newRow("no tag") << CustomerEdit {} << str("followUpTags") << str("None");
        QTest::newRow("assignee") << CustomerEdit {.assignee = str("Silva")} << str("followUpAssignee")
                                  << str("Silva");
        QTest::newRow("due by hand") << CustomerEdit {.due = dueFromText(str("2026-03-20"))}
                                     << str("followUpDue")
                                     << str("2026-03-20, end of the day (UTC) (%1). Set for this customer.");
        QTest::newRow("due by the rule of its status")
            << CustomerEdit {} << str("followUpDue")
            << str("%2 UTC (in 3 d). Default deadline: 3 days after “In review” was first seen.");
        QTest::newRow("snoozed")
            << CustomerEdit {.snoozedUntil = dueFromText(str("2150-03-20"))} << str("followUpSnooze")
            << str("Until 2150-03-20, end of the day (UTC). Hidden from Late until then.");
        QTest::newRow("not snoozed") << CustomerEdit {} << str("followUpSnooze") << str("No");
    }

    void whatIsKeptOfACustomerIsReadInFull()
    {
        QFETCH(CustomerEdit, made);
        QFETCH(QString, part);
        QFETCH(QString, text);
        observe("PENDING");
        openCase();
        CasePage page(*m_controller, *m_theme);
        const auto *label = page.findChild<PlainLabel *>(part);
        m_store->edit({m_customer.id}, made, this, [](const Result<void> &) { });
        const QDateTime now = m_clock.now();
        if (made.due) {
            const qint64 left = now.secsTo(*made.due);
            text = text.arg(left < 0 ? str("late %1").arg(roughDurationText(-left))
                                     : str("in %1").arg(roughDurationText(left)));
        }
        text.replace(str("%2"), now.addDays(3).toString(str("yyyy-MM-dd hh:mm")));
        QCOMPARE(label->text(), text);
    }

    /// Attack 9, T4: "Approved. Save the case report." of a tenant that nobody had asked.
    void aStatusOfBeforeTheEnvironmentWasChangedIsNoneHere()
    {
        Environment environment = environmentAt(QUrl(str("http://127.0.0.1:9")));
        environment.isBuiltIn = false; // the sandbox of this computer has no place
        environment.kind = EnvironmentKind::Staging;
        openWorkspace(environment, m_secrets);
        bool isDone = false;
        m_store->record(
            m_customer.id,
            {.status = KycStatus::fromWire(str("APPROVED_VERIFIED")),
             .observedAt = m_clock.now(),
             .from = {.address = str("https://old.example"), .tenant = str("T1"), .kind = str("staging")}},
            this, [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
        openCase();
        CasePage page(*m_controller, *m_theme);
        QStringList said;
        for (const PlainLabel *label : page.findChildren<PlainLabel *>())
            said.append(label->text());
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains(str("Approved was observed"))
                     && all.contains(
                         str("at https://old.example for tenant T1 (staging), before this environment was "
                             "changed")),
                 qPrintable(all));
        QVERIFY(!all.contains(str("The customer is verified")));
        QVERIFY(all.contains(str("no status was seen since"))); // it may have been asked, and refused
        QVERIFY(said.contains(str("Check the status")));
        QVERIFY(!said.contains(str("Complete")));
        const auto *badge = page.findChild<StatusBadge *>();
        QVERIFY(badge);
        QCOMPARE(badge->accessibleName(), statusLabel(std::nullopt));
    }

    void aDueDateThatOutlivesTheDecisionSaysSo()
    {
        observe("REJECTED");
        openCase();
        CasePage page(*m_controller, *m_theme);
        m_store->edit({m_customer.id}, {.due = m_clock.now().addDays(-2)}, this,
                      [](const Result<void> &) { });
        const auto *label = page.findChild<PlainLabel *>(str("followUpDue"));
        QTRY_VERIFY2(label->text().endsWith(str("Set for this customer: it stays due after the decision.")),
                     qPrintable(label->text()));
    }

    void whatIsKeptOfACustomerIsEditedFromTheCase()
    {
        using FollowUp = CustomerController::FollowUp;
        openCase();
        CasePage page(*m_controller, *m_theme);
        QSignalSpy asked(m_controller.get(), &CustomerController::followUpRequested);
        for (const auto &[button, what] : {std::pair("editTagsButton", FollowUp::Tags),
                                           {"editAssigneeButton", FollowUp::Assignee},
                                           {"editDueButton", FollowUp::Due},
                                           {"editSnoozeButton", FollowUp::Snooze}}) {
            page.findChild<QPushButton *>(str(button))->click();
            QCOMPARE(asked.takeLast(), (QVariantList {m_customer.id, QVariant::fromValue(what)}));
        }
    }

    void aSampleIsSaidToSignInByItself()
    {
        SandboxControl control({});
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), &control);
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        CasePage page(*m_controller, *m_theme);
        const auto says = [&page] {
            const QList<PlainLabel *> labels = page.findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const PlainLabel *one) {
                return one->text().contains(str("signs in by itself"));
            });
        };
        QVERIFY(!says());
        m_workspace->readySignIn().setSamples({{str("maximiliana"), "sample"}});
        m_controller->dismissError(); // it looks again
        QVERIFY(says());
        m_controller->setCase(nullptr, nullptr, nullptr);
    }

    /// "Never checked" was all that was left of it.
    void aCheckThatFailedIsSaidOnThePage()
    {
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        const auto says = [&page](const QString &words) {
            const QList<PlainLabel *> labels = page.findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *one) {
                return one->isVisible() && one->text().contains(words);
            });
        };
        QVERIFY(!says(str("Tried")));
        m_controller->checkStatus();
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        QVERIFY(!says(str("Tried"))); // the card of the error says it
        m_controller->dismissError();
        QTRY_VERIFY(says(str("Tried today")) && says(str("The service cannot be reached.")));
        observe("PENDING");
        Q_EMIT m_controller->changed();
        QTRY_VERIFY(!says(str("Tried")));
    }

    /// The case said to file the evidence, and nothing made any.
    void theEvidenceCanBeSaved_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("button");
        QTest::newRow("approved: it is the next step")
            << QByteArray("APPROVED_VERIFIED") << str("nextStepButton");
        QTest::newRow("rejected: support is given one") << QByteArray("REJECTED") << str("nextStepButton");
        QTest::newRow("at any time, beside the history") << QByteArray("PENDING") << str("caseReportButton");
    }

    void theEvidenceCanBeSaved()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const QString, button);
        observe(status.constData());
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        const WindowDriver driver(page);
        QSignalSpy asked(m_controller.get(), &CustomerController::caseReportRequested);
        auto *report = page.findChild<QPushButton *>(button);
        QVERIFY(report && report->isEnabled()); // signed in or not
        report->click();
        QCOMPARE(asked.size(), 1);
    }

    void whatIsTypedForOneIsNotForTheNext()
    {
        openCase();
        CasePage page(*m_controller, *m_theme);
        SdkTokenPage tokenPage(*m_controller, *m_theme);
        page.show();
        tokenPage.show();
        auto *password = page.findChild<QLineEdit *>(str("passwordEdit"));
        auto *remember = page.findChild<QAbstractButton *>(str("rememberCheck"));
        auto *deviceId = tokenPage.findChild<QLineEdit *>(str("deviceIdEdit"));
        const auto type = [&] {
            QTRY_VERIFY(password->isEnabled());
            password->setText(str("a password"));
            deviceId->setText(str("a device"));
            remember->setChecked(true);
            m_controller->dismissError(); // what changes about the same one leaves them
            QCOMPARE(password->text(), str("a password"));
            QCOMPARE(deviceId->text(), str("a device"));
        };
        const auto isGone = [&] {
            return password->text().isEmpty() && deviceId->text().isEmpty() && !remember->isChecked();
        };
        type();
        Customer next = customer(str("next"));
        next.environment = m_workspace->environment().id;
        QVERIFY(save(*m_store, next).has_value());
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(next.id), nullptr);
        QVERIFY(isGone());
        type();
        m_controller->setCase(nullptr, nullptr, nullptr); // another environment
        QVERIFY(password->text().isEmpty());
        openCase();
        QVERIFY(isGone());
    }

    /// Day log, officer 24: a card that comes pushed what is below it from under the pointer.
    void neitherWaitingNorAnErrorMovesTheButton()
    {
        m_workspace->setApiKey("key");
        observe("LV1");
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.resize(424, 1200); // as high as its parts, as in the scrolled page
        page.show();
        const WindowDriver driver(page);
        const auto *button = driver.find<QPushButton>(str("checkNowButton"));
        QVERIFY(button);
        const QPoint place = button->mapTo(&page, QPoint());
        QVERIFY(driver.click(str("checkNowButton")));
        QTRY_VERIFY(driver.has(str("cancelButton")) || driver.has(str("errorCard")));
        QCOMPARE(button->mapTo(&page, QPoint()), place);
        QTRY_VERIFY(driver.has(str("errorCard")));
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        QCOMPARE(button->mapTo(&page, QPoint()), place);
    }

    void nothingUnsettledIsSaidOfWhatWasRefused()
    {
        observe("NOT_REGISTERED");
        send(Workflow, Submission::Outcome::Refused);
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        QVERIFY(!WindowDriver(page).has(str("unsettledCard")));
        QCOMPARE(theCase().nextStep().action, NextStep::Action::GetSdkToken);
    }

    void whatMendsAnErrorIsTheOneThingToDo()
    {
        openCase();
        m_workspace->setApiKey("a-key");
        CasePage page(*m_controller, *m_theme);
        page.show();
        m_controller->checkStatus();
        QTRY_VERIFY(m_controller->lastError());
        QTRY_VERIFY(WindowDriver(page).has(str("dismissButton")));
        QCOMPARE(primaryButtons(page), QStringList {str("retryButton")});
        m_controller->dismissError();
        QCOMPARE(primaryButtons(page), QStringList {str("checkNowButton")});
    }

    /// Day 4, finding 29: who could not be checked in a run was called unseen, and was to be checked.
    void whatARunFoundIsSaidOnThePage()
    {
        const Customer other = bea();
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        const WindowDriver driver(page);
        const Error locked {.kind = Error::Kind::AccountLocked, .httpStatus = 401, .exchange = 7};
        m_controller->noteFailedCheck(other.id, locked);
        QVERIFY(!driver.has(str("errorCard")));
        m_controller->noteFailedCheck(m_customer.id, {.kind = Error::Kind::SignInAgain});
        QVERIFY(!driver.has(str("errorCard"))); // nobody was asked
        m_controller->noteFailedCheck(m_customer.id, locked);
        QVERIFY(driver.has(str("errorCard")));
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(other.id), nullptr);
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        QTRY_VERIFY(driver.has(str("errorCard")));
        m_controller->dismissError();
        QVERIFY(!driver.has(str("errorCard")));
        m_controller->setCase(nullptr, nullptr, nullptr);
    }

    /// The stored sign-in is behind it, and who came by a token has no password.
    void aLockedKeychainIsUnlockedFirst()
    {
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        CasePage page(*m_controller, *m_theme);
        page.show();
        const auto says = [&page](const char *words) {
            const auto labels = page.findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
                return label->isVisible() && label->text() == str(words);
            });
        };
        QVERIFY(says("Sign the customer in"));
        m_controller->noteFailedCheck(m_customer.id, {.kind = Error::Kind::KeychainLocked});
        QVERIFY(says("Unlock the keychain"));
        QVERIFY(!says("Sign the customer in"));
        m_controller->setCase(nullptr, nullptr, nullptr);
    }

    /// Officer 2, finding 33.
    void whatIsNotSettledMovesNothingThatIsPressed()
    {
        observe("LV1");
        openCase();
        adopt("a-token-of-nobody");
        CasePage page(*m_controller, *m_theme);
        page.resize(500, 900);
        page.show();
        const WindowDriver driver(page);
        const auto place = [&] {
            QCoreApplication::sendPostedEvents();
            page.layout()->activate();
            return driver.find(str("checkNowButton"))->mapTo(&page, QPoint()).y();
        };
        const int before = place();
        send(Workflow, Submission::Outcome::Unknown);
        QTRY_VERIFY(driver.has(str("unsettledCard")));
        // The next step has another sentence, of a line more; the card of 118 px stands below.
        const int moved = place() - before;
        QVERIFY2(moved <= page.fontMetrics().lineSpacing(), qPrintable(QString::number(moved)));
        QVERIFY(driver.find(str("unsettledCard"))->mapTo(&page, QPoint()).y() > place());
    }

    /// The only way out was to remove the customer and to add them again.
    void anotherIdIsAcceptedWhereItIsTold_data()
    {
        QTest::addColumn<EnvironmentKind>("kind");
        QTest::addColumn<QString>("typed"); // empty: one press is enough
        QTest::newRow("in a test environment") << EnvironmentKind::Staging << QString();
        QTest::newRow("in production") << EnvironmentKind::Production << str("unrecognised");
    }

    void anotherIdIsAcceptedWhereItIsTold()
    {
        QFETCH(const EnvironmentKind, kind);
        QFETCH(const QString, typed);
        QByteArray id = "u-1";
        const RawServer server([&id](const RawRequest &) {
            const QByteArray token = jwt(R"({"user_name":"maximiliana","uuid":")" + id + R"("})");
            return RawAnswer::http(200, R"({"access_token":")" + token + R"("})");
        });
        openCustomer(server.url(), kind);
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        CasePage page(*m_controller, *m_theme);
        page.show();
        const WindowDriver driver(page);
        const auto signIn = [&] {
            QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
            m_controller->signIn("the-password", false);
            QTRY_VERIFY(theCase().session().isSignedIn());
            QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        };
        signIn();
        QVERIFY(!driver.has(str("acceptIdentityButton")));
        bool isOut = false;
        theCase().signOut(this, [&](const Result<void> &) { isOut = true; });
        QTRY_VERIFY(isOut);
        id = "u-2";
        signIn();
        QTRY_VERIFY(driver.has(str("acceptIdentityButton")));
        QCOMPARE(theCase().session().info().mark.isVerified, std::optional(false));
        QVERIFY(driver.click(str("acceptIdentityButton")));
        if (!typed.isEmpty()) {
            QTRY_VERIFY(page.findChild<ConfirmationDialog *>());
            QVERIFY(!theCase().acceptIdentity(str("wrong")).has_value());
            QCOMPARE(theCase().session().info().mark.isVerified, std::optional(false));
            Q_EMIT page.findChild<ConfirmationDialog *>()->confirmed(typed);
        }
        QTRY_COMPARE(theCase().session().info().mark.isVerified, std::optional(true));
        QTRY_COMPARE(m_store->find(m_customer.id)->learnt.uuid, str("u-2"));
        QTRY_VERIFY(!driver.has(str("acceptIdentityButton")));
        m_controller->setCase(nullptr, nullptr, nullptr);
        closeCustomer(); // before the server goes
    }

    void itsExchangeIsFoundAgain()
    {
        observe("NOT_REGISTERED");
        send(Workflow, Submission::Outcome::Unknown);
        openCase();
        QTRY_COMPARE(theCase().events().size(), 3); // what earlier sessions did is there
        const auto post = [](quint64 number, quint64 finalNumber, const QString &workflow) {
            return Exchange {.number = number,
                             .finalNumber = finalNumber,
                             .operation = Operation::RegisterUser,
                             .method = "POST",
                             .url = QUrl(str("http://127.0.0.1/base/kyc-ms/registerUser")),
                             .requestHeaders
                             = {{"accountId", Account.toLatin1()}, {"workflowId", workflow.toLatin1()}}};
        };
        theCase().linkExchanges({post(11, 0, Account),
                                 post(10, 0, Workflow),
                                 post(9, 10, Workflow),
                                 {.number = 8, .operation = Operation::UserStatus}});
        QCOMPARE(theCase().events().at(1).path, str("base/kyc-ms/registerUser"));
        QCOMPARE(theCase().submission().exchange, quint64(10));
        QCOMPARE(theCase().events().at(1).kind, CaseEvent::Kind::OutcomeUnknown);
        QCOMPARE(theCase().events().at(1).exchange, quint64(10));
    }

    /// Tester 3, finding 28: the card that came below scrolled the page away from under the pointer.
    void aFailureMovesNothingUnderThePointer()
    {
        observe("LV1");
        openCase();
        QScrollArea area;
        area.setWidgetResizable(true);
        auto *page = new CasePage(*m_controller, *m_theme);
        area.setWidget(page);
        area.resize(424, 620);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        Q_EMIT m_controller->changed();
        QCoreApplication::sendPostedEvents();
        const WindowDriver driver(*page);
        const QWidget *button = driver.find(str("checkNowButton"));
        QCursor::setPos(0, 0);
        const auto centre = [button] { return button->mapToGlobal(button->rect().center()); };
        QTRY_COMPARE(page->height(), page->layout()->heightForWidth(page->width()));
        QCursor::setPos(centre());
        const QPoint before = centre();
        for (int i = 0; i < 2; ++i) {
            QVERIFY(driver.click(str("checkNowButton")));
            QTRY_VERIFY(driver.has(str("errorCard")));
            QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
            // The card wraps its words: the page gets its height in several rounds.
            QTRY_COMPARE(page->height(), page->layout()->heightForWidth(page->width()));
            QTRY_COMPARE(centre(), before);
            QVERIFY(driver.click(str("dismissButton")));
            QTRY_VERIFY(!driver.has(str("errorCard")));
        }
        QCursor::setPos(0, 0);
    }

    void aTimeAheadIsSaidToBe()
    {
        const QDateTime right = m_clock.now();
        m_clock.setWallClock(right.addDays(1));
        observe("NOT_REGISTERED");
        m_clock.setWallClock(right);
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        const auto says = [&page](const char *words) {
            const auto labels = page.findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
                return label->text().contains(str(words)) && label->isVisible();
            });
        };
        QVERIFY(says("in the future"));
        QVERIFY(says("clock was ahead"));
        QVERIFY(!says("just now"));
        observe("APPROVED_VERIFIED");
        Q_EMIT m_controller->changed();
        QVERIFY(!says("clock was ahead"));
        QCOMPARE(theCase().lastObservation()->status.value, KycStatus::Value::ApprovedVerified);
    }

    /// Day log, officer 4: no page showed a note.
    void notesAreReadOnTheCasePage()
    {
        observe("ON_HOLD");
        m_clock.advance(std::chrono::minutes {1});
        const Note older = write(str("<b>called</b>\nno answer"));
        m_clock.advance(std::chrono::minutes {1});
        write(QString(600, QLatin1Char('x'))); // a word that is wider than the page
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.resize(600, 2000); // all of it: the page scrolls within the window, and would be squeezed alone
        page.show();
        const auto shown = [&page](const char *name) {
            QStringList texts;
            for (const PlainLabel *label : page.findChildren<PlainLabel *>(str(name)))
                texts.append(label->text());
            return texts;
        };
        QTRY_COMPARE(shown("noteText"), QStringList({QString(600, QLatin1Char('x')), older.text}));
        QCOMPARE(shown("historyNote"), shown("noteText"));
        QVERIFY(!shown("noteTimes").constLast().contains(str("edited")));
        for (const char *name : {"noteText", "historyNote"}) {
            const auto *text = page.findChild<PlainLabel *>(str(name));
            QCOMPARE(text->textFormat(), Qt::PlainText);
            QVERIFY(text->minimumSizeHint().width() < 200);
            QTRY_VERIFY(text->height() > 4 * text->fontMetrics().height()); // wrapped all the same
        }
        Note edited = older;
        edited.text = str("called, no answer");
        edited.editedAt = m_clock.now();
        m_store->editNote(older, edited, this, [](const Result<void> &) { });
        QTRY_COMPARE(shown("noteText").constLast(), edited.text); // also while it is open
        QCOMPARE(shown("historyNote").constLast(), edited.text);
        QVERIFY(shown("noteTimes")
                    .constLast()
                    .contains(str("edited ") + m_clock.now().toLocalTime().toString(str("hh:mm"))));
    }

    void aNoteCanBeEditedFromTheCasePage()
    {
        const Note note = write(str("called"));
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        QSignalSpy edit(m_controller.get(), &CustomerController::editNoteRequested);
        QSignalSpy add(m_controller.get(), &CustomerController::addNoteRequested);
        QTRY_VERIFY(WindowDriver(page).has(str("editNoteButton")));
        QVERIFY(WindowDriver(page).click(str("editNoteButton")));
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.constFirst().constFirst().value<Note>(), note);
        QVERIFY(WindowDriver(page).click(str("addNoteButton")));
        QCOMPARE(add.size(), 1);
        QCOMPARE(add.constFirst().constFirst().toUuid(), m_customer.id);
    }

    void notesOfOneAreNotShownForTheNext()
    {
        write(str("called"));
        const Customer other = bea();
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        QTRY_VERIFY(WindowDriver(page).has(str("noteText")));
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(other.id), nullptr);
        QVERIFY(!WindowDriver(page).has(str("noteText")));
        QVERIFY(!WindowDriver(page).has(str("historyNote")));
    }

    /// Day log, officer 12: namesakes could not be told apart, at the password field too.
    void theUserNameIsThereBeforeTheSignIn()
    {
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        CasePage page(*m_controller, *m_theme);
        page.show();
        const WindowDriver driver(page);
        const auto *username = driver.find<PlainLabel>(str("usernameLabel"));
        const auto *password = driver.find<QLineEdit>(str("passwordEdit"));
        QTRY_VERIFY(password->isVisible());
        QVERIFY(username->isVisible());
        QCOMPARE(username->text(), str("User name: maximiliana"));
        QCOMPARE(password->accessibleName(), str("Password of maximiliana"));
        QCOMPARE(password->placeholderText(), password->accessibleName());
        const auto labels = page.findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
            return label->isVisible()
                && label->text().startsWith(str("Maximiliana Unrecognised (maximiliana) is not signed in"));
        })); // it stays when the field is filled in
        openCase();
        QVERIFY(username->isVisible());
        const Customer other = bea();
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(other.id), nullptr);
        QCOMPARE(username->text(), str("User name: bea@example.org"));
        QCOMPARE(password->accessibleName(), str("Password of bea@example.org"));
    }

    /// Fresh reader 10, find 5: "Signed in as kate.test" was said of a token that no service had answered to.
    void aTokenThatNothingAnsweredIsNoSignIn()
    {
        openCase();
        CasePage page(*m_controller, *m_theme);
        page.show();
        const auto says = [&page](const QString &words) {
            const auto labels = page.findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QVERIFY(says(str("There is a token for")));
        QVERIFY(!says(str("Signed in as")));
        observe("LV1");
        QTRY_VERIFY(says(str("Signed in as")));
        QVERIFY(!says(str("There is a token for")));
    }

    /// T8 of 2026-11-30: after a sign-out the IDs of the phone were to be registered, by nobody.
    void withATokenOutWhoIsSignedOutSignsInFirst()
    {
        observe("NOT_REGISTERED");
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        const Exchange token {.number = 7,
                              .startedAt = m_clock.now(),
                              .customer = m_customer.id,
                              .operation = Operation::SdkToken,
                              .method = "POST",
                              .status = 200,
                              .hidden = {.responseBody = {{.kind = HiddenSpan::Kind::Secret}}}};
        theCase().setHistory({}, {token});
        QCOMPARE(theCase().nextStep().action, NextStep::Action::RegisterIds);
        CasePage page(*m_controller, *m_theme);
        page.show();
        const auto says = [&page](const QString &words) {
            const auto labels = page.findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
                return label->isVisible() && label->text() == words;
            });
        };
        QTRY_VERIFY(says(str("Sign the customer in")));
        QVERIFY(says(str("With the password, below. After that: Wait for the phone, then register its IDs")));
        adopt(jwt("{\"user_name\":\"maximiliana\"}"));
        QTRY_VERIFY(says(str("Wait for the phone, then register its IDs")));
    }

    /// What the status line says of a token that came with a list or was pasted: never a sign-in that nobody
    /// saw.
    void theStatusLineSaysWhoseTokenItIs_data()
    {
        QTest::addColumn<QByteArray>("token"); // empty: nobody is signed in
        QTest::addColumn<QString>("tokenUser");
        QTest::addColumn<QString>("before"); // the first answer
        QTest::addColumn<QString>("after");
        QTest::newRow("nobody's") << QByteArray() << QString() << QString() << QString();
        QTest::newRow("the customer's")
            << jwt(R"({"user_name":"maximiliana"})") << QString()
            << str("Token for maximiliana, no answer with it yet") << str("Signed in as maximiliana");
        QTest::newRow("one that names nobody")
            << QByteArray("2YotnFZFEjr1zCsicMWpAA") << QString()
            << str("maximiliana: a token that names nobody, no answer with it yet")
            << str("maximiliana: signed in with a token that names nobody");
        QTest::newRow("one of somebody else")
            << jwt(R"({"user_name":"zoe"})") << str("zoe")
            << str("maximiliana: a token of zoe, not verified, no answer with it yet")
            << str("maximiliana: signed in with a token of zoe, not verified");
    }

    void theStatusLineSaysWhoseTokenItIs()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const QString, tokenUser);
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        if (!token.isEmpty())
            adopt(token, tokenUser);
        QTEST(signedInText(theCase()), "before");
        observe("LV1");
        QTRY_VERIFY(theCase().lastObservation().has_value());
        QTEST(signedInText(theCase()), "after");
        m_controller->setCase(nullptr, nullptr, nullptr);
    }
};

QTEST_MAIN(TestCasePage)
#include "tst_casepage.moc"
