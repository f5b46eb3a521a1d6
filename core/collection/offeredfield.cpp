#include "core/collection/offeredfield.h"

#include "core/api/fieldnames.h"
#include "core/api/headerrules.h"
#include "core/environments/colleaguevalue.h"
#include "core/kyc/kycstatus.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <algorithm>

namespace onboarding {

namespace {

QString withoutX(const QString &folded)
{
    return folded.startsWith(u'x') ? folded.mid(1) : folded;
}

/// Names for a person that are too common to be refused in a contract somebody writes by hand.
bool mayNameAPerson(const QString &folded)
{
    static const QSet<QString> names {QStringLiteral("n"),
                                      QStringLiteral("name"),
                                      QStringLiteral("fullname"),
                                      QStringLiteral("nickname"),
                                      QStringLiteral("displayname"),
                                      QStringLiteral("who"),
                                      QStringLiteral("whom"),
                                      QStringLiteral("for"),
                                      QStringLiteral("actas"),
                                      QStringLiteral("actingas"),
                                      QStringLiteral("behalf"),
                                      QStringLiteral("runas"),
                                      QStringLiteral("sudo"),
                                      QStringLiteral("su"),
                                      QStringLiteral("kunde"),
                                      QStringLiteral("kundin"),
                                      QStringLiteral("kundennummer"),
                                      QStringLiteral("benutzer"),
                                      QStringLiteral("nutzer"),
                                      QStringLiteral("client"),
                                      QStringLiteral("cliente"),
                                      QStringLiteral("klant"),
                                      QStringLiteral("kund"),
                                      QStringLiteral("utilisateur"),
                                      QStringLiteral("usuario"),
                                      QStringLiteral("utente"),
                                      QStringLiteral("uzytkownik"),
                                      QStringLiteral("operator"),
                                      QStringLiteral("officer"),
                                      QStringLiteral("agent"),
                                      QStringLiteral("employee"),
                                      QStringLiteral("delegate"),
                                      QStringLiteral("assertedby"),
                                      QStringLiteral("klient"),
                                      QStringLiteral("klienti"),
                                      QStringLiteral("mandant"),
                                      QStringLiteral("vorgang"),
                                      QStringLiteral("vorgangsnummer"),
                                      QStringLiteral("cif"),
                                      QStringLiteral("cifnumber"),
                                      QStringLiteral("from"),
                                      QStringLiteral("dossier"),
                                      QStringLiteral("ticket"),
                                      QStringLiteral("akte"),
                                      QStringLiteral("aktenzeichen"),
                                      QStringLiteral("zaak"),
                                      QStringLiteral("sak"),
                                      QStringLiteral("expediente"),
                                      QStringLiteral("person"),
                                      QStringLiteral("case"),
                                      QStringLiteral("caseid"),
                                      QStringLiteral("nonce"),
                                      QStringLiteral("timestamp"),
                                      QStringLiteral("signature")};
    static const QStringList ends {QStringLiteral("kunde"), QStringLiteral("actas"), QStringLiteral("actfor"),
                                   QStringLiteral("behalf"), QStringLiteral("fullname")};
    const QString bare = withoutX(folded);
    return names.contains(folded) || names.contains(bare)
        || std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return folded.endsWith(end); });
}

/// "decision", "isApproved", "X-Force-Status": how a check ends is for the service and its reviewers to say.
bool decides(const QString &folded)
{
    static const QStringList parts {
        QStringLiteral("status"),    QStringLiteral("decision"), QStringLiteral("decid"),
        QStringLiteral("approv"),    QStringLiteral("reject"),   QStringLiteral("verdict"),
        QStringLiteral("outcome"),   QStringLiteral("verified"), QStringLiteral("accepted"),
        QStringLiteral("declin"),    QStringLiteral("override"), QStringLiteral("bypass"),
        QStringLiteral("skip"),      QStringLiteral("confirm"),  QStringLiteral("kyclevel"),
        QStringLiteral("riskscore"), QStringLiteral("passed"),   QStringLiteral("success")};
    static const QStringList whole {QStringLiteral("force"),
                                    QStringLiteral("forced"),
                                    QStringLiteral("review"),
                                    QStringLiteral("reviewed"),
                                    QStringLiteral("reviewer"),
                                    QStringLiteral("reviewanswer"),
                                    QStringLiteral("result"),
                                    QStringLiteral("state"),
                                    QStringLiteral("ok"),
                                    QStringLiteral("valid"),
                                    QStringLiteral("level"),
                                    QStringLiteral("risk"),
                                    QStringLiteral("score"),
                                    QStringLiteral("action"),
                                    QStringLiteral("mock"),
                                    QStringLiteral("dryrun"),
                                    QStringLiteral("simulate"),
                                    QStringLiteral("simulated"),
                                    QStringLiteral("simulation"),
                                    QStringLiteral("test"),
                                    QStringLiteral("testmode"),
                                    QStringLiteral("mockresponsename"),
                                    QStringLiteral("mockresponsecode"),
                                    QStringLiteral("fake")};
    return whole.contains(withoutX(folded))
        || std::any_of(parts.begin(), parts.end(),
                       [&](const QString &part) { return folded.contains(part); });
}

