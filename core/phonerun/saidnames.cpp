#include "core/phonerun/saidnames.h"

#include "core/phonerun/mentions.h"
#include "core/phonerun/personalprose.h"
#include "core/phonerun/personwords.h"
#include "core/phonerun/unreadtext.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

using Option = QRegularExpression::PatternOption;

void addName(QStringList &names, const QString &name)
{
    constexpr qsizetype Most = 20;
    const QString one = name.simplified();
    if (!one.isEmpty() && names.size() < Most && !names.contains(one))
        names.append(one);
}

/// "Zoe Maier", "MAIER ZOE", "Zoe": words of a name, and none of a thing.
bool isSaidName(const QString &words)
{
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    return all.size() > 1 ? isNameOfSomebody(words) : !all.isEmpty() && isFirstOrLastName(all.constFirst());
}

QStringList introducedIn(const QString &text)
{
    static const QRegularExpression forms(
        QStringLiteral(
            "\\b(?i:i am|i['’]m|my name is|this is|it['’]?s|ich bin|mein name ist|soy|me llamo|mi nombre es|"
            "sou(?: [oa])?|meu nome (?:é|e)|je suis|je m['’]appelle|hello from|hi from)[ \\t]+"
            "(\\p{Lu}[\\p{L}\\p{M}'’-]+(?:[ \\t]+\\p{Lu}[\\p{L}\\p{M}'’-]+){0,2})"
            "|(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2})[ "
            "\\t]+here\\b"),
        Option::UseUnicodePropertiesOption);
    QStringList names;
    for (QRegularExpressionMatchIterator all = forms.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const QString name = match.captured(match.lastCapturedIndex());
        if (isSaidName(name) || isFirstOrLastName(name.section(u' ', 0, 0)))
            addName(names, name);
    }
    return names;
}

/// "Hi Eva Berg,", "[18:14] Tom Berg:", "To: Tom Berg", "reviewed by Tom Berg": \p before the name.
bool isOfTheWay(const QString &before, const QString &line)
{
    static const QRegularExpression greeting(
        QStringLiteral(
            "(?:^|[\\s>*])(?:hello|hi|hey|dear|hallo|liebe[rs]?|bonjour|cher|chère|hola|estimad[oa]|"
            "olá|oi|caro|cara|ciao|thanks|thank you|danke|gracias|obrigad[oa])[ ,:]*$"),
        Option::CaseInsensitiveOption | Option::UseUnicodePropertiesOption);
    static const QRegularExpression time(QStringLiteral("\\b\\d{1,2}:\\d\\d\\b"));
    static const QRegularExpression head(
        QStringLiteral("^[>\\s*_]*(?:from|to|cc|bcc|von|an|kopie|de|para|à|aan|a|sent|team|project)\\s*:"),
        Option::CaseInsensitiveOption);
    static const QRegularExpression added(
        QStringLiteral("\\b(?:added a comment|commented|wrote|schrieb|escribió|escreveu)\\b"),
        Option::CaseInsensitiveOption);
    return greeting.match(before).hasMatch() || time.match(line).hasMatch() || head.match(line).hasMatch()
        || added.match(line).hasMatch() || leadsToColleague(before);
}

/// Two words and more, as the masker of personal data finds them.
QStringList spokenOf(const QString &text)
{
    QStringList names;
    TextSpan open {};
    const auto end = [&] {
        const QString name = text.mid(open.start, open.length);
        const qsizetype line = open.start == 0 ? 0 : text.lastIndexOf(u'\n', open.start - 1) + 1;
        const qsizetype next = text.indexOf(u'\n', open.start);
        if (name.contains(u' ') && isSaidName(name)
            && !isOfTheWay(text.mid(line, open.start - line), text.mid(line, next < 0 ? -1 : next - line)))
            addName(names, name);
        open = {};
    };
    const QList<RunFindings::Personal> pieces = personalProseIn(text);
    for (const RunFindings::Personal &piece : pieces) {
        const int behind = open.start + open.length;
        const bool goesOn = open.length > 0 && piece.span.start == behind + 1 && text[behind] == u' ';
        if (!goesOn && open.length > 0)
            end();
        if (goesOn)
            open.length = piece.span.start + piece.span.length - open.start;
        else
            open = piece.span;
    }
    if (open.length > 0)
        end();
    return names;
}

/// One word below "Kind regards".
QStringList signersIn(const QString &text)
{
    static const QRegularExpression word(
        QStringLiteral("^[\\s>*_-]*(\\p{Lu}[\\p{L}\\p{M}'’-]{1,30})[\\s*_.]*$"),
        Option::UseUnicodePropertiesOption);
    QStringList names;
    QString above;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const QRegularExpressionMatch match = word.match(line);
        if (match.hasMatch() && leadsToSigner(above) && isSaidName(match.captured(1)))
            addName(names, match.captured(1));
        above = line;
    }
    return names;
}

} // namespace

SaidNames saidNamesIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    const QString start = text.left(Looked);
    SaidNames said {.introduced = introducedIn(start), .others = spokenOf(start)};
    const QStringList signers = signersIn(start);
    for (const QString &name : signers)
        addName(said.others, name);
    said.others.removeIf([&said](const QString &name) { return said.introduced.contains(name); });
    return said;
}

} // namespace onboarding
