#pragma once
#include "core/collection/collection.h"

#include <optional>

namespace onboarding {

/// The field of \p request that stands for the contract's \p parameter, in whatever spelling; null when there
/// is none.
[[nodiscard]] const CollectionField *fieldFor(const CollectionRequest &request, const QString &parameter);

/// Where \p request has the contract's \p parameter in a way that no contract can say: below another member
/// of its body, an ID within other text, or one that the file fills with the other ID. In words, such as "at
/// /account/id of its body"; absent when it is not so.
[[nodiscard]] std::optional<QString> unsayablePlace(const CollectionRequest &request,
                                                    const QString &parameter);

/// Which of the operations \p request is: by its path, its method, its fields and its name. Absent when it is
/// none of them, or could be any.
[[nodiscard]] std::optional<Operation> operationOf(const CollectionRequest &request);

/// For each operation the request that fits it best: an index into \p collection's requests.
[[nodiscard]] QHash<Operation, qsizetype> bestRequests(const Collection &collection);

} // namespace onboarding
