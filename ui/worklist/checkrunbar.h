#pragma once
#include "core/checking/checkqueue.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QProgressBar;
class QPushButton;

namespace onboarding {

class PlainLabel;

/// How a run of checks stands, and what can be done with it. Hidden when there is none.
class CheckRunBar : public QFrame
{
    Q_OBJECT
public:
    explicit CheckRunBar(QWidget *parent = nullptr);
    void setProgress(const CheckProgress &progress);

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();
    void retryRequested();
    void failuresRequested();
    void dismissed(); ///< it has hidden itself

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showButtons();
    void letGo();
    void setTone(const QString &card);

    PlainLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_cancel;
    QPushButton *m_failures;
    QPushButton *m_retry;
    QPushButton *m_dismiss;
    CheckProgress m_progress {};
    QTimer m_releaseTimer;
    QPointer<const QPushButton> m_buttonUnderPointer {}; ///< the pointer was over it when the run ended
    int m_dismissedTotal = -1; ///< how many a finished run had that was put away
};

} // namespace onboarding
