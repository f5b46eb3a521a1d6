#pragma once

namespace onboarding {

/// For the first line of main(), in a program that holds secrets. From here on no other program of this user
/// can read its memory or attach to it, a crash leaves no image of it (both not in debug builds), and what it
/// makes is for its owner alone. Where the C library allows it, memory is wiped when it is freed: passwords
/// and tokens pass through buffers of Qt, OpenSSL and D-Bus that nobody else would clear.
void guardProcess();

} // namespace onboarding
