// sdk-token, submit, parse-sdk-result.
#include "app/kycctl/commands.h"
#include "app/kycctl/qrtext.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/secretinput.h"
#include "core/kyc/mappedtext.h"
#include "core/kyc/sdkresult.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace onboarding::commands {

namespace {

/// Empty, with a note, where no code can be drawn.
QStringList qrLines(const Output &output, const QByteArray &token)
{
    const QStringList code = qrText(token).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (code.isEmpty()) {
        output.note(QStringLiteral("The token is too long for a QR code."));
        return {};
    }
    const auto needed = static_cast<int>(code.constFirst().size());
    const std::optional<int> columns = Output::columns();
    if (!columns || needed <= *columns)
        return code;
    // Lines that wrap are no code: no phone reads it.
    output.note(QStringLiteral("The QR code needs %1 columns and the terminal has %2. Make it wider or the "
                               "letters smaller, then try again.")
                    .arg(needed)
                    .arg(*columns));
    return {};
}

void showToken(Runner &runner, const OnboardingCase &about, const SdkToken &token)
{
    const bool reveal = runner.invocation().has(QStringLiteral("reveal"));
    const QString shown = reveal ? QString::fromUtf8(token.value) : maskedSecret(token.value);
    const QString dataCentre = dataCentreName(about.environment().contract.dataCentre.value);
    QJsonObject json {{QStringLiteral("token"), shown}, {QStringLiteral("dataCentre"), dataCentre}};
    QStringList lines {QStringLiteral("Token: %1").arg(shown),
                       QStringLiteral("Data centre: %1").arg(dataCentre)};
    const auto add = [&](const QString &key, const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        json.insert(key, value);
        lines.append(QStringLiteral("%1: %2").arg(label, value));
    };
    add(QStringLiteral("provider"), QStringLiteral("Provider"), token.kycProvider);
    add(QStringLiteral("expiresAt"), QStringLiteral("Expires"),
        token.expiresAt.isValid() ? token.expiresAt.toString(Qt::ISODate) : QString());
    add(QStringLiteral("suggestedAccountId"), QStringLiteral("accountId (inferred)"),
        token.suggestedAccountId);
    add(QStringLiteral("suggestedWorkflowId"), QStringLiteral("workflowId (inferred)"),
        token.suggestedWorkflowId);
    if (runner.invocation().has(QStringLiteral("qr"))) {
        const QStringList code = qrLines(runner.output(), token.value);
        if (runner.output().isJson())
            runner.output().notes(code);
        else
            lines += code;
    }
    runner.output().result(json, lines);
    runner.finish(ExitCode::Done);
}

struct Ids
{
    QString accountId;
    QString workflowId;
};

void warn(Runner &runner, const QList<SdkResult::Warning> &warnings)
{
    for (const SdkResult::Warning warning : warnings)
        runner.output().note(QStringLiteral("Warning: ") + warningText(warning));
}

Result<SdkResult> readSdkResult(const QString &file)
{
    const Result<QByteArray> bytes = readInput(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return onboarding::parseSdkResult(textOfBytes(*bytes));
}

/// What tells one way to read a text from another.
QString toldApart(const QList<SdkResult::Candidate> &candidates)
{
    QStringList lines;
    for (const SdkResult::Candidate &one : candidates)
        lines.append(QStringLiteral("accountId %1, workflowId %2 (line %3%4)")
                         .arg(one.accountId, one.workflowId, QString::number(one.line),
                              one.isError ? QStringLiteral(", failed") : QString()));
    return lines.join(QStringLiteral("; "));
}

QJsonArray candidatesJson(const QList<SdkResult::Candidate> &candidates)
{
    QJsonArray all;
    for (const SdkResult::Candidate &one : candidates) {
        QJsonObject json {{QStringLiteral("line"), one.line}, {QStringLiteral("isError"), one.isError}};
        if (!one.accountId.isEmpty())
            json.insert(QStringLiteral("accountId"), one.accountId);
        if (!one.workflowId.isEmpty())
            json.insert(QStringLiteral("workflowId"), one.workflowId);
        all.append(json);
    }
    return all;
}

Result<Ids> idsFromFile(Runner &runner, const QString &file)
{
    const Result<SdkResult> result = readSdkResult(file);
    if (!result)
        return tl::unexpected(result.error());
    warn(runner, result->warnings);
    const QList<SdkResult::Candidate> &all = result->candidates;
    const bool isOneGood
        = std::any_of(all.begin(), all.end(), [](const SdkResult::Candidate &one) { return !one.isError; });
    if (result->isError && !isOneGood)
        return failure(Error::Kind::NotPermitted,
                       QStringLiteral("The run on the phone failed, so its ids are not registered."));
    if (!all.isEmpty())
        return invalidField(
            QStringLiteral("sdk-result"),
            QStringLiteral(
                "%1 can be read in %2 ways: %3. Give the right pair with --account-id and --workflow-id.")
                .arg(file, QString::number(all.size()), toldApart(all)));
    if (result->accountId.isEmpty() || result->workflowId.isEmpty())
        return invalidField(QStringLiteral("sdk-result"),
                            QStringLiteral("One of the two ids is missing in %1.").arg(file));
    return Ids {result->accountId, result->workflowId};
}

/// What was typed, as it is sent.
Result<QString> typedId(const Invocation &invocation, const QString &option)
{
    const std::optional<QString> id = canonicalId(invocation.value(option));
    if (!id)
        return invalidField(option,
                            QStringLiteral("--%1 is empty or has characters that no id has.").arg(option));
    return *id;
}

Result<Ids> readIds(Runner &runner)
{
    const Invocation &invocation = runner.invocation();
    const bool hasFile = invocation.has(QStringLiteral("sdk-result"));
    const bool hasIds
        = invocation.has(QStringLiteral("account-id")) || invocation.has(QStringLiteral("workflow-id"));
    if (hasFile == hasIds)
        return invalidField(QStringLiteral("account-id"),
                            QStringLiteral("Give either --account-id and --workflow-id, or --sdk-result."));
    if (hasFile)
        return idsFromFile(runner, invocation.value(QStringLiteral("sdk-result")));
    const Result<QString> account = typedId(invocation, QStringLiteral("account-id"));
    const Result<QString> workflow = typedId(invocation, QStringLiteral("workflow-id"));
    if (!account || !workflow)
        return tl::unexpected(account ? workflow.error() : account.error());
    warn(runner, idWarnings(*account, *workflow, {}, {}, {}));
    return Ids {*account, *workflow};
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject json {{QStringLiteral("kind"), Error::kindName(error.kind)},
                      {QStringLiteral("message"), error.message}};
    if (error.httpStatus > 0)
        json.insert(QStringLiteral("httpStatus"), error.httpStatus);
    return json;
}

void showSubmission(Runner &runner, const OnboardingCase &about, const SubmissionProgress &progress)
{
    QJsonObject json {{QStringLiteral("accountId"), progress.accountId},
                      {QStringLiteral("workflowId"), progress.workflowId}};
    if (const auto seen = about.lastObservation(); seen && progress.settledByStatus)
        json.insert(QStringLiteral("status"), seen->status.name());
    if (progress.notKept)
        json.insert(QStringLiteral("error"), errorJson(*progress.notKept));
    if (progress.stage == SubmissionProgress::Stage::Registered) {
        json.insert(QStringLiteral("outcome"), QStringLiteral("registered"));
        runner.output().result(
            json,
            progress.settledByStatus
                ? QStringLiteral("Registered. The answer was lost, but the status has moved on.")
                : QStringLiteral("Registered."));
        if (!progress.notKept)
            return runner.finish(ExitCode::Done);
        runner.output().note(
            QStringLiteral("kycctl: That it is registered could not be kept here: %1 Do not send it again.")
                .arg(progress.notKept->message));
        return runner.finish(exitCodeOf(*progress.notKept));
    }
    if (progress.stage == SubmissionProgress::Stage::StillUnknown) {
        json.insert(QStringLiteral("outcome"), QStringLiteral("unknown"));
        runner.output().result(
            json,
            QStringLiteral("Sent once, and it is not known whether it arrived. Ask for the "
                           "status later; --send-again sends it once more."));
        return runner.finish(ExitCode::OutcomeUnknown);
    }
    const Error error = progress.error.value_or(Error {});
    if (error.httpStatus == 0)
        return runner.fail(error);
    json.insert(QStringLiteral("outcome"), QStringLiteral("refused"));
    json.insert(QStringLiteral("error"), errorJson(error));
    runner.output().result(json, QStringLiteral("Refused: %1").arg(error.message));
    runner.finish(exitCodeOf(error));
}

} // namespace

void sdkToken(Runner &runner)
{
    runner.withCase(runner.invocation().operands.constFirst(), false, [&runner](OnboardingCase &about) {
        runner.setCall(about.fetchSdkToken(runner.invocation().value(QStringLiteral("device-id")), &runner,
                                           [&runner, &about](const Result<SdkToken> &token) {
                                               if (!token)
                                                   return runner.fail(token.error());
                                               showToken(runner, about, *token);
                                           }));
    });
}

void submit(Runner &runner)
{
    const Result<void> confirmed = runner.confirmed(runner.invocation().operands.constFirst());
    if (!confirmed)
        return runner.fail(confirmed.error());
    const Result<Ids> ids = readIds(runner);
    if (!ids)
        return runner.fail(ids.error());
    runner.withCase(
        runner.invocation().operands.constFirst(), true, [&runner, ids = *ids](OnboardingCase &about) {
            const Invocation &invocation = runner.invocation();
            QObject::connect(&about, &OnboardingCase::changed, &runner, [&runner, &about] {
                const auto stage = about.submission().stage;
                runner.setSubmitting(stage == SubmissionProgress::Stage::Sending
                                     || stage == SubmissionProgress::Stage::OutcomeUnknown);
            });
            runner.keepForRecord(about, [&runner, &about, &invocation, ids] {
                runner.setCall(about.submit(ids.accountId, ids.workflowId,
                                            invocation.value(QStringLiteral("confirm")),
                                            invocation.has(QStringLiteral("send-again")), &runner,
                                            [&runner, &about](const Result<SubmissionProgress> &progress) {
                                                runner.setSubmitting(false);
                                                if (!progress)
                                                    return runner.fail(progress.error());
                                                showSubmission(runner, about, *progress);
                                            }));
            });
        });
}

void parseSdkResult(Runner &runner)
{
    const Result<SdkResult> result = readSdkResult(runner.invocation().operands.constFirst());
    if (!result)
        return runner.fail(result.error());
    QJsonArray warnings;
    QStringList lines {QStringLiteral("Read as: %1").arg(result->shape)};
    QJsonObject json {{QStringLiteral("isError"), result->isError}};
    if (!result->accountId.isEmpty()) {
        json.insert(QStringLiteral("accountId"), result->accountId);
        lines.append(QStringLiteral("accountId: ") + result->accountId);
    }
    if (!result->workflowId.isEmpty()) {
        json.insert(QStringLiteral("workflowId"), result->workflowId);
        lines.append(QStringLiteral("workflowId: ") + result->workflowId);
    }
    for (const SdkResult::Warning warning : result->warnings) {
        warnings.append(warningName(warning));
        lines.append(QStringLiteral("Warning: ") + warningText(warning));
    }
    json.insert(QStringLiteral("warnings"), warnings);
    if (!result->candidates.isEmpty()) {
        json.insert(QStringLiteral("candidates"), candidatesJson(result->candidates));
        lines.append(QStringLiteral("Possible: ") + toldApart(result->candidates));
    }
    runner.output().result(json, lines);
    // Nothing was chosen: a script must not take this for an answer.
    runner.finish(result->candidates.isEmpty() ? ExitCode::Done : ExitCode::Usage);
}

} // namespace onboarding::commands
