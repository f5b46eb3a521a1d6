#pragma once
#include "core/kyc/runnames.h"
#include "core/phonerun/mappedtext.h"
#include "core/phonerun/sdkresult.h"

#include <QHash>
#include <QSet>
#include <optional>
#include <utility>

namespace onboarding {

/// What a text says about runs of the phone, as far as it names it: nothing is decided here.
struct RunFindings
{
    enum class Notation { Objects, WebAddress, PortalAddress, Table, Xml, Words };

    /// A value that the text calls accountId or workflowId.
    struct Id
    {
        QString value {}; ///< canonical
        TextSpan span {};
        int scope = 0; ///< the object, row or text that has it
        bool isAccount = false;
        bool isBelow = false; ///< its name stands on the line above
        Notation notation = Notation::Objects;
    };

    /// The text says that a run failed.
    struct Failure
    {
        int scope = 0;
        QString code {}; ///< empty when none was said
        int at = -1; ///< where in the text; -1 when that is not known
    };

    /// The text says that a run ended well.
    struct Success
    {
        int scope = 0;
        int at = -1;
    };

    /// A piece of personal data, and what to put in its place.
    struct Personal
    {
        TextSpan span {};
        QString instead {};
        bool isGuess = false; ///< two words with capitals: a name, or something that was said
        bool isClosed = true; ///< false: its bracket is still open
    };

    struct Scope
    {
        int parent = -1;
        RunName name = RunName::Other;
        QString plainName {};
        bool isNamed = false; ///< or one around it is
        bool isForeign = false; ///< nothing in it is about this run
        bool isPersonal = false;
        bool isError = false;
        bool isOfAnother = false; ///< it, or one around it, is named as another run, a test or an example
        /// It, or one around it, is of who works there, or of a firm: "agent", "tenant".
        bool isOfStaff = false;
        bool isOfAnEnd = false; ///< "remaining", "skipped": whatever it lists is asked about
    };

    QList<Scope> scopes {Scope {}}; ///< 0 is the text itself
    QList<Id> ids {};
    QList<Id> bareUuids {}; ///< no name belongs to them
    QList<Failure> failures {};
    QList<Success> successes {};
    QList<Personal> personal {};
    QSet<QString> otherUuids {}; ///< what the text calls the id of something else
    QSet<QString> seenUuids {}; ///< that came to the reader, with whatever name
    QStringList users {}; ///< a few of the values that name the customer
    /// Of these, or beside them: a first and a last name, a user name under its own name or of a token.
    QStringList owners {};
    QStringList logins {}; ///< a user name under its own name, or of a token: each letter counts
    QStringList said {}; ///< who signs or is spoken of: see SaidNames
    QHash<QString, int> distances {}; ///< of these, see distancesFromIds()
    QStringList names {}; ///< a few of the names that were read, plain, for telling what the text is
    /// An id was named whose value is none: "accountId" or "workflowId".
    QString unusable {};
    /// A value stood before a name and another behind it: which id is which is not said.
    bool isDoubtful = false;
    /// Both sides of a conflict, or a remark that takes ids back: what is valid is not said.
    bool isUncertain = false;
    /// A name for how the run ended has a value that nobody knows, or none.
    bool isOutcomeUnclear = false;
    /// A name and a value that nobody knows: the outcome is plain only where success is said.
    bool hasUnknownMember = false;
    /// Words that nobody knows stand beside the ids.
    bool hasUnreadWords = false;
};

/// Reads one text: undoes what mails, chats, logs and web addresses did to it, finds out its notation, and
/// hands names and values to one place, whatever the notation is.
class RunReader
{
public:
    enum class Value { Quoted, Bare, NextLine };

    [[nodiscard]] static RunFindings read(const QString &text);

    // For the scanner of each notation.

