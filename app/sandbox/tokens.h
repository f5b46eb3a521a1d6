#pragma once
#include "app/sandbox/world.h"

#include <QByteArray>
#include <QHash>
#include <memory>

struct evp_pkey_st;

namespace onboarding::sandbox {

/// Makes and knows the tokens of the service. Access and refresh tokens are RS256 JWTs, or opaque.
class Tokens
{
public:
    static constexpr std::chrono::seconds AccessLife {3600};
    static constexpr std::chrono::seconds RefreshLife {14 * 24 * 3600};

    struct Grant
    {
        QByteArray access {};
        QByteArray refresh {};
        QByteArray jti {};
    };
    enum class Verdict { Good, Expired, Unknown };
    struct Bearer
    {
        Verdict verdict = Verdict::Unknown;
        QString username {};
    };

    explicit Tokens(World &world);
    ~Tokens();

    void setOpaque(bool opaque) { m_isOpaque = opaque; }
    [[nodiscard]] Grant issue(const User &user, const QString &tenant);
    [[nodiscard]] Bearer checkAccess(const QByteArray &token) const;
    /// Without using it up.
    [[nodiscard]] Bearer checkRefresh(const QByteArray &token) const;
    /// A refresh token counts once: it is gone after this.
    [[nodiscard]] Bearer takeRefresh(const QByteArray &token);
    /// In Jumio's form: gzipped claims exAt, accId, wfeId.
    [[nodiscard]] QByteArray sdkToken(const IdPair &ids);
    /// Every access token given out so far counts as expired.
    void expireAccess();
    void expireAccessOf(const QString &username);
    /// Every token of a user who is no more.
    void forget(const QString &username);
    void clear();

    /// The cookie that comes with an SDK token. Who sends it back may play the phone of this user.
    static constexpr char PhoneCookie[] = "sandbox-phone";
    [[nodiscard]] QByteArray phonePass(const QString &username);
    /// Whose it is, or an empty name.
    [[nodiscard]] QString phoneOf(const QByteArray &pass) const;

private:
    struct Known
    {
        QString username;
        QDateTime until;
    };
    [[nodiscard]] QByteArray token(const QJsonObject &claims);
    [[nodiscard]] Bearer check(const QHash<QByteArray, Known> &known, const QByteArray &token) const;
    [[nodiscard]] QByteArray signature(const QByteArray &input);

    World &m_world;
    bool m_isOpaque = false;
    evp_pkey_st *m_key = nullptr; ///< made at the first signature
    QHash<QByteArray, Known> m_access;
    QHash<QByteArray, Known> m_refresh;
    QHash<QString, QByteArray> m_phones; ///< passes by name
};

} // namespace onboarding::sandbox
