#pragma once
#include "ui/widgets/bandeddialog.h"

#include <QList>
#include <QPair>
#include <functional>

class QLineEdit;
class QPushButton;

namespace onboarding {

class PlainLabel;

/// What is asked before something is done that cannot be taken back.
struct ConfirmationQuestion
{
    struct Fact
    {
        QString name {};
        QString value {};
        bool isCode = false;
    };

    QString windowTitle {};
    QString title {}; ///< the question itself
    QString consequence {}; ///< what follows from yes
    QList<Fact> facts {};
    QString ask {}; ///< "Type the last name, Sokolova, to confirm"; empty: nothing is typed
    std::function<bool(const QString &typed)> isRight {}; ///< with \a ask
    QString note {}; ///< small, beside the buttons
    QString yes {}; ///< on the button
    bool isDangerous = false;
};

/// Asks a ConfirmationQuestion. Where something is typed Enter confirms when the text is right, and otherwise
/// says what is missing; it never closes the dialog. Where nothing is typed Enter presses the button that has
/// the focus, at first Cancel.
class ConfirmationDialog : public BandedDialog
{
    Q_OBJECT
public:
    ConfirmationDialog(const Theme &theme, const Environment &environment,
                       const ConfirmationQuestion &question, QWidget *parent);

Q_SIGNALS:
    void confirmed(const QString &typed); ///< once; the dialog closes

protected:
    /// A name that is copied to confirm is no loss, and Cancel is the safe answer.
    [[nodiscard]] bool hasTyped() const override { return false; }
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addFacts(const QList<ConfirmationQuestion::Fact> &facts);
    void addTyping(const QString &ask);
    void addButtons(const ConfirmationQuestion &question);
    void refresh();
    void confirm();
    [[nodiscard]] bool isRight() const;

    const std::function<bool(const QString &)> m_isRight;
    QLineEdit *m_edit = nullptr;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace onboarding
