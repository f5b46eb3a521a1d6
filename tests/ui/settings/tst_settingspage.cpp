// What is set on Settings: it is kept at once, and said to the window.
#include "core/platform/autostart.h"
#include "core/roster/duerules.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/settings/settingspage.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(str("settings.ini")));
        m_page = std::make_unique<SettingsPage>(*m_theme, *m_settings, m_autostart);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_settings.reset();
    }

    void theDaysOfAStatusAreEdited_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<KycStatus::Value>("status");
        QTest::addColumn<int>("before");
        QTest::newRow("of one in review") << str("due_pending") << KycStatus::Value::Pending << 3;
        QTest::newRow("of one who hands in again")
            << str("due_need_resubmit") << KycStatus::Value::NeedResubmit << 7;
        QTest::newRow("of one without a rule")
            << str("due_not_registered") << KycStatus::Value::NotRegistered << 0;
    }

    void theDaysOfAStatusAreEdited()
    {
        QFETCH(QString, field);
        QFETCH(KycStatus::Value, status);
        auto *days = m_page->findChild<QSpinBox *>(field);
        QVERIFY(days);
        QTEST(days->value(), "before");
        QSignalSpy changed(m_page.get(), &SettingsPage::settingChanged);
        days->setFocus();
        days->selectAll();
        QTest::keyClicks(days, str("5"));
        QTest::keyClick(days, Qt::Key_Return);
        QCOMPARE(DueRules::of(*m_settings).days(status), 5);
        QVERIFY(!changed.isEmpty());
        QVERIFY(qstrcmp(changed.constLast().constFirst().value<const char *>(), settings::DueRules.key) == 0);
        days->setValue(0);
        QCOMPARE(days->text(), str("never"));
        QCOMPARE(DueRules::of(*m_settings).days(status), 0);
    }

    /// Attack 9, S2: the API key was taken, and every export has the name.
    void aSecretIsNobodysName()
    {
        m_settings->setGuard([](const QString &text) { return text == str("0f3a9b77c2d1e4f5"); });
        auto *name = m_page->findChild<QLineEdit *>(str("ownNameEdit"));
        const auto *wrong = m_page->findChild<QWidget *>(str("ownNameWrong"));
        QTest::keyClicks(name, str("0f3a9b77c2d1e4f5"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(wrong->isVisible());
        QCOMPARE(m_settings->value(settings::OwnName), QString());
        name->clear();
        QTest::keyClicks(name, str("Ada"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!wrong->isVisible());
        QCOMPARE(m_settings->value(settings::OwnName), str("Ada"));
    }

    void everyLanguageIsOfferedByItsOwnName()
    {
        for (const Language one : offeredLanguages()) {
            const auto *button = m_page->findChild<QAbstractButton *>(str("language_") + languageKey(one));
            QVERIFY2(button, qPrintable(languageKey(one)));
            QCOMPARE(button->text(), languageName(one));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    const Autostart m_autostart {str("/nowhere"), str("/nowhere/onboarding-console")};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
