#include "app/console/customerdesk.h"

#include "ui/customer/customercontroller.h"
#include "ui/customer/wirepanel.h"
#include "ui/shell/mainwindow.h"

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
    for (WirePanel *wire : {&window.wire(), &view.wire()})
        connect(wire, &WirePanel::curlCopied, &window,
                [&window] { window.showToast(tr("Copied as cURL, with its secrets as variables.")); });
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
    // It stays open for the other pages of the customer: their tabs keep their place.
    if (needsRoom(lens) && !m_window.isCustomerOpen())
        m_window.setCustomerOpen(true);
    m_window.setLogShownBeside(lens != CustomerView::Lens::Wire);
}

void CustomerDesk::onOpenChanged(bool open)
{
    m_view.setAlone(open);
    if (open)
        return;
    if (needsRoom(m_view.lens()))
        m_view.showLens(CustomerView::Lens::Case);
}

void CustomerDesk::showExchange(quint64 number)
{
    if (m_window.isCustomerOpen() && m_view.lens() != CustomerView::Lens::Wire) {
        m_window.setWireShown(true);
        m_window.wire().showExchange(number);
        return;
    }
    m_view.showLens(CustomerView::Lens::Wire);
    m_view.wire().showExchange(number);
}

} // namespace onboarding
