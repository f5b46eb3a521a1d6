#include "ui/registerids/pasteedit.h"

#include "core/kyc/personaldata.h"

#include <QScopedValueRollback>
#include <QTextCursor>
#include <QTextDocument>
#include <algorithm>

namespace onboarding {

PasteEdit::PasteEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    connect(this, &QPlainTextEdit::textChanged, this, [this] { drop(m_drop); });
}

void PasteEdit::paste(const QString &text)
{
    m_personalData = PersonalData::None;
    const QScopedValueRollback<Drop> all(m_drop, Drop::All);
    setPlainText(text);
}

void PasteEdit::insertFromMimeData(const QMimeData *source)
{
    const QTextCursor cursor = textCursor();
    const bool isAllReplaced
        = cursor.selectionEnd() - cursor.selectionStart() == document()->characterCount() - 1;
    if (isAllReplaced)
        m_personalData = PersonalData::None;
    const QScopedValueRollback<Drop> all(m_drop, Drop::All);
    QPlainTextEdit::insertFromMimeData(source);
}

void PasteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    drop(Drop::All);
}

void PasteEdit::drop(Drop what)
{
    if (m_isDropping)
        return;
    const QScopedValueRollback<bool> dropping(m_isDropping, true);
    const QString text = toPlainText();
    QList<RunFindings::Personal> pieces = personalDataIn(text);
    const qsizetype found = pieces.size();
    pieces.removeIf([what, cursor = textCursor().position()](const RunFindings::Personal &piece) {
        const int end = piece.span.start + piece.span.length;
        const bool isTypedIn = cursor >= piece.span.start && cursor <= end;
        return what == Drop::WhatIsFinished && (!piece.isClosed || isTypedIn);
    });
    if (found > pieces.size())
        m_personalData = PersonalData::StillThere;
    else if (found > 0 || m_personalData == PersonalData::StillThere)
        m_personalData = found > 0 ? PersonalData::Dropped : PersonalData::None;
    else if (text.trimmed().isEmpty())
        m_personalData = PersonalData::None;
    if (pieces.isEmpty()) // an edit of nothing would be a change of the text too
        return;
    QTextCursor edit(document());
    edit.beginEditBlock();
    std::reverse(pieces.begin(), pieces.end()); // from the end: places stay right
    for (const RunFindings::Personal &piece : std::as_const(pieces)) {
        edit.setPosition(piece.span.start);
        edit.setPosition(piece.span.start + piece.span.length, QTextCursor::KeepAnchor);
        edit.insertText(piece.instead);
    }
    edit.endEditBlock();
    document()->clearUndoRedoStacks();
}

} // namespace onboarding
