#pragma once
#include "app/sandbox/requestparser.h"

#include <QObject>
#include <QTimer>
#include <functional>

class QTcpSocket;

namespace onboarding::sandbox {

/// One client: its requests one after the other, each read, answered and only then followed by the next, so
/// that pipelined ones are answered in order. Keeps to Limits. Deletes itself when the client is gone.
class Connection : public QObject
{
    Q_OBJECT
public:
    /// How an answer leaves: whole, or as badly as a fault wants it.
    enum class Delivery {
        Whole,
        Drip, ///< a byte every 200 ms
        CutBody, ///< half of the body, then a close
        Reset, ///< nothing; the connection is reset
        Close, ///< nothing; the connection is closed in order
        Never ///< nothing, and the connection stays
    };
    struct Owner
    {
        /// A final answer for \p request by its head alone, or nothing. Asked before the body is read.
        std::function<std::optional<Reply>(const Request &request)> refusal {};
        /// To be answered by answer(), at once or later.
        std::function<void(const Request &request, Connection &connection)> handle {};
        std::function<QDateTime()> now {}; ///< what the field Date says
    };

    /// Takes \p socket, which is connected; with TLS, its handshake has begun. \p owner must outlive it.
    Connection(QTcpSocket *socket, const Limits &limits, const Owner &owner, QObject *parent);

    void answer(Reply reply, Delivery delivery = Delivery::Whole);
    /// Waits for its client, and so may be closed when there are too many.
    [[nodiscard]] bool isWaiting() const { return m_phase != Phase::Answering || m_awaitsRoom; }
    [[nodiscard]] std::chrono::steady_clock::time_point waitingSince() const { return m_since; }
    /// Ends it, with RST where the system lets us, as a crashed peer or a firewall would.
    void reset();

private:
    enum class Phase { Handshake, Idle, Head, Body, Answering, Ending };

    void enter(Phase phase);
    void onReadable();
    void advance();
    void onHead();
    void refuse(int status, const QString &message);
    void send(const QByteArray &bytes);
    void finish();
    void onWritten();
    [[nodiscard]] qint64 unsent() const;
    void drip(const QByteArray &bytes);
    void closeInOrder();
    void linger();
    void onLate();

    QTcpSocket *m_socket;
    const Limits m_limits;
    const Owner &m_owner;
    RequestParser m_parser;
    QByteArray m_input;
    QTimer m_deadline;
    Phase m_phase = Phase::Handshake;
    std::chrono::steady_clock::time_point m_since; ///< when the phase began
    bool m_closes = false; ///< after this answer
    bool m_isHeadSeen = false;
    bool m_awaitsRoom = false; ///< the client does not take what it asked for
};

} // namespace onboarding::sandbox
