#pragma once
#include "ui/widgets/bandeddialog.h"

namespace onboarding {

/// Says what happened, where a message that passes would be missed or what is typed next would go elsewhere.
/// One button, which has the focus; letters do nothing.
class NoticeDialog : public BandedDialog
{
    Q_OBJECT
public:
    NoticeDialog(const Theme &theme, const Environment &environment, const QString &title,
                 const QString &text, const QString &button, QWidget *parent);
};

} // namespace onboarding
