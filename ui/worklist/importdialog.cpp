#include "ui/worklist/importdialog.h"

#include "core/base/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/importmodel.h"
#include "ui/worklist/readonlytable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

constexpr int FormatGap = 8;
constexpr int ColumnsTab = -1;

QString partText(ImportModel::Part part, qsizetype count)
{
    switch (part) {
    case ImportModel::Part::Changed: return ImportDialog::tr("Changed %L1").arg(count);
    case ImportModel::Part::Added: return ImportDialog::tr("New %L1").arg(count);
    case ImportModel::Part::Unchanged: return ImportDialog::tr("Unchanged %L1").arg(count);
    case ImportModel::Part::Rejected: return ImportDialog::tr("Rejected %L1").arg(count);
    case ImportModel::Part::LeftOut: return ImportDialog::tr("Cells not recognised %L1").arg(count);
    case ImportModel::Part::Warnings: return ImportDialog::tr("Warnings %L1").arg(count);
    }
    return {};
}

/// As it stands in the file.
QString unclearDate(const ImportPlan &plan)
{
    const auto cell = std::find_if(plan.leftOut.begin(), plan.leftOut.end(),
                                   [](const LeftOutCell &one) { return one.column == ImportColumn::Due; });
    return cell == plan.leftOut.end() ? QStringLiteral("1/12/2026") : plainExcerpt(cell->value, 20);
}

/// Without a signal: what a plan says is not chosen by anybody.
void select(QComboBox &combo, const QVariant &value)
{
    const QSignalBlocker quiet(combo);
    combo.setCurrentIndex(std::max(0, combo.findData(value)));
}

} // namespace

struct ImportDialog::Private
{
    ImportPlan plan {};
    ImportOptions options {};
    bool isReading = false;
    QComboBox *encoding = nullptr;
    QComboBox *separator = nullptr;
    QComboBox *dates = nullptr;
    QStackedWidget *pages = nullptr; ///< the rows, or the columns
    QWidget *columns = nullptr;
    QMap<ImportColumn, QComboBox *> sources {};
    PlainLabel *problem = nullptr;
    PlainLabel *summary = nullptr;
    PlainLabel *notes = nullptr;
    QTabBar *parts = nullptr;
    ImportModel *model = nullptr;
    ReadOnlyTable *view = nullptr;
    QCheckBox *accept = nullptr;
    bool isOrderMissing = false; ///< of the dates
    QPushButton *save = nullptr;
    QPushButton *take = nullptr;
    PlainLabel *saved = nullptr; ///< what became of a file of what is not imported

    /// What is imported: a cell that is not recognised costs the cell, or the row when that is not accepted.
    [[nodiscard]] ImportPlan accepted() const { return accept->isChecked() ? plan : onlyWholeRows(plan); }
    [[nodiscard]] qsizetype taken(const ImportPlan &accepted) const
    {
        return accepted.rows.size() - accepted.unchanged;
    }
};

ImportDialog::ImportDialog(const Theme &theme, const Environment &environment, const QString &fileName,
                           QWidget *parent)
    : BandedDialog(theme, environment, parent)
    , m_private(new Private)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import customers"));
    setMinimumSize(720, 420); // a screen of 1366x768 at 144 DPI has 472
    resize(860, 600);
    content().addWidget(makeLabel(tr("Import from %1").arg(plainExcerpt(fileName, 60)), "title", true));
    makeFormat();
    makeColumns();
    makeRows();
    makeButtons();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::makeFormat()
{
    Private &p = *m_private;
    auto *row = new QWidget;
    auto *format = new FlowLayout(FormatGap, row);
    format->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, format](const QString &label, const QString &name) {
        auto *group = new QWidget;
        auto *line = new QHBoxLayout(group);
        line->setContentsMargins(0, 0, FormatGap, 0);
        auto *combo = new QComboBox;
        combo->setObjectName(name);
        combo->setAccessibleName(label);
        line->addWidget(makeLabel(label, "secondary"));
        line->addWidget(combo);
        format->addWidget(group);
        connect(combo, &QComboBox::currentIndexChanged, this, &ImportDialog::chooseOptions);
        return combo;
    };
    p.encoding = add(tr("Encoding"), QStringLiteral("importEncoding"));
    p.separator = add(tr("Separator"), QStringLiteral("importSeparator"));
    p.dates = add(tr("Dates"), QStringLiteral("importDates"));
    const QSignalBlocker quietEncoding(p.encoding);
    const QSignalBlocker quietSeparator(p.separator);
    const QSignalBlocker quietDates(p.dates);
    for (const TextEncoding one :
         {TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Utf16Le, TextEncoding::Utf16Be})
        p.encoding->addItem(encodingName(one), int(one));
    p.separator->addItem(tr("Comma"), QChar(u','));
    p.separator->addItem(tr("Semicolon"), QChar(u';'));
    p.separator->addItem(tr("Tab"), QChar(u'\t'));
    p.dates->addItem(tr("Choose the order…"), -1);
    p.dates->addItem(tr("Day/month/year"), int(DateOrder::DayMonthYear));
    p.dates->addItem(tr("Month/day/year"), int(DateOrder::MonthDayYear));
    p.dates->addItem(tr("Year/month/day"), int(DateOrder::YearMonthDay));
    content().addWidget(row);
}

