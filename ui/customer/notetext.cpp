#include "ui/customer/notetext.h"

#include "ui/text/timetext.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace onboarding {

NoteText::NoteText(const QString &text, QWidget *parent)
    : PlainLabel(text, parent)
{
    setRole("body");
    setWordWrap(true);
}

int NoteText::heightForWidth(int width) const
{
    ensurePolished();
    const QMargins margins = contentsMargins();
    QTextLayout layout;
    const int inside = std::max(1, width - margins.left() - margins.right());
    return int(std::ceil(layOut(layout, inside))) + margins.top() + margins.bottom();
}

QSize NoteText::sizeHint() const
{
    constexpr int Letters = 40;
    ensurePolished();
    const int width = fontMetrics().averageCharWidth() * Letters;
    return {width, heightForWidth(width)};
}

QSize NoteText::minimumSizeHint() const
{
    constexpr int Letters = 12;
    ensurePolished();
    return {fontMetrics().averageCharWidth() * Letters, fontMetrics().height() + contentsMargins().top()};
}

void NoteText::paintEvent(QPaintEvent *)
{
    QTextLayout layout;
    (void)layOut(layout, contentsRect().width());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, contentsRect().topLeft());
}

QString writtenText(const Note &note, const QDateTime &now)
{
    const QString time = clockTime(note.writtenAt, now);
    return isAhead(note.writtenAt, now) ? NoteText::tr("%1 (in the future)").arg(time) : time;
}

QString editedText(const Note &note, const QDateTime &now)
{
    if (!note.editedAt.isValid())
        return {};
    const QDateTime edited = note.editedAt.toLocalTime();
    const bool isSameDay = edited.date() == note.writtenAt.toLocalTime().date();
    return NoteText::tr("edited %1")
        .arg(isSameDay ? edited.toString(QStringLiteral("hh:mm")) : clockTime(note.editedAt, now));
}

} // namespace onboarding
