#include "core/collection/relaxedjson.h"

namespace onboarding {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Behind the text that begins at \p quote.
qsizetype behindQuoted(const QByteArray &json, qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < json.size() && json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return at + 1;
}

/// Behind the comment that begins at \p at; \p at itself where none begins, or it has no end.
qsizetype behindComment(const QByteArray &json, qsizetype at)
{
    const QByteArrayView begin = QByteArrayView(json).sliced(at);
    if (begin.startsWith("//")) {
        const qsizetype end = json.indexOf('\n', at);
        return end < 0 ? json.size() : end;
    }
    const qsizetype end = begin.startsWith("/*") ? json.indexOf("*/", at + 2) : -1;
    return end < 0 ? at : end + 2;
}

} // namespace

QByteArray withoutComments(QByteArray json)
{
    qsizetype comma = -1; ///< the last one, while nothing but space follows it
    for (qsizetype at = 0; at < json.size();) {
        if (const qsizetype behind = behindComment(json, at); behind > at) {
            for (; at < behind; ++at) {
                if (!isSpace(json.at(at)))
                    json[at] = ' ';
            }
            continue;
        }
        const char c = json.at(at);
        if ((c == '}' || c == ']') && comma >= 0)
            json[comma] = ' ';
        if (!isSpace(c))
            comma = c == ',' ? at : -1;
        at = c == '"' ? behindQuoted(json, at) : at + 1;
    }
    return json;
}

} // namespace onboarding
