#include "core/api/strictjson.h"

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

/// Builds a QJsonValue; stops at the first thing that two readers could read differently.
class Builder : public nlohmann::json_sax<nlohmann::json>
{
public:
    Builder(const QByteArray &text, const JsonReading &reading)
        : m_text(text)
        , m_reading(reading)
    {
    }

    QJsonValue result;
    QString problem;
    bool isRefused = false; ///< the problem is no mistake in the JSON

    bool null() override { return add(QJsonValue(QJsonValue::Null)); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(qint64(value)); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > number_unsigned_t(std::numeric_limits<qint64>::max()))
            return add(double(value));
        return add(qint64(value));
    }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override
    {
        if (!mayStand(value))
            return stop(QStringLiteral("a text has an escaped control character"));
        return add(QString::fromStdString(value));
    }
    bool binary(binary_t &) override { return stop(QStringLiteral("binary data")); }

    bool start_object(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override { return close(); }
    bool key(string_t &value) override
    {
        if (!mayStand(value))
            return stop(QStringLiteral("a key has an escaped control character"));
        Level &level = m_levels.back();
        level.key = QString::fromStdString(value);
        if (level.keys.contains(level.key))
            return stop(QStringLiteral("a key is there twice"));
        level.keys.insert(level.key);
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
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
        if (m_levels.empty())
            result = value;
        else if (m_levels.back().isObject)
            m_levels.back().object.insert(m_levels.back().key, value);
        else
            m_levels.back().array.append(value);
        return true;
    }

    bool open(bool isObject)
    {
        if (m_levels.size() >= static_cast<std::size_t>(m_reading.maxDepth))
            return stop(QStringLiteral("it is nested more than %1 levels deep").arg(m_reading.maxDepth));
        m_levels.push_back({.isObject = isObject});
        return true;
    }

    bool close()
    {
        const Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return add(level.isObject ? QJsonValue(level.object) : QJsonValue(level.array));
    }

    [[nodiscard]] bool mayStand(const string_t &value) const
    {
        return m_reading.allowsControls || isAcceptable(value);
    }

    const QByteArray &m_text;
    const JsonReading m_reading;
    std::vector<Level> m_levels;
};

} // namespace

Result<QJsonValue> parseStrictJson(const QByteArray &utf8, const JsonReading &reading)
{
    // The parser takes a NUL for the end of the text, whatever follows.
    if (utf8.contains('\0'))
        return failure(Error::Kind::BadReply, QStringLiteral("This is not valid JSON: it has a NUL."));
    Builder builder(utf8, reading);
    const bool parsed = nlohmann::json::sax_parse(utf8.constData(), utf8.constData() + utf8.size(), &builder);
    if (!parsed || !builder.problem.isEmpty())
        return failure(Error::Kind::BadReply,
                       (builder.isRefused ? QStringLiteral("This JSON is not accepted: %1.")
                                          : QStringLiteral("This is not valid JSON: %1."))
                           .arg(builder.problem));
    return builder.result;
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
