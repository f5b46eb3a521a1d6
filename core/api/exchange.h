#pragma once
#include "core/api/httpmessage.h"
#include "core/api/redactedtext.h"
#include "core/base/error.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QUuid>
#include <chrono>
#include <deque>
#include <functional>
#include <map>

namespace onboarding {

/// Where the time of one exchange went. What was not reached is 0. Source: the signals of QNetworkReply;
/// nothing finer is claimed.
struct ExchangeTiming
{
    std::chrono::milliseconds queued {0};
    std::chrono::milliseconds connecting {0};
    std::chrono::milliseconds waiting {0};
    std::chrono::milliseconds receiving {0};

    [[nodiscard]] std::chrono::milliseconds total() const
    {
        return queued + connecting + waiting + receiving;
    }
};

/// Where in the texts of an exchange something was hidden.
struct ExchangeMarks
{
    HiddenSpans target {};
    QList<HiddenSpans> requestHeaders {}; ///< one list a header
    HiddenSpans requestBody {};
    QList<HiddenSpans> responseHeaders {};
    HiddenSpans responseBody {};

    bool operator==(const ExchangeMarks &) const = default;
};

/// One HTTP exchange of this session, redacted before it was stored: no secret can be got back from it, nor
/// how long it was. What was hidden reads HiddenMarker; all other bytes are as they were sent and received.
struct Exchange
{
    quint64 number = 0; ///< 1, 2, 3 …; goes on from session to session
    quint64 finalNumber
        = 0; ///< for a retried attempt or the refresh before it: the exchange it served; else 0
    QDateTime startedAt {}; ///< UTC
    QUuid customer {}; ///< null when it was about none
    Operation operation = Operation::UserStatus;
    QByteArray method {};
    QUrl url {}; ///< values of query items hidden where they may be personal
    HeaderList requestHeaders {}; ///< every one that left, in its order
    QByteArray requestBody {}; ///< redacted
    int status = 0; ///< 0 when there was no HTTP answer
    HeaderList responseHeaders {};
    QByteArray responseBody {}; ///< redacted, at most 64 KiB
    qint64 responseSize = 0; ///< bytes received, before redaction
    ExchangeTiming timing {};
    std::optional<Error> error {}; ///< why it failed
    bool mayHaveArrived = false; ///< a write whose end is not known
    bool isAwaited = false; ///< a write that was about to leave: no more is kept of it
    /// More than 1: connections ended without an answer, and Qt sent a read again by itself, which it cannot
    /// be kept from. Writes and sign-ins are never sent twice, see OnceBody.
    int timesSent = 1;
    QByteArray target {}; ///< path and query of the request line, redacted; empty: as in the url
    QByteArray reason {}; ///< the reason phrase after the status
    bool isResponseCut = false; ///< more was received than is recorded
    ExchangeMarks hidden {};

    /// False: no connection to the service was made, so that nothing was sent.
    [[nodiscard]] bool mayHaveLeft() const;

    [[nodiscard]] RedactedText recordedTarget() const;
    [[nodiscard]] RedactedText recordedRequestHeader(qsizetype index) const;
    [[nodiscard]] RedactedText recordedRequestBody() const;
    [[nodiscard]] RedactedText recordedResponseHeader(qsizetype index) const;
    [[nodiscard]] RedactedText recordedResponseBody() const;

    /// The same request as a curl command; see CurlCommand.
    [[nodiscard]] QString toCurl() const;
};

/// This session's exchanges, newest last, at most 1,000, older ones are dropped; and those of earlier
/// sessions that were asked for.
class ExchangeLog : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t Capacity = 1000;

    explicit ExchangeLog(QObject *parent = nullptr);

    /// The number the next exchange gets.
    [[nodiscard]] quint64 takeNumber();
    /// Where numbers come from; without it they count from 1.
    void setNumberSource(std::function<quint64()> takeNumber);
    void append(Exchange exchange);
    /// Goes on where \p before ended: the same environment, open once more.
    void resume(const ExchangeLog &before);
    /// A request of exchange \p number leaves, for \p customer, to \p url; once more for each time that Qt
    /// repeats it. The exchange comes when it is over.
    void noteRequest(quint64 number, const QUuid &customer, const QUrl &url);
    /// A write is about to leave: \p exchange is what is known of it where this program ends before an
    /// answer. The one that is appended takes its place.
    void noteWrite(const Exchange &exchange) { Q_EMIT writeLeaving(exchange); }
    /// How many requests have left in this session: also those that are not answered yet, and each that Qt
    /// repeated.
    [[nodiscard]] quint64 requests() const { return m_requests; }
    /// Says that exchange \p number was about \p customer, who was not in the list yet when it was sent. One
    /// that already has a customer keeps it.
    void assign(quint64 number, const QUuid &customer);
    /// Of earlier sessions, as they were kept. Those of numbers that are here already, or on their way, are
    /// left out.
    void addEarlier(const QList<Exchange> &exchanges);
    /// By number, oldest first; earlier() are not among them.
    [[nodiscard]] const std::deque<Exchange> &exchanges() const { return m_exchanges; }
    [[nodiscard]] const std::map<quint64, Exchange> &earlier() const { return m_earlier; }
    /// Of this or an earlier session; nullptr when it was dropped or never was.
    [[nodiscard]] const Exchange *find(quint64 number) const;

Q_SIGNALS:
    void requestLeft(const QUuid &customer, const QUrl &url);
    void writeLeaving(const onboarding::Exchange &exchange);
    void appended(const onboarding::Exchange &exchange);
    void earlierAdded();
    void assigned(quint64 number);

private:
    std::deque<Exchange> m_exchanges;
    std::map<quint64, Exchange> m_earlier;
    std::function<quint64()> m_takeNumber;
    quint64 m_last = 0;
    quint64 m_requests = 0;
    QHash<quint64, int> m_left; ///< by number, of exchanges that are not over: how often
};

} // namespace onboarding
