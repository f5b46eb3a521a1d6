#include "app/kycctl/qrtext.h"

#include <qrcodegen.hpp>

namespace onboarding {

QString qrText(const QByteArray &content)
{
    constexpr int Quiet = 4;
    try {
        const auto code = qrcodegen::QrCode::encodeText(content.constData(), qrcodegen::QrCode::Ecc::LOW);
        QString text;
        for (int y = -Quiet; y < code.getSize() + Quiet; y += 2) {
            for (int x = -Quiet; x < code.getSize() + Quiet; ++x) {
                const bool isUpperLight = !code.getModule(x, y);
                const bool isLowerLight = !code.getModule(x, y + 1);
                // Terminals are dark more often than not: the light modules are what is drawn.
                text += isUpperLight ? (isLowerLight ? QChar(0x2588) : QChar(0x2580))
                                     : (isLowerLight ? QChar(0x2584) : QLatin1Char(' '));
            }
            text += QLatin1Char('\n');
        }
        return text;
    } catch (const qrcodegen::data_too_long &) {
        return {};
    }
}

} // namespace onboarding
