#include "ui/customer/notescard.h"

#include "ui/customer/notetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

constexpr qsizetype MostNotes = 20;

QString noteTimes(const Note &note, const QDateTime &now)
{
    const QString edited = editedText(note, now);
    return writtenText(note, now) + (edited.isEmpty() ? edited : QStringLiteral(", ") + edited);
}

} // namespace

NotesCard::NotesCard(QWidget *parent)
    : Card(tr("Notes"), parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("notesCard"));
    auto *add = makeButton(tr("Add note…"), QStringLiteral("addNoteButton"));
    header().addWidget(add);
    m_rows->setSpacing(8);
    content().addLayout(m_rows);
    connect(add, &QPushButton::clicked, this, &NotesCard::addRequested);
}

void NotesCard::setNotes(const Result<QList<Note>> &notes, const QDateTime &now)
{
    QString content = notes ? QStringLiteral("read") : notes.error().message;
    for (const Note &note : notes.value_or(QList<Note> {}))
        content += note.id.toString() + noteTimes(note, now) + note.text;
    if (content != std::exchange(m_shown, content))
        rebuild(notes, now);
}

void NotesCard::rebuild(const Result<QList<Note>> &notes, const QDateTime &now)
{
    const auto focused = std::find_if(m_edits.cbegin(), m_edits.cend(),
                                      [](const QPushButton *edit) { return edit->hasFocus(); });
    const QUuid before = focused == m_edits.cend() ? QUuid() : focused.key();
    m_edits.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!notes)
        return addLine(tr("The notes could not be read. %1").arg(notes.error().message));
    if (notes->isEmpty())
        return addLine(tr("No notes yet. Notes stay on this computer."));
    for (const Note &note : notes->first(std::min(MostNotes, notes->size())))
        addNote(note, now);
    if (notes->size() > MostNotes)
        addLine(tr("%L1 older notes: Add note shows them all.").arg(notes->size() - MostNotes));
    if (QPushButton *edit = m_edits.value(before))
        edit->setFocus();
}

void NotesCard::addNote(const Note &note, const QDateTime &now)
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("noteRow"));
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    PlainLabel *times = makeLabel(noteTimes(note, now), "caption");
    times->setObjectName(QStringLiteral("noteTimes"));
    auto *edit = makeButton(tr("Edit"), QStringLiteral("editNoteButton"), ButtonKind::Link);
    edit->setAccessibleName(tr("Edit the note of %1").arg(writtenText(note, now)));
    connect(edit, &QPushButton::clicked, this, [this, note] { Q_EMIT editRequested(note); });
    m_edits.insert(note.id, edit);
    auto *line = new QHBoxLayout;
    line->addWidget(times, 1);
    line->addWidget(edit);
    auto *text = new NoteText(note.text);
    text->setObjectName(QStringLiteral("noteText"));
    layout->addLayout(line);
    layout->addWidget(text);
    m_rows->addWidget(row);
}

void NotesCard::addLine(const QString &text)
{
    m_rows->addWidget(makeLabel(text, "secondary", true));
}

} // namespace onboarding
