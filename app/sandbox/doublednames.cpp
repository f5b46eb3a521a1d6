#include "app/sandbox/doublednames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QSet>

namespace onboarding::sandbox {

namespace {

/// Behind the closing quote of the text that begins at \p at.
qsizetype endOfText(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json.at(at) != '"'; ++at) {
        if (json.at(at) == '\\')
            ++at;
    }
    return qMin(at + 1, json.size());
}

bool isColonNext(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && QByteArrayView(" \t\r\n").contains(json.at(at)))
        ++at;
    return at < json.size() && json.at(at) == ':';
}

} // namespace

std::optional<QString> doubledName(const QByteArray &json)
{
    QList<QSet<QString>> levels;
    for (qsizetype at = 0; at < json.size();) {
        const char letter = json.at(at);
        if (letter != '"') {
            if (letter == '{' || letter == '[')
                levels.append(QSet<QString>());
            else if ((letter == '}' || letter == ']') && !levels.isEmpty())
                levels.removeLast();
            ++at;
            continue;
        }
        const qsizetype end = endOfText(json, at);
        if (isColonNext(json, end) && !levels.isEmpty()) {
            const QByteArray quoted = json.mid(at, end - at); // "a" and "\u0061" are one name
            const QString name = QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
            if (levels.last().contains(name))
                return name;
            levels.last().insert(name);
        }
        at = end;
    }
    return std::nullopt;
}

} // namespace onboarding::sandbox