/// What each column of the file is read as.
void ImportDialog::makeColumns()
{
    constexpr int Across = 3;
    Private &p = *m_private;
    p.columns = new QWidget;
    p.columns->setObjectName(QStringLiteral("importColumns"));
    auto *grid = new QGridLayout(p.columns);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * FormatGap);
    grid->setVerticalSpacing(FormatGap / 2);
    int number = 0;
    for (const ImportColumn column : importcolumns::all()) {
        auto *combo = new QComboBox;
        const QString label = ImportModel::columnText(column);
        combo->setObjectName(QStringLiteral("importSource-") + importcolumns::name(column));
        combo->setAccessibleName(tr("Column of the file for %1").arg(label));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        const int row = number / Across * 2;
        grid->addWidget(makeLabel(label, "secondary"), row, number % Across);
        grid->addWidget(combo, row + 1, number % Across);
        connect(combo, &QComboBox::currentIndexChanged, this, &ImportDialog::chooseOptions);
        p.sources.insert(column, combo);
        ++number;
    }
    grid->setRowStretch(grid->rowCount(), 1);
}

void ImportDialog::makeRows()
{
    Private &p = *m_private;
    p.problem = makeLabel({}, "danger", true);
    p.problem->setObjectName(QStringLiteral("importProblem"));
    p.summary = makeLabel({}, "body", true);
    p.summary->setObjectName(QStringLiteral("importSummary"));
    p.notes = makeLabel({}, "secondary", true);
    p.notes->setObjectName(QStringLiteral("importNotes"));
    p.parts = new QTabBar;
    p.parts->setObjectName(QStringLiteral("importParts"));
    p.parts->setAccessibleName(tr("Rows of the file"));
    p.parts->setExpanding(false);
    p.parts->setDrawBase(false);
    p.parts->setUsesScrollButtons(true);
    p.model = new ImportModel(this);
    p.view = new ReadOnlyTable;
    p.view->setObjectName(QStringLiteral("importRows"));
    p.view->setAccessibleName(tr("Rows of the file"));
    p.view->setModel(p.model);
    for (const ImportModel::Part part : ImportModel::Parts)
        p.parts->setTabData(p.parts->addTab(QString()), int(part));
    p.parts->setTabData(p.parts->addTab(tr("Columns")), ColumnsTab);
    p.pages = new QStackedWidget;
    p.pages->addWidget(p.view);
    p.pages->addWidget(p.columns);
    connect(p.parts, &QTabBar::currentChanged, this, &ImportDialog::showTab);
    for (QWidget *widget : std::initializer_list<QWidget *> {p.problem, p.summary, p.notes, p.parts})
        content().addWidget(widget);
    content().addWidget(p.pages, 1);
    content().addStretch(); // of a file that has neither
}

void ImportDialog::showTab()
{
    Private &p = *m_private;
    const int tab = p.parts->tabData(p.parts->currentIndex()).toInt();
    p.pages->setCurrentWidget(tab == ColumnsTab ? p.columns : static_cast<QWidget *>(p.view));
    if (tab == ColumnsTab)
        return;
    p.model->setPart(static_cast<ImportModel::Part>(tab));
    p.view->scrollToTop();
}

