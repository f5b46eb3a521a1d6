#pragma once
#include <QWidget>

class QLineEdit;
class QTimer;

namespace onboarding {

class PlainLabel;

/// A secret that is masked, shown only while a button is held, and copied for 30 s: the clipboard is then
/// cleared, if it still holds it.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    static constexpr int ClipboardSeconds = 30;

    explicit SecretField(QWidget *parent = nullptr);
    ~SecretField() override;

    /// \p masked is shown instead of \p secret.
    void setSecret(const QByteArray &secret, const QString &masked);
    void copy();
    /// Hides what is shown, and takes what was copied from the clipboard: nobody is in front of it.
    void conceal();

private:
    void onSecond();
    void clearClipboard();
    void showLeft();

    QByteArray m_secret;
    QString m_masked;
    QLineEdit *m_edit;
    PlainLabel *m_copied;
    QWidget *m_clear;
    QTimer *m_timer;
    QByteArray m_onClipboard;
    int m_left = 0;
};

} // namespace onboarding
