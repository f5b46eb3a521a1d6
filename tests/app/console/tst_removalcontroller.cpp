// Who is asked before a customer is removed, and what has to be typed.
#include "app/console/removalcontroller.h"
#include "app/console/sandboxhost.h"
#include "app/console/workspaceopener.h"
#include "core/platform/settings.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/storecalls.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/confirmationdialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

Environment environmentOf(EnvironmentKind kind)
{
    Environment environment = kind == EnvironmentKind::Production ? Environment::productionTemplate()
                                                                  : Environment::stagingTemplate();
    environment.id = QUuid::createUuid();
    environment.url = QUrl(str("https://kyc.invalid"));
    environment.tenant = str("acme");
    return environment;
}

} // namespace

class TestRemovalController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    /// kycctl asks for --confirm there; the window removed after Tab and Enter.
    void oneOfProductionIsRemovedAfterTheNameWasTyped()
    {
        Desk desk(*m_theme, EnvironmentKind::Production);
        QVERIFY(desk.isOpen());
        desk.controller.ask({desk.customer.id});
        auto *dialog = desk.window.findChild<ConfirmationDialog *>();
        QVERIFY(dialog);
        auto *typed = dialog->findChild<QLineEdit *>();
        auto *yes = dialog->findChild<QPushButton *>(str("confirmButton"));
        QVERIFY(typed && yes);
        yes->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(desk.store.find(desk.customer.id).has_value());
        typed->setText(str("Sokolova"));
        yes->click();
        QTRY_VERIFY(!desk.store.find(desk.customer.id).has_value());
    }

    void oneOfATestSystemIsRemovedAtOnce()
    {
        Desk desk(*m_theme, EnvironmentKind::Staging);
        QVERIFY(desk.isOpen());
        desk.controller.ask({desk.customer.id});
        QVERIFY(!desk.window.findChild<ConfirmationDialog *>());
        QTRY_VERIFY(!desk.store.find(desk.customer.id).has_value());
    }

private:
    struct Desk
    {
        Desk(Theme &theme, EnvironmentKind kind)
            : environment(environmentOf(kind))
            , settings(folder.filePath(str("settings.ini")))
            , store(folder.filePath(str("customers.sqlite")))
            , host(false)
            , opener(host, secrets, store, clock)
            , window(theme, settings, store, clock)
            , controller(window, theme, store, opener)
        {
            customer.environment = environment.id;
            customer.username = str("maya@example.org");
            customer.displayName = str("Maya Sokolova");
        }

        [[nodiscard]] bool isOpen()
        {
            if (!load(store) || !save(store, customer))
                return false;
            opener.open(environment);
            window.show();
            return QTest::qWaitFor([this] { return opener.workspace() != nullptr; });
        }

        QTemporaryDir folder;
        Environment environment;
        Customer customer = test::customer(str("maya@example.org"));
        Settings settings;
        CustomerStore store;
        MemorySecretStore secrets;
        FakeClock clock;
        SandboxHost host;
        WorkspaceOpener opener;
        MainWindow window;
        RemovalController controller;
    };

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestRemovalController)
#include "tst_removalcontroller.moc"
