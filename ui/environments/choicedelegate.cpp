#include "ui/environments/choicedelegate.h"

#include "ui/environments/contractmodel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolTip>

namespace onboarding {

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const QStringList choices = index.data(ContractModel::ChoicesRole).toStringList();
    if (choices.isEmpty()) {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setPlaceholderText(index.data(Qt::ToolTipRole).toString()); // how it is written
        return editor;
    }
    auto *combo = new QComboBox(parent);
    combo->addItems(choices);
    return combo;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentText(index.data(Qt::EditRole).toString());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        model->setData(index, combo->currentText(), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

bool ChoiceDelegate::eventFilter(QObject *editor, QEvent *event)
{
    constexpr const char *WasTold = "wasToldOfEsc";
    auto *line = qobject_cast<QLineEdit *>(editor);
    const bool isEsc
        = event->type() == QEvent::KeyPress && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!line || !isEsc || !line->isModified() || line->property(WasTold).toBool())
        return QStyledItemDelegate::eventFilter(editor, event);
    line->setProperty(WasTold, true);
    QToolTip::showText(line->mapToGlobal(QPoint(0, line->height())),
                       tr("Press Esc again to discard what you typed, Enter to keep it."), line);
    return true;
}

} // namespace onboarding
