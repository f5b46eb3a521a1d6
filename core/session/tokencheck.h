#pragma once
#include "core/api/tokenresponse.h"
#include "core/kyc/customer.h"
#include "core/kyc/issuedtoken.h"
#include "core/session/signinstamp.h"

#include <functional>
#include <optional>

namespace onboarding {

/// Whose a token is that came for one customer. A password sign-in teaches who the customer is to the
/// service; a token that comes another way is compared with that. See TokenOwner.
class TokenCheck
{
public:
    /// Who else of the list a token may name: the user name of another customer, empty for nobody else.
    using OtherCustomer = std::function<QString(const TokenOwner &)>;
    /// Another customer who has a token, or surely had it.
    using OtherHolder = std::function<std::optional<TokenHolder>(const QByteArray &token)>;

    TokenCheck(const Customer &customer, const QUuid &environment);

    void setOtherCustomer(OtherCustomer other) { m_otherCustomer = std::move(other); }
    void setOtherHolder(OtherHolder other) { m_otherHolder = std::move(other); }
    [[nodiscard]] const TokenOwner &learnt() const { return m_learnt; }
    void setLearnt(const TokenOwner &learnt) { m_learnt = learnt; }

    /// What keeps the answer to a password from being used: what an earlier password taught, and who is a
    /// customer here, counts more than what comes now.
    /// \p tokenUser: somebody says that it is of this name.
    [[nodiscard]] std::optional<Error> whyNotTake(const TokenResponse &reply, const QString &tokenUser) const;
    /// Whether \p reply, to a password, has an id or a name beside the user name that is not what was learnt.
    [[nodiscard]] bool contradictsLearnt(const TokenResponse &reply) const;
    /// What keeps a pasted token from being used: it is somebody else's, and \p tokenUser does not say whose.
    [[nodiscard]] std::optional<Error> whyNotAdopt(const TokenResponse &token,
                                                   const QString &tokenUser) const;
    /// Whether \p claimed is who the tokens in use, of \p mark and \p owner, are expected to be of.
    [[nodiscard]] TokenMatch match(const TokenOwner &claimed, const TokenMark &mark,
                                   const TokenOwner &owner) const;
    /// Who else has or had what \p reply brings; nobody where it names this customer.
    [[nodiscard]] std::optional<TokenHolder> otherHolder(const TokenResponse &reply) const;
    /// In words, for \p owner who is another one.
    [[nodiscard]] QString nameOf(const TokenOwner &owner) const;

private:
    [[nodiscard]] QString otherCustomer(const TokenOwner &owner) const; ///< empty: none
    [[nodiscard]] QList<TokenOwner> namedBeside(const TokenResponse &reply) const;
    [[nodiscard]] bool isNameOf(const TokenHolder &holder, const QString &name) const;

    const QUuid m_environment;
    const QString m_username;
    TokenOwner m_learnt;
    OtherCustomer m_otherCustomer;
    OtherHolder m_otherHolder;
};

} // namespace onboarding
