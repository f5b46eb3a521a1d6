// The history of a customer, as it stands on the page Case.
#include "tests/support/opencustomer.h"
#include "tests/support/temporaryhome.h"
#include "ui/customer/historyview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statusbadge.h"

#include <QPushButton>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

/// Where the text of \p part stands in its row.
int baselineOf(const QWidget &part)
{
    const QFontMetrics metrics = part.fontMetrics();
    const int top = qobject_cast<const PlainLabel *>(&part) ? part.contentsMargins().top()
                                                            : (part.height() - metrics.height()) / 2;
    return part.y() + top + metrics.ascent();
}

} // namespace

class TestHistoryView : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }
    void cleanup() { closeCustomer(); }

    void theHistoryStandsOnOneLine()
    {
        HistoryView view(*m_theme);
        const QDateTime now = m_clock.now();
        view.setEntries(
            {{.kind = CaseEvent::Kind::StatusObserved,
              .at = now,
              .observation = Observation {.status = KycStatus::fromWire(str("PENDING")),
                                          .remainingAttempts = 2,
                                          .observedAt = now},
              .exchange = 4},
             {.kind = CaseEvent::Kind::SdkTokenReceived, .at = now, .path = str("a/b"), .exchange = 5},
             {.kind = CaseEvent::Kind::SignedOut, .at = now, .path = str("c/d")}},
            {}, now);
        view.resize(600, 200);
        view.show();
        const auto rows = view.findChildren<QWidget *>(str("historyRow"));
        QCOMPARE(rows.size(), 3);
        for (const QWidget *row : rows) {
            QCOMPARE(row->height(), rows.constFirst()->height());
            const auto *time = row->findChild<PlainLabel *>(str("historyTime"));
            if (const auto *text = row->findChild<PlainLabel *>(str("historyText")))
                QCOMPARE(baselineOf(*text), baselineOf(*time));
            if (const auto *link = row->findChild<QPushButton *>())
                QCOMPARE(baselineOf(*link), baselineOf(*time));
        }
        QCOMPARE(view.findChildren<StatusBadge *>().size(), 1);
    }

    /// Attack 9, T4: a status that another service told stands there without its colour.
    void aStatusOfElsewhereHasNoBadge()
    {
        HistoryView view(*m_theme);
        const QDateTime now = m_clock.now();
        CaseEvent event {.kind = CaseEvent::Kind::StatusObserved,
                         .at = now,
                         .observation
                         = Observation {.status = KycStatus::fromWire(str("APPROVED_VERIFIED")),
                                        .observedAt = now,
                                        .from = {str("https://old.example"), str("T1"), str("staging")}},
                         .exchange = 4,
                         .isElsewhere = true};
        view.setEntries({event}, {}, now);
        QCOMPARE(view.findChildren<StatusBadge *>().size(), 0);
        QVERIFY(eventText(event).contains(
            str("seen at https://old.example for tenant T1 (staging), before this environment was changed")));
        event.isElsewhere = false;
        view.setEntries({event}, {}, now);
        QCOMPARE(view.findChildren<StatusBadge *>().size(), 1);
    }

    /// A note does not come between two checks: nobody looked all the same.
    void notesStandAmongTheEventsOfTheirTime()
    {
        HistoryView view(*m_theme);
        const QDateTime now = m_clock.now();
        const auto token = [&now](int hoursAgo) {
            return CaseEvent {.kind = CaseEvent::Kind::SdkTokenReceived, .at = now.addSecs(-3600 * hoursAgo)};
        };
        const auto note = [&now](const char *text, int hoursAgo) {
            return Note {.text = str(text), .writtenAt = now.addSecs(-3600 * hoursAgo)};
        };
        view.setEntries({token(9), token(1)}, {note("last", 0), note("between", 5), note("first", 10)}, now);
        view.show();
        QStringList lines;
        for (const PlainLabel *label : view.findChildren<PlainLabel *>()) {
            if (label->objectName() == str("historyNote") || label->objectName() == str("historyText")
                || label->text().startsWith(str("No checks")))
                lines.append(label->text());
        }
        QCOMPARE(lines,
                 QStringList({str("last"), str("SDK token received"), str("No checks for 8 h"),
                              str("between"), str("SDK token received"), str("first")}));
    }
};

QTEST_MAIN(TestHistoryView)
#include "tst_historyview.moc"
