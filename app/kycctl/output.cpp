#include "app/kycctl/output.h"

#include "core/api/plaintext.h"
#include "core/kyc/nextstep.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace onboarding {

namespace {

bool isTerminal([[maybe_unused]] int descriptor)
{
#ifdef Q_OS_UNIX
    return ::isatty(descriptor) == 1;
#else
    return false;
#endif
}

void write(std::FILE *to, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fputc('\n', to);
    std::fflush(to);
}

QByteArray compact(const QJsonValue &json)
{
    return json.isArray() ? QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact)
                          : QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact);
}

/// White or black letters on the status' own colour.
const char *colourOf(const std::optional<KycStatus> &status)
{
    if (!status)
        return "\033[7m";
    switch (status->value) {
    case KycStatus::Value::NotRegistered: return "\033[7m";
    case KycStatus::Value::Lv1: return "\033[30;46m";
    case KycStatus::Value::Pending: return "\033[37;44m";
    case KycStatus::Value::NeedResubmit: return "\033[30;43m";
    case KycStatus::Value::Rejected: return "\033[37;41m";
    case KycStatus::Value::ApprovedVerified: return "\033[30;42m";
    case KycStatus::Value::Accepted: return "\033[30;47m";
    case KycStatus::Value::Unrecognised: return "\033[37;45m";
    }
    return "";
}

} // namespace

Output::Output(bool json)
    : m_isJson(json)
    , m_isColoured(!json && isTerminal(1) && qEnvironmentVariableIsEmpty("NO_COLOR"))
{
}

void Output::result(const QJsonValue &json, const QString &text) const
{
    if (m_isJson)
        write(stdout, QString::fromUtf8(compact(json)));
    else if (!text.isEmpty())
        write(stdout, text);
}

void Output::line(const QString &text) const
{
    write(stdout, text);
}

void Output::note(const QString &text) const
{
    write(stderr, text);
}

void Output::error(const Error &error) const
{
    if (!m_isJson) {
        write(stderr, QStringLiteral("kycctl: ") + plainExcerpt(error.message, 600));
        if (error.retryAfter)
            write(stderr, QStringLiteral("Try again in %1 s.").arg(error.retryAfter->count()));
        return;
    }
    QJsonObject json {{QStringLiteral("kind"), Error::kindName(error.kind)},
                      {QStringLiteral("message"), plainExcerpt(error.message, 600)}};
    if (error.httpStatus > 0)
        json.insert(QStringLiteral("httpStatus"), error.httpStatus);
    if (error.retryAfter)
        json.insert(QStringLiteral("retryAfterSeconds"), qint64(error.retryAfter->count()));
    if (!error.field.isEmpty())
        json.insert(QStringLiteral("field"), error.field);
    write(stdout, QString::fromUtf8(compact(QJsonObject {{QStringLiteral("error"), json}})));
}

QString Output::badge(const std::optional<KycStatus> &status) const
{
    const QString label = statusLabel(status);
    return m_isColoured
        ? QLatin1String(colourOf(status)) + QLatin1Char(' ') + label + QStringLiteral(" \033[0m")
        : label;
}

QString Output::bold(const QString &text) const
{
    return m_isColoured ? QStringLiteral("\033[1m%1\033[0m").arg(text) : text;
}

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::InvalidInput: return ExitCode::Usage;
    case Error::Kind::NotPermitted: return ExitCode::OwnRule;
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::TlsRefused:
    case Error::Kind::Redirected:
    case Error::Kind::ServiceFailing: return ExitCode::Network;
    case Error::Kind::ApiKeyRefused:
    case Error::Kind::NotAllowed: return ExitCode::KeyOrTenant;
    case Error::Kind::TokenExpired:
    case Error::Kind::SignInAgain:
    case Error::Kind::WrongCredentials:
    case Error::Kind::AccountLocked:
    case Error::Kind::AccountSuspended:
    case Error::Kind::PartlyRegistered: return ExitCode::SignIn;
    case Error::Kind::RateLimited: return ExitCode::RateLimited;
    case Error::Kind::NotFound:
    case Error::Kind::AlreadyExists:
    case Error::Kind::FieldRefused: return ExitCode::RefusedByService;
    case Error::Kind::BadReply: return ExitCode::BadReply;
    case Error::Kind::OutcomeUnknown: return ExitCode::OutcomeUnknown;
    case Error::Kind::KeychainLocked:
    case Error::Kind::KeychainUnavailable:
    case Error::Kind::KeychainDenied:
    case Error::Kind::KeychainSlow: return ExitCode::Keychain;
    case Error::Kind::Damaged:
    case Error::Kind::Storage:
    case Error::Kind::Cancelled: return ExitCode::Unexpected;
    }
    return ExitCode::Unexpected;
}

} // namespace onboarding
