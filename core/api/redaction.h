#pragma once
#include "core/api/httpmessage.h"

#include <QUrl>

namespace onboarding {

/// Everything that leaves the client for the exchange log goes through here: what names a secret or a person
/// becomes "hidden, 56 characters". Known by name, in any case, however deep in a JSON body; a body that is
/// not JSON or a form is cut to its first 200 characters and cleared of what looks like a token.
namespace redaction {

[[nodiscard]] QByteArray hidden(qsizetype length);
/// \p secretHeaders: further names to hide, as the contract has them.
[[nodiscard]] HeaderList headers(const HeaderList &headers, const QList<QByteArray> &secretHeaders);
[[nodiscard]] QByteArray body(const QByteArray &body, const QByteArray &contentType);
/// Words of the service without anything in them that looks like a token.
[[nodiscard]] QString text(const QString &text);
[[nodiscard]] QUrl url(const QUrl &url);

} // namespace redaction

} // namespace onboarding
