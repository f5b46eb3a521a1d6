#pragma once
#include <QHash>
#include <QSet>
#include <QString>
#include <QWidget>

class QToolButton;

namespace onboarding {

class Theme;

/// One chip a status with its count, and one for all. Several may be chosen.
class StatusChips : public QWidget
{
    Q_OBJECT
public:
    explicit StatusChips(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const QHash<QString, int> &counts);
    void setChosen(const QSet<QString> &statuses); ///< without the signal
    void toggle(int number); ///< 0 is all, then in the order shown

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QSet<QString> &statuses);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWords();
    QToolButton *addChip(const QString &objectName);
    void draw(const Theme &theme);

    QToolButton *m_all;
    QHash<QString, QToolButton *> m_chips; ///< by status key
    QHash<QString, int> m_counts; ///< in the same way
};

} // namespace onboarding
