#pragma once
#include "ui/widgets/bandeddialog.h"

#include <QList>
#include <QPair>

class QPushButton;
class QStackedWidget;

namespace onboarding {

/// One line of what the program is made of and runs on, such as "Qt" and "6.4.2". Never a secret, a path, or
/// anything about a customer: it is made to be copied into a report.
using AboutFacts = QList<QPair<QString, QString>>;

/// What this program is, what it is made of, its licence and those of others.
class AboutDialog : public BandedDialog
{
    Q_OBJECT
public:
    AboutDialog(const AboutFacts &facts, const Theme &theme, const Environment &environment, QWidget *parent);

private:
    [[nodiscard]] static QWidget *makeHead();
    [[nodiscard]] QWidget *makeFacts() const;
    [[nodiscard]] static QWidget *makeText(const QString &resource, const QString &name);
    void copyDiagnostics();

    AboutFacts m_facts;
    QStackedWidget *m_pages;
    QPushButton *m_copy;
};

/// "Name: value", one a line.
[[nodiscard]] QString diagnosticsText(const AboutFacts &facts);

} // namespace onboarding
