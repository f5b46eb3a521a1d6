#pragma once
#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace onboarding {

class PlainLabel;

/// A framed part of a page: a header row with a title, a line, and content below.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Beside the title, from its end on.
    [[nodiscard]] QHBoxLayout &header() { return *m_header; }
    [[nodiscard]] QVBoxLayout &content() { return *m_content; }

private:
    PlainLabel *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_content;
};

/// A line of 1 px between two parts.
[[nodiscard]] QFrame *makeRule();
/// A label in one of PlainLabel's roles; wrapped when \p wraps.
[[nodiscard]] PlainLabel *makeLabel(const QString &text, const char *role, bool wraps = false);

} // namespace onboarding
