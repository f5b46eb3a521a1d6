#include "app/kycctl/output.h"

#include "app/kycctl/terminal.h"
#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

void write(std::FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fflush(to);
}

/// C0 but for line ends and tabs, DEL and C1: letters of no text.
bool isControl(QChar c)
{
    const bool isLayout = c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\t');
    return c.category() == QChar::Other_Control && !isLayout;
}

QByteArray compact(const QJsonValue &json)
{
    return json.isArray() ? QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact)
                          : QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact);
}

constexpr QLatin1String Reset("\033[0m");
constexpr QLatin1String Bold("\033[1m");

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

namespace {

/// The service's own word for a failure of its own is often none, such as "Fault".
QString wordsOf(const Error &error)
{
    const QString message = plainExcerpt(error.message, 600);
    const QString status = QString::number(error.httpStatus);
    if (error.kind != Error::Kind::ServiceFailing || error.httpStatus == 0 || message.contains(status))
        return message;
    const QString said = message.endsWith(QLatin1Char('.')) ? message.chopped(1) : message;
    return QStringLiteral("The service answered %1 (%2).").arg(status, said);
}

} // namespace

Output::Output(bool json)
    : m_isJson(json)
    , m_isColoured(!json && terminal::isCapable(terminal::Stream::Output)
                   && qEnvironmentVariableIsEmpty("NO_COLOR"))
    , m_showsProgress(!json && terminal::isCapable(terminal::Stream::Error))
{
}

/// \p line for a terminal, with no sequence but those of badge() and bold().
QString Output::plain(const QString &line) const
{
    if (!m_isColoured)
        return plainLine(line);
    static const QRegularExpression ours(QStringLiteral("\033\\[(?:[017]|3[07];4[1-7])m"));
    QString text;
    qsizetype at = 0;
    for (auto found = ours.globalMatch(line); found.hasNext();) {
        const QRegularExpressionMatch style = found.next();
        text += plainLine(line.mid(at, style.capturedStart() - at)) + style.captured();
        at = style.capturedEnd();
    }
    return text + plainLine(line.mid(at));
}

void Output::writeLines(std::FILE *to, const QStringList &lines) const
{
    QByteArray bytes;
    for (const QString &line : lines)
        bytes += plain(line).toUtf8() + '\n';
    write(to, bytes);
}

void Output::setEnvironment(const QString &name, const QString &kind)
{
    m_environment = name;
    m_environmentKind = kind;
    m_isEnvironmentSaid = false;
}

void Output::result(const QJsonValue &json, const QStringList &lines) const
{
    if (!m_isJson) {
        const bool isToSay = !m_environment.isEmpty() && !std::exchange(m_isEnvironmentSaid, true);
        const QString where = QStringLiteral("Environment: %1, %2").arg(m_environment, m_environmentKind);
        return writeLines(stdout, isToSay ? lines + QStringList {where} : lines);
    }
    if (m_environment.isEmpty() || !json.isObject())
        return write(stdout, plainJson(compact(json)) + '\n');
    QJsonObject placed = json.toObject();
    placed.insert(QStringLiteral("environment"), m_environment);
    placed.insert(QStringLiteral("environmentKind"), m_environmentKind);
    write(stdout, plainJson(compact(placed)) + '\n');
}

void Output::result(const QJsonValue &json, const QString &line) const
{
    result(json, line.isEmpty() ? QStringList() : QStringList {line});
}

void Output::line(const QString &text) const
{
    writeLines(stdout, {text});
}

void Output::note(const QString &text) const
{
    writeLines(stderr, {text});
}

void Output::notes(const QStringList &lines) const
{
    writeLines(stderr, lines);
}

void Output::error(const Error &error, const QJsonObject &beside) const
{
    const QString message = wordsOf(error);
    if (!m_isJson) {
        note(QStringLiteral("kycctl: ") + message);
        if (error.retryAfter)
            note(QStringLiteral("Try again in %1 s.").arg(error.retryAfter->count()));
        return;
    }
    QJsonObject json {{QStringLiteral("kind"), Error::kindName(error.kind)},
                      {QStringLiteral("message"), message}};
    if (error.httpStatus > 0)
        json.insert(QStringLiteral("httpStatus"), error.httpStatus);
    if (error.retryAfter)
        json.insert(QStringLiteral("retryAfterSeconds"), qint64(error.retryAfter->count()));
    if (!error.field.isEmpty())
        json.insert(QStringLiteral("field"), error.field);
    QJsonObject all = beside;
    all.insert(QStringLiteral("error"), json);
    result(all, QStringList());
}

void Output::content(const QByteArray &utf8) const
{
    const QString text = QString::fromUtf8(utf8);
    if (terminal::isTerminal(terminal::Stream::Output)) {
        QStringList lines = text.split(QLatin1Char('\n'));
        for (QString &line : lines)
            line = plainLine(line.endsWith(QLatin1Char('\r')) ? line.chopped(1) : line);
        return write(stdout, lines.join(QLatin1Char('\n')).toUtf8());
    }
    if (std::none_of(text.begin(), text.end(), isControl))
        return write(stdout, utf8);
    QString kept;
    for (const QChar c : text)
        kept += isControl(c) ? plainLine(c) : QString(c);
    write(stdout, kept.toUtf8());
}

void Output::progress(const QString &text) const
{
    if (m_showsProgress)
        write(stderr, '\r' + plainLine(text).toUtf8() + "\033[K");
}

QString Output::badge(const std::optional<KycStatus> &status) const
{
    const QString label = statusLabel(status);
    return m_isColoured
        ? QLatin1String(colourOf(status)) + QLatin1Char(' ') + label + QLatin1Char(' ') + Reset
        : label;
}

QString Output::bold(const QString &text) const
{
    return m_isColoured ? Bold + text + Reset : text;
}

std::optional<int> Output::columns()
{
    return terminal::columns();
}

ExitCode flushed(ExitCode code)
{
    const bool isWritten = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::fclose(stdout) == 0;
    if (isWritten)
        return code;
    std::fputs("kycctl: The result could not be written to standard output. What was written of it is not "
               "whole.\n",
               stderr);
    return code == ExitCode::Done ? ExitCode::Unexpected : code;
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

QString utcText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace onboarding
