#include "app/console/languageswitch.h"

#include <utility>

namespace onboarding {

LanguageSwitch::LanguageSwitch()
{
    connect(&m_timer, &QTimer::timeout, this, &LanguageSwitch::look);
}

void LanguageSwitch::follow(std::function<QString()> whyNot, std::function<Place()> place)
{
    m_whyNot = std::move(whyNot);
    m_place = std::move(place);
}

QString LanguageSwitch::begin()
{
    m_why = m_whyNot();
    m_before = m_place();
    m_timer.start(0); // the page that asked for it is still at work
    Q_EMIT waits(m_why);
    return m_why;
}

void LanguageSwitch::cancel()
{
    m_timer.stop();
    Q_EMIT waits({});
}

void LanguageSwitch::look()
{
    constexpr std::chrono::milliseconds UntilNextLook {500};
    const Place before = std::exchange(m_before, m_place());
    const QString why = m_whyNot();
    Q_EMIT waits(why);
    if (!why.isEmpty() || before != m_before)
        return m_timer.start(UntilNextLook);
    m_timer.stop();
    Q_EMIT due();
}

} // namespace onboarding
