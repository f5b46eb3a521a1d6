#include "ui/environments/environmentspage.h"
#include "ui/text/tooltip.h"

#include "core/base/plaintext.h"
#include "core/collection/contractproposal.h"
#include "core/collection/exportedapi.h"
#include "core/environments/contractcontents.h"
#include "ui/environments/collectiondialog.h"
#include "ui/environments/connectiontestcard.h"
#include "ui/environments/environmentform.h"
#include "ui/environments/environmentsecretscard.h"
#include "ui/text/environmentlabel.h"
#include "ui/text/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/widgets/envmark.h"
#include "ui/widgets/lastfolder.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steadywidth.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <utility>

namespace onboarding {

namespace {

/// Where it is, and what to look at before it is shared.
QString whatWasExported(const QString &path, const ApiContract &contract)
{
    const QStringList constants = constantPointers(contract);
    const QString words
        = EnvironmentsPage::tr("%1. The API key, passwords and tokens were left out.").arg(path);
    return constants.isEmpty() ? words
                               : words + QLatin1Char(' ')
            + EnvironmentsPage::tr(
                  "The constants of the contract are in it as they are; look at them before you "
                  "share it: %1.")
                  .arg(constants.join(QStringLiteral(", ")));
}

/// The environment that goes with the collection at \p path, beside it; says what became of it. Nobody was
/// asked about that file, so one that is there already stays: it may hold somebody's own values.
QString writeVariables(const QString &path, const ExportedApi &api)
{
    const QFileInfo collection(path);
    const QString name = collection.completeBaseName() + QStringLiteral(".postman_environment.json");
    const QString beside = collection.dir().filePath(name);
    if (QFileInfo::exists(beside))
        return EnvironmentsPage::tr("%1 is there already and was left as it is.").arg(name);
    const Result<void> written = EnvironmentsController::writePostmanEnvironment(beside, api);
    return written
        ? EnvironmentsPage::tr("Its variables are beside it, in %1: import both into Postman.").arg(name)
        : EnvironmentsPage::tr("Its variables were not written. %1").arg(written.error().message);
}

/// How many values of the contract are other ones, and the first of them.
QString contractFact(const ApiContract &stored, const ApiContract &changed)
{
    const QList<ContractChange> changes = contractDifferences(stored, changed);
    if (changes.isEmpty())
        return EnvironmentsPage::tr("as it is");
    const QString first = plainExcerpt(changes.constFirst().pointer, 60);
    return changes.size() == 1 ? first
                               : EnvironmentsPage::tr("%1 and %L2 more").arg(first).arg(changes.size() - 1);
}

/// Where it goes, with the port where somebody chose one.
QString placeText(const QUrl &url)
{
    return url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
}

/// The two addresses with as much of them as tells them apart.
std::pair<QString, QString> toldApart(const QUrl &from, const QUrl &to)
{
    if (from.host() != to.host() || from.port() != to.port())
        return {placeText(from), placeText(to)};
    return {from.toDisplayString(), to.toDisplayString()};
}

/// What follows from another kind, address or, in production, contract, for what the environment has; empty
/// when nothing does.
QString consequencesOf(const Environment &stored, const Environment &changed, qsizetype customers)
{
    if (customers == 0 && !stored.hasApiKey)
        return {};
    QStringList sentences;
    if (stored.url != changed.url) {
        const auto [from, to] = toldApart(stored.url, changed.url);
        sentences.append(
            EnvironmentsPage::tr("The API key and the sign-ins that were stored for %1 are sent to %2 "
                                 "from now on.")
                .arg(from, to));
    }
    const bool wasProduction = stored.kind == EnvironmentKind::Production;
    const bool isProduction = wasProduction || changed.kind == EnvironmentKind::Production;
    const QString signIn = changed.contract.signInAddress.value;
    if (isProduction && stored.contract.signInAddress.value != signIn)
        sentences.append(EnvironmentsPage::tr("Passwords and refresh tokens are sent to %1 from now on.")
                             .arg(placeText(signIn.isEmpty() ? changed.url : QUrl(signIn))));
    if (isProduction && !contractDifferences(stored.contract, changed.contract).isEmpty())
        sentences.append(
            EnvironmentsPage::tr("Requests for every customer are sent as the changed contract says "
                                 "from now on."));
    if (stored.kind == changed.kind)
        return sentences.join(QLatin1Char(' '));
    if (wasProduction)
        sentences.append(
            EnvironmentsPage::tr("It is shown as a test system, and nothing that is written there asks "
                                 "for a typed confirmation any more."));
    else if (changed.kind == EnvironmentKind::Production)
        sentences.append(
            EnvironmentsPage::tr("It is shown as production, and what is written there asks for a typed "
                                 "confirmation."));
    else
        sentences.append(EnvironmentsPage::tr("It is shown as %1.").arg(environmentKindText(changed.kind)));
    sentences.append(EnvironmentsPage::tr("Its customers and its API key stay with it."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

struct EnvironmentsPage::Private
{
    EnvironmentsController &controller;
    const EnvironmentStore &store;
    const Theme &theme;
    QListWidget *list = nullptr;
    EnvironmentForm *form = nullptr;
    ConnectionTestCard *test = nullptr;
    MessageCard *message = nullptr;
    QScrollArea *area = nullptr; ///< the form and the cards around it
    QWidget *foot = nullptr; ///< below it: the message and what a test found
    PlainLabel *sandbox = nullptr;
    QPushButton *exportSandbox = nullptr; ///< its contract
    QUrl sandboxUrl {};
    QString sandboxTenant {};
    EnvironmentSecretsCard *secrets = nullptr;
    QPushButton *use = nullptr;
    QPushButton *save = nullptr;
    PlainLabel *saved = nullptr; ///< beside the button: no message pushes the form for it
    QPushButton *revert = nullptr;
    QPushButton *remove = nullptr;
    QPushButton *exportButton = nullptr;
    Environment shown = Environment::localSandbox();
    QUuid inUse {};
    bool isDirty = false;
    bool isNew = false;
    std::function<void()> then {}; ///< see saveThen()
    std::optional<int> taken {}; ///< changes of a collection, until it is said

    [[nodiscard]] EnvironmentsController::Edit edited(const Environment &environment) const
    {
        return {.before = shown,
                .after = environment,
                .isNew = isNew,
                .apiKey = secrets->apiKey().toUtf8(),
                .clientSecret = secrets->clientSecret().toUtf8()};
    }

    /// When what the foot says goes, a form that is scrolled to its end would come down by that much.
    void keepRoom() const
    {
        const QScrollBar &bar = *area->verticalScrollBar();
        if (foot->isVisible() && bar.value() + foot->height() > bar.maximum())
            foot->setMinimumHeight(foot->height());
    }
};

EnvironmentsPage::EnvironmentsPage(EnvironmentsController &controller, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {controller, controller.store(), theme})
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeList());
    columns->addWidget(makeEditor(theme), 1);
    connect(&controller.store(), &EnvironmentStore::changed, this, &EnvironmentsPage::fillList);
    fillList();
    edit(Environment::localSandbox(), false);
}

EnvironmentsPage::~EnvironmentsPage() = default;

QWidget *EnvironmentsPage::makeList()
{
    auto *pane = new QWidget;
    pane->setObjectName(QStringLiteral("sidePane"));
    pane->setAttribute(Qt::WA_StyledBackground);
    pane->setFixedWidth(224);
    m_private->list = new QListWidget;
    m_private->list->setObjectName(QStringLiteral("environmentList"));
    m_private->list->setAccessibleName(tr("Environments"));
    m_private->list->setTextElideMode(Qt::ElideRight);
    m_private->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_private->list->setIconSize(QSize(20, 20));
    auto *add = makeButton(tr("Add…"), QStringLiteral("addEnvironmentButton"));
    auto *menu = new QMenu(add);
    const auto addAction = [&](const QString &text, auto make) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, make] { edit(make(), true); });
    };
    addAction(tr("Staging"), [] { return Environment::stagingTemplate(); });
    addAction(tr("Production"), [] { return Environment::productionTemplate(); });
    addAction(tr("Copy of this one"), [this] {
        Environment copy = m_private->shown;
        copy.id = QUuid::createUuid();
        copy.name = tr("%1 copy").arg(environmentLabel(copy));
        copy.isBuiltIn = false;
        copy.hasApiKey = false;
        copy.hasClientSecret = false;
        return copy;
    });
    menu->addSeparator();
    connect(menu->addAction(tr("Import from a file…")), &QAction::triggered, this,
            &EnvironmentsPage::importFile);
    add->setMenu(menu);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 10, 12, 10);
    foot->addWidget(add);
    auto *title = new QVBoxLayout;
    title->setContentsMargins(12, 12, 12, 8);
    title->addWidget(makeLabel(tr("Environments"), "section"));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(title);
    layout->addWidget(m_private->list, 1);
    layout->addWidget(makeRule());
    layout->addLayout(foot);
    connect(m_private->list, &QListWidget::currentRowChanged, this, &EnvironmentsPage::onRowChosen);
    return pane;
}

