#include "ui/widgets/envband.h"
#include "ui/text/environmentlabel.h"
#include "ui/text/tooltip.h"

#include "core/base/plaintext.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace onboarding {

namespace {

QString kindWord(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Sandbox: return EnvBand::tr("SANDBOX");
    case EnvironmentKind::Staging: return EnvBand::tr("STAGING");
    case EnvironmentKind::Production: return EnvBand::tr("PRODUCTION");
    }
    return {};
}

QString kindSentence(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Sandbox: return EnvBand::tr("Local sandbox. Nothing leaves this computer.");
    case EnvironmentKind::Staging: return EnvBand::tr("Test system. No real customers should be here.");
    case EnvironmentKind::Production:
        return EnvBand::tr("Real customers. Registering IDs asks for a typed confirmation.");
    }
    return {};
}

void paintHatch(QPainter &painter, const QRect &rect, const QColor &colour)
{
    constexpr int Step = 12;
    painter.setPen(QPen(colour, 3));
    for (int x = rect.left() - rect.height(); x < rect.right(); x += Step)
        painter.drawLine(x, rect.bottom(), x + rect.height(), rect.top());
}

/// Barrier tape at one end.
void paintTape(QPainter &painter, const QRect &rect, const EnvironmentColours &colours)
{
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.text);
    constexpr int Stripe = 6;
    for (int x = rect.left() - rect.height(); x < rect.right() + rect.height(); x += Stripe * 2)
        painter.drawPolygon(QPolygon({QPoint(x, rect.bottom() + 1), QPoint(x + Stripe, rect.bottom() + 1),
                                      QPoint(x + Stripe + rect.height(), rect.top()),
                                      QPoint(x + rect.height(), rect.top())}));
    painter.restore();
}

} // namespace

QString EnvBand::icon(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Sandbox: return QStringLiteral("flask");
    case EnvironmentKind::Staging: return QStringLiteral("layers");
    case EnvironmentKind::Production: return QStringLiteral("globe");
    }
    return {};
}

EnvBand::EnvBand(const Theme &theme, int height, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("envBand"));
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EnvBand::setEnvironment(const Environment &environment)
{
    m_environment = environment;
    const QString host = environment.url.host();
    setAccessibleName(tr("Environment %1: %2 %3 Tenant %4.")
                          .arg(plainExcerpt(environmentLabel(environment)), kindSentence(environment.kind),
                               host, plainExcerpt(environment.tenant)));
    setToolTip(plainToolTip(accessibleName()));
    update();
}

void EnvBand::setSwitchable(bool switchable)
{
    m_switchable = switchable;
    setCursor(switchable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setFocusPolicy(switchable ? Qt::TabFocus : Qt::NoFocus);
    update();
}

QSize EnvBand::sizeHint() const
{
    return {400, height()};
}

/// As much of the address as leaves \p room for the whole name; of a name that is too long for that at least
/// the host, which tells two of one beginning apart.
QString EnvBand::addressFor(int room, int nameWidth) const
{
    const QFontMetrics metrics(Theme::font(Theme::Text::Small));
    QString host = m_environment.url.host();
    if (const int port = m_environment.url.port(); port > 0)
        host += QLatin1Char(':') + QString::number(port);
    const QString whole = m_environment.tenant.isEmpty()
        ? host
        : host + tr("   tenant %1").arg(plainExcerpt(m_environment.tenant, 30));
    for (const QString &address : {whole, host}) {
        if (metrics.horizontalAdvance(address) + nameWidth <= room)
            return address;
    }
    const bool isNameWhole = nameWidth <= room;
    return isNameWhole || metrics.horizontalAdvance(host) > room / 2 ? QString() : host;
}

void EnvBand::paintEvent(QPaintEvent *)
{
    const EnvironmentColours colours = m_theme.environment(m_environment.kind);
    const bool isProduction = m_environment.kind == EnvironmentKind::Production;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours.band);
    if (colours.hatch.isValid())
        paintHatch(painter, rect(), colours.hatch);
    constexpr int TapeWidth = 36;
    constexpr int NameGap = 14; ///< before the name of the environment
    int left = 10;
    int right = width() - 10;
    if (isProduction) {
        paintTape(painter, QRect(0, 0, TapeWidth, height()), colours);
        paintTape(painter, QRect(width() - TapeWidth, 0, TapeWidth, height()), colours);
        left += TapeWidth;
        right -= TapeWidth;
    }
    painter.setPen(colours.edge);
    painter.drawLine(0, height() - 1, width(), height() - 1);

    painter.setFont(Theme::font(Theme::Text::Small, QFont::DemiBold));
    const QString word = kindWord(m_environment.kind);
    const int wordWidth = painter.fontMetrics().horizontalAdvance(word);
    const QRect pill(left, 4, wordWidth + 30, height() - 9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.pill);
    painter.drawRoundedRect(pill, 3, 3);
    painter.drawPixmap(pill.left() + 6, pill.top() + (pill.height() - 14) / 2,
                       m_theme.pixmap(icon(m_environment.kind), colours.pillText, 14, devicePixelRatioF()));
    painter.setPen(colours.pillText);
    painter.drawText(pill.adjusted(24, 0, 0, 0), Qt::AlignVCenter, word);
    left = pill.right() + 12;

    if (m_switchable) {
        painter.drawPixmap(right - 14, (height() - 14) / 2,
                           m_theme.pixmap(QStringLiteral("down"), colours.text, 14, devicePixelRatioF()));
        right -= 20;
    }
    const QString wholeName = plainExcerpt(environmentLabel(m_environment), 80);
    const int wanted = painter.fontMetrics().horizontalAdvance(wholeName);
    const QString where = addressFor(right - left - NameGap, wanted);
    const int whereWidth = QFontMetrics(Theme::font(Theme::Text::Small)).horizontalAdvance(where);
    const int room = right - left - (where.isEmpty() ? 0 : whereWidth + NameGap);
    const QString name = painter.fontMetrics().elidedText(wholeName, Qt::ElideRight, room);
    painter.setPen(colours.text);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name);
    painter.drawText(QRect(right - nameWidth, 0, nameWidth + 1, height()), Qt::AlignVCenter, name);
    right -= nameWidth + NameGap;
    painter.setFont(Theme::font(Theme::Text::Small));
    const QString sentence = kindSentence(m_environment.kind);
    const int sentenceWidth = painter.fontMetrics().horizontalAdvance(sentence);
    painter.setPen(colours.secondaryText);
    const bool hasRoomForBoth = left + sentenceWidth + 24 + whereWidth < right;
    if (hasRoomForBoth || left + whereWidth <= right)
        painter.drawText(QRect(right - whereWidth, 0, whereWidth + 1, height()), Qt::AlignVCenter, where);
    if (hasRoomForBoth)
        painter.drawText(QRect(left, 0, sentenceWidth + 1, height()), Qt::AlignVCenter, sentence);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.text, 2));
        painter.drawRect(rect().adjusted(2, 2, -2, -3));
    }
}

void EnvBand::mousePressEvent(QMouseEvent *event)
{
    if (m_switchable && event->button() == Qt::LeftButton)
        Q_EMIT switchRequested();
}

void EnvBand::keyPressEvent(QKeyEvent *event)
{
    if (m_switchable && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return))
        Q_EMIT switchRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace onboarding
