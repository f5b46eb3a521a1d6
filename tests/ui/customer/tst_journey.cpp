// The journey on the page Case: how far a customer has come, and what of it was seen, not guessed.
#include "tests/support/opencustomer.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/customer/journey.h"
#include "ui/customer/registerpage.h"
#include "ui/widgets/plainlabel.h"

#include <algorithm>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

class TestJourney : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }
    void cleanup() { closeCustomer(); }

    /// Tester 2, findings 13 and 15: accepted, and the status stays.
    void journeyAndNextStepAgreeAboutWhatWasAccepted()
    {
        observe("LV1");
        send(Workflow, Submission::Outcome::Registered);
        observe("LV1");
        openCase();
        QTRY_COMPARE(theCase().events().size(), 4);
        QCOMPARE(theCase().nextStep().title, str("Wait for the decision"));
        const QList<JourneyStep> steps = journeyOf(theCase());
        enum Steps { Registered, SignedIn, Token, Documents, Ids, Review, Decision };
        QCOMPARE(steps.at(Token).state, JourneyStep::State::Inferred);
        QCOMPARE(steps.at(Ids).state, JourneyStep::State::Observed);
        QCOMPARE(steps.at(Review).state, JourneyStep::State::Current);
    }

    /// kycctl registered them while the page was open: next step and journey said different things.
    void theJourneyKnowsWhatAnotherProgramRegistered()
    {
        observe("LV1");
        openCase();
        const auto hasHistory = [this] {
            const QList<CaseEvent> &events = theCase().events();
            return std::any_of(events.begin(), events.end(),
                               [](const CaseEvent &event) { return event.observation.has_value(); });
        };
        QTRY_VERIFY(hasHistory()); // what comes now is not in it
        send(Workflow, Submission::Outcome::Registered);
        observe("LV1");
        QTRY_COMPARE(theCase().nextStep().title, str("Wait for the decision"));
        constexpr qsizetype Ids = 4;
        QTRY_COMPARE(journeyOf(theCase()).at(Ids).state, JourneyStep::State::Observed);
        RegisterPage page(*m_controller, *m_theme); // as for a pair that was sent here
        Q_EMIT m_controller->changed();
        page.show();
        const WindowDriver driver(page);
        QTRY_VERIFY(driver.has(str("submissionCard")));
        const auto labels = page.findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
            return label->isVisible() && label->text().contains(Account) && label->text().contains(Workflow);
        }));
        // Fresh reader 10, find 9: it was to be waited for after it had come.
        const auto waits = [&page] {
            const auto all = page.findChildren<PlainLabel *>();
            return std::any_of(all.begin(), all.end(), [](const PlainLabel *label) {
                return label->isVisible() && label->text().contains(str("wait for the decision"));
            });
        };
        QVERIFY(waits());
        observe("PENDING");
        observe("APPROVED_VERIFIED");
        QTRY_VERIFY(theCase().lastObservation()->status.value == KycStatus::Value::ApprovedVerified);
        Q_EMIT m_controller->changed();
        QVERIFY(driver.has(str("submissionCard")));
        QTRY_VERIFY(!waits());
    }

    /// Verified on 2026-11-29: "To be handed to the phone" stood beside "Complete".
    void whoNeedsNoVerificationHasNoStepAhead()
    {
        observe("LV1");
        observe("ACCEPTED");
        openCase();
        QTRY_COMPARE(theCase().nextStep().title, str("Complete"));
        const QList<JourneyStep> steps = journeyOf(theCase());
        QVERIFY(std::none_of(steps.begin(), steps.end(), [](const JourneyStep &step) {
            return step.state == JourneyStep::State::Current;
        }));
        enum Steps { Registered, SignedIn, Token, Documents, Ids, Review, Decision };
        for (const Steps step : {Token, Documents, Ids, Review, Decision})
            QCOMPARE(steps.at(step).detail, str("Not required."));
    }

    /// Officer 3, finding 3: a token nobody had used was called an answer of the service.
    void aTokenThatWasNeverUsedIsNoAnswer()
    {
        openCase(); // with a token that was pasted
        constexpr qsizetype SignedIn = 1;
        QCOMPARE(journeyOf(theCase()).at(SignedIn).state, JourneyStep::State::Inferred);
        QVERIFY(!journeyOf(theCase()).at(SignedIn).detail.contains(str("answers")));
        observe("LV1");
        QTRY_COMPARE(journeyOf(theCase()).at(SignedIn).state, JourneyStep::State::Observed);
    }

    void duringAResubmissionTheJourneyBeginsAgain()
    {
        observe("LV1");
        send(Workflow, Submission::Outcome::Registered);
        observe("PENDING");
        openCase();
        QTRY_COMPARE(theCase().events().size(), 4); // and the sign-in
        const auto stateOf = [this](qsizetype step) { return journeyOf(theCase()).at(step).state; };
        enum Steps { Registered, SignedIn, Token, Documents, Ids, Review, Decision };
        QCOMPARE(stateOf(Ids), JourneyStep::State::Observed);
        observe("NEED_RESUBMIT");
        QCOMPARE(stateOf(Token), JourneyStep::State::Current);
        for (const Steps step : {Documents, Ids, Review, Decision})
            QCOMPARE(stateOf(step), JourneyStep::State::Ahead);
    }

    void aReviewThatWasSeenIsNoGuess_data()
    {
        QTest::addColumn<QList<QByteArray>>("statuses");
        QTest::addColumn<JourneyStep::State>("state");
        using State = JourneyStep::State;
        QTest::newRow("seen, then decided")
            << QList<QByteArray> {"LV1", "PENDING", "APPROVED_VERIFIED"} << State::Observed;
        QTest::newRow("decided between two looks")
            << QList<QByteArray> {"LV1", "REJECTED"} << State::Inferred;
        QTest::newRow("seen of an earlier try only")
            << QList<QByteArray> {"PENDING", "NEED_RESUBMIT", "REJECTED"} << State::Inferred;
        QTest::newRow("going on") << QList<QByteArray> {"LV1", "PENDING"} << State::Current;
    }

    void aReviewThatWasSeenIsNoGuess()
    {
        QFETCH(QList<QByteArray>, statuses);
        QFETCH(JourneyStep::State, state);
        for (const QByteArray &status : statuses)
            observe(status.constData());
        openCase();
        constexpr qsizetype Review = 5;
        const bool isSeen = state != JourneyStep::State::Inferred;
        QTRY_COMPARE(journeyOf(theCase()).at(Review).detail != str("By the service."), isSeen);
        QCOMPARE(journeyOf(theCase()).at(Review).state, state);
    }

    /// Fresh reader 10, find 6: after a new sandbox Next step asked for a token and the journey stood at
    /// Review.
    void whatTheServiceForgotIsOfAnEarlierTry()
    {
        for (const char *status : {"LV1", "PENDING", "APPROVED_VERIFIED", "NOT_REGISTERED"}) {
            observe(status);
            if (QByteArray(status) == "LV1")
                send(Workflow, Submission::Outcome::Registered);
            m_clock.advance(std::chrono::minutes {1});
        }
        openCase();
        QTRY_COMPARE(theCase().events().size(), 6); // with the sign-in
        const QList<JourneyStep> steps = journeyOf(theCase());
        QStringList current;
        for (const JourneyStep &step : steps) {
            if (step.state == JourneyStep::State::Current)
                current.append(step.title);
        }
        QCOMPARE(current, QStringList {str("SDK token")});
        QVERIFY2(theCase().nextStep().title.contains(str("SDK token")),
                 qPrintable(theCase().nextStep().title));
    }
};

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
