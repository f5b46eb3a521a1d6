#include "ui/customer/customerview.h"

#include "ui/customer/casepage.h"
#include "ui/customer/customercontroller.h"
#include "ui/customer/journey.h"
#include "ui/registerids/registerpage.h"
#include "ui/sdktoken/sdktokenpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/statusbadge.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onboarding {

namespace {

constexpr int JourneyWidth = 232;
constexpr int RoomForJourney = 640;

QScrollArea *scrolled(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
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
    bool isReady = false;

    [[nodiscard]] QWidget *makeEmpty();
    [[nodiscard]] QWidget *makeHeader(const Theme &theme);
    [[nodiscard]] QWidget *makeJourney(const Theme &theme);
    void refresh() const;
};

QWidget *CustomerView::Private::makeEmpty()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(8);
    emptyTitle = makeLabel({}, "section");
    emptyText = makeLabel({}, "secondary", true);
    emptyAdd = makeButton(tr("Add customer…"), QStringLiteral("emptyAddButton"), ButtonKind::Primary);
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
    auto *header = new QWidget;
    header->setObjectName(QStringLiteral("pageHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    header->setFixedHeight(48);
    name = makeLabel({}, "title");
    name->setElided(true);
    badge = new StatusBadge(theme, StatusBadge::Size::Medium);
    badge->setObjectName(QStringLiteral("statusBadge"));
    lenses = new SegmentedControl(SegmentedControl::Look::Tabs);
    lenses->addChoice(int(Lens::Case), tr("Case"), QStringLiteral("lensCase"));
    lenses->addChoice(int(Lens::SdkToken), tr("SDK token"), QStringLiteral("lensSdkToken"));
    lenses->addChoice(int(Lens::RegisterIds), tr("Register IDs"), QStringLiteral("lensRegisterIds"));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(10);
    layout->addWidget(name, 1);
    layout->addWidget(badge);
    layout->addSpacing(8);
    layout->addWidget(lenses);
    return header;
}

QWidget *CustomerView::Private::makeJourney(const Theme &theme)
{
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    journey = new JourneyStepper(theme);
    auto *note = new QFrame;
    note->setProperty("card", QStringLiteral("code"));
    auto *noteLayout = new QVBoxLayout(note);
    noteLayout->addWidget(makeLabel(
        tr("Solid marks were observed by this console. Dashed marks are inferred."), "caption", true));
    layout->addWidget(makeLabel(tr("Journey"), "strong"));
    layout->addWidget(journey);
    layout->addStretch();
    layout->addWidget(note);
    QScrollArea *area = scrolled(inner);
    area->setFixedWidth(JourneyWidth);
    return area;
}

void CustomerView::Private::refresh() const
{
    OnboardingCase *about = controller.onboardingCase();
    outer->setCurrentIndex(about ? 1 : 0);
    emptyTitle->setPlainText(isReady ? tr("No customer is chosen") : tr("Opening…"));
    emptyText->setPlainText(isReady ? tr("Choose one on the left, or add one.")
                                    : tr("Customers are read from this computer. Nothing is sent."));
    emptyAdd->setVisible(isReady);
    if (!about)
        return;
    const auto seen = about->lastObservation();
    name->setPlainText(about->customer().label());
    badge->setStatus(seen ? std::optional(seen->status) : std::nullopt);
    journey->setSteps(journeyOf(*about));
}

CustomerView::CustomerView(CustomerController &controller, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {controller})
{
    Private &p = *m_private;
    auto *casePage = new CasePage(controller, theme);
    auto *tokenPage = new SdkTokenPage(controller, theme);
    auto *registerPage = new RegisterPage(controller, theme);
    p.pages = new QStackedWidget;
    p.pages->addWidget(scrolled(casePage));
    p.pages->addWidget(scrolled(tokenPage));
    p.pages->addWidget(scrolled(registerPage));
    p.journeyPane = nullptr;

    auto *about = new QWidget;
    auto *aboutLayout = new QVBoxLayout(about);
    aboutLayout->setContentsMargins(0, 0, 0, 0);
    aboutLayout->setSpacing(0);
    aboutLayout->addWidget(p.makeHeader(theme));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    p.journeyPane = p.makeJourney(theme);
    columns->addWidget(p.journeyPane);
    columns->addWidget(p.pages, 1);
    aboutLayout->addLayout(columns, 1);

    p.outer = new QStackedWidget;
    p.outer->addWidget(p.makeEmpty());
    p.outer->addWidget(about);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(p.outer);

    connect(p.lenses, &SegmentedControl::chosen, this, [this](int id) { showLens(static_cast<Lens>(id)); });
    connect(p.emptyAdd, &QPushButton::clicked, this, &CustomerView::addCustomerRequested);
    connect(casePage, &CasePage::openEnvironmentRequested, this, &CustomerView::openEnvironmentRequested);
    connect(casePage, &CasePage::unlockKeychainRequested, this, &CustomerView::unlockKeychainRequested);
    connect(tokenPage, &SdkTokenPage::registerRequested, this, [this] { showLens(Lens::RegisterIds); });
    connect(&controller, &CustomerController::openSdkTokenRequested, this,
            [this] { showLens(Lens::SdkToken); });
    connect(&controller, &CustomerController::openRegisterRequested, this,
            [this] { showLens(Lens::RegisterIds); });
    connect(&controller, &CustomerController::signInNeeded, this, [this] { showLens(Lens::Case); });
    connect(&controller, &CustomerController::changed, this, [this] { m_private->refresh(); });
    p.refresh();
}

CustomerView::~CustomerView() = default;

void CustomerView::showLens(Lens lens)
{
    m_private->lenses->setCurrent(int(lens));
    m_private->pages->setCurrentIndex(int(lens));
}

CustomerView::Lens CustomerView::lens() const
{
    return static_cast<Lens>(m_private->pages->currentIndex());
}

void CustomerView::setReady(bool ready)
{
    m_private->isReady = ready;
    m_private->refresh();
}

void CustomerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_private->journeyPane->setVisible(event->size().width() >= RoomForJourney);
}

} // namespace onboarding
