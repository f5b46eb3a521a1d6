// The one write as a state machine, what a move of the status proves, and whose a pair is.
#include "core/kyc/pairuse.h"
#include "core/onboarding/registration.h"
#include "tests/support/str.h"

#include <QTest>

using namespace onboarding;
using test::str;
using namespace onboarding::registration;

namespace {

const QUuid Ada = QUuid::createUuid();
const QUuid Bea = QUuid::createUuid();

/// "LV1" or "NEED_RESUBMIT 2": a status, and the attempts left.
Observation seen(const QByteArray &text)
{
    const QString both = QString::fromLatin1(text);
    const QString attempts = both.section(u' ', 1);
    return {.status = KycStatus::fromWire(both.section(u' ', 0, 0)),
            .remainingAttempts = attempts.isEmpty() ? std::nullopt : std::optional(attempts.toInt())};
}

Submission submission(const char *account = "a", const char *workflow = "w", const QUuid &customer = Ada)
{
    return {.id = QUuid::createUuid(),
            .customer = customer,
            .accountId = str(account),
            .workflowId = str(workflow)};
}

Unknown unknownFrom(const QByteArray &baseline)
{
    return {.sent = {.submission = submission(), .baseline = seen(baseline)}};
}

State settlingFrom(const char *baseline)
{
    const State sending = nextState(nextState(Preparing {.submission = submission()}, PairKnown {}),
                                    BaselineSeen {.seen = seen(baseline)});
    return nextState(sending, Lost {.error = {.exchange = 7}, .checksPlanned = 2});
}

template<typename T>
bool is(const State &state)
{
    return std::holds_alternative<T>(state);
}

SentFor sentFor(const char *account, const char *workflow, const QUuid &customer,
                Submission::Outcome outcome = Submission::Outcome::Registered)
{
    Submission one = submission(account, workflow, customer);
    one.outcome = outcome;
    return {.submission = one, .username = customer == Ada ? str("ada") : str("bea")};
}

/// For a customer of another environment, who may have the same user name.
SentFor elsewhere(const char *account, const char *workflow, const QUuid &customer, bool isNamesake = false)
{
    SentFor one = sentFor(account, workflow, customer);
    one.isElsewhere = true;
    one.isNamesake = isNamesake;
    return one;
}

} // namespace

