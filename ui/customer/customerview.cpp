#include "ui/customer/customerview.h"

#include "core/base/plaintext.h"
#include "ui/customer/casepage.h"
#include "ui/customer/customercontroller.h"
#include "ui/customer/httplogpanel.h"
#include "ui/customer/journey.h"
#include "ui/customer/registerpage.h"
#include "ui/customer/sdktokenpage.h"
#include "ui/text/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/maincontent.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/statusbadge.h"
#include "ui/widgets/steadywidth.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onboarding {

namespace {

constexpr int JourneyWidth = 232;
constexpr int RoomForJourney = 640;

/// A button that is disabled while something is under way loses the focus; the page does not jump to where it
/// goes.
class CalmScrollArea : public QScrollArea
{
protected:
    bool focusNextPrevChild(bool next) override
    {
        const QWidget *before = QApplication::focusWidget();
        const bool isTaken = before && (!before->isEnabled() || before->isHidden() || !before->isVisible());
        const int at = verticalScrollBar()->value();
        const bool isMoved = QScrollArea::focusNextPrevChild(next);
        if (isTaken)
            verticalScrollBar()->setValue(at);
        return isMoved;
    }
};

QScrollArea *scrolled(QWidget *page)
{
    auto *area = new CalmScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    keepWidth(*area);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // it holds the focus, but is no stop of the Tab key
    return area;
}

} // namespace

struct CustomerView::Private
{
    CustomerController &controller;
    QStackedWidget *outer = nullptr;
    PlainLabel *emptyTitle = nullptr;
    PlainLabel *emptyText = nullptr;
    QPushButton *emptyAdd = nullptr;
    PlainLabel *name = nullptr;
    StatusBadge *badge = nullptr;
    SegmentedControl *lenses = nullptr;
    QWidget *journeyPane = nullptr;
    JourneyStepper *journey = nullptr;
    QStackedWidget *pages = nullptr;
    QPushButton *back = nullptr;
    QWidget *header = nullptr;
    QBoxLayout *headerLines = nullptr;
    HttpLogPanel *httpLog = nullptr;
    SdkTokenPage *token = nullptr;
    RegisterPage *registerPage = nullptr;
    QUuid shown {}; ///< whose page it is
    bool isReady = false;

    [[nodiscard]] QWidget *makeEmpty();
    [[nodiscard]] QWidget *makeHeader(const Theme &theme);
    [[nodiscard]] QWidget *makeJourney(const Theme &theme);
    void refresh();
};

QWidget *CustomerView::Private::makeEmpty()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(8);
    emptyTitle = makeLabel({}, "section");
    emptyText = makeLabel({}, "secondary", true);
    emptyAdd = makeButton(tr("Add customer…"), QStringLiteral("emptyAddButton"));
    emptyTitle->setAlignment(Qt::AlignCenter);
    emptyText->setAlignment(Qt::AlignCenter);
    layout->addStretch();
    layout->addWidget(emptyTitle);
    layout->addWidget(emptyText);
    layout->addWidget(emptyAdd, 0, Qt::AlignCenter);
    layout->addStretch(2);
    return page;
}

