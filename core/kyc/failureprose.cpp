#include "core/kyc/failureprose.h"

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
    QString words = text;
    return saysFailed(words.remove(level));
}

/// ["onFailure", {…}]: an event and what it brought.
bool beginsWithFailedEvent(const QString &line)
{
    static const QRegularExpression event(QStringLiteral(R"re(^\s*\[\s*["'](\w+)["']\s*,)re"));
    const QRegularExpressionMatch match = event.match(line);
    return match.hasMatch() && (namesAFailure(match.captured(1)) || saysFailed(match.captured(1)));
}

/// A success that PHP prints as nothing, and a cross where a word could stand.
bool hasValueWithoutLetters(const QString &text)
{
    static const QRegularExpression value(
        QStringLiteral(R"re(\b(?:is|was)?_?success(?:ful)?["'\]]*\s*=>[ \t]*(?:["']{2}|\r?\n|\)|,|$))re"
                       R"re(|\w["'\]]*\s*(?:=>?|:)\s*["']?[\x{2715}-\x{2718}\x{274c}\x{274e}])re"),
        QRegularExpression::CaseInsensitiveOption);
    return value.match(text).hasMatch();
}

bool isAboutTheRun(const QString &sentence)
{
    static const QRegularExpression run(
        QStringLiteral(R"(\b(verification|identification|scan|run|acquisition|onboarding|kyc|session)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression structure(QStringLiteral(R"([{}<>="|])"));
    return run.match(sentence).hasMatch() && !structure.match(sentence).hasMatch();
}

qsizetype lineStart(const QString &text, int place)
{
    return place == 0 ? 0 : text.lastIndexOf(u'\n', place - 1) + 1;
}

} // namespace

bool proseSaysFailed(const QString &text, const QList<int> &ids)
{
    if (hasValueWithoutLetters(text))
        return true;
    constexpr int MostIds = 20; // a log of many runs has names for how each ended
    for (const int id : ids.mid(0, MostIds)) {
        const qsizetype start = lineStart(text, id);
        const QString before = text.mid(start, id - start);
        const QString front = wordsInFront(before);
        if (namesAFailure(front) || endsInFailure(front) || beginsWithFailedEvent(before))
            return true;
    }
    constexpr qsizetype Short = 8;
    constexpr qsizetype Sentence = 160;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    return lines.size() <= Short && std::any_of(lines.begin(), lines.end(), [](const QString &line) {
               return line.size() <= Sentence && isAboutTheRun(line) && endsInFailure(line);
           });
}

} // namespace onboarding
