#pragma once
#include <QtGlobal>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace onboarding {

/// Finds the place of something in a list by a key that is part of it, without a copy of the key: four bytes
/// a cell, where a QHash takes the key and as much again. Places are only added; for what was removed from
/// the list the table is made again, or the caller does not recognise it.
class RowIndex
{
public:
    static constexpr quint32 None = 0xffffffff;
    /// The hash of the key of what stands at a place.
    using HashOf = std::function<std::size_t(quint32)>;

    explicit RowIndex(HashOf hashOf)
        : m_hashOf(std::move(hashOf))
    {
    }

    void clear()
    {
        m_cells.clear();
        m_used = 0;
    }

    void reserve(std::size_t count)
    {
        if (!hasRoomFor(count))
            growFor(count);
    }

    /// What stands there has to be in its list already.
    void insert(quint32 place)
    {
        if (!hasRoomFor(m_used + 1))
            growFor(2 * (m_used + 1));
        put(place);
        ++m_used;
    }

    /// The place of which \p isIt says so, among those whose key has this hash; None when there is none.
    template<typename IsIt>
    [[nodiscard]] quint32 find(std::size_t hash, const IsIt &isIt) const
    {
        if (m_cells.empty())
            return None;
        const std::size_t mask = m_cells.size() - 1;
        for (std::size_t at = mixed(hash) & mask; m_cells[at] != None; at = (at + 1) & mask) {
            if (isIt(m_cells[at]))
                return m_cells[at];
        }
        return None;
    }

private:
    [[nodiscard]] static std::size_t mixed(std::size_t hash) { return hash ^ (hash >> 16U); }

    /// At most four of five cells are used, else the way to a free one becomes long.
    [[nodiscard]] bool hasRoomFor(std::size_t count) const { return count * 5 <= m_cells.size() * 4; }

    void growFor(std::size_t count)
    {
        std::size_t cells = 16;
        while (count * 5 > cells * 4)
            cells *= 2;
        const std::vector<quint32> old = std::exchange(m_cells, std::vector<quint32>(cells, None));
        for (const quint32 place : old) {
            if (place != None)
                put(place);
        }
    }

    void put(quint32 place)
    {
        const std::size_t mask = m_cells.size() - 1;
        std::size_t at = mixed(m_hashOf(place)) & mask;
        while (m_cells[at] != None)
            at = (at + 1) & mask;
        m_cells[at] = place;
    }

    HashOf m_hashOf;
    std::vector<quint32> m_cells; ///< a power of two
    std::size_t m_used = 0;
};

} // namespace onboarding
