#pragma once
#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <memory>
#include <utility>

namespace onboarding {

/// Calls \p work on another thread, then \p done on the main thread with what it made, later, unless
/// \p context is gone by then. \p work must own all that it uses.
template<typename Work, typename Done>
void runAside(QObject *context, Work work, Done done)
{
    QObject *main = QCoreApplication::instance();
    QThreadPool::globalInstance()->start(
        [main, guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() mutable {
            auto made = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(main, [guard, made, done = std::move(done)]() mutable {
                if (guard)
                    done(std::move(*made));
            });
        });
}

} // namespace onboarding
