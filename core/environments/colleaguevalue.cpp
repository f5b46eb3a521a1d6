#include "core/environments/colleaguevalue.h"

#include "core/api/fieldnames.h"
#include "core/api/redaction.h"
#include "core/api/sensitivenames.h"
#include "core/kyc/credentialdetection.h"
#include "core/kyc/runnames.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

/// Ids of an organisation or a program: the same in everybody's requests.
bool isIdOfAProgram(const QString &folded)
{
    static const QStringList ends {QStringLiteral("clientid"),       QStringLiteral("appid"),
                                   QStringLiteral("applicationid"),  QStringLiteral("tenantid"),
                                   QStringLiteral("channelid"),      QStringLiteral("brandid"),
                                   QStringLiteral("realmid"),        QStringLiteral("partnerid"),
                                   QStringLiteral("organisationid"), QStringLiteral("organizationid")};
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return folded.endsWith(end); });
}

/// "user_type", "accountTier": a class of them and none in particular.
bool namesAClass(const QString &folded)
{
    static const QStringList ends {QStringLiteral("type"),    QStringLiteral("kind"),
                                   QStringLiteral("agent"),   QStringLiteral("segment"),
                                   QStringLiteral("tier"),    QStringLiteral("locale"),
                                   QStringLiteral("country"), QStringLiteral("channel")};
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return folded.endsWith(end); });
}

bool saysWhoseOrWhich(const QString &folded)
{
    static const QStringList parts {
        QStringLiteral("account"),    QStringLiteral("workflow"),    QStringLiteral("wfe"),
        QStringLiteral("user"),       QStringLiteral("login"),       QStringLiteral("mail"),
        QStringLiteral("customer"),   QStringLiteral("applicant"),   QStringLiteral("subject"),
        QStringLiteral("session"),    QStringLiteral("onbehalfof"),  QStringLiteral("impersonat"),
        QStringLiteral("passport"),   QStringLiteral("iban"),        QStringLiteral("msisdn"),
        QStringLiteral("principal"),  QStringLiteral("correlation"), QStringLiteral("requestid"),
        QStringLiteral("traceparent")};
    static const QStringList whole {QStringLiteral("sub"),   QStringLiteral("act"), QStringLiteral("owner"),
                                    QStringLiteral("actor"), QStringLiteral("uid"), QStringLiteral("id"),
                                    QStringLiteral("run"),   QStringLiteral("acc"), QStringLiteral("person"),
                                    QStringLiteral("member")};
    const QString bare = folded.startsWith(u'x') ? folded.mid(1) : folded;
    return whole.contains(folded) || whole.contains(bare)
        || std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return folded.contains(part); })
        || isNameOfAnotherId(folded);
}

/// As the wire and the reader of phone results know names; "X-Surname" is one too.
std::optional<ColleagueValue> byCommonName(const QString &folded)
{
    static const SensitiveNames names;
    if (const std::optional<Sensitivity> what = names.find(folded))
        return what->kind == HiddenSpan::Kind::Secret ? ColleagueValue::Secret : ColleagueValue::Identity;
    const RunName name = runNameOf(folded);
    if (name == RunName::Personal || name == RunName::Credentials)
        return ColleagueValue::Identity;
    return std::nullopt;
}

/// Digits and letters in turns, as no word and no version number has them.
bool looksDrawnByLot(const QString &value)
{
    static const QRegularExpression run(QStringLiteral("[A-Za-z0-9+/=_-]{16,}"));
    static const QRegularExpression turn(QStringLiteral("[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])"));
    constexpr int Enough = 4;
    for (auto found = run.globalMatch(value); found.hasNext();) {
        int turns = 0;
        for (auto at = turn.globalMatch(found.next().captured()); at.hasNext(); at.next())
            ++turns;
        if (turns >= Enough)
            return true;
    }
    return false;
}

} // namespace

bool isSecretByItsLooks(const QString &value)
{
    static const QRegularExpression secret(
        QStringLiteral("^\\s*[\"']?(?:bearer|basic|digest|apikey)\\s+\\S|-----BEGIN "),
        QRegularExpression::CaseInsensitiveOption);
    return looksLikeToken(value) || holdsBasicCredentials(value) || secret.match(value).hasMatch();
}

std::optional<ColleagueValue> colleagueValueOf(const QString &value)
{
    static const QRegularExpression uuid(QStringLiteral(
        "[0-9A-Fa-f]{8}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{12}(?![0-9A-Fa-f])"));
    static const QRegularExpression mail(QStringLiteral("[^\\s@/]+(?:@|%40)[^\\s@/]+\\.[^\\s@/]+"));
    if (uuid.match(value).hasMatch() || mail.match(value).hasMatch())
        return ColleagueValue::Identity;
    if (isSecretByItsLooks(value) || looksDrawnByLot(value) || redaction::text(value) != value)
        return ColleagueValue::Secret;
    return std::nullopt;
}

std::optional<ColleagueValue> colleagueValueOf(const QString &name, const QString &value)
{
    const QString folded = foldedFieldName(name);
    if (isSecretFieldName(name))
        return ColleagueValue::Secret;
    for (const QString &one : {folded, folded.startsWith(u'x') ? folded.mid(1) : folded}) {
        if (const std::optional<ColleagueValue> known = byCommonName(one))
            return known;
    }
    if (isIdOfAProgram(folded)) // often a UUID, and of nobody
        return isSecretByItsLooks(value) ? std::optional(ColleagueValue::Secret) : std::nullopt;
    return saysWhoseOrWhich(folded) && !namesAClass(folded) ? ColleagueValue::Identity
                                                            : colleagueValueOf(value);
}

} // namespace onboarding
