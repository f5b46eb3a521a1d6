#pragma once
#include "core/api/redactedtext.h"
#include "core/api/sensitivenames.h"

namespace onboarding {

/// Finds by their names the values in a body that are not to be recorded. None changes a byte; what is broken
/// is looked through as far as it goes.
namespace sensitive {

/// Of a form or a query: "name=value&name=value".
[[nodiscard]] HiddenSpans inForm(const QByteArray &form, const SensitiveNames &names);
/// However deep, duplicates and broken JSON included. What stands between the quotes of a string; numbers,
/// objects and arrays whole; null is left.
[[nodiscard]] HiddenSpans inJson(const QByteArray &json, const SensitiveNames &names);
/// In words: name=value, "name": "value" (also as a text within JSON), <name>value</name>; and what has the
/// shape of a token, whatever stands before it.
[[nodiscard]] HiddenSpans inText(const QByteArray &text, const SensitiveNames &names);
/// As \p contentType says, and what it does not say.
[[nodiscard]] HiddenSpans inBody(const QByteArray &body, const QByteArray &contentType,
                                 const SensitiveNames &names);
/// The secrets among inBody(), as their owner knows them: with escapes undone.
[[nodiscard]] QList<QByteArray> secretsOf(const QByteArray &body, const QByteArray &contentType,
                                          const SensitiveNames &names);

/// What inBody() knows to be personal, with escapes undone, as somebody else may repeat it: whole and each
/// word of it, from 4 letters on, without user names.
[[nodiscard]] QList<QByteArray> personalValuesOf(const QByteArray &body, const QByteArray &contentType,
                                                 const SensitiveNames &names);

} // namespace sensitive

} // namespace onboarding
