#include "core/api/strictjson.h"

#include "core/base/jsonnumbers.h"
#include "core/base/plaintext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

namespace onboarding {

namespace {

bool isAcceptable(const std::string &text)
{
    // The parser has checked UTF-8 and refused lone surrogates and raw controls; escaped ones get through. Of
    // these only line breaks and tabs have a place in a message.
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7f;
    });
}

/// What no message has a place for as U+FFFD.
QString withoutOddLetters(const std::string &text)
{
    QString plain = QString::fromStdString(text);
    for (QChar &letter : plain) {
        const bool isBreak = letter == u'\n' || letter == u'\r' || letter == u'\t';
        if ((letter < QLatin1Char(' ') && !isBreak) || letter == QChar(0x7f))
            letter = QChar::ReplacementCharacter;
    }
    return plain;
}

/// The unit of the escape "\uXXXX" at \p at, or nothing.
std::optional<char16_t> escapedUnit(const QByteArray &text, qsizetype at)
{
    constexpr qsizetype Digits = 4;
    bool isNumber = false;
    const ushort unit
        = text.mid(at, 2) == "\\u" ? text.mid(at + 2, Digits).toUShort(&isNumber, 16) : ushort {0};
    return isNumber && at + 2 + Digits <= text.size() ? std::optional(char16_t(unit)) : std::nullopt;
}

/// Each half of a pair that stands alone as the escape of U+FFFD, of the same length.
QByteArray withoutLoneSurrogates(QByteArray text)
{
    constexpr qsizetype Length = 6;
    for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
        const std::optional<char16_t> unit = escapedUnit(text, at);
        const std::optional<char16_t> next = escapedUnit(text, at + Length);
        if (!unit) {
            at += 2;
        } else if (QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next)) {
            at += 2 * Length;
        } else {
            if (QChar::isSurrogate(*unit))
                text.replace(at, Length, "\\ufffd");
            at += Length;
        }
    }
    return text;
}

/// Builds a QJsonValue; stops at the first thing that two readers could read differently.
class Builder : public nlohmann::json_sax<nlohmann::json>
{
public:
    /// \p unheld stand in \p text as numbers that can be held.
    Builder(const QByteArray &text, const JsonReading &reading, QList<UnheldNumber> unheld = {})
        : m_text(text)
        , m_reading(reading)
        , m_unheld(std::move(unheld))
    {
    }

    QJsonValue result;
    QString problem;
    bool isRefused = false; ///< the problem is no mistake in the JSON
    bool isBeyondDouble = false; ///< it stopped at a number that no double holds

    bool null() override { return add(QJsonValue(QJsonValue::Null)); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return addNumber(qint64(value)); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > number_unsigned_t(std::numeric_limits<qint64>::max()))
            return addNumber(double(value));
        return addNumber(qint64(value));
    }
    bool number_float(number_float_t value, const string_t &) override { return addNumber(value); }
    bool string(string_t &value) override
    {
        if (!mayStand(value))
            return stop(QStringLiteral("a text has an escaped control character"));
        return add(m_reading.isReply ? withoutOddLetters(value) : QString::fromStdString(value));
    }
    bool binary(binary_t &) override { return stop(QStringLiteral("binary data")); }

    bool start_object(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override { return close(); }
    bool key(string_t &value) override
    {
        if (m_tooDeep > 0)
            return true;
        if (!mayStand(value))
            return stop(QStringLiteral("a key has an escaped control character"));
        Level &level = m_levels.back();
        level.key = m_reading.isReply ? withoutOddLetters(value) : QString::fromStdString(value);
        if (level.keys.contains(level.key) && !m_reading.isReply)
            return stop(QStringLiteral("a key is there twice"));
        level.keys.insert(level.key);
        return true;
    }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &what) override
    {
        constexpr int NumberOverflow = 406;
        isBeyondDouble = what.id == NumberOverflow;
        if (problem.isEmpty())
            problem = QStringLiteral("it breaks at %1").arg(lineAndColumn(position));
        return false;
    }

