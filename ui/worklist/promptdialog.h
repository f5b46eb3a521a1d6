#pragma once
#include "ui/widgets/bandeddialog.h"

#include <functional>

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
        bool isDate = false; ///< text and answer are like 2026-12-01, with a calendar to choose from
        /// What is wrong with a text, shown below it; empty when it can be taken.
        std::function<QString(const QString &)> problem {};
    };

    PromptDialog(const Theme &theme, const Environment &environment, const Question &question,
                 QWidget *parent);

Q_SIGNALS:
    void answered(const QString &text);

private:
    void answer(const Question &question, const QString &text);
    [[nodiscard]] std::function<QString()> addField(const Question &question);
    [[nodiscard]] std::function<QString()> addDate(const Question &question);
    [[nodiscard]] std::function<QString()> addLine(const Question &question);
    /// Below the text; empty takes it away.
    void showProblem(const QString &why);

    PlainLabel *m_wrong = nullptr;
};

} // namespace onboarding
