// The window follows the keychain while it is open: what its line and its banner say is how it is.
#include "core/platform/settings.h"
#include "core/roster/customerstore.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/fakeclock.h"
#include "ui/shell/keychainwatch.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowbanner.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>

using namespace onboarding;

namespace {

/// A keychain that changes when the test says so, with or without a word.
class ChangingStore : public MemorySecretStore
{
public:
    void probe(QObject *context, StateDone done) override
    {
        QTimer::singleShot(0, context, [this, done = std::move(done)] {
            ++m_asked;
            done(m_state);
        });
    }
    void follow(QObject *, const std::function<void()> &changed) override { m_changed = changed; }
    [[nodiscard]] bool isPersistent() const override { return true; }

    void change(SecretStoreState state) { m_state = state; }
    void tell() const { m_changed(); }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    SecretStoreState m_state = SecretStoreState::Available;
    std::function<void()> m_changed;
    int m_asked = 0;
};

} // namespace

class TestKeychainWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
        m_roster = std::make_unique<CustomerStore>(m_folder.filePath(QStringLiteral("roster.sqlite")));
        m_window = std::make_unique<MainWindow>(*m_theme, *m_settings, *m_roster, m_clock);
        m_window->build();
        m_window->show();
        m_banner = std::make_unique<WindowBanner>(*m_window);
        m_secrets.change(SecretStoreState::Available);
        m_watch = std::make_unique<KeychainWatch>(m_secrets, *m_window, *m_banner);
        m_watch->probe();
        QTRY_VERIFY(says("Keychain ready"));
    }
    void cleanup()
    {
        m_watch.reset();
        m_banner.reset();
        m_window.reset();
    }

    void whatTheKeychainTellsIsShown_data()
    {
        QTest::addColumn<SecretStoreState>("state");
        QTest::addColumn<QString>("line");
        QTest::newRow("it is locked") << SecretStoreState::Locked << QStringLiteral("Keychain locked");
        QTest::newRow("its service is gone")
            << SecretStoreState::Absent << QStringLiteral("No keychain: this session only");
        QTest::newRow("it has no default collection")
            << SecretStoreState::NoCollection << QStringLiteral("No default keychain: this session only");
    }

    void whatTheKeychainTellsIsShown()
    {
        QFETCH(SecretStoreState, state);
        QFETCH(QString, line);
        const QSignalSpy unlocked(m_watch.get(), &KeychainWatch::unlocked);
        m_secrets.change(state);
        m_secrets.tell();
        QTRY_VERIFY(says(line.toUtf8().constData()));
        QTRY_VERIFY(m_window->banner().isVisible());
        m_secrets.change(SecretStoreState::Available);
        m_secrets.tell();
        QTRY_VERIFY(says("Keychain ready"));
        QTRY_VERIFY(!m_window->banner().isVisible());
        QCOMPARE(unlocked.count(), 1); // what could not be read is read now
    }

    /// A default that is taken away is told by no service that we know.
    void whatNobodyTellsIsSeen()
    {
        m_secrets.change(SecretStoreState::NoCollection);
        QTRY_VERIFY_WITH_TIMEOUT(says("No default keychain: this session only"), 3000);
    }

    void whoGoesOnWithoutIsNotAskedAgain()
    {
        m_secrets.change(SecretStoreState::Locked);
        m_secrets.tell();
        QTRY_VERIFY(m_window->banner().isVisible());
        m_banner->clear(WindowBanner::Topic::Secrets);
        const int asked = m_secrets.asked();
        m_secrets.tell();
        QTRY_VERIFY(m_secrets.asked() > asked);
        QCoreApplication::processEvents(); // it has answered
        QVERIFY(!m_window->banner().isVisible());
    }

private:
    [[nodiscard]] bool says(const char *words) const
    {
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == QString::fromUtf8(words); });
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    ChangingStore m_secrets;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CustomerStore> m_roster;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowBanner> m_banner;
    std::unique_ptr<KeychainWatch> m_watch;
};

QTEST_MAIN(TestKeychainWatch)
#include "tst_keychainwatch.moc"