QWidget *EnvironmentsPage::makeEditor(const Theme &theme)
{
    Private &p = *m_private;
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    p.message = new MessageCard(theme);
    p.message->setObjectName(QStringLiteral("environmentMessage"));
    p.message->hide();
    p.sandbox = makeLabel({}, "secondary", true);
    p.exportSandbox = makeButton(tr("Export its contract as…"), QStringLiteral("exportSandboxButton"));
    p.secrets = new EnvironmentSecretsCard(p.controller);
    p.form = new EnvironmentForm;
    p.test = new ConnectionTestCard(theme);
    p.use = makeButton(tr("Use this environment"), QStringLiteral("useEnvironmentButton"));
    p.save = makeButton(tr("Save"), QStringLiteral("saveEnvironmentButton"), ButtonKind::Primary);
    p.revert = makeButton(tr("Discard changes"), QStringLiteral("revertEnvironmentButton"));
    p.remove = makeButton(tr("Remove"), QStringLiteral("removeEnvironmentButton"));
    p.exportButton = makeButton(tr("Export…"), QStringLiteral("exportEnvironmentButton"));
    auto *row = new QHBoxLayout;
    row->addWidget(p.use);
    row->addWidget(p.exportButton);
    row->addWidget(p.remove);
    row->addStretch();
    p.saved = makeLabel({}, "secondary");
    p.saved->setObjectName(QStringLiteral("environmentSaved"));
    row->addWidget(p.saved);
    row->addWidget(p.revert);
    row->addWidget(p.save);
    layout->addLayout(row);
    layout->addWidget(p.sandbox);
    layout->addWidget(p.exportSandbox, 0, Qt::AlignLeft);
    layout->addWidget(p.secrets);
    layout->addWidget(p.test);
    layout->addWidget(p.form);
    layout->addStretch();
    p.area = new QScrollArea;
    p.area->setWidget(inner);
    p.area->setWidgetResizable(true);
    p.area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    keepWidth(*p.area);
    connect(p.secrets, &EnvironmentSecretsCard::kept, this, &EnvironmentsPage::tellKept);
    connect(p.secrets, &EnvironmentSecretsCard::unlockRequested, this,
            &EnvironmentsPage::unlockKeychainRequested);
    connect(p.test, &ConnectionTestCard::testRequested, this, &EnvironmentsPage::testConnection);
    connect(p.form, &EnvironmentForm::edited, this, [this] {
        m_private->isDirty = true;
        m_private->then = nullptr;
        m_private->saved->setPlainText({});
        m_private->keepRoom();
        m_private->test->reset(); // it was about what the fields said before
        refresh();
    });
    connect(p.use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(m_private->shown.id); });
    connect(p.save, &QPushButton::clicked, this, [this] { saveThen({}); }); // and nothing after it
    connect(p.revert, &QPushButton::clicked, this, &EnvironmentsPage::revert);
    connect(p.remove, &QPushButton::clicked, this, &EnvironmentsPage::remove);
    connect(p.exportButton, &QPushButton::clicked, this, &EnvironmentsPage::exportFile);
    connect(p.exportSandbox, &QPushButton::clicked, this, &EnvironmentsPage::exportCollection);
    connect(p.form, &EnvironmentForm::importCollectionRequested, this, &EnvironmentsPage::chooseCollection);
    connect(p.form, &EnvironmentForm::exportCollectionRequested, this, &EnvironmentsPage::exportCollection);
    auto *editor = new QWidget;
    auto *rows = new QVBoxLayout(editor);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(p.area, 1);
    rows->addWidget(makeFoot());
    return editor;
}

