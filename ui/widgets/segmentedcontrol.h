#pragma once
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace onboarding {

/// A few choices side by side of which one holds. Arrow keys move it. Where it has the focus, the choice that
/// holds has it.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Boxed, Tabs };

    explicit SegmentedControl(Look look = Look::Boxed, QWidget *parent = nullptr);

    void addChoice(int id, const QString &text, const QString &objectName = {});
    void setCurrent(int id); ///< without the signal
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void chosen(int id);

private:
    void moveFocus();

    const Look m_look;
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace onboarding
