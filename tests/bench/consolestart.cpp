// The console as main() composes it, ended a while after its first paint. With --list it says when the list
// is there, and what a letter typed and a step scrolled cost in its real window.
#include "app/console/consoleapplication.h"
#include "tests/bench/firstpaint.h"
#include "tests/bench/listtimes.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const bool isAboutList = QApplication::arguments().contains(QStringLiteral("--list"));
    onboarding::ConsoleApplication console(application, {});
    onboarding::bench::FirstPaint const firstPaint(console.window(),
                                                   std::chrono::seconds(isAboutList ? 600 : 3));
    if (isAboutList)
        new onboarding::bench::ListTimes(console.window());
    console.start();
    return QApplication::exec();
}
