#pragma once
#include <QByteArray>

namespace onboarding {

/// A token of RFC 9110 section 5.6.2, so that nothing can be smuggled into a header line.
[[nodiscard]] bool isHeaderName(const QByteArray &name);
/// Visible ASCII and inner spaces only: no CR, LF, NUL, other control and nothing beyond ASCII. Qt would
/// write CR and LF as they are.
[[nodiscard]] bool isHeaderValue(const QByteArray &value);

/// Fields that HTTP itself or this client sets in every request: a contract that named one of them would send
/// it twice or break the message; and those by which a server takes the request for another one, such as
/// X-Original-URL. Neither the case nor - or _ matters.
[[nodiscard]] bool isReservedHeader(const QByteArray &name);
/// "X-HTTP-Method-Override", "_method" and their like, of headers, fields and query items: a GET that carries
/// one is another method to many servers.
[[nodiscard]] bool isMethodOverride(const QByteArray &name);

} // namespace onboarding
