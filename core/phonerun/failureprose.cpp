#include "core/phonerun/failureprose.h"

#include "core/kyc/runnames.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

/// What stands in front of the first value, name in quotes or bracket: there a program says what happened.
QString wordsInFront(const QString &line)
{
    const auto end
        = std::find_if(line.begin(), line.end(), [](QChar c) { return QStringView(u"{\"'<`").contains(c); });
    QString front = line.left(end - line.begin());
    // "failed=false" and "error: none" deny it.
    static const QRegularExpression denied(QStringLiteral(R"(\w+\s*[=:]\s*(false|0|no|none|null|nil)\b)"),
                                           QRegularExpression::CaseInsensitiveOption);
    return front.remove(denied);
}

/// Names of callbacks: onError, onFailure, jumioFinishedWithError, didCancel.
bool namesAFailure(const QString &text)
{
    static const QRegularExpression callback(
        QStringLiteral(R"((?:\bon|\bdid|[a-z]With|[a-z]Did)(?:Error|Fail(?:ed|ure)?|Cancel(?:led|ed)?)\b)"));
    return callback.match(text).hasMatch();
}

/// Of what ends a run; "error" alone is the level of a log line.
bool endsInFailure(const QString &text)
{
    static const QRegularExpression level(QStringLiteral(R"(\b(error|errors|warning|timeout|exception)\b)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression timedOut(QStringLiteral(R"(\btimed[ -]out\b)"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString words = text.simplified();
    const bool isTimedOut = timedOut.match(words).hasMatch();
    return saysFailed(words.remove(level)) || isTimedOut;
}

/// "N20000: accountId=…", "Crash: accountId=…": a code of the provider's, or a ticket's number; what happened
/// is not said plainly.
bool mayTellOfFailure(const QString &text)
{
    static const QRegularExpression label(
        QStringLiteral(R"((?:\b[A-Z][0-9]{5}\s*[:,-]\s*$|\b[Cc]rash(?:ed|es)?\b))"));
    return label.match(text).hasMatch();
}

/// ["onFailure", {…}]: an event and what it brought.
bool beginsWithFailedEvent(const QString &line)
{
    static const QRegularExpression event(QStringLiteral(R"re(^\s*\[\s*["'](\w+)["']\s*,)re"));
    const QRegularExpressionMatch match = event.match(line);
    return match.hasMatch() && (namesAFailure(match.captured(1)) || saysFailed(match.captured(1)));
}

/// Where a success stands that PHP prints as nothing, or a cross where a word could stand; -1 when nowhere.
qsizetype valueWithoutLetters(const QString &text)
{
    static const QRegularExpression value(
        QStringLiteral(
            R"re(\b(?:is|was)?_?success(?:ful)?["'\]]*\s*=>(?:[^\S\n\r]|\p{Cf})*(?:["']{2}|[\n\r]|\)|,|$))re"
            R"re(|\w["'\]]*\s*(?:=>?|:)\s*["']?[\x{2715}-\x{2718}\x{274c}\x{274e}])re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return value.match(text).capturedStart();
}

bool isAboutTheRun(const QString &sentence)
{
    static const QRegularExpression run(
        QStringLiteral(
            R"re((?:\b|_)(v[eé]rifi[ck]a\w*|verifi[zc]ierung\w*|identifi\w*|scan|run|acquisition|)re"
            R"re(onboarding|kyc|session|prüfung|lauf|processus|proceso|processo)\b)re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression structure(QStringLiteral(R"([{}<>="|])"));
    return run.match(sentence).hasMatch() && !structure.match(sentence).hasMatch();
}

/// "finished with error code E500", "ended with an error": what a program or a person writes of how something
/// ended.
bool endedWithAnError(const QString &line)
{
    static const QRegularExpression ended(
        QStringLiteral(
            R"re(\b(?:(?:finished|ended|completed|closed|exited|terminated|stopped|returned|quit) )re"
            R"re((?:with|in) (?:an? )?(?:\w+ )?(?:error|failure|exception)|)re"
            R"re((?:error|failure|exit) ?code[ :=]+(?:0x)?(?:[A-Z]{1,3}[- ]?\d{2,6}|[1-9]\d{0,6}))\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression denied(
        QStringLiteral(R"(\b(?:no|not|without|never|any) (?:an? )?(?:\w+ )?)"
                       R"((?:error|failure|exception|finished|ended))"),
        QRegularExpression::CaseInsensitiveOption);
    const QString words = line.simplified();
    return ended.match(words).hasMatch() && !denied.match(words).hasMatch();
}

/// The words in front of an id of the run, by its name.
struct IdLine
{
    qsizetype at = 0;
    QString words {};
};

QList<IdLine> startsOfIdLines(const QString &text)
{
    static const QRegularExpression name(
        QStringLiteral(R"((?:account|workflow)[\s_-]*(?:execution)?[\s_-]*id)"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype Most = 20; // a log of many runs has names for how each ended
    QList<IdLine> starts;
    QRegularExpressionMatchIterator matches = name.globalMatch(text);
    qsizetype behind = 0; // the id before
    while (matches.hasNext() && starts.size() < Most) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype at = match.capturedStart();
        const qsizetype line = at == 0 ? 0 : text.lastIndexOf(u'\n', at - 1) + 1;
        constexpr qsizetype Longest = 400;
        QString words = text.mid(line, std::min(at - line, Longest));
        if (behind > line) { // what is between two ids, but for the value of the first
            static const QRegularExpression value(QStringLiteral(R"(^["']?\s*[=:]?\s*\S+)"));
            words = text.mid(behind, std::min(at - behind, Longest)).remove(value);
            if (words.contains(u'=') || words.contains(u':')) // it has names of its own
                words.clear();
        }
        starts.append({.at = std::max(line, behind), .words = words});
        behind = match.capturedEnd();
    }
    return starts;
}

/// Sentences that stand by themselves. In a long log nobody knows what they are about.
void readSentences(const QString &text, ProseFindings &found)
{
    constexpr qsizetype Short = 8;
    constexpr qsizetype Sentence = 160;
    constexpr qsizetype MostLines = 5000;
    const QStringList lines = text.split(u'\n');
    const auto isFilled = [](const QString &line) { return !line.trimmed().isEmpty(); };
    const bool isShort = std::count_if(lines.begin(), lines.end(), isFilled) <= Short;
    qsizetype at = 0;
    for (qsizetype i = 0; i < std::min(lines.size(), MostLines); ++i) {
        const QString &line = lines[i];
        const bool isSentence = line.size() <= Sentence;
        const bool hasEnded = isSentence && endedWithAnError(line);
        if (isShort && isSentence && (hasEnded || (isAboutTheRun(line) && endsInFailure(line))))
            found.failures.append(at);
        else if (hasEnded)
            found.isUnclear = true;
        at += line.size() + 1;
    }
}

} // namespace

ProseFindings failuresInProse(const QString &text)
{
    ProseFindings found;
    const QList<IdLine> starts = startsOfIdLines(text);
    if (starts.isEmpty())
        return found;
    for (const IdLine &start : starts) {
        const QString front = wordsInFront(start.words);
        if (namesAFailure(front) || endsInFailure(front) || beginsWithFailedEvent(start.words))
            found.failures.append(start.at);
        else if (mayTellOfFailure(front))
            found.isUnclear = true;
    }
    if (const qsizetype at = valueWithoutLetters(text); at >= 0)
        found.failures.append(at);
    readSentences(text, found);
    return found;
}

} // namespace onboarding
