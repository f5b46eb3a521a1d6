#include "core/api/requestbuilder.h"

#include "core/api/headerrules.h"

#include <QJsonDocument>
#include <QUrl>

namespace onboarding {

RequestBuilder::RequestBuilder(const ApiContract &contract, Operation operation)
    : m_rule(contract.rule(operation))
{
    m_request.operation = operation;
    m_request.method = m_rule.method.value;
    m_request.path = m_rule.path.value;
    for (const ConstantRule &constant : m_rule.constants)
        put(constant.name, constant.carrier, constant.name, constant.value.toUtf8());
}

RequestBuilder &RequestBuilder::add(const QString &parameter, const QString &value)
{
    return add(parameter, value.toUtf8());
}

RequestBuilder &RequestBuilder::add(const QString &parameter, const QByteArray &utf8)
{
    const ParameterRule &rule = m_rule.parameter(parameter);
    put(parameter, rule.carrier, rule.wireName, utf8);
    return *this;
}

void RequestBuilder::put(const QString &parameter, Carrier carrier, const QString &wireName,
                         const QByteArray &utf8)
{
    switch (carrier) {
    case Carrier::Header:
        if (!isHeaderValue(utf8) && !m_error)
            m_error
                = Error {Error::Kind::InvalidInput, 0,
                         QStringLiteral("%1 travels as a header here: only plain letters, digits and signs "
                                        "without line breaks can be sent.")
                             .arg(parameter),
                         parameter};
        m_request.headers.append({wireName.toUtf8(), utf8});
        break;
    case Carrier::Query:
        // QUrlQuery keeps + and encoded delimiters as they come, so they are encoded here.
        m_request.query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(wireName)),
                                     QString::fromLatin1(utf8.toPercentEncoding()));
        break;
    case Carrier::Form:
        if (!m_form.isEmpty())
            m_form += '&';
        m_form += QUrl::toPercentEncoding(wireName) + '=' + utf8.toPercentEncoding();
        break;
    case Carrier::JsonBody: m_json.insert(wireName, QString::fromUtf8(utf8)); break;
    case Carrier::Path:
        // "." and ".." would be taken for steps through the path even when they are encoded.
        if ((utf8.isEmpty() || utf8 == "." || utf8 == "..") && !m_error)
            m_error = Error {Error::Kind::InvalidInput, 0,
                             QStringLiteral("%1 is part of the path here: it cannot be empty or dots only.")
                                 .arg(parameter),
                             parameter};
        m_request.path.replace(QLatin1Char('{') + wireName + QLatin1Char('}'),
                               QString::fromLatin1(utf8.toPercentEncoding()));
        break;
    }
}

Result<HttpRequest> RequestBuilder::build(Delivery delivery)
{
    if (m_error)
        return tl::unexpected(*m_error);
    if (!m_json.isEmpty()) {
        m_request.contentType = "application/json";
        m_request.body = QJsonDocument(m_json).toJson(QJsonDocument::Compact);
    } else if (!m_form.isEmpty()) {
        m_request.contentType = "application/x-www-form-urlencoded";
        m_request.body = m_form;
    }
    m_request.delivery = delivery;
    m_request.needsBearer = needsBearer(m_request.operation);
    m_request.usesClientAuth = isTokenRequest(m_request.operation);
    return m_request;
}

} // namespace onboarding
