#pragma once
#include <QLabel>

class QTextLayout;

namespace onboarding {

/// The only label for text of customers, services and files: plain text always, no mnemonics, control and
/// bidi characters as visible marks, the full text selectable by mouse and keyboard when asked for. With word
/// wrap, a word that is longer than a line is broken: no address and no body of a request makes a page wider.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);

    /// Replaces QLabel::setText().
    void setPlainText(const QString &text);
    /// The same for a sentence of ours in which names of strangers stand as isolated().
    void setSentence(const QString &sentence);
    /// One line that ends in "…" when it does not fit; the tool tip then has the whole text.
    void setElided(bool elided);
    /// Object-name-free styling used by the style sheet: "title", "section", "body", "secondary", "caption",
    /// "mono".
    void setRole(const char *role);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Lays the text out in lines of \p width, broken within a word that is longer; their height.
    [[nodiscard]] double layOut(QTextLayout &layout, int width) const;

private:
    [[nodiscard]] static QString marked(const QString &text);
    void display(const QString &shown);
    [[nodiscard]] bool breaksWords(int width) const;

    bool m_elided = false;
};

} // namespace onboarding
