#pragma once
#include "core/roster/savedview.h"

#include <functional>

class QMenu;
class QWidget;

namespace onboarding {

/// Which tags and assignees the customers of a list have, in the order of the alphabet.
struct FilterChoices
{
    QStringList tags {};
    QStringList assignees {};
};

[[nodiscard]] FilterChoices filterChoices(const QList<CustomerRecord> &records, const QUuid &environment);

/// Lets one tag and one assignee be chosen; what \p filter asks for is checked, and choosing it again drops
/// it. Deletes itself. \p onChosen gets the filter with the choice in it.
[[nodiscard]] QMenu *makeFilterMenu(const FilterChoices &choices, const WorklistFilter &filter,
                                    const std::function<void(const WorklistFilter &)> &onChosen,
                                    QWidget *parent);

/// "Assignee: Silva", "Assignee: nobody"; empty when \p filter asks for none.
[[nodiscard]] QString assigneeFilterText(const WorklistFilter &filter);
/// "Tag: PEP"; empty when \p filter asks for none.
[[nodiscard]] QString tagFilterText(const WorklistFilter &filter);

} // namespace onboarding
