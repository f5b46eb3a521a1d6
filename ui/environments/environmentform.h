#pragma once
#include "core/environments/environment.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QTableView;

namespace onboarding {

class CaFileField;
class ContractModel;
class PlainLabel;

/// The fields of one environment and its contract; knows what they say, stores nothing.
class EnvironmentForm : public QWidget
{
    Q_OBJECT
public:
    explicit EnvironmentForm(QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment);
    /// What the fields say now, over what was set.
    [[nodiscard]] Environment environment() const;
    /// What was typed into the table of the contract and is not understood: environment() is without it.
    [[nodiscard]] std::optional<Error> problem() const;
    /// Puts the focus on that row. \returns what says why.
    QWidget *showProblem();
    /// Of the address as it is typed: what is shown there must be what is sent.
    [[nodiscard]] Result<void> validateAddress() const;
    /// Puts \p contract into the table, as if it had been typed.
    void setContract(const ApiContract &contract);
    void focusName(); ///< where a new one begins
    /// Marks the field that \p error names, and each other one that cannot stay as it is, and says why.
    /// A value of the contract is marked in its row. \returns where it is said; null: no field is about it.
    QWidget *showError(const Error &error);
    void clearError();

Q_SIGNALS:
    void edited();
    void importCollectionRequested();
    void exportCollectionRequested();

private:
    void showContractProblem();
    [[nodiscard]] bool showContractFault(const Error &error);
    [[nodiscard]] QWidget *withProblem(QWidget *field, QLineEdit *edit = nullptr);
    [[nodiscard]] QString emptyText(const QLineEdit &edit) const;
    void addRow(const QString &label, QWidget *field);
    QLineEdit *addEdit(const QString &label, const QString &objectName);

    Environment m_environment;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_url;
    QLineEdit *m_tenant;
    CaFileField *m_ca;
    QComboBox *m_proxy;
    QLineEdit *m_deadline;
    PlainLabel *m_problem;
    PlainLabel *m_contractProblem;
    ContractModel *m_contract;
    QTableView *m_table;
    QHash<QLineEdit *, PlainLabel *> m_problems; ///< below each field
    bool m_isFilling = false;
};

} // namespace onboarding
