#include "core/onboarding/casedata.h"

#include "core/base/coretext.h"

#include <QPointer>
#include <algorithm>

namespace onboarding {

quint64 CaseData::exchangeOf(const Submission &submission) const
{
    const auto told = std::find_if(events.begin(), events.end(),
                                   [&](const CaseEvent &event) { return event.submission == submission.id; });
    return told == events.end() ? 0 : told->exchange;
}

/// 0: none of this session.
quint64 CaseData::lastExchange(Operation operation) const
{
    const std::deque<Exchange> &all = client.log().exchanges();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Exchange &one) {
        return one.operation == operation && one.customer == customer.id;
    });
    return found == all.rend() ? 0 : found->number;
}

QDateTime CaseData::waitUntil() const
{
    if (!waitEnd)
        return {};
    // Never longer than was asked, whatever became of the clock.
    const auto left = std::min(wait, *waitEnd - clock.monotonic());
    return left.count() > 0 ? clock.now().addMSecs(left.count()) : QDateTime();
}

std::optional<Error> CaseData::mustWait() const
{
    const QDateTime until = waitUntil();
    if (until.isNull())
        return std::nullopt;
    Error error {.kind = Error::Kind::RateLimited,
                 .message = CoreText::tr("The service asked to wait before the next request."),
                 .retryAfter = std::chrono::seconds(std::max<qint64>(1, clock.now().secsTo(until)))};
    return error;
}

std::optional<Error> CaseData::whyElsewhere(const QString &consequence) const
{
    if (!environmentLook || environment.isLocalSandbox())
        return std::nullopt;
    const Result<std::optional<Environment>> now = environmentLook();
    if (!now)
        return std::nullopt;
    Environment asked = environment;
    if (*now)
        asked.kind = (*now)->kind; // of the writes alone
    const QString what = changeElsewhere(asked, *now ? &**now : nullptr);
    if (what.isEmpty())
        return std::nullopt;
    return Error {Error::Kind::NotPermitted, 0, consequence.arg(what), QStringLiteral("environment")};
}

/// Another program gave the environment another address, tenant or contract while the service was asked.
std::optional<Error> CaseData::whyOfServiceBefore() const
{
    return whyElsewhere(CoreText::tr("%1 What the service before answered is not used."));
}

UserStatusEndpoint CaseData::statusEndpoint() const
{
    return {.isOfTests = environment.kind != EnvironmentKind::Production};
}

TypedPhrase CaseData::confirmation() const
{
    return typedPhraseFor(environment.kind, customer, store);
}

bool CaseData::isOfElsewhere(const Observation &seen) const
{
    return seen.from.isOtherThan(placeOf(environment));
}

void CaseData::markElsewhere()
{
    for (CaseEvent &event : events)
        event.isElsewhere = event.observation && isOfElsewhere(*event.observation);
}

void CaseData::setObservation(const std::optional<Observation> &seen)
{
    const bool isHere = seen && !isOfElsewhere(*seen);
    observation = isHere ? seen : std::nullopt;
    seenElsewhere = isHere ? std::nullopt : seen;
}

void CaseData::keepExchanges(QObject *context, const std::function<void(Result<void>)> &done)
{
    const QUuid id = customer.id;
    QList<quint64> numbers;
    for (const Exchange &one : client.log().exchanges()) {
        if (one.customer == id)
            numbers.append(one.number);
    }
    const auto attach = [this, id, numbers, guard = QPointer<QObject>(context), done](const Result<void> &) {
        if (!guard)
            return;
        store.file().attachExchanges(numbers, id, guard, done);
    };
    store.record(ExchangeEntry {}, &session, attach); // behind the exchanges themselves
}

} // namespace onboarding
