#pragma once
#include "core/environments/environment.h"
#include "core/secrets/secretstore.h"

#include <QStatusBar>

class QPushButton;

namespace onboarding {

class PlainLabel;
class Theme;

/// The bar at the bottom: environment once more, sign-in, keychain, requests, keys.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment);
    void setSecretState(SecretStoreState state);
    void setRequestCount(quint64 requests); ///< as many as the log behind it has
    /// Those of whom it is not known whether their IDs were registered; none: nothing is said.
    void setUnsettled(const QStringList &names);
    void setSignedInText(const QString &text);
    void setWatchText(const QString &text, const QString &explanation); ///< empty: nothing is watched

Q_SIGNALS:
    void keysRequested();
    void httpLogRequested(); ///< of all customers
    void unsettledRequested(); ///< the list of those whose outcome is not known

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    EnvironmentKind m_kind = EnvironmentKind::Sandbox;
    PlainLabel *m_environment;
    PlainLabel *m_signedIn;
    QPushButton *m_unsettled;
    PlainLabel *m_watch;
    PlainLabel *m_secrets;
    QPushButton *m_requests;
};

} // namespace onboarding
