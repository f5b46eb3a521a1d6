#pragma once
#include "core/platform/settings.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QTableView;

namespace onboarding {

/// Gives the columns of the worklist the room there is, and no more, so that nothing is scrolled sideways.
/// Status, attempts and times have the width of their widest text; names and tags share the rest, and are cut
/// where it is short. The user name is shown when there is room for it. A search changes no width. What
/// somebody has set by hand stays, and is kept in the settings.
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
    void measure();
    void fitValues();
    [[nodiscard]] int titleWidth(int column) const;
    [[nodiscard]] int valueWidth(int column) const;
    [[nodiscard]] int room() const;
    [[nodiscard]] int least(int column) const;
    [[nodiscard]] bool isShown(int column) const;
    [[nodiscard]] QHash<int, int> widths() const;
    void onResized(int column, int before, int now);
    void read();
    void write();

    QTableView &m_table;
    Settings &m_settings;
    QHash<int, int> m_widths; ///< by hand
    QHash<int, bool> m_shown; ///< by hand
    QHash<int, int> m_wanted; ///< of the longest text of each column
    QHash<int, int> m_values; ///< the same without the title of the column
    QTimer m_later;
    int m_firstTag = 0; ///< of the first tag, and how many more there are
    bool m_isStale = true; ///< m_wanted is of other texts
    bool m_isFitting = false;
};

} // namespace onboarding
