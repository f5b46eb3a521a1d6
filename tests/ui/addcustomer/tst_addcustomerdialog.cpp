// The dialog that adds a customer: where typing begins, which user names it takes, what it asks first.
#include "tests/support/opencustomer.h"
#include "tests/support/rawserver.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/addcustomer/addcustomerdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QSignalSpy>

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

} // namespace

class TestAddCustomerDialog : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }
    void cleanup()
    {
        m_dialog.reset();
        closeCustomer();
        m_server.reset();
    }

    void typingBeginsInTheFirstEmptyField()
    {
        AddCustomerDialog dialog(*m_theme, *m_workspace, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QCOMPARE(dialog.focusWidget()->objectName(), str("usernameEdit"));
    }

    void aUserNameIsAddedAsItReads()
    {
        AddCustomerDialog dialog(*m_theme, *m_workspace, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        const WindowDriver driver(dialog);
        auto *submit = driver.find<QAbstractButton>(str("submitButton"));
        driver.find<QLineEdit>(str("passwordEdit"))->setText(str("pw"));
        const auto said = [&dialog] {
            QString text;
            for (const PlainLabel *label :
                 dialog.findChild<QWidget *>(str("addErrorCard"))->findChildren<PlainLabel *>())
                text += label->text();
            return text;
        };
        driver.find<QLineEdit>(str("usernameEdit"))->setText(str("ad\u200Ba"));
        submit->click();
        QVERIFY2(said().contains(str("U+200B")), qPrintable(said()));
        driver.find<QLineEdit>(str("usernameEdit"))->setText(str("MAXIMILIANA\u00A0"));
        submit->click();
        QVERIFY2(said().contains(str("“maximiliana”")), qPrintable(said()));
        QCOMPARE(m_store->records().size(), 1);
        submit->click(); // once is enough
        QVERIFY(driver.waitFor([this] { return m_store->records().size() == 2; }));
        QCOMPARE(m_store->records().constLast().customer.username, str("MAXIMILIANA"));
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

    /// T11 of 2026-11-30.
    void aRegistrationThatLeftIsToldBeforeTheFormCloses_data()
    {
        QTest::addColumn<bool>("isWorkspaceGoing");
        QTest::newRow("somebody closes it") << false;
        QTest::newRow("the environment is closed") << true;
    }

    void aRegistrationThatLeftIsToldBeforeTheFormCloses()
    {
        QFETCH(const bool, isWorkspaceGoing);
        openDialog(EnvironmentKind::Staging);
        m_isStalling = true;
        m_dialog->setMode(AddCustomerDialog::Mode::SelfRegister);
        m_dialog->show();
        QSignalSpy unknown(m_dialog.get(), &AddCustomerDialog::accountUnknown);
        const WindowDriver driver(*m_dialog);
        for (const char *field : {"firstNameEdit", "lastNameEdit", "usernameEdit", "passwordEdit"})
            QVERIFY(driver.enter(str(field), str("maya")));
        QCOMPARE(m_dialog->unfinishedText(), QString());
        QVERIFY(driver.click(str("submitButton")));
        QTRY_COMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_dialog->unfinishedText(),
                 str("It is not yet known whether the account of maya was made."));
        if (isWorkspaceGoing) {
            m_dialog->leave();
            QVERIFY(!m_dialog->isVisible());
            QCOMPARE(unknown.count(), 1);
            return;
        }
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(driver.has(str("signInInsteadButton"))); // of the card that says it
        QCOMPARE(m_dialog->unfinishedText(), QString());
        m_dialog->done(QDialog::Rejected); // what was typed is discarded
        QVERIFY(!m_dialog->isVisible());
    }

    void aTokenOfAnotherShowsBothNames()
    {
        openDialog(EnvironmentKind::Staging);
        m_dialog->setMode(AddCustomerDialog::Mode::PasteToken);
        m_dialog->show();
        QSignalSpy added(m_dialog.get(), &AddCustomerDialog::customerAdded);
        const WindowDriver driver(*m_dialog);
        QVERIFY(driver.enter(str("usernameEdit"), str("anna@x")));
        QVERIFY(driver.enter(str("tokenEdit"), QString::fromLatin1(jwt("{\"user_name\":\"boris@x\"}"))));
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

private:
    /// With a service behind it.
    void openDialog(EnvironmentKind kind)
    {
        m_isStalling = false;
        m_server = std::make_unique<RawServer>([this](const RawRequest &request) {
            if (m_isStalling)
                return RawAnswer::stall();
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

    bool m_isStalling = false;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<AddCustomerDialog> m_dialog;
};

QTEST_MAIN(TestAddCustomerDialog)
#include "tst_addcustomerdialog.moc"
