#include "app/kycctl/secretinput.h"

#include "core/api/secrettext.h"

#include <QFile>
#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <termios.h>
#include <unistd.h>
#endif

namespace onboarding {

namespace {

/// Letter by letter: what stands behind a NUL is part of it, and what is behind the line may never come.
QByteArray firstLine()
{
    QByteArray line;
    for (int c = std::fgetc(stdin); c != EOF && c != '\n' && line.size() < MaxInput; c = std::fgetc(stdin))
        line += static_cast<char>(c);
    while (line.endsWith('\r'))
        line.chop(1);
    return line;
}

#ifdef Q_OS_UNIX
termios shownBefore {};
volatile std::sig_atomic_t isHidden = 0;

void showAgain()
{
    if (isHidden)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shownBefore);
    isHidden = 0;
}

void onInterrupt(int number)
{
    showAgain();
    std::signal(number, SIG_DFL);
    (void)std::raise(number);
}

/// Nothing typed is shown while this lives.
class NoEcho
{
public:
    NoEcho()
    {
        if (::tcgetattr(STDIN_FILENO, &shownBefore) != 0)
            return;
        termios silent = shownBefore;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        isHidden = 1;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~NoEcho() { showAgain(); }
    Q_DISABLE_COPY_MOVE(NoEcho)
};

/// While the program waits for input no event loop runs: an interruption ends it at once. Nothing has begun.
class PlainInterrupts
{
public:
    PlainInterrupts() = default;
    ~PlainInterrupts()
    {
        std::signal(SIGINT, m_interrupt);
        std::signal(SIGTERM, m_terminate);
    }
    Q_DISABLE_COPY_MOVE(PlainInterrupts)

private:
    using Handler = void (*)(int);
    Handler m_interrupt = std::signal(SIGINT, onInterrupt);
    Handler m_terminate = std::signal(SIGTERM, onInterrupt);
};

bool isInputATerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}
#else
class NoEcho
{
};

class PlainInterrupts
{
};

bool isInputATerminal()
{
    return false;
}
#endif

} // namespace

Result<QByteArray> readSecret(const QString &prompt, bool fromStdin, const QString &option)
{
    [[maybe_unused]] const PlainInterrupts interrupts;
    QByteArray secret;
    if (fromStdin) {
        secret = firstLine();
    } else if (isInputATerminal()) {
        std::fputs(qPrintable(prompt + QStringLiteral(": ")), stderr);
        std::fflush(stderr);
        {
            [[maybe_unused]] const NoEcho noEcho;
            secret = firstLine();
        }
        std::fputc('\n', stderr);
    } else {
        return invalidField(option, QStringLiteral("Standard input is no terminal: use --%1.").arg(option));
    }
    Result<QByteArray> tidy = tidySecret(secret, option, prompt);
    if (tidy && tidy->isEmpty())
        return invalidField(option, QStringLiteral("%1 is empty.").arg(prompt));
    return tidy;
}

Result<QByteArray> readWholeSecret(const QString &what, const QString &option)
{
    const Result<QByteArray> read = readInput(QStringLiteral("-"));
    if (!read)
        return read;
    if (read->trimmed().isEmpty())
        return invalidField(option, QStringLiteral("%1 is empty.").arg(what));
    return read;
}

Result<QByteArray> readInput(const QString &file, qint64 most)
{
    QFile source(file);
    const bool isOpen
        = file == QStringLiteral("-") ? source.open(stdin, QFile::ReadOnly) : source.open(QFile::ReadOnly);
    if (!isOpen)
        return invalidField(QStringLiteral("file"), QStringLiteral("%1 could not be opened.").arg(file));
    [[maybe_unused]] const PlainInterrupts interrupts;
    // In pieces: read() makes room for all that it may read, and fills it.
    constexpr qint64 Piece = 1024 * 1024;
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray piece = source.read(std::min(Piece, most + 1 - bytes.size()));
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (bytes.size() > most)
        return invalidField(
            QStringLiteral("file"),
            QStringLiteral("%1 is larger than %2 MiB.").arg(file, QString::number(most / MaxInput)));
    return bytes;
}

} // namespace onboarding
