#include "core/api/redaction.h"

#include "core/api/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace onboarding::redaction {

namespace {

constexpr qsizetype MaxBody = 64 * 1024;
constexpr qsizetype MaxText = 200;

QString foldedName(const QString &name)
{
    QString plain = name.toLower();
    plain.remove(QLatin1Char('_'));
    plain.remove(QLatin1Char('-'));
    return plain;
}

bool isSecretName(const QString &name)
{
    static const QSet<QString> names {QStringLiteral("password"),      QStringLiteral("accesstoken"),
                                      QStringLiteral("refreshtoken"),  QStringLiteral("token"),
                                      QStringLiteral("sdktoken"),      QStringLiteral("idtoken"),
                                      QStringLiteral("apikey"),        QStringLiteral("clientsecret"),
                                      QStringLiteral("authorization"), QStringLiteral("proxyauthorization"),
                                      QStringLiteral("cookie"),        QStringLiteral("setcookie"),
                                      QStringLiteral("jti"),           QStringLiteral("username"),
                                      QStringLiteral("firstname"),     QStringLiteral("lastname"),
                                      QStringLiteral("credentials"),   QStringLiteral("email"),
                                      QStringLiteral("phone"),         QStringLiteral("phonenumber"),
                                      QStringLiteral("pin"),           QStringLiteral("dateofbirth"),
                                      QStringLiteral("address"),       QStringLiteral("deviceid")};
    return names.contains(foldedName(name));
}

QJsonValue redactedJson(const QJsonValue &value, bool isSecret)
{
    if (isSecret && !value.isNull()) {
        if (value.isString())
            return QString::fromLatin1(hidden(value.toString().size()));
        return QStringLiteral("hidden");
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = redactedJson(member.value(), isSecretName(member.key()));
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray elements = value.toArray();
        for (const QJsonValue &element : elements)
            array.append(redactedJson(element, false));
        return array;
    }
    return value.isString() ? QJsonValue(text(value.toString())) : value;
}

QByteArray redactedForm(const QByteArray &form)
{
    QList<QByteArray> pairs = form.split('&');
    for (QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(equals)));
        if (equals >= 0 && isSecretName(name))
            pair = pair.left(equals + 1)
                + hidden(QByteArray::fromPercentEncoding(pair.mid(equals + 1)).size());
    }
    return pairs.join('&');
}

} // namespace

QString text(const QString &text)
{
    // Three base64url parts: a JWT wherever it stands; or one long run of such letters.
    static const QRegularExpression token(QStringLiteral(
        "[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*|\\b[A-Za-z0-9+/_-]{40,}={0,2}"));
    return QString(text).replace(token, QStringLiteral("hidden"));
}

QByteArray hidden(qsizetype length)
{
    return QByteArrayLiteral("hidden, ") + QByteArray::number(length)
        + (length == 1 ? QByteArrayLiteral(" character") : QByteArrayLiteral(" characters"));
}

HeaderList headers(const HeaderList &headers, const QList<QByteArray> &secretHeaders)
{
    HeaderList redacted = headers;
    for (auto &header : redacted) {
        const QByteArray &name = header.first;
        QByteArray &value = header.second;
        const bool isNamed
            = std::any_of(secretHeaders.begin(), secretHeaders.end(),
                          [&](const QByteArray &one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
        if (!isNamed && !isSecretName(QString::fromLatin1(name))) {
            value = text(QString::fromLatin1(value)).toLatin1();
            continue;
        }
        const qsizetype space = value.indexOf(' ');
        const bool hasScheme = name.compare("Authorization", Qt::CaseInsensitive) == 0 && space > 0;
        value = hasScheme ? QByteArray(value.left(space + 1) + hidden(value.size() - space - 1))
                          : hidden(value.size());
    }
    return redacted;
}

QByteArray body(const QByteArray &body, const QByteArray &contentType)
{
    if (body.isEmpty())
        return {};
    if (const Result<QJsonValue> json = parseStrictJson(body)) {
        const QJsonValue redacted = redactedJson(*json, false);
        if (redacted.isObject())
            return QJsonDocument(redacted.toObject()).toJson(QJsonDocument::Indented).left(MaxBody);
        if (redacted.isArray())
            return QJsonDocument(redacted.toArray()).toJson(QJsonDocument::Indented).left(MaxBody);
        return redacted.isString() ? QByteArray('"' + redacted.toString().toUtf8() + '"')
                                   : body.left(MaxText);
    }
    if (contentType.startsWith("application/x-www-form-urlencoded"))
        return redactedForm(body);
    // Quoted words after a telling name, for JSON that is broken or text that resembles it.
    static const QRegularExpression member(
        QStringLiteral(
            "(\"?(?:password|[a-z_]*token|api-key|secret|username|firstName|lastName)\"?\\s*[:=]\\s*)"
            "(\"[^\"]*\"?|[^\\s,;&}]+)"),
        QRegularExpression::CaseInsensitiveOption);
    QString shown = QString::fromUtf8(body.left(MaxText * 8));
    shown.replace(member, QStringLiteral("\\1hidden"));
    return text(shown).left(MaxText).toUtf8();
}

QUrl url(const QUrl &url)
{
    QUrl redacted = url;
    redacted.setUserInfo({});
    if (url.hasQuery()) {
        QUrlQuery query;
        const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
        for (const auto &[name, value] : items)
            query.addQueryItem(name, isSecretName(name) ? QString::fromLatin1(hidden(value.size())) : value);
        redacted.setQuery(query);
    }
    return redacted;
}

} // namespace onboarding::redaction
