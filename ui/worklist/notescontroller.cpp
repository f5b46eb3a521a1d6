#include "ui/worklist/notescontroller.h"

#include "ui/customer/notedialog.h"
#include "ui/shell/mainwindow.h"

namespace onboarding {

namespace {

QString notStored(const Error &error)
{
    const QString advice = error.kind == Error::Kind::NotPermitted
        ? NotesController::tr(" Copy your text, close this, and read the note again.")
        : QString();
    return NotesController::tr("The note was not stored. %1").arg(error.message) + advice;
}

} // namespace

NotesController::NotesController(WorklistController &worklist, MainWindow &window, CustomerStore &store,
                                 const Theme &theme, const Clock &clock)
    : m_worklist(worklist)
    , m_window(window)
    , m_store(store)
    , m_theme(theme)
    , m_clock(clock)
{
}

void NotesController::ask(const QUuid &customer)
{
    if (!m_worklist.workspace())
        return;
    const CustomerRecord *record = m_store.record(customer);
    auto *dialog = new NoteDialog(
        m_theme, m_worklist.workspace()->environment(),
        {.customer = m_worklist.countOf({customer}), .hasEarlier = record && !record->lastNote.isEmpty()},
        m_clock.now(), &m_window);
    m_store.file().notes(customer, dialog, [this, dialog](const Result<QList<Note>> &notes) {
        dialog->showEarlier(notes, m_clock.now());
    });
    connect(
        dialog, &NoteDialog::written, this, [this, customer, dialog = QPointer(dialog)](const QString &text) {
            const Note note {
                .id = QUuid::createUuid(), .customer = customer, .text = text, .writtenAt = m_clock.now()};
            m_store.save(note, this, [this, note, dialog](const Result<void> &done) {
                onStored(done, dialog, tr("Noted."), [note, said = tr("Noted.")](WorklistController &now) {
                    now.notes().remove(note, said);
                });
            });
        });
    dialog->open();
}

void NotesController::edit(const Note &note)
{
    if (!m_worklist.workspace())
        return;
    auto *dialog = new NoteDialog(m_theme, m_worklist.workspace()->environment(),
                                  {.customer = m_worklist.countOf({note.customer}), .edited = note},
                                  m_clock.now(), &m_window);
    connect(dialog, &NoteDialog::written, this, [this, note, dialog = QPointer(dialog)](const QString &text) {
        Note changed = note;
        changed.text = text;
        changed.editedAt = m_clock.now();
        m_store.editNote(note, changed, this, [this, note, changed, dialog](const Result<void> &done) {
            onStored(done, dialog, tr("Note changed."),
                     [note, changed, said = tr("Note changed.")](WorklistController &now) {
                         now.notes().change(changed, note, said);
                     });
        });
    });
    dialog->open();
}

void NotesController::onStored(const Result<void> &done, NoteDialog *dialog, const QString &said,
                               const WorklistController::Undo &undo)
{
    if (!done && dialog)
        return dialog->showProblem(notStored(done.error()));
    if (!done)
        return m_worklist.say(done);
    if (dialog)
        dialog->accept();
    m_worklist.offerUndo(said, undo);
}

void NotesController::remove(const Note &note, const QString &said)
{
    m_store.removeNote(note, this, [this, said](const Result<void> &removed) { onUndone(removed, said); });
}

void NotesController::change(const Note &from, const Note &to, const QString &said)
{
    m_store.editNote(from, to, this, [this, said](const Result<void> &back) { onUndone(back, said); });
}

void NotesController::onUndone(const Result<void> &done, const QString &said)
{
    if (!done)
        return m_worklist.say(done);
    m_window.showToast(tr("Undone: %1").arg(said));
}

} // namespace onboarding