bool isVersion(const QString &step)
{
    static const QRegularExpression version(
        QStringLiteral(R"(^(v\d{1,3}([._-]\d{1,3})*|\d{1,3}(\.\d{1,3})+|20\d\d-\d\d(-\d\d)?(-[a-z]+)?)$)"),
        QRegularExpression::CaseInsensitiveOption);
    return version.match(step).hasMatch();
}

const QSet<QString> &wordsOfApis()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "api apis rest rpc http kyc kyb aml ms mobile web app apps ios android portal public private "
            "internal "
            "external partner gateway service services server core open oauth oauth2 oidc openid connect "
            "auth "
            "authentication authorization authorize token tokens access refresh realm realms protocol login "
            "logon "
            "log in sign up on off signin signup signon register registration registrations registered self "
            "user "
            "users customer customers account accounts applicant applicants person persons people member "
            "members "
            "profile profiles individual individuals consumer consumers client clients subject subjects "
            "session "
            "sessions workflow workflows execution executions run runs case cases check checks submission "
            "submissions application applications onboarding onboard verification verifications verify "
            "identity "
            "identities identification ident id ids document documents doc docs info infos information "
            "details "
            "detail data status statuses state states result results get post put patch create add new "
            "submit send "
            "update fetch read find list query search ask by for of to the and with my me current own now "
            "latest "
            "last jumio sdk sdks netverify start init initiate begin finish complete done provider providers "
            "attempt attempts remaining kycms level levels review endpoint v1 v2 v3 v4 v5");
        const QStringList list = all.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

/// "getUserInfo", "kyc-status", "registeruser": made of words of an API only.
bool isOfApiWords(const QString &step)
{
    if (isVersion(step))
        return true;
    const QString letters = foldedFieldName(step);
    QList<bool> reached(letters.size() + 1, false);
    reached[0] = true;
    constexpr qsizetype Longest = 14;
    for (qsizetype from = 0; from < letters.size(); ++from) {
        for (qsizetype length = 1; reached.at(from) && length <= Longest && from + length <= letters.size();
             ++length) {
            if (wordsOfApis().contains(letters.mid(from, length)))
                reached[from + length] = true;
        }
    }
    return !letters.isEmpty() && reached.constLast();
}

/// What follows these is one of them, unless it is a word of an API.
bool isFollowedByOne(const QString &step)
{
    static const QSet<QString> nouns = [] {
        const QString all = QStringLiteral("user users customer customers account accounts applicant "
                                           "applicants person persons people member "
                                           "members profile profiles individual individuals consumer "
                                           "consumers client clients subject subjects "
                                           "employee employees session sessions workflow workflows run runs "
                                           "case cases check checks submission "
                                           "submissions application applications identities verifications "
                                           "kunde kunden benutzer usuarios clientes "
                                           "getuserinfo userinfo userstatus kycstatus getstatus status "
                                           "gettoken sdktoken registeruser selfregister");
        const QStringList list = all.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return nouns.contains(foldedFieldName(step));
}

/// By itself: an id, a number, a text that nobody would choose for an address.
bool looksLikeData(const QString &step)
{
    static const QRegularExpression plain(QStringLiteral(R"(^[\p{L}\p{M}\d._~()+-]+$)"));
    static const QRegularExpression number(QStringLiteral(R"(^\d+$|\d{3})"));
    if (isVersion(step))
        return false;
    return !plain.match(step).hasMatch() || number.match(step).hasMatch()
        || step.startsWith(u'~') // somebody's own pages

        || colleagueValueOf(step).has_value();
}

/// "{{myKey}}": a variable of such a name holds a key, and nobody's name.
bool isKeyVariable(const QString &variable)
{
    static const QSet<QString> ofRuns {QStringLiteral("idempotencykey"), QStringLiteral("sessionkey"),
                                       QStringLiteral("accountkey"),     QStringLiteral("userkey"),
                                       QStringLiteral("customerkey"),    QStringLiteral("workflowkey")};
    const QString folded = foldedFieldName(variable);
    return folded.endsWith(QStringLiteral("key")) && !ofRuns.contains(folded);
}

} // namespace