/// Below the form, whatever is said pushes no field away from the pointer.
QWidget *EnvironmentsPage::makeFoot()
{
    Private &p = *m_private;
    p.foot = new QWidget;
    p.foot->setObjectName(QStringLiteral("pageFoot"));
    auto *layout = new QVBoxLayout(p.foot);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(p.message);
    layout->addWidget(p.test->findings());
    layout->addStretch(1); // room that is kept is room below, not an empty card
    return p.foot;
}

/// Under their button where no form stands there, which they would push down.
void EnvironmentsPage::placeFindings()
{
    const Private &p = *m_private;
    QWidget *findings = p.test->findings();
    QWidget *inner = p.area->widget();
    QWidget *place = p.shown.isBuiltIn ? inner : p.foot;
    if (findings->parentWidget() == place)
        return;
    const bool isHidden = findings->isHidden();
    auto *lines = qobject_cast<QVBoxLayout *>(place->layout());
    lines->insertWidget(lines->indexOf(p.shown.isBuiltIn ? static_cast<QWidget *>(p.test) : p.message) + 1,
                        findings);
    findings->setHidden(isHidden);
}

void EnvironmentsPage::fillList()
{
    QListWidget *list = m_private->list;
    const QSignalBlocker blocker(list);
    list->clear();
    for (const Environment &one : m_private->store.environments()) {
        const QString kind = environmentKindText(one.kind);
        const bool isInUse = one.id == m_private->inUse;
        auto *item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(
            environmentLabel(one), isInUse ? tr("%1 · in use").arg(kind) : kind));
        item->setIcon(environmentMark(m_private->theme, one.kind));
        QFont font = list->font();
        font.setWeight(isInUse ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
        item->setData(Qt::UserRole, one.id);
        item->setToolTip(plainToolTip(environmentLabel(one)));
        constexpr int Padding = 2 * 8 + 1 + 3; // of the style sheet; with less the second line is not shown
        const int lines = QFontMetrics(font).lineSpacing() * 2;
        item->setSizeHint(
            QSize(0, std::max(lines, list->iconSize().height()) + Padding)); // no wider than the list
        list->addItem(item);
        if (one.id == m_private->shown.id)
            list->setCurrentItem(item);
    }
    const Environment *stored = m_private->store.find(m_private->shown.id);
    if (stored && !m_private->isDirty)
        edit(*stored, false);
}

