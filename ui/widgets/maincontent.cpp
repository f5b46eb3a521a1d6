#include "ui/widgets/maincontent.h"

#include <QAbstractScrollArea>
#include <QVariant>

namespace onboarding {

namespace {

constexpr char MainContent[] = "mainContent";

bool takesFocus(const QWidget &part)
{
    return part.isVisible() && part.isEnabled();
}

/// The first one below \p page, or itself, that \p fits.
template<typename Fits>
QWidget *firstOf(const QWidget &page, const Fits &fits)
{
    const QList<QWidget *> parts = page.findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (takesFocus(*part) && fits(*part))
            return part;
    }
    return nullptr;
}

} // namespace

bool focusMainContent(const QWidget &page)
{
    QWidget *chosen = firstOf(page, [](const QWidget &part) {
        return part.property("kind") == QStringLiteral("primary") && (part.focusPolicy() & Qt::TabFocus) != 0;
    });
    if (!chosen)
        chosen = firstOf(page, [](const QWidget &part) { return part.property(MainContent).toBool(); });
    if (!chosen)
        return focusScrolled(page);
    chosen->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool focusScrolled(const QWidget &page)
{
    const auto scrolls
        = [](const QWidget &part) { return qobject_cast<const QAbstractScrollArea *>(&part) != nullptr; };
    QWidget *chosen = firstOf(page, [scrolls](const QWidget &part) {
        return scrolls(part) && part.property(MainContent).toBool();
    });
    if (!chosen)
        chosen = firstOf(page, scrolls);
    if (chosen)
        chosen->setFocus(Qt::ShortcutFocusReason);
    return chosen != nullptr;
}

void setMainContent(QWidget &part)
{
    part.setProperty(MainContent, true);
}

bool focusAround(const QWidget &gone)
{
    for (QWidget *part = gone.parentWidget(); part && !part->isWindow(); part = part->parentWidget()) {
        if (!qobject_cast<QAbstractScrollArea *>(part) || !takesFocus(*part))
            continue;
        part->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

} // namespace onboarding
