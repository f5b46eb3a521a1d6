#include "app/sandbox/jsonfields.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace onboarding::sandbox {

JsonFields::JsonFields(QJsonObject json)
    : m_json(std::move(json))
{
}

QString JsonFields::text(const QString &name, const QString &fallback)
{
    m_known.append(name);
    const QJsonValue value = m_json.take(name);
    if (value.isUndefined())
        return fallback;
    if (!value.isString() || value.toString().isEmpty())
        refuse(QStringLiteral("%1 must be a text that is not empty").arg(name));
    return value.toString();
}

QString JsonFields::textOrEmpty(const QString &name)
{
    m_known.append(name);
    const QJsonValue value = m_json.take(name);
    if (!value.isUndefined() && !value.isString())
        refuse(QStringLiteral("%1 must be a text").arg(name));
    return value.toString();
}

QString JsonFields::line(const QString &name, const QString &fallback)
{
    return withoutControls(name, text(name, fallback));
}

QString JsonFields::lineOrEmpty(const QString &name)
{
    return withoutControls(name, textOrEmpty(name));
}

QString JsonFields::withoutControls(const QString &name, const QString &value)
{
    if (std::any_of(value.cbegin(), value.cend(),
                    [](QChar letter) { return letter.category() == QChar::Other_Control; }))
        refuse(QStringLiteral("%1 must have no control characters").arg(name));
    return value;
}

qint64 JsonFields::number(const QString &name, qint64 from, qint64 to, qint64 fallback)
{
    m_known.append(name);
    const QJsonValue value = m_json.take(name);
    if (value.isUndefined())
        return fallback;
    const double number = value.toDouble();
    // Compared before it is made an integer, which 1e300 has no room in.
    const bool isWithin = number >= static_cast<double>(from) && number <= static_cast<double>(to);
    if (!value.isDouble() || !isWithin || std::floor(number) != number) {
        refuse(QStringLiteral("%1 must be a whole number from %2 to %3").arg(name).arg(from).arg(to));
        return fallback;
    }
    return static_cast<qint64>(number);
}

bool JsonFields::flag(const QString &name)
{
    m_known.append(name);
    const QJsonValue value = m_json.take(name);
    if (!value.isUndefined() && !value.isBool())
        refuse(QStringLiteral("%1 must be true or false").arg(name));
    return value.toBool();
}

QJsonArray JsonFields::array(const QString &name)
{
    m_known.append(name);
    const QJsonValue value = m_json.take(name);
    if (!value.isUndefined() && !value.isArray())
        refuse(QStringLiteral("%1 must be an array").arg(name));
    return value.toArray();
}

QJsonValue JsonFields::any(const QString &name)
{
    m_known.append(name);
    return m_json.take(name);
}

void JsonFields::refuse(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

std::optional<QString> JsonFields::problem(const QString &what) const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_json.isEmpty())
        return std::nullopt;
    const QString stranger = m_json.constBegin().key();
    return m_known.isEmpty() ? QStringLiteral("%1 is not known; %2 has no members").arg(stranger, what)
                             : QStringLiteral("%1 is not known; %2 has %3")
                                   .arg(stranger, what, m_known.join(QStringLiteral(", ")));
}

} // namespace onboarding::sandbox
