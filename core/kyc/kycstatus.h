#pragma once
#include <QHash>
#include <QString>

namespace onboarding {

/// Where a customer stands, as the service says it.
struct KycStatus
{
    enum class Value {
        NotRegistered,
        Lv1,
        Pending,
        NeedResubmit,
        Rejected,
        ApprovedVerified,
        Accepted,
        Unrecognised ///< anything else; never mapped to a known one
    };

    Value value = Value::Unrecognised;
    QString raw {}; ///< as it came, at most 200 characters

    /// Trims, upper-cases (ASCII only), turns spaces and hyphens into underscores, applies \p aliases,
    /// matches exactly.
    [[nodiscard]] static KycStatus fromWire(const QString &raw, const QHash<QString, QString> &aliases = {});
    /// "NEED_RESUBMIT"; "UNRECOGNISED" for what is not one of those of the API.
    [[nodiscard]] static QString name(Value value);
    [[nodiscard]] QString name() const { return name(value); }
    [[nodiscard]] bool isRecognised() const { return value != Value::Unrecognised; }
    /// Approved, not required, rejected: the service will not change it by itself.
    [[nodiscard]] bool isFinal() const;
    /// The customer is to hand in documents: nothing was, or they are asked for again.
    [[nodiscard]] static bool isOpenForDocuments(Value value);
    /// Documents are with the service, or were judged: what an SDK token was for is over.
    [[nodiscard]] static bool isPastDocuments(Value value);
    /// The service has what it needs: approved, or nothing is required.
    [[nodiscard]] static bool isApproval(Value value);
    /// By which a review ends. Back in progress, or at a word that nobody knows, it may go on.
    [[nodiscard]] static bool endsReview(Value value);

    bool operator==(const KycStatus &) const = default;
};

/// "NEED-resubmit " → "NEED_RESUBMIT". By ASCII alone: no other letter is like one of these.
[[nodiscard]] QString normalisedStatus(const QString &raw);
/// \p raw without spaces, tabs and line ends around it; other blanks of Unicode are part of it.
[[nodiscard]] QString withoutAsciiBlanks(const QString &raw);

} // namespace onboarding