bool EnvironmentsPage::hasUnsavedChanges() const
{
    return m_private->isDirty;
}

void EnvironmentsPage::onRowChosen(int row)
{
    const QListWidgetItem *item = m_private->list->item(row);
    if (!item)
        return;
    const QUuid id = item->data(Qt::UserRole).toUuid();
    if (m_private->isDirty && id != m_private->shown.id) {
        tell(MessageCard::Tone::Warning, tr("There are unsaved changes."), tr("Save or discard them first."));
        // Later: the list is about to mark what was clicked.
        QMetaObject::invokeMethod(this, &EnvironmentsPage::fillList, Qt::QueuedConnection);
        return;
    }
    if (const Environment *chosen = m_private->store.find(id))
        edit(*chosen, false);
}

void EnvironmentsPage::edit(Environment environment, bool isNew)
{
    if (environment.id != m_private->shown.id)
        m_private->taken.reset(); // the keychain answers about another one
    m_private->shown = std::move(environment);
    m_private->isNew = isNew;
    m_private->isDirty = isNew;
    m_private->message->hide();
    m_private->saved->setPlainText({});
    m_private->test->reset();
    m_private->foot->setMinimumHeight(0);
    m_private->secrets->forget();
    m_private->form->setEnvironment(m_private->shown);
    if (isNew) { // it is none of the list yet
        const QSignalBlocker blocker(m_private->list);
        m_private->list->clearSelection();
        m_private->list->setCurrentItem(nullptr);
    }
    refresh();
    if (isNew)
        m_private->form->focusName();
}

void EnvironmentsPage::refresh()
{
    Private &p = *m_private;
    const bool isBuiltIn = p.shown.isBuiltIn;
    p.sandbox->setVisible(isBuiltIn);
    p.exportSandbox->setVisible(isBuiltIn);
    setButtonState(*p.exportSandbox, !p.sandboxUrl.isEmpty(), tr("The sandbox is not running."));
    p.form->setVisible(!isBuiltIn);
    placeFindings();
    // One that comes would make the form narrower; without a form it may come.
    p.area->setVerticalScrollBarPolicy(isBuiltIn ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOn);
    const bool isInUse = p.shown.id == p.inUse;
    setButtonState(*p.use, !p.isDirty && !isInUse,
                   isInUse ? tr("It is in use already.") : tr("Save it first."));
    setButtonState(*p.save, p.isDirty && !isBuiltIn, tr("Nothing was changed."));
    p.revert->setVisible(p.isDirty);
    setButtonState(*p.remove, !isBuiltIn && !p.isNew, tr("The sandbox of this computer cannot be removed."));
    setButtonState(*p.exportButton, !isBuiltIn && !p.isDirty, tr("Save it first."));
    p.secrets->setEnvironment(p.shown, p.form->environment().contract, p.isNew);
}

