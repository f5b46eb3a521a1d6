#include "core/api/replyjson.h"

#include <QStringList>

namespace onboarding {

namespace {

/// In ASCII small letters without "_" and "-".
constexpr const char *DecidedOn[] = {
    // the status, and where it may stand
    "status", "kycstatus", "userstatus", "data", "responsedata", "user", "result", "response", "customer",
    "profile", "account", "owner",
    // tokens
    "accesstoken", "refreshtoken", "tokentype", "token",
    // errors
    "error", "code", "statuscode", "additionalstatuscode", "contextresponse", "success", "issuccess",
    // whom it is about
    "username", "uuid", "sub", "id", "userid", "email", "login", "tenantname"};

} // namespace

JsonReading replyReading(const ApiContract &contract)
{
    JsonReading reading {.isReply = true, .decidedOn = QSet<QString>()};
    for (const char *name : DecidedOn)
        reading.decidedOn->insert(QString::fromLatin1(name));
    for (const QString &pointer : {contract.statusPointer.value, contract.sdkTokenPointer.value,
                                   contract.accessTokenPointer.value, contract.refreshTokenPointer.value}) {
        const QStringList steps = pointer.split(QLatin1Char('/'));
        for (const QString &step : steps)
            reading.decidedOn->insert(JsonReading::folded(step));
    }
    return reading;
}

} // namespace onboarding
