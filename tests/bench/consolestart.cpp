// The console as main() composes it, ended a while after its first paint.
#include "app/console/consoleapplication.h"
#include "tests/bench/firstpaint.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    onboarding::ConsoleApplication console(application, {});
    onboarding::bench::FirstPaint const firstPaint(console.window(), std::chrono::seconds(3));
    console.start();
    return QApplication::exec();
}
