// check and watch.
#include "app/kycctl/commands.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/selection.h"
#include "app/kycctl/tokenownerwords.h"
#include "core/checking/watcher.h"
#include "core/onboarding/environmentcheck.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace onboarding::commands {

namespace {

Result<CheckLimits> readLimits(const Invocation &invocation, const Environment &environment)
{
    CheckLimits limits = CheckLimits::of(environment);
    limits.longestWait = std::chrono::minutes {10}; // a terminal does not sleep for hours
    constexpr int MostInFlight = 32;
    constexpr int MostPerMinute = 1'000'000;
    const auto inFlight = invocation.number("max-in-flight", limits.maxInFlight, 1, MostInFlight);
    const auto perMinute = invocation.number("per-minute", limits.perMinute, 1, MostPerMinute);
    if (!inFlight || !perMinute)
        return tl::unexpected(inFlight ? perMinute.error() : inFlight.error());
    limits.maxInFlight = *inFlight;
    if (invocation.has(QStringLiteral("per-minute")))
        limits.perMinute = *perMinute;
    return limits;
}

QList<QUuid> idsOf(const QList<CustomerRecord> &records)
{
    QList<QUuid> ids;
    for (const CustomerRecord &record : records)
        ids.append(record.customer.id);
    return ids;
}

/// With what to do where the service only said that a sign-in is over.
CheckProgress withSignInCommands(const Runner &runner, CheckProgress progress)
{
    for (CheckFailure &one : progress.failed)
        one.error = withSignInCommand(one.error, one.username,
                                      runner.invocation().value(QStringLiteral("environment")));
    return progress;
}

/// Who has to sign in first: nothing is wrong with them, and nothing was asked.
qsizetype notSignedIn(const QList<CheckFailure> &failures)
{
    return std::count_if(failures.begin(), failures.end(),
                         [](const CheckFailure &one) { return one.error.kind == Error::Kind::SignInAgain; });
}

/// "3 failed", "3 not checked (1 failed, 2 not signed in)": as many as --json lists.
QString failedCount(const QList<CheckFailure> &failures)
{
    const qsizetype signedOut = notSignedIn(failures);
    const QString failed = QStringLiteral("%1 failed").arg(failures.size() - signedOut);
    if (signedOut == 0)
        return failed;
    const QString why = QStringLiteral("%1 not signed in").arg(signedOut);
    return QStringLiteral("%1 not checked (%2)")
        .arg(QString::number(failures.size()),
             failures.size() > signedOut ? failed + QStringLiteral(", ") + why : why);
}

QJsonObject checkJson(const CheckProgress &progress, std::chrono::milliseconds took)
{
    QJsonArray failed;
    for (const CheckFailure &one : progress.failed)
        failed.append(QJsonObject {{QStringLiteral("username"), one.username},
                                   {QStringLiteral("kind"), Error::kindName(one.error.kind)},
                                   {QStringLiteral("message"), one.error.message}});
    return {{QStringLiteral("checked"), progress.succeeded()},
            {QStringLiteral("changed"), progress.changed},
            {QStringLiteral("failed"), failed},
            {QStringLiteral("notSignedIn"), qint64(notSignedIn(progress.failed))},
            {QStringLiteral("requests"), qint64(progress.requests)},
            {QStringLiteral("seconds"), double(took.count()) / 1000}};
}

/// A line for each reason, with whom it concerns; a thousand that failed alike are one line. --json has all.
QStringList failureLines(const QList<CheckFailure> &failures)
{
    QStringList reasons;
    QHash<QString, QStringList> concerned;
    for (const CheckFailure &one : failures) {
        if (!concerned.contains(one.error.message))
            reasons.append(one.error.message);
        concerned[one.error.message].append(one.username);
    }
    QStringList lines;
    constexpr int Named = 10;
    for (const QString &reason : std::as_const(reasons)) {
        const QStringList &names = concerned[reason];
        QString line = QStringLiteral("%1: %2").arg(
            QStringList(names.mid(0, Named)).join(QStringLiteral(", ")), reason);
        if (names.size() > Named)
            line += QStringLiteral(" (and %1 more)").arg(names.size() - Named);
        lines.append(line);
    }
    return lines;
}

QString progressLine(const CheckProgress &progress)
{
    QStringList parts {QStringLiteral("%1 of %2").arg(progress.done).arg(progress.total)};
    if (!progress.failed.isEmpty())
        parts.append(failedCount(progress.failed));
    if (progress.state == CheckProgress::State::Waiting)
        parts.append(QStringLiteral("waiting until %1").arg(progress.waitUntil.toString(Qt::ISODate)));
    else if (progress.left)
        parts.append(QStringLiteral("about %1 s left").arg(progress.left->count()));
    return parts.join(QStringLiteral(", "));
}

/// One run of checks in a terminal.
class CheckRun : public QObject
{
public:
    CheckRun(Runner &runner, Workspace &workspace, CheckLimits limits)
        : QObject(&runner)
        , m_runner(runner)
        , m_queue(workspace, runner.clock(), limits)
        , m_started(runner.clock().monotonic())
    {
        connect(&m_queue, &CheckQueue::progressChanged, this, &CheckRun::onProgress);
        connect(&m_queue, &CheckQueue::finished, this, &CheckRun::finish, Qt::QueuedConnection);
        // Another program may remove customers or sign them out meanwhile.
        m_tick.setInterval(std::chrono::seconds(1));
        connect(&m_tick, &QTimer::timeout, this, [this] { m_runner.store().refresh(); });
        m_tick.start();
        runner.setOnEnd([this](const QString &how) { stop(how); });
    }

