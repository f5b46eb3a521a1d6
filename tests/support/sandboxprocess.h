#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QUrl>

namespace onboarding::test {

/// A real kyc-sandbox process of PROGRAM_DIR, and its control API spoken over a plain connection of its own.
/// Calls wait for their answer; for tests only.
class SandboxProcess : public QObject
{
    Q_OBJECT
public:
    explicit SandboxProcess(QString program, QStringList arguments = {});
    ~SandboxProcess() override;

    /// Starts it and waits for its ready line. False when it did not come.
    [[nodiscard]] bool start();
    [[nodiscard]] const QJsonObject &ready() const { return m_ready; }
    [[nodiscard]] QUrl url() const;

    /// \p path below the control URL, such as "faults"; null on anything but 2xx.
    [[nodiscard]] QJsonValue post(const QString &path, const QJsonObject &body) const;
    [[nodiscard]] QJsonValue get(const QString &path) const;
    /// False on anything but 2xx.
    [[nodiscard]] bool remove(const QString &path) const;
    /// What the journal has of \p operation.
    [[nodiscard]] QJsonArray journal(const QString &operation) const;
    /// Everything it said on its standard outputs; ends it.
    [[nodiscard]] QByteArray finish();

private:
    [[nodiscard]] QJsonValue send(const QByteArray &method, const QString &path,
                                  const QByteArray &body) const;

    QString m_program;
    QStringList m_arguments;
    QProcess m_process;
    QJsonObject m_ready;
    QByteArray m_output;
};

} // namespace onboarding::test
