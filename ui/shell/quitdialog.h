#pragma once
#include "ui/widgets/bandeddialog.h"

#include <functional>

class QPushButton;

namespace onboarding {

class PlainLabel;

/// Asked before the program ends while something is open or under way; accepted: end it all the same.
class QuitDialog : public BandedDialog
{
    Q_OBJECT
public:
    /// \p warning says what is not done. It is asked again while the question stands, since an answer that
    /// was waited for may come: empty when nothing is open any more.
    QuitDialog(const Theme &theme, const Environment &environment, std::function<QString()> warning,
               QWidget *parent);

    /// Offers to save first: the question closes, and \p save quits once that is done. What cannot be saved
    /// is said on its page, behind the question.
    void offerSave(std::function<void()> save);

private:
    void refresh();

    const std::function<QString()> m_warning;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_text = nullptr;
    QPushButton *m_quit = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace onboarding
