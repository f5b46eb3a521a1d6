// submit, parse-sdk-result.
#include "app/kycctl/commands.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/secretinput.h"
#include "app/kycctl/submissionwords.h"
#include "app/kycctl/tokenownerwords.h"
#include "core/kyc/nextstep.h"
#include "core/phonerun/mappedtext.h"
#include "core/phonerun/sdkresult.h"
#include "core/phonerun/typedid.h"
#include "core/platform/paths.h"
#include "core/roster/customernames.h"
#include "core/roster/otherowner.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>
#include <algorithm>
#include <utility>

namespace onboarding::commands {

namespace {

struct Ids
{
    QString accountId;
    QString workflowId;
    NamedInRun named {}; ///< whom the file names
    QJsonArray warnings {};
    RunPlace place = RunPlace::NotSaid; ///< where the file says that the run was made
    QStringList tenants {}; ///< that it names
    bool isOutcomeUnclear = false; ///< said after whose run it is
};

QJsonArray warningNames(const QList<SdkResult::Warning> &warnings)
{
    QJsonArray names;
    for (const SdkResult::Warning warning : warnings)
        names.append(warningName(warning));
    return names;
}

void warn(Runner &runner, const QList<SdkResult::Warning> &warnings)
{
    for (const SdkResult::Warning warning : warnings)
        runner.output().note(QStringLiteral("Warning: ") + warningText(warning));
}

Result<QString> readSdkText(const QString &file)
{
    const Result<QByteArray> bytes = readInput(file);
    return bytes.map([](const QByteArray &read) { return textOfBytes(read); });
}

/// What tells one way to read a text from another.
QString toldApart(const QList<SdkResult::Candidate> &candidates)
{
    QStringList lines;
    const auto shown = [](const QString &id) { return id.isEmpty() ? QStringLiteral("missing") : id; };
    for (const SdkResult::Candidate &one : candidates)
        lines.append(QStringLiteral("accountId %1, workflowId %2 (line %3%4)")
                         .arg(shown(one.accountId), shown(one.workflowId), QString::number(one.line),
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

QString equalIdsText()
{
    return QStringLiteral(
        "accountId and workflowId are the same, and no run has one id for both. Nothing was "
        "sent. Copy the pair again.");
}

/// Every failure tells them once they were read.
void putIdsBesideErrors(Runner &runner, const QString &accountId, const QString &workflowId)
{
    QJsonObject beside {{QStringLiteral("outcome"), QStringLiteral("notSent")}};
    if (!accountId.isEmpty())
        beside.insert(QStringLiteral("accountId"), accountId);
    if (!workflowId.isEmpty())
        beside.insert(QStringLiteral("workflowId"), workflowId);
    runner.setBesideError(beside);
}

/// \p names: of the customer, who may be told above the ids.
Result<Ids> idsFromText(Runner &runner, const QString &text, const QStringList &names)
{
    const QString file = runner.invocation().value(QStringLiteral("sdk-result"));
    const Result<SdkResult> result = onboarding::parseSdkResult(text, names);
    if (!result)
        return tl::unexpected(result.error());
    putIdsBesideErrors(runner, result->accountId, result->workflowId);
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
    if (result->warnings.contains(SdkResult::Warning::IdsAreEqual))
        return invalidField(QStringLiteral("sdk-result"), equalIdsText());
    if (result->accountId.isEmpty() || result->workflowId.isEmpty())
        return invalidField(QStringLiteral("sdk-result"),
                            QStringLiteral("One of the two ids is missing in %1.").arg(file));
    return Ids {result->accountId,
                result->workflowId,
                {.users = result->users,
                 .owners = result->owners,
                 .mentions = result->mentions,
                 .logins = result->logins,
                 .said = result->said,
                 .distances = result->distances},
                warningNames(result->warnings),
                result->place,
                result->tenants,
                result->warnings.contains(SdkResult::Warning::OutcomeUnclear)};
}

/// What was typed, as it is sent.
Result<QString> idOption(const Invocation &invocation, const QString &option)
{
    Result<QString> id = typedId(invocation.value(option), QStringLiteral("--") + option);
    if (!id)
        id.error().field = option;
    return id;
}

Result<Ids> typedIds(Runner &runner)
{
    const Invocation &invocation = runner.invocation();
    const Result<QString> account = idOption(invocation, QStringLiteral("account-id"));
    const Result<QString> workflow = idOption(invocation, QStringLiteral("workflow-id"));
    if (!account || !workflow)
        return tl::unexpected(account ? workflow.error() : account.error());
    const QList<SdkResult::Warning> warnings = idWarnings(*account, *workflow, {}, {}, {});
    if (warnings.contains(SdkResult::Warning::IdsAreEqual))
        return invalidField(QStringLiteral("workflow-id"), equalIdsText());
    warn(runner, warnings);
    return Ids {*account, *workflow, {}, warningNames(warnings)};
}

/// The file may be of somebody else or of another environment; \p ids gets the warning that says so. Who has
/// looked gives the pair alone, which names nobody.
std::optional<Error> whyNotOfThisCustomer(Runner &runner, const OnboardingCase &onboardingCase, Ids &ids)
{
    using Warning = SdkResult::Warning;
    const Customer &customer = onboardingCase.customer();
    const std::optional<OtherOwner> other = otherOwner(runner.store(), customer, ids.named);
    if (other && other->kind == OtherOwner::Kind::Unknown) {
        ids.warnings.append(warningName(Warning::NamesSomebody));
        runner.output().note(QStringLiteral("Warning: The result names %1. Look whether it is the one of %2.")
                                 .arg(other->name, customer.username));
    } else if (other) {
        const bool isListed = other->kind == OtherOwner::Kind::Listed;
        ids.warnings.append(warningName(Warning::NamesAnotherCustomer));
        return Error {Error::Kind::NotPermitted, 0,
                      QStringLiteral("The result names %1%2 and not %3. Nothing was sent. Look whose run it "
                                     "is; if it is the one of %3, give its pair with --account-id and "
                                     "--workflow-id.")
                          .arg(other->name,
                               isListed ? QStringLiteral(", another customer of the list,") : QString(),
                               customer.username),
                      QStringLiteral("sdk-result")};
    }
    if (ids.isOutcomeUnclear)
        return invalidField(
                   QStringLiteral("sdk-result"),
                   QStringLiteral("%1 does not say plainly how the run on the phone ended, and a failed run "
                                  "is not registered. Nothing was sent. Look how it ended; if it was "
                                  "completed, give its pair with --account-id and --workflow-id.")
                       .arg(runner.invocation().value(QStringLiteral("sdk-result"))))
            .value();
    const bool isProduction = onboardingCase.environment().kind == EnvironmentKind::Production;
    const QString elsewhere = isOtherPlace(ids.place, isProduction)
        ? otherPlaceText(ids.place)
        : otherTenantText(ids.tenants, onboardingCase.environment().tenant);
    if (elsewhere.isEmpty())
        return std::nullopt;
    ids.warnings.append(warningName(Warning::OutcomeUnclear));
    return Error {Error::Kind::InvalidInput, 0,
                  QStringLiteral("%1 Nothing was sent. If it was made here, give its pair with --account-id "
                                 "and --workflow-id.")
                      .arg(elsewhere),
                  QStringLiteral("sdk-result")};
}

/// Which option says that it is meant all the same.
Error withOption(Error error, const OnboardingCase &onboardingCase, const Ids &ids)
{
    if (error.field == QStringLiteral("sendAgain"))
        error.message += QStringLiteral(" To send them again: --send-again.");
    if (error.field != QStringLiteral("sentBeforeFor"))
        return error;
    const std::optional<PairUse> use = onboardingCase.earlierUse(ids.accountId, ids.workflowId);
    error.message += QStringLiteral(" Nothing was sent. If it is meant: --registered-before-for %1")
                         .arg(use ? use->confirmation() : QStringLiteral("NAME"));
    return error;
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject json {{QStringLiteral("kind"), Error::kindName(error.kind)},
                      {QStringLiteral("message"), error.message}};
    if (error.httpStatus > 0)
        json.insert(QStringLiteral("httpStatus"), error.httpStatus);
    return json;
}

/// What the status right before speaks against; empty: nothing, or it was not asked yet.
QString warningOfStatus(const SubmissionProgress &progress)
{
    const QString why = whyNothingToSubmit(progress.before);
    return why.isEmpty() ? QString()
                         : QStringLiteral("The status was %1 right before the IDs were sent. %2")
                               .arg(progress.before->name(), why);
}

/// Once: it may take a minute, and somebody at a terminal would take it for hung. Of a status that there is
/// no time left to ask nothing is said.
void sayThatItIsBeingSettled(const Runner &runner, const SubmissionProgress &progress,
                             std::chrono::milliseconds untilLook, bool &isSaid)
{
    if (progress.stage != SubmissionProgress::Stage::OutcomeUnknown || runner.endsWithin({}))
        return;
    const Output &output = runner.output();
    if (!std::exchange(isSaid, true)) {
        QString note = progress.unclearStatus() > 0 ? unclearAnswer(progress.unclearStatus())
                                                    : QStringLiteral("The answer was lost.");
        if (!runner.endsWithin(untilLook))
            note += QStringLiteral(" The status is asked for, up to %1 times, to see whether the IDs "
                                   "arrived; this can take a minute.")
                        .arg(progress.checksPlanned);
        output.note(note);
    }
    output.progress(QStringLiteral("Asking for the status, %1 of %2")
                        .arg(std::min(progress.checksDone + 1, progress.checksPlanned))
                        .arg(progress.checksPlanned));
}

/// How the end was found out, or what is not known of it.
QString settledText(const SubmissionProgress &progress)
{
    const int status = progress.unclearStatus();
    if (!progress.settledByStatus)
        return QStringLiteral("Registered.");
    return status > 0 ? QStringLiteral("Registered. It answered %1, but the status has moved on.").arg(status)
                      : QStringLiteral("Registered. The answer was lost, but the status has moved on.");
}

void showSubmission(Runner &runner, OnboardingCase &onboardingCase, const SubmissionProgress &progress,
                    const QJsonArray &warnings)
{
    runner.output().progress({});
    QJsonObject json {{QStringLiteral("accountId"), progress.accountId},
                      {QStringLiteral("workflowId"), progress.workflowId}};
    QJsonArray said = warnings;
    if (const QString warning = warningOfStatus(progress); !warning.isEmpty()) {
        runner.output().note(QStringLiteral("Warning: ") + warning);
        said.append(warning);
    }
    if (!progress.unsureName.isEmpty()) {
        runner.output().note(QStringLiteral("Warning: ") + progress.unsureName);
        said.append(progress.unsureName);
    }
    if (!said.isEmpty())
        json.insert(QStringLiteral("warnings"), said);
    addTokenMark(json, onboardingCase);
    if (const auto seen = onboardingCase.lastObservation(); seen && progress.settledByStatus)
        json.insert(QStringLiteral("status"), seen->status.name());
    if (const auto &notKept = progress.notKept ? progress.notKept : progress.statusNotKept)
        json.insert(QStringLiteral("error"), errorJson(*notKept));
    if (progress.stage == SubmissionProgress::Stage::Registered) {
        json.insert(QStringLiteral("outcome"), QStringLiteral("registered"));
        runner.output().result(json, settledText(progress));
        if (!progress.notKept && progress.statusNotKept) {
            runner.output().note(
                QStringLiteral("kycctl: The IDs are registered. The status right before could "
                               "not be kept here: %1 Do not send them again.")
                    .arg(progress.statusNotKept->message));
            return runner.finish(exitCodeOf(*progress.statusNotKept));
        }
        if (!progress.notKept)
            return runner.finish(ExitCode::Done);
        runner.output().note(
            QStringLiteral("kycctl: That it is registered could not be kept here: %1 Do not send it again.")
                .arg(progress.notKept->message));
        return runner.finish(exitCodeOf(*progress.notKept));
    }
    if (progress.stage == SubmissionProgress::Stage::StillUnknown) {
        json.insert(QStringLiteral("outcome"), QStringLiteral("unknown"));
        json.insert(QStringLiteral("doubt"), doubtText(progress));
        if (progress.error && !progress.notKept)
            json.insert(QStringLiteral("error"), errorJson(*progress.error));
        if (!progress.sentTo.isEmpty())
            json.insert(QStringLiteral("sentTo"), progress.sentTo);
        const int status = progress.unclearStatus();
        runner.output().result(
            json,
            QStringLiteral("Sent once, and it is not known whether it arrived. %1%2 To send it once more: "
                           "--send-again.")
                .arg(status > 0 ? unclearAnswer(status) + QLatin1Char(' ') : QString(), doubtText(progress)));
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

/// What is told when the command ends before the service has answered.
Error toldOfSubmission(const Runner &runner, const OnboardingCase *onboardingCase, Error how)
{
    if (!onboardingCase || !onboardingCase->mayHaveLeft()) {
        how.message += QStringLiteral(" Nothing was registered.");
        return how;
    }
    how.kind = Error::Kind::OutcomeUnknown;
    if (const int status = onboardingCase->submission().unclearStatus(); status > 0) {
        how.httpStatus = status;
        how.isAnswered = true;
        how.message += QLatin1Char(' ') + unclearAnswer(status);
    }
    const QString environment = runner.invocation().value(QStringLiteral("environment"));
    how.message += QStringLiteral(" The IDs were sent and may have arrived. Ask for the status: kycctl "
                                  "%1status %2. To send them once more: --send-again.")
                       .arg(environment.isEmpty() ? QString() : QStringLiteral("-e %1 ").arg(environment),
                            runner.invocation().operands.constFirst());
    return how;
}

constexpr int MostTries = 3;

/// Once more, from the beginning, where another program put the same user into the list at the same moment:
/// nothing was sent, and what the other one sends counts.
void submitIds(Runner &runner, const Ids &wanted, const QJsonObject &besideError, int tries)
{
    runner.withCase(
        runner.invocation().operands.constFirst(), true,
        [&runner, ids = wanted, besideError = besideError, tries](OnboardingCase &onboardingCase) mutable {
            const std::optional<Error> doubt = tries == MostTries // said once
                ? whyNotOfThisCustomer(runner, onboardingCase, ids)
                : std::nullopt;
            if (!ids.warnings.isEmpty()) {
                besideError.insert(QStringLiteral("warnings"), ids.warnings);
                runner.setBesideError(besideError);
            }
            if (doubt)
                return runner.fail(*doubt);
            const Invocation &invocation = runner.invocation();
            QObject::connect(&onboardingCase, &OnboardingCase::changed, &runner,
                             [&runner, &onboardingCase, isSaid = false]() mutable {
                                 const SubmissionProgress progress = onboardingCase.submission();
                                 sayThatItIsBeingSettled(runner, progress,
                                                         onboardingCase.untilSettlingCheck(), isSaid);
                             });
            runner.setToldAtEnd([&runner, sent = QPointer(&onboardingCase)](const Error &how) {
                return toldOfSubmission(runner, sent, how);
            });
            const RegistrationOrder order {.accountId = ids.accountId,
                                           .workflowId = ids.workflowId,
                                           .confirmation = invocation.value(QStringLiteral("confirm")),
                                           .sendAgain = invocation.has(QStringLiteral("send-again")),
                                           .sentBeforeFor
                                           = invocation.value(QStringLiteral("registered-before-for"))};
            runner.setCall(onboardingCase.submit(
                order, &runner,
                [&runner, &onboardingCase, ids, besideError,
                 tries](const Result<SubmissionProgress> &progress) {
                    const bool isRace = !progress && progress.error().kind == Error::Kind::AlreadyExists
                        && progress.error().httpStatus == 0;
                    if (isRace && tries > 1) {
                        // Not from within an answer of the case, which ends with it.
                        QMetaObject::invokeMethod(
                            &runner,
                            [&runner, ids, besideError, tries] {
                                submitIds(runner, ids, besideError, tries - 1);
                            },
                            Qt::QueuedConnection);
                        return;
                    }
                    if (!progress)
                        return runner.fail(withOption(progress.error(), onboardingCase, ids));
                    showSubmission(runner, onboardingCase, *progress, ids.warnings);
                }));
        });
}

void submitRead(Runner &runner, const Result<Ids> &ids)
{
    if (!ids)
        return runner.fail(ids.error());
    putIdsBesideErrors(runner, ids->accountId, ids->workflowId);
    const QJsonObject beside {{QStringLiteral("outcome"), QStringLiteral("notSent")},
                              {QStringLiteral("accountId"), ids->accountId},
                              {QStringLiteral("workflowId"), ids->workflowId}};
    submitIds(runner, *ids, beside, MostTries);
}

/// The list is read first where the text has words that may be the customer's name to show.
void submitText(Runner &runner)
{
    const QString username = runner.invocation().operands.constFirst();
    const Result<QString> text = readSdkText(runner.invocation().value(QStringLiteral("sdk-result")));
    if (!text)
        return runner.fail(text.error());
    const Result<SdkResult> plain = onboarding::parseSdkResult(*text, {username});
    const bool isAsked = plain && plain->warnings.contains(SdkResult::Warning::OutcomeUnclear);
    if (!isAsked || !QFileInfo::exists(paths::customersFile()))
        return submitRead(runner, idsFromText(runner, *text, {username}));
    runner.withStore([&runner, username, text = *text](const Environment &chosen) {
        const QString name = runner.nameFor(chosen, username).value_or(username);
        const Customer customer
            = runner.store().find(chosen.id, name).value_or(Customer {.username = username});
        submitRead(runner, idsFromText(runner, text, namesOf(customer)));
    });
}

} // namespace

void submit(Runner &runner)
{
    putIdsBesideErrors(runner, {}, {});
    runner.setToldAtEnd([&runner](const Error &how) { return toldOfSubmission(runner, nullptr, how); });
    if (const Result<Environment> chosen = runner.environment())
        runner.sayEnvironment(*chosen);
    runner.whenConfirmed(runner.invocation().operands.constFirst(), [&runner] {
        const Invocation &invocation = runner.invocation();
        const bool hasFile = invocation.has(QStringLiteral("sdk-result"));
        const bool hasIds
            = invocation.has(QStringLiteral("account-id")) || invocation.has(QStringLiteral("workflow-id"));
        if (hasFile == hasIds)
            return runner.fail(
                {.kind = Error::Kind::InvalidInput,
                 .message = QStringLiteral("Give either --account-id and --workflow-id, or --sdk-result."),
                 .field = QStringLiteral("account-id")});
        if (hasFile)
            return submitText(runner);
        submitRead(runner, typedIds(runner));
    });
}

void parseSdkResult(Runner &runner)
{
    const Result<QString> text = readSdkText(runner.invocation().operands.constFirst());
    if (!text)
        return runner.fail(text.error());
    const Result<SdkResult> result = onboarding::parseSdkResult(*text);
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
    // Half a result looks like a whole one to a script that reads one member.
    const auto missing = [&](const char *name, const char *warning) {
        warnings.append(QLatin1String(warning));
        lines.append(QStringLiteral("Warning: no %1 was found. Look whether the text was copied as a whole.")
                         .arg(QLatin1String(name)));
    };
    const bool isHalf = result->accountId.isEmpty() != result->workflowId.isEmpty();
    if (isHalf && result->accountId.isEmpty())
        missing("accountId", "AccountIdMissing");
    else if (isHalf)
        missing("workflowId", "WorkflowIdMissing");
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
