#pragma once
#include "core/onboarding/connectionfinding.h"
#include "ui/widgets/messagecard.h"

namespace onboarding {

/// What a test of an address found, in words.
struct ConnectionText
{
    MessageCard::Tone tone = MessageCard::Tone::Info;
    QString title {};
    QString sentence {};
};

/// \p isSaved: false for an environment that is new, which can have no API key yet.
[[nodiscard]] ConnectionText connectionText(const ConnectionFinding &finding, bool isSaved = true);
/// One line: what was sent for \p finding, and under which number it is in the HTTP log.
[[nodiscard]] QString sentText(const ConnectionFinding &finding);

} // namespace onboarding
