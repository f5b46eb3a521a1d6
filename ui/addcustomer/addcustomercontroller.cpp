#include "ui/addcustomer/addcustomercontroller.h"

#include "core/kyc/usernames.h"

#include <algorithm>
#include <utility>

namespace onboarding {

AddCustomerController::AddCustomerController(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

AddCustomerController::~AddCustomerController()
{
    m_request.cancel();
    m_call.cancel();
}

std::optional<QString> AddCustomerController::alikeToTell(const QString &username)
{
    const CustomerStore &store = m_workspace.store();
    if (store.find(environment().id, username) || m_toldAlike == username)
        return std::nullopt;
    const QList<Customer> customers = store.customers(environment().id);
    const QString form = usernames::comparisonForm(username);
    const auto like = std::find_if(customers.begin(), customers.end(), [&form](const Customer &one) {
        return usernames::comparisonForm(one.username) == form;
    });
    if (like == customers.end())
        return std::nullopt;
    m_toldAlike = username;
    return like->username;
}

bool AddCustomerController::mayExist(const QString &username) const
{
    return !m_unknownName.isEmpty() && m_unknownName.compare(username, Qt::CaseInsensitive) == 0;
}

Result<TokenVerdict> AddCustomerController::judge(const QByteArray &pasted, const QString &username) const
{
    const Result<TokenResponse> token = readPastedToken(pasted);
    if (!token)
        return tl::unexpected(token.error());
    const auto known = m_workspace.store().find(environment().id, username);
    return judgeToken(*token, known ? known->learnt : TokenOwner {}, username);
}

void AddCustomerController::signIn(const QString &username, const QString &displayName, const Access &access)
{
    m_username = username;
    begin(access.isToken() ? Activity::Adding : Activity::SigningIn);
    if (const auto known = m_workspace.store().find(environment().id, username))
        return open(known->id, access);
    m_workspace.addCustomer(username, displayName, this,
                            [this, access, turn = m_turn](const Result<Customer> &added) {
                                if (turn != m_turn) // cancelled
                                    return takeBack(added ? added->id : QUuid());
                                if (!added)
                                    return fail(added.error());
                                m_added = added->id;
                                open(added->id, access);
                            });
}

void AddCustomerController::selfRegister(const SelfRegisterEndpoint &user, const Access &access)
{
    m_username = user.username;
    m_registering = {.firstName = user.firstName, .lastName = user.lastName, .username = user.username};
    begin(Activity::Registering);
    m_request
        = m_workspace.selfRegister(user, this, [this, access, turn = m_turn](const Result<Customer> &added) {
              if (turn != m_turn) // cancelled; the account is there, and who has it in the list
                  return;
              if (!added)
                  return failRegistration(added.error());
              open(added->id, access);
          });
}

void AddCustomerController::cancel()
{
    if (!isBusy())
        return;
    if (m_request.cancel()) {
        m_workspace.noteWithdrawn(m_registering);
        return failRegistration({.kind = Error::Kind::OutcomeUnknown});
    }
    m_call.cancel();
    takeBack(m_added);
    end();
}

void AddCustomerController::begin(Activity activity)
{
    m_activity = activity;
    ++m_turn;
    Q_EMIT activityChanged();
}

void AddCustomerController::end()
{
    m_added = QUuid();
    begin(Activity::None);
}

void AddCustomerController::fail(const Error &error)
{
    end();
    Q_EMIT failed({.error = error, .username = m_username});
}

/// Nobody can ask for the status of an account that may not exist: a sign-in tells.
void AddCustomerController::failRegistration(const Error &error)
{
    using Account = Failure::Account;
    Account account = Account::NotAsked;
    if (error.kind == Error::Kind::OutcomeUnknown)
        account = Account::MayExist;
    else if (error.kind == Error::Kind::AlreadyExists)
        account = mayExist(m_username) ? Account::MayBeOurs : Account::Taken;
    if (account == Account::MayExist)
        m_unknownName = m_username;
    end();
    Q_EMIT failed({.error = error, .account = account, .username = m_username});
}

void AddCustomerController::open(const QUuid &customer, const Access &access)
{
    OnboardingCase *onboardingCase = m_workspace.caseOf(customer);
    if (!onboardingCase) // by another program meanwhile
        return fail({.kind = Error::Kind::InvalidInput, .message = tr("The customer was removed.")});
    if (std::exchange(m_activity, Activity::SigningIn) != Activity::SigningIn)
        Q_EMIT activityChanged();
    const auto done = [this, customer, turn = m_turn](const Result<void> &signedIn) {
        if (turn == m_turn) // else it was cancelled
            onSignedIn(customer, signedIn);
    };
    if (access.isToken())
        onboardingCase->adoptToken(access.token, access.tokenUser, this, done);
    else
        m_call = onboardingCase->signIn(access.password, access.isPasswordKept, this, done);
}

/// Who was only just added goes again when it fails.
void AddCustomerController::onSignedIn(const QUuid &customer, const Result<void> &signedIn)
{
    if (!signedIn) {
        takeBack(m_added);
        return fail(signedIn.error());
    }
    end();
    Q_EMIT added(customer);
}

/// Goes on when this has gone.
void AddCustomerController::takeBack(const QUuid &added)
{
    if (!added.isNull())
        m_workspace.removeCustomer(added, &m_workspace, [](const Result<void> &) { });
}

} // namespace onboarding
