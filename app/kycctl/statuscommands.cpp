// status.
#include "app/kycctl/commands.h"
#include "app/kycctl/completion.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/submissionwords.h"
#include "app/kycctl/tokenownerwords.h"
#include "core/kyc/nextstep.h"
#include "core/transfer/rosterexport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

namespace onboarding::commands {

namespace {

/// IDs were sent, and nobody knows whether they arrived.
struct Unsettled
{
    SubmissionProgress progress;
    QDateTime sentAt; ///< UTC
};

std::optional<Unsettled> unsettledOf(Runner &runner, const OnboardingCase &onboardingCase)
{
    const std::optional<SubmissionProgress> progress = onboardingCase.unsettledSubmission();
    if (!progress)
        return std::nullopt;
    const std::optional<Submission> sent = runner.store().unsettled(onboardingCase.customer().id);
    return Unsettled {*progress, sent ? sent->sentAt : QDateTime()};
}

QJsonObject statusJson(OnboardingCase &onboardingCase, const Observation &seen,
                       const std::optional<Unsettled> &unsettled)
{
    const NextStep step = onboardingCase.nextStep();
    QJsonObject json {{QStringLiteral("username"), onboardingCase.customer().username},
                      {QStringLiteral("environment"), onboardingCase.environment().name},
                      {QStringLiteral("status"), seen.status.name()},
                      {QStringLiteral("rawStatus"), seen.status.raw},
                      {QStringLiteral("recognised"), seen.status.isRecognised()},
                      {QStringLiteral("meaning"), statusMeaning(seen.status)},
                      {QStringLiteral("nextStep"), step.title},
                      {QStringLiteral("observedAt"), utcText(seen.observedAt)}};
    if (!seen.kycProvider.isEmpty())
        json.insert(QStringLiteral("provider"), seen.kycProvider);
    if (seen.remainingAttempts)
        json.insert(QStringLiteral("remainingAttempts"), *seen.remainingAttempts);
    if (!seen.remarks.isEmpty())
        json.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(seen.remarks));
    if (seen.from.isKnown())
        json.insert(QStringLiteral("observedFrom"), placeToJson(seen.from));
    if (unsettled) {
        json.insert(QStringLiteral("registration"), outcomeUnknown());
        json.insert(QStringLiteral("registrationSentAt"), utcText(unsettled->sentAt));
        json.insert(QStringLiteral("doubt"), doubtText(unsettled->progress));
    }
    addTokenMark(json, onboardingCase);
    return json;
}

QStringList statusLines(const Output &output, OnboardingCase &onboardingCase, const Observation &seen,
                        const std::optional<Unsettled> &unsettled)
{
    QString text
        = QStringLiteral("%1  %2").arg(output.badge(seen.status), onboardingCase.customer().username);
    if (!seen.status.isRecognised())
        text += QStringLiteral("  (%1)").arg(seen.status.raw);
    QStringList lines {text, statusMeaning(seen.status),
                       QStringLiteral("Next: %1").arg(onboardingCase.nextStep().title),
                       QStringLiteral("Attempts left: %1")
                           .arg(seen.remainingAttempts ? QString::number(*seen.remainingAttempts)
                                                       : QStringLiteral("not reported"))};
    if (unsettled)
        lines.insert(
            1,
            QStringLiteral("Registration: %1. IDs were sent at %2. %3 To send them once more: kycctl "
                           "submit with --send-again.")
                .arg(outcomeUnknown(), utcText(unsettled->sentAt), doubtText(unsettled->progress)));
    for (const QString &remark : seen.remarks)
        lines.append(QStringLiteral("Warning: %1").arg(remark));
    if (const QString token = tokenWords(onboardingCase); !token.isEmpty())
        lines.append(token);
    lines.append(QStringLiteral("Observed by this console at %1").arg(utcText(seen.observedAt)));
    return lines;
}

struct Until
{
    QStringList statuses;
    std::chrono::seconds every {10};
    std::chrono::seconds maxWait {600};
};

Result<std::chrono::seconds> readSeconds(const Invocation &invocation, const QString &option,
                                         std::chrono::seconds fallback)
{
    if (!invocation.has(option))
        return fallback;
    bool isNumber = false;
    const int seconds = invocation.value(option).toInt(&isNumber);
    if (!isNumber || seconds < 1)
        return invalidField(option,
                            QStringLiteral("--%1 takes a whole number of seconds, 1 or more.").arg(option));
    return std::chrono::seconds(seconds);
}

Result<Until> readUntil(const Invocation &invocation)
{
    Until until;
    const QString wanted = invocation.value(QStringLiteral("until"));
    if (!wanted.isEmpty())
        until.statuses = wanted.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &one : std::as_const(until.statuses)) {
        if (!KycStatus::fromWire(one).isRecognised())
            return invalidField(QStringLiteral("until"),
                                QStringLiteral("%1 is no status. Give one of %2.")
                                    .arg(one, statusNames(false).join(QStringLiteral(", "))));
    }
    const auto every = readSeconds(invocation, QStringLiteral("every"), until.every);
    const auto maxWait = readSeconds(invocation, QStringLiteral("max-wait"), until.maxWait);
    if (!every || !maxWait)
        return tl::unexpected(every ? maxWait.error() : every.error());
    until.every = *every;
    until.maxWait = *maxWait;
    return until;
}

