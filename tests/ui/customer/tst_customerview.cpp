// The pane of the open customer: its header, and what is in sight.
#include "core/sandboxclient/sandboxcontrol.h"
#include "tests/support/opencustomer.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/customer/casepage.h"
#include "ui/customer/customerview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statusbadge.h"

#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

class TestCustomerView : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }
    void cleanup() { closeCustomer(); }

    /// The sandbox's buttons stand at the bottom, and what they could not do was said out of sight.
    void whatTheSandboxRefusesIsSaidInSight()
    {
        SandboxControl nobody({.url = QUrl(str("http://127.0.0.1:9"))});
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), &nobody);
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
        CustomerView view(*m_controller, *m_theme);
        view.setReady(true);
        view.resize(960, 420);
        view.show();
        const WindowDriver driver(view);
        auto *approve = driver.find<QPushButton>(str("approveButton"));
        QVERIFY(approve);
        auto *area = view.findChild<CasePage *>()->parentWidget()->parentWidget();
        qobject_cast<QScrollArea *>(area)->ensureWidgetVisible(approve);
        QVERIFY(driver.click(str("approveButton")));
        QTRY_VERIFY(driver.has(str("errorCard")));
        const auto *card = driver.find(str("errorCard"));
        QTRY_VERIFY(card->height() > 0 && card->visibleRegion().boundingRect().height() >= card->height());
        m_controller->setCase(nullptr, nullptr, nullptr);
    }

    void theHeaderLeavesTheRoomToTheName()
    {
        constexpr int PaneWidth = 424;
        observe("ON_HOLD");
        openCase();
        CustomerView view(*m_controller, *m_theme);
        view.resize(PaneWidth, 600);
        view.show();
        const auto badges = [&view] {
            const auto all = view.findChildren<StatusBadge *>(str("statusBadge"));
            return std::count_if(all.begin(), all.end(), [](const QWidget *one) { return one->isVisible(); });
        };
        QCOMPARE(badges(), 1);
        const QList<PlainLabel *> labels = view.findChildren<PlainLabel *>();
        const auto name = std::find_if(labels.begin(), labels.end(), [](const PlainLabel *label) {
            return label->text() == DisplayName && label->isVisible();
        });
        QVERIFY(name != labels.end());
        QVERIFY((*name)->width() >= (*name)->fontMetrics().horizontalAdvance(DisplayName));
        view.showLens(CustomerView::Lens::HttpLog);
        QCOMPARE(badges(), 1); // there it stands in the header
    }
};

QTEST_MAIN(TestCustomerView)
#include "tst_customerview.moc"
