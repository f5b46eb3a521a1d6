#include "ui/widgets/searchfield.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace onboarding {

namespace {

constexpr int IconSize = 16;
constexpr int IconLeft = 9;
constexpr int TextGap = 4;
constexpr int KeySize = 18;
constexpr int KeyRight = 8;

} // namespace

SearchField::SearchField(const Theme &theme, QString hint, QString shortHint, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_hint(std::move(hint))
    , m_shortHint(std::move(shortHint))
{
    setClearButtonEnabled(true);
    setTextMargins(IconSize + TextGap, 0, 0, 0);
    setMinimumWidth(140);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    fitHint();
}

QRect SearchField::keyCap() const
{
    return {width() - KeySize - KeyRight, (height() - KeySize) / 2, KeySize, KeySize};
}

void SearchField::fitHint()
{
    const int room = keyCap().left() - IconLeft - IconSize - 3 * TextGap;
    setPlaceholderText(fontMetrics().horizontalAdvance(m_hint) <= room ? m_hint : m_shortHint);
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !isUndoAvailable()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    fitHint();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(
        QPoint(IconLeft, (height() - IconSize) / 2),
        m_theme.pixmap(QStringLiteral("search"), m_theme.colour("text2"), IconSize, devicePixelRatioF()));
    if (!text().isEmpty() || hasFocus())
        return;
    painter.setPen(m_theme.colour("lineStrong"));
    painter.drawRoundedRect(QRectF(keyCap()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(m_theme.colour("text2"));
    painter.setFont(Theme::font(Theme::Text::Small));
    painter.drawText(keyCap(), Qt::AlignCenter, QStringLiteral("/"));
}

} // namespace onboarding
