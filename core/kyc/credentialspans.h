#pragma once
#include "core/kyc/sdkresult.h"

namespace onboarding {

/// What stands between the brackets of one `credentials: [ … ]`: the personal data of a result.
struct CredentialSpan
{
    TextSpan inside {}; ///< length 0: nothing is there
    bool isClosed = false; ///< false: no bracket ends it, so it goes on to the end of the text
    bool operator==(const CredentialSpan &) const = default;
};

/// In the order of the text, whatever notation it is in. They do not overlap.
[[nodiscard]] QList<CredentialSpan> credentialSpans(const QString &text);

} // namespace onboarding
