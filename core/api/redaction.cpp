#include "core/api/redaction.h"

#include "core/api/contentcoding.h"
#include "core/api/sensitivespans.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace onboarding {

namespace {

/// Read beyond what is recorded, so that a secret at the cut is still known.
constexpr qsizetype BeyondCut = 16 * 1024;

/// Not within a letter of UTF-8.
qsizetype cutAt(const QByteArray &bytes, qsizetype size)
{
    constexpr qsizetype LongestLetter = 4;
    qsizetype cut = std::min(size, bytes.size());
    const auto isInside
        = [&bytes](qsizetype at) { return at < bytes.size() && (bytes.at(at) & 0xc0) == 0x80; };
    for (qsizetype back = 0; back < LongestLetter && cut > 0 && isInside(cut); ++back)
        --cut;
    return cut;
}

QByteArray withBrackets(const QByteArray &bytes, const HiddenSpans &spans)
{
    QByteArray shown;
    qsizetype at = 0;
    for (const HiddenSpan &span : spans) {
        shown += bytes.mid(at, span.begin - at) + '[' + HiddenMarker + ']';
        at = span.end();
    }
    return shown + bytes.mid(at);
}

QJsonValue clearedJson(const QJsonValue &value, const SensitiveNames &names,
                       const QList<const SecretValues *> &known)
{
    if (value.isString())
        return withoutSecrets(value.toString(), known);
    if (value.isArray()) {
        QJsonArray cleared;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            cleared.append(clearedJson(element, names, known));
        return cleared;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const std::optional<Sensitivity> what = names.find(member.key());
        if (!what || what->kind != HiddenSpan::Kind::Secret) // a token that is sent to us is needed
            member.value() = clearedJson(member.value(), names, known);
    }
    return object;
}

/// Packed bytes (RFC 1950, RFC 1952) whose content holds a secret, and those of packers that cannot be undone
/// here: what nobody can look into is not kept.
bool mayHidePacked(const QByteArray &body, const SensitiveNames &names,
                   const QList<const SecretValues *> &known)
{
    constexpr std::array<std::string_view, 5> Closed {"\x28\xb5\x2f\xfd", "BZh",
                                                      "\xfd"
                                                      "7zXZ",
                                                      "7z\xbc\xaf", "PK\x03\x04"};
    if (std::any_of(Closed.begin(), Closed.end(), [&body](std::string_view magic) {
            return body.startsWith(QByteArrayView(magic.data(), static_cast<qsizetype>(magic.size())));
        }))
        return true;
    const auto byte = [&body](qsizetype at) { return static_cast<unsigned char>(body.at(at)); };
    const bool isGzip = body.size() > 2 && byte(0) == 0x1f && byte(1) == 0x8b;
    const bool isZlib = body.size() > 2 && (byte(0) & 0x0f) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
    if (!isGzip && !isZlib)
        return false;
    const Result<QByteArray> plain
        = withoutCodings(body, {isGzip ? QByteArray("gzip") : QByteArray("deflate")}, Redactor::MaxBody);
    if (!plain)
        return isGzip; // two bytes may begin any text
    return !SecretValues::find(*plain, known).isEmpty() || !sensitive::inBody(*plain, {}, names).isEmpty();
}

} // namespace

Redactor::Redactor(const SensitiveNames &names, QList<const SecretValues *> known)
    : m_names(names)
    , m_known(std::move(known))
{
}

RedactedText Redactor::marked(const QByteArray &bytes, const HiddenSpans &named) const
{
    return withMarkers(bytes, mergedSpans(named + SecretValues::find(bytes, m_known)));
}

RedactedText Redactor::header(const QByteArray &name, const QByteArray &value) const
{
    const std::optional<Sensitivity> what = m_names.findHeader(QString::fromLatin1(name));
    if (!what)
        return marked(value, sensitive::inText(value, m_names));
    HiddenSpan span {.length = value.size(), .kind = what->kind, .variable = what->variable};
    const qsizetype space = value.indexOf(' ');
    if (name.compare("Authorization", Qt::CaseInsensitive) == 0 && space > 0) {
        span.begin = space + 1;
        span.length -= span.begin;
        if (value.left(space).compare("Basic", Qt::CaseInsensitive) == 0)
            span.variable = "CLIENT_CREDENTIALS";
    }
    return withMarkers(value, mergedSpans({span}));
}

QByteArray Redactor::headerName(const QByteArray &name) const
{
    return SecretValues::find(name, m_known).isEmpty() ? name : QByteArray(HiddenMarker);
}

RedactedText Redactor::body(const QByteArray &body, const QByteArray &contentType) const
{
    if (mayHidePacked(body, m_names, m_known))
        return withMarkers(HiddenMarker, {{.length = static_cast<qsizetype>(std::strlen(HiddenMarker))}});
    const QByteArray read = body.left(MaxBody + BeyondCut);
    HiddenSpans spans = sensitive::inBody(read, contentType, m_names);
    const HiddenSpan::Form form = contentType.toLower().contains("json") ? HiddenSpan::Form::JsonText
        : contentType.toLower().contains("form")                         ? HiddenSpan::Form::Percent
                                                                         : HiddenSpan::Form::Plain;
    HiddenSpans found = SecretValues::find(read, m_known);
    for (HiddenSpan &span : found)
        span.form = form;
    spans += found;
    spans = mergedSpans(spans);
    qsizetype cut = cutAt(read, MaxBody);
    for (const HiddenSpan &span : std::as_const(spans)) {
        if (span.begin < cut && span.end() > cut)
            cut = span.end();
    }
    spans.removeIf([cut](const HiddenSpan &span) { return span.end() > cut; });
    return withMarkers(read.left(cut), spans);
}

RedactedText Redactor::target(const QByteArray &target) const
{
    const qsizetype question = target.indexOf('?');
    HiddenSpans spans;
    if (question >= 0) {
        spans = sensitive::inForm(target.mid(question + 1), m_names);
        for (HiddenSpan &span : spans)
            span.begin += question + 1;
    }
    HiddenSpans found = SecretValues::find(target, m_known);
    for (HiddenSpan &span : found)
        span.form = HiddenSpan::Form::Percent;
    spans += found;
    return withMarkers(target, mergedSpans(spans));
}

QString Redactor::message(const QString &text) const
{
    return withoutSecrets(redaction::text(text), m_known);
}

HttpReply Redactor::reply(const HttpReply &reply) const
{
    HttpReply cleared = reply;
    const HiddenSpans spans = SecretValues::find(reply.body.left(MaxBody + BeyondCut), m_known);
    if (spans.isEmpty())
        return cleared;
    cleared.body = withBrackets(reply.body, spans);
    if (reply.json)
        cleared.json = clearedJson(*reply.json, m_names, m_known);
    return cleared;
}

QString redaction::text(const QString &text)
{
    static const SensitiveNames names;
    const QByteArray bytes = text.toUtf8();
    const HiddenSpans spans = mergedSpans(sensitive::inText(bytes, names));
    return spans.isEmpty() ? text : QString::fromUtf8(withBrackets(bytes, spans));
}

} // namespace onboarding
