#pragma once
#include <QBitArray>
#include <QWidget>

namespace onboarding {

/// A QR code, every module whole pixels, on white in both themes.
class QrView : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(QWidget *parent = nullptr);

    /// False, and nothing shown, when \p content is too long.
    bool setContent(const QByteArray &content);
    [[nodiscard]] int modules() const { return m_size; }
    [[nodiscard]] bool isDark(int x, int y) const { return m_dark.testBit(y * m_size + x); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBitArray m_dark;
    int m_size = 0;
};

} // namespace onboarding
