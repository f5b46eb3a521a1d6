#include "core/collection/collection.h"

#include "core/api/fieldnames.h"
#include "core/api/strictjson.h"
#include "core/base/plaintext.h"
#include "core/collection/relaxedjson.h"
#include "core/environments/colleaguevalue.h"

#include <QJsonArray>
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

/// Variables that stand for another value with each customer or run.
bool namesSomebody(const QString &name)
{
    static const QStringList names {QStringLiteral("accountid"),
                                    QStringLiteral("account"),
                                    QStringLiteral("workflowid"),
                                    QStringLiteral("workflow"),
                                    QStringLiteral("workflowexecutionid"),
                                    QStringLiteral("username"),
                                    QStringLiteral("user"),
                                    QStringLiteral("userid"),
                                    QStringLiteral("login"),
                                    QStringLiteral("email"),
                                    QStringLiteral("customerid"),
                                    QStringLiteral("customer"),
                                    QStringLiteral("applicantid"),
                                    QStringLiteral("id"),
                                    QStringLiteral("uid"),
                                    QStringLiteral("uuid"),
                                    QStringLiteral("sub"),
                                    QStringLiteral("deviceid"),
                                    QStringLiteral("firstname"),
                                    QStringLiteral("lastname")};
    return names.contains(foldedFieldName(name));
}

/// The name in a text that is one variable and nothing else.
QString wholeVariable(const QString &text)
{
    const QString trimmed = text.trimmed();
    const auto found = variable().match(trimmed);
    return found.capturedLength() == trimmed.size() ? found.captured(1) : QString();
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

/// "{{id}}" and ":id" become "{id}", as a contract writes it; so does a token.
QString withBraces(const QString &path)
{
    QStringList steps = path.split(QLatin1Char('/'));
    for (QString &step : steps) {
        if (step.startsWith(QLatin1Char(':')) && step.size() > 1)
            step = QLatin1Char('{') + step.mid(1) + QLatin1Char('}');
        step.replace(variable(), QStringLiteral("{\\1}"));
        if (isSecretByItsLooks(step)) // a token somebody pasted: no path of a contract, and not to be shown
            step = QStringLiteral("{token}");
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

/// What stands in an object or a list, however deep.
void takeNested(CollectionRequest &request, const QJsonValue &value, const QString &place,
                const QStringList &names)
{
    constexpr qsizetype Most = 500;
    if (request.nested.size() >= Most)
        return;
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            takeNested(request, member.value(), childPointer(place, member.key()),
                       names + QStringList {member.key()});
        return;
    }
    if (value.isArray() && !value.toArray().isEmpty()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            takeNested(request, array.at(i), childPointer(place, QString::number(i)), names);
        return;
    }
    QStringList all = names;
    for (auto found = variable().globalMatch(value.toString()); found.hasNext();)
        all.append(found.next().captured(1));
    request.nested.append({.place = place, .names = all});
}

} // namespace

QString CollectionVariables::resolved(const QString &text) const
{
    return putIn(text, false);
}

QString CollectionVariables::resolvedAddress(const QString &text) const
{
    return putIn(text, true);
}

QString CollectionVariables::putIn(const QString &text, bool isAddress) const
{
    QString result = text;
    for (int round = 0; round < MaxRounds; ++round) {
        QString next;
        qsizetype done = 0;
        bool isChanged = false;
        for (auto found = variable().globalMatch(result); found.hasNext();) {
            const auto match = found.next();
            const auto value = m_values.constFind(match.captured(1));
            if (value == m_values.cend() || *value == match.captured()
                || (isAddress && namesSomebody(match.captured(1))))
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

QString withoutUserInfo(const QString &url)
{
    // After a colon that begins no port a password follows, whatever signs it has.
    static const QRegularExpression withScheme(
        QStringLiteral(R"(^(\s*[A-Za-z][A-Za-z0-9+.-]*://)(?:[^/?#@:]*:(?!\d{0,5}(?:[/?#]|$)|\{\{)[^@\s]*@)"
                       R"(|[^/?#@]*@)+)"));
    static const QRegularExpression withoutScheme(QStringLiteral(R"(^\s*[^/?#@\s]*:[^/?#@\s]*@)"));
    QString plain = url;
    if (plain.contains(QStringLiteral("://")))
        return plain.replace(withScheme, QStringLiteral("\\1"));
    return plain.remove(withoutScheme);
}

void addField(CollectionRequest &request, const QString &name, const QString &written, Carrier carrier,
              const CollectionVariables &variables)
{
    const QString key = variables.resolved(name).trimmed();
    if (key.isEmpty())
        return;
    if (hasVariable(key)) {
        request.leftOut.append(plainExcerpt(key, 40));
        return;
    }
    const QString value = variables.resolved(written);
    request.fields.append({.name = key,
                           .value = value,
                           .carrier = carrier,
                           .isOpen = hasVariable(value),
                           .variable = wholeVariable(written),
                           .isWithinText = wholeVariable(written).isEmpty() && hasVariable(written)});
}

void takeUrl(CollectionRequest &request, const QString &url, const QHash<QString, QString> &pathValues)
{
    // "//host/path" names a host (RFC 3986, section 4.2).
    const QString written = url.trimmed().startsWith(QStringLiteral("//"))
        ? QStringLiteral("https:") + url.trimmed()
        : url.trimmed();
    QString rest = withoutUserInfo(written);
    if (rest != written)
        request.leftOut.append(QStringLiteral("user name and password in the address"));
    rest = rest.section(QLatin1Char('#'), 0, 0);
    takeQuery(request, rest.section(QLatin1Char('?'), 1));
    rest = rest.section(QLatin1Char('?'), 0, 0);
    request.address = takeAddress(rest);
    while (rest.startsWith(QLatin1Char('/')))
        rest.remove(0, 1);
    request.path = withBraces(rest);
    for (auto value = pathValues.begin(); value != pathValues.end(); ++value) {
        if (request.path.contains(QLatin1Char('{') + value.key() + QLatin1Char('}')))
            addField(request, value.key(), QUrl::fromPercentEncoding(value.value().toUtf8()), Carrier::Path);
    }
}

bool takeJsonBody(CollectionRequest &request, const QString &body, const CollectionVariables &variables)
{
    const QString plain = QString::fromUtf8(withoutComments(body.toUtf8())); // Postman sends it so
    Result<QJsonValue> json = parseStrictJson(quoteBareVariables(plain).toUtf8());
    if (!json || !json->isObject()) // a variable may stand for a part of the text
        json = parseStrictJson(quoteBareVariables(variables.resolved(plain)).toUtf8());
    if (!json || !json->isObject())
        return false;
    const QJsonObject object = json->toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue value = member.value();
        const bool isPlain = value.isString() || value.isDouble() || value.isBool();
        const qsizetype before = request.fields.size();
        addField(request, member.key(), value.toVariant().toString(), Carrier::JsonBody, variables);
        if (!isPlain && request.fields.size() > before)
            request.fields.last().isOpen = true; // a contract has no nested fields
        if (value.isObject() || value.isArray())
            takeNested(request, value, childPointer({}, member.key()), {member.key()});
    }
    return true;
}

} // namespace onboarding
