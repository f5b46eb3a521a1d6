#include "core/collection/collection.h"

#include "core/api/strictjson.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace onboarding {

namespace {

constexpr qsizetype MaxResolved = 64 * 1024;
constexpr int MaxRounds = 8; ///< a variable may stand for others, which do so again

const QRegularExpression &variable()
{
    static const QRegularExpression pattern(QStringLiteral(R"(\{\{\s*([^{}]*?)\s*\}\})"));
    return pattern;
}

QString queryDecoded(const QString &part)
{
    return QUrl::fromPercentEncoding(QString(part).replace(QLatin1Char('+'), QLatin1Char(' ')).toUtf8());
}

/// Whether "host/path" begins with a host: the part before the slash looks like one.
bool isHost(const QString &part)
{
    static const QRegularExpression host(QStringLiteral(
        R"(^(localhost|[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|\[[0-9A-Fa-f:]+\]|[A-Za-z0-9.-]+(?=:))(:\d+)?$)"));
    return host.match(part).hasMatch();
}

/// Cuts "scheme://host", "{{base}}" or "host:port" off the front of \p rest.
QString takeAddress(QString &rest)
{
    static const QRegularExpression front(
        QStringLiteral(R"(^([A-Za-z][A-Za-z0-9+.-]*://[^/]*|\{\{[^{}]*\}\}[^/]*))"));
    if (const auto found = front.match(rest); found.hasMatch()) {
        rest.remove(0, found.capturedLength());
        return found.captured();
    }
    const QString first = rest.section(QLatin1Char('/'), 0, 0);
    if (!isHost(first))
        return {};
    rest.remove(0, first.size());
    return first;
}

/// "{{id}}" and ":id" become "{id}", as a contract writes it.
QString withBraces(const QString &path)
{
    QStringList steps = path.split(QLatin1Char('/'));
    for (QString &step : steps) {
        if (step.startsWith(QLatin1Char(':')) && step.size() > 1)
            step = QLatin1Char('{') + step.mid(1) + QLatin1Char('}');
        step.replace(variable(), QStringLiteral("{\\1}"));
    }
    return steps.join(QLatin1Char('/'));
}

void takeQuery(CollectionRequest &request, const QString &query)
{
    const QStringList pairs = query.split(QLatin1Char('&'), Qt::SkipEmptyParts);
    for (const QString &pair : pairs)
        addField(request, queryDecoded(pair.section(QLatin1Char('='), 0, 0)),
                 queryDecoded(pair.section(QLatin1Char('='), 1)), Carrier::Query);
}

/// Puts quotes around the variables that stand outside a text: {"amount": {{amount}}}.
QString quoteBareVariables(const QString &body)
{
    QString quoted;
    bool isInText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const QChar c = body[i];
        if (isInText && c == QLatin1Char('\\') && i + 1 < body.size()) {
            quoted += c;
            quoted += body[++i];
            continue;
        }
        if (c == QLatin1Char('"'))
            isInText = !isInText;
        const auto found = !isInText && c == QLatin1Char('{')
            ? variable().match(body, i, QRegularExpression::NormalMatch,
                               QRegularExpression::AnchorAtOffsetMatchOption)
            : QRegularExpressionMatch();
        if (!found.hasMatch()) {
            quoted += c;
            continue;
        }
        quoted += QLatin1Char('"') + found.captured() + QLatin1Char('"');
        i = found.capturedEnd() - 1;
    }
    return quoted;
}

} // namespace

QString CollectionVariables::resolved(const QString &text) const
{
    QString result = text;
    for (int round = 0; round < MaxRounds; ++round) {
        QString next;
        qsizetype done = 0;
        bool isChanged = false;
        for (auto found = variable().globalMatch(result); found.hasNext();) {
            const auto match = found.next();
            const auto value = m_values.constFind(match.captured(1));
            if (value == m_values.cend() || *value == match.captured())
                continue;
            next += result.mid(done, match.capturedStart() - done) + *value;
            done = match.capturedEnd();
            isChanged = true;
            if (next.size() > MaxResolved)
                return text;
        }
        if (!isChanged)
            return result;
        result = next + result.mid(done);
    }
    return text; // it refers to itself
}

bool hasVariable(const QString &text)
{
    return variable().match(text).hasMatch();
}

void addField(CollectionRequest &request, const QString &name, const QString &value, Carrier carrier)
{
    if (name.isEmpty() || hasVariable(name))
        return;
    request.fields.append({name, value, carrier, hasVariable(value)});
}

void takeUrl(CollectionRequest &request, const QString &url, const QHash<QString, QString> &pathValues)
{
    QString rest = url.trimmed();
    rest = rest.section(QLatin1Char('#'), 0, 0);
    takeQuery(request, rest.section(QLatin1Char('?'), 1));
    rest = rest.section(QLatin1Char('?'), 0, 0);
    request.address = takeAddress(rest);
    while (rest.startsWith(QLatin1Char('/')))
        rest.remove(0, 1);
    request.path = withBraces(rest);
    for (auto value = pathValues.begin(); value != pathValues.end(); ++value) {
        if (request.path.contains(QLatin1Char('{') + value.key() + QLatin1Char('}')))
            addField(request, value.key(), value.value(), Carrier::Path);
    }
}

bool takeJsonBody(CollectionRequest &request, const QString &body)
{
    const Result<QJsonValue> json = parseStrictJson(quoteBareVariables(body).toUtf8());
    if (!json || !json->isObject())
        return false;
    const QJsonObject object = json->toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue value = member.value();
        const bool isPlain = value.isString() || value.isDouble() || value.isBool();
        addField(request, member.key(), value.toVariant().toString(), Carrier::JsonBody);
        if (!isPlain && !request.fields.isEmpty())
            request.fields.last().isOpen = true; // a contract has no nested fields
    }
    return true;
}

} // namespace onboarding
