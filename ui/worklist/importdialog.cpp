#include "ui/worklist/importdialog.h"

#include "core/api/plaintext.h"
#include "core/customers/ageing.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/readingdialog.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <algorithm>

namespace onboarding {

namespace {

constexpr qsizetype MostLines = 500;

QString rejectedLine(const RejectedRow &row)
{
    const QString number = QString::number(row.row);
    return row.username.isEmpty()
        ? ImportDialog::tr("Row %1: %2").arg(number, row.reason)
        : ImportDialog::tr("Row %1 (%2): %3").arg(number, plainExcerpt(row.username, 60), row.reason);
}

QString rejectedText(const QList<RejectedRow> &rejected)
{
    QStringList lines;
    for (qsizetype i = 0; i < std::min(rejected.size(), MostLines); ++i)
        lines.append(rejectedLine(rejected.at(i)));
    if (rejected.size() > MostLines)
        lines.append(ImportDialog::tr("… and %L1 more").arg(rejected.size() - MostLines));
    return lines.join(QLatin1Char('\n'));
}

QString previewText(const QList<ImportRow> &rows)
{
    constexpr qsizetype Shown = 20;
    QStringList lines;
    for (qsizetype i = 0; i < std::min(rows.size(), Shown); ++i) {
        const ImportRow &row = rows.at(i);
        QStringList parts {plainExcerpt(row.username)};
        if (row.displayName)
            parts.append(plainExcerpt(*row.displayName));
        if (row.tags && !row.tags->isEmpty())
            parts.append(plainExcerpt(row.tags->join(QStringLiteral("; "))));
        if (row.assignee && !row.assignee->isEmpty())
            parts.append(plainExcerpt(*row.assignee));
        if (row.due)
            parts.append(ImportDialog::tr("due %1").arg(
                row.due->isValid() ? dueToText(*row.due) : ImportDialog::tr("by the rules")));
        if (!row.token.isEmpty())
            parts.append(ImportDialog::tr("token hidden"));
        lines.append(parts.join(QStringLiteral("  ·  ")));
    }
    if (rows.size() > Shown)
        lines.append(ImportDialog::tr("… and %L1 more").arg(rows.size() - Shown));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ImportDialog::ImportDialog(const Theme &theme, const Environment &environment, const QString &fileName,
                           const ImportPlan &plan, QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import customers"));
    setMinimumSize(560, 420);
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
    if (!plan.rejected.isEmpty()) {
        content().addWidget(makeLabel(tr("Rejected"), "strong"));
        content().addWidget(makeReadingText(rejectedText(plan.rejected), QStringLiteral("importRejected"),
                                            tr("Rejected rows")));
    }
    content().addWidget(makeLabel(tr("Taken"), "strong"));
    content().addWidget(makeReadingText(previewText(plan.rows), QStringLiteral("importPreview"),
                                        tr("Rows that will be taken")),
                        1);
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

} // namespace onboarding
