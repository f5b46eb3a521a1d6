#pragma once
#include "core/api/httpmessage.h"

namespace onboarding {

/// The reply of \p status and \p headers with what was \p received as its body: content codings undone within
/// \p maxSize, letters as UTF-8, the media type that counts. JSON is not parsed yet.
[[nodiscard]] HttpReply decodedReply(int status, const HeaderList &headers, const QByteArray &received,
                                     qint64 maxSize);

/// Some letters or a figure without a brace, bracket or quote before it: what a service sends that writes
/// words where JSON was promised.
[[nodiscard]] bool isBareWords(const QByteArray &body);

} // namespace onboarding
