#pragma once
#include "core/onboarding/onboardingcase.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace onboarding {

class Theme;

/// What this console did and saw for a customer, and the notes that were written meanwhile, newest first;
/// each line about a request opens its exchange.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    /// \p theme must outlive it.
    explicit HistoryView(const Theme &theme, QWidget *parent = nullptr);
    /// \p events oldest first, \p notes newest first.
    void setEntries(const QList<CaseEvent> &events, const QList<Note> &notes, const QDateTime &now);

Q_SIGNALS:
    void exchangeRequested(quint64 number);

private:
    /// A line: one of the two.
    struct Entry
    {
        const CaseEvent *event = nullptr;
        const Note *note = nullptr;
    };

    [[nodiscard]] static QList<Entry> merged(const QList<CaseEvent> &events, const QList<Note> &notes);
    void rebuild(const QList<Entry> &entries, const QDateTime &now);
    [[nodiscard]] QGridLayout *addRow(const QString &time, bool isNewest, bool isOldest);
    void addEvent(QGridLayout &grid, const CaseEvent &event);
    void addNote(QGridLayout &grid, const Note &note, const QDateTime &now);
    void addDetail(QGridLayout &grid, const QString &text);
    void addGap(const QList<Entry> &entries, qsizetype at, qsizetype oldest);
    void addWhat(QGridLayout &grid, const CaseEvent &event);
    void addRemark(const QString &text);
    [[nodiscard]] QPushButton *makeLink(quint64 exchange);

    const Theme &m_theme;
    QVBoxLayout *m_rows;
    int m_linkWidth = 0; ///< of the widest
    QString m_shown {}; ///< what is on display, so that nothing is rebuilt for nothing
};

/// "Status In review, checked once more, no change", "SDK token received", …
[[nodiscard]] QString eventText(const CaseEvent &event);

} // namespace onboarding