void ImportDialog::makeButtons()
{
    Private &p = *m_private;
    p.accept = new QCheckBox;
    p.accept->setObjectName(QStringLiteral("importAccept"));
    p.accept->setChecked(true); // as kycctl: such a cell costs the cell
    content().addWidget(p.accept);
    auto *row = new QHBoxLayout;
    p.save = makeButton(tr("Save what is not imported…"), QStringLiteral("importSaveRejectedButton"));
    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("importCancelButton"));
    p.take = makeButton({}, QStringLiteral("importButton"), ButtonKind::Primary);
    row->addWidget(p.save);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(p.take);
    content().addLayout(row);
    p.saved = makeLabel({}, "secondary");
    p.saved->setObjectName(QStringLiteral("importSaved"));
    p.saved->setElided(true);
    row->insertWidget(1, p.saved, 1);
    connect(p.accept, &QCheckBox::toggled, this, &ImportDialog::showRows);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) // as at the button
        connect(new QShortcut(key, p.accept, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
                p.take, &QPushButton::click);
    connect(p.save, &QPushButton::clicked, this, [this] { Q_EMIT saveRejectedRequested(m_private->plan); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(p.take, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(m_private->accepted());
        accept();
    });
}

void ImportDialog::setPlan(const ImportPlan &plan)
{
    Private &p = *m_private;
    const bool wasAtColumns = isAtColumns();
    const bool isFirst = p.plan.format.columns.isEmpty();
    p.plan = plan;
    p.isReading = false;
    showFormat();
    showColumns();
    p.problem->setPlainText(plan.problem ? plan.problem->message : QString());
    p.problem->setVisible(plan.problem.has_value());
    p.accept->setText(
        tr("Import rows without the %Ln cells that are not recognised", nullptr, int(plan.leftOut.size())));
    p.accept->setVisible(!plan.leftOut.isEmpty());
    // Where only the order of its dates is not known, no cell is to be lost before somebody said so.
    const bool isOrderMissing = plan.format.needsDateOrder && !plan.format.dates;
    if (std::exchange(p.isOrderMissing, isOrderMissing) != isOrderMissing)
        p.accept->setChecked(!isOrderMissing);
    showRows();
    chooseTab(wasAtColumns);
    if (isFirst && isOrderMissing)
        p.dates->setFocus();
    else if (isFirst && p.take->isEnabled()) { // Enter goes on, but where something is to be accepted
        if (plan.leftOut.isEmpty())
            p.take->setFocus();
        else
            p.accept->setFocus();
    }
}

bool ImportDialog::isAtColumns() const
{
    const Private &p = *m_private;
    return p.parts->currentIndex() == p.parts->count() - 1 && p.columns->isVisible();
}

/// What would be overwritten is what has to be seen first, unless somebody is at the columns.
void ImportDialog::chooseTab(bool staysAtColumns)
{
    Private &p = *m_private;
    const int columns = p.parts->count() - 1;
    const auto filled = std::find_if(std::begin(ImportModel::Parts), std::end(ImportModel::Parts),
                                     [&p](ImportModel::Part part) { return p.model->count(part) > 0; });
    const qsizetype leftOut
        = std::find(std::begin(ImportModel::Parts), std::end(ImportModel::Parts), ImportModel::Part::LeftOut)
        - std::begin(ImportModel::Parts);
    if (p.plan.problem || filled == std::end(ImportModel::Parts) || staysAtColumns)
        p.parts->setCurrentIndex(columns);
    else if (!p.plan.leftOut.isEmpty()) // to be accepted
        p.parts->setCurrentIndex(int(leftOut));
    else
        p.parts->setCurrentIndex(int(*filled));
    showTab(); // it may have been current all the time
}

void ImportDialog::showSaved(const QString &text)
{
    m_private->saved->setPlainText(text);
}

void ImportDialog::setReading(bool reading)
{
    m_private->isReading = reading;
    showRows();
}

void ImportDialog::showFormat()
{
    Private &p = *m_private;
    const ImportFormat &format = p.plan.format;
    select(*p.encoding, int(format.encoding));
    if (p.separator->findData(format.separator) < 0)
        p.separator->addItem(QString(format.separator), format.separator);
    select(*p.separator, format.separator);
    p.separator->parentWidget()->setVisible(!format.isJson);
    select(*p.dates, format.dates ? int(*format.dates) : -1);
    p.dates->parentWidget()->setVisible(format.needsDateOrder || p.options.dates);
}

void ImportDialog::showColumns()
{
    const ImportFormat &format = m_private->plan.format;
    for (auto one = m_private->sources.begin(); one != m_private->sources.end(); ++one) {
        QComboBox &combo = *one.value();
        {
            const QSignalBlocker quiet(combo);
            combo.clear();
            combo.addItem(tr("not in the file"), QString());
            for (const QString &column : format.columns)
                combo.addItem(plainExcerpt(column, 40), column);
        }
        select(combo, format.sources.value(one.key()));
    }
}

void ImportDialog::showRows()
{
    Private &p = *m_private;
    const ImportPlan accepted = p.accepted();
    // The tabs count what the button does; the cells that decide about it stay to be seen.
    ImportPlan shown = accepted;
    shown.leftOut = p.plan.leftOut;
    p.model->setPlan(shown);
    const bool wasAtColumns = isAtColumns();
    const int before = p.parts->currentIndex();
    for (int tab = 0; tab < p.parts->count() - 1; ++tab) {
        const auto part = static_cast<ImportModel::Part>(p.parts->tabData(tab).toInt());
        p.parts->setTabText(tab, partText(part, p.model->count(part)));
        p.parts->setTabVisible(tab, p.model->count(part) > 0);
    }
    if (p.parts->currentIndex() != before) // its rows are of another part now
        chooseTab(wasAtColumns);
    p.parts->setVisible(!p.plan.format.columns.isEmpty());
    p.pages->setVisible(!p.plan.format.columns.isEmpty());
    p.summary->setPlainText(p.isReading ? tr("Reading…")
                                        : tr("%L1 will be added, %L2 changed, %L3 unchanged, %L4 rejected.")
                                              .arg(accepted.added)
                                              .arg(accepted.updated)
                                              .arg(accepted.unchanged)
                                              .arg(accepted.rejected.size()));
    p.summary->setVisible(!p.plan.problem || p.isReading);
    showNotes();
    const qsizetype taken = p.taken(accepted);
    p.take->setText(tr("Import %L1").arg(taken));
    setButtonState(*p.take, taken > 0 && !p.isReading,
                   p.isReading          ? tr("The file is being read.")
                       : p.plan.problem ? p.plan.problem->message
                                        : tr("Nothing in the file changes the list."));
    p.save->setVisible(!p.plan.rejected.isEmpty() || !p.plan.leftOut.isEmpty());
}

void ImportDialog::showNotes()
{
    Private &p = *m_private;
    QStringList notes;
    if (p.plan.format.isEncodingGuess)
        notes.append(
            tr("The file is not Unicode (line %L1), so it is read as Windows-1252. Check that names with "
               "accents look right.")
                .arg(p.plan.format.firstOtherLine));
    if (p.plan.format.hasTwoDateOrders || p.plan.format.hasTwoSnoozeOrders)
        notes.append(tr("Some dates have the day first, others the month: choose their order above."));
    else if (p.plan.lacksDateOrder())
        notes.append(tr("Dates such as %1 can be read in two ways: choose their order above.")
                         .arg(unclearDate(p.plan)));
    if (p.plan.format.sources.contains(ImportColumn::Tags) && !p.plan.format.isJson)
        notes.append(tr("Commas and semicolons within a cell separate tags."));
    if (!p.plan.ignoredColumns.isEmpty()) {
        QStringList columns;
        for (const QString &one : std::as_const(p.plan.ignoredColumns))
            columns.append(plainExcerpt(one, 40));
        notes.append(tr("Columns that are not imported: %1.").arg(columns.join(QStringLiteral(", "))));
    }
    if (const qsizetype tokens = p.plan.withToken().size(); tokens > 0)
        notes.append(
            tr("%Ln tokens will be sealed with a key that stays in the keychain.", nullptr, int(tokens))
            + QLatin1Char(' ') + tr("They stay in the file in plain text.", nullptr, int(tokens))
            + QLatin1Char(' ') + tr("Delete the file when you no longer need it."));
    p.notes->setPlainText(notes.join(QLatin1Char('\n')));
    p.notes->setVisible(!notes.isEmpty());
}

/// Only what was chosen by hand: the rest is found from the file again.
void ImportDialog::chooseOptions()
{
    Private &p = *m_private;
    const QObject *changed = sender();
    setTouched();
    if (changed == p.encoding)
        p.options = {.encoding = static_cast<TextEncoding>(p.encoding->currentData().toInt())};
    if (changed == p.separator)
        p.options = {.encoding = p.options.encoding, .separator = p.separator->currentData().toChar()};
    if (changed == p.dates)
        p.options.dates = p.dates->currentData().toInt() < 0
            ? std::nullopt
            : std::optional(static_cast<DateOrder>(p.dates->currentData().toInt()));
    for (auto one = p.sources.begin(); one != p.sources.end(); ++one) {
        if (changed != one.value())
            continue;
        // One column of the file is one thing: what it was before is not in the file then.
        const QString source = one.value()->currentData().toString();
        importcolumns::Choice choice = p.plan.format.sources;
        for (QString &other : choice)
            other = other == source ? QString() : other;
        for (const ImportColumn column : importcolumns::all())
            p.options.columns.insert(column, choice.value(column));
        p.options.columns.insert(one.key(), source);
    }
    setReading(true);
    Q_EMIT optionsChanged(p.options);
}

} // namespace onboarding
