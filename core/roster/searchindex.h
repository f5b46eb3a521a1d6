#pragma once
#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <string>
#include <vector>

namespace onboarding {

/// The texts of many customers in one piece of memory, in which every letter typed looks for its words. A
/// text has a slot, from 0 upwards in the order they were added. What is given has to be folded (see
/// savedview.h).
class SearchIndex
{
public:
    void clear();
    /// Room for so many texts of a usual length: what grows step by step leaves holes in the memory.
    void reserve(std::size_t texts);
    /// The slot of the new text.
    quint32 add(const QString &text);
    void set(quint32 slot, const QString &text);
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_ends.size()); }

    /// By slot: whether every word stands in the text. No words: it does.
    [[nodiscard]] std::vector<bool> find(const QStringList &words) const;
    [[nodiscard]] bool contains(quint32 slot, const QStringList &words) const;

private:
    [[nodiscard]] std::size_t begin(quint32 slot) const { return slot == 0 ? 0 : m_ends[slot - 1]; }
    void mark(const QByteArray &word, std::vector<bool> &found) const;
    void rebuild();

    std::string m_texts; ///< UTF-8, one behind the other, each closed by a line feed
    std::vector<quint32> m_ends; ///< of the texts, behind the line feed
    QHash<quint32, QByteArray> m_moved; ///< those that became longer than their place
};

} // namespace onboarding
