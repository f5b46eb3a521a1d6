#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSettings>
#include <QStyleFactory>
#include <QStyleHints>
#include <QSvgRenderer>

namespace onboarding {

namespace {

const QJsonObject &tokens()
{
    static const QJsonObject json = [] {
        QFile file(QStringLiteral(":/tokens.json"));
        const bool isOpen = file.open(QFile::ReadOnly);
        Q_ASSERT(isOpen);
        return QJsonDocument::fromJson(file.readAll()).object();
    }();
    return json;
}

QString schemeName(bool dark)
{
    return dark ? QStringLiteral("dark") : QStringLiteral("light");
}

QColor colourOf(const QJsonObject &object, const char *name)
{
    return {object.value(QLatin1String(name)).toString()};
}

QString statusToken(const std::optional<KycStatus> &status)
{
    return status ? status->name() : QStringLiteral("NEVER_CHECKED");
}

QByteArray readIcon(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap drawn(const QByteArray &svg, int size, qreal pixelRatio)
{
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

int pixelSize(Theme::Text role)
{
    const QJsonObject sizes
        = tokens().value(QStringLiteral("type")).toObject().value(QStringLiteral("sizes")).toObject();
    const auto size = [&sizes](const char *name) { return sizes.value(QLatin1String(name)).toInt(); };
    switch (role) {
    case Theme::Text::Caption: return size("caption");
    case Theme::Text::Small: return size("small");
    case Theme::Text::Body: return size("body");
    case Theme::Text::Section: return size("section");
    case Theme::Text::Title: return size("title");
    case Theme::Text::Number: return size("number");
    case Theme::Text::Kpi: return size("kpi");
    }
    return size("body");
}

/// Since 6.5 Qt knows what the desktop asks for. Before, and where the desktop does not say, the palette that
/// it brought is all there is.
bool isDarkAtStart()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme asked = QGuiApplication::styleHints()->colorScheme();
    if (asked != Qt::ColorScheme::Unknown)
        return asked == Qt::ColorScheme::Dark;
#elif defined(Q_OS_WIN)
    // The palette of 6.4 stays light there.
    const QSettings personal(
        QStringLiteral(
            "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    if (personal.contains(QStringLiteral("AppsUseLightTheme")))
        return personal.value(QStringLiteral("AppsUseLightTheme")).toInt() == 0;
#endif
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_isSystemDark = isDarkAtStart();
    apply();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // 6.4 does not tell: there a desktop that turns dark is followed at the next start.
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme asked) {
                if (asked == Qt::ColorScheme::Unknown)
                    return;
                m_isSystemDark = asked == Qt::ColorScheme::Dark;
                setScheme(m_scheme);
            });
#endif
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    const bool dark = scheme == Scheme::Dark || (scheme == Scheme::System && m_isSystemDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    QPalette palette;
    const auto set
        = [&](QPalette::ColorRole role, const char *token) { palette.setColor(role, colour(token)); };
    set(QPalette::Window, "window");
    set(QPalette::WindowText, "text");
    set(QPalette::Base, "base");
    set(QPalette::AlternateBase, "alt");
    set(QPalette::Text, "text");
    set(QPalette::Button, "base");
    set(QPalette::ButtonText, "text");
    set(QPalette::Highlight, "selection");
    set(QPalette::HighlightedText, "text");
    set(QPalette::ToolTipBase, "tooltip");
    set(QPalette::ToolTipText, "onTooltip");
    set(QPalette::Link, "accent");
    set(QPalette::PlaceholderText, "text3");
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour("disabled"));
    m_statusColours.clear();
    QApplication::setPalette(palette);
    QApplication::setFont(font(Text::Body));

    QFile file(QStringLiteral(":/style.qss"));
    const bool isOpen = file.open(QFile::ReadOnly);
    Q_ASSERT(isOpen);
    QString sheet = QString::fromUtf8(file.readAll());
    const QJsonObject colours = tokens().value(schemeName(m_dark)).toObject();
    for (auto token = colours.begin(); token != colours.end(); ++token)
        sheet.replace(QLatin1Char('@') + token.key() + QLatin1Char('@'), token.value().toString());
    sheet.replace(QStringLiteral("@scheme@"), schemeName(m_dark));
    m_application.setStyleSheet(sheet);
}

/// Asked for many times a frame: read from the tokens once.
QColor Theme::colour(const char *token) const
{
    QHash<QLatin1String, QColor> &known = m_colours[m_dark ? 1 : 0];
    const auto there = known.constFind(QLatin1String(token));
    if (there != known.cend())
        return *there;
    const QColor found = colourOf(tokens().value(schemeName(m_dark)).toObject(), token);
    Q_ASSERT_X(found.isValid(), "Theme::colour", token);
    known.insert(QLatin1String(token), found);
    return found;
}

StatusColours Theme::status(const std::optional<KycStatus> &status) const
{
    const QString token = statusToken(status);
    if (const auto known = m_statusColours.constFind(token); known != m_statusColours.cend())
        return *known;
    const QJsonObject colours = tokens()
                                    .value(QStringLiteral("status"))
                                    .toObject()
                                    .value(token)
                                    .toObject()
                                    .value(schemeName(m_dark))
                                    .toObject();
    const StatusColours found {colourOf(colours, "fg"), colourOf(colours, "bg"), colourOf(colours, "border")};
    m_statusColours.insert(token, found);
    return found;
}

EnvironmentColours Theme::environment(EnvironmentKind kind) const
{
    const QJsonObject colours = tokens()
                                    .value(QStringLiteral("env"))
                                    .toObject()
                                    .value(environmentKindName(kind).toUpper())
                                    .toObject();
    return {colourOf(colours, "bg"),   colourOf(colours, "fg"),     colourOf(colours, "fg2"),
            colourOf(colours, "edge"), colourOf(colours, "pillBg"), colourOf(colours, "pillFg"),
            colourOf(colours, "hatch")};
}

QFont Theme::font(Text role, QFont::Weight weight)
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(pixelSize(role));
    font.setWeight(weight);
    return font;
}

QFont Theme::monospaced()
{
    QFont font(QStringLiteral("JetBrains Mono"));
    font.setPixelSize(pixelSize(Text::Small));
    font.setStyleStrategy(QFont::PreferNoShaping); // no ligatures in identifiers
    return font;
}

QPixmap Theme::pixmap(const QString &name, const QColor &colour, int size, qreal pixelRatio) const
{
    const QString key = QStringLiteral("line-%1 %2 %3 %4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(size)
                            .arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = drawn(readIcon(QStringLiteral(":/icons/line-%1.svg").arg(name)), size, pixelRatio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap withGap(const QPixmap &pixmap, int gap)
{
    if (gap == 0)
        return pixmap;
    const qreal ratio = pixmap.devicePixelRatio();
    QPixmap wider(pixmap.width() + qRound(gap * ratio), pixmap.height());
    wider.setDevicePixelRatio(ratio);
    wider.fill(Qt::transparent);
    QPainter(&wider).drawPixmap(0, 0, pixmap);
    return wider;
}

QIcon Theme::icon(const QString &name, int size, int gap) const
{
    constexpr qreal Sharp = 2.0;
    QIcon icon;
    icon.addPixmap(withGap(pixmap(name, colour("text2"), size, Sharp), gap), QIcon::Normal, QIcon::Off);
    icon.addPixmap(withGap(pixmap(name, colour("accent"), size, Sharp), gap), QIcon::Normal, QIcon::On);
    icon.addPixmap(withGap(pixmap(name, colour("disabled"), size, Sharp), gap), QIcon::Disabled);
    return icon;
}

QPixmap Theme::statusMark(const std::optional<KycStatus> &status, int size, qreal pixelRatio) const
{
    const StatusColours colours = this->status(status);
    const QString key = QStringLiteral("status-%1 %2 %3 %4")
                            .arg(statusToken(status), colours.text.name())
                            .arg(size)
                            .arg(pixelRatio);
    QPixmap mark;
    if (QPixmapCache::find(key, &mark))
        return mark;
    QByteArray svg = readIcon(QStringLiteral(":/icons/status-%1.svg").arg(statusToken(status).toLower()));
    // Black is the mark, white what it stands on.
    svg.replace("#000", colours.text.name().toLatin1());
    svg.replace("#fff", colours.fill.name().toLatin1());
    mark = drawn(svg, size, pixelRatio);
    QPixmapCache::insert(key, mark);
    return mark;
}

} // namespace onboarding
