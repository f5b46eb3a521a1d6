#include "ui/widgets/plainlabel.h"
#include "ui/text/tooltip.h"

#include "core/base/plaintext.h"

#include <QPainter>
#include <QStyle>
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
    if (!m_elided)
        return QLabel::minimumSizeHint();
    return {fontMetrics().horizontalAdvance(QStringLiteral("mmm\u2026")), QLabel::minimumSizeHint().height()};
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided)
        return QLabel::paintEvent(event);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : plainToolTip(text()));
    QPainter painter(this);
    // Where the name itself begins, whatever direction the window has.
    const auto alignment = (text().isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    style()->drawItemText(&painter, contentsRect(), int(alignment | Qt::AlignAbsolute), palette(),
                          isEnabled(), shown, foregroundRole());
}

} // namespace onboarding
