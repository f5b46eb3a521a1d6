#pragma once
#include "app/sandbox/message.h"

#include <QJsonArray>
#include <QList>
#include <optional>

namespace onboarding::sandbox {

/// What goes wrong with the next requests of an operation.
struct Fault
{
    enum class Mode {
        Status, ///< answers with `status`, changes nothing
        ResetBeforeApply, ///< reads the request, changes nothing, resets the connection
        ResetAfterApply, ///< does what was asked, then resets instead of answering
        CloseAfterApply, ///< the same with an orderly close
        Stall, ///< does what was asked and never answers
        Drip, ///< answers one byte every 200 ms
        CutBody, ///< half of the body, then a close
        WrongContentType,
        ExpiredToken, ///< says that the access token has expired; every one is
        RateLimit, ///< 429 with Retry-After: `retryAfterSeconds`
        Html, ///< a proxy's page, with `status`
        Redirect ///< `status` (307 by default) to `location`
    };

    QString operation {}; ///< "any" for all
    Mode mode = Mode::Status;
    int times = 1; ///< how many requests; -1: until it is taken away
    int status = 0; ///< 0: the mode's own
    int retryAfterSeconds = 30;
    QString location {};
};

/// The faults in force. The first that fits a request is used.
class Faults
{
public:
    /// The member at fault and what is allowed, when \p json is no fault; nothing when it was added.
    [[nodiscard]] std::optional<QString> add(const QJsonObject &json);
    [[nodiscard]] std::optional<Fault> take(const QString &operation);
    [[nodiscard]] QJsonArray toJson() const;
    void clear() { m_faults.clear(); }

private:
    QList<Fault> m_faults;
};

/// Whether a request with \p fault still does what it asks for.
[[nodiscard]] bool appliesUnder(Fault::Mode mode);

} // namespace onboarding::sandbox
