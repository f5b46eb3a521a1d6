#pragma once
#include <QByteArray>
#include <QString>

namespace onboarding {

/// Where the service is that something came from: an environment as it was then. Empty: nobody wrote it down,
/// as of the sandbox of this computer, whose address is another one at each start.
struct ServicePlace
{
    QString address {}; ///< as text, without a slash at its end
    QString tenant {};
    QString kind {}; ///< environmentKindName()

    [[nodiscard]] bool isKnown() const { return !address.isEmpty(); }
    /// Whether both are known and not the same.
    [[nodiscard]] bool isOtherThan(const ServicePlace &place) const
    {
        return isKnown() && place.isKnown() && *this != place;
    }
    /// SHA-256, which tells whether another one is the same; empty of one that is not known.
    [[nodiscard]] QByteArray digest() const;
    /// "https://kyc.example/v1 for tenant acme (production)"
    [[nodiscard]] QString text() const;
    bool operator==(const ServicePlace &) const = default;
};

} // namespace onboarding