    /// \p isFailed: that there is nobody is no success.
    void start(const QList<QUuid> &customers, bool isFailed)
    {
        m_isFailed = isFailed;
        if (customers.isEmpty())
            return finish();
        m_queue.check(customers);
    }

    void resume()
    {
        m_queue.restore(this, [this](int left) {
            if (left == 0) {
                m_runner.output().note(QStringLiteral("Nothing was left of an earlier run."));
                return finish();
            }
            m_queue.resume();
        });
    }

private:
    void onProgress()
    {
        const CheckProgress progress = m_queue.progress();
        // What would refuse everybody refuses the rest unasked.
        if (progress.blockedBy)
            return m_queue.giveUp(*progress.blockedBy);
        if (progress.unreachable)
            return m_queue.giveUp(*progress.unreachable);
        m_runner.output().progress(progressLine(progress));
    }

    void finish()
    {
        if (std::exchange(m_isOver, true))
            return;
        report(m_queue.progress());
        const bool isDone = m_queue.progress().failed.isEmpty() && !m_isFailed;
        m_runner.finish(isDone ? ExitCode::Done : ExitCode::SomeFailed);
    }

    void stop(const QString &how)
    {
        if (std::exchange(m_isOver, true))
            return;
        CheckProgress progress = m_queue.progress();
        m_queue.pause();
        report(progress);
        m_runner.output().note(
            QStringLiteral("%1: %2 of %3 checked, %4; the rest is kept: kycctl check --resume")
                .arg(how.endsWith(QLatin1Char('.')) ? how.chopped(1) : how)
                .arg(progress.succeeded())
                .arg(progress.total)
                .arg(failedCount(progress.failed)));
        m_runner.finish(ExitCode::SomeFailed);
    }

    void report(const CheckProgress &checked) const
    {
        const CheckProgress progress = withSignInCommands(m_runner, checked);
        m_runner.output().progress({});
        QStringList counts {QStringLiteral("%1 checked").arg(progress.succeeded()),
                            QStringLiteral("%1 changed").arg(progress.changed), failedCount(progress.failed)};
        counts.append(progress.requests == 1 ? QStringLiteral("1 request")
                                             : QStringLiteral("%1 requests").arg(progress.requests));
        const QString text = counts.join(QStringLiteral(", "));
        m_runner.output().result(checkJson(progress, m_runner.clock().monotonic() - m_started),
                                 QStringList {text} + failureLines(progress.failed));
    }

