// Light and dark, as the desktop asks for it, with Qt 6.4 and with what came after.
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>

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

private:
    QApplication &m_application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    QPalette m_brought;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
