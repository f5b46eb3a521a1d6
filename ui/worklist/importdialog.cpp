#include "ui/worklist/importdialog.h"

#include "core/api/plaintext.h"
#include "core/customers/ageing.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/readingtable.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

namespace onboarding {

namespace {

constexpr qsizetype MostRejected = 500;
constexpr qsizetype MostTaken = 20;

QTableWidget *makeRejected(const QList<RejectedRow> &rejected)
{
    QList<QStringList> rows;
    for (const RejectedRow &row : rejected.first(std::min(rejected.size(), MostRejected)))
        rows.append({QString::number(row.row), plainExcerpt(row.username, 60), row.reason});
    return makeReadingTable(
        {ImportDialog::tr("Row"), ImportDialog::tr("User name"), ImportDialog::tr("Why not")}, rows,
        QStringLiteral("importRejected"), ImportDialog::tr("Rejected rows"));
}

QStringList previewCells(const ImportRow &row)
{
    const QString due = !row.due ? QString()
        : row.due->isValid()     ? dueToText(*row.due)
                                 : ImportDialog::tr("by the rules");
    return {plainExcerpt(row.username),
            plainExcerpt(row.displayName.value_or(QString())),
            plainExcerpt(row.tags.value_or(QStringList()).join(QStringLiteral("; "))),
            plainExcerpt(row.assignee.value_or(QString())),
            due,
            row.token.isEmpty() ? QString() : ImportDialog::tr("hidden")};
}

QTableWidget *makePreview(const QList<ImportRow> &taken)
{
    QList<QStringList> rows;
    for (const ImportRow &row : taken.first(std::min(taken.size(), MostTaken)))
        rows.append(previewCells(row));
    return makeReadingTable(
        {ImportDialog::tr("User name"), ImportDialog::tr("Name"), ImportDialog::tr("Tags"),
         ImportDialog::tr("Assignee"), ImportDialog::tr("Due"), ImportDialog::tr("Token")},
        rows, QStringLiteral("importPreview"), ImportDialog::tr("Rows that will be taken"));
}

} // namespace

ImportDialog::ImportDialog(const Theme &theme, const Environment &environment, const QString &fileName,
                           const ImportPlan &plan, QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import customers"));
    setMinimumSize(620, 460);
    content().addWidget(makeLabel(tr("Import from %1").arg(plainExcerpt(fileName, 60)), "title", true));
    auto *summary = makeLabel(tr("%L1 will be added, %L2 changed, %L3 rejected.")
                                  .arg(plan.added)
                                  .arg(plan.updated)
                                  .arg(plan.rejected.size()),
                              "body", true);
    summary->setObjectName(QStringLiteral("importSummary"));
    content().addWidget(summary);
    if (!plan.ignoredColumns.isEmpty())
        content().addWidget(makeLabel(tr("Columns that are not known and are left out: %1.")
                                          .arg(plan.ignoredColumns.join(QStringLiteral(", "))),
                                      "secondary", true));
    const auto tokens = std::count_if(plan.rows.begin(), plan.rows.end(),
                                      [](const ImportRow &row) { return !row.token.isEmpty(); });
    if (tokens > 0)
        content().addWidget(
            makeLabel(countText(tokens, tr("1 token will be sealed with a key that stays in the keychain."),
                                tr("%L1 tokens will be sealed with a key that stays in the keychain.")),
                      "secondary", true));
    if (!plan.rejected.isEmpty())
        addTable(tr("Rejected"), makeRejected(plan.rejected), plan.rejected.size() - MostRejected);
    if (!plan.rows.isEmpty())
        addTable(tr("Taken"), makePreview(plan.rows), plan.rows.size() - MostTaken);
    else
        content().addStretch();
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("importCancelButton"));
    auto *take = makeButton(tr("Import %L1").arg(plan.rows.size()), QStringLiteral("importButton"),
                            ButtonKind::Primary);
    setButtonState(*take, !plan.rows.isEmpty(), tr("No row can be taken."));
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(take);
    content().addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed();
        accept();
    });
}

/// \p more: how many rows are not shown.
void ImportDialog::addTable(const QString &title, QTableWidget *table, qsizetype more)
{
    content().addWidget(makeLabel(title, "strong"));
    content().addWidget(table, 1);
    if (more > 0)
        content().addWidget(makeLabel(tr("… and %L1 more").arg(more), "caption"));
}

} // namespace onboarding
