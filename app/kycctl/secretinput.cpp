#include "app/kycctl/secretinput.h"

#include <QFile>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace onboarding {

namespace {

QByteArray firstLine()
{
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly))
        return {};
    QByteArray line = input.readLine(MaxInput);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

#ifdef Q_OS_UNIX
/// Nothing typed is shown while this lives.
class NoEcho
{
public:
    NoEcho()
    {
        m_isSet = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_isSet)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~NoEcho()
    {
        if (m_isSet)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    termios m_before {};
    bool m_isSet = false;
};

bool isInputATerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}
#else
class NoEcho
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
    if (secret.isEmpty())
        return invalidField(option, QStringLiteral("%1 is empty.").arg(prompt));
    return secret;
}

Result<QByteArray> readInput(const QString &file, qint64 most)
{
    QFile source(file);
    const bool isOpen
        = file == QStringLiteral("-") ? source.open(stdin, QFile::ReadOnly) : source.open(QFile::ReadOnly);
    if (!isOpen)
        return invalidField(QStringLiteral("file"), QStringLiteral("%1 could not be opened.").arg(file));
    const QByteArray bytes = source.read(most + 1);
    if (bytes.size() > most)
        return invalidField(
            QStringLiteral("file"),
            QStringLiteral("%1 is larger than %2 MiB.").arg(file, QString::number(most / MaxInput)));
    return bytes;
}

} // namespace onboarding
