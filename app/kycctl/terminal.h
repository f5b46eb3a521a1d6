#pragma once

#include <optional>

namespace onboarding {

/// What the standard streams of a command are connected to, and what they need on each system.
namespace terminal {

enum class Stream { Input, Output, Error };

/// Before anything is read or written: a closed stream gives its place to no file; on Windows the console
/// speaks UTF-8 until the program ends, and no line end is changed on its way.
void prepare();
/// A person reads or types there.
[[nodiscard]] bool isTerminal(Stream stream);
/// One that obeys colours and moves of the cursor. On Windows asks the console to.
[[nodiscard]] bool isCapable(Stream stream);
/// The width of standard output in letters; nothing where it is no terminal.
[[nodiscard]] std::optional<int> columns();

/// Nothing typed is shown while this lives.
class NoEcho
{
public:
    NoEcho();
    ~NoEcho();
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;
};

/// While this lives an interruption ends the program at once, with what is typed shown again: for the time in
/// which it waits for input and no event loop runs.
class PlainInterrupts
{
public:
    PlainInterrupts();
    ~PlainInterrupts();
    PlainInterrupts(const PlainInterrupts &) = delete;
    PlainInterrupts &operator=(const PlainInterrupts &) = delete;

private:
    using Handler = void (*)(int);
    Handler m_interrupt = nullptr;
    Handler m_terminate = nullptr;
};

} // namespace terminal

} // namespace onboarding
