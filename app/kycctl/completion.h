#pragma once
#include <QStringList>

namespace onboarding {

/// What can stand at the end of a command line that is being typed.
struct Completion
{
    enum class Source { Words, Files, Environments, Customers, Views, Tags, Assignees };

    Source source = Source::Words;
    QStringList words {}; ///< Words: every candidate, not yet narrowed by what was typed
    QString environment {}; ///< the one that the line names; empty: the current one
};

/// \p words: what was typed behind the program's name, the last one (maybe empty) not finished.
[[nodiscard]] Completion completionOf(const QStringList &words);

/// The statuses as they are typed; \p withAll: UNRECOGNISED and NEVER_CHECKED too, which only a list can
/// have.
[[nodiscard]] QStringList statusNames(bool withAll);

} // namespace onboarding
