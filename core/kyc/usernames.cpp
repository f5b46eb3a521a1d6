#include "core/kyc/usernames.h"

#include "core/base/coretext.h"
#include "core/kyc/credentialdetection.h"

#include <QList>
#include <QRegularExpression>
#include <algorithm>

namespace onboarding::usernames {

namespace {

constexpr qsizetype MostLetters = 320;
constexpr char32_t ZeroWidthNonJoiner = 0x200C;
constexpr char32_t ZeroWidthJoiner = 0x200D;

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
}

/// Default_Ignorable_Code_Point of the Unicode database, beside those whose category says it, and the blank
/// pattern of Braille.
bool isIgnorable(char32_t c)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    constexpr Range Ranges[]
        = {{0x034F, 0x034F},   {0x115F, 0x1160},   {0x17B4, 0x17B5},  {0x180B, 0x180F}, {0x2065, 0x2065},
           {0x2800, 0x2800},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},  {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8},
           {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};
    return std::any_of(std::begin(Ranges), std::end(Ranges),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    case QChar::Separator_Space: return c != U' ';
    default: return isIgnorable(c);
    }
}

/// What is wrong with a character wherever it stands, or nothing.
QString wrongWith(char32_t c)
{
    if (isInvisible(c))
        return CoreText::tr("an invisible character");
    switch (QChar::category(c)) {
    case QChar::Other_Control: return CoreText::tr("a control character");
    case QChar::Other_PrivateUse: return CoreText::tr("a private character");
    case QChar::Other_NotAssigned: return CoreText::tr("an unassigned character");
    default: return {};
    }
}

bool isTransparent(char32_t c)
{
    return QChar::joiningType(c) == QChar::Joining_Transparent;
}

/// RFC 5892, A.1 and A.2.
bool joinsWhatNeedsIt(const QList<uint> &letters, qsizetype at)
{
    constexpr uchar Virama = 9;
    if (at > 0 && QChar::combiningClass(letters.at(at - 1)) == Virama)
        return true;
    if (letters.at(at) == ZeroWidthJoiner)
        return false;
    qsizetype before = at - 1;
    while (before >= 0 && isTransparent(letters.at(before)))
        --before;
    qsizetype after = at + 1;
    while (after < letters.size() && isTransparent(letters.at(after)))
        ++after;
    if (before < 0 || after >= letters.size())
        return false;
    const QChar::JoiningType left = QChar::joiningType(letters.at(before));
    const QChar::JoiningType right = QChar::joiningType(letters.at(after));
    return (left == QChar::Joining_Left || left == QChar::Joining_Dual)
        && (right == QChar::Joining_Right || right == QChar::Joining_Dual);
}

QString codePointName(char32_t c)
{
    return QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

/// With what cannot be seen made visible, and cut.
QString markedName(const QList<uint> &letters)
{
    constexpr qsizetype Longest = 60;
    QString shown;
    for (const uint c : letters.first(std::min(letters.size(), Longest)))
        shown += wrongWith(c).isEmpty() ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1)
                                        : QStringLiteral("⟨%1⟩").arg(codePointName(c));
    return letters.size() > Longest ? shown + QStringLiteral("…") : shown;
}

bool isOff(QChar c)
{
    return c.isSpace() || isInvisible(c.unicode());
}

QString withoutEnds(const QString &text)
{
    qsizetype first = 0;
    qsizetype last = text.size();
    while (first < last && isOff(text.at(first)))
        ++first;
    while (last > first && isOff(text.at(last - 1)))
        --last;
    return text.mid(first, last - first);
}

