#include "core/kyc/sdkresult.h"

#include "core/kyc/loosefields.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace onboarding {

namespace {

constexpr qsizetype MaxPasted = 256 * 1024;
constexpr int MaxId = 200;

const QString UuidPattern
    = QStringLiteral("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

QString resultWords(const char *text)
{
    return QCoreApplication::translate("SdkResult", text);
}

bool isNamed(const LooseField &field, std::initializer_list<const char *> aliases)
{
    for (const char *alias : aliases) {
        const QLatin1String name(alias);
        if (field.path.compare(name, Qt::CaseInsensitive) == 0
            || field.path.endsWith(QLatin1Char('.') + name, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isAccount(const LooseField &field)
{
    return isNamed(field, {"accountId", "account_id", "account.id", "accId"});
}

bool isWorkflow(const LooseField &field)
{
    return isNamed(field,
                   {"workflowId", "workflowExecutionId", "workflow_execution_id", "workflowExecution.id",
                    "workflow.id", "wfeId"});
}

bool isNothing(const QString &value)
{
    return value.isEmpty() || value == QStringLiteral("null") || value == QStringLiteral("nil")
        || value == QStringLiteral("undefined") || value == QStringLiteral("None");
}

/// One id: the first value found, and whether another one contradicted it.
void takeId(const LooseField &field, const QString &pasted, QString &id, TextSpan &span, SdkResult &result)
{
    const QString value = field.value.left(MaxId);
    if (isNothing(value))
        return;
    if (!id.isEmpty()) {
        if (id != value && !result.warnings.contains(SdkResult::Warning::SeveralCandidates))
            result.warnings.append(SdkResult::Warning::SeveralCandidates);
        return;
    }
    id = value;
    const bool isInPlace = pasted.mid(field.start, value.size()) == value;
    const auto start = isInPlace ? field.start : static_cast<int>(pasted.indexOf(value));
    if (start >= 0)
        span = {start, static_cast<int>(value.size())};
}

void takeOutcome(const LooseField &field, SdkResult &result)
{
    const bool isCode = isNamed(field, {"errorCode", "error_code", "error.code", "metainfo.code"});
    const bool saysFailed = (isNamed(field, {"isSuccess", "success"})
                             && field.value.compare(QStringLiteral("false"), Qt::CaseInsensitive) == 0)
        || (isNamed(field, {"acquisitionStatus"})
            && field.value.compare(QStringLiteral("ERROR"), Qt::CaseInsensitive) == 0)
        || (isNamed(field, {"payload.value"})
            && field.value.compare(QStringLiteral("error"), Qt::CaseInsensitive) == 0);
    if (isCode && !isNothing(field.value) && field.value != QStringLiteral("0")) {
        result.errorCode = field.value.left(MaxId);
        // The web message has a code for good ends too.
        result.isError = result.isError || !isNamed(field, {"metainfo.code"});
    }
    result.isError = result.isError || saysFailed;
}

QString shapeOf(const QList<LooseField> &fields)
{
    const auto has = [&fields](std::initializer_list<const char *> names) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](const LooseField &field) { return isNamed(field, names); });
    };
    if (has({"eventType"}))
        return resultWords("Web message");
    if (has({"isSuccess"}))
        return resultWords("Result of the native SDK");
    if (has({"account.id", "workflow.id", "workflowExecution.id"}))
        return resultWords("Provider's JSON");
    if (has({"accountId"}) && has({"workflowId"}))
        return resultWords("Result of the React Native, Flutter or Cordova SDK");
    return resultWords("Text with names");
}

void takeFields(const QString &text, const QString &pasted, SdkResult &result)
{
    const QList<LooseField> fields = looseFields(text);
    for (const LooseField &field : fields) {
        if (isAccount(field))
            takeId(field, pasted, result.accountId, result.accountSpan, result);
        else if (isWorkflow(field))
            takeId(field, pasted, result.workflowId, result.workflowSpan, result);
        else
            takeOutcome(field, result);
    }
    if (!result.accountId.isEmpty() || !result.workflowId.isEmpty())
        result.shape = shapeOf(fields);
}

void takePortalUrl(const QString &pasted, SdkResult &result)
{
    static const QRegularExpression portal(
        QStringLiteral("/accounts/(%1)/workflow-executions/(%1)").arg(UuidPattern));
    const QRegularExpressionMatch match = portal.match(pasted);
    if (!match.hasMatch())
        return;
    result.accountId = match.captured(1);
    result.workflowId = match.captured(2);
    result.accountSpan
        = {static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedLength(1))};
    result.workflowSpan
        = {static_cast<int>(match.capturedStart(2)), static_cast<int>(match.capturedLength(2))};
    result.shape = resultWords("Portal address");
}

void takeBareUuids(const QString &pasted, SdkResult &result)
{
    static const QRegularExpression uuid(
        QStringLiteral("(?<![0-9a-fA-F-])%1(?![0-9a-fA-F-])").arg(UuidPattern));
    QList<QRegularExpressionMatch> found;
    for (auto matches = uuid.globalMatch(pasted); matches.hasNext();)
        found.append(matches.next());
    if (found.size() != 2)
        return;
    result.accountId = found[0].captured();
    result.workflowId = found[1].captured();
    result.accountSpan
        = {static_cast<int>(found[0].capturedStart()), static_cast<int>(result.accountId.size())};
    result.workflowSpan
        = {static_cast<int>(found[1].capturedStart()), static_cast<int>(result.workflowId.size())};
    result.shape = resultWords("Two bare ids");
    result.warnings.append(SdkResult::Warning::WhichIsWhich);
}

/// A JSON text inside a JSON string, as web messages and logs have it: taken out, at most three times.
QString unescaped(QString text)
{
    for (int depth = 0; depth < 3 && text.contains(QStringLiteral("\\\"")); ++depth) {
        text.replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
        text.replace(QStringLiteral("\\\""), QStringLiteral("\""));
    }
    // The quotes around the inner text would hide its names.
    static const QRegularExpression around(QStringLiteral("\"\\s*(\\{.*\\})\\s*\""),
                                           QRegularExpression::DotMatchesEverythingOption);
    return text.replace(around, QStringLiteral("\\1"));
}

bool isWebAddress(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("^[a-zA-Z][a-zA-Z0-9+.-]*://\\S+$"));
    return address.match(text.trimmed()).hasMatch();
}

} // namespace

