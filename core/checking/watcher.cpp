#include "core/checking/watcher.h"

#include <algorithm>

namespace onboarding {

namespace {
constexpr std::chrono::milliseconds Together {700};
}

Watcher::Watcher(CustomerStore &store, const Environment &environment, CheckQueue &queue, const Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_environment(environment.id)
    , m_kind(environment.kind)
    , m_queue(queue)
    , m_clock(clock)
{
    m_next.setSingleShot(true);
    m_together.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Watcher::tick);
    connect(&m_together, &QTimer::timeout, this, &Watcher::tellCollected);
    connect(&queue, &CheckQueue::checked, this, &Watcher::onChecked);
    connect(&queue, &CheckQueue::progressChanged, this, [this] {
        if (isHeld() != m_wasHeld)
            schedule();
    });
}

void Watcher::tellCollected()
{
    m_together.stop();
    if (const QList<WatchedChange> changes = std::exchange(m_changes, {}); !changes.isEmpty())
        Q_EMIT changed(changes);
}

void Watcher::followRoster()
{
    connect(&m_store, &CustomerStore::customerAdded, this, &Watcher::takeRoster);
    connect(&m_store, &CustomerStore::customerRemoved, this, &Watcher::takeRoster);
    connect(&m_store, &CustomerStore::imported, this, &Watcher::takeRoster);
    connect(&m_store, &CustomerStore::customerChanged, this, [this](const QUuid &id) {
        const CustomerRecord *record = m_store.record(id);
        const bool isWanted
            = record && record->customer.isWatched && record->customer.environment == m_environment;
        if (isWanted == m_watched.contains(id))
            return;
        if (isWanted)
            begin(id);
        else
            m_watched.remove(id);
        scheduleSoon();
    });
    takeRoster();
}

void Watcher::begin(const QUuid &customer)
{
    if (m_watched.isEmpty())
        readTimes();
    m_watched.insert(customer, {.seen = m_store.lastObservation(customer), .triedAt = {}});
}

void Watcher::takeRoster()
{
    QList<QUuid> wanted;
    for (const CustomerRecord &record : m_store.records()) {
        if (record.customer.isWatched && record.customer.environment == m_environment)
            wanted.append(record.customer.id);
    }
    watch(wanted);
}

void Watcher::watch(const QList<QUuid> &customers)
{
    QHash<QUuid, Watched> watched;
    for (const QUuid &one : customers)
        watched.insert(one, m_watched.value(one, {.seen = m_store.lastObservation(one), .triedAt = {}}));
    const bool wasEmpty = m_watched.isEmpty();
    m_watched = watched;
    if (wasEmpty && !m_watched.isEmpty())
        readTimes();
    schedule();
}

/// Once for many that change together: each time all that are watched are looked at.
void Watcher::scheduleSoon()
{
    if (!std::exchange(m_isScheduling, true))
        QMetaObject::invokeMethod(this, &Watcher::schedule, Qt::QueuedConnection);
}

void Watcher::setFixedInterval(std::chrono::seconds interval)
{
    m_fixed = std::max(interval, std::chrono::seconds {1});
    schedule();
}

void Watcher::setPaused(bool paused)
{
    m_isPaused = paused;
    schedule();
}

void Watcher::readTimes()
{
    constexpr int Days = 90;
    m_store.file().changes(m_environment, m_clock.now().addDays(-Days), this,
                           [this](const Result<QList<StatusChange>> &changes) {
                               if (changes)
                                   m_times = onboarding::reviewTimes(*changes);
                               schedule();
                           });
}

QDateTime Watcher::nextLookAt(const QUuid &customer, const Watched &watched) const
{
    const CustomerRecord *record = m_store.record(customer);
    if (!record)
        return {};
    const QDateTime now = m_clock.now();
    const auto interval = watchInterval(*record, m_times, m_kind, now);
    if (!interval)
        return {};
    QDateTime last = watched.triedAt;
    if (record->last && (last.isNull() || record->last->observedAt > last))
        last = record->last->observedAt;
    if (last > now) // by a clock that was ahead: it must not hold the next check off
        return now;
    return last.isNull() ? now : last.addSecs((m_fixed ? *m_fixed : *interval).count());
}

QDateTime Watcher::nextCheck() const
{
    QDateTime next;
    for (auto one = m_watched.begin(); one != m_watched.end(); ++one) {
        const QDateTime due = isHeld() ? QDateTime() : nextLookAt(one.key(), one.value());
        if (due.isValid() && (next.isNull() || due < next))
            next = due;
    }
    return next;
}

WatchOutlook Watcher::outlook() const
{
    WatchOutlook outlook;
    const QDateTime now = m_clock.now();
    for (auto one = m_watched.begin(); one != m_watched.end(); ++one) {
        const CustomerRecord *record = m_store.record(one.key());
        if (!record)
            continue;
        if (!m_fixed && !watchInterval(*record, m_times, m_kind, now)) {
            ++outlook.decided;
            continue;
        }
        if (!m_queue.mayAsk(one.key())) {
            ++outlook.notSignedIn;
            continue;
        }
        const QDateTime due = isHeld() ? QDateTime() : nextLookAt(one.key(), one.value());
        if (due.isValid() && (outlook.next.isNull() || due < outlook.next))
            outlook.next = due;
    }
    return outlook;
}

/// What was paused, by the user or by an error that concerns everyone, is not set going from here.
bool Watcher::isHeld() const
{
    return m_isPaused || m_queue.progress().state == CheckProgress::State::Paused;
}

void Watcher::schedule()
{
    m_isScheduling = false;
    m_wasHeld = isHeld();
    const QDateTime next = nextCheck();
    if (next.isNull()) {
        m_next.stop();
    } else {
        constexpr qint64 Hour = 3'600'000;
        m_next.start(static_cast<int>(std::clamp<qint64>(m_clock.now().msecsTo(next), 0, Hour)));
    }
    Q_EMIT scheduleChanged();
}

void Watcher::tick()
{
    const QDateTime now = m_clock.now();
    QList<QUuid> due;
    for (auto one = m_watched.begin(); one != m_watched.end(); ++one) {
        const QDateTime at = isHeld() ? QDateTime() : nextLookAt(one.key(), one.value());
        if (at.isNull() || at > now)
            continue;
        one->triedAt = now;
        due.append(one.key());
    }
    if (!due.isEmpty())
        m_queue.check(due, CheckQueue::AskedBy::Watch);
    schedule();
}

void Watcher::onChecked(const QUuid &customer)
{
    const auto watched = m_watched.find(customer);
    const CustomerRecord *record = m_store.record(customer);
    if (watched == m_watched.end() || !record || !record->last)
        return;
    watched->triedAt = m_clock.now();
    const std::optional<Observation> before = std::exchange(watched->seen, record->last);
    // A first look is no change to somebody who watches from time to time: nobody knew anything before.
    if (before ? before->status != record->last->status : m_tellsFirstLook) {
        m_changes.append({.customer = customer,
                          .label = record->customer.label(),
                          .username = record->customer.username,
                          .before = before,
                          .now = *record->last});
        if (!m_together.isActive()) // a long run must not put it off for ever
            m_together.start(Together);
    }
    scheduleSoon();
}

} // namespace onboarding
