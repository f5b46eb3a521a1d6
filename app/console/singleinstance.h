#pragma once
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace onboarding {

/// What a start asked for that finds a window already there.
struct StartRequest
{
    QString environment {}; ///< empty: none was named
    bool noKeychain = false; ///< asked for; only a start can do it
    bool hidden = false; ///< the session started it: no reason to show the window
    QString activationToken {}; ///< of the desktop; lets the window come to the front

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static StartRequest
    fromJson(const QByteArray &json); ///< what is damaged reads as not asked for
};

/// One window for a user and a data folder: the first start listens on a local socket that only its user can
/// open, later ones hand over what they were asked for.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds Patience {5000};

    /// \p folder for socket and lock, made when it is not there; \p data tells one console from another.
    SingleInstance(QString folder, const QString &data, QObject *parent = nullptr);

    /// True for the first, which listens from now on. Also true, without listening, where a socket cannot be
    /// made: the console then works alone. Clears what a crashed one left behind.
    [[nodiscard]] bool claim();
    /// After claim() was false: gives \p request to the first. handedOver() or unanswered() follows within
    /// Patience.
    void handOver(const StartRequest &request);

    [[nodiscard]] QString socketName() const { return m_name; }

Q_SIGNALS:
    /// In the first, when another start handed over.
    void requested(const onboarding::StartRequest &request);
    void handedOver();
    void unanswered(); ///< the first runs, but does not answer

private:
    void onConnection();
    void onLine(QLocalSocket &peer);
    void finish(bool isHandedOver);

    QString m_folder;
    QString m_name;
    QLocalServer m_server;
    QLocalSocket m_first; ///< to the first, in a later start
    QTimer m_limit;
    bool m_isOver = false; ///< the handing over, either way
};

} // namespace onboarding
