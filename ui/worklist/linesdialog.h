#pragma once
#include "ui/widgets/bandeddialog.h"

#include <QStringList>

namespace onboarding {

/// What belongs together: what it is, what to do about it, and whom it concerns.
struct LinesGroup
{
    QString heading {};
    QString advice {};
    QStringList lines {};
};

/// Groups of lines to read and to copy from, and nothing to answer.
class LinesDialog : public BandedDialog
{
    Q_OBJECT
public:
    LinesDialog(const Theme &theme, const Environment &environment, const QString &title,
                const QString &explanation, const QList<LinesGroup> &groups, QWidget *parent);
};

} // namespace onboarding
