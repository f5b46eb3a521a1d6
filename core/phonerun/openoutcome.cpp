#include "core/phonerun/openoutcome.h"

#include "core/kyc/runnames.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

/// "run 1 of 2", "see next message", "e.g. accountId: …", "Session created: accountId=…".
bool saysThatMoreFollows(const QString &text)
{
    static const QRegularExpression part(
        QStringLiteral(
            R"(\b(?:run|part|message|page|screenshot|teil|parte)\s{1,3}(\d{1,2})\s{0,2}(?:of|/|von|de)\s{0,2}(\d{1,2})\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(
        QStringLiteral(
            R"(\b(?:see|in)\s{1,3}(?:the\s{1,3})?next\s{1,3}(?:message|mail|page|comment|log)\b)"
            R"(|\b(?:to be continued|fortsetzung folgt|continuar[áa])\b)"
            R"(|\b(?:e\.\s?g\.|z\.\s?B\.|p\.\s?ej\.|for (?:example|instance)|zum beispiel|por (?:ejemplo|exemplo))[^\n]{0,40}(?:account|workflow))"
            R"(|\b(?:session|flow|run|workflow|verification|transaction|journey)\s(?:was\s|has been\s)?(?:created|started|initiated|opened)\b[^\n]{0,40}(?:account|workflow))"
            R"(|(?:^|\n)\W{0,9}(?:customer|client|kund(?:e|in)|cliente|user|person|applicant)[ _#-]{0,3}(?:[b-z]|[02-9]|\d\d+|two|three|second|other)\s{0,3}:)"
            R"(|\bstart(?:flow|session|verification|kyc|jumio|sdk|scan)\b[^\n]{0,40}(?:account|workflow))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (QRegularExpressionMatchIterator all = part.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        if (match.capturedView(1).toInt() < match.capturedView(2).toInt())
            return true;
    }
    return words.match(text).hasMatch();
}

} // namespace

bool isTimeOfEnd(const QString &plainName)
{
    static const QRegularExpression names(
        QStringLiteral("^(?:is|has)?(?:finish(?:ed)?|complet(?:ed|ion)|end(?:ed)?|submit(?:ted)?|submission|"
                       "processed)(?:at|on|time|date|timestamp)?$|^duration(?:ms|sec|seconds|millis)?$"));
    return names.match(plainName).hasMatch();
}

bool leavesOutcomeOpen(const QString &text)
{
    if (saysThatMoreFollows(text))
        return true;
    static const QRegularExpression open(
        QStringLiteral(R"((?<![\p{L}\p{N}_])([\p{L}][\p{L}\p{N}_]*)["']?[ \t]*[:=][ \t]*)"
                       R"((?:[,;&|]|[-\x{2013}\x{2014}][ \t]*(?:\n|\z)|[\s.)\]}>"']*\z))"));
    QRegularExpressionMatchIterator all = open.globalMatch(text);
    while (all.hasNext()) {
        const QString name = plainRunName(all.next().captured(1));
        if (tellsHowItEnded(name) || isTimeOfEnd(name))
            return true;
    }
    return false;
}

} // namespace onboarding
