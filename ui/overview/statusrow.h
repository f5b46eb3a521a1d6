#pragma once
#include "core/kyc/kycstatus.h"

#include <QAbstractButton>
#include <optional>

namespace onboarding {

class Theme;

/// One status of the overview: badge, a bar as long as its share, the count and the share in words.
class StatusRow : public QAbstractButton
{
    Q_OBJECT
public:
    StatusRow(const Theme &theme, const std::optional<KycStatus> &status, QWidget *parent = nullptr);
    /// \p most of all rows: the longest bar.
    void setCount(int count, int all, int most);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const std::optional<KycStatus> m_status;
    int m_count = 0;
    int m_all = 0;
    int m_most = 0;
};

} // namespace onboarding
