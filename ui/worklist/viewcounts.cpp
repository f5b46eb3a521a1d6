#include "ui/worklist/viewcounts.h"

#include "ui/worklist/worklistmodel.h"

#include <algorithm>
#include <utility>

namespace onboarding {

ViewCounts::ViewCounts(const CustomerStore &store, const WorklistModel &model, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_model(model)
{
    constexpr std::chrono::milliseconds Together {250};
    m_soon.setSingleShot(true);
    m_soon.setInterval(Together);
    m_step.setInterval(0);
    m_again.setInterval(std::chrono::minutes(5)); // what is not late yet may become so
    connect(&m_soon, &QTimer::timeout, this, &ViewCounts::begin);
    connect(&m_step, &QTimer::timeout, this, &ViewCounts::step);
    connect(&m_again, &QTimer::timeout, this, &ViewCounts::countSoon);
    for (const auto change :
         {&CustomerStore::customerAdded, &CustomerStore::customerChanged, &CustomerStore::customerRemoved})
        connect(&store, change, this, &ViewCounts::countSoon);
    // Another environment, other rules, another list: what was counted so far is of something else.
    connect(&model, &QAbstractItemModel::modelReset, this, &ViewCounts::restart);
}

void ViewCounts::setViews(const QList<SavedView> &views)
{
    m_views = views;
    m_counts.clear();
    restart();
}

void ViewCounts::restart()
{
    m_step.stop();
    m_next = -1;
    countSoon();
}

void ViewCounts::countSoon()
{
    if (m_next >= 0)
        m_isStale = true;
    else if (!m_soon.isActive())
        m_soon.start();
}

void ViewCounts::begin()
{
    m_isStale = false;
    m_counting = QList<int>(m_views.size(), 0);
    m_now = m_model.clock().now();
    m_next = 0;
    m_step.start();
    m_again.start();
}

void ViewCounts::step()
{
    constexpr qsizetype AtOnce = 500;
    const QList<CustomerRecord> &records = m_store.records();
    const qsizetype end = std::min(records.size(), m_next + AtOnce);
    for (; m_next < end; ++m_next) {
        const CustomerRecord &record = records.at(m_next);
        if (record.customer.environment != m_model.environment())
            continue;
        for (qsizetype view = 0; view < m_views.size(); ++view) {
            const WorklistFilter &filter = m_views.at(view).filter;
            const bool isSearch = !filter.search.isEmpty();
            m_counting[view] += isSearch
                ? filter.matches(record, m_model.rules(), m_now, m_store.registeredIds(record.customer.id))
                : filter.matchesFacts(record, m_model.rules(), m_now);
        }
    }
    if (m_next < records.size())
        return;
    m_step.stop();
    m_next = -1;
    if (m_isStale)
        countSoon();
    if (std::exchange(m_counts, m_counting) != m_counting)
        Q_EMIT changed();
}

} // namespace onboarding
