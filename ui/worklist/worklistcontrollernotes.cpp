// WorklistController: notes.
#include "ui/customer/notedialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/worklist/worklistcontroller.h"

namespace onboarding {

namespace {

QString notStored(const Error &error)
{
    const QString advice = error.kind == Error::Kind::NotPermitted
        ? WorklistController::tr(" Copy your text, close this, and read the note again.")
        : QString();
    return WorklistController::tr("The note was not stored. %1").arg(error.message) + advice;
}

} // namespace

void WorklistController::askNote(const QUuid &customer)
{
    if (!m_workspace)
        return;
    const CustomerRecord *record = m_store.record(customer);
    auto *dialog = new NoteDialog(
        m_theme, m_workspace->environment(),
        {.customer = countOf({customer}), .hasEarlier = record && !record->lastNote.isEmpty()}, m_clock.now(),
        &m_window);
    m_store.file().notes(customer, dialog, [this, dialog](const Result<QList<Note>> &notes) {
        dialog->showEarlier(notes, m_clock.now());
    });
    connect(
        dialog, &NoteDialog::written, this, [this, customer, dialog = QPointer(dialog)](const QString &text) {
            const Note note {
                .id = QUuid::createUuid(), .customer = customer, .text = text, .writtenAt = m_clock.now()};
            m_store.save(note, this, [this, note, dialog](const Result<void> &done) {
                onNoteStored(done, dialog, tr("Noted."), [note](WorklistController &now) {
                    now.m_store.removeNote(note, &now,
                                           [&now](const Result<void> &removed) { now.say(removed); });
                });
            });
        });
    dialog->open();
}

void WorklistController::editNote(const Note &note)
{
    if (!m_workspace)
        return;
    auto *dialog
        = new NoteDialog(m_theme, m_workspace->environment(),
                         {.customer = countOf({note.customer}), .edited = note}, m_clock.now(), &m_window);
    connect(dialog, &NoteDialog::written, this, [this, note, dialog = QPointer(dialog)](const QString &text) {
        Note changed = note;
        changed.text = text;
        changed.editedAt = m_clock.now();
        m_store.editNote(note, changed, this, [this, note, changed, dialog](const Result<void> &done) {
            onNoteStored(done, dialog, tr("Note changed."), [note, changed](WorklistController &now) {
                now.m_store.editNote(changed, note, &now,
                                     [&now](const Result<void> &back) { now.say(back); });
            });
        });
    });
    dialog->open();
}

void WorklistController::onNoteStored(const Result<void> &done, NoteDialog *dialog, const QString &said,
                                      const Undo &undo)
{
    if (!done && dialog)
        return dialog->showProblem(notStored(done.error()));
    if (!done)
        return say(done);
    if (dialog)
        dialog->accept();
    offerUndo(said, undo);
}

} // namespace onboarding
