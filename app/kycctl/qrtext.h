#pragma once
#include <QByteArray>
#include <QString>

namespace onboarding {

/// \p content as a QR code of half blocks, dark on light with its quiet zone; empty when it is too long.
[[nodiscard]] QString qrText(const QByteArray &content);

} // namespace onboarding
