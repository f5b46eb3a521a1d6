#pragma once
#include <QObject>

namespace onboarding {

/// The mouse wheel scrolls the page and changes no combo box or number field that has no focus; and it gives
/// the focus to none. Installed on the application, once, for all of them.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace onboarding
