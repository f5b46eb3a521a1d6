#include "core/api/secretvalues.h"

#include "core/api/likelayers.h"
#include "core/api/textlayers.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <array>
#include <tuple>

namespace onboarding {

namespace {

constexpr qsizetype ShortestValue = 3;
constexpr qsizetype ShortestPart = 8; ///< of a beginning or an end
constexpr qsizetype RunLength = 12; ///< of a value that is long enough: anywhere in it
constexpr qsizetype LongValue = 16;
constexpr qsizetype ShortestBare = 6; ///< of letters and digits alone, which common words are made of too
constexpr qsizetype SurelyOwn = 8; ///< shorter ones may be part of another word
constexpr qsizetype MaxValue = 64 * 1024;
constexpr std::size_t MostWindows = 200'000;

constexpr quint64 Prime = (quint64 {1} << 61) - 1;

/// Of numbers below 2^61 - 1. In halves of 31 bits, so that nothing overflows.
quint64 timesModulo(quint64 one, quint64 other)
{
    constexpr quint64 Low31 = (quint64 {1} << 31) - 1;
    constexpr quint64 Low30 = (quint64 {1} << 30) - 1;
    const quint64 middle = (one & Low31) * (other >> 31) + (one >> 31) * (other & Low31);
    const quint64 sum = (one >> 31) * (other >> 31) * 2 + (middle >> 30) + ((middle & Low30) << 31)
        + (one & Low31) * (other & Low31);
    const quint64 folded = (sum & Prime) + (sum >> 61);
    return folded >= Prime ? folded - Prime : folded;
}

quint64 hashKey()
{
    static const quint64 key = QRandomGenerator::system()->generate64() % (Prime - 1024) + 512;
    return key;
}

char foldedLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

QByteArray foldedBytes(const QByteArray &bytes)
{
    QByteArray folded = bytes;
    std::transform(folded.begin(), folded.end(), folded.begin(), foldedLetter);
    return folded;
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Words that replies are made of.
bool isProtocolWord(const QByteArray &folded)
{
    static const QSet<QByteArray> words {"access_token",
                                         "refresh_token",
                                         "token",
                                         "bearer",
                                         "basic",
                                         "password",
                                         "username",
                                         "user_name",
                                         "client_secret",
                                         "client_id",
                                         "grant_type",
                                         "authorization",
                                         "api-key",
                                         "apikey",
                                         "secret",
                                         "status",
                                         "message",
                                         "error",
                                         "invalid",
                                         "invalid_token",
                                         "invalid_grant",
                                         "invalid_client",
                                         "invalid_request",
                                         "expired",
                                         "locked",
                                         "success",
                                         "true",
                                         "false",
                                         "null",
                                         "pending",
                                         "rejected",
                                         "accepted",
                                         "approved",
                                         "not_registered",
                                         "need_resubmit",
                                         "in_review",
                                         "approved_verified",
                                         "kycprovider",
                                         "jumio",
                                         "none",
                                         "application",
                                         "json",
                                         "http",
                                         "https",
                                         "hidden",
                                         "lv1",
                                         "lv2",
                                         "lv3",
                                         "api",
                                         "kyc",
                                         "sdk",
                                         "the",
                                         "and",
                                         "not",
                                         "was",
                                         "for"};
    return words.contains(folded);
}

/// However it is written.
bool isProtocolWordBare(const QByteArray &bare)
{
    static const QSet<QByteArray> words {
        "accesstoken",   "refreshtoken", "clientsecret",     "clientid", "granttype",
        "invalidtoken",  "invalidgrant", "invalidclient",    "inreview", "invalidrequest",
        "notregistered", "needresubmit", "approvedverified", "rejected"};
    return isProtocolWord(bare) || words.contains(bare);
}

/// As servers write letters beyond ASCII: as they came, in Latin-1, and read as Latin-1 by mistake.
QList<QByteArray> formsOf(const QByteArray &value)
{
    QList<QByteArray> forms {value};
    const bool isAscii = std::none_of(value.begin(), value.end(), [](char c) { return (c & 0x80) != 0; });
    if (isAscii)
        return forms;
    const QString text = QString::fromUtf8(value);
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D})
        forms.append(text.normalized(form).toUtf8());
    const bool isLatin = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x100; });
    if (isLatin)
        forms.append(text.toLatin1());
    forms.append(QString::fromLatin1(value).toUtf8());
    forms.append(likened(value));
    QList<QByteArray> apart;
    for (const QByteArray &form : std::as_const(forms)) {
        if (!apart.contains(form))
            apart.append(form);
    }
    return apart;
}

