#pragma once
#include <QByteArray>

namespace onboarding {

/// What a Content-Type field says.
struct MediaType
{
    QByteArray type {}; ///< "application/json", in lower case; empty when nothing valid was sent
    QByteArray charset {}; ///< in lower case; empty when none was declared
    QByteArray field {}; ///< the member of the field that counts, as it came

    /// "application/json" or one of those that end in "+json" (RFC 6839).
    [[nodiscard]] bool isJson() const;
    /// Whether people can read it: text, JSON, XML, forms, and what is not told.
    [[nodiscard]] bool isText() const;

    /// The last valid member of \p contentType: proxies send the field again, and others join the two (RFC
    /// 9110 section 8.3). One that says the same type again without a charset takes back no charset.
    [[nodiscard]] static MediaType fromField(const QByteArray &contentType);
};

} // namespace onboarding
