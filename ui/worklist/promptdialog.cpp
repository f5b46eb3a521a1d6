#include "ui/worklist/promptdialog.h"

#include "core/base/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/nameoffers.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

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
    content().addWidget(makeLabel(question.label, "body"));
    const std::function<QString()> given = addField(question);
    m_wrong = makeLabel({}, "danger", true);
    m_wrong->ensurePolished();
    m_wrong->setMinimumHeight(m_wrong->fontMetrics().height());
    // Its room is kept, so that no button moves when it is said.
    QSizePolicy policy = m_wrong->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_wrong->setSizePolicy(policy);
    m_wrong->hide();
    content().addWidget(m_wrong);
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("promptCancelButton"));
    auto *take = makeButton(question.button, QStringLiteral("promptButton"), ButtonKind::Primary);
    take->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    if (!question.clearButton.isEmpty()) {
        auto *clear = makeButton(question.clearButton, QStringLiteral("promptClearButton"));
        connect(clear, &QPushButton::clicked, this, [this, question] { answer(question, {}); });
        row->addWidget(clear);
        m_answers.append(clear);
    }
    row->addWidget(take);
    m_answers.append(take);
    content().addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this,
            [this, given, question] { answerTyped(question, given().trimmed()); });
    if (auto *edit = qobject_cast<QLineEdit *>(m_field); edit && question.areDifferent)
        edit->setPlaceholderText(tr("different"));
}

/// An empty date is none: who wants none presses the button for it.
void PromptDialog::answerTyped(const Question &question, const QString &text)
{
    if (question.areDifferent && text.isEmpty())
        return reject();
    const auto *date = qobject_cast<const DateField *>(m_field);
    if (!date || date->date().isValid())
        return answer(question, text);
    const QString what = question.dateName.isEmpty() ? tr("Date") : question.dateName;
    // In any other form it may be a day, only not one that is read.
    static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d$"));
    showProblem(text.isEmpty()
                    ? tr("Enter a date. Use YYYY-MM-DD.")
                    : (iso.match(text).hasMatch() ? tr("%1 “%2”: there is no such day between 2000 and 2199.")
                                                  : tr("%1 “%2” not recognised. Use YYYY-MM-DD."))
                          .arg(what, plainExcerpt(text, 40)));
    growToFit();
    m_field->setFocus();
}

void PromptDialog::answer(const Question &question, const QString &text)
{
    const QString why = question.problem ? question.problem(text) : QString();
    showProblem(why);
    if (!why.isEmpty())
        return;
    if (!question.isStored) {
        Q_EMIT answered(text);
        return accept();
    }
    setWaiting(true);
    Q_EMIT answered(text);
}

void PromptDialog::finish(const Result<void> &stored)
{
    setWaiting(false);
    if (stored)
        return accept();
    showProblem(tr("Nothing was stored. %1").arg(stored.error().message));
    growToFit();
    m_field->setFocus();
}

/// QDialog gives the focus as Tab does when it is shown, which selects the whole text.
void PromptDialog::setVisible(bool visible)
{
    BandedDialog::setVisible(visible);
    if (auto *edit = qobject_cast<QLineEdit *>(m_field); edit && visible && m_isTypedBehind)
        edit->end(false);
}

void PromptDialog::reject()
{
    if (!m_isWaiting) // if storing fails, the text must still be there
        BandedDialog::reject();
}

void PromptDialog::setWaiting(bool waiting)
{
    m_isWaiting = waiting;
    m_field->setProperty("readOnly", waiting);
    for (QPushButton *button : std::as_const(m_answers))
        button->setEnabled(!waiting);
}

std::function<QString()> PromptDialog::addField(const Question &question)
{
    return question.isDate ? addDate(question) : addLine(question);
}

std::function<QString()> PromptDialog::addDate(const Question &question)
{
    auto *edit = new DateField(QDate::fromString(question.text, Qt::ISODate),
                               theme().icon(QStringLiteral("calendar"), 16));
    m_field = edit;
    edit->setObjectName(QStringLiteral("promptDate"));
    edit->setAccessibleName(question.label);
    content().addWidget(edit);
    edit->setFocus();
    edit->selectAll();
    return [edit] { return edit->date().isValid() ? edit->date().toString(Qt::ISODate) : edit->text(); };
}

void PromptDialog::showProblem(const QString &why)
{
    m_wrong->setPlainText(why);
    m_wrong->setVisible(!why.isEmpty());
}

std::function<QString()> PromptDialog::addLine(const Question &question)
{
    auto *edit = new QLineEdit(question.text);
    m_field = edit;
    edit->setObjectName(QStringLiteral("promptEdit"));
    edit->setAccessibleName(question.label);
    content().addWidget(edit);
    if (!question.offers.isEmpty())
        content().addWidget(new NameOffers(*edit, question.offers, question.areNames));
    edit->setFocus();
    if (question.areNames && !edit->text().isEmpty())
        edit->setText(edit->text() + QStringLiteral(", "));
    m_isTypedBehind = question.areNames;
    edit->selectAll();
    return [edit] { return edit->text(); };
}

} // namespace onboarding
