#include "core/base/logging.h"

#include "core/base/plaintext.h"

namespace onboarding {

namespace {

QtMessageHandler writeLog = nullptr; ///< Qt's own; a message handler takes no context

void writePlainLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    writeLog(type, context, plainLine(message));
}

} // namespace

void keepLogPlain()
{
    if (!writeLog)
        writeLog = qInstallMessageHandler(writePlainLog);
}

Q_LOGGING_CATEGORY(lcApi, "onboarding.api", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSession, "onboarding.session", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSecrets, "onboarding.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStorage, "onboarding.storage", QtWarningMsg)

} // namespace onboarding