void EnvironmentsPage::selectEnvironment(const QUuid &environment)
{
    if (const Environment *found = m_private->store.find(environment); found && !m_private->isDirty) {
        edit(*found, false);
        fillList();
    }
}

QUuid EnvironmentsPage::selectedEnvironment() const
{
    return m_private->shown.id;
}

std::pair<QUrl, QString> EnvironmentsPage::localSandbox() const
{
    return {m_private->sandboxUrl, m_private->sandboxTenant};
}

void EnvironmentsPage::setInUse(const QUuid &environment)
{
    if (std::exchange(m_private->inUse, environment) == environment)
        return;
    fillList();
    refresh();
}

void EnvironmentsPage::setLocalSandbox(const QUrl &url, const QString &tenant)
{
    m_private->sandboxUrl = url;
    m_private->sandboxTenant = tenant;
    m_private->sandbox->setPlainText(
        url.isEmpty() ? tr("The sandbox of this computer is not running.")
                      : tr("The sandbox of this computer runs at %1, tenant %2. It needs no account, "
                           "and nothing leaves this computer.")
                            .arg(url.toString(), tenant));
    refresh();
}

void EnvironmentsPage::testConnection()
{
    Private &p = *m_private;
    const Environment environment = p.shown.isBuiltIn ? p.shown : p.form->environment();
    if (!environment.isBuiltIn) {
        if (const Result<void> valid = environment.validate(); !valid) {
            p.form->showError(valid.error());
            return p.test->showProblem(tr("There is nothing to test yet."), valid.error().message);
        }
        p.form->clearError();
    }
    Result<std::unique_ptr<ConnectionTest>> test = p.controller.makeTest(environment, p.secrets->apiKey());
    if (!test)
        return p.test->showProblem(tr("There is nothing to test."), test.error().message);
    p.test->run(test->release(), !p.isNew);
}

void EnvironmentsPage::tell(MessageCard::Tone tone, const QString &title, const QString &sentence)
{
    m_private->message->clearActions();
    m_private->message->setMessage(tone, title, sentence);
    m_private->message->show();
}

/// In words, and at the field that it is about.
void EnvironmentsPage::tellRefused(const EnvironmentsController::Refusal &refusal)
{
    using Reason = EnvironmentsController::Refusal::Reason;
    using Tone = MessageCard::Tone;
    const Environment &shown = m_private->shown;
    m_private->then = nullptr;
    switch (refusal.reason) {
    case Reason::ChangedElsewhere:
        return tell(Tone::Warning, tr("Another program has changed it meanwhile."),
                    tr("Nothing was saved. Discard your changes, look at it again, then change it."));
    case Reason::SecretInField:
        m_private->form->showError(refusal.error);
        return tell(Tone::Danger, tr("It was not saved."), refusal.error.message);
    case Reason::SecretInContract: {
        Error error = refusal.error;
        error.message = tr("The API key or the client secret stands in the contract, at %1. A contract "
                           "is shared as a file and kept in plain text: take it out.")
                            .arg(std::exchange(error.field, {}));
        m_private->form->showError(error);
        return tell(Tone::Danger, tr("It was not saved."), error.message);
    }
    case Reason::HasCustomers:
        return tell(Tone::Warning, tr("%1 is not empty.").arg(shown.name),
                    tr("%Ln customers are in its list, and may be signed in. Remove them first.", nullptr,
                       int(m_private->controller.customersOf(shown.id))));
    case Reason::NotWritable: return tell(Tone::Danger, tr("It was not removed."), refusal.error.message);
    case Reason::SecretStays:
        return tell(Tone::Danger, tr("It was not removed."), errorText(refusal.error, {}).sentence);
    case Reason::OnlySecretsRemoved:
        return tell(Tone::Danger, tr("Its secrets are removed, the environment was not."),
                    refusal.error.message);
    }
}

