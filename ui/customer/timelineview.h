#pragma once
#include "core/customers/onboardingcase.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace onboarding {

class Theme;

/// What this console did and saw for a customer in this session, newest first; each line opens its exchange.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    /// \p theme must outlive it.
    explicit TimelineView(const Theme &theme, QWidget *parent = nullptr);
    void setEvents(const QList<CaseEvent> &events, const QDateTime &now);

Q_SIGNALS:
    void exchangeRequested(quint64 number);

private:
    void rebuild(const QList<CaseEvent> &events, const QDateTime &now);
    void addEvent(const CaseEvent &event, const QDateTime &now, bool isNewest, bool isOldest);
    void addWhat(QGridLayout &grid, const CaseEvent &event, int column);
    void addRemark(const QString &text);
    [[nodiscard]] QPushButton *makeLink(quint64 exchange);

    const Theme &m_theme;
    QVBoxLayout *m_rows;
    int m_linkWidth = 0; ///< of the widest
    QString m_shown {}; ///< what is on display, so that nothing is rebuilt for nothing
};

/// "Status In review, checked once more, no change", "SDK token received", …
[[nodiscard]] QString eventText(const CaseEvent &event);

} // namespace onboarding
