#pragma once
#include "core/api/httpmessage.h"
#include "core/base/error.h"

#include <QJsonValue>

namespace onboarding {

/// Whether a 2xx answer to a write says itself that nothing was done, or that it is no answer to this write:
/// a flag of success that is false, an error or a word for one, a fault of SOAP, the page of something that
/// stands between, a cache that had it, a part (206) or a list of answers (207). Such an answer proves
/// neither: the status has to tell. Any other body, whatever its type, charset or form, leaves the 2xx as it
/// is; so does one that cannot be read.
[[nodiscard]] bool deniesSuccess(const HttpReply &reply);

/// The error of a write whose answer, \p reply, arrived and does not tell how it ended; \p message says why.
[[nodiscard]] Error unclearOutcome(const HttpReply &reply, const QString &message);

/// Whether a flag of success in \p json, at the top or beside what stands at the JSON pointer \p parent, is
/// false.
[[nodiscard]] bool saysNoSuccess(const QJsonValue &json, const QString &parent);

/// Why a status in \p json, in the object at the JSON pointer \p parent, is none that was seen: an error is
/// told beside it, or that it is kept, made up or put in its place. Empty: nothing is against it.
[[nodiscard]] QString whyNoStatus(const QJsonValue &json, const QString &parent);

} // namespace onboarding
