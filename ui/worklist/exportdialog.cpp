#include "ui/worklist/exportdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace onboarding {

ExportDialog::ExportDialog(const Theme &theme, const Environment &environment, qsizetype customers,
                           const QString &exporter, QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export customers"));
    setMinimumWidth(440);
    content().addWidget(makeLabel(tr("Export %Ln customers", nullptr, int(customers)), "title"));
    content().addWidget(makeLabel(tr("What is kept here, the notes and what this console observed, with the "
                                     "environment and the time; never a token or a password."),
                                  "secondary", true));
    auto *by = makeLabel(
        exporter.isEmpty() ? tr("Your name is not set in Settings, so the file does not say who exported it.")
                           : tr("Exported by %1.").arg(exporter),
        "secondary", true);
    by->setObjectName(QStringLiteral("exportedBy"));
    content().addWidget(by);
    auto *format = new SegmentedControl;
    format->addChoice(int(Format::Csv), QStringLiteral("CSV"), QStringLiteral("exportCsv"));
    format->addChoice(int(Format::Json), QStringLiteral("JSON"), QStringLiteral("exportJson"));
    format->setCurrent(int(Format::Csv));
    content().addWidget(format, 0, Qt::AlignLeft);
    // On: spreadsheets take a file without it for another encoding and spoil every letter beyond ASCII; those
    // who read it with a program of their own can leave it out.
    auto *mark = new QCheckBox(tr("For spreadsheets (begin with a byte order mark)"));
    mark->setObjectName(QStringLiteral("exportMark"));
    mark->setChecked(true);
    content().addWidget(mark, 0, Qt::AlignLeft);
    auto *separator = new QComboBox;
    separator->setObjectName(QStringLiteral("exportSeparator"));
    separator->setAccessibleName(tr("Separator"));
    separator->addItem(tr("Comma between cells"), QChar(u','));
    separator->addItem(tr("Semicolon between cells"), QChar(u';'));
    content().addWidget(separator, 0, Qt::AlignLeft);
    connect(format, &SegmentedControl::chosen, mark, [mark, separator](int chosen) {
        mark->setEnabled(chosen == int(Format::Csv));
        separator->setEnabled(chosen == int(Format::Csv));
    });
    // A spreadsheet parts cells at semicolons where a comma is in its numbers.
    const auto chooseSeparator = [separator](bool isForSpreadsheet) {
        const bool hasComma = QLocale().decimalPoint() == QStringLiteral(",");
        separator->setCurrentIndex(isForSpreadsheet && hasComma ? 1 : 0);
    };
    connect(mark, &QCheckBox::toggled, separator, chooseSeparator);
    chooseSeparator(mark->isChecked());
    auto *mask = new QCheckBox(tr("Show initials only, without notes"));
    mask->setObjectName(QStringLiteral("exportMask"));
    content().addWidget(mask, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("exportCancelButton"));
    auto *take = makeButton(tr("Choose a file…"), QStringLiteral("exportButton"), ButtonKind::Primary);
    take->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(take);
    content().addLayout(row);
    take->setFocus(); // Enter goes on, as nothing has to be chosen
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this, format, mask, mark, separator] {
        accept();
        Q_EMIT confirmed({.format = static_cast<Format>(format->current()),
                          .masking = mask->isChecked() ? Masking::Names : Masking::None,
                          .hasByteOrderMark = mark->isChecked() && mark->isEnabled(),
                          .separator = separator->currentData().toChar()});
    });
}

} // namespace onboarding