void EnvironmentsPage::saveThen(std::function<void()> then)
{
    m_private->then = std::move(then);
    save();
}

void EnvironmentsPage::save()
{
    if (m_private->form->problem()) { // the form says it already, and what was typed would be lost
        m_private->then = nullptr;
        m_private->area->ensureWidgetVisible(m_private->form->showProblem());
        return m_private->saved->setPlainText(tr("Not saved."));
    }
    if (const Result<void> address = m_private->form->validateAddress(); !address)
        return tellNotSaved(address.error());
    const Environment typed = m_private->form->environment();
    m_private->controller.review(
        m_private->edited(typed), this,
        [this, typed](const tl::expected<Environment, EnvironmentsController::Refusal> &reviewed) {
            if (m_private->form->environment() != typed) {
                m_private->then = nullptr;
                return tell(MessageCard::Tone::Warning, tr("It was changed while the keychain answered."),
                            tr("Nothing was saved. Save it again."));
            }
            reviewed ? onReviewed(*reviewed) : tellRefused(reviewed.error());
        });
}

/// Asks first where much follows from the change.
void EnvironmentsPage::onReviewed(const Environment &environment)
{
    const EnvironmentsController &controller = m_private->controller;
    // What cannot be saved is not asked about.
    if (const Result<void> may = controller.mayBeSaved(m_private->edited(environment)); !may)
        return tellNotSaved(may.error());
    const Environment *stored = m_private->store.find(environment.id);
    if (stored && !consequencesOf(*stored, environment, controller.customersOf(stored->id)).isEmpty())
        return askToChange(*stored, environment);
    saveNow(environment);
}

void EnvironmentsPage::askToChange(const Environment &stored, const Environment &changed)
{
    const qsizetype customers = m_private->controller.customersOf(stored.id);
    const auto fromTo = [](const QString &from, const QString &to) {
        return from == to ? from : tr("%1 → %2").arg(from, to);
    };
    const bool isProduction
        = stored.kind == EnvironmentKind::Production || changed.kind == EnvironmentKind::Production;
    auto *dialog = new ConfirmationDialog(
        m_private->theme, stored,
        {.windowTitle = tr("Change an environment"),
         .title = tr("Change what %1 is?").arg(stored.name),
         .consequence = consequencesOf(stored, changed, customers),
         .facts = {{tr("Kind"), fromTo(environmentKindText(stored.kind), environmentKindText(changed.kind))},
                   {tr("Address"), fromTo(stored.url.toString(), changed.url.toString()), true},
                   {tr("Contract"), contractFact(stored.contract, changed.contract)},
                   {tr("Customers"), QLocale().toString(customers)},
                   {tr("API key"), stored.hasApiKey ? tr("in the keychain") : tr("none")}},
         .ask = isProduction ? tr("Type the name of the environment, %1, to confirm.").arg(stored.name)
                             : QString(),
         .isRight = [name = stored.name](const QString &typed) { return typed.trimmed() == name; },
         .note = tr("Nothing is saved yet."),
         .yes = tr("Change it"),
         .isDangerous = isProduction},
        window());
    connect(dialog, &ConfirmationDialog::confirmed, this, [this, changed] { saveNow(changed); });
    connect(dialog, &QDialog::rejected, this, [this] { m_private->then = nullptr; });
    dialog->open();
}

void EnvironmentsPage::saveNow(const Environment &environment)
{
    m_private->isDirty = false;
    const std::function<void()> then = std::exchange(m_private->then, nullptr);
    if (const Result<void> saved = m_private->controller.save(m_private->edited(environment)); !saved) {
        m_private->isDirty = true;
        refresh();
        return tellNotSaved(saved.error());
    }
    QPointer<QWidget> focused = window()->focusWidget();
    edit(*m_private->store.find(environment.id), false);
    fillList();
    m_private->saved->setPlainText(tr("Saved."));
    if (m_private->saved->visibleRegion().isEmpty()) // saved from further down
        tell(MessageCard::Tone::Success, tr("Saved."), {});
    if (focused && focused->isVisible() && focused->isEnabled())
        focused->setFocus();
    if (then)
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
}

void EnvironmentsPage::tellNotSaved(const Error &error)
{
    m_private->then = nullptr;
    if (QWidget *field = m_private->form->showError(error)) { // at its field: once is enough
        m_private->area->ensureWidgetVisible(field);
        return m_private->saved->setPlainText(tr("Not saved."));
    }
    tell(MessageCard::Tone::Danger, tr("It was not saved."), error.message);
}

