#pragma once
#include "core/transfer/importplan.h"
#include "ui/widgets/bandeddialog.h"

#include <memory>

class QComboBox;

namespace onboarding {

/// Shows how a file is read and what it would do to the list, before anything is stored: every row, whose
/// fields change and from what, and what is wrong with the rest. How it is read can be changed.
class ImportDialog : public BandedDialog
{
    Q_OBJECT
public:
    ImportDialog(const Theme &theme, const Environment &environment, const QString &fileName,
                 QWidget *parent);
    ~ImportDialog() override;

    /// What the file says, read as it was last asked for.
    void setPlan(const ImportPlan &plan);
    /// While it is read again.
    void setReading(bool reading);
    /// What became of the file of what is not imported.
    void showSaved(const QString &text);

Q_SIGNALS:
    /// Read it again like this.
    void optionsChanged(const onboarding::ImportOptions &options);
    void saveRejectedRequested(const onboarding::ImportPlan &plan);
    /// Take \p plan: what is shown, as accepted.
    void confirmed(const onboarding::ImportPlan &plan);

private:
    void makeFormat();
    void makeColumns();
    void makeRows();
    void makeButtons();
    void showFormat();
    void showColumns();
    void showRows();
    void showNotes();
    void showTab();
    void chooseTab(bool staysAtColumns);
    [[nodiscard]] bool isAtColumns() const;
    void chooseOptions();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
