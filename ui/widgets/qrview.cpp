#include "ui/widgets/qrview.h"

#include <QPainter>
#include <algorithm>
#include <qrcodegen.hpp>

namespace onboarding {

namespace {
constexpr int Quiet = 4; ///< modules of white around it, as ISO/IEC 18004 wants
}

QrView::QrView(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("QR code of the SDK token"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

bool QrView::setContent(const QByteArray &content)
{
    m_size = 0;
    if (!content.isEmpty()) {
        try {
            const auto code = qrcodegen::QrCode::encodeText(content.constData(), qrcodegen::QrCode::Ecc::LOW);
            m_size = code.getSize();
            m_dark = QBitArray(m_size * m_size);
            for (int y = 0; y < m_size; ++y) {
                for (int x = 0; x < m_size; ++x)
                    m_dark.setBit(y * m_size + x, code.getModule(x, y));
            }
        } catch (const qrcodegen::data_too_long &) {
            m_size = 0;
        }
    }
    updateGeometry();
    update();
    return m_size > 0;
}

QSize QrView::sizeHint() const
{
    const int side = (m_size + 2 * Quiet) * 3;
    return {side, side};
}

QSize QrView::minimumSizeHint() const
{
    const int side = (m_size + 2 * Quiet) * 2;
    return {side, side};
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_size == 0)
        return;
    QPainter painter(this);
    // In device pixels: a module of two and a half pixels is not read well.
    const qreal ratio = devicePixelRatioF();
    painter.scale(1 / ratio, 1 / ratio);
    const int side = static_cast<int>(std::min(width(), height()) * ratio);
    const int module = std::max(1, side / (m_size + 2 * Quiet));
    const int whole = module * (m_size + 2 * Quiet);
    const int left = (static_cast<int>(width() * ratio) - whole) / 2;
    const int top = (static_cast<int>(height() * ratio) - whole) / 2;
    painter.fillRect(left, top, whole, whole, Qt::white);
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (isDark(x, y))
                painter.fillRect(left + (x + Quiet) * module, top + (y + Quiet) * module, module, module,
                                 Qt::black);
        }
    }
}

} // namespace onboarding
