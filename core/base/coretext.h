#pragma once
#include <QCoreApplication>

namespace onboarding {

/// Where Qt Linguist finds the sentences of core that the window shows: in its language there, in English in
/// kycctl, which installs no translator. What is stored, logged or sent is not said by it.
struct CoreText
{
    Q_DECLARE_TR_FUNCTIONS(Core)
};

} // namespace onboarding
