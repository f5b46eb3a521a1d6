#include "ui/wire/wirepanel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wire/exchangedelegate.h"
#include "ui/wire/exchangemodel.h"
#include "ui/wire/wiretext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace onboarding {

namespace {

QPlainTextEdit *makeTextView(const QString &name)
{
    auto *view = new QPlainTextEdit;
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    view->setWordWrapMode(QTextOption::WrapAnywhere);
    view->setFont(Theme::monospaced());
    view->setAccessibleName(name);
    view->setTabChangesFocus(true);
    return view;
}

QHBoxLayout *makeRow(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->addWidget(left);
    row->addStretch();
    row->addWidget(right);
    return row;
}

} // namespace

struct WirePanel::Private
{
    ExchangeModel *model = nullptr;
    QListView *list = nullptr;
    QWidget *detail = nullptr;
    PlainLabel *message = nullptr;
    PlainLabel *summary = nullptr;
    QPlainTextEdit *request = nullptr;
    QPlainTextEdit *response = nullptr;

    void showCurrent()
    {
        const Exchange *exchange = model->exchange(list->currentIndex());
        detail->setVisible(exchange != nullptr);
        if (!exchange)
            return;
        request->setPlainText(requestText(*exchange));
        response->setPlainText(responseText(*exchange));
        summary->setPlainText(QStringLiteral("#%1  ").arg(exchange->number) + summaryText(*exchange));
    }

    void showEmpty()
    {
        const bool isEmpty = model->rowCount() == 0;
        message->setVisible(isEmpty);
        list->setVisible(!isEmpty);
    }
};

WirePanel::WirePanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("wirePanel"));
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
    m_private->summary = makeLabel({}, "caption");
    m_private->request = makeTextView(tr("Request"));
    m_private->request->setObjectName(QStringLiteral("requestText"));
    m_private->response = makeTextView(tr("Response"));
    auto *copy = makeButton(tr("Copy as cURL"), QStringLiteral("copyCurlButton"));
    copy->setToolTip(tr("Secrets become shell variables (Y)"));

    m_private->detail = new QWidget;
    auto *detail = new QVBoxLayout(m_private->detail);
    detail->setContentsMargins(12, 10, 12, 12);
    detail->setSpacing(6);
    detail->addLayout(
        makeRow(makeLabel(tr("Request"), "secondary"), makeLabel(tr("secrets are never stored"), "caption")));
    detail->addWidget(m_private->request, 1);
    detail->addLayout(makeRow(makeLabel(tr("Response"), "secondary"), m_private->summary));
    detail->addWidget(m_private->response, 1);
    detail->addWidget(copy, 0, Qt::AlignLeft);
    m_private->detail->hide();

    auto *head = makeRow(makeLabel(tr("Wire"), "strong"), makeLabel(tr("kept with the customer"), "caption"));
    head->setContentsMargins(12, 10, 12, 10);
    auto *splitter = new QSplitter(Qt::Vertical);
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
    connect(m_private->model, &QAbstractItemModel::rowsInserted, this, [this] {
        m_private->showEmpty();
        m_private->list->setCurrentIndex(m_private->model->index(m_private->model->rowCount() - 1));
        m_private->list->scrollToBottom();
    });
    connect(m_private->model, &QAbstractItemModel::modelReset, this, [this] {
        m_private->showEmpty();
        m_private->list->setCurrentIndex(m_private->model->index(m_private->model->rowCount() - 1));
        m_private->showCurrent();
    });
    connect(copy, &QPushButton::clicked, this, [this] {
        if (const Exchange *exchange = m_private->model->exchange(m_private->list->currentIndex()))
            QGuiApplication::clipboard()->setText(exchange->toCurl());
    });
    connect(&theme, &Theme::changed, m_private->list, [this] { m_private->list->viewport()->update(); });
    m_private->showEmpty();
}

WirePanel::~WirePanel() = default;

void WirePanel::setLog(ExchangeLog *log)
{
    m_private->model->setLog(log);
}

void WirePanel::setCustomer(const QUuid &customer)
{
    m_private->model->setCustomer(customer);
}

void WirePanel::showExchange(quint64 number)
{
    const QModelIndex index = m_private->model->indexOf(number);
    if (index.isValid()) {
        m_private->list->setCurrentIndex(index);
        m_private->list->scrollTo(index);
        return;
    }
    m_private->detail->show();
    m_private->summary->setPlainText({});
    m_private->request->setPlainText(tr("Exchange #%1 is not of this session, or was dropped.").arg(number));
    m_private->response->clear();
}

} // namespace onboarding
