#include "core/session/pastedtoken.h"

#include "core/api/headerrules.h"
#include "core/api/strictjson.h"

namespace onboarding {

Result<TokenResponse> readPastedToken(const QByteArray &pasted)
{
    QByteArray text = pasted.trimmed();
    if (text.startsWith('{')) {
        HttpReply reply {.status = 200};
        const Result<QJsonValue> json = parseStrictJson(text);
        if (!json)
            return invalidField(QStringLiteral("token"),
                                QStringLiteral("This looks like JSON but is not valid."));
        reply.json = *json;
        Result<TokenResponse> read = readTokenResponse(ApiContract::builtIn(), reply);
        if (!read)
            return invalidField(QStringLiteral("token"), read.error().message);
        return read;
    }
    if (text.startsWith("Bearer "))
        text = text.mid(7).trimmed();
    if (text.isEmpty() || text.contains(' ') || !isHeaderValue(text))
        return invalidField(QStringLiteral("token"),
                            QStringLiteral("Paste one access token, or the whole JSON of a sign-in reply."));
    return TokenResponse {.accessToken = text};
}

} // namespace onboarding
