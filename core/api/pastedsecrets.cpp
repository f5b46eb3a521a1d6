#include "core/api/pastedsecrets.h"

#include "core/api/sensitivespans.h"
#include "core/kyc/knownsecrets.h"
#include "core/kyc/runnames.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/mappedtext.h"
#include "core/phonerun/personaldata.h"

#include <QRegularExpression>
#include <algorithm>
#include <utility>
#include <vector>

namespace onboarding {

namespace {

const QString Dropped = QStringLiteral("xxx"); // a value that nobody knows stays one
constexpr int MostSecrets = 500;

/// The letters of \p text in UTF-8, and for each of its bytes where it stands there.
class BytesOfText
{
public:
    explicit BytesOfText(const QString &text)
    {
        m_places.reserve(std::size_t(text.size()) + 1);
        for (qsizetype at = 0; at < text.size();) {
            const bool isPair
                = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
            const qsizetype length = isPair ? 2 : 1;
            const QByteArray letter = QStringView(text).mid(at, length).toUtf8();
            m_bytes += letter;
            m_places.insert(m_places.end(), std::size_t(letter.size()), int(at));
            at += length;
        }
        m_places.push_back(int(text.size()));
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] int placeOf(qsizetype byte) const { return m_places[std::size_t(byte)]; }

private:
    QByteArray m_bytes;
    std::vector<int> m_places;
};

struct PastedSecret
{
    TextSpan span {}; ///< in the text as it was pasted
    QString value {};
    bool isWhole = false; ///< of JSON: a number, an object or a list
};

/// What looks like a secret, or stands behind a name that prose has for nothing else.
const QList<QRegularExpression> &formsOfSecrets()
{
    constexpr auto AnyCase = QRegularExpression::CaseInsensitiveOption;
    static const QString name = QStringLiteral(
        "(?:(?:access|refresh|id|sdk|auth|bearer|session|jumio|initial)[ _-]?token|api[ _-]?key|"
        "client[ _-]?secret)");
    static const QList<QRegularExpression> forms {
        // A JWT, cut anywhere too, and in base64 once more (see credentialdetection.cpp).
        QRegularExpression(
            QStringLiteral("(?<![A-Za-z0-9+/_.-])(?:eyJ|ZXlK)[A-Za-z0-9_-]{8,}[A-Za-z0-9_.=-]*")),
        QRegularExpression(
            QStringLiteral("(?<![A-Za-z0-9_-])(?:[spr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9]{8,}|"
                           "AKIA[A-Z0-9]{16,}"
                           "|AIza[A-Za-z0-9_-]{30,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}"
                           "|glpat-[A-Za-z0-9_-]{16,}|xox[abprs]-[A-Za-z0-9-]{10,})")),
        QRegularExpression(
            QStringLiteral("\\b") + name
                + QStringLiteral("[\"'\\\\*_\\]]{0,4}\\s{0,4}(?:[:=]|=>)\\s{0,4}(?:Optional\\(\\s*)?"
                                 "[\"'\\\\<*]{0,4}([A-Za-z0-9._~+/=-]{6,})"),
            AnyCase),
        QRegularExpression(
            QStringLiteral("^[\\s>*_-]{0,8}") + name
                + QStringLiteral("[*_\\s]{0,4}:?[*_ ]{0,4}\\r?\\n[\\s>]{0,8}([A-Za-z0-9._~+/=-]{8,})\\s*$"),
            AnyCase | QRegularExpression::MultilineOption)};
    return forms;
}

void addSecretsOfLayer(const MappedText &layer, QList<PastedSecret> &found)
{
    const QString &text = layer.text();
    const auto add = [&](qsizetype start, qsizetype end, bool isWhole) {
        if (start < end && found.size() < MostSecrets)
            found.append({.span = {layer.origin(start), layer.originEnd(end) - layer.origin(start)},
                          .value = text.mid(start, end - start),
                          .isWhole = isWhole});
    };
    const BytesOfText bytes(text);
    const SensitiveNames names;
    HiddenSpans spans = sensitive::inText(bytes.bytes(), names);
    if (const QString start = text.left(64).trimmed(); start.startsWith(u'{') || start.startsWith(u'['))
        spans += sensitive::inJson(bytes.bytes(), names);
    for (const HiddenSpan &span : std::as_const(spans)) {
        if (span.kind != HiddenSpan::Kind::Personal)
            add(bytes.placeOf(span.begin), bytes.placeOf(span.end()),
                span.form == HiddenSpan::Form::JsonValue);
    }
    for (const QRegularExpression &form : formsOfSecrets()) {
        for (auto all = form.globalMatch(text); all.hasNext();) {
            const QRegularExpressionMatch match = all.next();
            const int group = match.lastCapturedIndex();
            add(match.capturedStart(group), match.capturedEnd(group), false);
        }
    }
}

/// What is said of a token, and no token: true, "expired", the name of an id, the place of a value.
bool isNoSecret(const QString &value)
{
    constexpr qsizetype Shortest = 4;
    static const QRegularExpression mark(
        QStringLiteral("^(?:true|false|null|undefined|none|hidden|Optional\\(?|(.)\\1*"
                       "|[<\\[{$%]{1,2}[\\w.-]*[>\\]}%]{1,2})$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_ -]*$"));
    static const QRegularExpression sign(QStringLiteral("[=:]+$"));
    const QString text = value.trimmed();
    if (text.size() < Shortest || mark.match(text).hasMatch()
        || runNameOf(plainRunName(QString(text).remove(sign))) != RunName::Other)
        return true;
    return plain.match(text).hasMatch()
        && (saysNothing(text) || hasWordOfFailure(text) || saysFailed(text) || saysWell(text));
}

bool areTouching(const TextSpan &a, const TextSpan &b)
{
    return a.start < b.start + b.length && b.start < a.start + a.length;
}

/// What says whose run it is, which one, and how it ended.
struct KeptOfRun
{
    explicit KeptOfRun(const QString &text)
    {
        const RunFindings read = RunReader::read(text);
        for (const RunFindings::Id &id : read.ids + read.bareUuids) {
            spans.append(id.span);
            ids.insert(id.value);
        }
        for (const RunFindings::Failure &failure : read.failures)
            spans.append({failure.at, 1});
        for (const RunFindings::Success &success : read.successes)
            spans.append({success.at, 1});
    }
    [[nodiscard]] bool isIn(const PastedSecret &secret) const
    {
        const std::optional<QString> id = canonicalId(secret.value);
        return (id && isUuid(*id) && ids.contains(*id))
            || std::any_of(spans.begin(), spans.end(), [&](const TextSpan &span) {
                   return span.start >= 0 && areTouching(span, secret.span);
               });
    }

