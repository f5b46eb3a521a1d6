#include "core/api/exchange.h"

#include "core/api/curlcommand.h"

#include <algorithm>

namespace onboarding {

bool Exchange::mayHaveLeft() const
{
    return !error || status > 0 || (!error->isUnreached && error->kind != Error::Kind::TlsRefused);
}

RedactedText Exchange::recordedTarget() const
{
    if (!target.isEmpty())
        return {.bytes = target, .hidden = hidden.target};
    return {.bytes = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment)};
}

RedactedText Exchange::recordedRequestHeader(qsizetype index) const
{
    return {.bytes = requestHeaders.at(index).second, .hidden = hidden.requestHeaders.value(index)};
}

RedactedText Exchange::recordedRequestBody() const
{
    return {.bytes = requestBody, .hidden = hidden.requestBody};
}

RedactedText Exchange::recordedResponseHeader(qsizetype index) const
{
    return {.bytes = responseHeaders.at(index).second, .hidden = hidden.responseHeaders.value(index)};
}

RedactedText Exchange::recordedResponseBody() const
{
    return {.bytes = responseBody, .hidden = hidden.responseBody};
}

QString Exchange::toCurl() const
{
    return CurlCommand(*this).text();
}

ExchangeLog::ExchangeLog(QObject *parent)
    : QObject(parent)
{
}

quint64 ExchangeLog::takeNumber()
{
    return m_takeNumber ? m_takeNumber() : ++m_last;
}

void ExchangeLog::setNumberSource(std::function<quint64()> takeNumber)
{
    m_takeNumber = std::move(takeNumber);
}

void ExchangeLog::addEarlier(const QList<Exchange> &exchanges)
{
    bool isNew = false;
    for (const Exchange &exchange : exchanges) {
        const auto known = m_earlier.find(exchange.number);
        // A write of another program that was still on its way may be answered by now.
        const bool isAnswered = known != m_earlier.end() && known->second.isAwaited && !exchange.isAwaited;
        if (!isAnswered && (m_left.contains(exchange.number) || find(exchange.number)))
            continue;
        m_earlier.insert_or_assign(exchange.number, exchange);
        isNew = true;
    }
    if (isNew)
        Q_EMIT earlierAdded();
}

void ExchangeLog::resume(const ExchangeLog &before)
{
    m_exchanges = before.m_exchanges;
    m_requests = before.m_requests;
    m_left = before.m_left;
}

void ExchangeLog::noteRequest(quint64 number, const QUuid &customer, const QUrl &url)
{
    ++m_requests;
    ++m_left[number];
    Q_EMIT requestLeft(customer, url);
}

void ExchangeLog::append(Exchange exchange)
{
    // Of another log, or as it was kept: nothing was said of its requests.
    for (int noted = m_left.value(exchange.number); noted < exchange.timesSent; ++noted)
        noteRequest(exchange.number, exchange.customer, exchange.url);
    m_left.remove(exchange.number);
    m_exchanges.push_back(std::move(exchange));
    if (m_exchanges.size() > Capacity)
        m_exchanges.pop_front();
    Q_EMIT appended(m_exchanges.back());
}

void ExchangeLog::assign(quint64 number, const QUuid &customer)
{
    const auto found = std::find_if(m_exchanges.begin(), m_exchanges.end(),
                                    [number](const Exchange &one) { return one.number == number; });
    if (found == m_exchanges.end() || !found->customer.isNull())
        return;
    found->customer = customer;
    Q_EMIT assigned(number);
}

const Exchange *ExchangeLog::find(quint64 number) const
{
    for (const Exchange &exchange : m_exchanges) {
        if (exchange.number == number)
            return &exchange;
    }
    const auto earlier = m_earlier.find(number);
    return earlier == m_earlier.end() ? nullptr : &earlier->second;
}

} // namespace onboarding