QString widthMapped(const QString &name)
{
    QString mapped;
    for (const uint c : name.toUcs4()) {
        const QChar::Decomposition tag = QChar::decompositionTag(c);
        mapped += tag == QChar::Wide || tag == QChar::Narrow
            ? QChar::decomposition(c)
            : QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    return mapped;
}

bool isAmong(QChar::Direction direction, std::initializer_list<QChar::Direction> those)
{
    return std::find(those.begin(), those.end(), direction) != those.end();
}

/// The Bidi Rule of RFC 5893, section 2, which holds for names with a letter that is written to the left.
bool breaksBidiRule(const QList<uint> &letters)
{
    QList<QChar::Direction> all;
    for (const uint c : letters)
        all.append(QChar::direction(c));
    const auto has = [&all](QChar::Direction one) { return all.contains(one); };
    if (!has(QChar::DirR) && !has(QChar::DirAL) && !has(QChar::DirAN))
        return false;
    QChar::Direction last = QChar::DirNSM;
    for (const QChar::Direction one : std::as_const(all))
        last = one == QChar::DirNSM ? last : one;
    const bool areEuropeanAndArabic = has(QChar::DirEN) && has(QChar::DirAN);
    if (all.constFirst() == QChar::DirL) // and an R, AL or AN is there
        return true;
    return !isAmong(all.constFirst(), {QChar::DirR, QChar::DirAL}) || has(QChar::DirL) || areEuropeanAndArabic
        || !isAmong(last, {QChar::DirR, QChar::DirAL, QChar::DirEN, QChar::DirAN});
}

/// The IdentifierClass of RFC 8264, with the space that RFC 8265 lets stand between the parts of a name.
bool isIdentifier(char32_t c)
{
    constexpr char32_t Exceptions[]
        = {0x00B7, 0x0375, 0x05F3, 0x05F4, 0x06FD, 0x06FE, 0x0F0B, 0x3007, 0x30FB};
    if (c < 0x7F || std::find(std::begin(Exceptions), std::end(Exceptions), c) != std::end(Exceptions))
        return true;
    if (c == ZeroWidthJoiner || c == ZeroWidthNonJoiner)
        return true; // tidy() has looked at it
    const QChar::Category category = QChar::category(c);
    const bool isLetterOrDigit
        = QChar::isLetter(c) || QChar::isMark(c) || category == QChar::Number_DecimalDigit;
    const QString one = QString::fromUcs4(&c, 1);
    return isLetterOrDigit
        && one.normalized(QString::NormalizationForm_KC) == one.normalized(QString::NormalizationForm_C);
}

/// The address of "mailto:anna@x.org" (RFC 6068) and "Anna Otto <anna@x.org>" (RFC 5322); any other text as
/// it is.
QString addressIn(const QString &text)
{
    static const QRegularExpression link(QStringLiteral("^mailto:([^\\s?@]+@[^\\s?@]+)(?:\\?.*)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mailbox(QStringLiteral("^[^<>]*<\\s*([^\\s<>@]+@[^\\s<>@]+)\\s*>$"));
    for (const QRegularExpression &form : {link, mailbox}) {
        if (const QRegularExpressionMatch found = form.match(text); found.hasMatch())
            return found.captured(1);
    }
    return text;
}

/// 4.91702E+11
bool isRounded(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^[0-9][.,][0-9]+[eE]\\+[0-9]{1,3}$"));
    return number.match(text).hasMatch();
}

} // namespace

Result<QString> tidy(const QString &written)
{
    const auto refused = [](const QString &why) { return invalidField(QStringLiteral("username"), why); };
    const QString name
        = withoutEnds(addressIn(withoutEnds(written))).normalized(QString::NormalizationForm_C);
    if (name.isEmpty())
        return refused(CoreText::tr("The user name is empty."));
    if (name.size() > MostLetters)
        return refused(CoreText::tr("The user name has more than %1 characters.").arg(MostLetters));
    if (looksLikeCredentials(name))
        return refused(
            CoreText::tr("This looks like a token or a password, not like a user name. The list is "
                         "kept in the open, so it was not taken."));
    if (isRounded(name))
        return refused(
            CoreText::tr("“%1” is a number that a spreadsheet has rounded, such as a phone number. "
                         "Write the user name in full.")
                .arg(name));
    if (isPlainAscii(name))
        return name;
    if (!name.isValidUtf16())
        return refused(CoreText::tr("The user name has half a character (a lone surrogate). Remove it."));
    const QList<uint> letters = name.toUcs4();
    for (qsizetype at = 0; at < letters.size(); ++at) {
        const char32_t c = letters.at(at);
        const QString wrong = wrongWith(c);
        const bool isJoiner = c == ZeroWidthJoiner || c == ZeroWidthNonJoiner;
        if (!wrong.isEmpty() && !(isJoiner && joinsWhatNeedsIt(letters, at)))
            return refused(CoreText::tr("User name “%1” has %2 (%3). Remove it.")
                               .arg(markedName(letters), wrong, codePointName(c)));
    }
    return name;
}

QString comparisonForm(const QString &name)
{
    if (isPlainAscii(name))
        return name.toLower();
    return widthMapped(name).toLower().normalized(QString::NormalizationForm_C);
}

QString doubt(const QString &name)
{
    if (isPlainAscii(name))
        return {};
    const QList<uint> letters = widthMapped(name).normalized(QString::NormalizationForm_C).toUcs4();
    if (breaksBidiRule(letters))
        return CoreText::tr("User name “%1” mixes letters of both writing directions. It may be shown in "
                            "another order.")
            .arg(markedName(name.toUcs4()));
    const auto other
        = std::find_if(letters.begin(), letters.end(), [](uint c) { return !isIdentifier(char32_t(c)); });
    if (other == letters.end())
        return {};
    return CoreText::tr("User name “%1” has %2, which user names should not have (RFC 8265). The service may "
                        "refuse it.")
        .arg(markedName(name.toUcs4()), codePointName(*other));
}

} // namespace onboarding::usernames
