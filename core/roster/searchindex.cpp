#include "core/roster/searchindex.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace onboarding {

namespace {

constexpr char End = '\n';
constexpr char Unused = '\0'; ///< no text that is searched for has it

/// How often a byte is met in names and addresses, roughly: from rare to common.
int commonness(char byte)
{
    constexpr char Common[] = "0123456789.@jqxzvkwybpfgumchdltsroniae";
    const void *found = byte == '\0' ? nullptr : std::memchr(Common, byte, sizeof(Common) - 1);
    return found ? static_cast<int>(static_cast<const char *>(found) - Common) + 1 : 0;
}

/// A word, looked for by its rarest byte: the C library skips to it many bytes at a time.
class Needle
{
public:
    explicit Needle(const QByteArray &word)
        : m_word(word)
    {
        for (qsizetype i = 1; i < word.size(); ++i) {
            if (commonness(word.at(i)) < commonness(word.at(m_rare)))
                m_rare = i;
        }
    }

    /// Where it begins in [from, end); nullptr when it is not there.
    [[nodiscard]] const char *findIn(const char *from, const char *end) const
    {
        const auto size = static_cast<std::size_t>(m_word.size());
        if (static_cast<std::size_t>(end - from) < size)
            return nullptr;
        const char *const last = end - size + m_rare;
        for (const char *at = from + m_rare; at <= last; ++at) {
            at = static_cast<const char *>(
                std::memchr(at, m_word.at(m_rare), static_cast<std::size_t>(last - at + 1)));
            if (!at)
                return nullptr;
            if (std::memcmp(at - m_rare, m_word.constData(), size) == 0)
                return at - m_rare;
        }
        return nullptr;
    }

private:
    const QByteArray m_word;
    qsizetype m_rare = 0;
};

QByteArray stored(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace(End, ' ').append(End);
    return bytes;
}

} // namespace

void SearchIndex::clear()
{
    m_texts.clear();
    m_ends.clear();
    m_moved.clear();
}

void SearchIndex::reserve(std::size_t texts)
{
    constexpr std::size_t UsualBytes = 80;
    m_texts.reserve(texts * UsualBytes);
    m_ends.reserve(texts);
}

quint32 SearchIndex::add(const QString &text)
{
    const QByteArray bytes = stored(text);
    m_texts.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    m_ends.push_back(static_cast<quint32>(m_texts.size()));
    return size() - 1;
}

void SearchIndex::set(quint32 slot, const QString &text)
{
    const QByteArray bytes = stored(text);
    char *const place = m_texts.data() + begin(slot);
    const std::size_t room = m_ends[slot] - begin(slot);
    const auto needed = static_cast<std::size_t>(bytes.size());
    std::fill(place, place + room, Unused);
    place[room - 1] = End;
    if (needed <= room) {
        m_moved.remove(slot);
        std::copy(bytes.begin(), bytes.end() - 1, place);
        return;
    }
    m_moved.insert(slot, bytes);
    constexpr qsizetype FewPerMany = 16;
    if (m_moved.size() * FewPerMany > static_cast<qsizetype>(size()) + FewPerMany * FewPerMany)
        rebuild();
}

void SearchIndex::rebuild()
{
    std::string texts;
    texts.reserve(m_texts.size());
    std::vector<quint32> ends;
    ends.reserve(m_ends.size());
    for (quint32 slot = 0; slot < size(); ++slot) {
        if (const auto moved = m_moved.constFind(slot); moved != m_moved.cend())
            texts.append(moved->constData(), static_cast<std::size_t>(moved->size()));
        else
            texts.append(m_texts, begin(slot), m_ends[slot] - begin(slot));
        ends.push_back(static_cast<quint32>(texts.size()));
    }
    m_texts = std::move(texts);
    m_ends = std::move(ends);
    m_moved.clear();
}

void SearchIndex::mark(const QByteArray &word, std::vector<bool> &found) const
{
    const Needle needle(word);
    const char *const texts = m_texts.data();
    const char *const end = texts + m_texts.size();
    quint32 slot = 0;
    const char *from = texts;
    while (slot < size()) {
        const char *const hit = needle.findIn(from, end);
        if (!hit)
            break;
        while (texts + m_ends[slot] <= hit)
            ++slot;
        found[slot] = true;
        from = texts + m_ends[slot++];
    }
    for (auto moved = m_moved.cbegin(); moved != m_moved.cend(); ++moved)
        found[moved.key()] = needle.findIn(moved->constData(), moved->constData() + moved->size()) != nullptr;
}

std::vector<bool> SearchIndex::find(const QStringList &words) const
{
    std::vector<bool> found(size(), words.isEmpty());
    bool isFirst = true;
    for (const QString &word : words) {
        std::vector<bool> one(size(), false);
        mark(word.toUtf8(), one);
        if (std::exchange(isFirst, false))
            found = std::move(one);
        else
            std::transform(found.begin(), found.end(), one.begin(), found.begin(), std::logical_and<>());
    }
    return found;
}

bool SearchIndex::contains(quint32 slot, const QStringList &words) const
{
    const auto moved = m_moved.constFind(slot);
    const char *const from = moved != m_moved.cend() ? moved->constData() : m_texts.data() + begin(slot);
    const char *const end = moved != m_moved.cend() ? from + moved->size() : m_texts.data() + m_ends[slot];
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return Needle(word.toUtf8()).findIn(from, end) != nullptr;
    });
}

} // namespace onboarding
