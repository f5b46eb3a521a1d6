#include "app/console/customerdesk.h"

#include "ui/customer/customercontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/wire/wirepanel.h"

namespace onboarding {

namespace {

bool needsRoom(CustomerView::Lens lens)
{
    return lens == CustomerView::Lens::SdkToken || lens == CustomerView::Lens::RegisterIds;
}

} // namespace

CustomerDesk::CustomerDesk(MainWindow &window, CustomerView &view, CustomerController &controller,
                           QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_view(view)
{
    connect(&view, &CustomerView::lensChanged, this, &CustomerDesk::onLensChanged);
    connect(&view, &CustomerView::backRequested, this, [&window] { window.setCustomerOpen(false); });
    connect(&window, &MainWindow::customerOpenChanged, this, &CustomerDesk::onOpenChanged);
    connect(&controller, &CustomerController::showExchangeRequested, this, &CustomerDesk::showExchange);
}

void CustomerDesk::setLog(ExchangeLog *log)
{
    m_window.wire().setLog(log);
    m_view.wire().setLog(log);
}

void CustomerDesk::setCustomer(const QUuid &customer)
{
    m_window.wire().setCustomer(customer);
    m_view.wire().setCustomer(customer);
}

void CustomerDesk::onLensChanged(CustomerView::Lens lens)
{
    if (needsRoom(lens) && !m_window.isCustomerOpen()) {
        m_window.setCustomerOpen(true);
        m_isOpenForLens = m_window.isCustomerOpen();
    } else if (!needsRoom(lens) && std::exchange(m_isOpenForLens, false)) {
        m_window.setCustomerOpen(false);
    }
}

void CustomerDesk::onOpenChanged(bool open)
{
    m_view.setAlone(open);
    if (open)
        return;
    m_isOpenForLens = false;
    if (needsRoom(m_view.lens()))
        m_view.showLens(CustomerView::Lens::Case);
}

void CustomerDesk::showExchange(quint64 number)
{
    if (m_window.isCustomerOpen()) {
        m_window.setWireShown(true);
        m_window.wire().showExchange(number);
        return;
    }
    m_view.showLens(CustomerView::Lens::Wire);
    m_view.wire().showExchange(number);
}

} // namespace onboarding
