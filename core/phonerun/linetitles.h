#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// "failed", "retry", "spouse": a title that says of what is below it that it ended badly, did not end, or is
/// somebody else's. Errors aside: "error:" may be empty.
[[nodiscard]] bool isTitleOfDoubt(const QString &title);
/// "failed:", "- retry:", "Bob:" alone on a line: a heading says what is below it, unless its words are those
/// of a result.
[[nodiscard]] bool isUnreadHeading(const QString &line);
/// The same of a name on the line of an id, before all of them or behind: "Error: accountId=…",
/// "workflowId=… failed:". It has no value of its own, so it is said of the ids.
[[nodiscard]] bool hasUnreadTitle(const QString &line);
/// Whom a short line right above the first id names, when that is all it does: "Zoe:", "ids of Bob",
/// "carol@example.com". Not who sent them.
[[nodiscard]] QStringList namesAboveIds(const QString &text);
/// "Customer: Zoe Maier", "Name: Maier, Zoe": the value, on a line of its own.
[[nodiscard]] QStringList customersInLines(const QString &text);
/// "zoe.maier:" right above the ids, ".../users/zoe.maier/done": what has the form of a user name.
[[nodiscard]] QStringList loginsAboveIds(const QString &text);

} // namespace onboarding