QWidget *CustomerView::Private::makeHeader(const Theme &theme)
{
    header = new QWidget;
    header->setObjectName(QStringLiteral("pageHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    back = makeButton(tr("‹ Worklist"), QStringLiteral("backButton"), ButtonKind::Link);
    back->setToolTip(tr("Back to the list (Esc)"));
    back->hide();
    name = makeLabel({}, "title");
    name->setElided(true);
    badge = new StatusBadge(theme, StatusBadge::Size::Small);
    badge->setObjectName(QStringLiteral("headerStatusBadge"));
    lenses = new SegmentedControl(SegmentedControl::Look::Tabs);
    lenses->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    lenses->addChoice(int(Lens::Case), tr("Case"), QStringLiteral("lensCase"));
    lenses->addChoice(int(Lens::HttpLog), tr("HTTP log"), QStringLiteral("lensHttpLog"));
    lenses->addChoice(int(Lens::SdkToken), tr("SDK token"), QStringLiteral("lensSdkToken"));
    lenses->addChoice(int(Lens::RegisterIds), tr("Register IDs"), QStringLiteral("lensRegisterIds"));
    auto *who = new QHBoxLayout;
    who->setSpacing(10);
    who->addWidget(back, 0, Qt::AlignVCenter);
    who->addWidget(name, 1);
    who->addWidget(badge, 0,
                   Qt::AlignVCenter); // else the line is no higher than the badge, and cuts the name
    headerLines = new QBoxLayout(QBoxLayout::LeftToRight, header);
    headerLines->setContentsMargins(16, 0, 16, 0);
    headerLines->setSpacing(4);
    headerLines->addLayout(who, 1);
    headerLines->addWidget(lenses, 0, Qt::AlignLeft | Qt::AlignVCenter);
    return header;
}

QWidget *CustomerView::Private::makeJourney(const Theme &theme)
{
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(16, 12, 16, 4);
    layout->setSpacing(8);
    journey = new JourneyStepper(theme);
    // As low as can be: all steps are to be seen in a small window too.
    PlainLabel *note = makeLabel(tr("Solid: observed. Dashed: inferred."), "caption", true);
    note->setToolTip(tr("Solid marks were observed by this console. Dashed marks are inferred."));
    layout->addWidget(makeLabel(tr("Journey"), "strong"));
    layout->addWidget(journey);
    layout->addStretch();
    auto *pane = new QWidget;
    pane->setFixedWidth(JourneyWidth);
    auto *rows = new QVBoxLayout(pane);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(scrolled(inner), 1);
    auto *foot = new QVBoxLayout; // below what is scrolled: it is never torn
    foot->setContentsMargins(16, 4, 16, 8);
    foot->addWidget(note);
    rows->addLayout(foot);
    return pane;
}

void CustomerView::Private::refresh()
{
    OnboardingCase *onboardingCase = controller.onboardingCase();
    outer->setCurrentIndex(onboardingCase ? 1 : 0);
    emptyTitle->setPlainText(isReady ? tr("No customer selected") : tr("Opening…"));
    emptyText->setPlainText(isReady ? tr("Select one on the left, or add one.")
                                    : tr("Customers are read from this computer. Nothing is sent."));
    emptyAdd->setVisible(isReady);
    if (!onboardingCase)
        return;
    if (std::exchange(shown, onboardingCase->customer().id) != onboardingCase->customer().id)
        for (auto *area : pages->findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(0);
    const auto seen = onboardingCase->lastObservation();
    name->setPlainText(plainExcerpt(onboardingCase->customer().label()));
    badge->setStatus(seen ? std::optional(seen->status) : std::nullopt);
    journey->setSteps(journeyOf(*onboardingCase));
}

CustomerView::CustomerView(CustomerController &controller, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {controller})
{
    Private &p = *m_private;
    auto *casePage = new CasePage(controller, theme);
    p.token = new SdkTokenPage(controller, theme);
    p.registerPage = new RegisterPage(controller, theme);
    p.pages = new QStackedWidget;
    QScrollArea *caseArea = scrolled(casePage);
    setMainContent(*caseArea);
    p.pages->addWidget(caseArea);
    p.httpLog = new HttpLogPanel(theme);
    p.pages->addWidget(p.httpLog);
    QScrollArea *tokenArea = scrolled(p.token);
    setMainContent(*tokenArea);
    p.pages->addWidget(tokenArea);
    p.pages->addWidget(scrolled(p.registerPage)); // its main content is what is pasted
    p.journeyPane = nullptr;

    auto *open = new QWidget;
    auto *openLayout = new QVBoxLayout(open);
    openLayout->setContentsMargins(0, 0, 0, 0);
    openLayout->setSpacing(0);
    openLayout->addWidget(p.makeHeader(theme));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    p.journeyPane = p.makeJourney(theme);
    columns->addWidget(p.journeyPane);
    columns->addWidget(p.pages, 1);
    openLayout->addLayout(columns, 1);

    p.outer = new QStackedWidget;
    p.outer->addWidget(p.makeEmpty());
    p.outer->addWidget(open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(p.outer);

    connect(p.lenses, &SegmentedControl::chosen, this, [this](int id) { showLens(static_cast<Lens>(id)); });
    connect(p.back, &QPushButton::clicked, this, &CustomerView::backRequested);
    connect(p.emptyAdd, &QPushButton::clicked, this, &CustomerView::addCustomerRequested);
    connect(casePage, &CasePage::openEnvironmentRequested, this, &CustomerView::openEnvironmentRequested);
    connect(casePage, &CasePage::unlockKeychainRequested, this, &CustomerView::unlockKeychainRequested);
    connect(p.token, &SdkTokenPage::openEnvironmentRequested, this, &CustomerView::openEnvironmentRequested);
    connect(p.token, &SdkTokenPage::registerRequested, this, [this] { showLens(Lens::RegisterIds); });
    connect(&controller, &CustomerController::openSdkTokenRequested, this,
            [this] { showLens(Lens::SdkToken); });
    connect(&controller, &CustomerController::openRegisterRequested, this,
            [this] { showLens(Lens::RegisterIds); });
    connect(&controller, &CustomerController::signInNeeded, this, [this] { showLens(Lens::Case); });
    connect(&controller, &CustomerController::changed, this, [this] { m_private->refresh(); });
    connect(&controller, &CustomerController::checkFailed, this, [this](const Error &error) {
        const OnboardingCase *asked = m_private->controller.onboardingCase();
        if (asked && (!isVisible() || lens() != Lens::Case))
            Q_EMIT failedOutOfSight(errorText(error, asked->environment().url.host()).title);
    });
    p.badge->hide(); // it begins with the case
    p.refresh();
}

CustomerView::~CustomerView() = default;

void CustomerView::showLens(Lens lens)
{
    const bool isByTab = m_private->lenses->isAncestorOf(QApplication::focusWidget());
    const bool wasHere = isAncestorOf(QApplication::focusWidget());
    m_private->lenses->setCurrent(int(lens));
    const bool isOther = m_private->pages->currentIndex() != int(lens);
    m_private->pages->setCurrentIndex(int(lens));
    m_private->badge->setVisible(lens != Lens::Case); // the page itself has a large one
    if (isOther && wasHere && !isByTab) // who goes through the tabs stays there
        (void)focusMainContent(*this);
    if (isOther)
        Q_EMIT lensChanged(lens);
}

void CustomerView::conceal()
{
    m_private->token->concealToken();
    m_private->registerPage->forgetPasted();
}

void CustomerView::onSdkTokenKey()
{
    if (m_private->token->isVisible())
        m_private->token->request();
    else
        showLens(Lens::SdkToken);
}

CustomerView::Lens CustomerView::lens() const
{
    return static_cast<Lens>(m_private->pages->currentIndex());
}

void CustomerView::setAlone(bool alone)
{
    if (m_private->back->isHidden() == alone) // another layout: from its top, where name and status are
        for (auto *area : m_private->pages->findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(0);
    m_private->back->setVisible(alone);
}

HttpLogPanel &CustomerView::httpLog()
{
    return *m_private->httpLog;
}

void CustomerView::setReady(bool ready)
{
    m_private->isReady = ready;
    m_private->refresh();
}

void CustomerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = event->size().width() >= RoomForJourney;
    constexpr int OneLine = 48;
    constexpr int TwoLines = 84;
    m_private->journeyPane->setVisible(isWide);
    m_private->headerLines->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_private->headerLines->setContentsMargins(16, isWide ? 0 : 10, 16, 0);
    m_private->header->setFixedHeight(isWide ? OneLine : TwoLines);
}

} // namespace onboarding
