#pragma once
#include <QStyledItemDelegate>

namespace onboarding {

class Theme;

/// One exchange: time, method, path, status, duration; below them the host where it is another one.
class ExchangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ExchangeDelegate(const Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int RowHeight = 28; ///< without the line of another host
    /// \p path, or as many of its last parts as \p width has room for, after "…/".
    [[nodiscard]] static QString elidedPath(const QString &path, const QFontMetrics &metrics, int width);

private:
    const Theme &m_theme;
};

} // namespace onboarding
