#pragma once
#include "app/sandbox/message.h"
#include "app/sandbox/tokens.h"

#include <optional>

namespace onboarding::sandbox {

/// What a request turned out to be about, for the journal.
struct Handled
{
    Reply reply {};
    QString operation {}; ///< "userStatus" …; empty when it was none
    QString username {}; ///< empty when nobody was found out
    bool isApplied = false; ///< it changed something
};

/// The operations of the KYC API, as strict as a live host. Answers refusals in the provider's shapes.
class KycApi
{
public:
    KycApi(World &world, Tokens &tokens, QString tenant, QByteArray apiKey);

    [[nodiscard]] const QString &tenant() const { return m_tenant; }
    [[nodiscard]] const QByteArray &apiKey() const { return m_apiKey; }

    /// "userStatus" and so on, by path and grant type; empty when there is no such path.
    [[nodiscard]] static QString operationOf(const Request &request);
    /// What the field Allow says of \p path; empty when there is no such path.
    [[nodiscard]] static QByteArray methodsAt(const QString &path);
    /// Whom it is about, by token, form or body; empty when it does not say. Nothing is proved by it.
    [[nodiscard]] QString usernameOf(const Request &request) const;
    /// \p apply false: looks and answers, but changes nothing (a fault before the change).
    [[nodiscard]] Handled handle(const Request &request, bool apply);

private:
    [[nodiscard]] std::optional<Reply> refuseClient(const Request &request) const;
    void dispatch(const Request &request, bool apply, Handled &handled);
    [[nodiscard]] Reply grant(const User &user);
    void handleToken(const Request &request, bool apply, Handled &handled);
    void answerToken(const Request &request, bool apply, Handled &handled);
    void signIn(const FormFields &form, bool apply, Handled &handled);
    void refresh(const FormFields &form, bool apply, Handled &handled);
    [[nodiscard]] std::optional<Reply> refuseBody(const Request &request, const char *type) const;
    [[nodiscard]] std::optional<Reply> refuseSignUp(const QJsonObject &body);
    void selfRegister(const Request &request, bool apply, Handled &handled);
    void withBearer(const Request &request, bool apply, Handled &handled);
    void userStatus(const User &user, Handled &handled) const;
    void sdkToken(User &user, bool apply, Handled &handled);
    void registerUser(const Request &request, User &user, bool apply, Handled &handled);

    World &m_world;
    Tokens &m_tokens;
    const QString m_tenant;
    const QByteArray m_apiKey;
};

} // namespace onboarding::sandbox
