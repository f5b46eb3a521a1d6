#include "ui/settings/settingspage.h"

#include "core/kyc/nextstep.h"
#include "core/roster/duerules.h"
#include "ui/settings/desktopcard.h"
#include "ui/shell/actiontable.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/steadywidth.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace onboarding {

namespace {

using Value = KycStatus::Value;

struct SchemeName
{
    Theme::Scheme scheme;
    const char *value;
};

constexpr SchemeName Schemes[]
    = {{Theme::Scheme::System, "system"}, {Theme::Scheme::Light, "light"}, {Theme::Scheme::Dark, "dark"}};

QWidget *makeKeys()
{
    auto *card = new Card(SettingsPage::tr("Keys"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    int line = 0;
    for (const ActionRow &row : actionTable()) {
        grid->addWidget(makeLabel(row.keys, "mono"), line, 0);
        grid->addWidget(makeLabel(row.meaning, "body", true), line++, 1);
    }
    grid->setColumnStretch(1, 1);
    card->content().addLayout(grid);
    return card;
}

} // namespace

struct SettingsPage::Private
{
    Theme &theme;
    Settings &settings;
    DesktopCard *desktop = nullptr;
    QLineEdit *ownName = nullptr;
    PlainLabel *ownNameWrong = nullptr;
    SegmentedControl *languages = nullptr;
    PlainLabel *languageWaits = nullptr;

    [[nodiscard]] QWidget *makeAppearance(SettingsPage *page);
    [[nodiscard]] QWidget *makeLanguages(SettingsPage *page);
    [[nodiscard]] QWidget *makeWorklist(SettingsPage *page);
    [[nodiscard]] static QWidget *makeAbout(SettingsPage *page);
    void addSwitch(SettingsPage *page, QVBoxLayout &layout, const QString &text, const QString &objectName,
                   const Setting<bool> &setting);
};

QWidget *SettingsPage::Private::makeAppearance(SettingsPage *page)
{
    auto *card = new Card(tr("Appearance and keyboard"));
    auto *control = new SegmentedControl;
    control->addChoice(0, tr("System"), QStringLiteral("themeSystem"));
    control->addChoice(1, tr("Light"), QStringLiteral("themeLight"));
    control->addChoice(2, tr("Dark"), QStringLiteral("themeDark"));
    control->setCurrent(int(theme.scheme()));
    for (int i = 0; i < 3; ++i) {
        if (Schemes[i].scheme == theme.scheme())
            control->setCurrent(i);
    }
    connect(control, &SegmentedControl::chosen, page, [this, page](int id) {
        settings.setValue(settings::Theme, QString::fromLatin1(Schemes[id].value));
        theme.setScheme(Schemes[id].scheme);
        Q_EMIT page->settingChanged(settings::Theme.key);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Theme"), "body"));
    row->addWidget(control);
    row->addStretch();
    card->content().addLayout(row);
    card->content().addWidget(makeLanguages(page));
    addSwitch(page, card->content(), tr("Single letters are shortcuts (C, R, J, K …)"),
              QStringLiteral("singleKeysCheck"), settings::SingleKeys);
    addSwitch(page, card->content(), tr("Show the HTTP log beside a customer"),
              QStringLiteral("httpLogPanelCheck"), settings::HttpLogShown);
    return card;
}

QWidget *SettingsPage::Private::makeLanguages(SettingsPage *page)
{
    auto *control = languages = new SegmentedControl;
    control->addChoice(int(Language::System), tr("System"), QStringLiteral("languageSystem"));
    for (const Language one : offeredLanguages())
        control->addChoice(int(one), languageName(one), QStringLiteral("language_") + languageKey(one));
    control->setCurrent(int(languageFromKey(settings.value(settings::Language))));
    connect(control, &SegmentedControl::chosen, page, [this, page](int id) {
        settings.setValue(settings::Language, languageKey(static_cast<Language>(id)));
        Q_EMIT page->settingChanged(settings::Language.key);
    });
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLabel(tr("Language"), "body"));
    row->addWidget(control);
    languageWaits = makeLabel({}, "secondary", true);
    languageWaits->setObjectName(QStringLiteral("languageWaits"));
    row->addWidget(languageWaits, 1);
    return whole;
}

QWidget *SettingsPage::Private::makeWorklist(SettingsPage *page)
{
    auto *card = new Card(tr("Worklist"));
    ownName = new QLineEdit;
    ownName->setObjectName(QStringLiteral("ownNameEdit"));
    ownName->setAccessibleName(tr("Your name"));
    ownName->setMaximumWidth(320);
    connect(ownName, &QLineEdit::editingFinished, page, [this, page] {
        const QString name = ownName->text().simplified();
        const bool isOther = name != settings.value(settings::OwnName);
        const bool isKept = !isOther || settings.setValue(settings::OwnName, name);
        ownNameWrong->setVisible(!isKept);
        if (!isKept)
            return;
        ownName->setModified(false); // it is kept from now on
        if (!isOther)
            return;
        Q_EMIT page->settingChanged(settings::OwnName.key);
    });
    auto *nameRow = new QHBoxLayout;
    nameRow->addWidget(makeLabel(tr("Your name"), "body"));
    nameRow->addWidget(ownName, 1);
    nameRow->addWidget(
        makeLabel(tr("My queue shows the customers assigned to it; exports name it."), "secondary"));
    nameRow->addStretch();
    card->content().addLayout(nameRow);
    ownNameWrong = makeLabel(tr("Your name holds what looks like a token or a password, and exports name it: "
                                "it was not kept. Enter another name."),
                             "secondary", true);
    ownNameWrong->setObjectName(QStringLiteral("ownNameWrong"));
    ownNameWrong->hide();
    card->content().addWidget(ownNameWrong);
    card->content().addWidget(
        makeLabel(tr("A customer is due after so many days in a status, counted from when this console first "
                     "saw it. A date set by hand comes first."),
                  "secondary", true));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    int row = 0;
    for (const Value value : {Value::NotRegistered, Value::Lv1, Value::Pending, Value::NeedResubmit}) {
        KycStatus status;
        status.value = value;
        auto *days = new QSpinBox;
        days->setObjectName(QStringLiteral("due_") + KycStatus::name(value).toLower());
        days->setRange(0, DueRules::MaxDays);
        days->setSpecialValueText(tr("never"));
        days->setSuffix(tr(" days"));
        days->setValue(DueRules::of(settings).days(value));
        days->setAccessibleName(tr("Days in status %1").arg(statusLabel(status)));
        connect(days, &QSpinBox::valueChanged, page, [this, page, value](int chosen) {
            DueRules rules = DueRules::of(settings);
            rules.setDays(value, chosen);
            settings.setValue(settings::DueRules, rules.toText());
            Q_EMIT page->settingChanged(settings::DueRules.key);
        });
        grid->addWidget(makeLabel(statusLabel(status), "body"), row, 0);
        grid->addWidget(days, row++, 1);
    }
    grid->setColumnStretch(2, 1);
    card->content().addLayout(grid);
    return card;
}

void SettingsPage::Private::addSwitch(SettingsPage *page, QVBoxLayout &layout, const QString &text,
                                      const QString &objectName, const Setting<bool> &setting)
{
    auto *check = new QCheckBox(text);
    check->setObjectName(objectName);
    check->setChecked(settings.value(setting));
    connect(check, &QCheckBox::toggled, page, [this, page, &setting](bool on) {
        settings.setValue(setting, on);
        Q_EMIT page->settingChanged(setting.key);
    });
    layout.addWidget(check, 0, Qt::AlignLeft);
}

QWidget *SettingsPage::Private::makeAbout(SettingsPage *page)
{
    auto *card = new Card(tr("About"));
    auto *button = makeButton(tr("About Onboarding Console…"), QStringLiteral("aboutButton"));
    connect(button, &QPushButton::clicked, page, &SettingsPage::aboutRequested);
    card->content().addWidget(makeLabel(QStringLiteral("Onboarding Console " ONBOARDING_VERSION), "strong"));
    card->content().addWidget(makeLabel(
        tr("Free software. No account, no telemetry, no traffic that you did not ask for, no update check."),
        "secondary", true));
    card->content().addWidget(button, 0, Qt::AlignLeft);
    return card;
}

SettingsPage::SettingsPage(Theme &theme, Settings &settings, const Autostart &autostart, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {theme, settings})
{
    auto *desktop = new DesktopCard(settings, autostart);
    m_private->desktop = desktop;
    connect(desktop, &DesktopCard::settingChanged, this, &SettingsPage::settingChanged);
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Settings"), "title"));
    layout->addWidget(m_private->makeAppearance(this));
    layout->addWidget(m_private->makeWorklist(this));
    layout->addWidget(m_private->desktop);
    layout->addWidget(makeKeys());
    layout->addWidget(Private::makeAbout(this));
    layout->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    keepWidth(*area);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::setTrayAvailable(bool available)
{
    m_private->desktop->setTrayAvailable(available);
}

void SettingsPage::showLanguageWaits(const QString &why)
{
    m_private->languageWaits->setPlainText(why);
}

void SettingsPage::focusLanguage()
{
    const QList<QToolButton *> choices = m_private->languages->findChildren<QToolButton *>();
    for (QToolButton *choice : choices) {
        if (choice->isChecked())
            choice->setFocus();
    }
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_private->ownName->setText(m_private->settings.value(settings::OwnName));
    Q_EMIT opened();
}

} // namespace onboarding
