// A double click and what moves under the pointer between its presses.
#include "ui/widgets/doubleclickguard.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QWindow>

using namespace onboarding;

class TestDoubleClick : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->installEventFilter(new DoubleClickGuard(this)); }

    void init()
    {
        m_time += 10'000; // long after what was clicked before
        m_page = std::make_unique<QWidget>();
        m_page->resize(300, 200);
        m_first = new QPushButton(QStringLiteral("Ask to resubmit"), m_page.get());
        m_other = new QPushButton(QStringLiteral("Clock +15 min"), m_page.get());
        m_first->setGeometry(0, 100, 200, 40);
        m_other->setGeometry(0, 40, 200, 40);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        // As a card that goes down by the height of a line that came above it.
        connect(m_first, &QPushButton::clicked, this, [this] {
            m_first->move(0, 160);
            m_other->move(0, 100);
        });
    }

    /// Tester 2, finding 25: 250 ms between two presses, 180 ms between four.
    void aLaterPressIsNobodysWhenTheCardMoved_data()
    {
        QTest::addColumn<int>("presses");
        QTest::addColumn<int>("gap");
        QTest::newRow("two presses") << 2 << 250;
        QTest::newRow("four presses") << 4 << 180;
        QTest::newRow("a press that is just still of the double click")
            << 2 << QGuiApplication::styleHints()->mouseDoubleClickInterval();
    }

    void aLaterPressIsNobodysWhenTheCardMoved()
    {
        QFETCH(int, presses);
        QFETCH(int, gap);
        QSignalSpy first(m_first, &QPushButton::clicked);
        QSignalSpy other(m_other, &QPushButton::clicked);
        for (int i = 0; i < presses; ++i)
            click(QPoint(50, 120), gap);
        QCOMPARE(first.size(), 1);
        QCOMPARE(other.size(), 0);
    }

    /// As a message that is closed, whose place the next one takes.
    void aLaterPressIsNobodysWhenTheButtonIsGone()
    {
        connect(m_first, &QPushButton::clicked, m_first, &QObject::deleteLater);
        QSignalSpy other(m_other, &QPushButton::clicked);
        click(QPoint(50, 120), 0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        click(QPoint(50, 120), 100);
        QCOMPARE(other.size(), 0);
    }

    void aLaterClickIsOfTheButtonThatStandsThere()
    {
        QSignalSpy other(m_other, &QPushButton::clicked);
        click(QPoint(50, 120), 0);
        click(QPoint(50, 120), QGuiApplication::styleHints()->mouseDoubleClickInterval() + 1);
        QCOMPARE(other.size(), 1);
    }

    void aQuickClickElsewhereIsMeant()
    {
        QSignalSpy first(m_first, &QPushButton::clicked);
        QSignalSpy other(m_other, &QPushButton::clicked);
        click(QPoint(50, 60), 0);
        click(QPoint(50, 120), 100);
        QCOMPARE(other.size(), 1);
        QCOMPARE(first.size(), 1);
    }

    void aButtonThatStaysTakesBoth()
    {
        QSignalSpy other(m_other, &QPushButton::clicked);
        click(QPoint(50, 60), 0);
        click(QPoint(50, 60), 100);
        QCOMPARE(other.size(), 2);
    }

private:
    /// Where the pointer is on the page, \p gap ms after the click before.
    void click(QPoint place, int gap)
    {
        m_time += gap;
        QWidget *under = m_page->childAt(place);
        QVERIFY(under);
        for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event(
                type, under->mapFrom(m_page.get(), place), m_page->mapToGlobal(place), Qt::LeftButton,
                type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            event.setTimestamp(m_time);
            QApplication::sendEvent(under, &event);
        }
    }

    quint64 m_time = 1'000'000;
    std::unique_ptr<QWidget> m_page;
    QPushButton *m_first = nullptr;
    QPushButton *m_other = nullptr;
};

QTEST_MAIN(TestDoubleClick)
#include "tst_doubleclickguard.moc"
