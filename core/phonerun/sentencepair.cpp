#include "core/phonerun/sentencepair.h"

#include "core/phonerun/recordwords.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

/// Words that may stand before "account" and "workflow" without making them another one's.
bool mayStandBefore(const QString &word)
{
    static const QSet<QString> words
        = wordSet("the of to for and in with is its a this has got finished completed ran through "
                  "hi hello hey jumio both from by so here");
    return words.contains(word.toLower());
}

/// What stands between the end of the UUID before, or the beginning, and the one at \p end.
enum class Named { Nothing, Account, Workflow };

Named nameBefore(QStringView front)
{
    static const QRegularExpression name(
        QStringLiteral(R"re(^(.*?)\b(account|workflow)(?: execution)?(?: (?:is|was))?[ \t]*[("'`]?$)re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = name.match(front.toString());
    if (!match.hasMatch())
        return Named::Nothing;
    static const QRegularExpression last(QStringLiteral(R"re(([\p{L}\p{N}_'’-]+)[ \t]*$)re"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch before = last.match(match.captured(1));
    if (before.hasMatch() && !mayStandBefore(before.captured(1)))
        return Named::Nothing;
    return match.captured(2).startsWith(u'a', Qt::CaseInsensitive) ? Named::Account : Named::Workflow;
}

/// "A of Anna, workflow B": between the ids and behind them no name of a person may stand.
bool hasName(QStringView words)
{
    static const QRegularExpression name(
        QStringLiteral(R"re(\b(?!(?:The|It|Its|And|Account|Workflow)\b)\p{Lu})re"),
        QRegularExpression::UseUnicodePropertiesOption);
    return name.match(words.toString()).hasMatch();
}

} // namespace

std::optional<SentencePair> pairInSentence(const QString &text)
{
    static const QRegularExpression uuid(
        QStringLiteral("(?<![\\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\\w-])"),
        QRegularExpression::CaseInsensitiveOption);
    SentencePair pair {.account = -1, .workflow = -1};
    qsizetype behind = 0;
    for (QRegularExpressionMatchIterator found = uuid.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const Named named = nameBefore(QStringView(text).mid(behind, match.capturedStart() - behind));
        qsizetype &place = named == Named::Account ? pair.account : pair.workflow;
        const QStringView between = QStringView(text).mid(behind, match.capturedStart() - behind);
        const bool isFirst = pair.account < 0 && pair.workflow < 0;
        if (named == Named::Nothing || place >= 0
            || (!isFirst && (between.contains(u'\n') || hasName(between))))
            return std::nullopt;
        place = match.capturedStart();
        behind = match.capturedEnd();
    }
    static const QRegularExpression restOfSentence(QStringLiteral("^[^.!;\\n]*"));
    if (pair.account < 0 || pair.workflow < 0
        || hasName(restOfSentence.match(text.mid(behind)).capturedView()))
        return std::nullopt;
    return pair;
}

} // namespace onboarding
