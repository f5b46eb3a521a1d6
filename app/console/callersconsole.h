#pragma once

namespace onboarding {

/// Before something is printed. A program with windows has no console on Windows, so it would be lost:
/// streams that lead nowhere are led to the console of whoever started this program. Elsewhere there is
/// nothing to do.
void useCallersConsole();

} // namespace onboarding