class TestRegistration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatTheIdsBringAboutIsTheirProof_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("isExplained");
        const auto row = [](const char *before, const char *now, bool isExplained) {
            QTest::addRow("%s, then %s", before, now) << QByteArray(before) << QByteArray(now) << isExplained;
        };
        row("NOT_REGISTERED", "PENDING", true);
        row("LV1", "PENDING", true);
        row("LV1", "APPROVED_VERIFIED", true);
        row("LV1", "REJECTED", true);
        row("LV1", "NEED_RESUBMIT", true);
        row("LV1 3", "NEED_RESUBMIT 2", true);
        row("NEED_RESUBMIT 2", "PENDING 2", true);
        row("NEED_RESUBMIT 2", "NEED_RESUBMIT 1", true);
        row("NEED_RESUBMIT 1", "REJECTED 0", true);
        // Case 36: somebody else had moved it before.
        row("PENDING", "PENDING", false);
        row("PENDING", "APPROVED_VERIFIED", false);
        row("PENDING", "NEED_RESUBMIT", false);
        row("LV1", "LV1", false);
        row("NOT_REGISTERED", "LV1", false); // a phone that only began does this
        row("LV1", "NOT_REGISTERED", false);
        row("NEED_RESUBMIT 2", "NEED_RESUBMIT 2", false);
        row("NEED_RESUBMIT", "NEED_RESUBMIT 1", false); // nobody knows how many there were
        row("NEED_RESUBMIT 3", "NEED_RESUBMIT 1", false); // two used up: not by one submission
        row("LV1 3", "NEED_RESUBMIT 1", false);
        row("NEED_RESUBMIT 1", "NEED_RESUBMIT 2", false);
        row("NEED_RESUBMIT 1", "PENDING 3", false); // the account was reset
        row("LV1", "ACCEPTED", false); // the tenant stopped asking
        row("LV1", "ON_HOLD", false);
        row("ON_HOLD", "PENDING", false);
        row("APPROVED_VERIFIED", "PENDING", false);
        row("REJECTED", "APPROVED_VERIFIED", false);
    }

    void onlyWhatTheIdsBringAboutIsTheirProof()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, now);
        QFETCH(bool, isExplained);
        QCOMPARE(explains(seen(before), seen(now)), isExplained);
        const State after = nextState(unknownFrom(before), StatusSeen {.seen = seen(now)});
        QCOMPARE(is<Registered>(after), isExplained);
        QCOMPARE(progressOf(after, 5).settledByStatus, isExplained);
    }

    void everyStateHearsWhatConcernsIt_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<Event>("event");
        QTest::addColumn<int>("stage");
        QTest::addColumn<bool>("isUnknownStill");
        using Stage = SubmissionProgress::Stage;
        const auto row = [](const char *name, const State &state, const Event &event, Stage stage,
                            bool isUnknownStill = false) {
            QTest::newRow(name) << state << event << int(stage) << isUnknownStill;
        };
        const State preparing = nextState(Idle {}, Asked {submission()});
        const State again = nextState(unknownFrom("LV1"), Asked {submission()});
        const State sending = nextState(preparing, BaselineSeen {.seen = seen("LV1")});
        const State sendingAgain = nextState(again, BaselineSeen {.seen = seen("LV1")});
        const State settling = settlingFrom("LV1");
        row("asked for", Idle {}, Asked {submission()}, Stage::Sending);
        row("not while another is on its way", sending, Asked {submission()}, Stage::Sending);
        row("not while another is being settled", settling, Asked {submission()}, Stage::OutcomeUnknown);
        row("the status could not be asked", preparing, NotSent {}, Stage::Idle);
        row("it could not be recorded", sending, NotSent {}, Stage::Idle);
        row("what was to follow an unknown one was not sent", again, NotSent {}, Stage::StillUnknown, true);
        row("the unknown one has arrived before it was sent again", again,
            BaselineSeen {.seen = seen("PENDING")}, Stage::Registered);
        row("accepted", sending, Accepted {3}, Stage::Registered);
        row("refused", sending, Denied {}, Stage::Refused);
        row("the second was refused, the first is still unknown", sendingAgain, Denied {}, Stage::Refused,
            true);
        row("the answer was lost", sending, Lost {.error = {}, .checksPlanned = 5}, Stage::OutcomeUnknown,
            false);
        row("nobody is to check", sending, Lost {}, Stage::StillUnknown, true);
        row("one check told nothing", settling, Checked {}, Stage::OutcomeUnknown);
        row("the last told nothing", settling, Checked {.isLast = true}, Stage::StillUnknown, true);
        row("a move settles it", settling, StatusSeen {.seen = seen("PENDING")}, Stage::Registered);
        row("another program sent some too", settling,
            StatusSeen {.seen = seen("PENDING"), .othersSent = true}, Stage::StillUnknown, true);
        row("a later look settles it", unknownFrom("LV1"), StatusSeen {.seen = seen("PENDING")},
            Stage::Registered);
        row("another program found it out", unknownFrom("LV1"),
            SettledElsewhere {Submission::Outcome::Registered}, Stage::Registered);
        row("another program withdrew the one that was not known", unknownFrom("LV1"), WithdrawnElsewhere {},
            Stage::Idle);
        row("another program withdrew what the status seemed to accept",
            Registered {.submission = submission(), .byStatus = true}, WithdrawnElsewhere {}, Stage::Idle);
        row("the one before was withdrawn while another is prepared", nextState(again, WithdrawnElsewhere {}),
            NotSent {}, Stage::Idle);
        row("the one before was withdrawn, this one was refused",
            nextState(nextState(sendingAgain, Denied {}), WithdrawnElsewhere {}), RunBegan {}, Stage::Idle);
        row("one's own, on its way, is withdrawn by nobody else", sending, WithdrawnElsewhere {},
            Stage::Sending);
        row("a new token restarts after success", Registered {.submission = submission()}, RunBegan {},
            Stage::Idle);
        row("a new token restarts after a refusal", Refused {.submission = submission()}, RunBegan {},
            Stage::Idle);
        row("a new token does not end a doubt", unknownFrom("LV1"), RunBegan {}, Stage::StillUnknown, true);
        row("a late answer after success", Registered {.submission = submission()}, Denied {},
            Stage::Registered);
        row("a late status after a refusal", Refused {.submission = submission()},
            StatusSeen {.seen = seen("PENDING")}, Stage::Refused);
        // Tester 3, findings 18 and 21: the one before a refused one was lost from sight.
        const State refused = nextState(sendingAgain, Denied {});
        row("a late status settles the one before a refused one", refused,
            StatusSeen {.seen = seen("PENDING")}, Stage::Registered);
        row("a late status that other IDs may explain", refused,
            StatusSeen {.seen = seen("PENDING"), .othersSent = true}, Stage::Refused, true);
        row("another program found out the one before a refused one", refused,
            SettledElsewhere {Submission::Outcome::Registered}, Stage::Registered);
        row("they were taken when another program sent them", unknownFrom("LV1"),
            AcceptedElsewhere {submission()}, Stage::Registered);
        row("the same while ours are being asked about", settling, AcceptedElsewhere {submission()},
            Stage::Registered);
        row("the same after a refusal", refused, AcceptedElsewhere {submission()}, Stage::Registered);
        row("they were taken from another program, and nothing is open", Refused {.submission = submission()},
            AcceptedElsewhere {submission()}, Stage::Refused);
    }

    void everyStateHearsWhatConcernsIt()
    {
        QFETCH(State, state);
        QFETCH(Event, event);
        QFETCH(int, stage);
        QFETCH(bool, isUnknownStill);
        const State after = nextState(state, event);
        QCOMPARE(int(progressOf(after, 5).stage), stage);
        QCOMPARE(earlierUnknown(after) != nullptr, isUnknownStill);
    }

    /// Tester 2, finding 26: nothing had been asked, and "the status has not moved on since" was said.
    void whatWasNotAskedIsNotSaidToHaveStayed_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<Event>("event");
        QTest::addColumn<int>("doubt");
        const State unknown = unknownFrom("LV1");
        const State settling = settlingFrom("LV1");
        const State asked = nextState(unknown, StatusAnswered {});
        const auto row = [](const char *name, const State &state, const Event &event, Doubt doubt) {
            QTest::newRow(name) << state << event << int(doubt);
        };
        row("found at the start", Idle {}, FoundUnsettled {unknownFrom("LV1").sent}, Doubt::NotAsked);
        row("every check of the settling failed", settling, Checked {.isLast = true}, Doubt::NotAsked);
        row("one of them was answered", nextState(settling, StatusAnswered {}), Checked {.isLast = true},
            Doubt::NotMoved);
        row("it was checked later", unknown, StatusAnswered {}, Doubt::NotMoved);
        row("the next one was not sent after its baseline",
            nextState(nextState(unknown, Asked {submission()}), StatusAnswered {}), NotSent {},
            Doubt::NotMoved);
        row("its POST is found behind the last status", unknown, ExchangeFound {7, false}, Doubt::NotAsked);
        row("its POST is found before the last status", unknown, ExchangeFound {7, true}, Doubt::NotMoved);
        row("the exchanges that are kept do not tell", asked, ExchangeFound {7, {}}, Doubt::NotMoved);
    }

    void whatWasNotAskedIsNotSaidToHaveStayed()
    {
        QFETCH(State, state);
        QFETCH(Event, event);
        QFETCH(int, doubt);
        QCOMPARE(int(progressOf(nextState(state, event), 5).doubt), doubt);
    }

    void whatCannotBeSettledIsNotWaitedFor_data()
    {
        QTest::addColumn<QByteArray>("baseline");
        QTest::addColumn<bool>("hasRival");
        QTest::addColumn<int>("doubt");
        QTest::newRow("in review before") << QByteArray("PENDING") << false << int(Doubt::WasPast);
        QTest::newRow("decided before") << QByteArray("APPROVED_VERIFIED") << false << int(Doubt::WasPast);
        QTest::newRow("other IDs are on their way too")
            << QByteArray("LV1") << true << int(Doubt::OthersSent);
    }

    void whatCannotBeSettledIsNotWaitedFor()
    {
        QFETCH(QByteArray, baseline);
        QFETCH(bool, hasRival);
        QFETCH(int, doubt);
        const State sending = nextState(Preparing {.submission = submission()},
                                        BaselineSeen {.seen = seen(baseline), .hasRival = hasRival});
        const State lost = nextState(sending, Lost {.error = {.exchange = 9}, .checksPlanned = 5});
        QVERIFY(is<Unknown>(lost));
        QCOMPARE(int(progressOf(lost, 5).doubt), doubt);
        QCOMPARE(progressOf(lost, 5).exchange, quint64(9));
        QVERIFY(is<Unknown>(nextState(lost, StatusSeen {.seen = seen("REJECTED")})));
    }

    void anIdHasOneSpelling_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("upper case") << str("7C1E4B52-90D3-4F0A-8E6B-2F5D1A7C3B90");
        QTest::newRow("in braces") << str("{7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90}");
        QTest::newRow("without dashes") << str("7c1e4b5290d34f0a8e6b2f5d1a7c3b90");
        QTest::newRow("with space around") << str(" 7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90\n");
    }

    void anIdHasOneSpelling()
    {
        QFETCH(QString, id);
        QCOMPARE(idKey(id), idKey(str("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90")));
    }

    void aPairBelongsToThePersonItWasSentFor_data()
    {
        QTest::addColumn<QList<SentFor>>("earlier");
        QTest::addColumn<QString>("whose");
        using Outcome = Submission::Outcome;
        QTest::newRow("nobody") << QList<SentFor> {} << QString();
        QTest::newRow("other ids") << QList {sentFor("b", "x", Bea)} << QString();
        QTest::newRow("somebody else") << QList {sentFor("a", "w", Bea)} << str("bea");
        QTest::newRow("written otherwise") << QList {sentFor("{A}", "W", Bea)} << str("bea");
        QTest::newRow("the other way round") << QList {sentFor("w", "a", Bea)} << str("bea");
        QTest::newRow("the run alone") << QList {sentFor("b", "w", Bea)} << str("bea");
        QTest::newRow("somebody else's account") << QList {sentFor("a", "x", Bea)} << str("bea");
        QTest::newRow("one's own account, another run") << QList {sentFor("a", "x", Ada)} << QString();
        QTest::newRow("the same customer before") << QList {sentFor("a", "w", Ada)} << str("ada");
        QTest::newRow("not known whether it arrived")
            << QList {sentFor("a", "w", Bea, Outcome::Unknown)} << str("bea");
        QTest::newRow("refused") << QList {sentFor("a", "w", Bea, Outcome::Refused)} << QString();
        QTest::newRow("somebody else before the same one")
            << QList {sentFor("a", "w", Ada), sentFor("a", "w", Bea)} << str("bea");
        QTest::newRow("somebody else in another environment")
            << QList {elsewhere("a", "w", Bea)} << str("bea");
        QTest::newRow("somebody else's account in another environment")
            << QList {elsewhere("a", "x", Bea)} << str("bea");
        QTest::newRow("the same run of the same name in another environment")
            << QList {elsewhere("a", "w", Bea, true)} << str("bea");
        QTest::newRow("another run of the same name in another environment")
            << QList {elsewhere("a", "x", Bea, true)} << QString();
    }

    void aPairBelongsToThePersonItWasSentFor()
    {
        QFETCH(QList<SentFor>, earlier);
        QFETCH(QString, whose);
        const std::optional<PairUse> use = earlierUse(submission(), earlier);
        QCOMPARE(use ? use->username : QString(), whose);
    }

    void whatIsSentAgainIsNotItsOwnObstacle()
    {
        const SentFor unknown = sentFor("a", "w", Ada, Submission::Outcome::Unknown);
        Submission again = submission();
        again.after = unknown.submission.id;
        QVERIFY(!earlierUse(again, {unknown}));
    }
};

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