void EnvironmentsPage::revert()
{
    const Environment *stored = m_private->store.find(m_private->shown.id);
    edit(stored ? *stored : m_private->store.current(), false);
    fillList();
}

void EnvironmentsPage::remove()
{
    m_private->controller.remove(
        m_private->shown, this,
        [this, removed = m_private->shown](const tl::expected<void, EnvironmentsController::Refusal> &done) {
            done ? onRemoved(removed) : tellRefused(done.error());
        });
}

void EnvironmentsPage::onRemoved(const Environment &removed)
{
    if (m_private->shown.id == removed.id) // else another one is being edited by now
        edit(m_private->store.current(), false);
    fillList();
    m_private->list->setFocus(); // not left on the button, which would take the next one
    tell(MessageCard::Tone::Info, tr("Removed %1.").arg(removed.name),
         removed.hasApiKey ? tr("Its API key was deleted from the keychain; Undo does not bring that back.")
                           : QString());
    connect(
        m_private->message->addAction(tr("Undo"), QStringLiteral("undoRemoveButton")),
        &QAbstractButton::clicked, this,
        [this, removed] {
            if (!m_private->controller.restore(removed))
                return;
            edit(*m_private->store.find(removed.id), false);
            fillList();
        },
        Qt::QueuedConnection);
}

void EnvironmentsPage::tellKept(SecretKind kind, const EnvironmentsController::Kept &kept)
{
    using Where = EnvironmentsController::Kept::Where;
    using Tone = MessageCard::Tone;
    const bool isKey = kind == SecretKind::ApiKey;
    const QString problem = kept.problem ? kept.problem->message : tr("The keychain cannot store it now.");
    if (m_private->taken && kept.where == Where::Keychain)
        return tellTaken(tr("The API key is in the keychain."));
    if (m_private->taken && kept.where == Where::Session)
        return tellTaken(tr("The API key is used for this session only.") + QLatin1Char(' ') + problem);
    if (m_private->taken)
        return tellTaken(tr("The API key of the file was not stored: it cannot be sent in a header."));
    switch (kept.where) {
    case Where::Keychain:
        return tell(
            Tone::Success,
            isKey ? tr("The API key is in the keychain.") : tr("The client secret is in the keychain."), {});
    case Where::Unmarked: return tell(Tone::Danger, tr("The environment was not saved."), problem);
    case Where::Session:
        return tell(Tone::Warning,
                    isKey ? tr("The API key is used for this session only.")
                          : tr("The client secret is used for this session only."),
                    problem);
    case Where::Nowhere:
        return tell(Tone::Danger,
                    isKey ? tr("This API key cannot be sent.") : tr("This client secret cannot be sent."),
                    tr("It has letters that do not belong in a header."));
    }
}

void EnvironmentsPage::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Import an environment"), {}, tr("JSON (*.json)"));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &EnvironmentsPage::importFrom);
    dialog->open();
}

void EnvironmentsPage::importFrom(const QString &path)
{
    const Result<Environment> environment = EnvironmentsController::readFile(path);
    if (!environment) {
        const Error &error = environment.error();
        return tell(MessageCard::Tone::Danger, tr("The file was not imported."),
                    error.field.isEmpty() ? error.message
                                          : QStringLiteral("%1: %2").arg(error.field, error.message));
    }
    edit(*environment, true);
    tell(MessageCard::Tone::Info, tr("Read from the file."), tr("Look it over, then save it."));
}

/// What an export must not hold is said, and nothing is exported.
bool EnvironmentsPage::mayExport(const Environment &environment)
{
    const Result<void> checked = m_private->store.mayBeKept(environment);
    if (!checked)
        tell(MessageCard::Tone::Danger, tr("It was not exported."),
             QStringLiteral("%1: %2").arg(checked.error().field, checked.error().message));
    return checked.has_value();
}

void EnvironmentsPage::exportFile()
{
    if (!mayExport(m_private->shown))
        return;
    auto *dialog = new QFileDialog(this, tr("Export the environment"), {}, tr("JSON (*.json)"));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, environment = m_private->shown](const QString &path) {
                if (const Result<void> written = EnvironmentsController::writeFile(path, environment);
                    written)
                    tell(MessageCard::Tone::Success, tr("Exported."),
                         whatWasExported(path, environment.contract));
                else
                    tell(MessageCard::Tone::Danger, tr("It was not exported."), written.error().message);
            });
    dialog->open();
}

