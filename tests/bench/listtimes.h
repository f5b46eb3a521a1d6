#pragma once
#include "tests/bench/firstpaint.h"
#include "ui/shell/mainwindow.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

namespace onboarding::bench {

/// Waits for the list, then types into its search and scrolls it, each with the painting that follows, prints
/// "listed", "keystroke" and "scroll" with their figures, and ends the program.
class ListTimes : public QObject
{
public:
    explicit ListTimes(MainWindow &window)
        : QObject(&window)
        , m_window(window)
    {
        auto *poll = new QTimer(this);
        connect(poll, &QTimer::timeout, this, [this, poll] {
            constexpr int Many = 1000;
            m_table = m_window.findChild<QTableView *>(QStringLiteral("customerList"));
            m_search = m_window.findChild<QLineEdit *>(QStringLiteral("customerFilter"));
            if (!m_table || m_table->model()->rowCount() < Many)
                return;
            poll->stop();
            m_table->viewport()->installEventFilter(this);
            QTextStream(stdout) << "listed " << residentKiB() << Qt::endl;
            // The first seconds are the start's own: quiet, then measured.
            QTimer::singleShot(std::chrono::seconds(3), this, &ListTimes::measure);
        });
        poll->start(std::chrono::milliseconds(5));
    }

private:
    static void print(const char *name, QList<double> times)
    {
        std::sort(times.begin(), times.end());
        QTextStream(stdout) << name << ' ' << times.at(times.size() / 2) << ' '
                            << times.at(times.size() * 95 / 100) << ' ' << times.constLast() << Qt::endl;
    }

    /// Until the list is painted again, with whatever else the event loop does meanwhile, as somebody who
    /// types sees it.
    template<typename Step>
    double timed(Step step)
    {
        constexpr qint64 Longest = 10'000;
        m_isPainted = false;
        QElapsedTimer timer;
        timer.start();
        step();
        do
            QCoreApplication::processEvents();
        while (!m_isPainted && m_table->isVisible()
               && timer.elapsed() < Longest); // hidden when nobody matches
        return double(timer.nsecsElapsed()) / 1e6;
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_isPainted = m_isPainted || event->type() == QEvent::Paint;
        return false;
    }

    void measure()
    {
        QTextStream(stdout) << "settled " << residentKiB() << Qt::endl;
        QList<double> keystrokes;
        for (const QString &word : {QStringLiteral("person number 77"), QStringLiteral("load.9999"),
                                    QStringLiteral("tan 3 y5"), QStringLiteral("nobody")}) {
            for (qsizetype length = 1; length <= word.size(); ++length)
                keystrokes.append(timed([&] { m_search->setText(word.left(length)); }));
            m_search->clear();
            QCoreApplication::processEvents();
        }
        print("keystroke", keystrokes);
        QList<double> frames;
        QScrollBar *bar = m_table->verticalScrollBar();
        constexpr int Frames = 200;
        for (int frame = 1; frame <= Frames; ++frame) // page by page, then from end to end
            frames.append(timed([&] {
                bar->setValue(frame <= Frames / 2
                                  ? bar->value() + bar->pageStep()
                                  : int(qint64(bar->maximum()) * (frame - Frames / 2) * 2 / Frames));
            }));
        print("scroll", frames);
        QCoreApplication::quit();
    }

    MainWindow &m_window;
    QTableView *m_table = nullptr;
    QLineEdit *m_search = nullptr;
    bool m_isPainted = false;
};

} // namespace onboarding::bench
