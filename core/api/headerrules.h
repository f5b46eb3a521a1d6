#pragma once
#include <QByteArray>

namespace onboarding {

/// A token of RFC 9110 section 5.6.2, so that nothing can be smuggled into a header line.
[[nodiscard]] bool isHeaderName(const QByteArray &name);
/// Visible ASCII and inner spaces only: no CR, LF, NUL, other control and nothing beyond ASCII. Qt would
/// write CR and LF as they are.
[[nodiscard]] bool isHeaderValue(const QByteArray &value);

/// Fields that HTTP itself or this client sets in every request: a contract that named one of them would send
/// it twice or break the message. The case does not matter.
[[nodiscard]] bool isReservedHeader(const QByteArray &name);

} // namespace onboarding
