#pragma once
#include "core/api/apicontract.h"

namespace onboarding {

/// One field of a request that is written out for another tool.
struct ExportedField
{
    QString name {}; ///< on the wire
    Carrier carrier = Carrier::Header;
    QString value {}; ///< when it is always the same; else empty
    QString variable {}; ///< what stands for the value otherwise: "accountId"
    bool isOptional = false;
};

/// An operation under a contract, in the words that the exports share.
struct ExportedRequest
{
    Operation operation = Operation::UserStatus;
    QString title {}; ///< "Sign in"
    QByteArray method {};
    QString path {}; ///< with "{wireName}" for what varies
    bool needsBearer = false;
    bool usesClientAuth = false;
    QList<ExportedField> fields {}; ///< parameters and constants; tenant and API key aside

    [[nodiscard]] QList<ExportedField> carriedBy(Carrier carrier) const;
};

/// The operations in the order of a first run.
[[nodiscard]] QList<ExportedRequest> exportedRequests(const ApiContract &contract);

} // namespace onboarding
