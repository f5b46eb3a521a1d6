#pragma once
#include "core/customers/onboardingcase.h"

#include <QWidget>

class QVBoxLayout;

namespace onboarding {

/// What this console did and saw for a customer in this session, newest first; each line opens its exchange.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    void setEvents(const QList<CaseEvent> &events, const QDateTime &now);

Q_SIGNALS:
    void exchangeRequested(quint64 number);

private:
    QVBoxLayout *m_rows;
    QString m_shown; ///< what is on display, so that nothing is rebuilt for nothing
};

/// "Checked 4 times: In review", "SDK token received", …
[[nodiscard]] QString eventText(const CaseEvent &event);

} // namespace onboarding
