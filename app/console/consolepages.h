#pragma once
#include <QObject>
#include <QUuid>

namespace onboarding {

struct ConsoleParts;

/// Makes the pages that are not seen at first, and connects them with what works for them.
class ConsolePages : public QObject
{
    Q_OBJECT
public:
    /// \p parts must outlive it, and gets the pages.
    explicit ConsolePages(ConsoleParts &parts);

Q_SIGNALS:
    void environmentChosen(const QUuid &environment);
    /// Stored, or for this session.
    void apiKeyGiven(const QUuid &environment);
    void languageChosen();
    void aboutRequested();

private:
    void connectEnvironments();
    void keepFirstStart();
    void connectSettings();
    void useDueRules();

    ConsoleParts &m_parts;
};

} // namespace onboarding
