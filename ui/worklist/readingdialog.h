#pragma once
#include "ui/widgets/bandeddialog.h"

class QPlainTextEdit;

namespace onboarding {

/// Many lines to read and to copy from, and nothing to answer.
class ReadingDialog : public BandedDialog
{
    Q_OBJECT
public:
    ReadingDialog(const Theme &theme, const Environment &environment, const QString &title,
                  const QString &explanation, const QString &text, QWidget *parent);
};

/// Lines to read: not wrapped, Tab leaves them.
[[nodiscard]] QPlainTextEdit *makeReadingText(const QString &text, const QString &objectName,
                                              const QString &accessibleName);

} // namespace onboarding
