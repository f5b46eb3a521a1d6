#pragma once
#include "core/roster/rosterimport.h"
#include "ui/widgets/bandeddialog.h"

class QTableWidget;

namespace onboarding {

/// Shows what a file would do to the list, row by row where it is wrong, before anything is stored.
class ImportDialog : public BandedDialog
{
    Q_OBJECT
public:
    ImportDialog(const Theme &theme, const Environment &environment, const QString &fileName,
                 const ImportPlan &plan, QWidget *parent);

Q_SIGNALS:
    void confirmed();

private:
    void addTable(const QString &title, QTableWidget *table, qsizetype more);
};

} // namespace onboarding
