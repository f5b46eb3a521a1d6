#pragma once
#include "core/base/result.h"
#include "core/collection/collection.h"

#include <QJsonValue>
#include <QUrl>

namespace onboarding {

/// One thing that a collection says otherwise than a contract.
struct ContractChange
{
    QString pointer {}; ///< into the contract's JSON (RFC 6901): "/operations/userStatus/path/value"
    QJsonValue from {}; ///< null when the contract has nothing there
    QJsonValue to {};
    /// A constant of the file, or what needs one: it would go along with every request for every customer, so
    /// it is made only when somebody asks for it.
    bool isOnRequest = false;

    /// Of the address of the sign-in: passwords go there.
    [[nodiscard]] bool isOfSignInAddress() const;
    /// Made only when somebody asks for it, in the window and in kycctl: the above, or isOnRequest.
    [[nodiscard]] bool isLeftUnasked() const { return isOnRequest || isOfSignInAddress(); }
    bool operator==(const ContractChange &) const = default;
};

/// What a collection would change in a contract, and what it would not.
struct ContractProposal
{
    QHash<Operation, qsizetype> matches {}; ///< which request of the collection each operation was read from
    QList<ContractChange> changes {}; ///< in the order of their pointers
    QStringList remarks {}; ///< what could not be taken over, a sentence each
    QStringList leftOut {}; ///< names of the requests that were not compared; `remarks` says why
    QString address {}; ///< where its requests go, when that is one known address and not \p base
    QString tenant {}; ///< the value of its tenant header, when it has one
};

/// Compares \p collection with \p contract. \p base: the environment's address; a path of it that the
/// requests begin with is not repeated in the contract's paths.
[[nodiscard]] ContractProposal proposeChanges(const Collection &collection, const ApiContract &contract,
                                              const QUrl &base);

/// What \p after says otherwise than \p before, how well it is known aside; `to` is null where it says
/// nothing.
[[nodiscard]] QList<ContractChange> contractDifferences(const ApiContract &before, const ApiContract &after);

/// \p contract with \p changes made, all or some of those proposed. InvalidInput when what comes out is no
/// contract (a path with {accountId} without the change that puts accountId into it); `field` says where.
[[nodiscard]] Result<ApiContract> withChanges(const ApiContract &contract,
                                              const QList<ContractChange> &changes);

} // namespace onboarding
