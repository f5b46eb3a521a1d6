#pragma once
#include "core/phonerun/sdkresult.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace onboarding {

class PlainLabel;

/// Asks which of several ways to read a text is the right one: two runs, or two ids without names. Hidden
/// while there is nothing to choose; nothing is chosen at first.
class RunChooser : public QWidget
{
    Q_OBJECT
public:
    explicit RunChooser(QWidget *parent = nullptr);

    void setCandidates(const QList<SdkResult::Candidate> &candidates, bool areBareIds);

    /// Marks \p candidate as the chosen one, without chosen(); nothing happens when it is none of them.
    void choose(const SdkResult::Candidate &candidate);

Q_SIGNALS:
    void chosen(const onboarding::SdkResult::Candidate &candidate);

private:
    [[nodiscard]] QString textOf(const SdkResult::Candidate &candidate) const;

    QVBoxLayout *m_layout = nullptr;
    PlainLabel *m_question = nullptr;
    QButtonGroup *m_buttons = nullptr;
    QList<SdkResult::Candidate> m_candidates;
    bool m_areBareIds = false;
};

} // namespace onboarding
