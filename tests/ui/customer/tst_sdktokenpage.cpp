// The page SDK token of one customer, without a service.
#include "tests/support/opencustomer.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/customer/sdktokenpage.h"
#include "ui/widgets/evidencepill.h"
#include "ui/widgets/plainlabel.h"

#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

class TestSdkTokenPage : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }
    void cleanup() { closeCustomer(); }

    /// Officer 3, finding 31: what to do stood on another page, and was another thing.
    void whyThereIsNoTokenIsSaidWhereItWasAskedFor()
    {
        observe("PENDING");
        openCase();
        SdkTokenPage page(*m_controller, *m_theme);
        page.resize(600, 800);
        page.show();
        const WindowDriver driver(page);
        const auto says = [&page](const QString &words) {
            const auto labels = page.findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        Q_EMIT m_controller->changed();
        QVERIFY(says(str("in review already: wait for the decision")));
        auto *button = driver.find(str("getSdkTokenButton"));
        const QPoint before = button->mapTo(&page, QPoint());
        QVERIFY(driver.click(str("getSdkTokenButton"))); // without an API key
        QTRY_VERIFY(driver.has(str("tokenFailureCard")));
        QVERIFY(says(str("No SDK token.")));
        page.layout()->activate();
        QCOMPARE(button->mapTo(&page, QPoint()), before);
    }

    void whatIsKnownOfDeviceIdDoesNotDependOnATokenRequest()
    {
        openCase();
        SdkTokenPage page(*m_controller, *m_theme);
        page.show();
        const auto *edit = WindowDriver(page).find<QLineEdit>(str("deviceIdEdit"));
        const auto pills = edit->parentWidget()->findChildren<EvidencePill *>();
        QCOMPARE(pills.size(), 1);
        QCOMPARE(pills.constFirst()->text(),
                 evidenceName(theCase()
                                  .environment()
                                  .contract.rule(Operation::SdkToken)
                                  .parameter(str("deviceId"))
                                  .evidence));
        QCOMPARE(primaryButtons(page), QStringList {str("getSdkTokenButton")});
    }
};

QTEST_MAIN(TestSdkTokenPage)
#include "tst_sdktokenpage.moc"
