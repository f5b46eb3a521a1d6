#pragma once
#include "core/roster/customerstore.h"
#include "core/roster/savedview.h"

#include <QObject>
#include <QTimer>

namespace onboarding {

class WorklistModel;

/// How many customers of the worklist's environment match each view. Counted some hundreds at a time, after
/// what changed together and when time has passed, so that no frame waits for it.
class ViewCounts : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it; environment, rules and clock are the model's.
    ViewCounts(const CustomerStore &store, const WorklistModel &model, QObject *parent = nullptr);

    void setViews(const QList<SavedView> &views);
    /// By view, as last counted; empty until they were.
    [[nodiscard]] const QList<int> &counts() const { return m_counts; }

Q_SIGNALS:
    void changed();

private:
    void restart();
    void countSoon();
    void begin();
    void step();

    const CustomerStore &m_store;
    const WorklistModel &m_model;
    QList<SavedView> m_views;
    QList<int> m_counts;
    QList<int> m_counting;
    qsizetype m_next = -1; ///< in the store's records; -1: nothing is being counted
    bool m_isStale = false; ///< something changed while it was counted
    QDateTime m_now;
    QTimer m_soon;
    QTimer m_step;
    QTimer m_again;
};

} // namespace onboarding
