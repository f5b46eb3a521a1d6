#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>

namespace onboarding {

/// Refused: in a reply of a service they are no part of any text. Allowed: a list that this program has
/// written itself reads back as it was.
enum class ControlLetters { Refused, Allowed };

/// Parses RFC 8259 JSON and refuses what Qt's parser lets pass: duplicate keys, NUL and other control
/// characters (escaped ones too, unless they are \p allowed), lone surrogates, invalid UTF-8, nesting over
/// 32, anything after the value.
/// \returns BadReply with a message that never quotes the input.
[[nodiscard]] Result<QJsonValue> parseStrictJson(const QByteArray &utf8,
                                                 ControlLetters allowed = ControlLetters::Refused);

/// The value at an RFC 6901 pointer; Undefined when there is none. "" is the whole value.
[[nodiscard]] QJsonValue atPointer(const QJsonValue &root, const QString &pointer);

} // namespace onboarding
