#include "ui/wire/wiretext.h"

#include "core/api/plaintext.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

constexpr int MaxLine = 4000;

QString wireWords(const char *text)
{
    return QCoreApplication::translate("WireText", text);
}

void addHeaders(QString &text, const HeaderList &headers)
{
    for (const auto &[name, value] : headers)
        text += plainExcerpt(name, MaxLine) + QStringLiteral(": ") + plainExcerpt(value, MaxLine)
            + QLatin1Char('\n');
}

void addBody(QString &text, const QByteArray &body)
{
    if (body.isEmpty())
        return;
    text += QLatin1Char('\n');
    const QStringList lines = QString::fromUtf8(body).split(QLatin1Char('\n'));
    for (const QString &line : lines)
        text += plainExcerpt(line, MaxLine) + QLatin1Char('\n');
}

} // namespace

QString requestText(const Exchange &exchange)
{
    QString target = exchange.url.path();
    if (exchange.url.hasQuery())
        target += QLatin1Char('?') + exchange.url.query();
    QString text
        = QStringLiteral("%1 %2\n").arg(QString::fromLatin1(exchange.method), plainExcerpt(target, MaxLine));
    text += QStringLiteral("Host: %1\n").arg(exchange.url.authority());
    addHeaders(text, exchange.requestHeaders);
    addBody(text, exchange.requestBody);
    return text.trimmed();
}

QString responseText(const Exchange &exchange, Headers headers)
{
    QString text;
    if (exchange.status > 0)
        text += QStringLiteral("HTTP %1\n").arg(exchange.status);
    if (headers == Headers::Shown)
        addHeaders(text, exchange.responseHeaders);
    addBody(text, exchange.responseBody);
    if (exchange.error && !exchange.error->message.isEmpty())
        text += QLatin1Char('\n') + wireWords("Read as: %1").arg(Error::kindName(exchange.error->kind))
            + QLatin1Char('\n') + exchange.error->message;
    return text.trimmed();
}

QString summaryText(const Exchange &exchange)
{
    if (exchange.status == 0)
        return exchange.mayHaveArrived ? wireWords("sent, no answer") : wireWords("no answer");
    return wireWords("%1 · %2 ms · %3 B")
        .arg(exchange.status)
        .arg(exchange.timing.total().count())
        .arg(exchange.responseSize);
}

} // namespace onboarding
