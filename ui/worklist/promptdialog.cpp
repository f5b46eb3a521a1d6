#include "ui/worklist/promptdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

PromptDialog::PromptDialog(const Theme &theme, const Environment &environment, const Question &question,
                           QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("promptDialog"));
    setWindowTitle(question.title);
    setMinimumWidth(420);
    content().addWidget(makeLabel(question.title, "title", true));
    if (!question.explanation.isEmpty())
        content().addWidget(makeLabel(question.explanation, "secondary", true));
    auto *line = new QLineEdit(question.text);
    auto *area = new QPlainTextEdit(question.text);
    QWidget *edit = question.isLong ? static_cast<QWidget *>(area) : line;
    (question.isLong ? static_cast<QWidget *>(line) : area)->deleteLater();
    edit->setObjectName(QStringLiteral("promptEdit"));
    edit->setAccessibleName(question.label);
    area->setTabChangesFocus(true);
    content().addWidget(makeLabel(question.label, "body"));
    content().addWidget(edit);
    auto *wrong = makeLabel({}, "danger", true);
    wrong->hide();
    content().addWidget(wrong);
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("promptCancelButton"));
    auto *take = makeButton(question.button, QStringLiteral("promptButton"), ButtonKind::Primary);
    take->setDefault(!question.isLong);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(take);
    content().addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    const bool isLong = question.isLong;
    connect(take, &QPushButton::clicked, this, [this, line, area, isLong, wrong, problem = question.problem] {
        const QString text = (isLong ? area->toPlainText() : line->text()).trimmed();
        const QString why = problem ? problem(text) : QString();
        wrong->setPlainText(why);
        wrong->setVisible(!why.isEmpty());
        if (!why.isEmpty())
            return;
        Q_EMIT answered(text);
        accept();
    });
    edit->setFocus();
    line->selectAll();
}

} // namespace onboarding
