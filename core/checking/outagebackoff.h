#pragma once
#include "core/base/error.h"

#include <QList>
#include <QUuid>
#include <chrono>
#include <utility>

namespace onboarding {

/// Tells chance from outage, and how long to leave a service alone that is gone. Customers whose service
/// could not be reached are kept until that is known: three in a row are an outage, fewer failed by chance.
class OutageBackOff
{
public:
    using Held = QList<std::pair<QUuid, Error>>;

    static constexpr std::chrono::seconds FirstPause {10};
    static constexpr std::chrono::seconds LongestPause {std::chrono::minutes {5}};

    /// The first pause is \p firstPause, each further one twice as long, to the longest.
    explicit OutageBackOff(std::chrono::seconds firstPause = FirstPause);

    /// Keeps a customer who was not reached.
    void hold(const QUuid &customer, const Error &error);
    /// So many were not reached, one after the other, that it is no chance.
    [[nodiscard]] bool isOutage() const;
    /// Nobody is kept.
    [[nodiscard]] bool isEmpty() const { return m_held.isEmpty(); }
    /// Gives up who is kept, in the order they came.
    [[nodiscard]] Held takeHeld();

    /// Before the service is tried again.
    [[nodiscard]] std::chrono::seconds nextPause();
    /// It was reached, or another run begins: the next pause is the first again.
    void resetPause();

private:
    const std::chrono::seconds m_first;
    std::chrono::seconds m_pause {0};
    Held m_held;
};

} // namespace onboarding
