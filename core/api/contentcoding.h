#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace onboarding {

/// \p body without the \p codings (RFC 9110 section 8.4.1) in the order in which they were applied: gzip,
/// x-gzip, deflate (with or without its zlib wrapping), identity. Never more than \p maxSize bytes at any
/// step. BadReply names a coding that cannot be undone, or says what is wrong with the bytes.
[[nodiscard]] Result<QByteArray> withoutCodings(const QByteArray &body, const QList<QByteArray> &codings,
                                                qint64 maxSize);

} // namespace onboarding
