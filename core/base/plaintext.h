#pragma once
#include <QByteArray>
#include <QString>

namespace onboarding {

/// Text of a stranger (service, file, clipboard) made safe to show or log: control and bidi-override
/// characters become visible marks such as "⟨U+202E⟩", cut to \p maxLength with an ellipsis.
[[nodiscard]] QString plainExcerpt(const QString &text, int maxLength = 200);
[[nodiscard]] QString plainExcerpt(const QByteArray &utf8, int maxLength = 200);

/// The same, whole, for one line of a terminal or a log: line breaks and tabs become marks too, so that a
/// field cannot begin a line of its own.
[[nodiscard]] QString plainLine(const QString &text);

/// JSON that means the same, with what plainLine() marks written as escapes ("\u202e"): a terminal shows it
/// as it is, and a reader of the JSON gets every letter back. Half a character ("\ud800"), which strict
/// readers refuse with all of the JSON, is written as U+FFFD.
[[nodiscard]] QByteArray plainJson(const QByteArray &json);

} // namespace onboarding
