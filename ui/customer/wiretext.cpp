#include "ui/customer/wiretext.h"

#include "core/api/prettyjson.h"
#include "core/api/shownbytes.h"
#include "core/base/plaintext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace onboarding {

namespace {

using RangeKind = WireText::Range::Kind;

/// Where Qt Linguist finds the sentences of this file.
struct WireWords
{
    Q_DECLARE_TR_FUNCTIONS(WireText)
};

void add(WireText &wire, const RedactedText &bytes)
{
    const ShownText shown = shownBytes(bytes);
    qsizetype at = 0;
    for (const auto &[begin, length] : shown.hidden) {
        wire.text += shown.text.mid(at, begin - at);
        at = begin + length;
        QString marker = shown.text.mid(begin, length);
        marker.replace(QLatin1String(HiddenMarker), WireWords::tr("hidden")); // in the window's language
        wire.ranges.append({.begin = static_cast<int>(wire.text.size()),
                            .length = static_cast<int>(marker.size()),
                            .kind = RangeKind::Hidden});
        wire.text += marker;
    }
    wire.text += shown.text.mid(at);
}

/// On lines of their own, after an empty one.
void addNote(WireText &wire, const QString &words)
{
    if (!wire.text.isEmpty())
        wire.text += wire.text.endsWith(QLatin1Char('\n')) ? QStringLiteral("\n") : QStringLiteral("\n\n");
    wire.ranges.append({.begin = static_cast<int>(wire.text.size()),
                        .length = static_cast<int>(words.size()),
                        .kind = RangeKind::Note});
    wire.text += words;
}

void addHeader(WireText &wire, const QByteArray &name, const RedactedText &value)
{
    wire.text += QLatin1Char('\n');
    add(wire, {.bytes = name + ": "});
    add(wire, value);
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

void addBody(WireText &wire, const RedactedText &body, BodyLayout layout)
{
    if (!wire.text.isEmpty() && !body.bytes.isEmpty())
        wire.text += QStringLiteral("\n\n");
    wire.bodyBegin = static_cast<int>(wire.text.size());
    add(wire, laidOut(body, layout).value_or(body));
}

QString cutText(const Exchange &exchange)
{
    constexpr qint64 KiB = 1024;
    const QLocale locale;
    return WireWords::tr("Cut after %1 KiB of %2.")
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

WireText requestText(const Exchange &exchange, BodyLayout layout)
{
    WireText wire;
    add(wire, {.bytes = exchange.method + ' '});
    add(wire, exchange.recordedTarget());
    wire.text += QStringLiteral(" HTTP/1.1");
    const bool hasHost = !exchange.requestHeaders.isEmpty()
        && exchange.requestHeaders.constFirst().first.compare("Host", Qt::CaseInsensitive) == 0;
    if (!hasHost) // an earlier version did not record it
        addHeader(wire, "Host", {.bytes = exchange.url.authority(QUrl::FullyEncoded).toLatin1()});
    for (qsizetype i = 0; i < exchange.requestHeaders.size(); ++i)
        addHeader(wire, exchange.requestHeaders.at(i).first, exchange.recordedRequestHeader(i));
    addBody(wire, exchange.recordedRequestBody(), layout);
    return wire;
}

WireText responseText(const Exchange &exchange, Headers headers, BodyLayout layout)
{
    WireText wire;
    if (exchange.status > 0) {
        wire.text = QStringLiteral("HTTP %1").arg(exchange.status);
        if (!exchange.reason.isEmpty())
            add(wire, {.bytes = ' ' + exchange.reason});
    }
    for (qsizetype i = 0; headers == Headers::Shown && i < exchange.responseHeaders.size(); ++i)
        addHeader(wire, exchange.responseHeaders.at(i).first, exchange.recordedResponseHeader(i));
    addBody(wire, exchange.recordedResponseBody(), layout);
    if (exchange.isResponseCut)
        addNote(wire, cutText(exchange));
    if (exchange.timesSent > 1)
        addNote(wire,
                WireWords::tr(
                    "Sent %1 times: the connection ended without an answer, and the network library asked "
                    "again by itself.")
                    .arg(exchange.timesSent));
    if (exchange.error && !exchange.error->message.isEmpty())
        addNote(wire, errorNote(exchange));
    return wire;
}

QString summaryText(const Exchange &exchange)
{
    if (exchange.status == 0)
        return exchange.mayHaveArrived ? WireWords::tr("sent, no answer") : WireWords::tr("no answer");
    // The size of the whole less what is shown would tell how long the hidden values are.
    if (!exchange.hidden.responseBody.isEmpty())
        return WireWords::tr("%1 · %2 ms").arg(exchange.status).arg(exchange.timing.total().count());
    return WireWords::tr("%1 · %2 ms · %3 B")
        .arg(exchange.status)
        .arg(exchange.timing.total().count())
        .arg(exchange.responseSize);
}

} // namespace onboarding
