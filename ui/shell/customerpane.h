#pragma once
#include "ui/shell/mainwindow.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStackedLayout;
class QTimer;

namespace onboarding {

class CustomerListModel;
class PlainLabel;

/// The list of customers on the left: filter, rows, and what is said when there are none.
class CustomerPane : public QWidget
{
    Q_OBJECT
public:
    CustomerPane(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setRows(const QList<CustomerRow> &rows, bool loaded);
    void update(const CustomerRow &row);
    void select(const QUuid &customer);
    [[nodiscard]] QUuid selected() const;
    /// -1 or 1: the one before or after.
    void move(int by);
    void focusFilter();
    void focusList();

Q_SIGNALS:
    void customerSelected(const QUuid &customer);
    void addRequested();
    void removeRequested(const QUuid &customer);

private:
    void showState();

    CustomerListModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QListView *m_list;
    PlainLabel *m_message;
    QUuid m_lastSelected;
    bool m_isLoaded = false;
};

} // namespace onboarding
