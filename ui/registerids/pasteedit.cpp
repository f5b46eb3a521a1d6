#include "ui/registerids/pasteedit.h"

#include "core/kyc/credentialspans.h"

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
    const QScopedValueRollback<Drop> all(m_drop, Drop::All);
    setPlainText(text);
}

PasteEdit::PersonalData PasteEdit::personalData() const
{
    const QList<CredentialSpan> spans = credentialSpans(toPlainText());
    if (spans.isEmpty())
        return PersonalData::None;
    return std::all_of(spans.begin(), spans.end(),
                       [](const CredentialSpan &span) { return span.inside.length == 0; })
        ? PersonalData::Dropped
        : PersonalData::StillThere;
}

void PasteEdit::insertFromMimeData(const QMimeData *source)
{
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
    QList<CredentialSpan> spans = credentialSpans(toPlainText());
    spans.removeIf([what, cursor = textCursor().position()](const CredentialSpan &span) {
        const int end = span.inside.start + span.inside.length;
        const bool isTypedIn = cursor >= span.inside.start && cursor <= end;
        return span.inside.length == 0 || (what == Drop::WhatIsFinished && (!span.isClosed || isTypedIn));
    });
    if (spans.isEmpty()) // an edit of nothing would be a change of the text too
        return;
    QTextCursor edit(document());
    edit.beginEditBlock();
    std::reverse(spans.begin(), spans.end()); // from the end: places stay right
    for (const CredentialSpan &span : std::as_const(spans)) {
        edit.setPosition(span.inside.start);
        edit.setPosition(span.inside.start + span.inside.length, QTextCursor::KeepAnchor);
        edit.removeSelectedText();
        if (!span.isClosed)
            edit.insertText(QStringLiteral("]"));
    }
    edit.endEditBlock();
    document()->clearUndoRedoStacks();
}

} // namespace onboarding