    Runner &m_runner;
    CheckQueue m_queue;
    const std::chrono::milliseconds m_started;
    QTimer m_tick;
    bool m_isFailed = false;
    bool m_isOver = false;
};

/// Looks at customers until they are decided or the time is over.
class WatchRun : public QObject
{
public:
    WatchRun(Runner &runner, Workspace &workspace, CheckLimits limits)
        : QObject(&runner)
        , m_runner(runner)
        , m_workspace(workspace)
        , m_queue(workspace, runner.clock(), limits)
        , m_watcher(workspace.store(), workspace.environment(), m_queue, runner.clock())
    {
        connect(&m_watcher, &Watcher::changed, this, &WatchRun::print);
        connect(&m_queue, &CheckQueue::finished, this, &WatchRun::onLooked);
        connect(&m_queue, &CheckQueue::progressChanged, this, &WatchRun::tellOutage);
        connect(&m_queue, &CheckQueue::checked, this, &WatchRun::noteSuccess);
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] {
            m_isOver = true;
            end();
        });
        m_tick.setInterval(std::chrono::seconds(1));
        connect(&m_tick, &QTimer::timeout, this, [this] {
            if (m_isOver) // something was being stored when the time was over
                return end();
            lookWhatOthersDid();
            if (!m_isEnded)
                tellProgress();
        });
    }

    void start(const QList<QUuid> &customers, int every, int maxWait)
    {
        if (every > 0)
            m_watcher.setFixedInterval(std::chrono::seconds(every));
        if (maxWait > 0)
            m_limit.start(std::chrono::seconds(maxWait));
        m_runner.output().note(customers.size() == 1
                                   ? QStringLiteral("Watching 1 customer.")
                                   : QStringLiteral("Watching %1 customers.").arg(customers.size()));
        m_customers = customers;
        for (const QUuid &customer : customers) {
            if (isSignInKept(customer))
                m_signedIn.insert(customer);
            if (const CustomerRecord *record = m_runner.store().record(customer))
                m_names.insert(customer, record->customer.username);
        }
        m_watcher.setTellsFirstLook(true);
        m_watcher.watch(customers);
        m_queue.check(customers);
        m_tick.start();
    }

