#pragma once
#include <QStyledItemDelegate>

namespace onboarding {

class Theme;

/// One customer in the list: name, and below it the badge and how long ago it was seen.
class CustomerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CustomerDelegate(const Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace onboarding
