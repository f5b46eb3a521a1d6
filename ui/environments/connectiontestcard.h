#pragma once
#include "core/onboarding/connectiontest.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagecard.h"

#include <QPointer>

class QPushButton;

namespace onboarding {

class BusyLine;
class Theme;

/// Tests where an environment points, and says what was found. What it says goes when the fields are changed.
/// The card itself keeps its height.
class ConnectionTestCard : public Card
{
    Q_OBJECT
public:
    explicit ConnectionTestCard(const Theme &theme, QWidget *parent = nullptr);

    /// Starts \p test, which becomes the card's; the one before is given up. \p isSaved: see
    /// connectionText().
    void run(ConnectionTest *test, bool isSaved);
    /// Why there is nothing to test.
    void showProblem(const QString &title, const QString &sentence);
    /// Gives up what is under way and forgets what was found.
    void reset();
    /// Where what was found is said: apart from the card, for a place where it pushes no field.
    [[nodiscard]] QWidget *findings() const { return m_findings; }

Q_SIGNALS:
    void testRequested();

private:
    void setRunning(bool running);
    void showFindings(const QList<ConnectionFinding> &findings);
    void addMessage(MessageCard::Tone tone, const QString &title, const QString &sentence);
    void clearFindings();
    /// What was found, in a word, beside the button: the rest may be far below. As high as the hint.
    void summarise(const QString &titles);
    void cancel();

    const Theme &m_theme;
    QPushButton *m_button;
    PlainLabel *m_hint;
    BusyLine *m_busy;
    QWidget *m_findings;
    QPointer<ConnectionTest> m_test;
    bool m_isSaved = true; ///< the environment that is tested
};

} // namespace onboarding