void finishStatus(Runner &runner, OnboardingCase &onboardingCase, const Observation &seen, ExitCode code)
{
    const std::optional<Unsettled> unsettled = unsettledOf(runner, onboardingCase);
    runner.output().result(statusJson(onboardingCase, seen, unsettled),
                           statusLines(runner.output(), onboardingCase, seen, unsettled));
    if (code == ExitCode::ConditionNotReached)
        runner.output().note(QStringLiteral("The time is over and the status is not the one waited for."));
    runner.finish(code);
}

/// Why \p before, whom another program may have removed or signed out since, is not asked about any more.
std::optional<Error> whyNotAskedAgain(Runner &runner, const Customer &before)
{
    const CustomerRecord *record = runner.store().record(before.id);
    const auto isKept = [](const Customer &one) { return one.hasRefreshToken || one.hasPassword; };
    if (!record)
        return Error {
            Error::Kind::InvalidInput, 0,
            QStringLiteral("%1 was removed by another program. Nothing more is asked.").arg(before.username)};
    if (isKept(before) && !isKept(record->customer))
        return Error {Error::Kind::SignInAgain, 0,
                      QStringLiteral("%1 was signed out by another program. Nothing more is asked.")
                          .arg(before.username)};
    return std::nullopt;
}

void check(Runner &runner, OnboardingCase &onboardingCase, const Until &until,
           std::chrono::milliseconds start);

void checkAgain(Runner &runner, OnboardingCase &onboardingCase, const Until &until,
                std::chrono::milliseconds start)
{
    const std::optional<Customer> before = runner.store().find(onboardingCase.customer().id);
    QTimer::singleShot(until.every, &runner, [&runner, &onboardingCase, until, start, before] {
        runner.store().refreshThen(
            &runner, [&runner, &onboardingCase, until, start, before](const Result<void> &) {
                // Of --no-keychain, who is in no list, nobody else can say anything.
                const auto why = before ? whyNotAskedAgain(runner, *before) : std::nullopt;
                if (why)
                    return runner.fail(*why);
                check(runner, onboardingCase, until, start);
            });
    });
}

/// Unless another program removed \p before while it was asked: of them nothing is told.
void finishSingleStatus(Runner &runner, OnboardingCase &onboardingCase, const Observation &seen,
                        const std::optional<Customer> &before)
{
    if (!before) // of --no-keychain, who is in no list
        return finishStatus(runner, onboardingCase, seen, ExitCode::Done);
    runner.store().refreshThen(&runner, [&runner, &onboardingCase, seen, before](const Result<void> &) {
        if (!runner.store().record(before->id))
            return runner.fail(
                {Error::Kind::InvalidInput, 0,
                 QStringLiteral("%1 was removed by another program while the status was asked. "
                                "The answer is not used.")
                     .arg(before->username)});
        finishStatus(runner, onboardingCase, seen, ExitCode::Done);
    });
}

void check(Runner &runner, OnboardingCase &onboardingCase, const Until &until,
           std::chrono::milliseconds start)
{
    const std::optional<Customer> before = runner.store().find(onboardingCase.customer().id);
    runner.setCall(onboardingCase.checkStatus(
        &runner, [&runner, &onboardingCase, until, start, before](const Result<Observation> &seen) {
            if (!seen)
                return runner.fail(seen.error());
            if (until.statuses.isEmpty())
                return finishSingleStatus(runner, onboardingCase, *seen, before);
            for (const QString &wanted : until.statuses) {
                if (normalisedStatus(wanted) == seen->status.name())
                    return finishStatus(runner, onboardingCase, *seen, ExitCode::Done);
            }
            if (runner.clock().monotonic() + until.every - start > until.maxWait)
                return finishStatus(runner, onboardingCase, *seen, ExitCode::ConditionNotReached);
            runner.output().note(
                QStringLiteral("%1: %2").arg(utcText(seen->observedAt), seen->status.name()));
            checkAgain(runner, onboardingCase, until, start);
        }));
}

} // namespace

void status(Runner &runner)
{
    const Result<Until> until = readUntil(runner.invocation());
    if (!until)
        return runner.fail(until.error());
    runner.withCase(runner.invocation().operands.constFirst(), false,
                    [&runner, until = *until](OnboardingCase &onboardingCase) {
                        check(runner, onboardingCase, until, runner.clock().monotonic());
                    });
}

} // namespace onboarding::commands
