#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"
#include "ui/widgets/card.h"

#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace onboarding {

/// The notes about the customer, newest first, each with when it was written and a way to edit it.
class NotesCard : public Card
{
    Q_OBJECT
public:
    explicit NotesCard(QWidget *parent = nullptr);
    /// \p notes newest first, or why they could not be read.
    void setNotes(const Result<QList<Note>> &notes, const QDateTime &now);

Q_SIGNALS:
    void addRequested();
    void editRequested(const onboarding::Note &note);

private:
    void rebuild(const Result<QList<Note>> &notes, const QDateTime &now);
    void addNote(const Note &note, const QDateTime &now);
    void addLine(const QString &text);

    QVBoxLayout *m_rows;
    QHash<QUuid, QPushButton *> m_edits;
    QString m_shown {}; ///< what is on display, so that nothing is rebuilt for nothing
};

} // namespace onboarding
