#include "app/sandbox/tokens.h"

#include "app/sandbox/keys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <zlib.h>

namespace onboarding::sandbox {

namespace {

QByteArray part(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &json)
{
    return part(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QByteArray gzip(QByteArray plain)
{
    constexpr int GzipHeader = 16 + MAX_WBITS;
    constexpr int MemoryLevel = 8;
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, GzipHeader, MemoryLevel, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace

Tokens::Tokens(World &world)
    : m_world(world)
{
}

Tokens::~Tokens()
{
    EVP_PKEY_free(m_key);
}

QByteArray Tokens::signature(const QByteArray &input)
{
    constexpr unsigned int KeyBits = 2048;
    if (!m_key)
        m_key = EVP_RSA_gen(KeyBits);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    std::size_t size = 0;
    EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, m_key);
    const auto *bytes = reinterpret_cast<const unsigned char *>(input.constData());
    EVP_DigestSign(context, nullptr, &size, bytes, static_cast<std::size_t>(input.size()));
    QByteArray made(static_cast<qsizetype>(size), '\0');
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(made.data()), &size, bytes,
                   static_cast<std::size_t>(input.size()));
    EVP_MD_CTX_free(context);
    return made;
}

QByteArray Tokens::token(const QJsonObject &claims)
{
    if (m_isOpaque)
        return QString(m_world.newId() + m_world.newId()).remove(QLatin1Char('-')).toLatin1();
    const QByteArray input = part(QJsonObject {{QStringLiteral("alg"), QStringLiteral("RS256")},
                                               {QStringLiteral("typ"), QStringLiteral("JWT")}})
        + '.' + part(claims);
    return input + '.' + part(signature(input));
}

Tokens::Grant Tokens::issue(const User &user, const QString &tenant)
{
    const QDateTime now = m_world.now();
    Grant grant {.jti = m_world.newId().toLatin1()};
    QJsonObject claims {{QStringLiteral("tenant_name"), tenant},
                        {QStringLiteral("client_id"), QStringLiteral("sandbox")},
                        {QStringLiteral("user_type"), QStringLiteral("CONSUMER")},
                        {QStringLiteral("user_name"), user.username},
                        {QStringLiteral("uuid"), user.id},
                        {QStringLiteral("iat"), now.toSecsSinceEpoch()},
                        {QStringLiteral("exp"), now.addSecs(AccessLife.count()).toSecsSinceEpoch()},
                        {QStringLiteral("jti"), QString::fromLatin1(grant.jti)}};
    grant.access = token(claims);
    m_access.insert(grant.access, {user.username, now.addSecs(AccessLife.count())});
    claims.insert(QStringLiteral("ati"), QString::fromLatin1(grant.jti));
    claims.insert(QStringLiteral("jti"), m_world.newId());
    claims.insert(QStringLiteral("exp"), now.addSecs(RefreshLife.count()).toSecsSinceEpoch());
    grant.refresh = token(claims);
    m_refresh.insert(grant.refresh, {user.username, now.addSecs(RefreshLife.count())});
    return grant;
}

Tokens::Bearer Tokens::check(const QHash<QByteArray, Known> &known, const QByteArray &token) const
{
    const auto found = known.constFind(token);
    if (found == known.cend())
        return {};
    return {m_world.now() < found->until ? Verdict::Good : Verdict::Expired, found->username};
}

Tokens::Bearer Tokens::checkAccess(const QByteArray &token) const
{
    return check(m_access, token);
}

Tokens::Bearer Tokens::checkRefresh(const QByteArray &token) const
{
    return check(m_refresh, token);
}

Tokens::Bearer Tokens::takeRefresh(const QByteArray &token)
{
    const Bearer bearer = check(m_refresh, token);
    m_refresh.remove(token);
    return bearer;
}

QByteArray Tokens::sdkToken(const IdPair &ids)
{
    const qint64 until = m_world.now().addSecs(World::SdkTokenLife.count()).toMSecsSinceEpoch();
    const QJsonObject claims {{QStringLiteral("exAt"), QString::number(until)},
                              {QStringLiteral("accId"), ids.accountId},
                              {QStringLiteral("wfeId"), ids.workflowId},
                              {QStringLiteral("nonce"), m_world.newId()}};
    const QByteArray header = part(QJsonObject {{QStringLiteral("alg"), QStringLiteral("HS512")},
                                                {QStringLiteral("zip"), QStringLiteral("GZIP")}});
    const QByteArray input = header + '.' + part(gzip(QJsonDocument(claims).toJson(QJsonDocument::Compact)));
    return input + '.' + part((m_world.newId() + m_world.newId()).toLatin1());
}

void Tokens::expireAccess()
{
    for (Known &known : m_access)
        known.until = m_world.now();
}

void Tokens::expireAccessOf(const QString &username)
{
    for (Known &known : m_access) {
        if (known.username == username)
            known.until = m_world.now();
    }
}

void Tokens::forget(const QString &username)
{
    const auto isOfUser
        = [&username](QHash<QByteArray, Known>::iterator entry) { return entry->username == username; };
    m_access.removeIf(isOfUser);
    m_refresh.removeIf(isOfUser);
    m_phones.remove(username);
}

void Tokens::clear()
{
    m_access.clear();
    m_refresh.clear();
    m_phones.clear();
}

QByteArray Tokens::phonePass(const QString &username)
{
    const QByteArray pass = randomKey();
    m_phones.insert(username, pass);
    return pass;
}

QString Tokens::phoneOf(const QByteArray &pass) const
{
    return pass.isEmpty() ? QString() : m_phones.key(pass);
}

} // namespace onboarding::sandbox
