#pragma once
#include "core/kyc/customer.h"
#include "core/roster/duerules.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace onboarding {

/// What a row of the worklist says beside the record.
struct RowState
{
    bool isBusy = false; ///< a request is under way
    bool isUnsettled = false; ///< it is not known whether what was sent has arrived
};

/// The words of one row of the worklist, and those of its headings. Everything must outlive it.
class CellText
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
public:
    CellText(const CustomerRecord &record, RowState state, const DueRules &rules, const QDateTime &now);

    /// \p column is a WorklistModel::Column.
    [[nodiscard]] QString cell(int column) const;
    [[nodiscard]] QString hint(int column) const; ///< for its tool tip
    /// The whole row, for a screen reader.
    [[nodiscard]] QString accessible(bool hasNamesake) const;

    [[nodiscard]] QString inStatus() const; ///< "≥ 3 d", empty when never seen
    [[nodiscard]] QString checked() const;
    [[nodiscard]] bool isDueWhileSnoozed() const; ///< the snooze hides it until after its date
    [[nodiscard]] QString due() const; ///< "late 1 d", "due 3 h"
    [[nodiscard]] DueState dueState() const;
    /// "The token names boris@x: not verified to be this customer."; empty where all is well.
    [[nodiscard]] QString token() const;
    /// Its token in the keychain is not known to be of this customer.
    [[nodiscard]] static bool isTokenDoubtful(const CustomerRecord &record);

    [[nodiscard]] static QString heading(int column);
    /// Where the window is narrow; empty where there is none.
    [[nodiscard]] static QString shortHeading(int column);

private:
    [[nodiscard]] QString inStatusHint() const;
    [[nodiscard]] QString checkedHint() const;
    [[nodiscard]] QString dueHint() const;
    [[nodiscard]] QString nameHint() const;

    const CustomerRecord &m_record;
    RowState m_state;
    const DueRules &m_rules;
    const QDateTime m_now;
};

} // namespace onboarding
