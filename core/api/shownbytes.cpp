#include "core/api/shownbytes.h"

#include "core/base/plaintext.h"

#include <QStringDecoder>

namespace onboarding {

namespace {

QString shownLine(const QString &line)
{
    QStringList parts = line.split(QLatin1Char('\t'));
    for (QString &part : parts) {
        QStringList pieces = part.split(QLatin1Char('\r'));
        for (QString &piece : pieces)
            piece = plainExcerpt(piece, static_cast<int>(piece.size()));
        part = pieces.join(QStringLiteral("⟨U+000D⟩"));
    }
    return parts.join(QLatin1Char('\t'));
}

QString shownText(QString text)
{
    QStringList lines = text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = shownLine(line);
    return lines.join(QLatin1Char('\n'));
}

/// How many bytes the letter of UTF-8 at \p at has; 0 when there is none.
qsizetype letterSize(const QByteArray &bytes, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(bytes.at(at));
    const qsizetype size = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (size == 1)
        return 1;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString letter = decoder(bytes.mid(at, size));
    return at + size <= bytes.size() && !decoder.hasError() && !letter.isEmpty() ? size : 0;
}

QString shownPart(const QByteArray &bytes)
{
    if (const QString whole = QString::fromUtf8(bytes); whole.toUtf8() == bytes)
        return shownText(whole);
    QString shown;
    QByteArray letters;
    const auto flush = [&] { shown += shownText(QString::fromUtf8(std::exchange(letters, {}))); };
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = letterSize(bytes, at);
        if (size > 0) {
            letters += bytes.mid(at, size);
            at += size;
            continue;
        }
        flush();
        shown += QStringLiteral("\\x")
            + QString::number(static_cast<unsigned char>(bytes.at(at)), 16)
                  .rightJustified(2, QLatin1Char('0'))
                  .toUpper();
        ++at;
    }
    flush();
    return shown;
}

} // namespace

ShownText shownBytes(const RedactedText &bytes)
{
    ShownText shown;
    qsizetype at = 0;
    for (const HiddenSpan &span : bytes.hidden) {
        shown.text += shownPart(bytes.bytes.mid(at, span.begin - at));
        const QString marker = QString::fromLatin1(bytes.bytes.mid(span.begin, span.length));
        shown.hidden.append({shown.text.size(), marker.size()});
        shown.text += marker;
        at = span.end();
    }
    shown.text += shownPart(bytes.bytes.mid(at));
    return shown;
}

} // namespace onboarding
