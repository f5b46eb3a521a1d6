#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"
#include "ui/widgets/bandeddialog.h"

#include <optional>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace onboarding {

class PlainLabel;

/// Writes a note, or changes one. Ctrl+Enter saves. The dialog stays until the note is kept; what was typed
/// goes only after a question.
class NoteDialog : public BandedDialog
{
    Q_OBJECT
public:
    struct Subject
    {
        QString customer {}; ///< who the note is about
        std::optional<Note> edited {}; ///< absent: a new note
        bool hasEarlier = false; ///< room is kept for them until showEarlier()
    };

    NoteDialog(const Theme &theme, const Environment &environment, const Subject &subject,
               const QDateTime &now, QWidget *parent);

    /// \p notes newest first, or why they could not be read.
    void showEarlier(const Result<QList<Note>> &notes, const QDateTime &now);
    /// The note was not kept: what was typed stays.
    void showProblem(const QString &why);
    /// Not while the note is being stored.
    void reject() override;

Q_SIGNALS:
    /// To be stored; then accept(), or showProblem() when it could not be.
    void written(const QString &text);

protected:
    [[nodiscard]] bool hasTyped() const override;

private:
    void addEarlier();
    void addButtons(bool isNew);
    void save();
    [[nodiscard]] QString text() const;

    const QString m_before; ///< the text as it was
    QPlainTextEdit *m_edit = nullptr;
    QVBoxLayout *m_earlier = nullptr;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace onboarding
