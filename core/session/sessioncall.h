#pragma once
#include "core/api/apiclient.h"

#include <QObject>
#include <functional>

namespace onboarding {

/// One call under way, whatever it is waiting for: what a CallHandle points to. Withdrawn when its context
/// goes.
class SessionCall : public QObject
{
    Q_OBJECT
public:
    SessionCall(QObject *parent, QObject *context);

    /// What withdrawing means at this stage; replaces what it meant before.
    void setCancel(std::function<void()> cancel) { m_cancel = std::move(cancel); }
    void setRequest(RequestHandle request);
    /// The call has answered, or is about to. \returns false when it was withdrawn before.
    [[nodiscard]] bool finish();
    void cancel();
    [[nodiscard]] bool isOver() const { return m_isOver; }

private:
    std::function<void()> m_cancel;
    bool m_isOver = false;
};

} // namespace onboarding
