#include "ui/settings/settingspage.h"

#include "ui/shell/keyhelp.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace onboarding {

namespace {

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
    int row = 0;
    for (const KeyHelp &key : allKeys()) {
        grid->addWidget(makeLabel(key.keys, "mono"), row, 0);
        grid->addWidget(makeLabel(key.meaning, "body", true), row++, 1);
    }
    grid->setColumnStretch(1, 1);
    card->content().addLayout(grid);
    return card;
}

QWidget *makeAbout()
{
    auto *card = new Card(SettingsPage::tr("About"));
    card->content().addWidget(makeLabel(QStringLiteral("Onboarding Console " ONBOARDING_VERSION), "strong"));
    card->content().addWidget(makeLabel(
        SettingsPage::tr(
            "Free software under the GNU General Public License, version 3 or later. No account, no "
            "telemetry, no traffic that you did not ask for."),
        "secondary", true));
    return card;
}

} // namespace

struct SettingsPage::Private
{
    Theme &theme;
    Settings &settings;

    [[nodiscard]] QWidget *makeAppearance(SettingsPage *page);
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
    addSwitch(page, card->content(), tr("Single letters are shortcuts (C, R, J, K …)"),
              QStringLiteral("singleKeysCheck"), settings::SingleKeys);
    addSwitch(page, card->content(), tr("Show the wire panel beside a customer"),
              QStringLiteral("wirePanelCheck"), settings::WirePanelShown);
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
    layout.addWidget(check);
}

SettingsPage::SettingsPage(Theme &theme, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {theme, settings})
{
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Settings"), "title"));
    layout->addWidget(m_private->makeAppearance(this));
    layout->addWidget(makeKeys());
    layout->addWidget(makeAbout());
    layout->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
}

SettingsPage::~SettingsPage() = default;

} // namespace onboarding
