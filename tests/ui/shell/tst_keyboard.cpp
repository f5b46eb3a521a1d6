// Keys that mean the same in every window: Enter on a button, F4 in a date.
#include "ui/widgets/datefield.h"
#include "ui/widgets/enterkey.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace onboarding;

class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->installEventFilter(new EnterKey(this)); }

    /// Day log, officer 21. A dialog gives Enter to its default button: another one than the one in focus.
    void enterPressesTheButtonInFocus_data()
    {
        QTest::addColumn<QKeyEvent *>("key");
        QTest::addColumn<bool>("presses");
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, bool isHeld,
                            bool presses) {
            QTest::newRow(name) << new QKeyEvent(QEvent::KeyPress, key, modifiers, {}, isHeld) << presses;
        };
        row("Enter", Qt::Key_Return, Qt::NoModifier, false, true);
        row("Enter of the number pad", Qt::Key_Enter, Qt::KeypadModifier, false, true);
        row("Enter that is held down", Qt::Key_Return, Qt::NoModifier, true, false);
        row("Ctrl+Enter", Qt::Key_Return, Qt::ControlModifier, false, false);
    }

    void enterPressesTheButtonInFocus()
    {
        QFETCH(QKeyEvent *, key);
        QFETCH(bool, presses);
        const std::unique_ptr<QKeyEvent> owner(key);
        QDialog dialog;
        auto *layout = new QVBoxLayout(&dialog);
        auto *send = new QPushButton(QStringLiteral("Send"));
        auto *cancel = new QPushButton(QStringLiteral("Cancel"));
        auto *tool = new QToolButton;
        for (QWidget *part :
             {static_cast<QWidget *>(send), static_cast<QWidget *>(cancel), static_cast<QWidget *>(tool)})
            layout->addWidget(part);
        cancel->setAutoDefault(false);
        tool->setFocusPolicy(Qt::TabFocus);
        send->setDefault(true);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy sent(send, &QPushButton::clicked);
        for (QAbstractButton *button :
             {static_cast<QAbstractButton *>(cancel), static_cast<QAbstractButton *>(tool)}) {
            QSignalSpy pressed(button, &QAbstractButton::clicked);
            button->setFocus();
            QApplication::sendEvent(button, key);
            QCOMPARE(pressed.size(), presses ? 1 : 0);
        }
        if (presses)
            QCOMPARE(sent.size(), 0);
    }

    /// Verified on 2026-11-29: in "Checks without a result" Enter did nothing, with Close drawn as the
    /// default.
    void enterInATextThatIsReadPressesTheDefaultButton_data()
    {
        QTest::addColumn<bool>("isRich");
        QTest::addColumn<bool>("isReadOnly");
        QTest::newRow("in one with headings") << true << true;
        QTest::newRow("in a plain one") << false << true;
        QTest::newRow("not where text is written") << false << false;
    }

    void enterInATextThatIsReadPressesTheDefaultButton()
    {
        QFETCH(const bool, isRich);
        QFETCH(const bool, isReadOnly);
        QDialog dialog;
        auto *layout = new QVBoxLayout(&dialog);
        auto *rich = new QTextEdit;
        auto *plain = new QPlainTextEdit;
        rich->setReadOnly(isReadOnly);
        plain->setReadOnly(isReadOnly);
        auto *close = new QPushButton(QStringLiteral("Close"));
        close->setDefault(true);
        for (QWidget *part :
             {static_cast<QWidget *>(rich), static_cast<QWidget *>(plain), static_cast<QWidget *>(close)})
            layout->addWidget(part);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy pressed(close, &QPushButton::clicked);
        QWidget *text = isRich ? static_cast<QWidget *>(rich) : plain;
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(pressed.size(), isReadOnly ? 1 : 0);
    }

    void aDateIsChosenWithoutAMouse_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifier>("modifier");
        QTest::newRow("F4") << Qt::Key_F4 << Qt::NoModifier;
        QTest::newRow("Alt+Down") << Qt::Key_Down << Qt::AltModifier;
    }

    void aDateIsChosenWithoutAMouse()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifier, modifier);
        DateField field(QDate(2026, 12, 1));
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        QTest::keyClick(&field, key, modifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QWidget *popup = QApplication::activePopupWidget();
        auto *calendar = popup->findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QWidget *days = calendar->findChild<QWidget *>(QStringLiteral("qt_calendar_calendarview"));
        QVERIFY(days);
        QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Return);
        QCOMPARE(field.date(), QDate(2026, 12, 2));
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
