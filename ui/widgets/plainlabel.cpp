#include "ui/widgets/plainlabel.h"
#include "ui/text/tooltip.h"

#include "core/base/plaintext.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace onboarding {

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setPlainText(text);
}

QString PlainLabel::marked(const QString &text)
{
    // Line by line: our own line breaks stay, what hides in a line is marked.
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = plainExcerpt(line, std::numeric_limits<short>::max());
    return lines.join(QLatin1Char('\n'));
}

void PlainLabel::setPlainText(const QString &text)
{
    display(marked(text));
}

void PlainLabel::setSentence(const QString &sentence)
{
    constexpr QChar Isolates[] = {QChar(0x2068), QChar(0x2069)};
    QString shown;
    QString part;
    for (const QChar c : sentence) {
        if (c != Isolates[0] && c != Isolates[1]) {
            part += c;
            continue;
        }
        shown += marked(std::exchange(part, {})) + c;
    }
    display(shown + marked(part));
}

void PlainLabel::display(const QString &shown)
{
    if (shown == this->text())
        return;
    setText(shown);
    setAccessibleName(shown);
    updateGeometry();
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    if (elided)
        setSizePolicy(QSizePolicy::Ignored, sizePolicy().verticalPolicy());
    else
        setToolTip({});
    update();
}

void PlainLabel::setRole(const char *role)
{
    setProperty("role", QLatin1String(role));
    style()->unpolish(this);
    style()->polish(this);
}

QSize PlainLabel::minimumSizeHint() const
{
    constexpr int LeastLine = 160; // a longer word is broken
    const QSize whole = QLabel::minimumSizeHint();
    if (!m_elided)
        return wordWrap() ? QSize(std::min(whole.width(), LeastLine), whole.height()) : whole;
    return {fontMetrics().horizontalAdvance(QStringLiteral("mmm\u2026")), whole.height()};
}

/// A word of the text is longer than a line.
bool PlainLabel::breaksWords(int width) const
{
    return wordWrap() && !m_elided && QLabel::minimumSizeHint().width() > width;
}

double PlainLabel::layOut(QTextLayout &layout, int width) const
{
    QTextOption option(alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFont(font());
    layout.setText(QString(text()).replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)));
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int PlainLabel::heightForWidth(int width) const
{
    if (!breaksWords(width))
        return QLabel::heightForWidth(width);
    const QSize frame = size() - contentsRect().size() + QSize(2 * margin(), 2 * margin());
    QTextLayout layout;
    return static_cast<int>(std::ceil(layOut(layout, width - frame.width()))) + frame.height();
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (breaksWords(width()) && !hasSelectedText()) {
        const QRect room = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
        QTextLayout layout;
        (void)layOut(layout, room.width());
        QPainter painter(this);
        painter.setPen(
            palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
        return layout.draw(&painter, room.topLeft());
    }
    if (!m_elided)
        return QLabel::paintEvent(event);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : plainToolTip(text()));
    QPainter painter(this);
    // A name keeps its own direction, and stands where all else does, as in the list.
    const auto alignment = Qt::AlignLeft | Qt::AlignVCenter;
    style()->drawItemText(&painter, contentsRect(), int(alignment | Qt::AlignAbsolute), palette(),
                          isEnabled(), shown, foregroundRole());
}

} // namespace onboarding
