#pragma once
#include <QObject>

namespace onboarding {

/// Enter presses the button that has the focus, as Space does, and no other one: without it a dialog presses
/// its default button instead. Installed on the application, once, for all of them.
class EnterKey : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace onboarding
