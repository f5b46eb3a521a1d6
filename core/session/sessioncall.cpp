#include "core/session/sessioncall.h"

#include <utility>

namespace onboarding {

SessionCall::SessionCall(QObject *parent, QObject *context)
    : QObject(parent)
{
    connect(context, &QObject::destroyed, this, &SessionCall::cancel);
}

void SessionCall::setRequest(RequestHandle request)
{
    setCancel([request]() mutable { request.cancel(); });
}

bool SessionCall::finish()
{
    if (m_isOver)
        return false;
    m_isOver = true;
    m_cancel = nullptr;
    deleteLater();
    return true;
}

void SessionCall::cancel()
{
    if (m_isOver)
        return;
    const auto cancel = std::exchange(m_cancel, nullptr);
    m_isOver = true;
    deleteLater();
    if (cancel)
        cancel();
}

} // namespace onboarding
