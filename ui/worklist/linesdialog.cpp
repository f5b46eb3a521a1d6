#include "ui/worklist/linesdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace onboarding {

namespace {

/// Each group with a heading, its lines set in below, also where one takes several. Plain text throughout.
void write(QTextDocument &document, const QList<LinesGroup> &groups)
{
    constexpr int Gap = 14;
    constexpr int Indent = 20;
    QTextCursor cursor(&document);
    QTextBlockFormat headingBlock;
    QTextBlockFormat adviceBlock;
    adviceBlock.setBottomMargin(4);
    QTextBlockFormat lineBlock;
    lineBlock.setLeftMargin(Indent);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    const auto add
        = [&cursor](const QTextBlockFormat &block, const QTextCharFormat &letters, const QString &text) {
              if (!cursor.atStart())
                  cursor.insertBlock();
              cursor.setBlockFormat(block);
              cursor.insertText(text, letters);
          };
    for (const LinesGroup &group : groups) {
        add(headingBlock, strong, group.heading);
        add(adviceBlock, {}, group.advice);
        for (const QString &line : group.lines)
            add(lineBlock, {}, line);
        headingBlock.setTopMargin(Gap);
    }
}

QTextEdit *makeText(const QList<LinesGroup> &groups, const QString &accessibleName)
{
    auto *view = new QTextEdit;
    view->setReadOnly(true);
    view->setObjectName(QStringLiteral("readingText"));
    view->setAccessibleName(accessibleName);
    view->setTabChangesFocus(true);
    write(*view->document(), groups);
    view->moveCursor(QTextCursor::Start);
    return view;
}

} // namespace

LinesDialog::LinesDialog(const Theme &theme, const Environment &environment, const QString &title,
                         const QString &explanation, const QList<LinesGroup> &groups, QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("readingDialog"));
    setWindowTitle(title);
    setMinimumSize(560, 360);
    content().addWidget(makeLabel(title, "title", true));
    content().addWidget(makeLabel(explanation, "secondary", true));
    content().addWidget(makeText(groups, title), 1);
    auto *close = makeButton(tr("Close"), QStringLiteral("readingCloseButton"), ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    content().addWidget(close, 0, Qt::AlignRight);
}

} // namespace onboarding