Result<SdkResult> parseSdkResult(const QString &pasted)
{
    if (pasted.size() > MaxPasted)
        return invalidField(QStringLiteral("sdkResult"),
                            resultWords("This text is too long: more than 256 KiB."));
    SdkResult result;
    takePortalUrl(pasted, result);
    if (result.accountId.isEmpty()) {
        const bool isAddress = isWebAddress(pasted);
        const bool isEscaped = pasted.contains(QStringLiteral("\\\""));
        takeFields(isAddress       ? QUrl::fromPercentEncoding(pasted.toUtf8())
                       : isEscaped ? unescaped(pasted)
                                   : pasted,
                   pasted, result);
        if (isAddress && !result.shape.isEmpty())
            result.shape = resultWords("Web redirect address");
    }
    if (result.accountId.isEmpty() && result.workflowId.isEmpty())
        takeBareUuids(pasted, result);
    if (result.accountId.isEmpty() && result.workflowId.isEmpty())
        return invalidField(
            QStringLiteral("sdkResult"),
            resultWords("Neither accountId nor workflowId was found. Looked for JSON, log lines, "
                        "web addresses and two bare UUIDs."));
    if (result.isError)
        result.warnings.append(SdkResult::Warning::RunFailed);
    result.warnings += idWarnings(result.accountId, result.workflowId, {}, {}, {});
    return result;
}