/// Each JWT that \p spans touch, whole: tokens of one issuer share long stretches, and what is left of one
/// between its known pieces is a token in parts.
HiddenSpans touchedTokens(const QByteArray &text, const HiddenSpans &spans)
{
    static const QRegularExpression token(QStringLiteral(
        "(?<![A-Za-z0-9_-])ey[A-Za-z0-9][A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]*){0,3}"));
    HiddenSpans tokens;
    if (spans.isEmpty() || !text.contains("ey"))
        return tokens;
    for (auto found = token.globalMatch(QString::fromLatin1(text)); found.hasNext();) { // a byte a letter
        const QRegularExpressionMatch match = found.next();
        const bool isTouched = std::any_of(spans.begin(), spans.end(), [&match](const HiddenSpan &span) {
            return span.begin < match.capturedEnd() && span.end() > match.capturedStart();
        });
        if (isTouched)
            tokens.append({.begin = match.capturedStart(), .length = match.capturedLength()});
    }
    return tokens;
}

} // namespace

/// Hashes of all stretches of some bytes: a polynomial in a secret key, modulo 2^61 - 1.
class SecretValues::Hashes
{
public:
    explicit Hashes(const QByteArray &folded)
    {
        m_sums.reserve(static_cast<std::size_t>(folded.size()) + 1);
        m_sums.push_back(0);
        for (const char c : folded)
            m_sums.push_back((timesModulo(m_sums.back(), hashKey()) + static_cast<unsigned char>(c) + 1)
                             % Prime);
    }

    /// With \p power = power(length).
    [[nodiscard]] quint64 of(qsizetype begin, qsizetype length, quint64 power) const
    {
        const quint64 before = timesModulo(m_sums[static_cast<std::size_t>(begin)], power);
        const quint64 all = m_sums[static_cast<std::size_t>(begin + length)];
        const quint64 hash = all >= before ? all - before : all + Prime - before;
        return hash ^ (static_cast<quint64>(length) << 61); // three bits more, to tell lengths apart
    }

    [[nodiscard]] static quint64 power(qsizetype length)
    {
        quint64 power = 1;
        for (qsizetype i = 0; i < length; ++i)
            power = timesModulo(power, hashKey());
        return power;
    }

private:
    std::vector<quint64> m_sums;
};

void SecretValues::addWindows(const QByteArray &folded, Entry &entry)
{
    const Hashes hashes(folded);
    const qsizetype size = folded.size();
    const auto add = [&](qsizetype begin, qsizetype length, Place place) {
        if (!isProtocolWord(folded.mid(begin, length)))
            entry.windows.push_back({hashes.of(begin, length, Hashes::power(length)), length, place});
    };
    if (size < LongValue) {
        const bool isNumber
            = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
        add(0, size, size < SurelyOwn || isNumber ? Place::Apart : Place::Anywhere);
        for (qsizetype length = std::max(ShortestPart, size * 2 / 3); length < size; ++length) {
            add(0, length, Place::Apart);
            add(size - length, length, Place::Apart);
        }
        return;
    }
    const quint64 power = Hashes::power(RunLength);
    for (qsizetype begin = 0; begin + RunLength <= size; ++begin)
        entry.windows.push_back({hashes.of(begin, RunLength, power), RunLength, Place::Anywhere});
    // Of a JWT each part has a beginning and an end of its own.
    qsizetype from = 0;
    while (from < size) {
        const qsizetype dot = folded.indexOf('.', from);
        const qsizetype to = dot < 0 ? size : dot;
        for (qsizetype length = ShortestPart; length < RunLength && length <= to - from; ++length) {
            add(from, length, Place::Apart);
            add(to - length, length, Place::Apart);
        }
        from = to + 1;
    }
}

/// The letters and digits alone: whole, or in a row of a long value.
void SecretValues::addBareWindows(const QByteArray &value, Entry &entry)
{
    const QByteArray bare = bareLetters(value);
    if (bare.size() < ShortestBare || isProtocolWordBare(bare))
        return;
    const Hashes hashes(bare);
    const bool isLong = bare.size() >= LongValue;
    const qsizetype length = isLong ? RunLength : bare.size();
    const bool isNumber = std::all_of(bare.begin(), bare.end(), [](char c) { return c >= '0' && c <= '9'; });
    const Place place = !isLong && (length < SurelyOwn || isNumber) ? Place::Apart : Place::Anywhere;
    const quint64 power = Hashes::power(length);
    for (qsizetype begin = 0; begin + length <= bare.size(); ++begin)
        entry.windows.push_back({hashes.of(begin, length, power), length, place});
}

void SecretValues::add(const QByteArray &value, bool isKept)
{
    if (value.size() < ShortestValue || value.size() > MaxValue || isProtocolWord(foldedBytes(value)))
        return;
    const quint64 whole = Hashes(value).of(0, value.size(), Hashes::power(value.size()));
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                    [whole](const Entry &entry) { return entry.whole == whole; });
    if (known != m_entries.end()) {
        known->isKept = known->isKept || isKept;
        return;
    }
    Entry entry {.whole = whole, .isKept = isKept};
    for (const QByteArray &form : formsOf(value))
        addWindows(foldedBytes(form), entry);
    addBareWindows(value, entry);
    const auto order
        = [](const Window &window) { return std::tuple(window.hash, window.length, window.place); };
    std::sort(entry.windows.begin(), entry.windows.end(),
              [&](const Window &one, const Window &other) { return order(one) < order(other); });
    entry.windows.erase(
        std::unique(entry.windows.begin(), entry.windows.end(),
                    [&](const Window &one, const Window &other) { return order(one) == order(other); }),
        entry.windows.end());
    change(entry, 1);
    m_entries.push_back(std::move(entry));
    forgetOldest();
}