FieldFate fateOf(const CollectionField &field)
{
    const QString folded = foldedFieldName(field.name);
    const bool isHeader = field.carrier == Carrier::Header;
    if (isMethodOverride(field.name.toUtf8()))
        return FieldFate::MethodOverride;
    if (isHeader && isReservedHeader(field.name.toUtf8()))
        return FieldFate::Reserved;
    if (isKeyVariable(field.variable))
        return FieldFate::Secret;
    for (const QString &name : {field.name, field.variable}) {
        const std::optional<ColleagueValue> own
            = name.isEmpty() ? std::nullopt : colleagueValueOf(name, field.isOpen ? QString() : field.value);
        if (own == ColleagueValue::Secret)
            return FieldFate::Secret;
        if (own == ColleagueValue::Identity)
            return field.isOpen && name == field.name ? FieldFate::Unknown : FieldFate::Identity;
    }
    if (field.isOpen)
        return FieldFate::Unknown;
    if (mayNameAPerson(folded) || mayNameAPerson(foldedFieldName(field.variable)))
        return FieldFate::Identity;
    if (decides(folded) || KycStatus::fromWire(field.value).isRecognised())
        return FieldFate::Decision;
    if (isHeader && (!isHeaderName(field.name.toUtf8()) || !isHeaderValue(field.value.toUtf8())))
        return FieldFate::Unsendable;
    return FieldFate::Offered;
}

bool isHeaderOfATool(const CollectionField &field)
{
    static const QSet<QString> names {QStringLiteral("acceptencoding"), QStringLiteral("cachecontrol"),
                                      QStringLiteral("connection"),     QStringLiteral("contentlength"),
                                      QStringLiteral("postmantoken"),   QStringLiteral("useragent")};
    const QString folded = foldedFieldName(field.name);
    const QString value = field.value.trimmed().toLower();
    const auto hasOneOf = [&value](std::initializer_list<const char *> parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [&value](const char *part) { return value.contains(QLatin1String(part)); });
    };
    if (folded == QStringLiteral("accept"))
        return value.isEmpty() || hasOneOf({"*/*", "application/json", "text/plain", "{{"});
    if (folded == QStringLiteral("contenttype"))
        return value.isEmpty() || hasOneOf({"application/json", "x-www-form-urlencoded", "{{"});
    if (folded == QStringLiteral("authorization"))
        return value.isEmpty() || value.startsWith(QStringLiteral("bearer")) || value.startsWith(u'{');
    return names.contains(folded);
}

bool isDeviceHeader(const CollectionField &field)
{
    static const QSet<QString> names {QStringLiteral("deviceos"), QStringLiteral("deviceid"),
                                      QStringLiteral("timezone")};
    return field.carrier == Carrier::Header && names.contains(foldedFieldName(field.name));
}

bool hasDataInPath(const QString &path, const QString &known)
{
    const QStringList knownSteps = known.split(u'/', Qt::SkipEmptyParts);
    const QStringList steps = path.split(u'/', Qt::SkipEmptyParts);
    const bool isAround = knownSteps.size() > 1 && steps.size() > knownSteps.size()
        && steps.constFirst() == knownSteps.constFirst() && steps.constLast() == knownSteps.constLast();
    QString before;
    for (const QString &written : steps) {
        const QString step = QUrl::fromPercentEncoding(written.toUtf8());
        const bool isFilled = written.contains(u'{'); // by a parameter or a constant
        const bool isExpected = knownSteps.contains(written) || isOfApiWords(step);
        if (!isFilled && !knownSteps.contains(written)
            && (looksLikeData(step) || (!isExpected && (isAround || isFollowedByOne(before)))))
            return true;
        before = step;
    }
    return false;
}

} // namespace onboarding
