#pragma once
#include <QString>

namespace onboarding::test {

/// A text of a test, with whatever letters.
inline QString str(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace onboarding::test
