#include "core/api/fieldlist.h"

namespace onboarding {

QList<QByteArray> splitOutsideQuotes(const QByteArray &value, char separator)
{
    QList<QByteArray> parts;
    qsizetype begin = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value.at(i);
        if (isQuoted && c == '\\')
            ++i;
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (c == separator && !isQuoted) {
            parts.append(value.mid(begin, i - begin).trimmed());
            begin = i + 1;
        }
    }
    parts.append(value.mid(begin).trimmed());
    return parts;
}

QList<QByteArray> fieldMembers(const QByteArray &value)
{
    QList<QByteArray> members = splitOutsideQuotes(value, ',');
    members.removeIf([](const QByteArray &member) { return member.isEmpty(); });
    return members;
}

QByteArray unquoted(const QByteArray &text)
{
    if (text.size() < 2 || !text.startsWith('"') || !text.endsWith('"'))
        return text;
    QByteArray plain;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text.at(i) == '\\' && i + 1 < text.size() - 1)
            ++i;
        plain += text.at(i);
    }
    return plain;
}

} // namespace onboarding
