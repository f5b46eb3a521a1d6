#pragma once
#include "ui/customer/customerview.h"

#include <QObject>
#include <QUuid>

namespace onboarding {

class CustomerController;
class ExchangeLog;
class MainWindow;

/// Where the chosen customer is shown: beside the list, or alone in the window for what needs the room (SDK
/// token, Register IDs, a narrow window); and the exchanges beside it or as a lens.
class CustomerPlacement : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it; \p view is the window's page of the worklist.
    CustomerPlacement(MainWindow &window, CustomerView &view, CustomerController &controller,
                      QObject *parent = nullptr);

    void setLog(ExchangeLog *log); ///< null: nothing to show
    void setCustomer(const QUuid &customer);

private:
    void onLensChanged(CustomerView::Lens lens);
    void onOpenChanged(bool open);
    void showExchange(quint64 number);

    MainWindow &m_window;
    CustomerView &m_view;
};

} // namespace onboarding
