#pragma once
#include "ui/environments/environmentscontroller.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace onboarding {

/// The api-key and the secret of the contract's client, typed once and never shown again, and how the
/// keychain is that keeps them.
class EnvironmentSecretsCard : public Card
{
    Q_OBJECT
public:
    /// \p controller must outlive the card.
    explicit EnvironmentSecretsCard(EnvironmentsController &controller, QWidget *parent = nullptr);

    /// What they are of: its markers count. \p contract is what the form says now: only one whose client
    /// signs in itself has a secret for it. A new environment is saved first.
    void setEnvironment(const Environment &environment, const ApiContract &contract, bool isNew);
    /// Empties the fields: what was typed for one environment is none of another's.
    void forget();
    /// As if it had been typed.
    void setApiKey(const QByteArray &key);
    /// As by its button.
    void keepApiKey() { keep(SecretKind::ApiKey, *m_apiKey); }
    [[nodiscard]] QString apiKey() const;
    [[nodiscard]] QString clientSecret() const;

Q_SIGNALS:
    void kept(onboarding::SecretKind kind, const onboarding::EnvironmentsController::Kept &kept);
    void unlockRequested();

private:
    [[nodiscard]] QLineEdit *addSecret(const QString &name, const QString &objectName, SecretKind kind,
                                       PlainLabel *state, QPushButton *button);
    void keep(SecretKind kind, QLineEdit &field);
    void refresh();
    void refreshClientSecret();

    EnvironmentsController &m_controller;
    Environment m_environment {};
    ApiContract m_contract {};
    bool m_isNew = false;
    PlainLabel *m_keychain;
    QPushButton *m_unlock;
    PlainLabel *m_keyState;
    QPushButton *m_saveKey;
    QLineEdit *m_apiKey;
    PlainLabel *m_clientState;
    QPushButton *m_saveSecret;
    QLineEdit *m_clientSecret;
};

} // namespace onboarding
