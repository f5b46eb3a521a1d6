#pragma once
#include "core/checking/outagebackoff.h"
#include "core/checking/requestbudget.h"
#include "core/onboarding/workspace.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <deque>
#include <map>

namespace onboarding {

struct CheckLimits
{
    static constexpr int UsualInFlight = 4;
    static constexpr int UsualPerMinute = 20; ///< outside the sandbox

    int maxInFlight = UsualInFlight;
    int perMinute = 0; ///< requests of the environment in any 60 s; 0: no limit
    /// A wait that the service asks for and that is longer ends the run with what is left as failed.
    std::chrono::seconds longestWait {std::chrono::hours {24}};
    /// Before a service that cannot be reached is tried again; see there for the next ones.
    std::chrono::seconds firstOutagePause = OutageBackOff::FirstPause;

    /// What is usual for it: no limit a minute in the sandbox.
    [[nodiscard]] static CheckLimits of(const Environment &environment);
};

struct CheckFailure
{
    QUuid customer {};
    QString username {};
    Error error {};
};

struct CheckProgress
{
    enum class State { Idle, Running, Waiting, Paused };

    State state = State::Idle;
    int total = 0;
    int done = 0; ///< succeeded or failed
    int askedBySomebody = 0; ///< of the total: not by a watch
    bool isCancelled = false; ///< Idle: by cancel(), so that what is not done of the total has no status
    int unanswered = 0; ///< with isCancelled: of those, who were asked all the same, and told no status
    int changed = 0; ///< the status is another one than before
    int firstSeen = 0; ///< had no status before
    QList<CheckFailure> failed {};
    quint64 requests = 0; ///< sent by this environment since the run began
    QDateTime waitUntil {}; ///< UTC; Waiting: when it goes on
    int budget = 0; ///< Waiting: the limit a minute that is used up; 0: the wait has another reason
    std::optional<std::chrono::seconds> left {}; ///< an estimate from the rate so far
    std::optional<Error> blockedBy {}; ///< Paused by itself: it would fail for everyone
    /// The service could not be reached, several times in a row. It is tried again by itself, at waitUntil,
    /// until it answers.
    std::optional<Error> unreachable {};

    [[nodiscard]] int succeeded() const { return done - static_cast<int>(failed.size()); }
};

/// Checks the status of many customers of one workspace: few at a time, within a budget of requests, obeying
/// Retry-After for the whole environment. What is queued is kept in the store and taken out in the same
/// transaction that keeps the observation, so that a run can be continued after the program ended, with
/// nothing lost and nothing checked twice.
class CheckQueue : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    CheckQueue(Workspace &workspace, const Clock &clock, CheckLimits limits, QObject *parent = nullptr);
    ~CheckQueue() override;

    /// Somebody is signed in in the name of \p customer, or can be: else its status cannot be asked for.
    [[nodiscard]] bool mayAsk(const QUuid &customer) const;

    enum class AskedBy { Somebody, Watch };

    /// Adds those that are not queued yet. Order: in review first, then those not checked the longest.
    void check(const QList<QUuid> &customers, AskedBy by = AskedBy::Somebody);
    /// Takes up what an earlier run left. Answers how many wait, paused, for resume(). 0 when a run is under
    /// way: they join it, and it does not end before they were read.
    void restore(QObject *context, const std::function<void(int)> &done);
    void pause();
    void resume();
    /// Withdraws what is in flight and forgets what is queued. What was seen stays.
    void cancel();
    /// Those of the report(). Who had to sign in and did not is left out while others can be asked.
    void retryFailed();
    /// Ends the run: what is left, also what is under way and cannot be reached, failed with \p error.
    void giveUp(const Error &error);

    [[nodiscard]] CheckProgress progress() const;
    /// What is to be told: the run that is under way, or how the last one ended. A watch's own checks and the
    /// check of one customer tell nothing and take the place of nothing, unless they are held up.
    [[nodiscard]] CheckProgress report() const;

Q_SIGNALS:
    void progressChanged();
    /// Before checked(), of one whose status could not be asked.
    void checkFailed(const QUuid &customer, const onboarding::Error &error);
    /// One customer's turn is over, well or not.
    void checked(const QUuid &customer);
    /// Nothing is left.
    void finished();

private:
    /// A customer who is asked about now.
    struct Turn
    {
        CaseLease onboardingCase {};
        CallHandle call {};
    };

    [[nodiscard]] bool mayAskAgain(const CheckFailure &failure) const;
    using State = CheckProgress::State;

    void begin();
    int takeUp(const QList<QUuid> &left);
    void launch();
    void checkOne(const QUuid &customer);
    void askStatus(const QUuid &customer, OnboardingCase &onboardingCase);
    void onAnswered(const QUuid &customer, const std::optional<KycStatus> &before,
                    const Result<Observation> &seen);
    void endTurn(const QUuid &customer, const std::optional<Error> &error);
    void count(const QUuid &customer, const std::optional<Error> &error);
    void putBack(const QUuid &customer);
    void goOn();
    void dropRemoved();
    [[nodiscard]] bool isOurs(const QUuid &customer, const QUrl &url) const;
    void onRequest(const QUuid &customer, const QUrl &url);
    void onExchange(const Exchange &exchange);
    void waitFor(std::chrono::seconds wait);
    void block(const Error &error);
    void hold(const QUuid &customer, const Error &error);
    void failHeld();
    void onServiceThere();
    void waitForService(const Error &error);
    void finishWhenEmpty();
    void dropFromStore(const QList<QUuid> &customers);
    [[nodiscard]] QList<QUuid> sorted(const QList<QUuid> &customers) const;

    Workspace &m_workspace;
    const Clock &m_clock;
    const CheckLimits m_limits;
    std::deque<QUuid> m_waiting;
    std::map<QUuid, Turn> m_inFlight;
    QHash<QUuid, QString> m_known; ///< waiting or in flight, with their user names
    QSet<QUuid> m_asked; ///< of them, for whom a request has left
    std::optional<QSet<QUuid>> m_endedMeanwhile; ///< while the queue of an earlier run is read
    RequestBudget m_budget;
    QTimer m_timer;
    CheckProgress m_progress;
    CheckProgress m_report; ///< of the last run that is to be told, while a smaller one follows it
    std::chrono::milliseconds m_started {0};
    OutageBackOff m_outage;
    bool m_isGivenUp = false;
    bool m_isEnding = false;
};

} // namespace onboarding
