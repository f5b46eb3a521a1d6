#include "ui/widgets/secretfield.h"

#include "ui/text/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace onboarding {

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_copied(makeLabel({}, "ok"))
    , m_timer(new QTimer(this))
{
    m_edit->setReadOnly(true);
    m_edit->setProperty("mono", true);
    m_edit->setObjectName(QStringLiteral("secretEdit"));
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    auto *copyButton = makeButton(tr("Copy"), QStringLiteral("copySecretButton"));
    auto *holdButton = makeButton(tr("Hold to show"), QStringLiteral("holdToShowButton"));
    auto *clearButton = makeButton(tr("Clear now"), QStringLiteral("clearClipboardButton"), ButtonKind::Link);
    m_clear = clearButton;
    connect(copyButton, &QPushButton::clicked, this, &SecretField::copy);
    connect(holdButton, &QPushButton::pressed, this,
            [this] { m_edit->setText(QString::fromUtf8(m_secret)); });
    connect(holdButton, &QPushButton::released, this, [this] { m_edit->setText(m_masked); });
    connect(clearButton, &QPushButton::clicked, this, &SecretField::clearClipboard);
    connect(m_timer, &QTimer::timeout, this, &SecretField::onSecond);
    m_timer->setInterval(std::chrono::seconds(1));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copyButton);
    buttons->addWidget(holdButton);
    buttons->addStretch();
    auto *copied = new QHBoxLayout;
    copied->addWidget(m_copied);
    copied->addWidget(m_clear);
    copied->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_edit);
    layout->addLayout(buttons);
    layout->addLayout(copied);
    showLeft();
}

SecretField::~SecretField()
{
    if (m_left > 0)
        clearClipboard();
    m_secret.fill('\0');
}

void SecretField::setSecret(const QByteArray &secret, const QString &masked)
{
    m_secret.fill('\0');
    m_secret = secret;
    m_masked = masked;
    m_edit->setText(masked);
}

void SecretField::copy()
{
    auto *copied = new QMimeData;
    copied->setText(QString::fromUtf8(m_secret));
    // Clipboard managers that know password managers keep no history of it (Klipper, GPaste, CopyQ; the same
    // for Windows and macOS: https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats,
    // https://nspasteboard.org).
    copied->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
#ifdef Q_OS_WIN
    copied->setData(
        QStringLiteral(
            "application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""),
        "1");
#elif defined(Q_OS_MACOS)
    copied->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "1");
#endif
    QGuiApplication::clipboard()->setMimeData(copied);
    m_onClipboard = m_secret;
    m_left = ClipboardSeconds;
    m_timer->start();
    showLeft();
}

void SecretField::conceal()
{
    m_edit->setText(m_masked);
    if (m_left > 0)
        clearClipboard();
}

void SecretField::onSecond()
{
    if (--m_left <= 0)
        clearClipboard();
    else
        showLeft();
}

void SecretField::clearClipboard()
{
    m_timer->stop();
    m_left = 0;
    // What the user has copied since is theirs.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->text().toUtf8() == m_onClipboard)
        clipboard->clear();
    m_onClipboard.fill('\0');
    m_onClipboard.clear();
    showLeft();
}

void SecretField::showLeft()
{
    m_copied->setPlainText(m_left > 0 ? tr("Copied. The clipboard clears in %1.").arg(countdownText(m_left))
                                      : QString());
    m_copied->setVisible(m_left > 0);
    m_clear->setVisible(m_left > 0);
}

} // namespace onboarding
