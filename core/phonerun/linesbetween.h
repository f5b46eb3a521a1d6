#pragma once
#include "core/phonerun/linehead.h"

#include <QString>
#include <QStringList>
#include <utility>

namespace onboarding {

/// The lines between two ids.
class LinesBetween
{
public:
    LinesBetween(const LineHead &one, QStringList lines)
        : m_one(one)
        , m_lines(std::move(lines))
    {
    }

    [[nodiscard]] bool isHarmless();

private:
    [[nodiscard]] bool isHarmlessLine(const QString &line);
    [[nodiscard]] bool isOfLog(const QString &line) const;

    const LineHead &m_one;
    QStringList m_lines;
    bool m_isBelowLabel = false;
    qsizetype m_block = -1; ///< the indentation of the name whose indented lines follow
};

} // namespace onboarding
