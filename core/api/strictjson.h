#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QSet>
#include <QString>
#include <optional>

namespace onboarding {

struct JsonReading
{
    int maxDepth = 32;
    bool allowsControls = false; ///< in texts and keys: a list that this program has written reads back whole
    bool namesKeys = false; ///< say between which keys it went wrong: for a file, not for a stranger's reply
    /// What a service answers: a control character and a lone surrogate is replaced by U+FFFD, what is nested
    /// over the limit left out, and a member that is there twice counts where both values are the same.
    bool isReply = false;
    /// Members, folded(), of a reply that refuse it where they are there twice with different values; any
    /// other is left out then. Not set: all of them.
    std::optional<QSet<QString>> decidedOn {};

    /// \p key in small letters without "_" and "-", for decidedOn.
    [[nodiscard]] static QString folded(QString key);
};

/// Parses RFC 8259 JSON and refuses what Qt's parser lets pass: duplicate keys, NUL and other control
/// characters (escaped ones too, unless allowed), lone surrogates, invalid UTF-8, nesting over the limit,
/// anything after the value. A number that no double holds (1e400), which is valid JSON, is an infinity, so
/// that only who needs that very number has to do without it.
/// \returns BadReply with a message that names the place and never quotes a value of the input.
[[nodiscard]] Result<QJsonValue> parseStrictJson(const QByteArray &utf8, const JsonReading &reading = {});

/// The value at an RFC 6901 pointer; Undefined when there is none. "" is the whole value.
[[nodiscard]] QJsonValue atPointer(const QJsonValue &root, const QString &pointer);
/// The pointer to the member \p key of what \p parent points to.
[[nodiscard]] QString childPointer(const QString &parent, QString key);

} // namespace onboarding