private:
    [[nodiscard]] bool isSignInKept(const QUuid &customer) const
    {
        const CustomerRecord *record = m_runner.store().record(customer);
        return record && (record->customer.hasRefreshToken || record->customer.hasPassword);
    }

    /// Another program may have signed somebody out, removed them, or changed where they are asked about.
    void lookWhatOthersDid()
    {
        m_runner.environments().refresh();
        m_runner.store().refresh();
        if (const QString why = whyNotHere(); !why.isEmpty())
            return endBy({Error::Kind::NotPermitted, 0, why});
        QList<QUuid> left;
        std::optional<Error> lost;
        for (const QUuid &customer : std::as_const(m_customers)) {
            const std::optional<Error> why = whyNotWatched(customer);
            if (!why) {
                left.append(customer);
                continue;
            }
            m_runner.output().note(why->message);
            lost = why;
        }
        if (!lost)
            return;
        m_hasLost = true;
        m_customers = left;
        if (left.isEmpty())
            return endBy(*lost);
        m_watcher.watch(left);
    }

    /// Why the environment is not the one that is asked; empty when it is.
    [[nodiscard]] QString whyNotHere() const
    {
        Environment asked = m_workspace.environment();
        if (asked.isLocalSandbox() || !m_runner.environmentsRead())
            return {};
        const Environment *now = m_runner.environments().find(asked.id);
        if (now)
            asked.kind = now->kind; // of the writes alone
        const QString what = changeElsewhere(asked, now);
        return what.isEmpty()
            ? QString()
            : what + QStringLiteral(" Nothing more is asked. Start the watch again when that is right.");
    }

    [[nodiscard]] std::optional<Error> whyNotWatched(const QUuid &customer)
    {
        const CustomerRecord *record = m_runner.store().record(customer);
        if (record)
            m_names.insert(customer, record->customer.username);
        const QString name = m_names.value(customer);
        if (!record && !name.isEmpty()) // else of --no-keychain, who is in no list
            return Error {
                Error::Kind::InvalidInput, 0,
                QStringLiteral("%1 was removed by another program and is not watched any more.").arg(name)};
        if (m_signedIn.contains(customer) && !isSignInKept(customer))
            return Error {Error::Kind::SignInAgain, 0,
                          QStringLiteral("%1 was signed out by another program and is not watched any more.")
                              .arg(name)};
        return std::nullopt;
    }

    void endBy(const Error &error)
    {
        m_limit.stop();
        m_watcher.tellCollected();
        m_runner.output().progress({});
        m_runner.output().error(error);
        finish(m_signedIn.size() > 1 && m_hasLost ? ExitCode::SomeFailed : exitCodeOf(error));
    }

    /// On a terminal: how far the look is, or when the next one comes.
    void tellProgress() const
    {
        const CheckProgress progress = m_queue.progress();
        const QDateTime next = m_watcher.nextCheck();
        const bool isLooking = progress.done < progress.total;
        if (isLooking || next.isValid())
            m_runner.output().progress(
                isLooking ? progressLine(progress)
                          : QStringLiteral("Next look at %1").arg(next.toString(Qt::ISODate)));
    }

    void print(const QList<WatchedChange> &changes)
    {
        m_runner.output().progress({});
        for (const WatchedChange &change : changes) {
            const std::optional<KycStatus> before
                = change.before ? std::optional(change.before->status) : std::nullopt;
            tell(change.customer, change.username, before, change.now, false);
        }
    }

    /// \p before is nothing for somebody whom nobody had looked at.
    void tell(const QUuid &customer, const QString &username, const std::optional<KycStatus> &before,
              const Observation &now, bool isEnd)
    {
        const Output &output = m_runner.output();
        QJsonObject json {{QStringLiteral("username"), username},
                          {QStringLiteral("from"), before ? QJsonValue(before->name()) : QJsonValue()},
                          {QStringLiteral("to"), now.status.name()},
                          {QStringLiteral("rawStatus"), now.status.raw},
                          {QStringLiteral("observedAt"), now.observedAt.toString(Qt::ISODate)}};
        if (now.remainingAttempts)
            json.insert(QStringLiteral("remainingAttempts"), *now.remainingAttempts);
        if (!now.remarks.isEmpty())
            json.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(now.remarks));
        if (isEnd)
            json.insert(QStringLiteral("end"), true);
        m_told.insert(customer);
        output.result(json,
                      isEnd ? QStringLiteral("%1  %2, as before").arg(username, output.badge(now.status))
                            : QStringLiteral("%1  %2 → %3")
                                  .arg(username, output.badge(before), output.badge(now.status)));
    }

    /// Where each stands who was seen, and of whom nothing was told: a change that was told ends with it.
    void tellEnds()
    {
        m_watcher.tellCollected();
        for (const QUuid &customer : std::as_const(m_customers)) {
            const CustomerRecord *record = m_runner.store().record(customer);
            if (record && record->last && m_seen.contains(customer) && !m_told.contains(customer))
                tell(customer, record->customer.username, record->last->status, *record->last, true);
        }
    }

    /// Once an outage: it is waited for, and a silent terminal would not say so.
    void tellOutage()
    {
        const CheckProgress progress = m_queue.progress();
        const bool isOut = progress.unreachable && progress.waitUntil.isValid();
        if (isOut && !std::exchange(m_isOut, true))
            m_runner.output().note(
                QStringLiteral("%1 Trying again, the first time at %2.")
                    .arg(progress.unreachable->message, progress.waitUntil.toString(Qt::ISODate)));
        if (!progress.unreachable)
            m_isOut = false;
    }

    /// Each once, until it is another one: a customer who cannot sign in fails at every look.
    void tellFailures(const QList<CheckFailure> &failures)
    {
        for (const CheckFailure &one : failures) {
            QString &told = m_failing[one.username];
            if (std::exchange(told, one.error.message) != one.error.message)
                m_runner.output().note(QStringLiteral("%1: %2").arg(one.username, one.error.message));
        }
    }

    /// A failure after that is news again.
    void noteSuccess(const QUuid &customer)
    {
        const QList<CheckFailure> failed = m_queue.progress().failed;
        const bool hasFailed = std::any_of(failed.begin(), failed.end(),
                                           [&](const CheckFailure &one) { return one.customer == customer; });
        if (hasFailed)
            return;
        m_seen.insert(customer);
        if (const CustomerRecord *record = m_runner.store().record(customer))
            m_failing.remove(record->customer.username);
    }

    /// The time is over. An answer that is being stored is not given up: it decides how this ends.
    void end()
    {
        if (m_isEnded || m_runner.store().isWriting() || endUnkept())
            return;
        m_runner.output().progress({});
        tellEnds();
        m_runner.output().note(
            QStringLiteral("The time of --max-wait is over; not every customer is decided."));
        finish(ExitCode::ConditionNotReached);
    }

    /// What cannot be kept is not watched on: a later look would fail as well.
    bool endUnkept()
    {
        const QList<CheckFailure> failed = m_queue.progress().failed;
        const auto unkept = std::find_if(failed.begin(), failed.end(), [](const CheckFailure &one) {
            return one.error.kind == Error::Kind::Storage;
        });
        if (unkept == failed.end())
            return false;
        m_limit.stop();
        m_watcher.tellCollected();
        m_runner.output().progress({});
        Error error = unkept->error;
        error.message = QStringLiteral("%1: %2").arg(unkept->username, error.message);
        m_runner.output().error(error);
        finish(m_customers.size() == 1 ? exitCodeOf(error) : ExitCode::SomeFailed);
        return true;
    }

    void onLooked()
    {
        const CheckProgress progress = withSignInCommands(m_runner, m_queue.progress());
        if (!progress.failed.isEmpty() && !m_isEnded)
            lookWhatOthersDid(); // which is why, perhaps
        if (m_isEnded || endUnkept())
            return;
        tellFailures(progress.failed);
        if (progress.succeeded() == 0 && !progress.failed.isEmpty() && !m_hasSeen)
            return finish(ExitCode::SomeFailed);
        m_hasSeen = true;
        if (!m_watcher.nextCheck().isNull())
            return;
        // Decided for all: what changed with the last answer is told first.
        m_limit.stop();
        QTimer::singleShot(0, this, [this] {
            tellEnds();
            finish(m_hasLost ? ExitCode::SomeFailed : ExitCode::Done);
        });
    }

    void finish(ExitCode code)
    {
        m_isEnded = true;
        m_tick.stop();
        m_runner.output().progress({});
        m_watcher.setPaused(true);
        m_runner.finish(code);
    }

    Runner &m_runner;
    Workspace &m_workspace;
    CheckQueue m_queue;
    Watcher m_watcher;
    QTimer m_limit;
    QTimer m_tick;
    QHash<QString, QString> m_failing; ///< user name and the reason that was told last
    QList<QUuid> m_customers; ///< who are watched
    QSet<QUuid> m_signedIn; ///< whose sign-in was kept when it began
    QHash<QUuid, QString> m_names; ///< of those who were in the list
    bool m_hasLost = false; ///< somebody was signed out or removed meanwhile
    QSet<QUuid> m_told; ///< whose status stands in a line
    QSet<QUuid> m_seen; ///< whose status was seen in this watch
    bool m_hasSeen = false;
    bool m_isOut = false;
    bool m_isOver = false; ///< the time of --max-wait
    bool m_isEnded = false;
};

