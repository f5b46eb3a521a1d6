#pragma once
#include <QList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace onboarding {

class PlainLabel;

/// A figure with a name above and a remark below, and a link to those whom it counts.
struct Figure
{
    PlainLabel *number = nullptr;
    PlainLabel *remark = nullptr;
    QPushButton *open = nullptr;
};

/// Figures side by side. Their numbers and links stand in one line, however many lines a name takes.
class FigureRow : public QWidget
{
    Q_OBJECT
public:
    explicit FigureRow(QWidget *parent = nullptr);

    /// Its parts belong to the row. \p objectName is that of the link.
    [[nodiscard]] Figure add(const QString &title, const QString &objectName);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QList<PlainLabel *> m_titles;
};

} // namespace onboarding
