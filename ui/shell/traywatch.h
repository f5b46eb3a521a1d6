#pragma once
#include <QObject>

namespace onboarding {

/// Whether this desktop has a place for tray icons. Qt asks for it with a blocking call to another program,
/// and remembers a "no" for ever; so that program is asked first whether it is there and answers.
class TrayWatch : public QObject
{
    Q_OBJECT
public:
    explicit TrayWatch(QObject *parent = nullptr);

    /// answered() follows, within a second or so. With \p patience a tray that is only just being started
    /// (the session begins) is waited for.
    void look(bool patience);

Q_SIGNALS:
    void answered(bool hasTray);

private:
    void ask(int triesLeft);
    void answer(bool hasTray);

    bool m_isAsking = false;
};

} // namespace onboarding
