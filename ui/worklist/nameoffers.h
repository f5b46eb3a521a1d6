#pragma once
#include <QStringList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace onboarding {

/// Below a line to type a name into: the names that are in use already, as buttons, those that what is typed
/// may mean. "zoe" finds Zoë. Down goes to them, Enter takes one. Always as high, so that nothing below
/// moves.
class NameOffers : public QWidget
{
    Q_OBJECT
public:
    /// \p isList: names are parted by commas or semicolons, and the one that is typed last is looked at.
    NameOffers(QLineEdit &edit, QStringList names, bool isList);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void take(const QString &name);
    [[nodiscard]] qsizetype startOfLast() const;

    QLineEdit &m_edit;
    const QStringList m_names;
    const bool m_isList;
    QList<QPushButton *> m_buttons;
};

} // namespace onboarding
