#include "core/phonerun/linesbetween.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/linereader.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/recordwords.h"
#include "core/phonerun/textlines.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

/// A line between two of one process that says that something begins.
bool tellsOfBeginning(const QString &line)
{
    static const QRegularExpression words(
        QStringLiteral(
            R"(\b(?:start\w*|restart\w*|begin\w*|began|new|run|attempt|retry\w*|next|launch\w*|init\w*|user\w*|customer\w*|session|login|logged|signed|request|response|onCreate|-->|<--)\b|-->|<--)"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(line).hasMatch();
}

} // namespace

bool LinesBetween::isHarmless()
{
    return std::all_of(m_lines.begin(), m_lines.end(),
                       [this](const QString &line) { return isHarmlessLine(line); });
}

/// Of another process, or of this one and about the same.
bool LinesBetween::isOfLog(const QString &line) const
{
    const LineHead head = headOf(line);
    if (!m_one.isLog || m_one.second < 0 || head.second < 0 || m_one.rest.isEmpty())
        return false;
    return !head.rest.startsWith(m_one.rest) || !tellsOfBeginning(head.rest.mid(m_one.rest.size()));
}

bool LinesBetween::isHarmlessLine(const QString &line)
{
    const QString plain = line.trimmed();
    if (plain.isEmpty())
        return true;
    const qsizetype indent = indentOf(line);
    if (m_block >= 0 && indent > m_block)
        return true;
    m_block = -1;
    const bool wasBelowLabel = std::exchange(m_isBelowLabel, false);
    QString label = plain;
    static const QRegularExpression marks(QStringLiteral(R"(^[#>*_`\s]+|[*_`:\s]+$)"));
    label.remove(marks);
    const bool isIdName
        = idName()
              .match(label, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
              .capturedLength()
        == label.size();
    if ((isIdName && !label.isEmpty())
        || (isNameOfAnotherId(plainRunName(label)) && !label.contains(u':')
            && !beginsRecord(plainRunName(label)))) {
        m_isBelowLabel = true;
        return true;
    }
    if (wasBelowLabel && looksLikeUuid(plain))
        return true;
    if (std::all_of(plain.begin(), plain.end(),
                    [](QChar c) { return QStringView(u"{}()[],;\"' ").contains(c); }))
        return true;
    if (isOfLog(line))
        return true;
    // The rest of a line that has the same in front, an item of the same list.
    LineHead head = headOf(line);
    const bool isAlike = head.quotes == m_one.quotes && head.bullet == m_one.bullet
        && (head.second < 0 || !areFarApart(m_one, head));
    if (!isAlike)
        return false;
    QString text = line.mid(indent);
    static const QRegularExpression quoteMarks(QStringLiteral(R"(^[>\s]+)"));
    static const QRegularExpression colons(QStringLiteral(R"(^[\s:]+)"));
    text.remove(quoteMarks);
    (void)takeBullet(text);
    const qsizetype rest = m_one.rest.isEmpty() ? -1 : text.indexOf(m_one.rest);
    QString before = text.left(std::max<qsizetype>(0, rest));
    takeStamp(before, head);
    // "D" and the "/" of logcat's tag.
    if (rest >= 0
        && withoutLevels(before + QLatin1Char(' ') + m_one.rest.left(1))
               .remove(m_one.rest.left(1))
               .trimmed()
               .isEmpty())
        text = text.mid(rest + m_one.rest.size()).remove(colons);
    if (!LineReader(text).isNameAndValue())
        return false;
    if (plain.endsWith(u':') && m_one.bullet.isEmpty())
        m_block = indent;
    return true;
}

} // namespace onboarding
