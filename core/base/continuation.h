#pragma once
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <utility>

namespace onboarding {

/// What goes on when an answer is there: a callback that is called at most once, and not at all when its
/// context is gone by then. Copies are the same continuation: one call answers for all of them. What the
/// callback holds is let go with its call. It may pass through other threads; it is called on that of its
/// context.
template<typename... Answer>
class Continuation
{
public:
    using Function = std::function<void(Answer...)>;

    Continuation() = default; ///< nothing goes on

    Continuation(QObject *context, Function function)
        : m_state(std::make_shared<State>(State {.context = context, .function = std::move(function)}))
    {
    }

    /// False when it was called, when its context is gone, and when there never was one.
    explicit operator bool() const { return m_state && m_state->function && m_state->context; }

    void operator()(Answer... answer) const
    {
        if (!m_state)
            return;
        // Moved out first: the callback may destroy what holds this, or answer once more.
        const Function function = std::exchange(m_state->function, nullptr);
        if (function && m_state->context)
            function(std::forward<Answer>(answer)...);
    }

private:
    struct State
    {
        QPointer<QObject> context;
        Function function;
    };

    std::shared_ptr<State> m_state;
};

} // namespace onboarding
