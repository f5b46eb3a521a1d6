#pragma once
#include <QSet>
#include <QString>

namespace onboarding {

// What the names and words of running text say about where one record ends and another begins. Names are
// plain: lower case, without what joins their parts (plainRunName).

/// The words of a list that is written with spaces between them.
[[nodiscard]] QSet<QString> wordSet(const char *list);
/// Keys that tell whose record it is, or which: where one comes, another record may begin.
[[nodiscard]] bool beginsRecord(const QString &plain);
/// Keys that say something of the line, not of the record.
[[nodiscard]] bool isOfLine(const QString &plain);
/// A key that may stand in any record: it tells of no other one. \p word as written, \p separator behind it.
[[nodiscard]] bool isPlainKey(const QString &word, QChar separator);
/// A word or short number between two ids that tells of no other record.
[[nodiscard]] bool isHarmlessWord(const QString &word);
/// What has ids of its own: a session, a request.
[[nodiscard]] bool isThing(const QString &plain);

} // namespace onboarding
