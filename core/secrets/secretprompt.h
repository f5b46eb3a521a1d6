#pragma once
#include <QObject>
#include <QString>

class QDBusVariant;

namespace onboarding {

/// One prompt of the Secret Service, shown by the desktop. Only where there is D-Bus.
class SecretPrompt : public QObject
{
    Q_OBJECT
public:
    explicit SecretPrompt(QString path, QObject *parent);
    void show();

Q_SIGNALS:
    /// The user has answered, one way or the other; or it could not be shown.
    void completed();

private Q_SLOTS:
    void onCompleted(bool dismissed, const QDBusVariant &result);

private:
    const QString m_path;
};

} // namespace onboarding
