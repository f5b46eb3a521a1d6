#include "core/session/pastedtoken.h"

#include "core/api/replyjson.h"
#include "core/api/secrettext.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/kyc/credentialdetection.h"

#include <QJsonArray>
#include <algorithm>

namespace onboarding {

namespace {

constexpr qsizetype ShortestToken = 8; ///< the shortest in the examples of the RFCs and OpenID has ten

tl::unexpected<Error> noToken(const QString &message)
{
    return invalidField(QStringLiteral("token"), message);
}

QByteArray withoutMark(QByteArray text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    return text.trimmed();
}

/// Takes \p word off, in any case, when something else follows it.
bool takeWord(QByteArray &text, const QByteArray &word, const QByteArray &separators)
{
    const bool isThere = text.size() > word.size()
        && text.left(word.size()).compare(word, Qt::CaseInsensitive) == 0
        && separators.contains(text.at(word.size()));
    if (isThere)
        text = text.mid(word.size() + 1).trimmed();
    return isThere;
}

/// "Authorization: Bearer …" of a header line, or "Bearer …".
QByteArray withoutScheme(QByteArray text)
{
    (void)takeWord(text, QByteArrayLiteral("Authorization"), QByteArrayLiteral(":"));
    (void)takeWord(text, QByteArrayLiteral("Bearer"), QByteArrayLiteral(" \t"));
    return text;
}

/// A string of JSON, as jq writes it without -r; any other text as it is.
QByteArray withoutQuotes(const QByteArray &text)
{
    if (!text.startsWith('"'))
        return text;
    const Result<QJsonValue> json = parseStrictJson('[' + text + ']');
    const QJsonArray array = json ? json->toArray() : QJsonArray();
    return array.size() == 1 ? array.first().toString().toUtf8().trimmed() : text;
}

/// What jq, JavaScript, Python and Objective-C write where there is none, and the scheme alone.
bool isNoValue(const QByteArray &text)
{
    static const QByteArrayList nothing {"null",      "(null)", "<null>", "nil",  "none",
                                         "undefined", "nan",    "bearer", "true", "false"};
    return nothing.contains(text.toLower());
}

/// A JWT (RFC 7519) whose signature was left behind, or that a program cut short. What it lacks may be what
/// names somebody.
bool isCutJwt(const QByteArray &text)
{
    return text.startsWith("eyJ") && (text.count('.') == 1 || text.endsWith(".."));
}

Result<TokenResponse> readReply(const QByteArray &text)
{
    HttpReply reply {.status = 200};
    const Result<QJsonValue> json = parseStrictJson(text, replyReading(ApiContract::builtIn()));
    if (!json)
        return noToken(CoreText::tr("This looks like JSON but is not valid."));
    reply.json = *json;
    Result<TokenResponse> read = readTokenResponse(ApiContract::builtIn(), reply);
    if (!read)
        return noToken(read.error().message);
    return read;
}

} // namespace

Result<TokenResponse> readPastedToken(const QByteArray &pasted)
{
    const QByteArray text = withoutMark(pasted);
    if (text.startsWith('{'))
        return readReply(text);
    const QByteArray token = withoutScheme(withoutQuotes(withoutScheme(text)));
    if (token.isEmpty() || isNoValue(token) || isCutJwt(token))
        return noToken(CoreText::tr("Paste one access token, or the whole JSON of a sign-in reply."));
    if (const QString control = controlIn(token); !control.isEmpty())
        return noToken(
            CoreText::tr("This is no token: it has a control character (%1) in it. Paste one access "
                         "token alone, or the whole JSON of a sign-in reply.")
                .arg(control));
    if (!isBearerToken(token))
        return noToken(CoreText::tr(
            "This is no token: it has something else than letters, digits and -._~+/ in it. Paste "
            "one access token alone, or the whole JSON of a sign-in reply."));
    if (token.size() < ShortestToken)
        return noToken(CoreText::tr("This is too short for an access token. Paste one access token alone, or "
                                    "the whole JSON of a sign-in reply."));
    if (holdsApiKey(QString::fromLatin1(token)))
        return noToken(CoreText::tr("This has the form of an API key and is no customer's token. Paste the "
                                    "access token of a sign-in."));
    return TokenResponse {.accessToken = token, .owner = TokenOwner::of(token)};
}

TokenVerdict judgeToken(const TokenResponse &token, const TokenOwner &learnt, const QString &username)
{
    if (const TokenOwner beside = ownerBeside(token, learnt, username); !beside.isEmpty())
        return {TokenMatch::Other, token.owner.isCalled(username) ? beside : token.owner};
    const TokenMatch access = matchToken(token.owner, learnt, username);
    const TokenMatch refresh = matchToken(token.refreshOwner, learnt, username);
    if (access != TokenMatch::Other && refresh == TokenMatch::Other)
        return {TokenMatch::Other, token.refreshOwner};
    if (access == TokenMatch::Unknown && refresh == TokenMatch::Same)
        return {TokenMatch::Same, token.refreshOwner};
    for (const TokenOwner &owner : {token.owner, token.refreshOwner}) {
        if (access == TokenMatch::Unknown && isOnlyOtherwiseNamed(owner, username))
            return {TokenMatch::Other, owner};
    }
    return {access, token.owner};
}

TokenOwner ownerBeside(const TokenResponse &token, const TokenOwner &learnt, const QString &username)
{
    if (token.owner.userName.isEmpty())
        return {};
    const QStringList own
        = QStringList {token.owner.userName, token.owner.subject} + token.owner.otherNames();
    const QStringList known {username, learnt.userName, learnt.uuid, learnt.subject};
    const auto isKnown = [&known](const QString &name) { return matchName(name, known) == NameMatch::Same; };
    const auto contradicts = [&](const TokenOwner &beside) {
        if (beside.userName.isEmpty() || matchName(beside.userName, own) != NameMatch::Other)
            return false;
        const bool isOfCustomer = isKnown(token.owner.userName) || isKnown(beside.userName);
        return !isOfCustomer || isOtherMail({beside.userName}, {token.owner.userName});
    };
    const auto other = std::find_if(token.besides.begin(), token.besides.end(), contradicts);
    return other == token.besides.end() ? TokenOwner() : *other;
}

Error tokenOfAnother(const TokenOwner &owner, const QString &username)
{
    const QString given = plainExcerpt(username, 320);
    const bool isNamesake = owner.userName.compare(username, Qt::CaseInsensitive) == 0;
    return {
        .kind = Error::Kind::NotPermitted,
        .message = isNamesake
            ? CoreText::tr("The token names %1 with another id than the sign-in of this customer told. It "
                           "is not used.")
                  .arg(given)
            : CoreText::tr("The token names %1, and it was given for %2. It is not used.")
                  .arg(owner.name(), given),
        .field = QStringLiteral("tokenUser")};
}

QString heldToken(const TokenHolder &holder)
{
    if (holder.username.isEmpty())
        return CoreText::tr("a token that the service gave to another user before, who is not in this list "
                            "any more");
    const QString what = holder.isSignedIn
        ? CoreText::tr("the token that %1, another customer of this list, is signed in with")
        : CoreText::tr("a token that %1, another customer of this list, was signed in with before");
    return what.arg(plainExcerpt(holder.username, 320));
}

Error tokenHeldByAnother(const TokenHolder &holder, const QString &username)
{
    return {.kind = Error::Kind::NotPermitted,
            .message = CoreText::tr("This is %1, and it was given for %2. It is not used.")
                           .arg(heldToken(holder), plainExcerpt(username, 320)),
            .field = QStringLiteral("tokenUser")};
}

} // namespace onboarding
