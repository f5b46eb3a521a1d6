#pragma once
#include <QByteArray>
#include <QFile>
#include <QList>
#include <cstring>
#include <vector>

namespace onboarding::test {

/// A secret to look for, kept so that it is not found itself.
class Needle
{
public:
    explicit Needle(const QByteArray &secret)
    {
        for (const char c : secret)
            m_covered.push_back(static_cast<char>(c ^ Cover));
    }
    [[nodiscard]] std::size_t size() const { return m_covered.size(); }
    /// As it is, or as UTF-16.
    [[nodiscard]] bool isIn(const std::vector<char> &memory) const
    {
        return isIn(memory, 1) || isIn(memory, 2);
    }

private:
    static constexpr char Cover = 0x5a;

    [[nodiscard]] bool isIn(const std::vector<char> &memory, std::size_t stride) const
    {
        const std::size_t length = m_covered.size() * stride;
        const char first = static_cast<char>(m_covered.front() ^ Cover);
        for (std::size_t at = 0; at + length <= memory.size(); ++at) {
            const void *found = std::memchr(memory.data() + at, first, memory.size() - at);
            if (!found)
                return false;
            at = static_cast<std::size_t>(static_cast<const char *>(found) - memory.data());
            if (at + length > memory.size())
                return false;
            std::size_t same = 0;
            while (same < m_covered.size()
                   && static_cast<char>(memory[at + same * stride] ^ Cover) == m_covered[same])
                ++same;
            if (same == m_covered.size())
                return true;
        }
        return false;
    }

    std::vector<char> m_covered;
};

/// Every page of this process that can be written to, as /proc/self/mem has it.
inline bool isInMemory(const Needle &needle)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QFile::ReadOnly) || !memory.open(QFile::ReadOnly | QFile::Unbuffered))
        qFatal("the memory cannot be read");
    const QList<QByteArray> regions = maps.readAll().split('\n');
    for (const QByteArray &region : regions) {
        const QList<QByteArray> words = region.split(' ');
        if (words.size() < 2 || !words.at(1).startsWith("rw"))
            continue;
        const QList<QByteArray> ends = words.at(0).split('-');
        const qint64 from = ends.at(0).toLongLong(nullptr, 16);
        const qint64 to = ends.at(1).toLongLong(nullptr, 16);
        std::vector<char> page(static_cast<std::size_t>(to - from));
        if (memory.seek(from) && memory.read(page.data(), to - from) == to - from && needle.isIn(page))
            return true;
    }
    return false;
}

} // namespace onboarding::test
