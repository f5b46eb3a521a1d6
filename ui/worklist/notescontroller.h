#pragma once
#include "ui/worklist/worklistcontroller.h"

namespace onboarding {

class NoteDialog;

/// Writes and changes notes of customers, with a way back.
class NotesController : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    NotesController(WorklistController &worklist, MainWindow &window, CustomerStore &store,
                    const Theme &theme, const Clock &clock);

    void ask(const QUuid &customer);
    void edit(const Note &note);
    /// Without asking, as the undo of what was said with \p said.
    void remove(const Note &note, const QString &said);
    void change(const Note &from, const Note &to, const QString &said);

private:
    /// What follows when the file has answered; \p dialog may be gone.
    void onUndone(const Result<void> &done, const QString &said);
    void onStored(const Result<void> &done, NoteDialog *dialog, const QString &said,
                  const WorklistController::Undo &undo);

    WorklistController &m_worklist;
    MainWindow &m_window;
    CustomerStore &m_store;
    const Theme &m_theme;
    const Clock &m_clock;
};

} // namespace onboarding
