// What stands under the pointer stays there, and no word makes a page wider than its room.
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steadypage.h"
#include "ui/widgets/steadywidth.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace onboarding;

class TestSteadyPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_area = std::make_unique<QScrollArea>();
        auto *page = new QWidget;
        m_facts = new QWidget;
        auto *lines = new QVBoxLayout(m_facts);
        m_text = new PlainLabel(QStringLiteral("one"));
        m_text->setWordWrap(true);
        lines->addWidget(m_text);
        lines->addStretch();
        auto *card = new QWidget;
        auto *inner = new QVBoxLayout(card);
        m_button = new QPushButton(QStringLiteral("Ask to resubmit"));
        inner->addWidget(m_button);
        auto *layout = new QVBoxLayout(page);
        layout->addWidget(m_facts);
        layout->addWidget(card);
        layout->addSpacing(500);
        layout->addStretch();
        m_steady = new SteadyPage(*page);
        m_steady->add(*m_facts);
        m_steady->add(*card);
        m_area->setWidget(page);
        m_area->setWidgetResizable(true);
        m_area->resize(300, 300);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
        QTRY_VERIFY(m_area->verticalScrollBar()->maximum() > 0);
    }

    void cleanup() { QCursor::setPos(0, 0); }

    /// Tester 2, finding 25: the status above got another line, and "Clock +15 min" came under the pointer.
    void whatGrowsAboveThePointerMovesNothingThere()
    {
        QCursor::setPos(centre());
        const QPoint before = centre();
        m_text->setPlainText(QStringLiteral("one\ntwo\nthree"));
        QTRY_VERIFY(m_area->verticalScrollBar()->value() > 0);
        QTRY_COMPARE(centre(), before);
    }

    /// A banner takes height from the page: its scroll bar came, and every field got 11 px narrower.
    void aScrollBarMovesNoField()
    {
        QScrollArea area;
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(16, 16, 16, 16);
        auto *field = new QPushButton(QStringLiteral("field"));
        layout->addWidget(field);
        layout->addSpacing(300);
        layout->addStretch();
        area.setWidget(page);
        area.setWidgetResizable(true);
        keepWidth(area);
        area.resize(300, 500);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        const QRect before = field->geometry();
        area.resize(300, 200);
        QTRY_VERIFY(area.verticalScrollBar()->isVisible());
        QTRY_COMPARE(field->geometry(), before);
        area.resize(300, 500);
        QTRY_VERIFY(!area.verticalScrollBar()->isVisible());
        QTRY_COMPARE(field->geometry(), before);
    }

    void whatGetsLowerKeepsItsRoomUntilThePointerLeaves()
    {
        m_text->setPlainText(QStringLiteral("one\ntwo\nthree"));
        QTRY_VERIFY(m_facts->height() >= 3 * m_text->fontMetrics().lineSpacing());
        const int high = m_facts->height();
        QCursor::setPos(centre());
        const QPoint before = centre();
        m_text->setPlainText(QStringLiteral("one"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_facts->height(), high);
        QCOMPARE(centre(), before);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_area->widget(), &leave);
        QTRY_VERIFY(m_facts->height() < high);
    }

    /// Another customer is chosen by the keyboard while the pointer rests on the page.
    void anotherContentBeginsAtItsTop()
    {
        QCursor::setPos(centre());
        m_steady->release();
        m_text->setPlainText(QStringLiteral("one\ntwo\nthree"));
        QTRY_VERIFY(m_facts->height() >= 3 * m_text->fontMetrics().lineSpacing());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_area->verticalScrollBar()->value(), 0);
    }

    /// Day 4, finding 3: the pointer rested beside the buttons, and the page scrolled by itself during a run.
    void besideWhatIsPressedThePageKeepsItsTop()
    {
        QCursor::setPos(m_button->mapToGlobal(QPoint(-4, m_button->height() / 2)));
        m_text->setPlainText(QStringLiteral("one\ntwo\nthree"));
        QTRY_VERIFY(m_facts->height() >= 3 * m_text->fontMetrics().lineSpacing());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_area->verticalScrollBar()->value(), 0);
    }

    void elsewhereThePageMovesAsItLikes()
    {
        QCursor::setPos(m_area->mapToGlobal(QPoint(0, -40)));
        m_text->setPlainText(QStringLiteral("one\ntwo\nthree"));
        QTRY_VERIFY(m_facts->height() >= 3 * m_text->fontMetrics().lineSpacing());
        QCOMPARE(m_area->verticalScrollBar()->value(), 0);
    }

    /// Tester 2, finding 12: a long line of a request preview pushed the buttons out of the window.
    void aLongWordIsBroken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a body without a blank")
            << QStringLiteral("{\"accountId\":\"11111111-2222-4333-8444-555555555555\",").repeated(9);
        QTest::newRow("an address") << QStringLiteral("https://kyc.example.org/") + QString(400, u'a');
        QTest::newRow("several lines") << QStringLiteral("Host: a\n") + QString(300, u'W');
    }

    void aLongWordIsBroken()
    {
        QFETCH(QString, text);
        for (const bool isSelectable : {false, true}) {
            PlainLabel label(text);
            label.setWordWrap(true);
            if (isSelectable)
                label.setTextInteractionFlags(Qt::TextSelectableByMouse);
            constexpr int Room = 240;
            QVERIFY(label.minimumSizeHint().width() <= Room);
            label.resize(Room, label.heightForWidth(Room));
            QVERIFY(label.height() > 2 * label.fontMetrics().height());
            const QImage image = label.grab().toImage();
            // It is painted down to its last line, and no line is painted beyond the edge.
            QVERIFY(hasInk(
                image,
                QRect(0, image.height() - label.fontMetrics().height(), Room, label.fontMetrics().height())));
            QVERIFY(!hasInk(image, QRect(Room - 1, 0, 1, image.height())));
        }
    }

private:
    static bool hasInk(const QImage &image, const QRect &part)
    {
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x) {
                if (image.pixel(x, y) != image.pixel(image.width() - 1, 0))
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] QPoint centre() const { return m_button->mapToGlobal(m_button->rect().center()); }

    std::unique_ptr<QScrollArea> m_area;
    QWidget *m_facts = nullptr;
    PlainLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    SteadyPage *m_steady = nullptr;
};

QTEST_MAIN(TestSteadyPage)
#include "tst_steadypage.moc"
