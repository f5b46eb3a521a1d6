#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"

namespace onboarding {

/// `POST registration/user/selfregister`: makes a test user. Needs no bearer.
struct SelfRegisterEndpoint
{
    struct Response
    {
        QString id {}; ///< empty when the service sent none
        QString message {};
        bool operator==(const Response &) const = default;
    };

    QString firstName {};
    QString lastName {};
    QString username {};
    QByteArray password {}; ///< UTF-8
    QString timeZoneFormatted {}; ///< IANA
    QString preferredLanguage = QStringLiteral("EN");
    QString contactType = QStringLiteral("EMAIL"); ///< or PHONE

    [[nodiscard]] Result<HttpRequest> request(const ApiContract &contract) const;
    [[nodiscard]] Result<Response> read(const ApiContract &contract, const HttpReply &reply) const;
};

} // namespace onboarding
