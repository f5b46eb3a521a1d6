#include "ui/shell/statusline.h"

#include "ui/text/tooltip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>
#include <QPushButton>

namespace onboarding {

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QStatusBar(parent)
    , m_theme(theme)
    , m_environment(makeLabel({}, "strong"))
    , m_signedIn(makeLabel({}, "caption"))
    , m_unsettled(makeButton({}, QStringLiteral("unsettledCount"), ButtonKind::Link))
    , m_watch(makeLabel({}, "caption"))
    , m_secrets(makeLabel({}, "caption"))
    , m_requests(makeButton({}, QStringLiteral("requestCount"), ButtonKind::Link))
{
    setSizeGripEnabled(false);
    setFixedHeight(26);
    setContentsMargins(0, 0, 8, 0);
    m_environment->setContentsMargins(12, 0, 12, 0);
    m_environment->setAttribute(Qt::WA_TranslucentBackground);
    addWidget(m_environment);
    m_signedIn->setElided(true);
    addWidget(m_signedIn, 1);
    m_unsettled->hide();
    connect(m_unsettled, &QPushButton::clicked, this, &StatusLine::unsettledRequested);
    addPermanentWidget(m_unsettled);
    addPermanentWidget(m_watch);
    addPermanentWidget(m_secrets);
    addPermanentWidget(m_requests);
    for (PlainLabel *label : {m_watch, m_secrets})
        label->setContentsMargins(0, 0, 12, 0);
    QPushButton *keys = makeButton(tr("? all keys"), QStringLiteral("allKeysButton"), ButtonKind::Link);
    keys->setStyleSheet(QStringLiteral("QPushButton { font-size: 11px; min-height: 0; padding: 0; }"));
    keys->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it was
    connect(keys, &QPushButton::clicked, this, &StatusLine::keysRequested);
    addPermanentWidget(keys);
    m_requests->setStyleSheet(
        QStringLiteral("QPushButton { font-size: 11px; min-height: 0; padding: 0 12px 0 0; }"));
    m_requests->setFocusPolicy(Qt::TabFocus);
    m_requests->setToolTip(plainToolTip(
        tr("Made by this window since it was started, in all environments together: "
           "checks, sign-ins, tests and repeated tries. What found no connection was not sent and "
           "does not count. Click to see those of this environment.")));
    connect(m_requests, &QPushButton::clicked, this, &StatusLine::httpLogRequested);
    setRequestCount(0);
    setSecretState(SecretStoreState::Unknown);
    connect(&theme, &Theme::changed, this, [this] {
        Environment environment;
        environment.kind = m_kind;
        setEnvironment(environment);
    });
}

void StatusLine::setEnvironment(const Environment &environment)
{
    m_kind = environment.kind;
    m_environment->setPlainText(environmentKindText(environment.kind).toUpper());
    m_environment->setStyleSheet(QStringLiteral("QLabel { color: %1; font-size: 11px; font-weight: 600; }")
                                     .arg(m_theme.environment(m_kind).text.name()));
    m_unsettled->setStyleSheet(QStringLiteral("QPushButton { color: %1; font-size: 11px; font-weight: 600; "
                                              "min-height: 0; padding: 0 12px 0 0; }")
                                   .arg(m_theme.colour("warnText").name()));
    update();
}

void StatusLine::setSecretState(SecretStoreState state)
{
    switch (state) {
    case SecretStoreState::Unknown: return m_secrets->setPlainText(tr("Keychain: not checked"));
    case SecretStoreState::Available: return m_secrets->setPlainText(tr("Keychain ready"));
    case SecretStoreState::Locked: return m_secrets->setPlainText(tr("Keychain locked"));
    case SecretStoreState::Absent: return m_secrets->setPlainText(tr("No keychain: this session only"));
    case SecretStoreState::NoCollection:
        return m_secrets->setPlainText(tr("No default keychain: this session only"));
    case SecretStoreState::Slow: return m_secrets->setPlainText(tr("Keychain does not answer"));
    case SecretStoreState::Denied: return m_secrets->setPlainText(tr("Keychain refused"));
    case SecretStoreState::MemoryOnly: return m_secrets->setPlainText(tr("Secrets in memory only"));
    }
}

void StatusLine::setRequestCount(quint64 requests)
{
    m_requests->setText(tr("%Ln requests this session", nullptr, int(requests)));
}

void StatusLine::setWatchText(const QString &text, const QString &explanation)
{
    m_watch->setPlainText(text);
    m_watch->setToolTip(plainToolTip(explanation));
    m_watch->setAccessibleDescription(explanation);
}

void StatusLine::setUnsettled(const QStringList &names)
{
    constexpr qsizetype Most = 10;
    m_unsettled->setVisible(!names.isEmpty());
    m_unsettled->setText(tr("\u26a0 Outcome unknown: %L1").arg(names.size()));
    QStringList shown = names.mid(0, Most);
    if (names.size() > Most)
        shown.append(QStringLiteral("\u2026"));
    const QString text = tr("It is not known whether the IDs of %1 were registered. Click to see them in the "
                            "list, then check the status.")
                             .arg(shown.join(QStringLiteral(", ")));
    m_unsettled->setToolTip(plainToolTip(text));
    m_unsettled->setAccessibleDescription(text);
}

void StatusLine::setSignedInText(const QString &text)
{
    m_signedIn->setPlainText(text);
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    QStatusBar::paintEvent(event);
    QPainter painter(this);
    const EnvironmentColours colours = m_theme.environment(m_kind);
    const QRect pill = m_environment->geometry();
    const QRect begin = isRightToLeft() ? QRect(pill.left(), 0, width() - pill.left(), height())
                                        : QRect(0, 0, pill.right() + 1, height());
    painter.fillRect(begin, colours.band);
}

} // namespace onboarding
