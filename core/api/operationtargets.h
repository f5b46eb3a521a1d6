#pragma once
#include "core/api/apicontract.h"

#include <QUrl>

namespace onboarding {

/// What is asked without a question (the status, an SDK token, a sign-in, a refresh) must not arrive where
/// registerUser or selfRegister do their work: a list that is checked would write for everybody in it, in
/// production too. \p base is the address of the environment. Targets are compared as a server may read them:
/// decoded, without empty steps, dots, a slash at the end, path parameters and a suffix such as ".json", in
/// any case. A GET and another method at one place are two targets; the names of the known writes are theirs
/// alone. The error's `field` is the path of the operation at fault.
[[nodiscard]] Result<void> validateTargets(const ApiContract &contract, const QUrl &base);

/// \p path as the last of several servers may read it: however often it was percent-encoded.
[[nodiscard]] QString decodedPath(QString path);

} // namespace onboarding
