#pragma once
#include "app/kycctl/exitcode.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace onboarding::test {

/// How kycctl ended, and what it said.
struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The real kycctl, started and waited for; \p variables are added to this environment.
inline Run run(const QStringList &arguments, const QByteArray &input = {},
               const QList<QPair<QString, QString>> &variables = {})
{
    constexpr int Longest = 60'000;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROGRAM_DIR "/kycctl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(Longest))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline int code(ExitCode exitCode)
{
    return static_cast<int>(exitCode);
}

inline QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

} // namespace onboarding::test
