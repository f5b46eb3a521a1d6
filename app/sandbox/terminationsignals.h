#pragma once
#include <QObject>
#include <functional>

namespace onboarding {

/// Calls \p then in the event loop, once, when the process gets SIGINT, SIGTERM or SIGHUP (its terminal was
/// closed), so that everything can be put away; a second one ends the process. Once in a program; does
/// nothing where there are no such signals.
void onTermination(QObject *context, const std::function<void()> &then);

} // namespace onboarding
