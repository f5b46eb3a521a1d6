#include "core/api/oldmarkers.h"

#include "core/api/sensitivespans.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

/// The markers of an old text as spans, named by \p names where a name stands before them.
RedactedText withOldMarkers(const QByteArray &text, const HiddenSpans &named)
{
    static const QRegularExpression marker(
        QStringLiteral("hidden,(?: |%20|\\+)[0-9]+(?: |%20|\\+)characters?"));
    HiddenSpans spans;
    QRegularExpressionMatchIterator matches = marker.globalMatch(QString::fromLatin1(text));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        HiddenSpan span {.begin = match.capturedStart(), .length = match.capturedLength()};
        for (const HiddenSpan &one : named) {
            if (one.begin == span.begin && one.end() == span.end())
                span = one;
        }
        spans.append(span);
    }
    return withMarkers(text, spans);
}

HiddenSpans spansOfHeader(const QByteArray &name, const QByteArray &value, const SensitiveNames &names)
{
    const std::optional<Sensitivity> what = names.find(QString::fromLatin1(name));
    const qsizetype begin = value.indexOf(HiddenMarker);
    if (!what || begin < 0)
        return {};
    return {{.begin = begin, .length = value.size() - begin, .kind = what->kind, .variable = what->variable}};
}

void readOldHeaders(HeaderList &headers, QList<HiddenSpans> &hidden, const SensitiveNames &names)
{
    for (auto &[name, value] : headers) {
        const RedactedText text = withOldMarkers(value, spansOfHeader(name, value, names));
        value = text.bytes;
        hidden.append(text.hidden);
    }
}

void readOldBody(QByteArray &body, HiddenSpans &hidden, const QByteArray &contentType,
                 const SensitiveNames &names)
{
    const RedactedText text = withOldMarkers(body, sensitive::inBody(body, contentType, names));
    body = text.bytes;
    hidden = text.hidden;
}

QByteArray contentTypeOf(const HeaderList &headers)
{
    for (const auto &[name, value] : headers) {
        if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

void readOldMarkers(Exchange &exchange)
{
    static const SensitiveNames names;
    readOldHeaders(exchange.requestHeaders, exchange.hidden.requestHeaders, names);
    readOldHeaders(exchange.responseHeaders, exchange.hidden.responseHeaders, names);
    readOldBody(exchange.requestBody, exchange.hidden.requestBody, contentTypeOf(exchange.requestHeaders),
                names);
    readOldBody(exchange.responseBody, exchange.hidden.responseBody, contentTypeOf(exchange.responseHeaders),
                names);
    const QByteArray target
        = exchange.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    const qsizetype query = target.indexOf('?') + 1;
    HiddenSpans named;
    if (query > 0) {
        named = sensitive::inForm(target.mid(query), names);
        for (HiddenSpan &span : named)
            span.begin += query;
    }
    const RedactedText text = withOldMarkers(target, named);
    exchange.target = text.bytes;
    exchange.hidden.target = text.hidden;
    exchange.url = QUrl::fromEncoded(
        exchange.url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + text.bytes);
}

} // namespace onboarding
