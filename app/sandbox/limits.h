#pragma once
#include <QtGlobal>
#include <chrono>

namespace onboarding::sandbox {

/// What one client may take. The sandbox may live inside the console, so nobody may use up its descriptors or
/// its memory, and a real host has such limits too.
struct Limits
{
    qsizetype line = 8 * 1024; ///< bytes of the request line; 414 beyond
    qsizetype head = 32 * 1024; ///< bytes of all fields, trailers included; 431 beyond
    int fields = 100; ///< 431 beyond
    qsizetype body = 1024 * 1024; ///< bytes; 413 beyond
    int connections = 128; ///< the one that waits longest gives way to a new one
    std::chrono::milliseconds headTime {
        10'000}; ///< from its first byte to its last, TLS handshake too; then 408
    std::chrono::milliseconds bodyTime {30'000}; ///< the same for the body
    std::chrono::milliseconds idleTime {30'000}; ///< between two requests; then a close
    std::chrono::milliseconds answerTime {600'000}; ///< for a client that does not read, or a stall
    std::chrono::milliseconds lingerTime {2'000}; ///< for a refused client to take the refusal
};

} // namespace onboarding::sandbox
