#pragma once
#include "core/api/mediatype.h"

#include <QString>

namespace onboarding {

/// The letters of a reply.
struct ReplyText
{
    QByteArray utf8 {};
    QString problem {}; ///< why some of them are a guess; empty when they are not
};

/// \p bytes as UTF-8 without a byte order mark, by what \p type declares. JSON is UTF-8 whatever is declared
/// (RFC 8259 sections 8.1 and 11) where it can be read so. Where nothing fits, every byte becomes the letter
/// of Windows-1252: the words of an error are worth reading with a wrong accent.
[[nodiscard]] ReplyText readReplyText(const QByteArray &bytes, const MediaType &type);

} // namespace onboarding
