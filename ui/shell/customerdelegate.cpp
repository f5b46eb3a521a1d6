#include "ui/shell/customerdelegate.h"

#include "core/api/plaintext.h"
#include "ui/shell/customerlistmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusbadge.h"

#include <QPainter>

namespace onboarding {

CustomerDelegate::CustomerDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CustomerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = QFontMetrics(Theme::font(Theme::Text::Body)).height();
    return {200, text + int(StatusBadge::Size::Small) + 22};
}

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto row = index.data(CustomerListModel::RowRole).value<CustomerRow>();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, m_theme.colour(isSelected ? "selection" : isHovered ? "hover" : "base"));
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (isSelected) {
        const int x = mirrored ? option.rect.right() - 2 : option.rect.left();
        painter->fillRect(QRect(x, option.rect.top(), 3, option.rect.height()), m_theme.colour("accent"));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.colour("focus"), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->setPen(m_theme.colour("line"));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QRect inner = option.rect.adjusted(16, 8, -12, -8);
    const QString name = plainExcerpt(row.customer.label());
    painter->setFont(Theme::font(Theme::Text::Body, QFont::Medium));
    painter->setPen(m_theme.colour("text"));
    const QRect nameRect(inner.left(), inner.top(), inner.width(), painter->fontMetrics().height());
    const bool isRtlName = name.isRightToLeft();
    painter->drawText(
        nameRect, int(Qt::AlignAbsolute | (isRtlName ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(name, Qt::ElideRight, nameRect.width()));

    const auto status = row.observation ? std::optional(row.observation->status) : std::nullopt;
    const QRect below(inner.left(), nameRect.bottom() + 5, inner.width(), int(StatusBadge::Size::Small));
    const QRect badge
        = StatusBadge::paint(*painter, below, status, StatusBadge::Size::Small, m_theme, option.direction);
    const QString seen = index.data(CustomerListModel::SeenRole).toString();
    painter->setFont(Theme::font(Theme::Text::Caption));
    painter->setPen(m_theme.colour(row.isUnsettled ? "warnText" : "text3"));
    const QRect seenRect = mirrored
        ? QRect(below.left(), below.top(), badge.left() - below.left() - 8, below.height())
        : QRect(badge.right() + 8, below.top(), below.right() - badge.right() - 8, below.height());
    painter->drawText(seenRect, Qt::AlignVCenter | Qt::AlignTrailing,
                      painter->fontMetrics().elidedText(seen, Qt::ElideRight, seenRect.width()));
    painter->restore();
}

} // namespace onboarding