void EnvironmentsPage::chooseCollection()
{
    auto *dialog = new QFileDialog(this, tr("Import a collection"), {},
                                   tr("Collections (*.json *.yaml *.yml *.bru);;All files (*)"));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &EnvironmentsPage::importCollection);
    dialog->open();
}

/// The fields are changed; what is stored is not, until Save.
void EnvironmentsPage::importCollection(const QString &path)
{
    // bruno.json says that its folder is the collection.
    const QFileInfo file(path);
    const bool isFolder = file.fileName() == QStringLiteral("bruno.json");
    auto *dialog = new CollectionDialog(m_private->theme, m_private->form->environment(),
                                        isFolder ? file.path() : path, window());
    connect(dialog, &CollectionDialog::contractAccepted, this,
            [this](const ApiContract &contract, int changes, const QByteArray &apiKey) {
                takeCollection(contract, changes, apiKey);
            });
    dialog->open();
}

/// An API key that somebody wants kept is kept at once, as by the button beside its field.
void EnvironmentsPage::takeCollection(const ApiContract &contract, int changes, const QByteArray &apiKey)
{
    if (changes > 0)
        m_private->form->setContract(contract);
    m_private->taken = changes;
    if (apiKey.isEmpty())
        return tellTaken({});
    m_private->secrets->setApiKey(apiKey);
    if (m_private->isNew)
        return tellTaken(
            tr("The API key of the file is in its field: store it once the environment is saved."));
    m_private->secrets->keepApiKey(); // tellKept() follows
}

void EnvironmentsPage::tellTaken(const QString &ofKey)
{
    const int changes = std::exchange(m_private->taken, std::nullopt).value_or(0);
    if (changes == 0)
        return tell(MessageCard::Tone::Info, ofKey, {});
    QString sentence = tr("Look the contract over, then save it.");
    if (!ofKey.isEmpty())
        sentence += QLatin1Char(' ') + ofKey;
    tell(MessageCard::Tone::Info, tr("%Ln changes taken over.", nullptr, changes), sentence);
    connect(m_private->message->addAction(tr("Save"), QStringLiteral("saveContractButton")),
            &QPushButton::clicked, this, &EnvironmentsPage::save, Qt::QueuedConnection);
}

void EnvironmentsPage::exportCollection()
{
    const Environment environment = m_private->form->environment();
    if (!m_private->shown.isBuiltIn && !mayExport(environment))
        return;
    const QString postman = tr("Postman collection (*.json)");
    const QString openApi = tr("OpenAPI document (*.json)");
    const QString curl = tr("Script for curl (*.sh)");
    auto *dialog = new QFileDialog(this, tr("Export the contract"), {},
                                   QStringList {postman, openApi, curl}.join(QStringLiteral(";;")));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, curl](const QString &filter) {
        dialog->setDefaultSuffix(filter == curl ? QStringLiteral("sh") : QStringLiteral("json"));
    });
    const bool isSandbox = m_private->shown.isBuiltIn; // which has an address only while it runs
    const ExportedApi api {.name = environment.name,
                           .url = isSandbox ? m_private->sandboxUrl : environment.url,
                           .tenant = isSandbox ? m_private->sandboxTenant : environment.tenant,
                           .contract = environment.contract,
                           .hasControlApi = isSandbox,
                           .isProduction = environment.kind == EnvironmentKind::Production};
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, dialog, api, openApi, curl](const QString &path) {
            using Format = EnvironmentsController::ContractFormat;
            const QString filter = dialog->selectedNameFilter();
            const Format format = filter == curl ? Format::Curl
                : filter == openApi              ? Format::OpenApi
                                                 : Format::Postman;
            const Result<void> written = EnvironmentsController::writeContract(path, api, format);
            if (!written)
                return tell(MessageCard::Tone::Danger, tr("It was not exported."), written.error().message);
            QString words = whatWasExported(path, api.contract);
            if (format == Format::Postman)
                words += QLatin1Char(' ') + writeVariables(path, api);
            tell(MessageCard::Tone::Success, tr("Exported."), words);
        });
    dialog->open();
}

} // namespace onboarding
