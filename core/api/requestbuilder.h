#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"

#include <QJsonObject>

namespace onboarding {

/// Puts an operation's parameters where its contract says they travel. For endpoints.
class RequestBuilder
{
public:
    RequestBuilder(const ApiContract &contract, Operation operation);

    /// \p secret bytes in UTF-8. A parameter that the contract puts in a header must be plain ASCII.
    RequestBuilder &add(const QString &parameter, const QByteArray &utf8);
    RequestBuilder &add(const QString &parameter, const QString &value);
    [[nodiscard]] Result<HttpRequest> build(Delivery delivery);

private:
    void put(const QString &parameter, Carrier carrier, const QString &wireName, const QByteArray &utf8);

    const OperationRule &m_rule;
    HttpRequest m_request;
    QByteArray m_form;
    QJsonObject m_json;
    std::optional<Error> m_error;
};

} // namespace onboarding