    QList<TextSpan> spans;
    QSet<QString> ids;
};

/// A result in base64 looks like a token: what is dropped is dropped within.
std::optional<RunFindings::Personal> withinBase64(const PastedSecret &whole)
{
    const std::optional<QString> inner = textOfBase64(whole.value);
    if (!inner)
        return std::nullopt;
    const QList<RunFindings::Personal> secrets = pastedSecretsIn(*inner);
    if (secrets.isEmpty())
        return std::nullopt;
    return RunFindings::Personal {
        .span = whole.span,
        .instead = QString::fromLatin1(withoutPersonalData(*inner, secrets).toUtf8().toBase64())};
}

/// What is known by its value alone.
void addKnown(const QString &text, const KnownSecrets &known, QList<PastedSecret> &found)
{
    constexpr qsizetype Longest = 100'000;
    static const QRegularExpression word(QStringLiteral("[^\\s\"'<>&=,;(){}\\[\\]\\\\]{6,}"));
    if (text.size() > Longest || !known.isIn(text))
        return;
    for (auto all = word.globalMatch(text); all.hasNext() && found.size() < MostSecrets;) {
        const QRegularExpressionMatch match = all.next();
        if (known.isIn(match.captured()))
            found.append({.span = {int(match.capturedStart()), int(match.capturedLength())},
                          .value = match.captured()});
    }
}

/// The same value once more, behind whatever name.
void addRepeated(const QString &text, QList<PastedSecret> &found)
{
    constexpr qsizetype Shortest = 8;
    QStringList values;
    for (const PastedSecret &one : std::as_const(found)) {
        if (one.value.size() >= Shortest && !one.isWhole && !values.contains(one.value))
            values.append(one.value);
    }
    for (const QString &value : std::as_const(values)) {
        for (qsizetype at = text.indexOf(value); at >= 0 && found.size() < 2 * MostSecrets;
             at = text.indexOf(value, at + value.size()))
            found.append({.span = {int(at), int(value.size())}, .value = value});
    }
}

} // namespace

QList<RunFindings::Personal> pastedSecretsIn(const QString &text, const KnownSecrets *known)
{
    const MappedText whole(text);
    QList<PastedSecret> found;
    addSecretsOfLayer(whole, found);
    if (text.contains(u'%'))
        addSecretsOfLayer(withoutPercent(whole, false), found);
    if (text.contains(u'&'))
        addSecretsOfLayer(withoutEntities(whole), found);
    if (text.contains(u'\\'))
        addSecretsOfLayer(withoutJsonEscapes(whole), found);
    if (known)
        addKnown(text, *known, found);
    found.removeIf([](const PastedSecret &one) { return isNoSecret(one.value); });
    if (found.isEmpty())
        return {};
    addRepeated(text, found);
    const KeptOfRun kept(text);
    QList<RunFindings::Personal> pieces;
    for (const PastedSecret &one : std::as_const(found)) {
        if (!kept.isIn(one)) {
            pieces.append({.span = one.span,
                           .instead = one.isWhole ? QLatin1Char('"') + Dropped + QLatin1Char('"') : Dropped});
        } else if (const std::optional<RunFindings::Personal> within = withinBase64(one)) {
            pieces.append(*within);
        }
    }
    return inOrder(pieces);
}

QStringList withoutSecretNames(const QStringList &names, const QString &text,
                               const QList<RunFindings::Personal> &secrets)
{
    QStringList left = names;
    const QString open = withoutPersonalData(text, secrets);
    for (const RunFindings::Personal &secret : secrets) {
        const QString value = text.mid(secret.span.start, secret.span.length);
        left.removeIf([&](const QString &name) {
            const bool isOfIt
                = name.contains(value, Qt::CaseInsensitive) || value.contains(name, Qt::CaseInsensitive);
            return isOfIt && !open.contains(name, Qt::CaseInsensitive);
        });
    }
    return left;
}

} // namespace onboarding
