#pragma once
#include "core/checking/checkqueue.h"
#include "core/checking/watchinterval.h"

#include <QObject>
#include <QTimer>

namespace onboarding {

/// A watched customer whose status is another one than at the last look.
struct WatchedChange
{
    QUuid customer {};
    QString label {}; ///< name to show
    QString username {};
    std::optional<Observation> before {}; ///< nothing: nobody had looked before
    Observation now {};
};

/// What comes of watching those that are watched.
struct WatchOutlook
{
    QDateTime next {}; ///< UTC, of those who can be asked; null when none of them is due at any time
    int notSignedIn = 0; ///< cannot be asked
    int decided = 0; ///< or nothing to decide: looking again would be idle traffic
};

/// Looks at watched customers from time to time, through the check queue and its budget. While nobody is
/// watched no timer runs and nothing is sent. A queue that is paused stays paused.
class Watcher : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    Watcher(CustomerStore &store, const Environment &environment, CheckQueue &queue, const Clock &clock,
            QObject *parent = nullptr);

    /// What was seen and not told yet, at once: it is going away.
    void tellCollected();
    /// Those marked as watched in the roster, followed from now on.
    void followRoster();
    /// These alone, whatever the roster says.
    void watch(const QList<QUuid> &customers);
    void setFixedInterval(std::chrono::seconds interval); ///< instead of watchInterval()
    /// Tells the first status of somebody who was never checked too, as a change from nothing.
    void setTellsFirstLook(bool tells) { m_tellsFirstLook = tells; }
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }

    [[nodiscard]] int watched() const { return static_cast<int>(m_watched.size()); }
    /// How long reviews of others took here: what the interval of those in review follows.
    [[nodiscard]] const ReviewTimes &times() const { return m_times; }
    /// UTC; null when nothing will be asked.
    [[nodiscard]] QDateTime nextCheck() const;
    [[nodiscard]] WatchOutlook outlook() const;

    /// Checks who is due by the clock. Called by the timer; by tests with a clock of their own.
    void tick();
    /// Looks at the clock again: while the computer slept the timer slept too.
    void wake() { schedule(); }

Q_SIGNALS:
    /// One for many that changed together.
    void changed(const QList<onboarding::WatchedChange> &changes);
    void scheduleChanged();

private:
    struct Watched
    {
        std::optional<Observation> seen;
        QDateTime triedAt; ///< UTC; null: not yet
    };

    [[nodiscard]] bool isHeld() const;
    void takeRoster();
    void begin(const QUuid &customer);
    void onChecked(const QUuid &customer);
    void schedule();
    void scheduleSoon();
    void readTimes();
    [[nodiscard]] QDateTime nextLookAt(const QUuid &customer, const Watched &watched) const;

    CustomerStore &m_store;
    const QUuid m_environment;
    const EnvironmentKind m_kind;
    CheckQueue &m_queue;
    const Clock &m_clock;
    std::optional<std::chrono::seconds> m_fixed;
    QHash<QUuid, Watched> m_watched;
    QList<WatchedChange> m_changes;
    ReviewTimes m_times;
    QTimer m_next;
    QTimer m_together; ///< until the changes are told
    bool m_isPaused = false;
    bool m_tellsFirstLook = false;
    bool m_wasHeld = false;
    bool m_isScheduling = false;
};

} // namespace onboarding
