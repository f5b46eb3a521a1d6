#include "ui/environments/collectiondialog.h"

#include "core/base/aside.h"
#include "core/base/plaintext.h"
#include "core/collection/operationmatch.h"
#include "ui/environments/contractchangesmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/lastfolder.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace onboarding {

namespace {

CollectionVariables variablesFrom(const PostmanEnvironment &environment)
{
    CollectionVariables variables;
    for (const PostmanValue &value : environment.values) {
        if (!value.isSecret && !value.value.isEmpty())
            variables.set(value.key, value.value);
    }
    return variables;
}

/// Why the table of changes is empty.
QString sameWords(const ContractProposal &proposal)
{
    if (proposal.matches.isEmpty())
        return CollectionDialog::tr("There is nothing to compare with the contract.");
    return proposal.leftOut.isEmpty()
        ? CollectionDialog::tr("The contract says the same: there is nothing to change.")
        : CollectionDialog::tr("There is nothing to change, but not all was compared: see below what was "
                               "left out.");
}

} // namespace

CollectionDialog::CollectionDialog(const Theme &theme, const Environment &environment, const QString &path,
                                   QWidget *parent)
    : BandedDialog(theme, environment, parent)
    , m_environment(environment)
    , m_path(path)
    , m_changes(new ContractChangesModel(this))
    , m_summary(makeLabel(tr("Reading %1…").arg(QFileInfo(path).fileName()), "secondary", true))
    , m_message(new MessageCard(theme))
    , m_operations(new QTreeWidget)
    , m_table(new QTableView)
    , m_remarks(new QPlainTextEdit)
    , m_keepKey(new QCheckBox)
{
    setWindowTitle(tr("Import a collection"));
    resize(980, 800); // BandedDialog fits it to the screen
    content().addWidget(makeLabel(tr("What the file says of the API"), "section"));
    content().addWidget(m_summary);
    m_message->setObjectName(QStringLiteral("collectionMessage"));
    m_message->hide();
    content().addWidget(m_message);
    addTables();
    m_remarks->setObjectName(QStringLiteral("collectionRemarks"));
    m_remarks->setAccessibleName(tr("Remarks"));
    m_remarks->setProperty("prose", true);
    m_remarks->setReadOnly(true);
    m_remarks->setTabChangesFocus(true);
    m_remarks->setFixedHeight(72);
    content().addWidget(m_remarks);
    m_keepKey->setObjectName(QStringLiteral("collectionKeepKey"));
    m_keepKey->hide();
    content().addWidget(m_keepKey);
    addButtons();
    connect(m_keepKey, &QCheckBox::toggled, this, &CollectionDialog::refresh);
    connect(m_changes, &ContractChangesModel::checkedChanged, this, &CollectionDialog::refresh);
    refresh();
    read();
}

void CollectionDialog::addTables()
{
    m_operations->setObjectName(QStringLiteral("collectionOperations"));
    m_operations->setAccessibleName(tr("Requests of the file"));
    m_operations->setHeaderLabels({tr("Request"), tr("Operation"), tr("Method"), tr("Path")});
    m_operations->setRootIsDecorated(false);
    m_operations->setUniformRowHeights(true);
    m_operations->header()->setMinimumSectionSize(104); // the style's padding is not in the contents
    m_operations->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_operations->header()->setStretchLastSection(true);
    m_operations->setMinimumHeight(84);
    m_table->setObjectName(QStringLiteral("collectionChanges"));
    m_table->setAccessibleName(tr("Changes of the contract"));
    m_table->setModel(m_changes);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setMinimumHeight(84);
    content().addWidget(m_operations, 1);
    content().addWidget(
        makeLabel(tr("Changes of the contract; only those that are checked are taken over"), "secondary"));
    content().addWidget(m_table, 1);
}

void CollectionDialog::addButtons()
{
    m_variables = makeButton(tr("Postman environment…"), QStringLiteral("collectionVariablesButton"));
    m_variables->setToolTip(tr("A file with the values of {{variables}}"));
    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("cancelCollectionButton"));
    m_take = makeButton(tr("Take over"), QStringLiteral("takeCollectionButton"), ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->addWidget(m_variables);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_take);
    content().addLayout(row);
    connect(m_variables, &QPushButton::clicked, this, &CollectionDialog::chooseVariables);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &CollectionDialog::takeOver);
    m_take->setDefault(true);
}

/// Large files take a while, and so does a slow disk.
void CollectionDialog::read()
{
    runAside(
        this,
        [path = m_path, variablesPath = m_variablesPath] {
            Reading reading {.collection = Collection {}};
            CollectionVariables variables;
            if (!variablesPath.isEmpty()) {
                const Result<PostmanEnvironment> environment = readPostmanEnvironmentFile(variablesPath);
                if (environment) {
                    reading.variables = *environment;
                    variables = variablesFrom(*environment);
                } else {
                    reading.variablesProblem = environment.error();
                }
            }
            reading.collection = readCollectionFile(path, variables);
            return reading;
        },
        [this](const Reading &reading) { show(reading); });
}

void CollectionDialog::chooseVariables()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Postman or Bruno environment"), {},
                                   tr("Environments (*.json *.bru)"));
    beginInLastFolder(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_variablesPath = path;
        read();
    });
    dialog->open();
}

