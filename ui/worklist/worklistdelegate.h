#pragma once
#include <QStyledItemDelegate>

class QTableView;

namespace onboarding {

class Theme;
class WorklistModel;
struct CustomerRecord;

/// Colour tokens, and an icon or none.
struct ChipLook
{
    const char *fill;
    const char *border;
    const char *text;
    const char *icon = nullptr;
};

/// Paints every column of the worklist: check mark and name, badge, attempts, due chip, freshness, initials,
/// tags.
class WorklistDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int CheckWidth = 30; ///< of the first column, to select with the mouse

    /// \p table shows \p model and owns this.
    WorklistDelegate(const Theme &theme, const WorklistModel &model, QTableView &table);
    void setHoveredRow(int row); ///< under the pointer; -1: none
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Of a column that shows the first of \p tags whole, and how many there are beside it; 0 without any.
    [[nodiscard]] static int firstTagWidth(const QStringList &tags);
    /// What the words that come and go in a short column need; 0: none are known. A run changes no width
    /// then.
    [[nodiscard]] static int widthOfUsualWords(int column);

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const CustomerRecord &record) const;
    void paintRaw(QPainter &painter, const QRect &rect, const CustomerRecord &record) const;
    void paintAttempts(QPainter &painter, const QRect &rect, const CustomerRecord &record) const;
    void paintDue(QPainter &painter, const QRect &rect, const CustomerRecord &record) const;
    void paintChecked(QPainter &painter, const QRect &rect, const CustomerRecord &record,
                      bool isUnsettled) const;
    void paintAssignee(QPainter &painter, const QRect &rect, const CustomerRecord &record) const;
    [[nodiscard]] static QString tagText(const QString &tag);
    [[nodiscard]] static int tagsWidth(const QStringList &tags);
    void paintTags(QPainter &painter, const QRect &rect, const CustomerRecord &record) const;
    void paintText(QPainter &painter, const QRect &rect, const QString &text, const char *colour) const;
    int paintChip(QPainter &painter, const QRect &rect, const QString &text, const ChipLook &look) const;

    const Theme &m_theme;
    const WorklistModel &m_model;
    QTableView &m_table;
    int m_hoveredRow = -1;
};

} // namespace onboarding
