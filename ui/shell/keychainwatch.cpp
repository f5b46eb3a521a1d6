#include "ui/shell/keychainwatch.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/windowbanner.h"

#include <utility>

namespace onboarding {

KeychainWatch::KeychainWatch(SecretStore &secrets, MainWindow &window, WindowBanner &banner, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_window(window)
    , m_banner(banner)
{
    constexpr std::chrono::seconds Untold {2};
    m_timer.setInterval(Untold);
    connect(&m_timer, &QTimer::timeout, this, &KeychainWatch::look);
}

void KeychainWatch::probe()
{
    if (m_secrets.isPersistent() && !m_timer.isActive()) {
        m_secrets.follow(this, [this] { look(); });
        m_timer.start();
    }
    m_secrets.probe(this, [this](SecretStoreState state) { onState(state); });
}

void KeychainWatch::unlock()
{
    m_secrets.unlock(this, [this](SecretStoreState state) { onState(state); });
}

/// Nobody has asked: only another answer than the last is told.
void KeychainWatch::look()
{
    if (m_state == SecretStoreState::Unknown || std::exchange(m_isLooking, true))
        return;
    m_secrets.look(this, [this](SecretStoreState state) {
        m_isLooking = false;
        if (state != m_state)
            onState(state);
    });
}

void KeychainWatch::onState(SecretStoreState state)
{
    const bool couldNotRead = m_state != SecretStoreState::Available && m_state != SecretStoreState::Unknown;
    m_state = state;
    m_window.setSecretState(state);
    Q_EMIT stateChanged(state);
    showNotice();
    if (couldNotRead && state == SecretStoreState::Available)
        Q_EMIT unlocked();
}

void KeychainWatch::showNotice()
{
    const WindowBanner::Action later {tr("Continue for this session"), QStringLiteral("sessionOnlyButton"),
                                      [this] { m_banner.clear(WindowBanner::Topic::Secrets); }};
    const WindowBanner::Action again {tr("Ask again"), QStringLiteral("retryKeychainButton"),
                                      [this] { probe(); }};
    WindowBanner::Notice notice;
    switch (m_state) {
    case SecretStoreState::Unknown:
    case SecretStoreState::Available:
    case SecretStoreState::MemoryOnly: m_banner.clear(WindowBanner::Topic::Secrets); return;
    case SecretStoreState::Locked:
        notice.title = tr("The keychain is locked.");
        notice.sentence = tr("Stored sign-ins and API keys cannot be read until it is unlocked. New ones are "
                             "kept for this session only.");
        notice.actions
            = {{tr("Unlock and retry"), QStringLiteral("unlockKeychainButton"), [this] { unlock(); }}, later};
        break;
    case SecretStoreState::Absent:
        notice.title = tr("No keychain answers on this computer.");
        notice.sentence
            = tr("Sign-ins and API keys are kept in memory for this session only, and never in a file.");
        notice.actions = {again, later};
        break;
    case SecretStoreState::NoCollection:
        notice.title = tr("The keychain has no default collection.");
        notice.sentence
            = tr("Sign-ins and API keys are kept in memory for this session only. Choose a default "
                 "in your keychain program; the console sees it by itself.");
        notice.actions = {again, later};
        break;
    case SecretStoreState::Slow:
        notice.title = tr("The keychain does not answer.");
        notice.sentence = tr("The console goes on without it; secrets are kept for this session only.");
        notice.actions = {again, later};
        break;
    case SecretStoreState::Denied:
        notice.title = tr("The keychain refused this program.");
        notice.sentence = tr("Allow it in the settings of your keychain, then ask again.");
        notice.actions = {again, later};
        break;
    }
    m_banner.set(WindowBanner::Topic::Secrets, notice);
}

} // namespace onboarding
