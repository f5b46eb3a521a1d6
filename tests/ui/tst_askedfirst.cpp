// What is asked before it is done, and what the mouse wheel does not do.
#include "core/environments/environmentstore.h"
#include "tests/support/openworkspace.h"
#include "tests/support/rawserver.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/tokens.h"
#include "tests/support/windowdriver.h"
#include "ui/addcustomer/addcustomerdialog.h"
#include "ui/environments/environmentspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

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

/// One notch down, as the window system sends it.
void turnWheel(QWidget &widget)
{
    const QPointF at(widget.rect().center());
    QWheelEvent turned(at, widget.mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                       Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&turned); // only then does Qt pass on what a widget leaves
    qApp->notify(&widget, &turned);
}

} // namespace

class TestAskedFirst : public QObject, protected OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void cleanup()
    {
        m_dialog.reset();
        closeWorkspace();
        m_server.reset();
    }

    void aNewUserOfProductionIsConfirmed()
    {
        openDialog(EnvironmentKind::Production);
        m_dialog->setMode(AddCustomerDialog::Mode::SelfRegister);
        m_dialog->show();
        QSignalSpy added(m_dialog.get(), &AddCustomerDialog::customerAdded);
        const WindowDriver driver(*m_dialog);
        QVERIFY(driver.enter(str("firstNameEdit"), str("Maya")));
        QVERIFY(driver.enter(str("lastNameEdit"), str("Sokolova")));
        QVERIFY(driver.enter(str("usernameEdit"), str("maya@example.org")));
        QVERIFY(driver.enter(str("passwordEdit"), str("secret")));
        QVERIFY(driver.click(str("submitButton")));
        QVERIFY(driver.enter(str("confirmEdit"), str("acme")));
        QVERIFY(!driver.find(str("confirmButton"))->isEnabled());
        QCOMPARE(m_server->requests().size(), 0);
        QVERIFY(driver.enter(str("confirmEdit"), str("Sokolova")));
        QTest::keyClick(driver.find<QLineEdit>(str("confirmEdit")), Qt::Key_Return);
        QTRY_COMPARE(added.count(), 1);
        QVERIFY(m_server->requests().constFirst().target.contains("selfregister"));
    }

    void aNewUserOfATestSystemIsNotAskedFor()
    {
        openDialog(EnvironmentKind::Staging);
        m_dialog->setMode(AddCustomerDialog::Mode::SelfRegister);
        m_dialog->show();
        QSignalSpy added(m_dialog.get(), &AddCustomerDialog::customerAdded);
        const WindowDriver driver(*m_dialog);
        for (const char *field : {"firstNameEdit", "lastNameEdit", "usernameEdit", "passwordEdit"})
            QVERIFY(driver.enter(str(field), str("maya")));
        QVERIFY(driver.click(str("submitButton")));
        QTRY_COMPARE(added.count(), 1);
    }

    void aTokenOfAnotherShowsBothNames()
    {
        openDialog(EnvironmentKind::Staging);
        m_dialog->setMode(AddCustomerDialog::Mode::PasteToken);
        m_dialog->show();
        QSignalSpy added(m_dialog.get(), &AddCustomerDialog::customerAdded);
        const WindowDriver driver(*m_dialog);
        QVERIFY(driver.enter(str("usernameEdit"), str("anna@x")));
        QVERIFY(driver.enter(str("tokenEdit"), QString::fromLatin1(jwt(R"({"user_name":"boris@x"})"))));
        QVERIFY(driver.click(str("submitButton")));
        const QWidget *asked = driver.find(str("confirmEdit"))->window();
        QStringList shown;
        for (const auto *label : asked->findChildren<PlainLabel *>())
            shown.append(label->text());
        QVERIFY(shown.contains(str("anna@x")) && shown.contains(str("boris@x")));
        QVERIFY(m_store->records().isEmpty()); // nobody was added for it
        QVERIFY(driver.enter(str("confirmEdit"), str("anna@x")));
        QVERIFY(!driver.find(str("confirmButton"))->isEnabled());
        QVERIFY(driver.enter(str("confirmEdit"), str("boris@x")));
        QVERIFY(driver.click(str("confirmButton")));
        QTRY_COMPARE(added.count(), 1);
        const QUuid id = added.constFirst().constFirst().toUuid();
        const TokenMark mark = m_workspace->caseOf(id)->session().info().mark;
        QCOMPARE(mark, (TokenMark {.user = str("boris@x"), .isVerified = false}));
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

    void theWheelChangesNothingWithoutTheFocus()
    {
        qApp->installEventFilter(new WheelGuard(this));
        QScrollArea area;
        auto *inner = new QWidget;
        auto *layout = new QVBoxLayout(inner);
        auto *first = new QLineEdit;
        auto *combo = new QComboBox;
        combo->addItems({str("production"), str("sandbox")});
        auto *editable = new QComboBox;
        editable->setEditable(true);
        editable->addItems({str("EN"), str("DE")});
        auto *days = new QSpinBox;
        days->setValue(3);
        auto *tall = new QWidget;
        tall->setMinimumHeight(2000);
        for (QWidget *one : {static_cast<QWidget *>(first), static_cast<QWidget *>(combo),
                             static_cast<QWidget *>(editable), static_cast<QWidget *>(days), tall})
            layout->addWidget(one);
        area.setWidget(inner);
        area.setWidgetResizable(true);
        area.resize(300, 300);
        area.show();
        area.activateWindow();
        first->setFocus();
        QTRY_VERIFY(first->hasFocus());
        for (QWidget *field : {static_cast<QWidget *>(combo), static_cast<QWidget *>(editable),
                               static_cast<QWidget *>(editable->lineEdit()), static_cast<QWidget *>(days)}) {
            area.verticalScrollBar()->setValue(0);
            turnWheel(*field);
            QVERIFY2(area.verticalScrollBar()->value() > 0, "the page is scrolled instead");
            QVERIFY2(field->focusPolicy() != Qt::WheelFocus || field == editable->lineEdit(),
                     "nor does it take the focus");
        }
        QCOMPARE(combo->currentIndex(), 0);
        QCOMPARE(editable->currentIndex(), 0);
        QCOMPARE(days->value(), 3);
        combo->setFocus();
        turnWheel(*combo);
        QCOMPARE(combo->currentIndex(), 1);
    }

private:
    /// For adding customers, with a service behind it.
    void openDialog(EnvironmentKind kind)
    {
        m_server = std::make_unique<RawServer>([](const RawRequest &request) {
            const bool isSignIn = request.target.startsWith("/auth");
            return RawAnswer::http(
                200,
                isSignIn ? QByteArray(R"({"access_token":"a","token_type":"bearer","expires_in":3600})")
                         : QByteArray(R"({"responseData":{"id":"1"}})"));
        });
        QVERIFY(openList());
        openWorkspace(environmentOf(m_server->url(), kind), m_secrets);
        m_dialog = std::make_unique<AddCustomerDialog>(*m_theme, *m_workspace, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    }

    std::unique_ptr<RawServer> m_server;
    MemorySecretStore m_secrets;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<AddCustomerDialog> m_dialog;
};

QTEST_MAIN(TestAskedFirst)
#include "tst_askedfirst.moc"
