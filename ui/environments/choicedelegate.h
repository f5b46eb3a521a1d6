#pragma once
#include <QStyledItemDelegate>

namespace onboarding {

/// Edits a row of the contract by a list of choices where it has one, else by a line.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    /// Esc discards what was typed in a line when it is pressed once more; the first time it says so.
    bool eventFilter(QObject *editor, QEvent *event) override;
};

} // namespace onboarding
