#include "core/api/contractsecret.h"

#include "core/api/operationtargets.h"
#include "core/api/strictjson.h"

#include <QJsonObject>
#include <QSet>
#include <functional>

namespace onboarding {

namespace {

/// Calls \p look for every text in \p json, until it says that it has seen enough.
bool eachText(const QJsonValue &json, const QString &pointer,
              const std::function<bool(const QString &pointer, const QString &text)> &look)
{
    if (json.isString())
        return look(pointer, json.toString());
    const QJsonObject object = json.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (look(pointer, member.key()) || eachText(*member, childPointer(pointer, member.key()), look))
            return true;
    }
    return false;
}

} // namespace

std::optional<QString> pointerToSecret(const ApiContract &contract, const QByteArray &secret)
{
    static const QSet<QString> known = [] { // which no secret makes suspicious, however easily it is guessed
        QSet<QString> texts;
        eachText(ApiContract::builtIn().toJson(), {}, [&](const QString &, const QString &text) {
            texts.insert(text);
            return false;
        });
        return texts;
    }();
    constexpr qsizetype Shortest = 4;
    constexpr qsizetype ShortestPart = 12; // less may be a part of any word
    const QString wanted = QString::fromUtf8(secret);
    std::optional<QString> found;
    if (secret.size() < Shortest)
        return found;
    eachText(contract.toJson(), {}, [&](const QString &pointer, const QString &text) {
        const QString decoded = decodedPath(text);
        const bool isPart
            = wanted.size() >= ShortestPart && (text.contains(wanted) || decoded.contains(wanted));
        if (known.contains(text) || !(isPart || text == wanted || decoded == wanted))
            return false;
        found = pointer;
        return true;
    });
    return found;
}

} // namespace onboarding
