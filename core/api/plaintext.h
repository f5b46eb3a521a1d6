#pragma once
#include <QByteArray>
#include <QString>

namespace onboarding {

/// Text of a stranger (service, file, clipboard) made safe to show or log: control and bidi-override
/// characters become visible marks such as "⟨U+202E⟩", cut to \p maxLength with an ellipsis.
[[nodiscard]] QString plainExcerpt(const QString &text, int maxLength = 200);
[[nodiscard]] QString plainExcerpt(const QByteArray &utf8, int maxLength = 200);

} // namespace onboarding
