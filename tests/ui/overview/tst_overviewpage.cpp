// What Overview says of days on which nobody looked, and of charts without a figure.
#include "tests/support/fakeclock.h"
#include "tests/support/storecalls.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/overview/buckettext.h"
#include "ui/overview/chartpanel.h"
#include "ui/overview/overviewpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

Q_DECLARE_METATYPE(onboarding::DurationBucket)

class TestOverviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<CustomerStore>(m_folder->filePath(str("roster.sqlite")));
        QVERIFY(load(*m_store).has_value());
        m_page = std::make_unique<OverviewPage>(*m_theme, *m_store, m_clock);
        m_page->setEnvironment(Somewhere);
        m_page->resize(1200, 800);
    }

    void cleanup()
    {
        m_page.reset();
        m_store.reset();
    }

    void anEmptyChartSaysWhy()
    {
        m_page->setFirstStart(m_clock.now().toLocalTime().date());
        m_page->setVisible(true);
        QTRY_VERIFY(note("perDayChart").contains(str("running since 1 Mar")));
        QVERIFY(note("agesChart").contains(str("No customer is in review")));
        QVERIFY(note("durationsChart").contains(str("0 reviews seen")));
        for (const char *chart : {"perDayChart", "agesChart", "durationsChart"})
            QVERIFY(!panel(chart)->findChild<QStackedWidget *>()->isVisible());
    }

    /// Day log, officer 20. The clock says 1 March.
    void daysBeforeTheFirstStartAreNoZeros_data()
    {
        QTest::addColumn<int>("startedDaysAgo");
        QTest::addColumn<int>("addedDaysAgo");
        QTest::addColumn<int>("notRunning"); // of 14
        QTest::newRow("first started three days ago") << 3 << 3 << 10;
        QTest::newRow("customers that are older than what is kept of the start") << 0 << 5 << 8;
        QTest::newRow("since long") << 90 << 30 << 0;
    }

    void daysBeforeTheFirstStartAreNoZeros()
    {
        QFETCH(int, startedDaysAgo);
        QFETCH(int, addedDaysAgo);
        QFETCH(int, notRunning);
        Customer ada = customer(str("ada"));
        ada.addedAt = m_clock.now().addDays(-addedDaysAgo);
        QVERIFY(save(*m_store, ada).has_value());
        observe(ada, "PENDING", -2);
        observe(ada, "APPROVED_VERIFIED", -1);
        m_page->setFirstStart(m_clock.now().addDays(-startedDaysAgo).toLocalTime().date());
        m_page->setVisible(true);
        const auto *figures = panel("perDayChart")->findChild<QTableWidget *>();
        QTRY_COMPARE(figures->rowCount(), 14);
        for (int row = 0; row < 14; ++row)
            QCOMPARE(figures->item(row, 0)->text() == str("not running"), row < notRunning);
        QCOMPARE(figures->item(12, 0)->text(), str("1"));
        QCOMPARE(note("perDayChart").contains(str("was not running")), notRunning > 0);
        QCOMPARE(panel("perDayChart")
                     ->findChild<QWidget *>(str("chartView"))
                     ->accessibleDescription()
                     .contains(str("not running")),
                 notRunning > 0);
    }

    void howLongAReviewTookIsSaidInPlainWords_data()
    {
        using std::chrono::hours;
        using std::chrono::minutes;
        using std::chrono::seconds;
        QTest::addColumn<DurationBucket>("bucket");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *words, seconds from, seconds to) {
            QTest::newRow(words) << DurationBucket {.from = from, .to = to} << QString::fromUtf8(words);
        };
        row("under 15 min", seconds {0}, minutes {15});
        row("15–30 min", minutes {15}, minutes {30});
        row("> 75 min", minutes {75}, seconds {0});
        row("1–2 h", hours {1}, hours {2});
        row("under 24 h", seconds {0}, hours {24});
        row("2–4 d", hours {48}, hours {96});
        row("> 10 d", hours {240}, seconds {0});
    }

    void howLongAReviewTookIsSaidInPlainWords()
    {
        QFETCH(DurationBucket, bucket);
        QFETCH(QString, words);
        QCOMPARE(durationName(bucket), words);
    }

private:
    [[nodiscard]] ChartPanel *panel(const char *name) const
    {
        return m_page->findChild<ChartPanel *>(QString::fromLatin1(name));
    }

    [[nodiscard]] QString note(const char *name) const
    {
        return panel(name)->findChild<PlainLabel *>(str("chartNote"))->text();
    }

    void observe(const Customer &about, const char *status, int days)
    {
        bool isDone = false;
        m_store->record(about.id,
                        Observation {.status = KycStatus::fromWire(str(status)),
                                     .observedAt = m_clock.now().addDays(days)},
                        this, [&](const Result<void> &recorded) { isDone = recorded.has_value(); });
        QTRY_VERIFY(isDone);
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CustomerStore> m_store;
    std::unique_ptr<OverviewPage> m_page;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
