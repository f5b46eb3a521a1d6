#include "core/api/contentcoding.h"

#include "core/base/plaintext.h"

#include <algorithm>
#include <zlib.h>

namespace onboarding {

namespace {

enum class Wrapping { Gzip, Zlib, None };

enum class Unpacking { Done, Damaged, CutShort, TooLarge };

int windowBits(Wrapping wrapping)
{
    constexpr int GzipOnly = 16;
    switch (wrapping) {
    case Wrapping::Gzip: return GzipOnly + MAX_WBITS;
    case Wrapping::Zlib: return MAX_WBITS;
    case Wrapping::None: return -MAX_WBITS;
    }
    Q_UNREACHABLE();
}

/// Whether what follows the end of a stream is another member of the same gzip file (RFC 1952 section 2.2).
bool isNextMember(const z_stream &stream)
{
    return stream.avail_in >= 2 && stream.next_in[0] == 0x1f && stream.next_in[1] == 0x8b;
}

bool isPadding(const z_stream &stream)
{
    return std::all_of(stream.next_in, stream.next_in + stream.avail_in, [](Bytef b) { return b == 0; });
}

Unpacking pump(z_stream &stream, Wrapping wrapping, QByteArray &plain, qint64 maxSize)
{
    constexpr uInt Piece = 64 * 1024;
    QByteArray piece(Piece, Qt::Uninitialized);
    while (true) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = Piece;
        const int told = inflate(&stream, Z_NO_FLUSH);
        plain.append(piece.constData(), Piece - stream.avail_out);
        if (plain.size() > maxSize)
            return Unpacking::TooLarge;
        if (told == Z_STREAM_END) {
            if (wrapping != Wrapping::Gzip || !isNextMember(stream))
                return isPadding(stream) ? Unpacking::Done : Unpacking::Damaged;
            inflateReset(&stream);
        } else if (told == Z_BUF_ERROR || (told == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)) {
            return Unpacking::CutShort;
        } else if (told != Z_OK) {
            return Unpacking::Damaged;
        }
    }
}

Unpacking unpack(QByteArray packed, Wrapping wrapping, QByteArray &plain, qint64 maxSize)
{
    plain.clear();
    z_stream stream {};
    if (inflateInit2(&stream, windowBits(wrapping)) != Z_OK)
        return Unpacking::Damaged;
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    const Unpacking end = pump(stream, wrapping, plain, maxSize);
    inflateEnd(&stream);
    return end;
}

/// "deflate" is the zlib format, and some servers send the bare deflate stream (RFC 9110 section 8.4.1.2).
Unpacking unpackDeflate(const QByteArray &packed, QByteArray &plain, qint64 maxSize)
{
    const Unpacking wrapped = unpack(packed, Wrapping::Zlib, plain, maxSize);
    if (wrapped != Unpacking::Damaged)
        return wrapped;
    return unpack(packed, Wrapping::None, plain, maxSize);
}

Result<QByteArray> withoutCoding(const QByteArray &body, const QByteArray &coding, qint64 maxSize)
{
    const auto refuse = [](const QString &message) { return failure(Error::Kind::BadReply, message); };
    const bool isGzip = coding == "gzip" || coding == "x-gzip";
    if (!isGzip && coding != "deflate")
        return refuse(
            QStringLiteral("The answer came in the coding \"%1\", which this console did not ask for and "
                           "cannot read.")
                .arg(plainExcerpt(coding, 40)));
    QByteArray plain;
    const Unpacking end
        = isGzip ? unpack(body, Wrapping::Gzip, plain, maxSize) : unpackDeflate(body, plain, maxSize);
    const QString name = QString::fromLatin1(coding);
    switch (end) {
    case Unpacking::Done: return plain;
    case Unpacking::TooLarge:
        return refuse(QStringLiteral("The answer is larger than %1 KiB once its coding %2 is undone.")
                          .arg(maxSize / 1024)
                          .arg(name));
    case Unpacking::CutShort:
        return refuse(QStringLiteral("The answer in the coding %1 ends too early.").arg(name));
    case Unpacking::Damaged:
        return refuse(
            QStringLiteral("The answer says that it is in the coding %1, but is not, or is damaged.")
                .arg(name));
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QByteArray> withoutCodings(const QByteArray &body, const QList<QByteArray> &codings, qint64 maxSize)
{
    QByteArray plain = body;
    for (qsizetype last = codings.size() - 1; last >= 0; --last) {
        const QByteArray name = codings.at(last).toLower();
        if (plain.isEmpty() || name == "identity")
            continue;
        Result<QByteArray> next = withoutCoding(plain, name, maxSize);
        if (!next)
            return next;
        plain = *next;
    }
    return plain;
}

} // namespace onboarding
