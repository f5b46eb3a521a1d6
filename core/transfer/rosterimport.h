#pragma once
#include "core/base/result.h"
#include "core/environments/environment.h"
#include "core/roster/customerstore.h"
#include "core/transfer/importplan.h"

#include <QList>
#include <optional>

namespace onboarding {

class SealedSecretStore;

/// What is to be told of an import that was kept.
struct ImportDone
{
    /// Who was there and was changed, and what takes it back.
    struct Change
    {
        QUuid customer {};
        CustomerEdit made {};
        CustomerEdit back {};
    };

    /// Older sign-ins, of customers whose imported ones are used now, may still be in the keychain: why.
    std::optional<Error> leftInKeychain {};
    QList<Customer> added {};
    QList<Change> changes {}; ///< nothing of tokens, which cannot be taken back
    QList<Note> notes {}; ///< that came along, of those who were added and of others
};

/// Carries the plan out: everything or nothing; rows that change nothing are not written. Tokens are sealed
/// first; when that fails nothing is stored. Who is removed meanwhile stays removed, and what is edited
/// meanwhile stays unless the plan names a change of that field. What a customer had in the keychain is taken
/// out once the sealed token that takes its place is stored. Prepared on another thread.
void importRoster(const ImportPlan &plan, const Environment &environment, CustomerStore &store,
                  SealedSecretStore &secrets, const QDateTime &now, QObject *context,
                  const std::function<void(Result<ImportDone>)> &done);

} // namespace onboarding
