#include "ui/environments/environmentsecretscard.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/forgettext.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

namespace {

QString keychainText(SecretStoreState state)
{
    switch (state) {
    case SecretStoreState::Unknown: return EnvironmentSecretsCard::tr("The keychain is not checked yet.");
    case SecretStoreState::Available: return EnvironmentSecretsCard::tr("The keychain is ready.");
    case SecretStoreState::Locked:
        return EnvironmentSecretsCard::tr(
            "The keychain is locked: what is stored is still there, but cannot be read.");
    case SecretStoreState::Absent:
        return EnvironmentSecretsCard::tr("No keychain answers: secrets are kept for this session only.");
    case SecretStoreState::NoCollection:
        return EnvironmentSecretsCard::tr(
            "The keychain has no default collection: secrets are kept for this session only.");
    case SecretStoreState::Slow:
        return EnvironmentSecretsCard::tr(
            "The keychain does not answer: secrets are kept for this session only.");
    case SecretStoreState::Denied: return EnvironmentSecretsCard::tr("The keychain refused this program.");
    case SecretStoreState::MemoryOnly:
        return EnvironmentSecretsCard::tr(
            "By your choice secrets are kept in memory, for this session only.");
    }
    return {};
}

} // namespace

EnvironmentSecretsCard::EnvironmentSecretsCard(EnvironmentsController &controller, QWidget *parent)
    : Card(tr("API key and keychain"), parent)
    , m_controller(controller)
    , m_keychain(makeLabel({}, "secondary", true))
    , m_unlock(makeButton(tr("Unlock and retry"), QStringLiteral("unlockKeychainButton")))
    , m_keyState(makeLabel({}, "secondary", true))
    , m_saveKey(makeButton(tr("Store API key"), QStringLiteral("saveApiKeyButton")))
    , m_clientState(makeLabel({}, "secondary", true))
    , m_saveSecret(makeButton(tr("Store client secret"), QStringLiteral("saveClientSecretButton")))
{
    auto *chain = new QHBoxLayout;
    chain->addWidget(m_keychain, 1);
    chain->addWidget(m_unlock);
    content().addLayout(chain);
    m_apiKey
        = addSecret(tr("API key"), QStringLiteral("apiKeyEdit"), SecretKind::ApiKey, m_keyState, m_saveKey);
    m_clientSecret = addSecret(tr("Client secret"), QStringLiteral("clientSecretEdit"),
                               SecretKind::ClientSecret, m_clientState, m_saveSecret);
    connect(m_unlock, &QPushButton::clicked, this, &EnvironmentSecretsCard::unlockRequested);
    connect(&controller, &EnvironmentsController::secretStateChanged, this, &EnvironmentSecretsCard::refresh);
}

QLineEdit *EnvironmentSecretsCard::addSecret(const QString &name, const QString &objectName, SecretKind kind,
                                             PlainLabel *state, QPushButton *button)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setEchoMode(QLineEdit::Password);
    edit->setPlaceholderText(tr("Type or paste it once; it is never shown again"));
    auto *row = new QHBoxLayout;
    row->addWidget(edit, 1);
    row->addWidget(button);
    content().addWidget(state);
    content().addLayout(row);
    connect(edit, &QLineEdit::textChanged, this, &EnvironmentSecretsCard::refresh);
    connect(edit, &QLineEdit::returnPressed, button, &QPushButton::click);
    connect(button, &QPushButton::clicked, this, [this, kind, edit] { keep(kind, *edit); });
    return edit;
}

void EnvironmentSecretsCard::setEnvironment(const Environment &environment, const ApiContract &contract,
                                            bool isNew)
{
    m_environment = environment;
    m_contract = contract;
    m_isNew = isNew;
    refresh();
}

void EnvironmentSecretsCard::forget()
{
    forgetText(*m_apiKey);
    forgetText(*m_clientSecret);
}

void EnvironmentSecretsCard::setApiKey(const QByteArray &key)
{
    m_apiKey->setText(QString::fromUtf8(key));
}

QString EnvironmentSecretsCard::apiKey() const
{
    return m_apiKey->text();
}

QString EnvironmentSecretsCard::clientSecret() const
{
    return m_clientSecret->text();
}

void EnvironmentSecretsCard::keep(SecretKind kind, QLineEdit &field)
{
    const QUuid id = m_environment.id;
    m_controller.keepSecret(id, kind, field.text(), this,
                            [this, id, kind, &field](const EnvironmentsController::Kept &result) {
                                using Where = EnvironmentsController::Kept::Where;
                                // Else it may be another one's secret by now.
                                if (result.where != Where::Nowhere && m_environment.id == id)
                                    forgetText(field);
                                Q_EMIT kept(kind, result);
                            });
}

void EnvironmentSecretsCard::refresh()
{
    const bool isBuiltIn = m_environment.isBuiltIn;
    m_keychain->setPlainText(keychainText(m_controller.secretState()));
    m_unlock->setVisible(m_controller.secretState() == SecretStoreState::Locked);
    m_keyState->setPlainText(isBuiltIn     ? tr("The sandbox brings its own API key.")
                                 : m_isNew ? tr("Save the environment first.")
                                 : m_environment.hasApiKey
                                 ? tr("An API key is stored in the keychain. Typing another replaces it.")
                                 : tr("No API key is stored yet."));
    m_apiKey->setVisible(!isBuiltIn);
    m_saveKey->setVisible(!isBuiltIn);
    m_apiKey->setEnabled(!m_isNew);
    m_saveKey->setText(m_controller.storesSecrets() ? tr("Store API key") : tr("Use for this session"));
    setButtonState(*m_saveKey, !m_isNew && !m_apiKey->text().isEmpty(), tr("Type the API key first."));
    refreshClientSecret();
}

void EnvironmentSecretsCard::refreshClientSecret()
{
    const bool isShown = !m_environment.isBuiltIn && m_contract.clientAuth.value == ClientAuth::Basic;
    m_clientState->setVisible(isShown);
    m_clientSecret->setVisible(isShown);
    m_saveSecret->setVisible(isShown);
    m_clientState->setPlainText(
        m_isNew ? tr("Save the environment first, then store the secret of its client.")
            : m_environment.hasClientSecret
            ? tr("The secret of the client %1 is stored in the keychain. Typing another replaces it.")
                  .arg(m_contract.clientId)
            : tr("The contract's client %1 signs in with a secret. None is stored yet.")
                  .arg(m_contract.clientId));
    m_clientSecret->setEnabled(!m_isNew);
    m_saveSecret->setText(m_controller.storesSecrets() ? tr("Store client secret")
                                                       : tr("Use for this session"));
    setButtonState(*m_saveSecret, !m_isNew && !m_clientSecret->text().isEmpty(),
                   tr("Type the client secret first."));
}

} // namespace onboarding
