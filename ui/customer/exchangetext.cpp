#include "ui/customer/exchangetext.h"

#include "core/api/prettyjson.h"
#include "core/api/shownbytes.h"
#include "core/base/plaintext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace onboarding {

namespace {

using RangeKind = ExchangeText::Range::Kind;

/// Where Qt Linguist finds the sentences of this file.
struct ExchangeTextWords
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeText)
};

/// What stands for a secret, in the language of the window.
QString hiddenWord()
{
    return ExchangeTextWords::tr("hidden");
}

void add(ExchangeText &result, const RedactedText &bytes)
{
    const ShownText shown = shownBytes(bytes);
    qsizetype at = 0;
    for (const auto &[begin, length] : shown.hidden) {
        result.text += shown.text.mid(at, begin - at);
        at = begin + length;
        QString marker = shown.text.mid(begin, length);
        marker.replace(QLatin1String(HiddenMarker),
                       hiddenWord()); // in the window's language
        result.ranges.append({.begin = static_cast<int>(result.text.size()),
                              .length = static_cast<int>(marker.size()),
                              .kind = RangeKind::Hidden});
        result.text += marker;
    }
    result.text += shown.text.mid(at);
}

/// On lines of their own, after an empty one.
void addNote(ExchangeText &result, const QString &words)
{
    if (!result.text.isEmpty())
        result.text
            += result.text.endsWith(QLatin1Char('\n')) ? QStringLiteral("\n") : QStringLiteral("\n\n");
    result.ranges.append({.begin = static_cast<int>(result.text.size()),
                          .length = static_cast<int>(words.size()),
                          .kind = RangeKind::Note});
    result.text += words;
}

void addHeader(ExchangeText &result, const QByteArray &name, const RedactedText &value)
{
    result.text += QLatin1Char('\n');
    add(result, {.bytes = name + ": "});
    add(result, value);
}

/// Nothing when it is shown as it is.
std::optional<RedactedText> laidOut(const RedactedText &body, BodyLayout layout)
{
    switch (layout) {
    case BodyLayout::AsReceived: return std::nullopt;
    case BodyLayout::Pretty: return prettyJson(body);
    }
    return std::nullopt;
}

void addBody(ExchangeText &result, const RedactedText &body, BodyLayout layout)
{
    if (!result.text.isEmpty() && !body.bytes.isEmpty())
        result.text += QStringLiteral("\n\n");
    result.bodyBegin = static_cast<int>(result.text.size());
    add(result, laidOut(body, layout).value_or(body));
}

QString cutText(const Exchange &exchange)
{
    constexpr qint64 KiB = 1024;
    const QLocale locale;
    return ExchangeTextWords::tr("Cut after %1 KiB of %2.")
        .arg(locale.toString(exchange.responseBody.size() / KiB),
             locale.formattedDataSize(exchange.responseSize));
}

/// What was made of the answer, as everywhere else, where its own words do not say so already.
QString errorNote(const Exchange &exchange)
{
    const ErrorText said = errorText(*exchange.error, exchange.url.host());
    return said.title + (said.sentence.isEmpty() ? QString() : QLatin1Char('\n') + said.sentence);
}

} // namespace

ExchangeText requestText(const Exchange &exchange, BodyLayout layout)
{
    ExchangeText result;
    add(result, {.bytes = exchange.method + ' '});
    add(result, exchange.recordedTarget());
    result.text += QStringLiteral(" HTTP/1.1");
    const bool hasHost = !exchange.requestHeaders.isEmpty()
        && exchange.requestHeaders.constFirst().first.compare("Host", Qt::CaseInsensitive) == 0;
    if (!hasHost) // an earlier version did not record it
        addHeader(result, "Host", {.bytes = exchange.url.authority(QUrl::FullyEncoded).toLatin1()});
    for (qsizetype i = 0; i < exchange.requestHeaders.size(); ++i)
        addHeader(result, exchange.requestHeaders.at(i).first, exchange.recordedRequestHeader(i));
    addBody(result, exchange.recordedRequestBody(), layout);
    return result;
}

ExchangeText responseText(const Exchange &exchange, Headers headers, BodyLayout layout)
{
    ExchangeText result;
    if (exchange.status > 0) {
        result.text = QStringLiteral("HTTP %1").arg(exchange.status);
        if (!exchange.reason.isEmpty())
            add(result, {.bytes = ' ' + exchange.reason});
    }
    for (qsizetype i = 0; headers == Headers::Shown && i < exchange.responseHeaders.size(); ++i)
        addHeader(result, exchange.responseHeaders.at(i).first, exchange.recordedResponseHeader(i));
    addBody(result, exchange.recordedResponseBody(), layout);
    if (exchange.isResponseCut)
        addNote(result, cutText(exchange));
    if (exchange.timesSent > 1)
        addNote(result,
                ExchangeTextWords::tr(
                    "Sent %1 times: the connection ended without an answer, and the network library asked "
                    "again by itself.")
                    .arg(exchange.timesSent));
    if (exchange.error && !exchange.error->message.isEmpty())
        addNote(result, errorNote(exchange));
    return result;
}

QString summaryText(const Exchange &exchange)
{
    if (exchange.status == 0)
        return exchange.mayHaveArrived ? ExchangeTextWords::tr("sent, no answer")
                                       : ExchangeTextWords::tr("no answer");
    // The size of the whole less what is shown would tell how long the hidden values are.
    if (!exchange.hidden.responseBody.isEmpty())
        return ExchangeTextWords::tr("%1 · %2 ms").arg(exchange.status).arg(exchange.timing.total().count());
    return ExchangeTextWords::tr("%1 · %2 ms · %3 B")
        .arg(exchange.status)
        .arg(exchange.timing.total().count())
        .arg(exchange.responseSize);
}

} // namespace onboarding
