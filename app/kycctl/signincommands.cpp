// signin, signup, signout.
#include "app/kycctl/commands.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/secretinput.h"
#include "app/kycctl/tokenownerwords.h"
#include "core/kyc/usernames.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>
#include <algorithm>

namespace onboarding::commands {

namespace {

/// Services end their words with a full stop or without one.
QString asSentence(const QString &words)
{
    static const QString ends = QStringLiteral(".!?…:");
    const QString text = words.trimmed();
    return text.isEmpty() || ends.contains(text.back()) ? text : text + QLatin1Char('.');
}

/// Nobody can ask for the status of an account that may not exist: a sign-in tells.
Error withWayToSignIn(const Runner &runner, Error error, const QString &username)
{
    const QString environment = runner.invocation().value(QStringLiteral("environment"));
    const QString command
        = QStringLiteral("kycctl %1signin %2")
              .arg(environment.isEmpty() ? QString() : QStringLiteral("-e %1 ").arg(environment), username);
    if (error.kind == Error::Kind::OutcomeUnknown) {
        if (error.isAnswered && error.field.isEmpty())
            error.message
                = QStringLiteral("It answered %1, which does not tell whether the account was made: %2")
                      .arg(QString::number(error.httpStatus), error.message);
        error.message = asSentence(error.message)
            + QStringLiteral(" The account of %1 may exist now. Try %2 with the same password before "
                             "you sign up again.")
                  .arg(username, command);
    } else if (error.kind == Error::Kind::AlreadyExists) {
        error.message = asSentence(error.message)
            + QStringLiteral(" Where a signup before this one ended without a clear answer, that one "
                             "may have made the account: %1 with the same password tells.")
                  .arg(command);
    }
    error.isServiceSpeaking = false;
    return error;
}

/// As an import does.
void warnOfLookalikes(Runner &runner, const Environment &environment, const QString &username)
{
    const QList<Customer> customers = runner.store().customers(environment.id);
    const QString form = usernames::comparisonForm(username);
    const auto like = std::find_if(customers.begin(), customers.end(), [&form](const Customer &one) {
        return usernames::comparisonForm(one.username) == form;
    });
    if (like != customers.end())
        runner.output().note(QStringLiteral("Warning: user name “%1” is new, but the list has “%2”, which "
                                            "differs only in its capitals or the width of its letters.")
                                 .arg(username, like->username));
    if (const QString doubt = usernames::doubt(username); !doubt.isEmpty())
        runner.output().note(QStringLiteral("Warning: %1").arg(doubt));
}

void finishSignIn(Runner &runner, OnboardingCase &onboardingCase, bool isToken)
{
    const SessionInfo info = onboardingCase.session().info();
    const QString stored = info.isStored ? QStringLiteral("keychain") : QStringLiteral("session");
    QJsonObject json {{QStringLiteral("username"), onboardingCase.customer().username},
                      {QStringLiteral("tenant"),
                       info.tenantName.isEmpty() ? onboardingCase.environment().tenant : info.tenantName},
                      {QStringLiteral("stored"), stored}};
    if (info.accessTokenExpiresAt.isValid())
        json.insert(QStringLiteral("expiresAt"), utcText(info.accessTokenExpiresAt));
    if (info.needChangePassword)
        json.insert(QStringLiteral("needChangePassword"), true);
    addTokenMark(json, onboardingCase);
    QStringList lines {(isToken ? QStringLiteral("The token for %1 is taken; the next request shows "
                                                 "whether the service accepts it.")
                                : QStringLiteral("%1 is signed in."))
                           .arg(onboardingCase.customer().username)};
    if (const QString token = tokenWords(onboardingCase); !token.isEmpty())
        lines.append(token);
    runner.output().result(json, lines);
    if (info.accessTokenExpiresAt.isValid() && info.accessTokenExpiresAt <= runner.clock().now())
        runner.output().note(QStringLiteral("Warning: by its own words this token ended at %1.")
                                 .arg(utcText(info.accessTokenExpiresAt)));
    if (!info.isStored)
        runner.output().note(
            QStringLiteral("Not saved: the keychain could not be used, so the next command has to "
                           "sign in again."));
    if (info.needChangePassword)
        runner.output().note(QStringLiteral("The service asks for a new password."));
    runner.finish(ExitCode::Done);
}

void signInAs(Runner &runner, OnboardingCase &onboardingCase, const QByteArray &secret, bool isToken)
{
    const auto done = [&runner, &onboardingCase, isToken](const Result<void> &signedIn) {
        if (!signedIn)
            return runner.failWithToken(signedIn.error());
        runner.keepInList(onboardingCase, [&runner, &onboardingCase, isToken] {
            finishSignIn(runner, onboardingCase, isToken);
        });
    };
    if (isToken)
        onboardingCase.adoptToken(secret, runner.invocation().value(QStringLiteral("token-user")), &runner,
                                  done);
    else
        runner.setCall(onboardingCase.signIn(secret, false, &runner, done,
                                             runner.invocation().value(QStringLiteral("token-user"))));
}

void finishSignUp(Runner &runner, const Workspace &workspace, const QString &username,
                  const SelfRegisterEndpoint::Response &reply)
{
    QJsonObject json {{QStringLiteral("username"), username}};
    if (!reply.id.isEmpty())
        json.insert(QStringLiteral("id"), reply.id);
    if (!reply.message.isEmpty())
        json.insert(QStringLiteral("message"), reply.message);
    if (const QString changed = workspace.changedSince(); !changed.isEmpty()) {
        const QString warning
            = QStringLiteral("%1 The registration went to the service as it was before.").arg(changed);
        json.insert(QStringLiteral("warnings"), QJsonArray {warning});
        runner.output().note(QStringLiteral("Warning: ") + warning);
    }
    runner.output().result(
        json,
        QStringLiteral("%1 is registered. Next: %2")
            .arg(username,
                 signInCommand(username, runner.invocation().value(QStringLiteral("environment")))));
    runner.finish(ExitCode::Done);
}

/// That the account is made is known, whatever becomes of the list.
Error notInTheList(Error error, const QString &username)
{
    error.message = QStringLiteral("%1 is registered at the service, but the list could not be written: %2")
                        .arg(username, error.message);
    return error;
}

void keepSignUp(Runner &runner, Workspace &workspace, const SelfRegisterEndpoint &user,
                const SelfRegisterEndpoint::Response &reply)
{
    if (!runner.usesKeychain()) // nothing is kept on this computer
        return finishSignUp(runner, workspace, user.username, reply);
    runner.setToldAtEnd([name = user.username](const Error &how) { return notInTheList(how, name); });
    workspace.keepSelfRegistered(
        user, workspace.lastSelfRegistration(), &runner,
        [&runner, &workspace, name = user.username, reply](const Result<Customer> &kept) {
            if (kept)
                return finishSignUp(runner, workspace, name, reply);
            runner.fail(notInTheList(kept.error(), name));
        });
}

void sendSignUp(Runner &runner, Workspace &workspace, const SelfRegisterEndpoint &user)
{
    if (const std::optional<Error> other = workspace.whyNotWriteNow()) // while the password was typed
        return runner.fail(*other);
    RequestHandle const request = workspace.client().send(
        user, {}, &runner, [&runner, &workspace, user](const Result<SelfRegisterEndpoint::Response> &reply) {
            if (!reply)
                return runner.fail(withWayToSignIn(runner, reply.error(), user.username));
            keepSignUp(runner, workspace, user, *reply);
        });
    runner.setToldAtEnd([&runner, name = user.username, sent = request](Error how) mutable {
        if (!sent.cancel())
            return how;
        how.kind = Error::Kind::OutcomeUnknown;
        return withWayToSignIn(runner, how, name);
    });
}

} // namespace

void signUp(Runner &runner)
{
    const Invocation &invocation = runner.invocation();
    const Result<QString> username = usernames::tidy(invocation.operands.constFirst());
    if (!username)
        return runner.fail(username.error());
    const QString name = invocation.value(QStringLiteral("first-name")) + QLatin1Char(' ')
        + invocation.value(QStringLiteral("last-name"));
    if (const Result<void> confirmed = runner.confirmed(invocation.operands.constFirst(), name); !confirmed)
        return runner.fail(confirmed.error());
    const QString option = QStringLiteral("password-stdin");
    const QByteArray given = runner.usesKeychain() ? QByteArray() : qgetenv("ONBOARDING_PASSWORD");
    const Result<QByteArray> password = given.isEmpty() || invocation.has(option)
        ? readSecret(QStringLiteral("Password"), invocation.has(option), option)
        : given;
    if (!password)
        return runner.fail(password.error());
    const SelfRegisterEndpoint user {
        .firstName = invocation.value(QStringLiteral("first-name")),
        .lastName = invocation.value(QStringLiteral("last-name")),
        .username = *username,
        .password = *password,
        .timeZoneFormatted
        = invocation.value(QStringLiteral("timezone"), QString::fromLatin1(QTimeZone::systemTimeZoneId())),
        .preferredLanguage = invocation.value(QStringLiteral("language"), QStringLiteral("EN")),
        .contactType = invocation.value(QStringLiteral("contact-type"), QStringLiteral("EMAIL"))};
    if (user.contactType != QStringLiteral("EMAIL") && user.contactType != QStringLiteral("PHONE"))
        return runner.fail(
            {Error::Kind::InvalidInput, 0, QStringLiteral("--contact-type is EMAIL or PHONE.")});
    const auto send = [&runner, user](Workspace &workspace) { sendSignUp(runner, workspace, user); };
    if (runner.usesKeychain())
        runner.withRoster(send);
    else
        runner.withWorkspace(send);
}

void signIn(Runner &runner)
{
    const Invocation &invocation = runner.invocation();
    const bool isToken = invocation.has(QStringLiteral("token-stdin"));
    const QString option = isToken ? QStringLiteral("token-stdin") : QStringLiteral("password-stdin");
    if (!runner.usesKeychain())
        return runner.fail(
            {Error::Kind::NotPermitted, 0,
             QStringLiteral("With --no-keychain nothing is stored: status, sdk-token and submit sign in "
                            "by themselves.")});
    const Result<QByteArray> secret = isToken
        ? readWholeSecret(QStringLiteral("Token"), option) // JSON may have several lines
        : readSecret(QStringLiteral("Password"), invocation.has(option), option);
    if (!secret)
        return runner.fail(secret.error());
    const QString written = invocation.operands.constFirst();
    runner.withRoster([&runner, written, secret = *secret, isToken](Workspace &workspace) {
        const Result<QString> username = runner.nameFor(workspace.environment(), written);
        if (!username)
            return runner.fail(username.error());
        const auto known = runner.store().find(workspace.environment().id, *username);
        if (!known)
            warnOfLookalikes(runner, workspace.environment(), *username);
        OnboardingCase &onboardingCase
            = known ? *workspace.caseOf(known->id) : runner.newCase(workspace, *username);
        signInAs(runner, onboardingCase, secret, isToken);
    });
}

void signOut(Runner &runner)
{
    const QString username = runner.invocation().operands.constFirst();
    runner.withRoster([&runner, username](Workspace &workspace) {
        const Result<Customer> known = runner.customer(workspace.environment(), username);
        if (!known)
            return runner.fail(known.error());
        workspace.caseOf(known->id)->signOut(&runner, [&runner, username](const Result<void> &out) {
            if (!out)
                return runner.fail(out.error());
            runner.output().result(
                QJsonObject {{QStringLiteral("removed"), true}},
                QStringLiteral("%1 is signed out; nothing of the sign-in is left.").arg(username));
            runner.finish(ExitCode::Done);
        });
    });
}

} // namespace onboarding::commands
