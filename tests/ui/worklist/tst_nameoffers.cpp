// The names in use that are offered while one is typed.
#include "tests/support/str.h"
#include "ui/worklist/nameoffers.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>
#include <memory>

using namespace onboarding;
using test::str;

class TestNameOffers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMayBeMeantIsOffered_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("nothing yet") << QString()
                                     << QStringList {str("Änne"), str("Łukasz"), str("Zoë Blum")};
        QTest::newRow("without its dots") << str("zoe") << QStringList {str("Zoë Blum")};
        QTest::newRow("a letter that few keyboards have") << str("luk") << QStringList {str("Łukasz")};
        QTest::newRow("by its last word") << str("bl") << QStringList {str("Zoë Blum")};
        QTest::newRow("the middle of a word") << str("nne") << QStringList {};
        QTest::newRow("whole already") << str("Łukasz") << QStringList {};
    }

    void whatMayBeMeantIsOffered()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, offered);
        open(false);
        const int height = m_page->findChild<NameOffers *>()->height();
        m_edit->setText(typed);
        QCOMPARE(offers(), offered);
        QCOMPARE(m_page->findChild<NameOffers *>()->height(), height);
    }

    void aPressTakesTheName_data()
    {
        QTest::addColumn<bool>("isList");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("one name") << false << str("zoe") << str("Zoë Blum");
        QTest::newRow("the last of several") << true << str("PEP, zoe") << str("PEP, Zoë Blum");
        QTest::newRow("behind a semicolon") << true << str("PEP;zoe") << str("PEP; Zoë Blum");
        QTest::newRow("one to be taken away") << true << str("PEP, -zoe") << str("PEP, -Zoë Blum");
    }

    void aPressTakesTheName()
    {
        QFETCH(bool, isList);
        QFETCH(QString, typed);
        QFETCH(QString, becomes);
        open(isList);
        m_edit->setText(typed);
        QCOMPARE(offers(), QStringList {str("Zoë Blum")});
        visibleButtons().constFirst()->click();
        QCOMPARE(m_edit->text(), becomes);
        QCOMPARE(offers(), QStringList {});
    }

    /// Day 5, finding 4: "lui" was stored beside Luíza.
    void downAndEnterTakeAName()
    {
        open(false);
        m_edit->setText(str("zoe"));
        m_edit->setFocus();
        QTest::keyClick(m_edit, Qt::Key_Down);
        QPushButton *name = visibleButtons().constFirst();
        QCOMPARE(m_page->focusWidget(), name);
        QTest::keyClick(name, Qt::Key_Up);
        QCOMPARE(m_page->focusWidget(), m_edit);
        QTest::keyClick(m_edit, Qt::Key_Down);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_edit->text(), str("Zoë Blum"));
        QCOMPARE(m_page->focusWidget(), m_edit);
    }

private:
    void open(bool isList)
    {
        m_page = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_page.get());
        m_edit = new QLineEdit;
        layout->addWidget(m_edit);
        layout->addWidget(new NameOffers(*m_edit, {str("Änne"), str("Łukasz"), str("Zoë Blum")}, isList));
        m_page->show();
    }

    [[nodiscard]] QList<QPushButton *> visibleButtons() const
    {
        QList<QPushButton *> buttons = m_page->findChildren<QPushButton *>();
        buttons.removeIf([](const QPushButton *button) { return !button->isVisible(); });
        return buttons;
    }

    [[nodiscard]] QStringList offers() const
    {
        QStringList names;
        const QList<QPushButton *> buttons = visibleButtons();
        for (const QPushButton *button : buttons)
            names.append(button->text());
        return names;
    }

    std::unique_ptr<QWidget> m_page;
    QLineEdit *m_edit = nullptr;
};

QTEST_MAIN(TestNameOffers)
#include "tst_nameoffers.moc"
