#include "ui/customer/pasteedit.h"

#include "core/phonerun/ownname.h"
#include "core/phonerun/personaldata.h"
#include "core/phonerun/sdkresult.h"
#include "ui/customer/copiedtext.h"

#include <QMimeData>
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

/// Before it is in the field: laying out some megabytes would hold up the window.
bool PasteEdit::refuses(qsizetype length)
{
    if (length <= MaxSdkResult)
        return false;
    Q_EMIT refusedAsTooLong();
    return true;
}

void PasteEdit::paste(const QString &text)
{
    if (refuses(text.size()))
        return;
    m_personalData = PersonalData::None;
    m_named = {};
    m_differsAsShown = false;
    const QScopedValueRollback<Drop> all(m_drop, Drop::All);
    setPlainText(text);
}

PasteEdit::State PasteEdit::state() const
{
    return {.text = toPlainText(),
            .personalData = m_personalData,
            .named = m_named,
            .differsAsShown = m_differsAsShown,
            .unseen = m_unseen,
            .differing = m_differing,
            .isModified = document()->isModified()};
}

void PasteEdit::restore(const State &state)
{
    m_personalData = state.personalData;
    m_named = state.named;
    m_differsAsShown = state.differsAsShown;
    m_unseen = state.unseen;
    m_differing = state.differing;
    const QScopedValueRollback<Drop> all(m_drop, Drop::All);
    setPlainText(state.text);
    document()->setModified(state.isModified);
    Q_EMIT compared();
}

bool PasteEdit::pasteAll(const QMimeData &copied)
{
    const CopiedText found = readCopied(copied);
    if (found.text.trimmed().isEmpty())
        return false;
    m_unseen += unseenIds(copied);
    paste(found.text);
    m_differsAsShown = found.differsAsShown;
    rememberDiffering();
    Q_EMIT compared();
    return true;
}

void PasteEdit::rememberDiffering()
{
    constexpr qsizetype Most = 20;
    if (!m_differsAsShown || m_differing.size() >= Most)
        return;
    m_differing.append(toPlainText());
}

/// What is cut here and put back keeps the doubt, of which its plain text says nothing.
QMimeData *PasteEdit::createMimeDataFromSelection() const
{
    QMimeData *copied = QPlainTextEdit::createMimeDataFromSelection();
    if (m_differsAsShown)
        copied->setData(QLatin1String(DiffersFormat), "1");
    return copied;
}

bool PasteEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasHtml() || source->hasFormat(QStringLiteral("text/rtf"))
        || QPlainTextEdit::canInsertFromMimeData(source);
}

void PasteEdit::insertFromMimeData(const QMimeData *source)
{
    const QTextCursor cursor = textCursor();
    const int selected = cursor.selectionEnd() - cursor.selectionStart();
    const bool isAllReplaced = selected == document()->characterCount() - 1;
    const CopiedText copied = readCopied(*source);
    if (refuses(copied.text.size() + document()->characterCount() - 1 - selected))
        return;
    if (isAllReplaced) {
        m_personalData = PersonalData::None;
        m_named = {};
        m_differsAsShown = false;
    }
    m_differsAsShown = m_differsAsShown || copied.differsAsShown;
    m_unseen += unseenIds(*source);
    QMimeData plain;
    plain.setText(copied.text);
    const QScopedValueRollback<Drop> all(m_drop, Drop::All);
    QPlainTextEdit::insertFromMimeData(&plain);
    rememberDiffering();
    Q_EMIT compared();
}

void PasteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    drop(Drop::All);
}

/// What was dropped stands as far from the ids as it did.
void PasteEdit::rememberNames(const PersonalFindings &found)
{
    const auto remember = [](const QStringList &names, QStringList &known) {
        for (const QString &name : names) {
            if (!known.contains(name))
                known.append(name);
        }
    };
    remember(found.users, m_named.users);
    remember(found.owners, m_named.owners);
    remember(found.logins, m_named.logins);
    remember(found.said, m_named.said);
    remember(found.mentions, m_named.mentions);
    m_named.distances.insert(found.distances);
}

void PasteEdit::drop(Drop what)
{
    if (m_isDropping)
        return;
    const QScopedValueRollback<bool> dropping(m_isDropping, true);
    const QString text = toPlainText();
    const PersonalFindings findings = personalFindingsIn(text);
    if (text.trimmed().isEmpty()) {
        m_named = {};
        m_differsAsShown = false;
    }
    if (!m_differsAsShown && m_differing.contains(text)) {
        m_differsAsShown = true;
        Q_EMIT compared();
    }
    rememberNames(findings);
    QList<RunFindings::Personal> pieces = findings.pieces;
    // Prose, and no member: there it stands above the ids.
    pieces.removeIf([this, &text](const RunFindings::Personal &piece) {
        return !piece.instead.isEmpty()
            && isMadeOfNames(text.mid(piece.span.start, piece.span.length), m_ownNames);
    });
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
