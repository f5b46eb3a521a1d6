#pragma once
#include <QString>
#include <QStringView>

class QRegularExpression;

namespace onboarding {

/// The value of an id in a text: from its first letter to behind its last.
struct IdPlace
{
    qsizetype start = 0;
    qsizetype end = 0;
};

/// How running text writes the names of the two ids: "account ID", "workflow_execution[id]".
[[nodiscard]] const QRegularExpression &idName();
/// \p text up to an id's value, without the name and the marks directly before it.
[[nodiscard]] QString withoutIdNameAtEnd(QStringView text);
/// Whether an id's name stands somewhere in it.
[[nodiscard]] bool namesId(const QString &text);
/// Whether one of the two names has a mark that the other has not: "_workflowId", "$workflowId" or
/// "workflowId_" beside "accountId". It was put out of use, or is another name. Where both have the mark it
/// is how a program writes its fields; "_accountId_" is one that a mail or a chat emphasises.
[[nodiscard]] bool isOneIdMarked(const QString &text);
/// "accountId: 7c1e…" and nothing else.
[[nodiscard]] bool isNameWithId(const QString &text);

} // namespace onboarding
