#pragma once
#include <QDateTime>
#include <QString>
#include <optional>

namespace onboarding {

/// In which order a list writes the parts of a date.
enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };

/// As dueFromText(), and dates such as 1/12/2026 or 01.12.26 in \p order; one whose year has four digits and
/// comes first, or whose parts are between dots, needs none, nor does one whose month is a name (1 Dec 2026)
/// or the basic form of ISO 8601 (20261201). A time of day may follow; midnight is the day.
[[nodiscard]] QDateTime dueFromList(const QString &text, std::optional<DateOrder> order);

/// Whether it is written as a date is, also when there is no such day.
[[nodiscard]] bool looksLikeDate(const QString &text);

/// Whether it is a date that says another day in another order.
[[nodiscard]] bool hangsOnOrder(const QString &text);

/// Whether it is a date in some order.
[[nodiscard]] bool hasSomeOrder(const QString &text);

/// Learns the order from the dates of one list, which is one for all of them, whatever stands between their
/// parts.
class DateOrderFinder
{
public:
    void look(const QString &text);
    /// What the dates prove, when that is one order only.
    [[nodiscard]] std::optional<DateOrder> order() const;
    /// Whether they prove two orders. Between dots the day comes first in every country's locale data (CLDR):
    /// such a date and one whose month is first are two orders too.
    [[nodiscard]] bool isContradictory() const;
    /// Whether there is a date that cannot be read without an order.
    [[nodiscard]] bool needsOrder() const { return m_needsOrder || isContradictory(); }
    /// Whether there are dates between dots that would be days either way.
    [[nodiscard]] bool hasDots() const { return m_hasDots; }
    /// Whether there are dates that are not written as ISO 8601 says.
    [[nodiscard]] bool hasOther() const { return m_hasOther; }

private:
    bool m_needsOrder = false;
    bool m_hasOther = false;
    bool m_provesDayFirst = false;
    bool m_provesMonthFirst = false;
    bool m_hasDots = false; ///< between parts that would be a date either way
};

} // namespace onboarding
