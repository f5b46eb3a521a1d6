#include "app/kycctl/terminal.h"

#include <QByteArray>
#include <QtGlobal>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace onboarding::terminal {

#ifdef Q_OS_WIN

namespace {

UINT codePageOfOutput = 0;
UINT codePageOfInput = 0;

HANDLE handleOf(Stream stream)
{
    constexpr std::array<DWORD, 3> Numbers {STD_INPUT_HANDLE, STD_OUTPUT_HANDLE, STD_ERROR_HANDLE};
    return ::GetStdHandle(Numbers.at(static_cast<std::size_t>(stream)));
}

void restoreCodePages()
{
    ::SetConsoleOutputCP(codePageOfOutput);
    ::SetConsoleCP(codePageOfInput);
}

DWORD shownBefore = 0;
volatile std::sig_atomic_t isHidden = 0;

void showAgain()
{
    if (isHidden)
        ::SetConsoleMode(handleOf(Stream::Input), shownBefore);
    isHidden = 0;
}

void hide()
{
    if (!::GetConsoleMode(handleOf(Stream::Input), &shownBefore))
        return;
    isHidden = 1;
    ::SetConsoleMode(handleOf(Stream::Input), shownBefore & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
}

} // namespace

void prepare()
{
    for (std::FILE *stream : {stdin, stdout, stderr})
        ::_setmode(::_fileno(stream), _O_BINARY);
    codePageOfOutput = ::GetConsoleOutputCP();
    codePageOfInput = ::GetConsoleCP();
    if (codePageOfOutput == 0)
        return; // no console
    ::SetConsoleOutputCP(CP_UTF8);
    ::SetConsoleCP(CP_UTF8);
    std::atexit(restoreCodePages);
}

bool isTerminal(Stream stream)
{
    DWORD mode = 0;
    return ::GetConsoleMode(handleOf(stream), &mode) != 0;
}

bool isCapable(Stream stream)
{
    DWORD mode = 0;
    return ::GetConsoleMode(handleOf(stream), &mode) != 0
        && ::SetConsoleMode(handleOf(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

std::optional<int> columns()
{
    CONSOLE_SCREEN_BUFFER_INFO info {};
    if (!::GetConsoleScreenBufferInfo(handleOf(Stream::Output), &info))
        return std::nullopt;
    return info.srWindow.Right - info.srWindow.Left + 1;
}

#else

namespace {

int descriptorOf(Stream stream)
{
    constexpr std::array Numbers {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};
    return Numbers.at(static_cast<std::size_t>(stream));
}

termios shownBefore {};
volatile std::sig_atomic_t isHidden = 0;

void showAgain()
{
    if (isHidden)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shownBefore);
    isHidden = 0;
}

void hide()
{
    if (::tcgetattr(STDIN_FILENO, &shownBefore) != 0)
        return;
    termios silent = shownBefore;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    isHidden = 1;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
}

} // namespace

void prepare()
{
    // A standard stream that was closed would give its number to the first file that is opened, and what is
    // printed would be written into that file. Opened the other way round, every use of it fails.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0)
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
    // A reader that stops early must not end a command half-way: the write fails, and is told.
    (void)std::signal(SIGPIPE, SIG_IGN);
}

bool isTerminal(Stream stream)
{
    return ::isatty(descriptorOf(stream)) == 1;
}

bool isCapable(Stream stream)
{
    const QByteArray kind = qgetenv("TERM");
    return isTerminal(stream) && !kind.isEmpty() && kind != "dumb";
}

std::optional<int> columns()
{
    winsize size {};
    if (isTerminal(Stream::Output) && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return std::nullopt;
}

#endif

namespace {

void onInterrupt(int number)
{
    showAgain();
    std::signal(number, SIG_DFL);
    (void)std::raise(number);
}

} // namespace

NoEcho::NoEcho()
{
    hide();
}

NoEcho::~NoEcho()
{
    showAgain();
}

PlainInterrupts::PlainInterrupts()
    : m_interrupt(std::signal(SIGINT, onInterrupt))
    , m_terminate(std::signal(SIGTERM, onInterrupt))
{
}

PlainInterrupts::~PlainInterrupts()
{
    std::signal(SIGINT, m_interrupt);
    std::signal(SIGTERM, m_terminate);
}

} // namespace onboarding::terminal