private:
    struct Level
    {
        bool isObject = false;
        QJsonObject object {};
        QJsonArray array {};
        QString key {};
        QSet<QString> keys {};
        QSet<QString> leftOut {}; ///< there twice with different values
    };

    bool stop(const QString &why)
    {
        if (problem.isEmpty()) {
            problem = why + place();
            isRefused = true;
        }
        return false;
    }

    /// Where the parser stands: the keys and numbers that lead there.
    [[nodiscard]] QString place() const
    {
        QString path;
        if (!m_reading.namesKeys)
            return path;
        for (const Level &level : m_levels)
            path += QLatin1Char('/')
                + (level.isObject ? plainExcerpt(level.key, 60) : QString::number(level.array.size()));
        return path.isEmpty() ? QString() : QStringLiteral(" (at %1)").arg(path);
    }

    [[nodiscard]] QString lineAndColumn(std::size_t position) const
    {
        const QByteArray before = m_text.left(static_cast<qsizetype>(position));
        return QStringLiteral("line %1, column %2")
            .arg(before.count('\n') + 1)
            .arg(std::max<qsizetype>(1, before.size() - before.lastIndexOf('\n') - 1));
    }

    bool add(const QJsonValue &value)
    {
        if (m_tooDeep > 0)
            return true;
        if (m_levels.empty())
            result = value;
        else if (m_levels.back().isObject)
            return addMember(m_levels.back(), value);
        else
            m_levels.back().array.append(value);
        return true;
    }

    bool addMember(Level &level, const QJsonValue &value)
    {
        if (level.leftOut.contains(level.key))
            return true;
        if (!level.object.contains(level.key) || level.object.value(level.key) == value) {
            level.object.insert(level.key, value);
            return true;
        }
        if (!m_reading.decidedOn || m_reading.decidedOn->contains(JsonReading::folded(level.key)))
            return stop(QStringLiteral("a key is there twice"));
        level.leftOut.insert(level.key);
        level.object.remove(level.key);
        return true;
    }

    bool addNumber(const QJsonValue &value)
    {
        const bool isUnheld = m_nextUnheld < m_unheld.size() && m_unheld.at(m_nextUnheld).index == m_numbers;
        ++m_numbers;
        return add(isUnheld ? QJsonValue(m_unheld.at(m_nextUnheld++).nearest) : value);
    }

    bool open(bool isObject)
    {
        const bool isTooDeep = m_levels.size() >= static_cast<std::size_t>(m_reading.maxDepth);
        if (isTooDeep && m_reading.isReply) {
            ++m_tooDeep;
            return true;
        }
        if (isTooDeep)
            return stop(QStringLiteral("it is nested more than %1 levels deep").arg(m_reading.maxDepth));
        m_levels.push_back({.isObject = isObject});
        return true;
    }

    bool close()
    {
        if (m_tooDeep > 0) {
            --m_tooDeep;
            return m_tooDeep > 0 || m_levels.back().isObject
                || add(QJsonValue::Null); // the others keep their place
        }
        const Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return add(level.isObject ? QJsonValue(level.object) : QJsonValue(level.array));
    }

    [[nodiscard]] bool mayStand(const string_t &value) const
    {
        return m_reading.allowsControls || m_reading.isReply || isAcceptable(value);
    }

    const QByteArray &m_text;
    const JsonReading m_reading;
    const QList<UnheldNumber> m_unheld;
    qsizetype m_nextUnheld = 0;
    qsizetype m_numbers = 0; ///< read so far
    int m_tooDeep = 0; ///< levels over the limit that are open
    std::vector<Level> m_levels;
};

bool isParsed(const QByteArray &text, Builder &builder)
{
    return nlohmann::json::sax_parse(text.constData(), text.constData() + text.size(), &builder)
        && builder.problem.isEmpty();
}

Result<QJsonValue> built(const Builder &builder, bool isWhole)
{
    if (isWhole)
        return builder.result;
    return failure(Error::Kind::BadReply,
                   (builder.isRefused ? QStringLiteral("This JSON is not accepted: %1.")
                                      : QStringLiteral("This is not valid JSON: %1."))
                       .arg(builder.problem));
}

/// The parser gives up at a number that no double holds, so that each stands in as one that it does, of the
/// same length: places in messages stay right.
Result<QJsonValue> parsedWithUnheldNumbers(QByteArray text, const JsonReading &reading)
{
    const QList<UnheldNumber> unheld = unheldNumbers(text);
    for (const UnheldNumber &number : unheld)
        text.replace(number.begin, number.length, QByteArray("0.").leftJustified(number.length, '0'));
    Builder builder(text, reading, unheld);
    const bool isWhole = isParsed(text, builder);
    return built(builder, isWhole);
}

} // namespace

Result<QJsonValue> parseStrictJson(const QByteArray &utf8, const JsonReading &reading)
{
    // The parser takes a NUL for the end of the text, whatever follows.
    if (utf8.contains('\0'))
        return failure(Error::Kind::BadReply, QStringLiteral("This is not valid JSON: it has a NUL."));
    const QByteArray text = reading.isReply ? withoutLoneSurrogates(utf8) : utf8;
    Builder builder(text, reading);
    const bool isWhole = isParsed(text, builder);
    return builder.isBeyondDouble ? parsedWithUnheldNumbers(text, reading) : built(builder, isWhole);
}

QString JsonReading::folded(QString key)
{
    key.removeIf([](QChar c) { return c == QLatin1Char('_') || c == QLatin1Char('-'); });
    for (QChar &letter : key) {
        if (letter >= QLatin1Char('A') && letter <= QLatin1Char('Z'))
            letter = letter.toLower();
    }
    return key;
}

QJsonValue atPointer(const QJsonValue &root, const QString &pointer)
{
    if (pointer.isEmpty())
        return root;
    if (!pointer.startsWith(QLatin1Char('/')))
        return QJsonValue(QJsonValue::Undefined);
    QJsonValue value = root;
    const QStringList steps = pointer.mid(1).split(QLatin1Char('/'));
    for (QString step : steps) {
        step.replace(QStringLiteral("~1"), QStringLiteral("/"))
            .replace(QStringLiteral("~0"), QStringLiteral("~"));
        if (value.isObject()) {
            value = value.toObject().value(step);
        } else if (value.isArray()) {
            bool isIndex = false;
            const uint index = step.toUInt(&isIndex);
            const QJsonArray array = value.toArray();
            value = isIndex && index < uint(array.size()) ? array.at(int(index))
                                                          : QJsonValue(QJsonValue::Undefined);
        } else {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return value;
}

QString childPointer(const QString &parent, QString key)
{
    key.replace(QLatin1Char('~'), QStringLiteral("~0")).replace(QLatin1Char('/'), QStringLiteral("~1"));
    return parent + QLatin1Char('/') + key;
}

} // namespace onboarding
