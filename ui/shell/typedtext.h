#pragma once

class QWidget;

namespace onboarding {

/// The first field of \p window with a text that somebody typed or pasted and that nothing has taken yet;
/// nullptr when there is none. A search is none, nor is a number, which holds at once.
[[nodiscard]] const QWidget *fieldWithTypedText(const QWidget &window);

} // namespace onboarding
