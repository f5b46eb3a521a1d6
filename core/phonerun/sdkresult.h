#pragma once
#include "core/base/result.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/runplace.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace onboarding {

/// The longest text that is read, in UTF-16 units: 1 MiB.
inline constexpr qsizetype MaxSdkResult = qsizetype {1024} * 1024;

/// A place in the pasted text, for highlighting. UTF-16 units.
struct TextSpan
{
    int start = 0;
    int length = 0;
    bool operator==(const TextSpan &) const = default;
};

/// What a finished run of the phone's SDK hands back. Personal data (`credentials[]` …) was dropped while
/// parsing: only the two ids, the outcome and where they were found are kept.
struct SdkResult
{
    enum class Warning {
        AccountIdNotUuid,
        WorkflowIdNotUuid,
        IdsAreEqual,
        IdsLookSwapped, ///< they are the last token's ids the other way round
        IdsDifferFromToken, ///< not the ids inside the last token
        RunFailed, ///< errorCode, isSuccess:false, acquisitionStatus=ERROR …: do not register it
        UsedBefore, ///< this workflow was registered before by this console
        SentBefore, ///< it was sent before, and nobody knows whether it arrived
        WhichIsWhich, ///< two UUIDs without names: somebody has to say
        NamesAnotherCustomer, ///< somebody else, of the list or not; only who knows the list can tell
        NamesSomebody, ///< a name that nothing known of the customer can be compared with; likewise
        OutcomeUnclear, ///< how it ended is named with a word that nobody knows or none, or it only begins
        SeveralCandidates ///< more than one run, or more than one value for an id: somebody has to choose
    };

    /// One way to read the text; one id may be missing.
    struct Candidate
    {
        QString accountId {};
        QString workflowId {};
        TextSpan accountSpan {};
        TextSpan workflowSpan {};
        int line = 0; ///< of the first of its ids, from 1
        bool isError = false;
        QString errorCode {};
        bool operator==(const Candidate &) const = default;
    };

    QString accountId {}; ///< in canonical form (canonicalId); empty when it is not there or not certain
    QString workflowId {};
    TextSpan accountSpan {}; ///< in the text; length 0 when it is not there
    TextSpan workflowSpan {};
    bool isError = false; ///< the text says that a run failed: of several, any
    QString errorCode {}; ///< plain letters, at most 40
    QString shape {}; ///< what it was taken for: "Web redirect address" …
    QList<Warning> warnings {};
    /// Whom the text names as its customer: user names, addresses. To be compared, never shown or kept.
    QStringList users {};
    QStringList owners {}; ///< the names among them, or beside them, that surely are somebody's: a first and
                           ///< a last name, an address
    QStringList logins {}; ///< a user name under its own name, or of a token: each letter counts
    QStringList said {}; ///< who signs or is spoken of: it may be the one who sent the result on
    QHash<QString, int> distances {}; ///< of these lists: how far from the ids, see distancesFromIds()
    RunPlace place = RunPlace::NotSaid; ///< of the service that it was made with
    QStringList tenants {}; ///< that the text names
    QStringList mentions {}; ///< what may be a name of somebody too, as mentionsIn() finds it
    QList<Candidate> candidates {}; ///< more than one: nothing was chosen, both ids are empty
};

/// Reads whatever the SDKs, their logs, mails, chats or the portal make of a result. A name decides which id
/// is which, never a position; names are taken whole. Two ids are one run only when one object, row or
/// section has both. Nothing in `credentials`, a session's or a request's id or another run's ids is ever
/// taken. A text of failed runs is read as such although it has no ids.
/// \returns InvalidInput when neither id is there and no failure either, when an id's value has anything but
/// the letters of an id, or when the text is longer than 1 MiB; the message never quotes it.
[[nodiscard]] Result<SdkResult> parseSdkResult(const QString &pasted);
/// The same for who knows whose run is looked for: \p names of that customer (user name, name to show) are no
/// words that somebody has to read.
[[nodiscard]] Result<SdkResult> parseSdkResult(const QString &pasted, const QStringList &names);

/// What the ids alone let one doubt. \p tokenAccountId, \p tokenWorkflowId from the last SDK token, may be
/// empty. \p unsettledWorkflowIds: those of \p usedWorkflowIds whose outcome is not known.
[[nodiscard]] QList<SdkResult::Warning> idWarnings(const QString &accountId, const QString &workflowId,
                                                   const QString &tokenAccountId,
                                                   const QString &tokenWorkflowId,
                                                   const QStringList &usedWorkflowIds,
                                                   const QStringList &unsettledWorkflowIds = {});
[[nodiscard]] QString warningText(SdkResult::Warning warning); ///< one plain sentence
[[nodiscard]] QString warningName(SdkResult::Warning warning); ///< "IdsAreEqual"

} // namespace onboarding
