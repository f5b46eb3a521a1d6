#include "ui/customer/notedialog.h"

#include "ui/customer/notetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace onboarding {

NoteDialog::NoteDialog(const Theme &theme, const Environment &environment, const Subject &subject,
                       const QDateTime &now, QWidget *parent)
    : BandedDialog(theme, environment, parent)
    , m_before(subject.edited ? subject.edited->text : QString())
{
    const QString title = subject.edited ? tr("Edit a note about %1").arg(subject.customer)
                                         : tr("Note about %1").arg(subject.customer);
    setObjectName(QStringLiteral("noteDialog"));
    setWindowTitle(title);
    constexpr int Width = 480;
    setMinimumWidth(Width);
    content().addWidget(makeLabel(title, "title", true));
    content().addWidget(makeLabel(
        subject.edited ? tr("Written %1. Kept on this computer only.").arg(writtenText(*subject.edited, now))
                       : tr("Kept on this computer only."),
        "secondary", true));
    if (subject.hasEarlier)
        addEarlier();
    m_edit = new QPlainTextEdit(m_before);
    m_edit->setObjectName(QStringLiteral("noteEdit"));
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setTabChangesFocus(true);
    m_edit->setProperty("prose", true);
    content().addWidget(makeLabel(tr("Note"), "body"));
    content().addWidget(m_edit);
    m_problem = makeLabel({}, "danger", true);
    m_problem->setObjectName(QStringLiteral("noteProblem"));
    m_problem->hide();
    content().addWidget(m_problem);
    addButtons(!subject.edited);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteDialog::keepTyped); // who writes has answered
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
                &NoteDialog::save);
    m_edit->moveCursor(QTextCursor::End);
    m_edit->setFocus();
}

void NoteDialog::addEarlier()
{
    constexpr int Height = 132; // the same before and after they were read: nothing moves
    auto *inner = new QWidget;
    m_earlier = new QVBoxLayout(inner);
    m_earlier->setContentsMargins(0, 0, 12, 0);
    m_earlier->setSpacing(8);
    m_earlier->addStretch();
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("earlierNotes"));
    area->setAccessibleName(tr("Earlier notes"));
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedHeight(Height);
    content().addWidget(makeLabel(tr("Earlier notes"), "body"));
    content().addWidget(area);
}

void NoteDialog::showEarlier(const Result<QList<Note>> &notes, const QDateTime &now)
{
    if (!m_earlier)
        return;
    const auto add = [this](QWidget *part) { m_earlier->insertWidget(m_earlier->count() - 1, part); };
    if (!notes)
        return add(makeLabel(tr("They could not be read. %1").arg(notes.error().message), "secondary", true));
    for (const Note &note : *notes) {
        const QString edited = editedText(note, now);
        add(makeLabel(writtenText(note, now) + (edited.isEmpty() ? edited : QStringLiteral(", ") + edited),
                      "caption"));
        auto *text = new NoteText(note.text);
        text->setObjectName(QStringLiteral("earlierNote"));
        add(text);
    }
}

void NoteDialog::addButtons(bool isNew)
{
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("noteCancelButton"));
    m_save = makeButton(isNew ? tr("Add note") : tr("Save"), QStringLiteral("noteSaveButton"),
                        ButtonKind::Primary);
    m_save->setAutoDefault(false);
    row->addWidget(makeLabel(tr("Ctrl+Enter saves"), "caption"), 1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    content().addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &NoteDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &NoteDialog::save);
}

void NoteDialog::reject()
{
    if (!m_save->isEnabled()) // being stored: if that fails, the text must still be there
        return;
    BandedDialog::reject();
}

bool NoteDialog::hasTyped() const
{
    return text() != m_before.trimmed();
}

void NoteDialog::save()
{
    if (!m_save->isEnabled())
        return;
    const QString typed = text();
    if (typed.isEmpty())
        return showProblem(tr("Write something first."));
    if (typed == m_before.trimmed())
        return accept();
    keepTyped();
    m_problem->hide();
    m_save->setEnabled(false);
    m_edit->setReadOnly(true);
    Q_EMIT written(typed);
}

void NoteDialog::showProblem(const QString &why)
{
    m_problem->setPlainText(why);
    m_problem->show();
    m_save->setEnabled(true);
    m_edit->setReadOnly(false);
}

QString NoteDialog::text() const
{
    return m_edit->toPlainText().trimmed();
}

} // namespace onboarding
