#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"
#include "core/roster/duerules.h"

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <optional>

namespace onboarding {

/// The bucket a customer is counted in: its status, or that it was never checked.
[[nodiscard]] QString statusKey(const CustomerRecord &record); ///< "PENDING", "UNRECOGNISED", "NEVER_CHECKED"
/// In the order in which they are shown: the known ones, UNRECOGNISED, NEVER_CHECKED.
[[nodiscard]] const QStringList &statusKeys();

/// Which customers of a worklist are meant. Empty: all of them.
struct WorklistFilter
{
    enum class Due { Any, Late, Today, Soon };

    QSet<QString> statuses {}; ///< keys; empty: any
    QString search {}; ///< every word has to be in a name, a tag, the assignee, the newest note or a
                       ///< registered id
    Due due = Due::Any;
    int notCheckedForHours = 0; ///< 0: any; never checked ones count as not checked
    bool watchedOnly = false;
    bool withSnoozed = true;
    QString tag {}; ///< one of its tags, in any case; empty: any
    std::optional<QString> assignee {}; ///< in any case; an empty one: those assigned to nobody
    int fromDays = 0; ///< at least so many whole days in the status, as far as it was seen
    int toDays = 0; ///< fewer than so many; 0: any
    /// These alone, as a mark of the overview means them; empty: any. For this session: not in the JSON.
    QSet<QUuid> customers {};

    /// \p ids are searched as well: those that were registered.
    [[nodiscard]] bool matches(const CustomerRecord &record, const DueRules &rules, const QDateTime &now,
                               const QStringList &ids = {}) const;
    /// matches() without the search, for lists that search in an index of their own.
    [[nodiscard]] bool matchesFacts(const CustomerRecord &record, const DueRules &rules,
                                    const QDateTime &now) const;
    [[nodiscard]] QJsonObject toJson() const;
    /// The error's field names what is wrong.
    [[nodiscard]] static Result<WorklistFilter> fromJson(const QJsonObject &json);

    bool operator==(const WorklistFilter &) const = default;
};

/// What the search looks at, folded so that case, accents and letters that keyboards lack do not matter:
/// "lukasz" is found in "Łukasz", "strasse" in "Straße".
[[nodiscard]] QString searchText(const CustomerRecord &record, const QStringList &ids = {});
[[nodiscard]] QStringList searchWords(const QString &search);
[[nodiscard]] QString folded(const QString &text);

/// A named filter, and in which order what it leaves is shown.
struct SavedView
{
    QString name {};
    WorklistFilter filter {};
    QString sortedBy {}; ///< a column of the worklist; empty: as the list is sorted
    bool isDescending = false;
    bool isBuiltIn = false;
    bool needsOwnName = false; ///< it means nobody yet

    [[nodiscard]] QJsonObject toJson() const; ///< without the name
    [[nodiscard]] static Result<SavedView> fromJson(const QString &name, const QJsonObject &json);
};

/// Those assigned to \p ownName, a setting; while that is empty the view needs it.
[[nodiscard]] SavedView queueOf(const QString &ownName);
/// All customers, late, due today, not checked for a day, watched.
[[nodiscard]] QList<SavedView> builtInViews();

} // namespace onboarding
