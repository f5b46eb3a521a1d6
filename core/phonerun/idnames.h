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
/// "accountId: 7c1e…" and nothing else.
[[nodiscard]] bool isNameWithId(const QString &text);

} // namespace onboarding