void SecretValues::change(const Entry &entry, int by)
{
    m_size += by > 0 ? entry.windows.size() : -entry.windows.size();
    for (const Window &window : entry.windows) {
        Known &known = m_windows[window.hash];
        (window.place == Place::Anywhere ? known.anywhere : known.apart) += by;
        if (known.anywhere == 0 && known.apart == 0)
            m_windows.erase(window.hash);
        std::map<qsizetype, int> &lengths = m_lengths[static_cast<int>(window.place)];
        int &count = lengths[window.length];
        count += by;
        if (count == 0)
            lengths.erase(window.length);
    }
}

void SecretValues::forgetOldest()
{
    while (m_size > MostWindows) {
        const auto oldest = std::find_if(m_entries.begin(), m_entries.end(),
                                         [](const Entry &entry) { return !entry.isKept; });
        if (oldest == m_entries.end() || std::next(oldest) == m_entries.end())
            return;
        change(*oldest, -1);
        m_entries.erase(oldest);
    }
}

void SecretValues::findIn(const TextLayer &layer, const Hashes &hashes, const Found &found) const
{
    const QByteArray &bytes = layer.bytes;
    // Words read backwards or without what is between them are often other words.
    const qsizetype shortest = layer.isBackwards || layer.isLoose ? ShortestBare : 0;
    const auto isKnown = [&](qsizetype begin, qsizetype length, quint64 power, int Known::*place) {
        const auto known = m_windows.find(hashes.of(begin, length, power));
        return known != m_windows.end() && known->second.*place > 0;
    };
    for (const auto &[length, count] : m_lengths[static_cast<int>(Place::Anywhere)]) {
        if (length < shortest)
            continue;
        const quint64 power = Hashes::power(length);
        for (qsizetype begin = 0; begin + length <= bytes.size(); ++begin) {
            if (isKnown(begin, length, power, &Known::anywhere))
                found(begin, length);
        }
    }
    const auto isParted = [&layer](qsizetype at) {
        const auto here = static_cast<std::size_t>(at);
        return layer.isLoose
            && (layer.isBackwards ? layer.begin[here - 1] > layer.end[here]
                                  : layer.begin[here] > layer.end[here - 1]);
    };
    const auto isEdge = [&](qsizetype at) { // between at - 1 and at
        return at == 0 || at == bytes.size() || !isLetterOrDigit(bytes.at(at - 1))
            || !isLetterOrDigit(bytes.at(at)) || isParted(at);
    };
    for (const auto &[length, count] : m_lengths[static_cast<int>(Place::Apart)]) {
        if (length < shortest)
            continue;
        const quint64 power = Hashes::power(length);
        for (qsizetype begin = 0; begin + length <= bytes.size(); ++begin) {
            const bool isApart = isEdge(begin) && isEdge(begin + length);
            if (isApart && isKnown(begin, length, power, &Known::apart))
                found(begin, length);
        }
    }
}

HiddenSpans SecretValues::find(const QByteArray &text, const QList<const SecretValues *> &known)
{
    const bool isNothingKnown = std::all_of(known.begin(), known.end(),
                                            [](const SecretValues *values) { return values->isEmpty(); });
    if (isNothingKnown || text.size() < ShortestValue)
        return {};
    HiddenSpans spans;
    const std::vector<TextLayer> layers = textLayers(text);
    for (const TextLayer &layer : layers) {
        const Hashes hashes(foldedBytes(layer.bytes));
        for (const SecretValues *values : known) {
            values->findIn(layer, hashes, [&](qsizetype begin, qsizetype length) {
                // "IN_REVIEW", of which a password is "inreview".
                if (layer.isLoose && isProtocolWordBare(layer.bytes.mid(begin, length)))
                    return;
                const auto first = static_cast<std::size_t>(begin);
                const auto last = static_cast<std::size_t>(begin + length - 1);
                const qsizetype from = std::min(layer.begin[first], layer.begin[last]);
                const qsizetype to = std::max(layer.end[first], layer.end[last]);
                spans.append({.begin = from, .length = to - from});
            });
        }
    }
    return mergedSpans(spans + touchedTokens(text, spans));
}

QString withoutSecrets(const QString &text, const QList<const SecretValues *> &known)
{
    const QByteArray bytes = text.toUtf8();
    const HiddenSpans spans = SecretValues::find(bytes, known);
    if (spans.isEmpty())
        return text;
    QByteArray shown;
    qsizetype at = 0;
    for (const HiddenSpan &span : spans) {
        shown += bytes.mid(at, span.begin - at) + '[' + HiddenMarker + ']';
        at = span.end();
    }
    return QString::fromUtf8(shown + bytes.mid(at));
}

} // namespace onboarding
