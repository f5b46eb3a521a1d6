#pragma once
#include "app/console/consoleapplication.h"
#include "tests/support/frontwindow.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/str.h"
#include "tests/support/windowdriver.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QTest>
#include <memory>

/// Presses the button called \p name, when it can be pressed. Else the function ends that it stands in, as
/// with QVERIFY: what follows would be about another state. Within a ConsoleTest.
#define PRESS(name) QVERIFY2(m_driver->click(onboarding::test::str(name)), name)

/// Calls a helper that has PRESS() or QVERIFY in it, which end the helper alone: here the test ends too.
#define STEPS(helper)                                                                                        \
    do {                                                                                                     \
        helper;                                                                                              \
        if (QTest::currentTestFailed())                                                                      \
            return;                                                                                          \
    } while (false)

namespace onboarding::test {

/// What every test in the real window has: the console, a driver of its window, and a sandbox beside it.
class ConsoleTest : public QObject
{
protected:
    void startSandbox()
    {
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
    }

    /// Whichever was open is closed before.
    void open(const ConsoleApplication::Options &options = {.embeddedSandbox = false})
    {
        close();
        m_console = std::make_unique<ConsoleApplication>(*qApp, options);
        m_console->start();
        m_driver = std::make_unique<WindowDriver>(m_console->window());
    }

    /// In front, which no window manager does here, and with somebody chosen.
    void openInFront()
    {
        open();
        bringToFront(m_console->window());
        QVERIFY(m_driver->waitFor([this] { return !m_console->window().selectedCustomer().isNull(); }));
    }

    void close()
    {
        m_driver.reset();
        m_console.reset();
    }

    /// The words of the short message, empty when there is none.
    [[nodiscard]] QString toast() const
    {
        const QWidget *shown = m_driver->find(str("toast"));
        return shown ? shown->accessibleName() : QString();
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<ConsoleApplication> m_console;
    std::unique_ptr<WindowDriver> m_driver;
};

} // namespace onboarding::test
