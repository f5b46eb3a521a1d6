#include "ui/customer/httplogpanel.h"

#include "ui/customer/exchangedelegate.h"
#include "ui/customer/exchangemodel.h"
#include "ui/customer/exchangeview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int MostRows = 8;

QHBoxLayout *makeRow(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->addWidget(left);
    row->addStretch();
    row->addWidget(right);
    return row;
}

} // namespace

struct HttpLogPanel::Private
{
    QLabel *kept = nullptr;
    ExchangeModel *model = nullptr;
    QListView *list = nullptr;
    ExchangeView *detail = nullptr;
    PlainLabel *message = nullptr;
    QSplitter *splitter = nullptr;
    bool isSizedByHand = false;

    void showCurrent()
    {
        const Exchange *exchange = model->exchange(list->currentIndex());
        detail->setVisible(exchange != nullptr);
        if (exchange)
            detail->setExchange(*exchange);
    }

    /// No higher than its rows, nor than a third of all: the rest belongs to what was exchanged.
    void fitList()
    {
        if (isSizedByHand)
            return;
        int rows = 0;
        for (int row = 0; row < std::min(model->rowCount(), MostRows); ++row)
            rows += list->sizeHintForIndex(model->index(row)).height();
        const int wanted = std::min(rows, splitter->height() / 3);
        splitter->setSizes({wanted, splitter->height() - wanted});
    }

    void showEmpty()
    {
        const bool isEmpty = model->rowCount() == 0;
        message->setVisible(isEmpty);
        list->setVisible(!isEmpty);
    }
};

HttpLogPanel::HttpLogPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("httpLogPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_private->model = new ExchangeModel(this);
    m_private->list = new QListView;
    m_private->list->setModel(m_private->model);
    m_private->list->setItemDelegate(new ExchangeDelegate(theme, m_private->list));
    m_private->list->setAccessibleName(tr("Exchanges, newest last"));
    m_private->list->setObjectName(QStringLiteral("exchangeList"));
    m_private->message = makeLabel(tr("Nothing was sent yet. Every request is shown here, without "
                                      "its secrets."),
                                   "secondary", true);
    m_private->message->setContentsMargins(12, 12, 12, 12);
    m_private->list->setMinimumHeight(2 * ExchangeDelegate::RowHeight);
    m_private->detail = new ExchangeView(theme);
    connect(m_private->detail, &ExchangeView::curlCopied, this, &HttpLogPanel::curlCopied);
    m_private->detail->hide();

    m_private->kept = makeLabel(tr("kept with the customer"), "caption");
    auto *head = makeRow(makeLabel(tr("HTTP log"), "strong"), m_private->kept);
    head->setContentsMargins(12, 10, 12, 10);
    auto *splitter = new QSplitter(Qt::Vertical);
    m_private->splitter = splitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_private->list);
    splitter->addWidget(m_private->detail);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(makeRule());
    layout->addWidget(m_private->message, 0, Qt::AlignTop);
    layout->addWidget(splitter, 1);

    connect(m_private->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_private->showCurrent(); });
    connect(m_private->model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int row) {
        m_private->showEmpty();
        // Who reads an older one goes on reading it.
        const QModelIndex current = m_private->list->currentIndex();
        const bool isAtEnd = !current.isValid() || current.row() >= m_private->model->rowCount() - 2;
        if (isAtEnd)
            m_private->list->setCurrentIndex(m_private->model->index(row));
        m_private->fitList();
        m_private->list->scrollTo(m_private->list->currentIndex());
    });
    connect(m_private->model, &QAbstractItemModel::modelReset, this, [this] {
        m_private->showEmpty();
        m_private->list->setCurrentIndex(m_private->model->index(m_private->model->rowCount() - 1));
        m_private->showCurrent();
        m_private->fitList();
    });
    connect(splitter, &QSplitter::splitterMoved, this, [this] { m_private->isSizedByHand = true; });
    connect(&theme, &Theme::changed, m_private->list, [this] { m_private->list->viewport()->update(); });
    m_private->showEmpty();
}

HttpLogPanel::~HttpLogPanel() = default;

void HttpLogPanel::setLog(ExchangeLog *log)
{
    m_private->model->setLog(log);
}

void HttpLogPanel::setCustomer(const QUuid &customer)
{
    m_private->model->setCustomer(customer);
}

void HttpLogPanel::showAll()
{
    setCustomer({});
    m_private->kept->hide(); // some are about nobody
}

void HttpLogPanel::setNames(std::function<QString(const QUuid &customer)> nameOf)
{
    m_private->model->setNames(std::move(nameOf));
    m_private->list->viewport()->update();
}

void HttpLogPanel::showExchange(quint64 number)
{
    const QModelIndex index = m_private->model->indexOf(number);
    if (index.isValid()) {
        m_private->list->setCurrentIndex(index);
        m_private->list->scrollTo(index);
        return;
    }
    m_private->detail->show();
    m_private->detail->setMessage(tr("Exchange #%1 is not of this session, or was dropped.").arg(number));
}

void HttpLogPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_private->fitList();
}

} // namespace onboarding
