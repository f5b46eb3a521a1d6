#include "core/storage/sharedcounter.h"

#include <atomic>

namespace onboarding {

namespace {

using Shared = std::atomic_ref<quint64>;
static_assert(Shared::is_always_lock_free, "a lock inside this process would not be seen by another one");

/// A flipped bit makes a number that nobody reaches by counting.
bool isBelievable(quint64 next, quint64 least)
{
    constexpr quint64 Furthest = 1'000'000'000;
    return next >= least && next - least < Furthest;
}

} // namespace

SharedCounter::SharedCounter(const QString &file, quint64 least)
    : m_file(file)
{
    constexpr qint64 Size = sizeof(quint64);
    QFile made(file);
    const bool isThere = made.open(QFile::ReadWrite, QFile::ReadOwner | QFile::WriteOwner);
    // Growing it by zeros takes nothing from a number that another program wrote meanwhile.
    const bool isWhole = isThere && (made.size() >= Size || made.resize(Size));
    made.close();
    if (!isWhole || !m_file.open(QFile::ReadWrite))
        return;
    uchar *const mapped = m_file.map(0, Size);
    if (!mapped)
        return;
    m_next = reinterpret_cast<quint64 *>(mapped); // begins at a page
    const Shared next(*m_next);
    for (quint64 seen = next.load(); !isBelievable(seen, least);) {
        if (next.compare_exchange_weak(seen, least))
            break;
    }
}

SharedCounter::~SharedCounter() = default; // unmapped with the file

quint64 SharedCounter::take()
{
    return Shared(*m_next).fetch_add(1);
}

quint64 SharedCounter::next() const
{
    return Shared(*m_next).load();
}

} // namespace onboarding
