#pragma once
#include "core/api/apiclient.h"
#include "core/api/exchangerecorder.h"

#include <QNetworkReply>
#include <QTimer>

namespace onboarding {

/// One request on its way through the client: its attempts, its limits, its end. Deletes itself after it.
class PendingRequest : public QObject
{
    Q_OBJECT
public:
    using Completion = std::function<void(Result<HttpReply>)>;

    PendingRequest(ApiClient &client, HttpRequest request, const RequestContext &about, QObject *context,
                   Completion onDone);
    ~PendingRequest() override;

    void start();
    /// Ends it with \p error, later, without sending anything.
    void failLater(const Error &error);
    /// See RequestHandle::cancel().
    bool cancel();
    [[nodiscard]] bool isOver() const { return !m_onDone; }

private:
    enum class Abort {
        None,
        Complete, ///< not a failure: all of a body has come whose end Qt does not see
        Deadline,
        Inactivity,
        TooLarge,
        Certificate, ///< m_tls says why
        Unframed ///< the length of the body is not known
    };

    [[nodiscard]] std::optional<Error> secretInContract() const;
    void sendAttempt();
    void watch(QNetworkReply &reply);
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void onHead();
    void onReadyRead();
    void onFinished();
    void abort(Abort why);
    [[nodiscard]] Result<HttpReply> judge() const;
    [[nodiscard]] int httpStatus() const;
    /// What has come so far, whether or not it can be read.
    [[nodiscard]] HttpReply heardReply() const;
    [[nodiscard]] Result<HttpReply> judgeSuccess(const HttpReply &reply, const QString &jsonProblem) const;
    [[nodiscard]] Result<HttpReply> judgeReply() const;
    [[nodiscard]] Error redirectError(int status) const;
    [[nodiscard]] Error transportError() const;
    [[nodiscard]] TlsProblem tlsProblem() const;
    [[nodiscard]] Error tlsError() const;
    [[nodiscard]] Error abortError() const;
    [[nodiscard]] bool isRequestSurelyUnread() const;
    [[nodiscard]] bool mayHaveLeft() const;
    [[nodiscard]] ExchangeTiming timing(std::chrono::milliseconds finished) const;
    [[nodiscard]] Error unclear(Error error) const;
    [[nodiscard]] Error unclearAnswer(Error error) const;
    [[nodiscard]] Exchange awaited() const;
    void record(const std::optional<Error> &error, bool isFinal);
    void settle(Result<HttpReply> reply);
    void dropReply();
    [[nodiscard]] std::chrono::milliseconds left() const;

    ApiClient &m_client;
    HttpRequest m_request;
    RequestContext m_about;
    Completion m_onDone;
    QTimer m_deadline;
    QTimer m_inactivity;
    QTimer m_pause {this};
    std::unique_ptr<QNetworkAccessManager> m_network; ///< of this attempt
    QNetworkReply *m_reply = nullptr;
    QByteArray m_received;
    std::optional<qint64> m_length; ///< of the body, where Qt does not know it
    HttpReply m_heard; ///< of the attempt under way, once it is over
    HeaderList m_sentHeaders;
    ExchangeRecorder m_recorder;
    QUrl m_url;
    Abort m_abort = Abort::None;
    int m_attempt = 0;
    int m_floods = 0; ///< FloodGuard::count() when the attempt began
    quint64 m_finalNumber = 0;
    quint64 m_number = 0; ///< of the attempt under way
    TlsProblem m_tls = TlsProblem::None; ///< of the attempt under way
    // Moments of the attempt under way, on the monotonic clock; 0 ms: not reached.
    std::chrono::milliseconds m_started {0};
    std::chrono::milliseconds m_attemptStarted {0};
    std::chrono::milliseconds m_connecting {0};
    std::chrono::milliseconds m_encrypted {0};
    std::chrono::milliseconds m_sent {0};
    int m_timesSent = 0;
    std::chrono::milliseconds m_answered {0};
    QDateTime m_startedAt;
};

} // namespace onboarding
