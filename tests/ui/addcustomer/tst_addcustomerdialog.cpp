// The dialog that adds a customer: where typing begins, and which user names it takes.
#include "tests/support/opencustomer.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/addcustomer/addcustomerdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

class TestAddCustomerDialog : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }
    void cleanup() { closeCustomer(); }

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
};

QTEST_MAIN(TestAddCustomerDialog)
#include "tst_addcustomerdialog.moc"
