#include "ui/worklist/readingdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

QPlainTextEdit *makeReadingText(const QString &text, const QString &objectName, const QString &accessibleName)
{
    auto *view = new QPlainTextEdit(text);
    view->setReadOnly(true);
    view->setObjectName(objectName);
    view->setAccessibleName(accessibleName);
    view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    view->setTabChangesFocus(true);
    return view;
}

ReadingDialog::ReadingDialog(const Theme &theme, const Environment &environment, const QString &title,
                             const QString &explanation, const QString &text, QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("readingDialog"));
    setWindowTitle(title);
    setMinimumSize(560, 360);
    content().addWidget(makeLabel(title, "title", true));
    content().addWidget(makeLabel(explanation, "secondary", true));
    content().addWidget(makeReadingText(text, QStringLiteral("readingText"), title), 1);
    auto *close = makeButton(tr("Close"), QStringLiteral("readingCloseButton"), ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    content().addWidget(close, 0, Qt::AlignRight);
}

} // namespace onboarding
