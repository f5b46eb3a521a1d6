#pragma once
#include <QDateEdit>

namespace onboarding {

/// A date like 2026-12-01: typed, stepped with the arrow keys, or chosen from a calendar that F4 and Alt+Down
/// open. Qt's own field opens it for the mouse only.
class DateField : public QDateEdit
{
    Q_OBJECT
public:
    explicit DateField(QDate date, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace onboarding
