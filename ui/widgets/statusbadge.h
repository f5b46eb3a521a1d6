#pragma once
#include "core/kyc/kycstatus.h"

#include <QWidget>
#include <optional>

namespace onboarding {

class Theme;

/// The pill of a status: mark, word, and for an unrecognised one its raw value behind a divider.
class StatusBadge : public QWidget
{
    Q_OBJECT
public:
    enum class Size { Small = 18, Medium = 22, Large = 32 };

    StatusBadge(const Theme &theme, Size size, QWidget *parent = nullptr);
    void setStatus(const std::optional<KycStatus> &status);

    [[nodiscard]] QSize sizeHint() const override;
    /// For delegates: paints the pill at \p topLeft of \p rect (mirrored in right-to-left), returns its
    /// rectangle.
    static QRect paint(QPainter &painter, const QRect &rect, const std::optional<KycStatus> &status,
                       Size size, const Theme &theme, Qt::LayoutDirection direction);
    [[nodiscard]] static QSize sizeFor(const std::optional<KycStatus> &status, Size size);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const Size m_size;
    std::optional<KycStatus> m_status;
};

} // namespace onboarding
