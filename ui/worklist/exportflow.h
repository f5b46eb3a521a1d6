#pragma once
#include "core/base/clock.h"
#include "core/onboarding/workspace.h"
#include "ui/worklist/exportdialog.h"

#include <QObject>

namespace onboarding {

class MainWindow;
class Theme;

/// One export, from the question in which form on: reads the notes, writes the file aside. Deletes itself
/// when it is over.
class ExportFlow : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    ExportFlow(MainWindow &window, CustomerStore &store, const Theme &theme, const Clock &clock,
               Environment environment, QList<QUuid> customers, DueRules rules, QString exporter,
               QObject *parent);

    void ask();

private:
    void chooseFile(const ExportDialog::Choice &choice);
    void readNotes(const QString &fileName, const ExportDialog::Choice &choice);
    void write(const QString &fileName, const ExportDialog::Choice &choice, ExportContext context);
    void finish(const QString &said);

    MainWindow &m_window;
    CustomerStore &m_store;
    const Theme &m_theme;
    const Clock &m_clock;
    const Environment m_environment;
    const QList<QUuid> m_customers;
    const DueRules m_rules;
    const QString m_exporter;
};

} // namespace onboarding
