#pragma once
#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace onboarding {

class PlainLabel;

/// The path of a file of further certificates, typed or chosen, and below it what the file holds or what is
/// wrong with it. An empty path is allowed.
class CaFileField : public QWidget
{
    Q_OBJECT
public:
    explicit CaFileField(QWidget *parent = nullptr);

    void setPath(const QString &path);
    [[nodiscard]] QString path() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited(); ///< by the user

private:
    void choose();
    void look();
    void say(const QString &text, const char *role);

    QLineEdit *m_edit;
    PlainLabel *m_state;
    QTimer m_pause; ///< while somebody types
};

} // namespace onboarding
