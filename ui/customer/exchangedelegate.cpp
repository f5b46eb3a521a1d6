#include "ui/customer/exchangedelegate.h"

#include "ui/customer/exchangemodel.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <algorithm>

namespace onboarding {

namespace {
constexpr int HostHeight = 14;
}

ExchangeDelegate::ExchangeDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ExchangeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ExchangeModel *>(index.model());
    const bool hasHost = model && !model->otherHost(index).isEmpty();
    return {200, RowHeight + (hasHost ? HostHeight : 0)};
}

void ExchangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ExchangeModel *>(index.model());
    const Exchange *exchange = model ? model->exchange(index) : nullptr;
    if (!exchange)
        return QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, m_theme.colour(isSelected ? "selection" : "base"));
    painter->setPen(m_theme.colour("line"));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const bool isNested = exchange->finalNumber != 0;
    QRect rect = option.rect.adjusted(isNested ? 24 : 12, 0, -12, -1);
    const QString host = model->otherHost(index);
    if (!host.isEmpty()) {
        constexpr int BesidePath = 74; // below it
        const QRect line = rect.adjusted(BesidePath, RowHeight - 5, 0, -2);
        rect.setHeight(RowHeight - 1);
        painter->setFont(Theme::font(Theme::Text::Caption));
        painter->setPen(m_theme.colour("text2"));
        painter->drawText(line, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(host, Qt::ElideMiddle, line.width()));
    }
    const auto takeLeft = [&rect](int width) {
        const QRect part(rect.left(), rect.top(), width, rect.height());
        rect.setLeft(rect.left() + width);
        return part;
    };
    const auto takeRight = [&rect](int width) {
        const QRect part(rect.right() - width + 1, rect.top(), width, rect.height());
        rect.setRight(rect.right() - width);
        return part;
    };
    painter->setFont(Theme::font(Theme::Text::Small));
    painter->setPen(m_theme.colour("text3"));
    painter->drawText(takeLeft(38), Qt::AlignVCenter,
                      exchange->startedAt.toLocalTime().toString(QStringLiteral("hh:mm")));
    painter->drawText(takeRight(54), Qt::AlignVCenter | Qt::AlignRight,
                      tr("%1 ms").arg(exchange->timing.total().count()));
    const bool isGood = exchange->status >= 200 && exchange->status < 300 && !exchange->error;
    QFont mono = Theme::monospaced();
    mono.setWeight(QFont::DemiBold);
    painter->setFont(mono);
    painter->setPen(m_theme.colour(exchange->mayHaveArrived ? "warnText" : isGood ? "okText" : "dangerText"));
    painter->drawText(takeRight(34), Qt::AlignVCenter | Qt::AlignRight,
                      exchange->status > 0 ? QString::number(exchange->status) : QStringLiteral("\u2013"));
    painter->setPen(m_theme.colour("text"));
    painter->drawText(takeLeft(36), Qt::AlignVCenter, QString::fromLatin1(exchange->method));
    if (const QString name = model->customerName(index); !name.isEmpty()) {
        constexpr int Gap = 12;
        painter->setFont(Theme::font(Theme::Text::Small));
        painter->setPen(m_theme.colour("text2"));
        const QFontMetrics letters = painter->fontMetrics();
        const int wide = std::min(letters.horizontalAdvance(name) + 2, rect.width() / 2);
        painter->drawText(takeRight(wide), Qt::AlignVCenter, letters.elidedText(name, Qt::ElideRight, wide));
        rect.setRight(rect.right() - Gap);
        painter->setPen(m_theme.colour("text"));
    }
    painter->setFont(Theme::monospaced());
    painter->drawText(rect, Qt::AlignVCenter,
                      elidedPath(exchange->url.path(), painter->fontMetrics(), rect.width() - 6));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.colour("focus"), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QString ExchangeDelegate::elidedPath(const QString &path, const QFontMetrics &metrics, int width)
{
    QString shown = path;
    qsizetype at = 0;
    while (metrics.horizontalAdvance(shown) > width) {
        at = path.indexOf(QLatin1Char('/'), at + 1);
        if (at < 0)
            return metrics.elidedText(shown, Qt::ElideRight, width);
        shown = QStringLiteral("…") + path.mid(at);
    }
    return shown;
}

} // namespace onboarding