/// Nobody is selected. Whether the command fails: where the environment has no customers while some of the
/// list belong to none, a script must not take it for a list in which all is well.
bool sayThatThereIsNobody(Runner &runner, const Environment &environment, bool hasLost)
{
    const QList<CustomerRecord> &all = runner.store().records();
    const auto here = std::count_if(all.begin(), all.end(), [&environment](const CustomerRecord &one) {
        return one.customer.environment == environment.id;
    });
    runner.output().note(
        here == 0
            ? QStringLiteral("Nobody is asked about: the list of %1 has no customers.").arg(environment.name)
            : QStringLiteral("Nobody is asked about: no customer of %1 is selected.").arg(environment.name));
    return hasLost && here == 0;
}

} // namespace

void checkMany(Runner &runner)
{
    const bool isResuming = runner.invocation().has(QStringLiteral("resume"));
    runner.withRoster([&runner, isResuming](Workspace &workspace) {
        const auto limits = readLimits(runner.invocation(), workspace.environment());
        if (!limits)
            return runner.fail(limits.error());
        if (isResuming)
            return (new CheckRun(runner, workspace, *limits))->resume();
        const bool hasLost = runner.sayLostCustomers();
        withSelection(runner, workspace.environment(), true,
                      [&runner, &workspace, hasLost, limits = *limits](const QList<CustomerRecord> &chosen) {
                          const bool isFailed = chosen.isEmpty()
                              && sayThatThereIsNobody(runner, workspace.environment(), hasLost);
                          (new CheckRun(runner, workspace, limits))->start(idsOf(chosen), isFailed);
                      });
    });
}

void watch(Runner &runner)
{
    constexpr int Day = 24 * 3600;
    const auto every = runner.invocation().number("every", 0, 1, Day);
    const auto maxWait = runner.invocation().number("max-wait", 0, 1, Day * 365);
    if (!every || !maxWait)
        return runner.fail(every ? maxWait.error() : every.error());
    runner.withRoster([&runner, every = *every, maxWait = *maxWait](Workspace &workspace) {
        const auto limits = readLimits(runner.invocation(), workspace.environment());
        if (!limits)
            return runner.fail(limits.error());
        const bool hasLost = runner.sayLostCustomers();
        withSelection(runner, workspace.environment(), true,
                      [&runner, &workspace, hasLost, limits = *limits, every,
                       maxWait](const QList<CustomerRecord> &chosen) {
                          if (chosen.isEmpty())
                              return runner.finish(
                                  sayThatThereIsNobody(runner, workspace.environment(), hasLost)
                                      ? ExitCode::SomeFailed
                                      : ExitCode::Done);
                          (new WatchRun(runner, workspace, limits))->start(idsOf(chosen), every, maxWait);
                      });
    });
}

} // namespace onboarding::commands
