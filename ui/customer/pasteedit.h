#pragma once
#include "core/phonerun/runreader.h"
#include "core/roster/otherowner.h"

#include <QPlainTextEdit>
#include <QStringList>
#include <memory>
#include <utility>

namespace onboarding {

class KnownSecrets;
struct PersonalFindings;

/// Takes what the phone handed back. Personal data (`credentials` and details such as firstName, in any
/// notation) and secrets (tokens, passwords, keys) go from it, and from what undo brings back: at once when
/// they are pasted or their brackets close, else when the field loses the focus. Nothing is taken away around
/// the cursor of somebody who types. No buffer of the field keeps what went.
class PasteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class PersonalData { None, Dropped, StillThere };
    using Secrets = PersonalData; ///< likewise of tokens, passwords and keys

    /// The text, and what is known of it beyond its letters.
    struct State
    {
        QString text {};
        PersonalData personalData = PersonalData::None;
        Secrets secrets = Secrets::None;
        NamedInRun named {};
        bool differsAsShown = false;
        bool isShortened = false;
        QStringList unseen {};
        QStringList differing {};
        bool isModified = false;
    };

    explicit PasteEdit(QWidget *parent = nullptr);

    /// Of the customer whose run it should be: where people wrote them they stay, since the page shows them
    /// too.
    void setOwnNames(const QStringList &names) { m_ownNames = names; }
    /// What goes by its value too.
    void setKnownSecrets(std::shared_ptr<const KnownSecrets> secrets) { m_known = std::move(secrets); }
    /// To be kept: without what is to be dropped.
    [[nodiscard]] State state() const;
    /// Puts all of it back, as it was when it was taken; undo goes no further back.
    void restore(const State &state);
    /// Replaces the text.
    void paste(const QString &text);
    /// Empties it for good, with all that is known of what stood there.
    void forget();
    /// Replaces the text by what was copied; false when there is none in it, and then nothing changes.
    bool pasteAll(const QMimeData &copied);
    /// What was pasted reads differently with the formatting that it was copied with (see CopiedText).
    [[nodiscard]] bool differsAsShown() const { return m_differsAsShown; }
    /// What was pasted had been copied from such a field, which had dropped names from it: nobody can see any
    /// more whose run it is.
    [[nodiscard]] bool isShortened() const { return m_isShortened; }
    /// Of the text that is there now: Dropped when there was some.
    [[nodiscard]] PersonalData personalData() const { return m_personalData; }
    [[nodiscard]] Secrets secrets() const { return m_secrets; }
    /// Whom the text names, also where that was dropped from it.
    [[nodiscard]] const NamedInRun &named() const { return m_named; }
    /// The ids of what was pasted that were not shown where they were copied.
    [[nodiscard]] const QStringList &unseen() const { return m_unseen; }

Q_SIGNALS:
    /// What was pasted is longer than anything a phone hands back, and was not taken.
    void refusedAsTooLong();
    /// differsAsShown() may be another, also where the text is the same.
    void compared();

protected:
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drop { WhatIsFinished, All };

    void drop(Drop what);
    [[nodiscard]] QList<RunFindings::Personal> personalIn(const QString &text,
                                                          const PersonalFindings &found) const;
    [[nodiscard]] PersonalData left(qsizetype found, qsizetype taken, PersonalData before) const;
    void forgetWhatWas();
    void show(const QString &text, int cursor);
    [[nodiscard]] bool refuses(qsizetype length);
    void rememberDiffering();
    void rememberNames(const PersonalFindings &found, const QString &text,
                       const QList<RunFindings::Personal> &secrets);

    Drop m_drop = Drop::WhatIsFinished; ///< at the next change of the text
    PersonalData m_personalData = PersonalData::None;
    Secrets m_secrets = Secrets::None;
    std::shared_ptr<const KnownSecrets> m_known;
    int m_readRevision = -1; ///< of the document, when it was looked through last
    QStringList m_ownNames;
    NamedInRun m_named;
    bool m_differsAsShown = false;
    bool m_isShortened = false;
    QStringList m_unseen;
    QStringList m_differing; ///< texts of which that was said: undo brings them back
    bool m_isDropping = false;
};

} // namespace onboarding
