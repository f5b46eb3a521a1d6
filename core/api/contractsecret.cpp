#include "core/api/contractsecret.h"

#include "core/api/contractjson.h"
#include "core/api/operationtargets.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/kyc/knownsecrets.h"

#include <QJsonObject>
#include <QSet>
#include <algorithm>
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

ContractTexts::ContractTexts(const ApiContract &contract)
    : ContractTexts(contractToJson(contract))
{
}

ContractTexts::ContractTexts(const QJsonObject &contract)
{
    static const QSet<QString> known = [] { // which no secret makes suspicious, however easily it is guessed
        QSet<QString> texts;
        eachText(contractToJson(ApiContract::builtIn()), {}, [&](const QString &, const QString &text) {
            texts.insert(text);
            return false;
        });
        return texts;
    }();
    eachText(contract, {}, [&](const QString &pointer, const QString &text) {
        if (!known.contains(text))
            m_texts.append({pointer, text.toUtf8(), decodedPath(text).toUtf8()});
        return false;
    });
}

std::optional<QString> ContractTexts::pointerTo(const QByteArray &secret) const
{
    constexpr qsizetype Shortest = 4;
    constexpr qsizetype ShortestPart = 12; // less may be a part of any word
    if (secret.size() < Shortest)
        return std::nullopt;
    const auto holds = [&secret](const QByteArray &text) {
        return text == secret || (secret.size() >= ShortestPart && text.contains(secret));
    };
    const auto found = std::find_if(m_texts.begin(), m_texts.end(),
                                    [&](const Text &one) { return holds(one.text) || holds(one.decoded); });
    return found == m_texts.end() ? std::nullopt : std::optional(found->pointer);
}

std::optional<QString> ContractTexts::pointerTo(const KnownSecrets &secrets) const
{
    const auto found = std::find_if(m_texts.begin(), m_texts.end(), [&](const Text &one) {
        return secrets.isIn(QString::fromUtf8(one.text)) || secrets.isIn(QString::fromUtf8(one.decoded));
    });
    return found == m_texts.end() ? std::nullopt : std::optional(found->pointer);
}

Result<void> checkContractWithout(const QJsonObject &contract, const KnownSecrets &secrets)
{
    const std::optional<QString> pointer = ContractTexts(contract).pointerTo(secrets);
    if (!pointer)
        return {};
    QString field = QStringLiteral("contract") + *pointer;
    return invalidField(field.replace(QLatin1Char('/'), QLatin1Char('.')),
                        CoreText::tr("%1 of the contract has an API key, a client secret, a password or a "
                                     "token in it. A contract is shared as a file and kept in plain text: "
                                     "secrets belong in the keychain.")
                            .arg(pointer->isEmpty() ? CoreText::tr("A name") : *pointer));
}

std::optional<QString> pointerToSecret(const ApiContract &contract, const QByteArray &secret)
{
    return ContractTexts(contract).pointerTo(secret);
}

} // namespace onboarding
