#include "core/phonerun/denyingwords.h"

#include "core/phonerun/recordwords.h"
#include "core/phonerun/textlines.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

QStringList plainWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetterOrNumber() || c == u'\'')
            word += c.toLower();
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    return words;
}

/// Words that take back in any sentence; "no", "not" and "was" need the id on their line.
bool takesBackAlone(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "wrong incorrect old older outdated obsolete stale superseded deprecated deleted removed withdrawn "
        "ignore "
        "forget mistake typo oops sorry scratch instead mistyped misread invalid replaced former earlier "
        "falsch falsche falscher falsches falschen alt alte alter altes alten veraltet ung\u00fcltig "
        "stattdessen "
        "statt korrektur vergiss ignorieren faux fausse ancien ancienne erron\u00e9 erron\u00e9e incorrecte "
        "viejo vieja "
        "antiguo antigua incorrecto incorrecta equivocado equivocada err\u00f3neo vecchio vecchia sbagliato "
        "sbagliata errato errata oud oude verkeerd verkeerde fout forkert fel b\u0142\u0119dny");
    return words.contains(word);
}

bool haveWordsThatTakeBack(const QString &text)
{
    static const QSet<QString> things
        = wordSet("error errors problem problems issue issues failure failures warning warnings id");
    const QStringList words = plainWords(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (takesBack(words[i]) && !(words[i] == QStringLiteral("no") && things.contains(words.value(i + 1))))
            return true;
    }
    return false;
}

/// A short line of words without names, ids or values.
bool isRemark(QStringView line)
{
    constexpr qsizetype Longest = 80;
    constexpr qsizetype MostWords = 8;
    const QStringView plain = line.trimmed();
    return !plain.isEmpty() && plain.size() <= Longest && plainWords(plain.toString()).size() <= MostWords
        && !idName().match(plain.toString()).hasMatch();
}

/// Without the values of names: isSuccess=NO says nothing about an id.
QString withoutValues(const QString &line)
{
    static const QRegularExpression pair(QStringLiteral(R"([\w.-]+["']?\s*[:=]\s*["']?[\w.-]*)"));
    return QString(line).replace(pair, QStringLiteral(" "));
}

} // namespace

bool isRemarkThatTakesBack(QStringView line)
{
    static const QSet<QString> first = wordSet("no not nope nein nicht non niet sorry");
    if (!isRemark(line))
        return false;
    const QStringList words = plainWords(line.toString());
    const bool isDenial
        = first.contains(words.value(0)) && haveWordsThatTakeBack(line.toString()) && !line.contains(u'=');
    return isDenial || std::any_of(words.begin(), words.end(), takesBackAlone);
}

bool deniesAnId(const QString &text)
{
    static const QRegularExpression denied(
        idName().pattern()
            + QStringLiteral(
                R"(["'`\]]*+(?:\s*+(?:!==?|<>|\x{2260}|[:=]\s*+!|(?<=[ \t])[<>]=?(?=[ \t])))\s*+["'`(]*+[0-9a-f]{8})")
            + QStringLiteral("|(?<![\\w!.@-])(?:-@|!@?)") + idName().pattern()
            + QStringLiteral(R"(["'`]*+\s*+[:=]\s*+["'`(]*+[0-9a-f]{8})"),
        QRegularExpression::CaseInsensitiveOption);
    return denied.match(text).hasMatch();
}

bool takesBack(const QString &word)
{
    static const QSet<QString> weak
        = wordSet("not no nope was were isn't wasn't aren't nein nicht non pas niet no nie");
    return weak.contains(word) || takesBackAlone(word);
}

bool isTakenBack(QStringView text, const IdPlace &id)
{
    QString head = lineBefore(text, id.start).toString();
    head = withoutIdNameAtEnd(head);
    if (const qsizetype name = head.lastIndexOf(idName()); name >= 0)
        head = head.mid(name + idName().match(head, name).capturedLength());
    const QString tail = tailOf(text, id.end);
    // A sentence in front is about something else.
    head = head.mid(head.lastIndexOf(QStringLiteral(". ")) + 1);
    if (haveWordsThatTakeBack(withoutValues(head)) || haveWordsThatTakeBack(withoutValues(tail)))
        return true;
    const qsizetype lineEnd = id.end + lineBehind(text, id.end).size() + 1;
    const qsizetype lineStart = id.start - lineBefore(text, id.start).size() - 1;
    const QStringView below = lineEnd < text.size() ? lineBehind(text, lineEnd) : QStringView();
    const QStringView before = lineStart > 0 ? lineBefore(text, lineStart) : QStringView();
    return isRemarkThatTakesBack(below) || isRemarkThatTakesBack(before);
}

} // namespace onboarding
