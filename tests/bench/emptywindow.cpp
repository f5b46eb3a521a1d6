// The yardstick for start and memory: a Qt window with nothing in it.
#include "tests/bench/firstpaint.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication const application(argc, argv);
    QWidget window;
    window.resize(1360, 860);
    onboarding::bench::FirstPaint const firstPaint(window, std::chrono::milliseconds(0));
    window.show();
    return QApplication::exec();
}
