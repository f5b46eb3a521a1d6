#include "ui/shell/customerpane.h"

#include "ui/shell/customerdelegate.h"
#include "ui/shell/customerlistmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace onboarding {

CustomerPane::CustomerPane(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new CustomerListModel(clock, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_list(new QListView)
    , m_message(makeLabel({}, "secondary", true))
{
    setObjectName(QStringLiteral("sidePane"));
    setAttribute(Qt::WA_StyledBackground);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(CustomerListModel::SearchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(QStringLiteral("customerFilter"));
    m_filter->setPlaceholderText(tr("Filter customers  /"));
    m_filter->setAccessibleName(tr("Filter customers by name"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("customerList"));
    m_list->setAccessibleName(tr("Customers"));
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(new CustomerDelegate(theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setContentsMargins(12, 24, 12, 24);
    auto *add = makeButton(tr("Add customer…"), QStringLiteral("addCustomerButton"));
    add->setToolTip(tr("Ctrl+N"));

    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 10, 12, 10);
    head->setSpacing(8);
    head->addWidget(m_filter);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 10, 12, 10);
    foot->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(makeRule());
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addStretch();
    layout->addWidget(makeRule());
    layout->addLayout(foot);

    connect(add, &QPushButton::clicked, this, &CustomerPane::addRequested);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        showState();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, &CustomerPane::focusList);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const QUuid now = selected();
        if (now.isNull() || now == std::exchange(m_lastSelected, now))
            return;
        Q_EMIT customerSelected(now);
    });
    auto *remove = new QAction(tr("Remove from this console…"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, [this] {
        if (const QUuid customer = selected(); !customer.isNull())
            Q_EMIT removeRequested(customer);
    });
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, m_model, &CustomerListModel::refreshAges);
    ages->start(std::chrono::seconds(30));
    showState();
}

void CustomerPane::setRows(const QList<CustomerRow> &rows, bool loaded)
{
    m_isLoaded = loaded;
    m_model->setRows(rows);
    if (!m_model->indexOf(m_lastSelected).isValid() && !m_lastSelected.isNull()) {
        m_lastSelected = {};
        m_list->clearSelection();
        m_list->setCurrentIndex({});
        Q_EMIT customerSelected({});
    }
    showState();
}

void CustomerPane::update(const CustomerRow &row)
{
    m_model->update(row);
}

void CustomerPane::select(const QUuid &customer)
{
    QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(customer));
    if (!index.isValid() && m_model->indexOf(customer).isValid()) {
        m_filter->clear(); // it is there, only filtered away
        index = m_filtered->mapFromSource(m_model->indexOf(customer));
    }
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

QUuid CustomerPane::selected() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? index.data(CustomerListModel::RowRole).value<CustomerRow>().customer.id
                           : QUuid();
}

void CustomerPane::move(int by)
{
    const int count = m_filtered->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, count - 1);
    m_list->setCurrentIndex(m_filtered->index(row, 0));
}

void CustomerPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void CustomerPane::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid())
        move(0);
}

void CustomerPane::showState()
{
    QString message;
    if (!m_isLoaded)
        message = tr("Opening customers. Nothing is sent.");
    else if (m_model->rowCount() == 0)
        message = tr("No customers yet. Add one by signing in, by self-registering or with a token.");
    else if (m_filtered->rowCount() == 0)
        message = tr("No customer matches \"%1\".").arg(m_filter->text());
    m_message->setPlainText(message);
    m_message->setVisible(!message.isEmpty());
    m_list->setVisible(message.isEmpty());
}

} // namespace onboarding
