#pragma once
#include <QJsonObject>

namespace onboarding {

/// What a package can miss without the linker noticing: plugins, certificates, a library opened by name,
/// fonts. One entry each, with "ok".
struct SelfTest
{
    QJsonObject report {};
    bool passed = false;
};

/// Needs a QApplication, touches no file of the user and no network, and asks no keychain for anything.
/// \p standIns names libraries that something stands in for in this build; the report repeats it.
[[nodiscard]] SelfTest runSelfTest(const QString &standIns);

/// Before the QApplication: without a display the test draws off screen.
void prepareSelfTest();
/// What is said when no window system can be reached: the rest cannot be tried without one.
[[nodiscard]] SelfTest selfTestWithoutPlatform();

} // namespace onboarding
