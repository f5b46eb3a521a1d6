#include "ui/customer/pasteedit.h"

#include "core/api/pastedsecrets.h"
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
    forgetWhatWas();
    const QScopedValueRollback<Drop> all(m_drop, Drop::All);
    setPlainText(text);
}

void PasteEdit::forgetWhatWas()
{
    m_personalData = PersonalData::None;
    m_secrets = Secrets::None;
    m_named = {};
    m_differsAsShown = false;
    m_isShortened = false;
}

void PasteEdit::forget()
{
    clear();
    forgetWhatWas();
    m_unseen.clear();
    m_differing.clear();
}

PasteEdit::State PasteEdit::state() const
{
    State state {.text = toPlainText(),
                 .personalData = m_personalData,
                 .secrets = m_secrets,
                 .named = m_named,
                 .differsAsShown = m_differsAsShown,
                 .isShortened = m_isShortened,
                 .unseen = m_unseen,
                 .differing = m_differing,
                 .isModified = document()->isModified()};
    if (m_personalData != PersonalData::StillThere && m_secrets != Secrets::StillThere)
        return state;
    state.text = withoutPersonalData(state.text,
                                     personalIn(state.text, personalFindingsIn(state.text))
                                         + pastedSecretsIn(state.text, m_known.get()));
    for (PersonalData *now : {&state.personalData, &state.secrets}) {
        if (*now == PersonalData::StillThere)
            *now = PersonalData::Dropped;
    }
    return state;
}

void PasteEdit::restore(const State &state)
{
    m_personalData = state.personalData;
    m_secrets = state.secrets;
    m_named = state.named;
    m_differsAsShown = state.differsAsShown;
    m_isShortened = state.isShortened;
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
    m_isShortened = copied.hasFormat(QLatin1String(ShortenedFormat));
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
    if (m_isShortened || m_personalData == PersonalData::Dropped)
        copied->setData(QLatin1String(ShortenedFormat), "1");
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
    if (isAllReplaced)
        forgetWhatWas();
    m_differsAsShown = m_differsAsShown || copied.differsAsShown;
    m_isShortened = m_isShortened || source->hasFormat(QLatin1String(ShortenedFormat));
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

/// What was dropped stands as far from the ids as it did. A secret is nobody's name; whom a token names is.
void PasteEdit::rememberNames(const PersonalFindings &found, const QString &text,
                              const QList<RunFindings::Personal> &secrets)
{
    const auto remember = [&](const QStringList &names, QStringList &known) {
        const QStringList open = withoutSecretNames(names, text, secrets);
        for (const QString &name : open) {
            if (!known.contains(name))
                known.append(name);
        }
    };
    remember(found.users, m_named.users);
    remember(found.owners, m_named.owners);
    remember(found.logins, m_named.logins);
    remember(found.said, m_named.said);
    remember(found.mentions, m_named.mentions);
    const QStringList measured = withoutSecretNames(found.distances.keys(), text, secrets);
    for (const QString &name : measured)
        m_named.distances.insert(name, found.distances.value(name));
}

/// Without the names of the customer: in prose, where no member has them, they stand above the ids.
QList<RunFindings::Personal> PasteEdit::personalIn(const QString &text, const PersonalFindings &found) const
{
    QList<RunFindings::Personal> pieces = found.pieces;
    pieces.removeIf([this, &text](const RunFindings::Personal &piece) {
        return !piece.instead.isEmpty()
            && isMadeOfNames(text.mid(piece.span.start, piece.span.length), m_ownNames);
    });
    return pieces;
}

/// What is to be said after \p taken of the \p found pieces went, and \p before until now.
PasteEdit::PersonalData PasteEdit::left(qsizetype found, qsizetype taken, PersonalData before) const
{
    if (found > taken)
        return PersonalData::StillThere;
    if (found > 0)
        return PersonalData::Dropped;
    const bool isNothing = before == PersonalData::StillThere || document()->isEmpty();
    return isNothing ? PersonalData::None : before;
}

void PasteEdit::drop(Drop what)
{
    const bool isRead = m_readRevision == document()->revision() && m_personalData != PersonalData::StillThere
        && m_secrets != Secrets::StillThere;
    if (m_isDropping || (isRead && what == Drop::All && m_drop != Drop::All))
        return;
    const QScopedValueRollback<bool> dropping(m_isDropping, true);
    const QString text = toPlainText();
    const PersonalFindings findings = personalFindingsIn(text);
    if (text.trimmed().isEmpty())
        forgetWhatWas();
    if (!m_differsAsShown && m_differing.contains(text)) {
        m_differsAsShown = true;
        Q_EMIT compared();
    }
    QList<RunFindings::Personal> personal = personalIn(text, findings);
    QList<RunFindings::Personal> secrets = pastedSecretsIn(text, m_known.get());
    rememberNames(findings, text, secrets); // before they go
    const auto takeFinished = [what, cursor = textCursor().position()](QList<RunFindings::Personal> &pieces) {
        const qsizetype found = pieces.size();
        pieces.removeIf([what, cursor](const RunFindings::Personal &piece) {
            const int end = piece.span.start + piece.span.length;
            const bool isTypedIn = cursor >= piece.span.start && cursor <= end;
            return what == Drop::WhatIsFinished && (!piece.isClosed || isTypedIn);
        });
        return found;
    };
    const qsizetype allPersonal = takeFinished(personal);
    const qsizetype allSecrets = takeFinished(secrets);
    m_personalData = left(allPersonal, personal.size(), m_personalData);
    m_secrets = left(allSecrets, secrets.size(), m_secrets);
    const QList<RunFindings::Personal> pieces = inOrder(personal + secrets);
    const QList<RunFindings::Personal> fromTheEnd(pieces.crbegin(), pieces.crend()); // places stay
    if (!pieces.isEmpty()) { // an edit of nothing would be a change of the text too
        qsizetype cursor = textCursor().position();
        for (const RunFindings::Personal &piece : fromTheEnd) {
            const int end = piece.span.start + piece.span.length;
            if (cursor >= end)
                cursor += piece.instead.size() - piece.span.length;
            else if (cursor > piece.span.start)
                cursor = piece.span.start + piece.instead.size();
        }
        show(withoutPersonalData(text, pieces), int(cursor));
    }
    m_readRevision = document()->revision();
}

/// The document's buffer keeps what is taken out of it, until all of it is set again.
void PasteEdit::show(const QString &text, int cursor)
{
    const bool isModified = document()->isModified();
    document()->setPlainText(text);
    document()->clearUndoRedoStacks();
    document()->setModified(isModified);
    QTextCursor place(document());
    place.setPosition(cursor);
    setTextCursor(place);
}

} // namespace onboarding
