#include "ui/widgets/noticedialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

NoticeDialog::NoticeDialog(const Theme &theme, const Environment &environment, const QString &title,
                           const QString &text, const QString &button, QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("noticeDialog"));
    setWindowTitle(title);
    setMinimumWidth(420);
    content().addWidget(makeLabel(title, "title", true));
    content().addWidget(makeLabel(text, "secondary", true));
    auto *close = makeButton(button, QStringLiteral("noticeCloseButton"), ButtonKind::Primary);
    content().addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

} // namespace onboarding
