// sdk-token.
#include "app/kycctl/commands.h"
#include "app/kycctl/qrtext.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/tokenownerwords.h"

#include <QJsonArray>
#include <QJsonObject>
#include <cstdlib>

namespace onboarding::commands {

namespace {

QStringList qrCode(const QByteArray &token)
{
    return qrText(token).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// Lines that wrap are no code: no phone reads it.
bool fitsTerminal(qsizetype needed)
{
    const std::optional<int> columns = Output::columns();
    return !columns || needed <= *columns;
}

/// Said at once and waited for by nobody: a token that was fetched is told, whatever the terminal is like.
QString tooNarrow(qsizetype needed)
{
    return QStringLiteral(
               "The QR code needs %1 columns and the terminal has %2: it is not drawn. Make it wider "
               "or the letters smaller and get another token, or take the token with --reveal.")
        .arg(needed)
        .arg(Output::columns().value_or(0));
}

/// A token costs a workflow: what is too narrow for any of them is said before one is asked for.
Result<void> checkWidth()
{
    constexpr int Shortest = 200; // letters: two IDs, an end and a signature, as a JWT
    const qsizetype needed = qrCode(QByteArray(Shortest, 'x')).constFirst().size();
    if (fitsTerminal(needed))
        return {};
    return failure(
        Error::Kind::InvalidInput,
        QStringLiteral("A QR code of a token needs %1 columns or more and the terminal has %2. Make "
                       "it wider or the letters smaller, then try again. Nothing was sent.")
            .arg(needed)
            .arg(Output::columns().value_or(0)));
}

/// Of a token without an end nobody knows whether a phone can still use it.
QString stateName(SdkTokenState state, const SdkToken &token)
{
    if (state == SdkTokenState::Live && !token.expiresAt.isValid())
        return QStringLiteral("unknown");
    switch (state) {
    case SdkTokenState::None: break;
    case SdkTokenState::Live: return QStringLiteral("live");
    case SdkTokenState::Expired: return QStringLiteral("expired");
    case SdkTokenState::Used: return QStringLiteral("used");
    }
    return QStringLiteral("none");
}

/// Empty while a phone can use it.
/// \p secondsAhead: by how much the clock by which it expires is ahead of this computer's.
QString whyOfNoUse(SdkTokenState state, const SdkToken &token, const std::optional<PairUse> &use,
                   qint64 secondsAhead)
{
    constexpr qint64 Same = 30;
    if (use)
        return QStringLiteral("This token was used, do not hand it to a phone. %1 Get another one.")
            .arg(use->sentence(use->at.toString(Qt::ISODate)));
    if (state == SdkTokenState::Expired)
        return QStringLiteral(
                   "This token expired at %1%2: a phone cannot use it any more. Ask the service owner why "
                   "it was handed out, or get another one.")
            .arg(token.expiresAt.toString(Qt::ISODate),
                 std::abs(secondsAhead) < Same ? QString() : QStringLiteral(" by the sandbox's clock"));
    if (state == SdkTokenState::Used)
        return QStringLiteral(
            "This token was used: its IDs were sent, or the status has moved on since. Get another one.");
    return {};
}

/// When the one before was fetched, if it may still be valid: nothing was sent for the customer since, and
/// the default life of a token is not over. Its own end is not kept, as it stands inside a secret.
std::optional<QDateTime> earlierTokenAt(const QList<Exchange> &exchanges, const QList<Submission> &sent,
                                        const QDateTime &now)
{
    constexpr qint64 DefaultLife = 1800;
    for (const Exchange &one : exchanges) {
        if (one.operation == Operation::RegisterUser && one.status >= 200 && one.status < 300)
            return std::nullopt;
        if (!bringsSdkToken(one))
            continue;
        const bool isOver = std::abs(one.startedAt.secsTo(now)) >= DefaultLife;
        const bool isSent = !sent.isEmpty() && sent.constFirst().sentAt >= one.startedAt;
        return isOver || isSent ? std::nullopt : std::optional(one.startedAt);
    }
    return std::nullopt;
}

void showToken(Runner &runner, const OnboardingCase &onboardingCase, const SdkToken &token,
               const std::optional<QDateTime> &earlier)
{
    const SdkTokenState state = onboardingCase.sdkTokenState();
    const std::optional<PairUse> use = onboardingCase.sdkTokenUse();
    const bool isOfAnother = use && !use->isSameCustomer;
    const QString ofNoUse
        = whyOfNoUse(state, token, use, runner.clock().now().secsTo(onboardingCase.serviceNow()));
    const bool reveal = runner.invocation().has(QStringLiteral("reveal"));
    const QString shown = reveal ? QString::fromUtf8(token.value) : maskedSecret(token.value);
    const QString dataCentre = dataCentreName(onboardingCase.environment().contract.dataCentre.value);
    QJsonObject json {{QStringLiteral("token"), shown},
                      {QStringLiteral("dataCentre"), dataCentre},
                      {QStringLiteral("state"), stateName(state, token)},
                      {QStringLiteral("expired"), token.isExpired(onboardingCase.serviceNow())}};
    if (earlier)
        json.insert(QStringLiteral("earlierTokenAt"), earlier->toString(Qt::ISODate));
    QStringList lines {QStringLiteral("Token: %1").arg(shown),
                       QStringLiteral("Data centre: %1").arg(dataCentre)};
    const auto add = [&](const QString &key, const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        json.insert(key, value);
        lines.append(QStringLiteral("%1: %2").arg(label, value));
    };
    add(QStringLiteral("provider"), QStringLiteral("Provider"), token.kycProvider);
    add(QStringLiteral("expiresAt"),
        state == SdkTokenState::Expired ? QStringLiteral("Expired") : QStringLiteral("Expires"),
        token.expiresAt.isValid() ? token.expiresAt.toString(Qt::ISODate) : QString());
    if (!isOfAnother) { // whose ids they are must not be suggested for somebody else
        add(QStringLiteral("suggestedAccountId"), QStringLiteral("accountId (inferred)"),
            token.suggestedAccountId);
        add(QStringLiteral("suggestedWorkflowId"), QStringLiteral("workflowId (inferred)"),
            token.suggestedWorkflowId);
    }
    if (use) {
        json.insert(QStringLiteral("usedFor"), use->confirmation());
        json.insert(QStringLiteral("usedAt"), use->at.toString(Qt::ISODate));
    }
    if (const QString words = tenantWords(token.tenantName, onboardingCase.environment().tenant);
        !words.isEmpty()) {
        json.insert(QStringLiteral("tokenWarning"), words);
        runner.output().note(QStringLiteral("Warning: ") + words);
    }
    QJsonArray warnings;
    for (const QString &warning : {token.unsureName, token.endWarning()}) {
        if (warning.isEmpty())
            continue;
        warnings.append(warning);
        runner.output().note(QStringLiteral("Warning: ") + warning);
    }
    if (!warnings.isEmpty())
        json.insert(QStringLiteral("warnings"), warnings);
    if (!ofNoUse.isEmpty()) {
        runner.output().note(QStringLiteral("Warning: ") + ofNoUse);
    } else if (runner.invocation().has(QStringLiteral("qr"))) {
        const QStringList code = qrCode(token.value);
        if (code.isEmpty())
            runner.output().note(QStringLiteral("The token is too long for a QR code."));
        else if (!fitsTerminal(code.constFirst().size()))
            runner.output().note(tooNarrow(code.constFirst().size()));
        else if (runner.output().isJson())
            runner.output().notes(code);
        else
            lines += code;
    }
    runner.output().result(json, lines);
    runner.finish(ExitCode::Done);
}

} // namespace

void sdkToken(Runner &runner)
{
    const auto fetch = [&runner](OnboardingCase &onboardingCase, const std::optional<QDateTime> &earlier) {
        if (earlier && !runner.invocation().has(QStringLiteral("again")))
            runner.output().note(
                QStringLiteral(
                    "Warning: a token of %1 was fetched at %2 and may still be valid. This one probably "
                    "starts a new workflow, and the IDs of the other no longer match. (--again: do not "
                    "say this.)")
                    .arg(onboardingCase.customer().username, earlier->toString(Qt::ISODate)));
        runner.setCall(
            onboardingCase.fetchSdkToken(runner.invocation().value(QStringLiteral("device-id")), &runner,
                                         [&runner, &onboardingCase, earlier](const Result<SdkToken> &token) {
                                             if (!token)
                                                 return runner.fail(token.error());
                                             showToken(runner, onboardingCase, *token, earlier);
                                         }));
    };
    const auto begin = [&runner, fetch] {
        runner.withCase(
            runner.invocation().operands.constFirst(), false,
            [&runner, fetch](OnboardingCase &onboardingCase) {
                const QUuid customer = onboardingCase.customer().id;
                if (!runner.store().isLoaded())
                    return fetch(onboardingCase, std::nullopt);
                constexpr int Most = 50;
                runner.store().file().exchanges(
                    customer, Most, &runner,
                    [&runner, &onboardingCase, fetch, customer](const Result<QList<Exchange>> &exchanges) {
                        fetch(onboardingCase,
                              earlierTokenAt(exchanges.value_or(QList<Exchange>()),
                                             runner.store().submissions(customer), runner.clock().now()));
                    });
            });
    };
    if (const Result<void> wide = checkWidth();
        !wide && runner.invocation().has(QStringLiteral("qr")) && !runner.output().isJson())
        return runner.fail(wide.error());
    if (runner.usesKeychain() || runner.store().isLoaded())
        return begin();
    // Whose token it was is remembered, as digests; where that cannot be, the token is got all the same.
    runner.store().load(&runner, [begin](const Result<void> &) { begin(); });
}

} // namespace onboarding::commands
