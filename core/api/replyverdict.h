#pragma once
#include "core/api/httpmessage.h"
#include "core/base/error.h"
#include "core/kyc/kycstatus.h"

#include <QJsonValue>
#include <QStringList>

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

/// What a reply says against its own status.
struct StatusVerdict
{
    QString whyNot {}; ///< empty: nothing is against it
    QStringList remarks {}; ///< sentences about what goes with such a status and need not be doubted
};

/// Whether \p status in \p json, in the object at the JSON pointer \p parent, is one that was seen: an error
/// that is told beside it, or that it is kept, made up or put in its place, is against it. One that says
/// itself that something is wrong may list what (errors), one that does not approve may list what was
/// skipped, and a \p isOfTests service may say that it is one ("mock").
[[nodiscard]] StatusVerdict statusVerdict(const QJsonValue &json, const QString &parent,
                                          KycStatus::Value status, bool isOfTests);

/// The member of a reply with a token that speaks against it: an error, "expired", "used", "cached". Empty
/// for none.
[[nodiscard]] QString memberAgainstToken(const QJsonValue &json);

/// Whether an answer that refuses a write by its code says that the write was done: "success": true, "User
/// was registered, but …", "Request already processed".
[[nodiscard]] bool saysItWasDone(const HttpReply &reply);

} // namespace onboarding
