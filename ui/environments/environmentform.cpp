#include "ui/environments/environmentform.h"

#include "ui/environments/cafilefield.h"
#include "ui/environments/choicedelegate.h"
#include "ui/environments/contractmodel.h"
#include "ui/text/environmentlabel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace onboarding {

namespace {

/// Each with its value.
template<typename Value>
QComboBox *makeCombo(const QString &objectName, const QString &accessibleName,
                     const QList<std::pair<QString, Value>> &items)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setAccessibleName(accessibleName);
    for (const auto &[text, value] : items)
        combo->addItem(text, int(value));
    return combo;
}

QTableView *makeTable(ContractModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("contractTable"));
    table->setAccessibleName(EnvironmentForm::tr("API contract"));
    table->setModel(model);
    table->setItemDelegate(new ChoiceDelegate(table));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(28);
    table->horizontalHeader()->setSectionResizeMode(ContractModel::NameColumn, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(ContractModel::ValueColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(ContractModel::EvidenceColumn,
                                                    QHeaderView::ResizeToContents);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setMinimumHeight(260);
    return table;
}

} // namespace

EnvironmentForm::EnvironmentForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_kind(makeCombo(QStringLiteral("envKindCombo"), tr("Kind"),
                       QList<std::pair<QString, EnvironmentKind>> {
                           {environmentKindText(EnvironmentKind::Sandbox), EnvironmentKind::Sandbox},
                           {environmentKindText(EnvironmentKind::Staging), EnvironmentKind::Staging},
                           {environmentKindText(EnvironmentKind::Production), EnvironmentKind::Production}}))
    , m_ca(new CaFileField)
    , m_proxy(
          makeCombo(QStringLiteral("envProxyCombo"), tr("Proxy"),
                    QList<std::pair<QString, ProxyMode>> {{tr("None (connect directly)"), ProxyMode::None},
                                                          {tr("As set in this system"), ProxyMode::System}}))
    , m_problem(makeLabel({}, "danger", true))
    , m_contractProblem(makeLabel({}, "danger", true))
    , m_contract(new ContractModel(this))
    , m_table(makeTable(m_contract))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(4);
    m_name = addEdit(tr("Name"), QStringLiteral("envNameEdit"));
    addRow(tr("Kind"), withProblem(m_kind));
    m_url = addEdit(tr("Address"), QStringLiteral("envUrlEdit"));
    m_tenant = addEdit(tr("Tenant"), QStringLiteral("envTenantEdit"));
    addRow(tr("CA file"), withProblem(m_ca, m_ca->edit()));
    addRow(tr("Proxy"), withProblem(m_proxy));
    m_deadline = addEdit(tr("Timeout (seconds)"), QStringLiteral("envDeadlineEdit"));
    m_deadline->setValidator(new QIntValidator(1, 600, m_deadline));
    auto *card = new Card(tr("Connection"));
    card->content().addLayout(m_form);
    m_problem->setObjectName(QStringLiteral("environmentProblem"));
    card->content().addWidget(m_problem);
    auto *contract = new Card(tr("API contract"));
    contract->content().addWidget(
        makeLabel(tr("What is known of the wire. A value you change counts as chosen; double-click to edit."),
                  "caption", true));
    contract->content().addWidget(m_table);
    contract->content().addWidget(m_contractProblem);
    m_contractProblem->setObjectName(QStringLiteral("contractProblem"));
    auto *import
        = makeButton(tr("Import a collection…"), QStringLiteral("importCollectionButton"), ButtonKind::Link);
    import->setToolTip(
        tr("Postman, Bruno or OpenAPI: shows what they say otherwise, before anything is changed"));
    auto *save = makeButton(tr("Export as…"), QStringLiteral("exportCollectionButton"), ButtonKind::Link);
    save->setToolTip(
        tr("A Postman collection, an OpenAPI document or a script for curl; secrets are variables in it"));
    contract->header().addWidget(import);
    contract->header().addWidget(save);
    connect(import, &QPushButton::clicked, this, &EnvironmentForm::importCollectionRequested);
    connect(save, &QPushButton::clicked, this, &EnvironmentForm::exportCollectionRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(card);
    layout->addWidget(contract);
    const auto onEdited = [this] {
        if (!m_isFilling)
            Q_EMIT edited();
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, onEdited);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, onEdited);
    connect(m_ca, &CaFileField::edited, this, onEdited);
    connect(m_contract, &ContractModel::edited, this, onEdited);
    connect(m_contract, &ContractModel::dataChanged, this, &EnvironmentForm::showContractProblem);
    showContractProblem();
    clearError();
}

/// The label as high as a field, so that it stands before the first line of what is taller.
void EnvironmentForm::addRow(const QString &label, QWidget *field)
{
    constexpr int FieldHeight = 28;
    auto *name = makeLabel(label, "secondary");
    name->setFixedHeight(FieldHeight);
    m_form->addRow(name, field);
}

/// With a line below for what is wrong with it, whose room is kept: nothing moves when something is. What is
/// chosen has it too: all rows are as far apart.
QWidget *EnvironmentForm::withProblem(QWidget *field, QLineEdit *edit)
{
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *problem = makeLabel({}, "danger");
    problem->setElided(true);
    problem->setObjectName(QStringLiteral("fieldProblem"));
    problem->setFixedHeight(QFontMetrics(Theme::font(Theme::Text::Caption)).height() + 4);
    layout->addWidget(field);
    layout->addWidget(problem);
    if (auto *typed = edit ? edit : qobject_cast<QLineEdit *>(field))
        m_problems.insert(typed, problem);
    return both;
}

