#pragma once
#include "core/base/result.h"

#include <QString>

namespace onboarding {

/// An accountId or workflowId that somebody typed, held to the rule of the reader of a phone's result
/// (parseSdkResult): a UUID that was cut, pasted twice or has something clinging to it, the nil UUID, a
/// placeholder, a word for nothing and the name of a field are none. Another id, of its own letters, is
/// taken.
/// \param name what the field is called to the person: "accountId", "--account-id".
/// \returns the id in canonical form (canonicalId), or InvalidInput with \p name as its field; the message
/// says in one sentence what is wrong and never quotes what was typed.
[[nodiscard]] Result<QString> typedId(const QString &text, const QString &name);

} // namespace onboarding
