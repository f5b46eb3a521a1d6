#include "core/kyc/idsbeside.h"

#include "core/kyc/pairuse.h"
#include "core/kyc/runnames.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace onboarding {

namespace {

constexpr qsizetype MostPairs = 16;
constexpr int MostLevels = 16;

/// Empty: it is no UUID, or the one of nobody.
QString uuidIn(const QJsonValue &value)
{
    constexpr qsizetype Digits = 32;
    const QString id = value.toString().trimmed();
    const QString key = idKey(id);
    const bool isHex = std::all_of(
        key.begin(), key.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    const bool isZero = key.count(u'0') == key.size();
    return key.size() == Digits && isHex && !isZero ? id : QString();
}

/// What \p name says of \p value: an id, or an object that has it.
void takeIdBeside(IdsBeside &ids, const QString &name, const QJsonValue &value)
{
    const auto inside = [&value] { return uuidIn(value.toObject().value(QStringLiteral("id"))); };
    switch (runNameOf(plainRunName(name))) {
    case RunName::AccountId: ids.accountId = uuidIn(value); break;
    case RunName::WorkflowId: ids.workflowId = uuidIn(value); break;
    case RunName::Account:
        if (const QString id = inside(); !id.isEmpty())
            ids.accountId = id;
        break;
    case RunName::Workflow:
        if (const QString id = inside(); !id.isEmpty())
            ids.workflowId = id;
        break;
    default: break;
    }
}

void collectIds(QList<IdsBeside> &found, const QJsonValue &value, int level)
{
    if (level > MostLevels || found.size() >= MostPairs)
        return;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        collectIds(found, one, level + 1);
    const QJsonObject object = value.toObject();
    IdsBeside ids;
    for (auto one = object.begin(); one != object.end(); ++one)
        takeIdBeside(ids, one.key(), one.value());
    if (ids != IdsBeside {} && !found.contains(ids))
        found.append(ids);
    for (auto one = object.begin(); one != object.end(); ++one)
        collectIds(found, one.value(), level + 1);
}

} // namespace

QList<IdsBeside> idsBeside(const QJsonValue &value)
{
    QList<IdsBeside> found;
    collectIds(found, value, 0);
    return found;
}

} // namespace onboarding
