#pragma once
#include "core/base/result.h"
#include "ui/widgets/bandeddialog.h"

#include <QList>
#include <functional>

class QPushButton;

namespace onboarding {

class PlainLabel;

/// Asks for one line: a name, tags, a date.
class PromptDialog : public BandedDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title {};
        QString explanation {};
        QString label {};
        QString text {}; ///< what stands there at first
        QString button {};
        QString clearButton {}; ///< answers with an empty text; empty: there is none
        bool isStored = false; ///< after the answer it stays open until finish(): what was typed is not lost
        bool isDate = false; ///< text and answer are like 2026-12-01, with a calendar to choose from
        QStringList offers {}; ///< names in use, to choose from while one is typed
        bool areNames = false; ///< several, parted by commas
        bool areDifferent = false; ///< of several, who have not the same: nothing typed changes nothing
        QString dateName {}; ///< begins the sentence that says that what was typed is no date
        /// What is wrong with a text, shown below it; empty when it can be taken.
        std::function<QString(const QString &)> problem {};
    };

    PromptDialog(const Theme &theme, const Environment &environment, const Question &question,
                 QWidget *parent);

    /// Of what isStored: closes it, or shows why nothing was stored and lets the text be sent again.
    void finish(const Result<void> &stored);
    void reject() override;
    void setVisible(bool visible) override;

Q_SIGNALS:
    void answered(const QString &text);

private:
    void answerTyped(const Question &question, const QString &text);
    void answer(const Question &question, const QString &text);
    [[nodiscard]] std::function<QString()> addField(const Question &question);
    [[nodiscard]] std::function<QString()> addDate(const Question &question);
    [[nodiscard]] std::function<QString()> addLine(const Question &question);
    /// Below the text; empty takes it away.
    void showProblem(const QString &why);

    void setWaiting(bool waiting);

    PlainLabel *m_wrong = nullptr;
    QWidget *m_field = nullptr;
    QList<QPushButton *> m_answers;
    bool m_isTypedBehind = false; ///< the cursor stands behind a finished name
    bool m_isWaiting = false;
};

} // namespace onboarding
