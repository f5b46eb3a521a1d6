#pragma once
#include "core/api/apicontract.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace onboarding {

class KnownSecrets;

/// The texts of a contract in which a secret could stand: all but those that are as built in.
class ContractTexts
{
public:
    explicit ContractTexts(const ApiContract &contract);
    /// Of what may be a contract: nothing else is asked of \p contract.
    explicit ContractTexts(const QJsonObject &contract);

    /// The JSON pointer of the first that is \p secret, or has it in it where it is long. Nothing when there
    /// is none, or when \p secret is shorter than four bytes. Makes no copy of it.
    [[nodiscard]] std::optional<QString> pointerTo(const QByteArray &secret) const;
    /// Likewise of the first that has one of \p secrets in it. It quotes none: a name that is one is told by
    /// the pointer of what it stands in.
    [[nodiscard]] std::optional<QString> pointerTo(const KnownSecrets &secrets) const;

private:
    struct Text
    {
        QString pointer {};
        QByteArray text {};
        QByteArray decoded {}; ///< of an address, without its percent-encoding
    };
    QList<Text> m_texts;
};

/// The JSON pointer of the first text of \p contract that is \p secret, or has it in it where it is long;
/// what is as built in is not looked at. Nothing when there is none, or when \p secret is shorter than four
/// bytes.
[[nodiscard]] std::optional<QString> pointerToSecret(const ApiContract &contract, const QByteArray &secret);

/// Refuses \p contract when one of \p secrets stands in it, before anything else is asked of it.
[[nodiscard]] Result<void> checkContractWithout(const QJsonObject &contract, const KnownSecrets &secrets);

} // namespace onboarding