QList<SdkResult::Warning> idWarnings(const QString &accountId, const QString &workflowId,
                                     const QString &tokenAccountId, const QString &tokenWorkflowId,
                                     const QStringList &usedWorkflowIds,
                                     const QStringList &unsettledWorkflowIds)
{
    using Warning = SdkResult::Warning;
    QList<Warning> warnings;
    if (!accountId.isEmpty() && !isUuid(accountId))
        warnings.append(Warning::AccountIdNotUuid);
    if (!workflowId.isEmpty() && !isUuid(workflowId))
        warnings.append(Warning::WorkflowIdNotUuid);
    const auto same = [](const QString &a, const QString &b) {
        return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
    };
    if (same(accountId, workflowId))
        warnings.append(Warning::IdsAreEqual);
    else if (same(accountId, tokenWorkflowId) || same(workflowId, tokenAccountId))
        warnings.append(Warning::IdsLookSwapped);
    else if ((!tokenAccountId.isEmpty() && !accountId.isEmpty() && !same(accountId, tokenAccountId))
             || (!tokenWorkflowId.isEmpty() && !workflowId.isEmpty() && !same(workflowId, tokenWorkflowId)))
        warnings.append(Warning::IdsDifferFromToken);
    const auto holdsIt = [&workflowId](const QStringList &ids) {
        return !workflowId.isEmpty() && ids.contains(workflowId, Qt::CaseInsensitive);
    };
    if (holdsIt(unsettledWorkflowIds))
        warnings.append(Warning::SentBefore);
    else if (holdsIt(usedWorkflowIds))
        warnings.append(Warning::UsedBefore);
    return warnings;
}

QString warningText(SdkResult::Warning warning)
{
    switch (warning) {
    case SdkResult::Warning::AccountIdNotUuid:
        return resultWords("accountId is not a UUID, as the provider's ids are.");
    case SdkResult::Warning::WorkflowIdNotUuid:
        return resultWords("workflowId is not a UUID, as the provider's ids are.");
    case SdkResult::Warning::IdsAreEqual: return resultWords("accountId and workflowId are the same.");
    case SdkResult::Warning::IdsLookSwapped:
        return resultWords("The two ids look swapped: the last token has them the other way round.");
    case SdkResult::Warning::IdsDifferFromToken:
        return resultWords("These are not the ids inside the last token.");
    case SdkResult::Warning::RunFailed:
        return resultWords("The run on the phone failed. Do not register it.");
    case SdkResult::Warning::UsedBefore:
        return resultWords("This console has registered this workflowId before.");
    case SdkResult::Warning::SentBefore:
        return resultWords("This workflowId was sent before; it is not known whether it arrived.");
    case SdkResult::Warning::WhichIsWhich:
        return resultWords("Two ids without names: check which one is the accountId.");
    case SdkResult::Warning::SeveralCandidates:
        return resultWords("More than one value was found for an id; the first was taken.");
    }
    return {};
}

QString warningName(SdkResult::Warning warning)
{
    switch (warning) {
    case SdkResult::Warning::AccountIdNotUuid: return QStringLiteral("AccountIdNotUuid");
    case SdkResult::Warning::WorkflowIdNotUuid: return QStringLiteral("WorkflowIdNotUuid");
    case SdkResult::Warning::IdsAreEqual: return QStringLiteral("IdsAreEqual");
    case SdkResult::Warning::IdsLookSwapped: return QStringLiteral("IdsLookSwapped");
    case SdkResult::Warning::IdsDifferFromToken: return QStringLiteral("IdsDifferFromToken");
    case SdkResult::Warning::RunFailed: return QStringLiteral("RunFailed");
    case SdkResult::Warning::UsedBefore: return QStringLiteral("UsedBefore");
    case SdkResult::Warning::SentBefore: return QStringLiteral("SentBefore");
    case SdkResult::Warning::WhichIsWhich: return QStringLiteral("WhichIsWhich");
    case SdkResult::Warning::SeveralCandidates: return QStringLiteral("SeveralCandidates");
    }
    return {};
}

bool isUuid(QStringView text)
{
    static const QRegularExpression uuid(QRegularExpression::anchoredPattern(UuidPattern));
    return uuid.match(text.toString()).hasMatch();
}

} // namespace onboarding
