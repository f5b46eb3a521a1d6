#include "core/phonerun/namedistance.h"

#include <algorithm>
#include <limits>

namespace onboarding {

namespace {

constexpr int Behind = 200;
constexpr int NotThere = std::numeric_limits<int>::max();

int distanceToIds(qsizetype from, qsizetype to, const QList<TextSpan> &ids)
{
    int nearest = NotThere;
    for (const TextSpan &id : ids) {
        const qsizetype end = qsizetype {id.start} + id.length;
        if (to <= id.start)
            nearest = std::min(nearest, int(id.start - to));
        else if (from >= end)
            nearest = std::min(nearest, int(from - end) + Behind);
        else
            return 0;
    }
    return nearest;
}

int nearestToIds(const QString &text, const QString &name, const QList<TextSpan> &ids)
{
    constexpr int Most = 200;
    int nearest = NotThere;
    qsizetype at = text.indexOf(name, 0, Qt::CaseInsensitive);
    for (int i = 0; i < Most && at >= 0; ++i) {
        nearest = std::min(nearest, distanceToIds(at, at + name.size(), ids));
        at = text.indexOf(name, at + name.size(), Qt::CaseInsensitive);
    }
    return nearest;
}

} // namespace

QHash<QString, int> distancesFromIds(const QString &text, const QStringList &names,
                                     const QList<TextSpan> &ids)
{
    QHash<QString, int> distances;
    if (ids.isEmpty())
        return distances;
    for (const QString &name : names) {
        int nearest = nearestToIds(text, name, ids);
        // "firstName": "Zoe", "lastName": "Maier" stand apart.
        const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; nearest == NotThere && words.size() > 1 && i < words.size(); ++i)
            nearest = nearestToIds(text, words.at(words.size() - 1 - i), ids);
        distances.insert(name, nearest == NotThere ? 0 : nearest);
    }
    return distances;
}

} // namespace onboarding