    /// Something with a name of its own, empty when it has none. \p type: "JumioError" of "JumioError(…)".
    [[nodiscard]] int open(int scope, const QStringList &names, const QString &type = {});
    [[nodiscard]] const RunFindings::Scope &scope(int scope) const { return m_findings.scopes[scope]; }
    /// Asks about the ids in the object of \p scope, unless \p names are such as wrap the result of a run.
    void askWhoseIsIn(int scope, const QStringList &names);
    /// The same for the section of \p scope where its heading says that it is of another run.
    void askAboutSection(int scope, const QStringList &names);
    void value(int scope, const QStringList &names, const MappedText &value, Value style);
    /// A value or text without a name.
    void unnamed(int scope, const MappedText &value, Value style);
    /// \p names stood for a value that cannot be told: two of them were named at once.
    void unusable(const QStringList &names);
    /// What may be another record than the one of \p scope: no name of it is passed on.
    [[nodiscard]] int openRecord(int scope);
    /// Nothing may be chosen without somebody who looks: a part of the text may be taken back.
    void uncertain() { m_findings.isUncertain = true; }
    /// What should say how the run ended says nothing: an empty object, or no value.
    void outcomeUnclear() { m_findings.isOutcomeUnclear = true; }
    /// A value says that the object of \p scope, and all in it, is of something with ids of its own.
    void nameScope(int scope);
    [[nodiscard]] int foreignObjectCount() const { return m_foreignObjects; }
    /// Reads what \p text puts under the name of something with ids of its own.
    /// \returns the text without it.
    [[nodiscard]] MappedText readForeignSections(int scope, const MappedText &text);
    /// A text of its own beside others: ids in two of them are not one run.
    [[nodiscard]] int openText(int scope);
    /// The names and the values of ids cannot be told together.
    void doubt() { m_findings.isDoubtful = true; }
    /// A UUID that is left out on purpose came to the reader all the same.
    void noteSeen(const QString &value);
    /// The same for all in an address that is somebody else's.
    void noteSeenIn(const QString &text);
    /// \p name stands where the text says whose ids follow.
    void noteOwner(const QString &name);
    /// \p value is a name or a number of something: its words say nothing of the run.
    void noteQuiet(const MappedText &value);
    void personal(const MappedText &text, qsizetype start, qsizetype end);
    /// "name": "Maya Lind": a name that many things have is personal where its value is somebody's.
    void dropPerson(const QStringList &names, const MappedText &value);
    /// The inside of an object or a list. What is put in its place still says that a part of the run failed.
    void personalLevel(const MappedText &text, qsizetype start, qsizetype end, bool isObject);
    void personalUntilTheEnd(const MappedText &text, qsizetype start, QChar closing);
    /// Makes the personal detail that was found last end at \p end.
    void extendPersonal(int index, const MappedText &text, qsizetype end);
    [[nodiscard]] int personalCount() const { return int(m_findings.personal.size()); }
    void setNotation(RunFindings::Notation notation) { m_notation = notation; }
    [[nodiscard]] RunFindings::Notation notation() const { return m_notation; }
    [[nodiscard]] bool hasIds() const { return !m_findings.ids.isEmpty(); }
    [[nodiscard]] int idCount() const { return int(m_findings.ids.size()); }
    /// Reads a text inside the text.
    void readInner(int scope, const MappedText &text);

private:
    [[nodiscard]] int openPath(int scope, const QStringList &names);
    void readLayers(int scope, MappedText text);
    void readNotation(int scope, const MappedText &text);
    bool readBase64(int scope, const MappedText &text);
    void readStructured(int scope, RunName name, const MappedText &value, Value style);
    void takeId(int scope, RunName name, const MappedText &value, Value style);
    void noteRunBeside(int scope, const QString &plainName, const QString &value);
    void askAboutOtherNames();
    [[nodiscard]] bool hasRoomFor(const QString &id, bool isAccount) const;
    void takeOutcome(int scope, RunName name, const QString &value);
    void noteOtherUuid(const QString &value);
    void dropIdsOfOthers();
    void takeFlag(int scope, const QString &plainName, const QString &value);
    void takeMember(const QString &plainName, const QString &value);
    [[nodiscard]] bool tellsOfFailure(const QString &plainName, const QString &value) const;
    void lookForFailure(const MappedText &text);
    void succeed(int scope);
    void noteUser(int scope, const QString &plainName, const QString &value);
    void noteLogin(const QString &login);
    void noteSaid(const QString &name);
    void noteSurely(const QString &name);
    void noteNamesAlone();
    void notePersonName(int scope, const QString &plainName, const QString &value);
    void askAboutOutcome(const QString &plainName, const QString &value);
    void fail(int scope, const QString &code);

    RunFindings m_findings;
    RunFindings::Notation m_notation = RunFindings::Notation::Objects;
    QHash<std::pair<int, QString>, int> m_paths; ///< "run" of run.accountId and run.workflowId
    QList<RunFindings::Personal> m_quiet; ///< see noteQuiet()
    QHash<int, std::pair<QString, QString>> m_personNames; ///< by scope: first and last name
    QSet<int> m_workflows; ///< the scopes that have a workflowId, see noteRunBeside()
    QSet<int> m_runs; ///< likewise, an id of the run
    QSet<QString> m_otherNames; ///< values of "newAccountId" and the like
    int m_depth = 0;
    int m_foreignObjects = 0; ///< how often nameScope() was called
    bool m_hasPartFailed = false; ///< among the personal details that are being read
    int m_valueAt = -1; ///< where in the text the value stands that is being read
};

} // namespace onboarding
