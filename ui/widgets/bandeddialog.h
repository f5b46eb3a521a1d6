#pragma once
#include "core/environments/environment.h"

#include <QAbstractSpinBox>
#include <QDialog>
#include <QHash>
#include <QPointer>

class QVBoxLayout;

namespace onboarding {

class EnvBand;
class Theme;

/// The base of every dialog: band on top, 16 px margins below, Esc closes, shown with open() (never exec()),
/// deleted on close. What was typed goes only after a question, whatever closes the dialog: Esc, Cancel or
/// the button of its window.
class BandedDialog : public QDialog
{
    Q_OBJECT
public:
    BandedDialog(const Theme &theme, const Environment &environment, QWidget *parent);

    /// Asks first when something was typed.
    void reject() override;

protected:
    /// Whether closing would lose what somebody typed or chose.
    [[nodiscard]] virtual bool hasTyped() const;
    /// Something that takes a while to find again was chosen by hand.
    void setTouched() { m_isTouched = true; }
    /// Something came into view: makes room for it, so that the rows above keep their height.
    void growToFit();
    bool event(QEvent *event) override;
    /// Takes the question away, when it is asked.
    void keepTyped();
    void showEvent(QShowEvent *event) override;
    [[nodiscard]] QVBoxLayout &content() { return *m_content; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    void askToDiscard();
    void growToAtLeast(int wanted);

    const Theme &m_theme;
    QVBoxLayout *m_content;
    QWidget *m_question = nullptr; ///< made when it is first asked
    QPointer<QWidget> m_before; ///< had the focus when it was asked
    QHash<const QAbstractSpinBox *, QString> m_shownAtFirst;
    int m_heightBefore = 0; ///< when it was asked
    int m_heightAsked = 0; ///< with the question
    bool m_isTouched = false;
    bool m_wasShown = false;
};

} // namespace onboarding
