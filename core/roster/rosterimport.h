#pragma once
#include "core/customers/customerstore.h"
#include "core/environments/environment.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <optional>

namespace onboarding {

class SealedSecretStore;

/// One customer of a file. What the file has no column for is absent and stays as it is.
struct ImportRow
{
    int row = 0; ///< in the file, the header is 1; in JSON, the first entry is 1
    QString username {};
    std::optional<QString> displayName {};
    std::optional<QStringList> tags {};
    std::optional<QString> assignee {};
    std::optional<QDateTime> due {};
    QByteArray token {}; ///< as kycctl signin --token-stdin takes it; empty: none
};

struct RejectedRow
{
    int row = 0;
    QString username {}; ///< as far as it was read
    QString reason {}; ///< never quotes a token
};

/// A file as it was understood, before anything is stored.
struct ImportPlan
{
    QList<ImportRow> rows {};
    QList<RejectedRow> rejected {};
    QStringList ignoredColumns {};
    int added = 0;
    int updated = 0;

    [[nodiscard]] QSet<QString> withToken() const; ///< user names
};

constexpr qint64 MaxRosterFile = 256 * 1024 * 1024; ///< bytes

/// CSV with a header line (columns username, displayName, tags, assignee, due, token in any order and case;
/// only username is needed; tags separated by ";"), or a JSON array of objects with these members, or the
/// JSON Lines that `customers list --json` prints. An error when it cannot be read as a whole.
[[nodiscard]] Result<ImportPlan> readRosterFile(const QByteArray &content);

/// Compares with the roster: fills added and updated, and rejects the rows whose token names somebody else.
void compareWithRoster(ImportPlan &plan, const CustomerStore &store, const QUuid &environment);

/// What is to be told of an import that was kept.
struct ImportDone
{
    /// Older sign-ins, of customers whose imported ones are used now, may still be in the keychain: why.
    std::optional<Error> leftInKeychain {};
};

/// Carries the plan out: everything or nothing. Tokens are sealed first; when that fails nothing is stored.
/// Who is removed meanwhile stays removed, and what is edited meanwhile stays unless the plan says another
/// thing of it. What a customer had in the keychain is taken out once the sealed token that takes its place
/// is stored.
void importRoster(const ImportPlan &plan, const Environment &environment, CustomerStore &store,
                  SealedSecretStore &secrets, const QDateTime &now, QObject *context,
                  const std::function<void(Result<ImportDone>)> &done);

} // namespace onboarding
