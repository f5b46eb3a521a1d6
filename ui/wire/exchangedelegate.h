#pragma once
#include <QStyledItemDelegate>

namespace onboarding {

class Theme;

/// One exchange: time, method, path, status, duration.
class ExchangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ExchangeDelegate(const Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, 28};
    }

private:
    const Theme &m_theme;
};

} // namespace onboarding
