#pragma once
#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace onboarding {

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
        RunFailed, ///< errorCode, isSuccess:false, acquisitionStatus=ERROR: do not register it
        UsedBefore, ///< this workflow was registered before by this console
        SentBefore, ///< it was sent before, and nobody knows whether it arrived
        WhichIsWhich, ///< two bare UUIDs
        SeveralCandidates ///< more than one value for an id; the first was taken
    };

    QString accountId {};
    QString workflowId {};
    TextSpan accountSpan {}; ///< length 0 when it is not literally in the text
    TextSpan workflowSpan {};
    bool isError = false;
    QString errorCode {};
    QString shape {}; ///< what it was taken for: "React Native result", "Web redirect URL" …
    QList<Warning> warnings {};
};

/// Reads any shape the SDKs, their logs or the portal produce.
/// \returns InvalidInput when neither id is there; the message says what was looked for.
[[nodiscard]] Result<SdkResult> parseSdkResult(const QString &pasted);

/// What the ids alone let one doubt. \p tokenAccountId, \p tokenWorkflowId from the last SDK token, may be
/// empty. \p unsettledWorkflowIds: those of \p usedWorkflowIds whose outcome is not known.
[[nodiscard]] QList<SdkResult::Warning> idWarnings(const QString &accountId, const QString &workflowId,
                                                   const QString &tokenAccountId,
                                                   const QString &tokenWorkflowId,
                                                   const QStringList &usedWorkflowIds,
                                                   const QStringList &unsettledWorkflowIds = {});
[[nodiscard]] QString warningText(SdkResult::Warning warning); ///< one plain sentence
[[nodiscard]] QString warningName(SdkResult::Warning warning); ///< "IdsAreEqual"
[[nodiscard]] bool isUuid(QStringView text);

} // namespace onboarding
