#pragma once
#include <QWidget>

class QPushButton;

namespace onboarding {

class PlainLabel;

/// What is under way, with a moving bar and a way to stop it. Takes no room when nothing is.
class BusyLine : public QWidget
{
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);
    /// Empty: nothing is under way.
    void setText(const QString &text);

Q_SIGNALS:
    void cancelRequested();

private:
    PlainLabel *m_text;
};

} // namespace onboarding
