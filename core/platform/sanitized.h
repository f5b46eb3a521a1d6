#pragma once

// ONBOARDING_SANITIZED is defined when a sanitizer watches the program: it then owns the allocator, and all
// is some times slower. g++ says it by a macro of its own, clang by __has_feature.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || __has_feature(thread_sanitizer)
#define ONBOARDING_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ONBOARDING_SANITIZED
#endif