void CollectionDialog::show(const Reading &reading)
{
    m_message->setVisible(!reading.collection || reading.variablesProblem);
    if (reading.variablesProblem)
        m_message->setMessage(MessageCard::Tone::Warning, tr("The environment was not read."),
                              reading.variablesProblem->message);
    showApiKey(reading);
    if (!reading.collection) {
        m_summary->setPlainText(
            tr("%1 was not imported. Nothing was changed.").arg(QFileInfo(m_path).fileName()));
        m_message->setMessage(MessageCard::Tone::Danger, tr("The file cannot be read."),
                              reading.collection.error().message);
        m_operations->clear();
        m_changes->setChanges({});
        return;
    }
    const ContractProposal proposal
        = proposeChanges(*reading.collection, m_environment.contract, m_environment.url);
    QString summary = QStringLiteral("%1 (%2): %3")
                          .arg(reading.collection->name, reading.collection->format,
                               tr("%Ln requests", nullptr, int(reading.collection->requests.size())));
    if (proposal.changes.isEmpty())
        summary += QStringLiteral(". ") + sameWords(proposal);
    m_summary->setPlainText(summary);
    showOperations(*reading.collection);
    m_changes->setChanges(proposal.changes);
    const QStringList remarks = remarksOf(*reading.collection, proposal);
    m_remarks->setPlainText(remarks.join(QLatin1Char('\n')));
    m_remarks->setVisible(!remarks.isEmpty());
    fitTables();
}

/// As high as what stands in them, so that the changes have the rest.
void CollectionDialog::fitTables()
{
    constexpr int Row = 28;
    constexpr int Least = 84;
    const int rows
        = m_operations->header()->sizeHint().height() + m_operations->topLevelItemCount() * Row + 4;
    m_operations->setMaximumHeight(std::max(Least, rows));
    constexpr int Most = 72;
    const int lines
        = (m_remarks->blockCount() + 1) * m_remarks->fontMetrics().lineSpacing(); // one is wrapped
    const auto margins = static_cast<int>(2 * m_remarks->document()->documentMargin());
    m_remarks->setFixedHeight(std::min(Most, lines + margins + 2 * m_remarks->frameWidth()));
}

CollectionDialog::~CollectionDialog()
{
    m_apiKey.fill('\0');
}

/// It is kept when somebody says so, never unasked.
void CollectionDialog::showApiKey(const Reading &reading)
{
    m_apiKey.fill('\0');
    m_apiKey.clear();
    for (const PostmanValue &value : reading.variables.value_or(PostmanEnvironment {}).values) {
        if (foldedFieldName(value.key) == QStringLiteral("apikey") && !value.value.isEmpty())
            m_apiKey = value.value.toUtf8();
    }
    m_keepKey->setText(tr("Keep the API key of %1 for %2, in the keychain")
                           .arg(plainExcerpt(QFileInfo(m_variablesPath).fileName(), 60),
                                plainExcerpt(m_environment.name, 40)));
    m_keepKey->setChecked(false);
    m_keepKey->setVisible(!m_apiKey.isEmpty());
}

/// Those that are operations first: the others do not concern the contract.
void CollectionDialog::showOperations(const Collection &collection)
{
    m_operations->clear();
    QList<QTreeWidgetItem *> others;
    for (const CollectionRequest &request : collection.requests) {
        const std::optional<Operation> operation = operationOf(request);
        auto *item = new QTreeWidgetItem({request.name, operation ? operationName(*operation) : tr("none"),
                                          QString::fromLatin1(request.method), plainExcerpt(request.path)});
        item->setDisabled(!operation);
        if (operation)
            m_operations->addTopLevelItem(item);
        else
            others.append(item);
    }
    m_operations->addTopLevelItems(others);
}

QStringList CollectionDialog::remarksOf(const Collection &collection, const ContractProposal &proposal) const
{
    QStringList remarks = collection.remarks + proposal.remarks;
    if (std::any_of(proposal.changes.begin(), proposal.changes.end(),
                    [](const ContractChange &change) { return change.isOnRequest; }))
        remarks.prepend(tr("What is not checked above would go along with every request for every customer. "
                           "Check it only when it is nobody's own."));
    if (collection.scripts > 0)
        remarks.append(tr("It has %Ln scripts, which were not run.", nullptr, int(collection.scripts)));
    if (!proposal.address.isEmpty())
        remarks.append(tr("Its requests go to %1; the address of this environment stays as it is.")
                           .arg(plainExcerpt(proposal.address)));
    if (!proposal.tenant.isEmpty() && proposal.tenant != m_environment.tenant)
        remarks.append(tr("Its tenant is %1; the tenant of this environment stays as it is.")
                           .arg(plainExcerpt(proposal.tenant)));
    if (proposal.matches.isEmpty())
        remarks.append(tr("None of its requests is an operation of this API."));
    return remarks;
}

void CollectionDialog::refresh()
{
    const auto count = static_cast<int>(m_changes->checkedChanges().size());
    const bool keepsKey = m_keepKey->isChecked() && !m_apiKey.isEmpty();
    m_take->setText(count > 0      ? tr("Take over %Ln changes", nullptr, int(count))
                        : keepsKey ? tr("Keep the API key")
                                   : tr("Take over"));
    setButtonState(*m_take, count > 0 || keepsKey,
                   m_changes->rowCount() == 0 ? tr("The contract says the same: there is nothing to change.")
                                              : tr("No change is checked."));
}

void CollectionDialog::takeOver()
{
    const QList<ContractChange> changes = m_changes->checkedChanges();
    const Result<ApiContract> contract = withChanges(m_environment.contract, changes);
    if (!contract) {
        m_message->setMessage(MessageCard::Tone::Danger, tr("These changes do not fit together."),
                              tr("%1: %2").arg(contract.error().field, contract.error().message));
        m_message->show();
        return;
    }
    Q_EMIT contractAccepted(*contract, static_cast<int>(changes.size()),
                            m_keepKey->isChecked() ? m_apiKey : QByteArray());
    accept();
}

} // namespace onboarding
