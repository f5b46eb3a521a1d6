#pragma once
#include "core/environments/settings.h"

#include <QHash>
#include <QObject>

class QTableView;

namespace onboarding {

/// Gives the columns of the worklist the room there is: first for whole names, then for user names, tags and
/// assignees. The user name is shown when there is room for it. What somebody has set by hand stays, and is
/// kept in the settings.
class ColumnFit : public QObject
{
    Q_OBJECT
public:
    /// \p table has its model and its header, and owns this.
    ColumnFit(QTableView &table, Settings &settings);

    static int usualWidth(int column);
    void fit();
    void setShown(int column, bool shown); ///< by hand

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int wantedWidth(int column) const;
    void onResized(int column, int before, int now);
    void read();
    void write();

    QTableView &m_table;
    Settings &m_settings;
    QHash<int, int> m_widths; ///< by hand
    QHash<int, bool> m_shown; ///< by hand
    bool m_isFitting = false;
};

} // namespace onboarding
