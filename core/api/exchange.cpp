#include "core/api/exchange.h"

#include <QStringBuilder>
#include <algorithm>
#include <cctype>

namespace onboarding {

namespace {

/// Single quotes for a POSIX shell; a hidden value becomes a variable in double quotes.
QString shellQuoted(const QString &text)
{
    return QLatin1Char('\'') % QString(text).replace(QLatin1Char('\''), QStringLiteral("'\\''"))
        % QLatin1Char('\'');
}

/// "api-key" → "API_KEY".
QString variableName(const QByteArray &header)
{
    QString name;
    for (const char c : header)
        name += std::isalnum(static_cast<unsigned char>(c)) ? QChar::fromLatin1(c).toUpper()
                                                            : QLatin1Char('_');
    return name;
}

QString headerArgument(const QPair<QByteArray, QByteArray> &header)
{
    const QString name = QString::fromLatin1(header.first);
    const QString value = QString::fromLatin1(header.second);
    const qsizetype hidden = value.indexOf(QStringLiteral("hidden"));
    if (hidden < 0)
        return QStringLiteral(" \\\n  -H ") % shellQuoted(name % QStringLiteral(": ") % value);
    return QStringLiteral(" \\\n  -H \"") % name % QStringLiteral(": ") % value.left(hidden)
        % QStringLiteral("$") % variableName(header.first) % QLatin1Char('"');
}

} // namespace

QString Exchange::toCurl() const
{
    QString command = QStringLiteral("curl -X ") % QString::fromLatin1(method) % QLatin1Char(' ')
        % shellQuoted(QString::fromLatin1(url.toEncoded()));
    for (const auto &header : requestHeaders) {
        if (header.first.compare("Content-Length", Qt::CaseInsensitive) != 0)
            command += headerArgument(header);
    }
    if (!requestBody.isEmpty())
        command += QStringLiteral(" \\\n  --data-raw ") % shellQuoted(QString::fromUtf8(requestBody));
    return command;
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
    for (const Exchange &exchange : exchanges) {
        if (!find(exchange.number))
            m_earlier.emplace(exchange.number, exchange);
    }
    if (!exchanges.isEmpty())
        Q_EMIT earlierAdded();
}

void ExchangeLog::append(Exchange exchange)
{
    ++m_count;
    m_exchanges.push_back(std::move(exchange));
    if (m_exchanges.size() > Capacity)
        m_exchanges.pop_front();
    Q_EMIT appended(m_exchanges.back());
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
