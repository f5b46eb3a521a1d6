#pragma once
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariant>
#include <functional>

namespace onboarding {

/// Waits for a moment in which the window can be made again in another language and nothing is lost by it.
class LanguageSwitch : public QObject
{
    Q_OBJECT
public:
    LanguageSwitch();

    using Place = QList<QVariant>;
    /// Before anything else. \p whyNot: what it waits for now, in a sentence; empty when it may be. \p place:
    /// where somebody is; a user who goes on to another customer arrives there first.
    void follow(std::function<QString()> whyNot, std::function<Place()> place);
    /// What it waits for.
    QString begin();
    void cancel();
    [[nodiscard]] const QString &why() const { return m_why; } ///< of begin()

Q_SIGNALS:
    void waits(const QString &why); ///< empty: not any more
    void due();

private:
    void look();

    std::function<QString()> m_whyNot;
    std::function<Place()> m_place;
    Place m_before; ///< where somebody was when that was last looked at
    QString m_why;
    QTimer m_timer;
};

} // namespace onboarding
