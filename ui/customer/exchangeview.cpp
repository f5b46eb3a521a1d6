#include "ui/customer/exchangeview.h"

#include "core/api/prettyjson.h"
#include "ui/customer/exchangehighlighter.h"
#include "ui/customer/exchangetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace onboarding {

namespace {

constexpr int RoomForBoth = 420;

QPlainTextEdit *makeTextView(const QString &name, const QString &objectName)
{
    auto *view = new QPlainTextEdit;
    view->setReadOnly(true);
    view->setObjectName(objectName);
    view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    view->setFont(Theme::monospaced());
    view->setAccessibleName(name);
    view->setTabChangesFocus(true);
    return view;
}

/// As high as all its lines.
int wholeHeight(const QPlainTextEdit &view)
{
    const auto *lines = qobject_cast<const QPlainTextDocumentLayout *>(view.document()->documentLayout());
    double height = 2 * view.document()->documentMargin();
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        height += lines->blockBoundingRect(block).height();
    constexpr int Borders = 4;
    return static_cast<int>(std::ceil(height)) + Borders;
}

} // namespace

ExchangeView::ExchangeView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_choice(new SegmentedControl)
    , m_layout(new SegmentedControl)
    , m_summary(makeLabel({}, "caption"))
    , m_copy(makeButton(tr("Copy as cURL"), QStringLiteral("copyCurlButton"), ButtonKind::Link))
    , m_headers(makeButton({}, QStringLiteral("responseHeadersButton"), ButtonKind::Link))
    , m_request(makeTextView(tr("Request"), QStringLiteral("requestText")))
    , m_response(makeTextView(tr("Response"), QStringLiteral("responseText")))
    , m_requestColours(new ExchangeHighlighter(theme, m_request->document()))
    , m_responseColours(new ExchangeHighlighter(theme, m_response->document()))
{
    m_headers->setCheckable(true);
    m_layout->addChoice(int(BodyLayout::AsReceived), tr("Raw"), QStringLiteral("exchangeRaw"));
    m_layout->addChoice(int(BodyLayout::Pretty), tr("Pretty"), QStringLiteral("exchangePretty"));
    m_layout->setToolTip(tr("The bytes as they were sent and received, or a line for each member"));
    m_requestPart
        = makePart(tr("Request"), m_request, {makeLabel(tr("secrets are never stored"), "caption")});
    m_responsePart = makePart(tr("Response"), m_response, {m_headers, m_layout});
    m_response->setMinimumHeight(60);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(makeHead());
    layout->addWidget(m_requestPart);
    layout->addWidget(m_responsePart, 1);
    connect(m_headers, &QPushButton::toggled, this, &ExchangeView::showTexts);
    connect(m_layout, &SegmentedControl::chosen, this, [this] {
        showTexts();
        arrange();
    });
    connect(m_choice, &SegmentedControl::chosen, this, &ExchangeView::arrange);
}

QWidget *ExchangeView::makeHead()
{
    m_choice->addChoice(Response, tr("Response"), QStringLiteral("exchangeResponse"));
    m_choice->addChoice(Request, tr("Request"), QStringLiteral("exchangeRequest"));
    m_summary->setElided(true);
    m_copy->setToolTip(tr("Secrets become shell variables"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_exchange.toCurl());
        Q_EMIT curlCopied();
    });
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_choice);
    row->addWidget(m_summary, 1);
    row->addWidget(m_copy);
    return head;
}

QWidget *ExchangeView::makePart(const QString &title, QPlainTextEdit *text, const QList<QWidget *> &beside)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout;
    m_titles.append(makeLabel(title, "secondary"));
    row->addWidget(m_titles.constLast());
    row->addStretch();
    for (QWidget *one : beside)
        row->addWidget(one);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(text, 1);
    return part;
}

void ExchangeView::setExchange(const Exchange &exchange)
{
    m_exchange = exchange;
    m_summary->setPlainText(QStringLiteral("#%1  ").arg(exchange.number) + summaryText(exchange));
    m_copy->setVisible(true);
    showTexts();
    arrange();
}

void ExchangeView::setMessage(const QString &text)
{
    m_exchange = {};
    m_summary->setPlainText({});
    m_copy->setVisible(false);
    m_headers->setVisible(false);
    m_layout->setVisible(false);
    showIn(*m_request, *m_requestColours, {.text = text});
    showIn(*m_response, *m_responseColours, {.text = text});
    arrange();
}

void ExchangeView::showTexts()
{
    const bool isShown = m_headers->isChecked();
    const auto bodies = static_cast<BodyLayout>(m_layout->current());
    m_headers->setVisible(!m_exchange.responseHeaders.isEmpty());
    m_headers->setText(isShown ? tr("Hide headers")
                               : tr("Show %Ln headers", nullptr, int(m_exchange.responseHeaders.size())));
    m_layout->setVisible(prettyJson(m_exchange.recordedResponseBody())
                         || prettyJson(m_exchange.recordedRequestBody()));
    showIn(*m_request, *m_requestColours, requestText(m_exchange, bodies));
    showIn(*m_response, *m_responseColours,
           responseText(m_exchange, isShown ? Headers::Shown : Headers::LeftOut, bodies));
}

void ExchangeView::showIn(QPlainTextEdit &view, ExchangeHighlighter &colours,
                          const ExchangeText &exchangeText)
{
    colours.setText(exchangeText); // before its lines are coloured
    view.setPlainText(exchangeText.text);
}

void ExchangeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ExchangeView::arrange()
{
    const bool isRoomy = height() >= RoomForBoth;
    const bool isRequest = m_choice->current() == Request;
    m_choice->setVisible(!isRoomy); // says what the titles say
    for (PlainLabel *title : std::as_const(m_titles))
        title->setVisible(isRoomy);
    m_requestPart->setVisible(isRoomy || isRequest);
    m_responsePart->setVisible(isRoomy || !isRequest);
    layout()->activate(); // the lines break at the new width
    if (isRoomy)
        return fitRequest();
    m_request->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_request->setMinimumHeight(0);
    m_request->setMaximumHeight(QWIDGETSIZE_MAX);
}

/// As high as its lines, but no more than its share; only then does it scroll.
void ExchangeView::fitRequest()
{
    const int share = height() * 2 / 5;
    m_request->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would make the lines break elsewhere
    const int whole = wholeHeight(*m_request);
    m_request->setVerticalScrollBarPolicy(whole > share ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_request->setFixedHeight(std::min(whole, share));
}

} // namespace onboarding
