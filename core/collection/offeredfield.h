#pragma once
#include "core/collection/collection.h"

namespace onboarding {

/// What becomes of a field of a request that the contract does not know.
enum class FieldFate {
    Offered, ///< a constant, taken only when it is asked for: it goes with every request for every customer
    Unknown, ///< the file does not tell its value
    Secret, ///< by its name or its looks
    Identity, ///< names a person or a run
    Decision, ///< says how the check ended, or that it is to be passed over
    MethodOverride, ///< makes another method of the request
    Reserved, ///< HTTP or this console sets it
    Unsendable ///< no header has this name or value
};

[[nodiscard]] FieldFate fateOf(const CollectionField &field);

/// Header fields that every tool writes and that say nothing of an API, such as User-Agent, or an Accept of
/// what this console reads.
[[nodiscard]] bool isHeaderOfATool(const CollectionField &field);
/// What ApiContract::sendDeviceHeaders sends of this computer.
[[nodiscard]] bool isDeviceHeader(const CollectionField &field);

/// Whether a step of \p path is somebody's data: a number, a name behind "users/", a mail address, a UUID.
/// \p known: the path that the contract has now; what stands in the midst of it must be a word of an API.
[[nodiscard]] bool hasDataInPath(const QString &path, const QString &known);

} // namespace onboarding
