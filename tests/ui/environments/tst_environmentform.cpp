// What is typed about an environment: when it is saved, what is asked first, and what is refused.
#include "core/environments/environmentstore.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/environments/environmentspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace onboarding;
using test::str;
using test::WindowDriver;

namespace {

const test::TemporaryHome home;

/// As somebody types it into the row called \p name.
void setContractValue(EnvironmentsPage &page, const QString &name, const QString &value)
{
    QAbstractItemModel &rows = *page.findChild<QTableView *>(QStringLiteral("contractTable"))->model();
    const QModelIndex row = rows.match(rows.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
    QVERIFY(row.isValid());
    QVERIFY(rows.setData(row.siblingAtColumn(1), value, Qt::EditRole));
}

Environment environmentOf(const QUrl &url, EnvironmentKind kind)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = str("test");
    environment.kind = kind;
    environment.url = url;
    environment.tenant = str("acme");
    return environment;
}

} // namespace

class TestEnvironmentForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void anEnvironmentIsStoredWhenItIsRightAndSaved()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("environments.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid id = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(id);
        const WindowDriver driver(page);
        QVERIFY(driver.enter(QStringLiteral("envUrlEdit"), QStringLiteral("http://example.com")));
        QCOMPARE(store.find(id)->url.scheme(), QStringLiteral("https")); // nothing before Save
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QVERIFY(driver.find(QStringLiteral("envUrlEdit"))->property("invalid").toBool());
        QCOMPARE(store.find(id)->url.scheme(), QStringLiteral("https"));
        QVERIFY(driver.enter(QStringLiteral("envUrlEdit"), QStringLiteral("https://example.com")));
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(store.find(id)->url, QUrl(QStringLiteral("https://example.com")));
    }

    void theFormWritesOverNobodyAndIsWhatTheListMarks()
    {
        const QString file = QDir(home.path()).filePath(QStringLiteral("shared.json"));
        EnvironmentStore store(file);
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const Environment staging = store.environments().constLast();
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(staging.id);
        const WindowDriver driver(page);
        QVERIFY(driver.enter(QStringLiteral("envUrlEdit"), QStringLiteral("https://mine.example.com")));
        const auto *list = page.findChild<QListWidget *>(QStringLiteral("environmentList"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(0)).center()); // while there are changes
        QTRY_COMPARE(list->selectedItems(), QList<QListWidgetItem *> {list->item(1)});
        QCOMPARE(list->currentRow(), 1);
        EnvironmentStore terminal(file);
        QVERIFY(terminal.load().has_value());
        Environment theirs = staging;
        theirs.url = QUrl(QStringLiteral("https://theirs.example.com"));
        QVERIFY(terminal.update(theirs).has_value());
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(store.find(staging.id)->url, theirs.url);
    }

    void theContractOfTheSandboxCanBeExported()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("sandboxexport.json")));
        MemorySecretStore secrets;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(store.environments().constFirst().id);
        const auto *button = page.findChild<QAbstractButton *>(QStringLiteral("exportSandboxButton"));
        QVERIFY(button->isVisibleTo(&page) && !button->isEnabled());
        page.setLocalSandbox(QUrl(QStringLiteral("http://127.0.0.1:8123")), QStringLiteral("SANDBOX"));
        QVERIFY(button->isEnabled());
        const WindowDriver driver(page);
        QVERIFY(driver.click(QStringLiteral("exportSandboxButton")));
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = QDir(home.path()).filePath(QStringLiteral("exported.json"));
        Q_EMIT dialog->fileSelected(path);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("http://127.0.0.1:8123") && text.contains("_sandbox/phone"));
        dialog->close();
    }

    void whatIsNotUnderstoodInTheContractStaysAndIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("a constant without its carrier")
            << QStringLiteral("registerUser.constants") << QStringLiteral("X-Const=hello")
            << QStringLiteral("header X-Const=hello");
        QTest::newRow("a constant without a value")
            << QStringLiteral("signIn.constants") << QStringLiteral("form client_id")
            << QStringLiteral("form client_id=web");
        QTest::newRow("a word without its status")
            << QStringLiteral("statusAliases") << QStringLiteral("DONE")
            << QStringLiteral("DONE=APPROVED_VERIFIED");
    }

    void whatIsNotUnderstoodInTheContractStaysAndIsSaid()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, wrong);
        QFETCH(const QString, right);
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("constants.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(staging);
        QAbstractItemModel &rows = *page.findChild<QTableView *>(QStringLiteral("contractTable"))->model();
        const QModelIndex row
            = rows.match(rows.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
        QVERIFY(row.isValid());
        const QModelIndex value = row.siblingAtColumn(1);
        const auto *said = page.findChild<QLabel *>(QStringLiteral("contractProblem"));
        const WindowDriver driver(page);
        QVERIFY(said->isHidden());
        QVERIFY(rows.setData(value, wrong, Qt::EditRole));
        QCOMPARE(value.data().toString(), wrong);
        QVERIFY(!said->isHidden());
        QVERIFY2(said->text().contains(name) && said->text().contains(QLatin1Char('=')),
                 qPrintable(said->text()));
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(value.data().toString(), wrong); // not saved without it
        QVERIFY(rows.setData(value, right, Qt::EditRole));
        QVERIFY(said->isHidden());
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QVERIFY(store.find(staging)->contract != ApiContract::builtIn());
        QVERIFY(store.remove(staging).has_value());
    }

    void theContractOfProductionIsChangedByName()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("production.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::productionTemplate())).has_value());
        const QUuid production = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        controller.setCustomersOf([](const QUuid &) { return 2; });
        page.show();
        page.selectEnvironment(production);
        setContractValue(page, QStringLiteral("userStatus.path"), QStringLiteral("v2/me"));
        const WindowDriver driver(page);
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(store.find(production)->contract, ApiContract::builtIn()); // asked first
        const auto *dialog = page.window()->findChild<QDialog *>();
        QVERIFY(dialog);
        auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("confirmEdit"));
        QVERIFY(edit);
        auto *yes = dialog->findChild<QAbstractButton *>(QStringLiteral("confirmButton"));
        QVERIFY(yes && !yes->isEnabled());
        edit->setText(store.find(production)->name);
        Q_EMIT edit->textEdited(edit->text());
        QVERIFY(yes->isEnabled());
        yes->click();
        QCOMPARE(store.find(production)->contract.rule(Operation::UserStatus).path.value,
                 QStringLiteral("v2/me"));
    }

    void aSecretIsNoPartOfAContract()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("secretcontract.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        QVERIFY(store.markApiKey(staging).has_value());
        secrets.write({staging, {}, SecretKind::ApiKey}, "demo-key", this, [](const Result<void> &) { });
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(staging);
        const WindowDriver driver(page);
        for (const char *constant : {"header X-A=Bearer mF_9.B5f-4.1JqM", "header X-K=demo-key"}) {
            setContractValue(page, QStringLiteral("userStatus.constants"), QString::fromLatin1(constant));
            QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
            // What looks like a secret is said in its row, what is the stored key below the form.
            const auto *row = page.findChild<QLabel *>(QStringLiteral("contractProblem"));
            const auto *below = page.findChild<QLabel *>(QStringLiteral("environmentProblem"));
            QTRY_VERIFY2((!row->isHidden() && row->text().startsWith(QStringLiteral("userStatus.constants:")))
                             || below->text().contains(QStringLiteral("/operations/userStatus/constants/X-")),
                         constant);
            QCOMPARE(store.find(staging)->contract, ApiContract::builtIn());
        }
        setContractValue(page, QStringLiteral("userStatus.constants"), QStringLiteral("header X-K=web"));
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QTRY_COMPARE(store.find(staging)->contract.rule(Operation::UserStatus).constants.size(), 1);
    }

    void aStoredKeyIsNoTenant()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("keyastenant.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        QVERIFY(store.markApiKey(staging).has_value());
        secrets.write({staging, {}, SecretKind::ApiKey}, "demo-key", this, [](const Result<void> &) { });
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(staging);
        auto *tenant = page.findChild<QLineEdit *>(QStringLiteral("envTenantEdit"));
        QVERIFY(tenant);
        const QString before = tenant->text();
        const WindowDriver driver(page);
        tenant->setText(QStringLiteral("demo-key"));
        Q_EMIT tenant->textEdited(tenant->text());
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        const auto isRefused = [&page] {
            const auto problems = page.findChildren<QLabel *>(QStringLiteral("fieldProblem"));
            return std::any_of(problems.begin(), problems.end(), [](const QLabel *one) {
                return one->text().contains(QStringLiteral("secrets belong in the keychain"));
            });
        };
        QTRY_VERIFY(isRefused());
        QCOMPARE(store.find(staging)->tenant, before);
        tenant->setText(QStringLiteral("another-tenant"));
        Q_EMIT tenant->textEdited(tenant->text());
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QTRY_COMPARE(store.find(staging)->tenant, QStringLiteral("another-tenant"));
    }

    void anEnvironmentWithCustomersStays()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("full.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        qsizetype customers = 3;
        controller.setCustomersOf([&](const QUuid &) { return customers; });
        page.show();
        page.selectEnvironment(staging);
        const WindowDriver driver(page);
        QVERIFY(driver.click(QStringLiteral("removeEnvironmentButton")));
        QVERIFY(store.find(staging));
        customers = 0;
        QVERIFY(driver.click(QStringLiteral("removeEnvironmentButton")));
        QVERIFY(!store.find(staging));
    }

    void theEnvironmentInUseIsMarkedAndNotChosenAgain()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("inuse.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.setInUse(staging);
        page.show();
        const auto *list = page.findChild<QListWidget *>(QStringLiteral("environmentList"));
        QVERIFY(list->item(1)->text().contains(QStringLiteral("in use")));
        QVERIFY(!list->item(0)->text().contains(QStringLiteral("in use")));
        const auto *use = page.findChild<QAbstractButton *>(QStringLiteral("useEnvironmentButton"));
        page.selectEnvironment(staging);
        QVERIFY(!use->isEnabled());
        QVERIFY(use->toolTip().contains(QStringLiteral("in use")));
        page.selectEnvironment(store.environments().constFirst().id);
        QVERIFY(use->isEnabled());
        page.setInUse(store.environments().constFirst().id);
        QVERIFY(!use->isEnabled());
    }

    void anApiKeyWithoutAKeychainIsForThisSession()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("others.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        controller.setSecretState(SecretStoreState::Locked);
        page.show();
        page.selectEnvironment(store.environments().constLast().id);
        QSignalSpy given(&controller, &EnvironmentsController::sessionApiKeyGiven);
        const WindowDriver driver(page);
        QVERIFY(driver.enter(QStringLiteral("apiKeyEdit"), QStringLiteral("the-key")));
        QVERIFY(driver.click(QStringLiteral("saveApiKeyButton")));
        QCOMPARE(given.count(), 1);
        QVERIFY(!store.environments().constLast().hasApiKey);
        QVERIFY(driver.find<QLineEdit>(QStringLiteral("apiKeyEdit"))->text().isEmpty());
    }

    void whatAnEnvironmentIsDoesNotChangeUnasked_data()
    {
        QTest::addColumn<qsizetype>("customers");
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<QString>("change"); // the name of the field
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("the kind, with customers") << qsizetype(3) << false << str("kind") << true;
        QTest::newRow("the kind, with a key") << qsizetype(0) << true << str("kind") << true;
        QTest::newRow("the kind of an empty one") << qsizetype(0) << false << str("kind") << false;
        QTest::newRow("the address, with customers") << qsizetype(1) << false << str("address") << true;
        QTest::newRow("the address, with a key") << qsizetype(0) << true << str("address") << true;
        QTest::newRow("the name, with customers") << qsizetype(3) << true << str("name") << false;
    }

    void whatAnEnvironmentIsDoesNotChangeUnasked()
    {
        QFETCH(qsizetype, customers);
        QFETCH(bool, hasKey);
        QFETCH(QString, change);
        QFETCH(bool, isAsked);
        const QTemporaryDir folder;
        EnvironmentStore store(QDir(folder.path()).filePath(str("environments.json")));
        MemorySecretStore secrets;
        Environment live = environmentOf(QUrl(str("https://live.example.org")), EnvironmentKind::Production);
        QVERIFY(store.add(live).has_value());
        live = store.environments().constLast();
        QVERIFY(!hasKey || store.markApiKey(live.id).has_value());
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        controller.setCustomersOf([customers](const QUuid &) { return customers; });
        page.show();
        page.selectEnvironment(live.id);
        const WindowDriver driver(page);
        if (change == str("kind"))
            driver.find<QComboBox>(str("envKindCombo"))->setCurrentText(str("staging"));
        else
            QVERIFY(driver.enter(change == str("name") ? str("envNameEdit") : str("envUrlEdit"),
                                 str("https://other.example.org")));
        const auto isChanged = [&] {
            const Environment *now = store.find(live.id);
            return now->kind != live.kind || now->url != live.url || now->name != live.name;
        };
        QVERIFY(driver.click(str("saveEnvironmentButton")));
        QTRY_COMPARE(!isChanged(), isAsked); // the keychain is asked first
        if (!isAsked)
            return;
        QVERIFY(driver.click(str("confirmCancelButton")));
        QVERIFY(!isChanged());
        QVERIFY(driver.click(str("saveEnvironmentButton")));
        QVERIFY(driver.enter(str("confirmEdit"), live.name)); // production: typed
        QVERIFY(driver.click(str("confirmButton")));
        QVERIFY(isChanged());
    }

    /// "Change what live is?" came first, and the refusal of ftp:// after the typed confirmation.
    void whatCannotBeSavedIsNotAskedAbout()
    {
        const QTemporaryDir folder;
        EnvironmentStore store(QDir(folder.path()).filePath(str("environments.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(environmentOf(QUrl(str("https://live.example.org")), EnvironmentKind::Production))
                    .has_value());
        const Environment live = store.environments().constLast();
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        controller.setCustomersOf([](const QUuid &) { return qsizetype(3); });
        page.show();
        page.selectEnvironment(live.id);
        const WindowDriver driver(page);
        QVERIFY(driver.enter(str("envUrlEdit"), str("ftp://foo")));
        QVERIFY(driver.click(str("saveEnvironmentButton")));
        QTRY_COMPARE(page.findChild<PlainLabel *>(str("environmentSaved"))->text(), str("Not saved."));
        QVERIFY(!driver.has(str("confirmCancelButton")));
        QCOMPARE(driver.find<QLineEdit>(str("envUrlEdit"))->text(), str("ftp://foo"));
        QVERIFY(
            driver.find(str("saveEnvironmentButton"))->isEnabled()); // what was typed is still to be saved
    }

private:
    static Environment withTenant(Environment environment)
    {
        environment.tenant = QStringLiteral("acme");
        return environment;
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestEnvironmentForm)
#include "tst_environmentform.moc"
