#pragma once
#include "ui/widgets/messagecard.h"

#include <QList>
#include <QObject>
#include <functional>
#include <map>

namespace onboarding {

class MainWindow;

/// Chooses what the one banner of the window shows: of the topics that are set, the one that keeps the user
/// from most.
class WindowBanner : public QObject
{
    Q_OBJECT
public:
    /// In the order of weight.
    enum class Topic { Sandbox, Roster, Storage, Environments, Secrets, ApiKey, Settings };

    struct Action
    {
        QString text {};
        QString objectName {};
        std::function<void()> run {};
    };
    struct Notice
    {
        MessageCard::Tone tone = MessageCard::Tone::Warning;
        QString title {};
        QString sentence {};
        QList<Action> actions {};
    };

    explicit WindowBanner(MainWindow &window, QObject *parent = nullptr);

    void set(Topic topic, const Notice &notice);
    void clear(Topic topic);

Q_SIGNALS:
    void dismissed(onboarding::WindowBanner::Topic topic); ///< by hand, with its own button

private:
    void show();

    MainWindow &m_window;
    std::map<Topic, Notice> m_notices;
};

} // namespace onboarding
