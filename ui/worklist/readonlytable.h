#pragma once
#include <QTableView>

namespace onboarding {

/// Rows to read and to copy: Ctrl+C takes every selected row whole, its cells parted by tabs. Few rows break
/// their lines in the last column, many have one line each and the rest of a text in the tool tip.
class ReadOnlyTable : public QTableView
{
    Q_OBJECT
public:
    explicit ReadOnlyTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void fitColumns();
    void copy() const;
};

} // namespace onboarding
