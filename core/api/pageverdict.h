#pragma once
#include <QString>

namespace onboarding {

/// Whether \p markup, which answered a request to an API, is the page of something else that stands between:
/// a fault of SOAP; a sign-in, in the usual languages; a form that sends itself on to one (SAML,
/// WS-Federation); a page that leads elsewhere; the page of a hotspot, a firewall or a protection against
/// robots; an application that wants JavaScript; a page whose title says what is wrong. Any other page says
/// nothing.
[[nodiscard]] bool isPageOfAnother(const QString &markup);

} // namespace onboarding
