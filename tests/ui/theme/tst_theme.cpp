// Light and dark, as the desktop asks for it, with Qt 6.4 and with what came after; colours and marks of the
// statuses.
#include "core/roster/savedview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace onboarding;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_brought = QApplication::palette(); }

    void init()
    {
        m_application.setStyleSheet({});
        QApplication::setPalette(m_brought);
    }

    void aLightDesktopIsFollowed()
    {
        Theme theme(m_application);
        theme.setScheme(Theme::Scheme::System);
        QVERIFY(!theme.isDark());
    }

    /// Where Qt has no word of the desktop (6.4, or a desktop that does not say) its palette tells.
    void aDesktopThatBringsADarkPaletteIsFollowed()
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
            QSKIP("this platform says which scheme it wants, and that goes before its palette");
#endif
        QApplication::setPalette(QPalette(QColor(40, 40, 40)));
        Theme theme(m_application);
        theme.setScheme(Theme::Scheme::System);
        QVERIFY(theme.isDark());
        theme.setScheme(Theme::Scheme::Light);
        QVERIFY(!theme.isDark());
    }

    void aDesktopThatTurnsDarkIsFollowedWhereQtTells()
    {
        Theme theme(m_application);
        theme.setScheme(Theme::Scheme::System);
        QSignalSpy changed(&theme, &Theme::changed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        // As Qt does when the desktop's setting changes; an offscreen platform has none.
        QStyleHints *hints = QGuiApplication::styleHints();
        Q_EMIT hints->colorSchemeChanged(Qt::ColorScheme::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(changed.size(), 1);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
        Q_EMIT hints->colorSchemeChanged(Qt::ColorScheme::Unknown);
        QVERIFY(theme.isDark());
        Q_EMIT hints->colorSchemeChanged(Qt::ColorScheme::Light);
        QVERIFY(!theme.isDark());
#else
        QApplication::setPalette(QPalette(QColor(40, 40, 40)));
        QVERIFY(!theme.isDark()); // at the next start
        QCOMPARE(changed.size(), 0);
#endif
    }

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    void aChosenSchemeIsKept()
    {
        Theme theme(m_application);
        theme.setScheme(Theme::Scheme::Light);
        Q_EMIT QGuiApplication::styleHints()->colorSchemeChanged(Qt::ColorScheme::Dark);
        QVERIFY(!theme.isDark());
        theme.setScheme(Theme::Scheme::System);
        QVERIFY(theme.isDark());
    }
#endif

    void everyStatusCanBeReadAndHasItsMark_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyStatusCanBeReadAndHasItsMark()
    {
        QFETCH(bool, dark);
        Theme theme(m_application);
        theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        for (const QString &key : statusKeys()) {
            const KycStatus seen = KycStatus::fromWire(key);
            const bool isNone = !seen.isRecognised() && key != QStringLiteral("UNRECOGNISED");
            const StatusColours colours = theme.status(isNone ? std::nullopt : std::optional(seen));
            QVERIFY2(contrast(colours.text, colours.fill) >= 4.5, qPrintable(key));
            const QString mark = QStringLiteral(":/icons/status-%1.svg").arg(key.toLower());
            QVERIFY2(QFile::exists(mark), qPrintable(mark)); // no status is told by colour alone
        }
        for (const auto &[text, ground] :
             {std::pair("text", "base"), std::pair("text2", "window"), std::pair("text3", "base"),
              std::pair("onAccent", "accent"), std::pair("onDanger", "danger"),
              std::pair("warnText", "warnSoft"), std::pair("dangerText", "dangerSoft")})
            QVERIFY2(contrast(theme.colour(text), theme.colour(ground)) >= 4.5, text);
    }

private:
    /// WCAG 2.1, relative luminance.
    static double contrast(const QColor &a, const QColor &b)
    {
        const auto luminance = [](const QColor &colour) {
            const auto channel = [](double value) {
                return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
                + 0.0722 * channel(colour.blueF());
        };
        const double one = luminance(a);
        const double two = luminance(b);
        return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
    }

    QApplication &m_application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    QPalette m_brought;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