QLineEdit *EnvironmentForm::addEdit(const QString &label, const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(label);
    addRow(label, withProblem(edit));
    connect(edit, &QLineEdit::textEdited, this, &EnvironmentForm::edited);
    return edit;
}

void EnvironmentForm::setEnvironment(const Environment &environment)
{
    m_isFilling = true;
    m_environment = environment;
    m_name->setText(environmentLabel(environment));
    m_kind->setCurrentIndex(m_kind->findData(int(environment.kind)));
    m_url->setText(environment.address());
    m_tenant->setText(environment.tenant);
    m_ca->setPath(environment.extraCaFile);
    m_proxy->setCurrentIndex(m_proxy->findData(int(environment.proxy)));
    m_deadline->setText(QString::number(environment.limits.deadline.count() / 1000));
    m_contract->setContract(environment.contract);
    clearError();
    setEnabled(!environment.isBuiltIn);
    m_isFilling = false;
}

void EnvironmentForm::setContract(const ApiContract &contract)
{
    m_contract->setContract(contract);
    Q_EMIT edited();
}

std::optional<Error> EnvironmentForm::problem() const
{
    return m_contract->problem();
}

QWidget *EnvironmentForm::showProblem()
{
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(m_contract->problemIndex());
    m_table->scrollTo(m_contract->problemIndex());
    return m_contractProblem;
}

Result<void> EnvironmentForm::validateAddress() const
{
    return m_environment.isBuiltIn ? Result<void> {} : validateTypedAddress(m_url->text());
}

void EnvironmentForm::showContractProblem()
{
    const std::optional<Error> problem = m_contract->problem();
    m_contractProblem->setVisible(problem.has_value());
    if (problem)
        m_contractProblem->setPlainText(QStringLiteral("%1: %2").arg(problem->field, problem->message));
}

Environment EnvironmentForm::environment() const
{
    Environment environment = m_environment;
    if (!environment.isBuiltIn)
        environment.name = m_name->text().trimmed();
    environment.kind = EnvironmentKind(m_kind->currentData().toInt());
    environment.url = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
    environment.tenant = m_tenant->text().trimmed();
    environment.extraCaFile = m_ca->path();
    environment.proxy = ProxyMode(m_proxy->currentData().toInt());
    environment.limits.deadline = std::chrono::seconds(m_deadline->text().toInt());
    environment.limits.inactivity = std::min(environment.limits.inactivity, environment.limits.deadline);
    environment.contract = m_contract->contract();
    return environment;
}

QWidget *EnvironmentForm::showError(const Error &error)
{
    clearError();
    const QList<QPair<QLineEdit *, QString>> edits {{m_name, QStringLiteral("name")},
                                                    {m_url, QStringLiteral("url")},
                                                    {m_tenant, QStringLiteral("tenant")},
                                                    {m_ca->edit(), QStringLiteral("extraCaFile")},
                                                    {m_deadline, QStringLiteral("limits.deadlineMs")}};
    const QList<Error> all = QList<Error> {error} + environment().problems();
    QWidget *place = nullptr;
    for (const auto &[edit, field] : edits) {
        const auto own = std::find_if(all.begin(), all.end(),
                                      [name = field](const Error &one) { return one.field == name; });
        if (own == all.end())
            continue;
        edit->setProperty("invalid", true);
        edit->style()->unpolish(edit);
        edit->style()->polish(edit);
        m_problems.value(edit)->setPlainText(edit->text().trimmed().isEmpty() ? emptyText(*edit)
                                                                              : own->message);
        if (field != error.field)
            continue;
        edit->setFocus();
        place = edit;
    }
    if (place)
        return place;
    if (showContractFault(error))
        return m_contractProblem;
    m_problem->setPlainText(error.field.isEmpty() ? error.message
                                                  : QStringLiteral("%1: %2").arg(error.field, error.message));
    m_problem->show();
    return nullptr;
}

/// In the row of the contract that it is about, which gets the focus.
bool EnvironmentForm::showContractFault(const Error &error)
{
    const QString contract = QStringLiteral("contract.");
    const QModelIndex value = error.field.startsWith(contract)
        ? m_contract->markFault(error.field.mid(contract.size()))
        : QModelIndex();
    if (!value.isValid())
        return false;
    m_contractProblem->setPlainText(QStringLiteral("%1: %2").arg(
        value.siblingAtColumn(ContractModel::NameColumn).data().toString(), error.message));
    m_contractProblem->show();
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(value);
    m_table->scrollTo(value);
    return true;
}

/// What to do about a field in which nothing stands.
QString EnvironmentForm::emptyText(const QLineEdit &edit) const
{
    if (&edit == m_name)
        return tr("Enter a name.");
    if (&edit == m_url)
        return tr("Enter an address, such as https://kyc.example.org.");
    return &edit == m_tenant ? tr("Enter a tenant.") : tr("Enter 1 to 600 seconds.");
}

void EnvironmentForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void EnvironmentForm::clearError()
{
    for (QLineEdit *edit : {m_name, m_url, m_tenant, m_ca->edit(), m_deadline}) {
        edit->setProperty("invalid", false);
        m_problems.value(edit)->clear();
        edit->style()->unpolish(edit);
        edit->style()->polish(edit);
    }
    m_problem->hide();
    m_contract->clearFault();
    showContractProblem();
}

} // namespace onboarding
