#include "app/console/customerplacement.h"

#include "ui/customer/customercontroller.h"
#include "ui/customer/httplogpanel.h"
#include "ui/shell/mainwindow.h"

namespace onboarding {

namespace {

bool needsRoom(CustomerView::Lens lens)
{
    return lens == CustomerView::Lens::SdkToken || lens == CustomerView::Lens::RegisterIds;
}

} // namespace

CustomerPlacement::CustomerPlacement(MainWindow &window, CustomerView &view, CustomerController &controller,
                                     QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_view(view)
{
    connect(&view, &CustomerView::lensChanged, this, &CustomerPlacement::onLensChanged);
    connect(&view, &CustomerView::backRequested, this, [&window] { window.setCustomerOpen(false); });
    connect(&window, &MainWindow::customerOpenChanged, this, &CustomerPlacement::onOpenChanged);
    connect(&controller, &CustomerController::showExchangeRequested, this, &CustomerPlacement::showExchange);
}

void CustomerPlacement::setLog(ExchangeLog *log)
{
    m_window.httpLog().setLog(log);
    m_view.httpLog().setLog(log);
}

void CustomerPlacement::setCustomer(const QUuid &customer)
{
    m_window.httpLog().setCustomer(customer);
    m_view.httpLog().setCustomer(customer);
}

void CustomerPlacement::onLensChanged(CustomerView::Lens lens)
{
    // It stays open for the other pages of the customer: their tabs keep their place.
    if (needsRoom(lens) && !m_window.isCustomerOpen())
        m_window.setCustomerOpen(true);
    m_window.setLogShownBeside(lens != CustomerView::Lens::HttpLog);
}

void CustomerPlacement::onOpenChanged(bool open)
{
    m_view.setAlone(open);
    if (open)
        return;
    if (needsRoom(m_view.lens()))
        m_view.showLens(CustomerView::Lens::Case);
}

void CustomerPlacement::showExchange(quint64 number)
{
    if (m_window.isCustomerOpen() && m_view.lens() != CustomerView::Lens::HttpLog) {
        m_window.setHttpLogShown(true);
        m_window.httpLog().showExchange(number);
        return;
    }
    m_view.showLens(CustomerView::Lens::HttpLog);
    m_view.httpLog().showExchange(number);
}

} // namespace onboarding
