#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// What a name in the result of a phone run stands for.
enum class RunName {
    Other,
    AccountId,
    WorkflowId,
    Account, ///< holds an `id` that is the accountId
    Workflow, ///< holds an `id` that is the workflowId
    Success, ///< true or false
    Failure, ///< true when it failed: isError, cancelled …
    Outcome, ///< a word: SUCCESS, ERROR …
    Error, ///< an error, or what is said about one
    ErrorCode,
    Credentials, ///< personal data, with ids of its own
    Personal, ///< one personal detail
    Foreign, ///< somebody else's text or another run's ids: nothing in it is about this run
    LogText ///< a text that a log or a program wrapped around the result
};

/// "accountid" for "account_id", "Account-ID" and "account ID". Only ASCII letters change case: a letter that
/// merely looks the same makes another name.
[[nodiscard]] QString plainRunName(QStringView name);
[[nodiscard]] RunName runNameOf(const QString &plainName);
[[nodiscard]] bool isIdName(RunName name);
/// userName, customerInternalReference, email …: the value tells whose run it is.
[[nodiscard]] bool namesTheCustomer(const QString &plainName);

/// The words before a colon make a name from their end: {"D", "Account", "ID"} is an account id, {"User",
/// "account", "ID"} another name.
struct RunPhrase
{
    QStringList parts {}; ///< plain names, from the outside in: "error.code" has two
    RunName name = RunName::Other; ///< of the last part
    bool isAll = false; ///< no word is left over
    bool namesSeveralIds = false; ///< "accountId / workflowId"
};
[[nodiscard]] RunPhrase runPhraseOf(const QStringList &words);
/// {"account[id]"} and {"error.code"} have two parts, from the outside in.
[[nodiscard]] QStringList runNameParts(const QString &name);

/// "Session ID", "requestId", "transactionReference", "definitionKey": an id, but neither of the two.
[[nodiscard]] bool isNameOfAnotherId(const QString &plainName);
/// Empty, null, nil, None, 0, no, "no error" …
[[nodiscard]] bool saysNothing(QStringView value);
[[nodiscard]] bool saysYes(QStringView value);
/// SUCCESS, PROCESSED, 200, a tick and their like: the run ended well.
[[nodiscard]] bool saysWell(QStringView value);
/// Whether the value behind \p plainName tells how a run ended, so that a word nobody knows is asked about.
/// "type" and "code" tell of many other things too.
[[nodiscard]] bool tellsHowItEnded(const QString &plainName);
/// ERROR, FAILED, CANCELLED, EXPIRED and their like, alone or as a part: SESSION_EXPIRED, userCancelled.
[[nodiscard]] bool saysFailed(QStringView value);
/// What denies an outcome: false, no, an HTTP status of an error, a code as the provider's SDKs have for
/// errors.
[[nodiscard]] bool saysNo(QStringView value);
/// \p value is the HTTP status of an error, and \p plainName a name for one.
[[nodiscard]] bool saysHttpError(const QString &plainName, QStringView value);
[[nodiscard]] bool isErrorCode(QStringView value); ///< E1000, A10000: a letter and 3 to 6 digits

} // namespace onboarding
