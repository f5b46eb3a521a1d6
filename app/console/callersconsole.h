#pragma once

namespace onboarding {

/// Before something is printed. A program with windows has no console on Windows, so it would be lost:
/// streams that lead nowhere are led to the console that this program was started from. Elsewhere there is
/// nothing to do.
void useCallersConsole();

} // namespace onboarding
