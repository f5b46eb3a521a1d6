#pragma once
#include "core/base/error.h"

#include <tl/expected.hpp>
#include <utility>

namespace onboarding {

/// Value or Error. The one alias to change when the compiler floor has std::expected.
template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error::Kind kind, QString message = {}, int httpStatus = 0)
{
    return tl::unexpected<Error>(Error {kind, httpStatus, std::move(message)});
}

[[nodiscard]] inline tl::unexpected<Error> invalidField(QString field, QString message)
{
    return tl::unexpected<Error>(Error {Error::Kind::InvalidInput, 0, std::move(message), std::move(field)});
}

} // namespace onboarding
