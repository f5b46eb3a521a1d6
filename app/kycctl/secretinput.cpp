#include "app/kycctl/secretinput.h"

#include "app/kycctl/terminal.h"
#include "core/api/secrettext.h"

#include <QFile>
#include <algorithm>
#include <cstdio>

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

} // namespace

Result<QByteArray> readSecret(const QString &prompt, bool fromStdin, const QString &option)
{
    const terminal::PlainInterrupts interrupts;
    QByteArray secret;
    if (fromStdin) {
        secret = firstLine();
    } else if (terminal::isTerminal(terminal::Stream::Input)) {
        std::fputs(qPrintable(prompt + QStringLiteral(": ")), stderr);
        std::fflush(stderr);
        {
            const terminal::NoEcho noEcho;
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
    const terminal::PlainInterrupts interrupts;
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
