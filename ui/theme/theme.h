#pragma once
#include "core/environments/environment.h"
#include "core/kyc/kycstatus.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPixmap>
#include <optional>

class QApplication;

namespace onboarding {

struct StatusColours
{
    QColor text {};
    QColor fill {};
    QColor border {};
};

struct EnvironmentColours
{
    QColor band {};
    QColor text {};
    QColor secondaryText {};
    QColor edge {};
    QColor pill {};
    QColor pillText {};
    QColor hatch {}; ///< staging only
};

constexpr int IconGap = 4; ///< between an icon and its text, beside what Qt leaves

/// \p pixmap with that much room at its right.
[[nodiscard]] QPixmap withGap(const QPixmap &pixmap, int gap);

/// The design tokens (resources/tokens.json) as palette, style sheet, fonts and tinted icons.
/// Made once by the composition; widgets reach it by reference. Re-applied to the whole application
/// when the scheme changes; changed() then makes self-painting widgets update.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    enum class Text { Caption, Small, Body, Section, Title, Number, Kpi };

    explicit Theme(QApplication &application, QObject *parent = nullptr);

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_dark; }

    /// A colour by its token name, such as "accentSoft"; an unknown name is a programming error.
    [[nodiscard]] QColor colour(const char *token) const;
    [[nodiscard]] StatusColours status(const std::optional<KycStatus> &status) const;
    [[nodiscard]] EnvironmentColours environment(EnvironmentKind kind) const;
    [[nodiscard]] static QFont font(Text role, QFont::Weight weight = QFont::Normal);
    [[nodiscard]] static QFont monospaced(); ///< JetBrains Mono 12, no ligatures
    /// resources/icons/line-<name>.svg in \p colour, drawn for the device's pixel ratio.
    [[nodiscard]] QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal pixelRatio) const;
    /// text2, disabled, onAccent where it is due. \p gap: as much room at its right, for a text beside it,
    /// which Qt puts too close.
    [[nodiscard]] QIcon icon(const QString &name, int size = 16, int gap = 0) const;
    /// The mark of a status, in its text colour on its fill.
    [[nodiscard]] QPixmap statusMark(const std::optional<KycStatus> &status, int size,
                                     qreal pixelRatio) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Scheme m_scheme = Scheme::System;
    bool m_dark = false;
    mutable QHash<QLatin1String, QColor> m_colours[2]; ///< light, dark: those that were asked for
    mutable QHash<QString, StatusColours> m_statusColours; ///< of the scheme in use
    bool m_isSystemDark = false;
};

} // namespace onboarding
