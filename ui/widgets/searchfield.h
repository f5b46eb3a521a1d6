#pragma once
#include <QLineEdit>

namespace onboarding {

class Theme;

/// A line to search in: a magnifier in front, and the key that leads here while nothing is typed. Where its
/// whole hint has no room it shows the short one.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    SearchField(const Theme &theme, QString hint, QString shortHint, QWidget *parent = nullptr);

protected:
    /// Ctrl+Z is the window's while there is nothing to take back here.
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRect keyCap() const;
    void fitHint();

    const Theme &m_theme;
    QString m_hint;
    QString m_shortHint;
};

} // namespace onboarding
