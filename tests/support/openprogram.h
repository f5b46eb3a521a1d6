#pragma once
// One of several programs at one list: a window or a kycctl, as far as core goes.
#include "core/onboarding/workspace.h"
#include "tests/support/keptsecrets.h"
#include "tests/support/rawserver.h"
#include "tests/support/storecalls.h"

#include <algorithm>

namespace onboarding::test {

/// A store of its own on the file of the list, an open workspace, and the case of one customer. Its calls
/// wait for their answers.
class OpenProgram
{
public:
    /// References must outlive it.
    OpenProgram(const QString &file, const Environment &environment, const QUuid &customer,
                SecretStore &secrets, const Clock &clock)
        : store(file)
        , isLoaded(load(store).has_value())
        , workspace(environment, secrets, store, clock, defaultNetworkFactory(ProxyMode::None),
                    [] { return 0.5; })
        , m_customer(customer)
    {
        workspace.setApiKey("key-of-the-api");
    }

    [[nodiscard]] OnboardingCase &onboardingCase()
    {
        OnboardingCase &one = *workspace.caseOf(m_customer);
        one.setSettlingPauses({});
        return one;
    }
    [[nodiscard]] Session &session() { return onboardingCase().session(); }

    bool adopt(const QByteArray &token, const QString &user = {})
    {
        return wait<void>(
                   [&](const auto &done) { onboardingCase().adoptToken(token, user, &m_context, done); })
            .has_value();
    }
    bool signOut()
    {
        return wait<void>([&](const auto &done) { onboardingCase().signOut(&m_context, done); }).has_value();
    }
    bool remove()
    {
        return wait<void>([&](const auto &done) { store.remove({m_customer}, &m_context, done); })
            .has_value();
    }
    bool check()
    {
        return wait<Observation>([&](const auto &done) { onboardingCase().checkStatus(&m_context, done); })
            .has_value();
    }
    Result<SubmissionProgress> submit(const RegistrationOrder &order)
    {
        return wait<SubmissionProgress>(
            [&](const auto &done) { onboardingCase().submit(order, &m_context, done); });
    }

    CustomerStore store;
    const bool isLoaded;
    Workspace workspace;

private:
    template<typename T, typename Run>
    Result<T> wait(Run run)
    {
        std::optional<Result<T>> result;
        run([&](const Result<T> &one) { result = one; });
        return QTest::qWaitFor([&] { return result.has_value(); }) ? *result : failure(Error::Kind::Timeout);
    }

    QObject m_context;
    const QUuid m_customer;
};

/// How often \p server was asked to register IDs.
inline qsizetype registrationsAt(const RawServer &server)
{
    const auto all = server.requests();
    return std::count_if(all.begin(), all.end(),
                         [](const RawRequest &one) { return one.target.contains("registerUser"); });
}

} // namespace onboarding::test
