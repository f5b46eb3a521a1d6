#pragma once
#include "core/onboarding/workspace.h"
#include "core/session/pastedtoken.h"

#include <QObject>
#include <optional>

namespace onboarding {

/// Adds one customer to the list of a workspace: signs in, self-registers and then signs in, or adopts a
/// token. One at a time. What fails or is cancelled leaves nobody in the list who was not there before.
class AddCustomerController : public QObject
{
    Q_OBJECT
public:
    enum class Activity { None, Adding, SigningIn, Registering };

    /// How the customer is signed in.
    struct Access
    {
        QByteArray password {};
        bool isPasswordKept = false; ///< in the keychain
        QByteArray token {}; ///< pasted; instead of a password, as readPastedToken() takes it
        QString tokenUser {}; ///< whom the token names, when it is somebody else and that was confirmed

        [[nodiscard]] bool isToken() const { return !token.isEmpty(); }
    };

    struct Failure
    {
        /// What is known of an account that was to be made.
        enum class Account {
            NotAsked, ///< or surely not made
            MayExist, ///< no clear answer came
            MayBeOurs, ///< it exists, and the registration before it had no clear answer
            Taken
        };
        Error error {};
        Account account = Account::NotAsked;
        QString username {};
    };

    /// \p workspace must outlive it.
    explicit AddCustomerController(Workspace &workspace, QObject *parent = nullptr);
    /// Withdraws what is under way.
    ~AddCustomerController() override;

    [[nodiscard]] const Environment &environment() const { return m_workspace.environment(); }
    [[nodiscard]] Activity activity() const { return m_activity; }
    [[nodiscard]] bool isBusy() const { return m_activity != Activity::None; }

    /// A user name of the list that reads like \p username and is another one, when it is asked about that
    /// name for the first time.
    [[nodiscard]] std::optional<QString> alikeToTell(const QString &username);
    /// Whether a registration of \p username had no clear answer, so that its account may be there.
    [[nodiscard]] bool mayExist(const QString &username) const;
    /// Whom \p pasted is of, before it is used for \p username; an error when it is no token.
    [[nodiscard]] Result<TokenVerdict> judge(const QByteArray &pasted, const QString &username) const;

    /// Each begins while nothing else is under way, and ends by added() or failed(), or by cancel().
    void signIn(const QString &username, const QString &displayName, const Access &access);
    void selfRegister(const SelfRegisterEndpoint &user, const Access &access);
    /// failed() when a registration was sent and may have arrived.
    void cancel();

Q_SIGNALS:
    void activityChanged();
    /// The customer is in the list, signed in.
    void added(const QUuid &customer);
    void failed(const onboarding::AddCustomerController::Failure &failure);

private:
    void begin(Activity activity);
    void end();
    void fail(const Error &error);
    void failRegistration(const Error &error);
    void open(const QUuid &customer, const Access &access);
    void onSignedIn(const QUuid &customer, const Result<void> &signedIn);
    void takeBack(const QUuid &added);

    Workspace &m_workspace;
    Activity m_activity = Activity::None;
    quint64 m_turn = 0; ///< another one with each beginning and end
    RequestHandle m_request;
    CallHandle m_call;
    QString m_username; ///< of whom it is about
    SelfRegisterEndpoint m_registering; ///< without the password
    QUuid m_added; ///< by what is under way: goes again with it
    QString m_unknownName; ///< whose registration may have arrived: nobody knows
    QString m_toldAlike; ///< the name of which was said that the list has one like it
};

} // namespace onboarding
