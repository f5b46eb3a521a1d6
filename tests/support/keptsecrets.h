#pragma once
#include "core/secrets/memorysecretstore.h"

namespace onboarding::test {

/// Stands in for the keychain of the computer, which outlives a program and which several share: what it has
/// counts as kept for good.
class KeptSecrets : public MemorySecretStore
{
public:
    [[nodiscard]] bool isPersistent() const override { return true; }
};

} // namespace onboarding::test
