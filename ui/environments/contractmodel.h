#pragma once
#include "core/api/apicontract.h"
#include "core/base/error.h"

#include <QAbstractTableModel>
#include <functional>
#include <optional>

namespace onboarding {

/// An API contract as rows: what, value, how well it is known. What is changed counts as chosen. A text that
/// is not understood stays in its row and changes nothing; see problem().
class ContractModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, EvidenceColumn, ColumnCount };
    enum Role { ChoicesRole = Qt::UserRole + 1 }; ///< QStringList; empty when any text goes

    explicit ContractModel(QObject *parent = nullptr);
    void setContract(const ApiContract &contract);
    [[nodiscard]] const ApiContract &contract() const { return m_contract; }
    /// Of the first row whose text is not understood: its name as the field, and how it is to be written.
    [[nodiscard]] std::optional<Error> problem() const;
    [[nodiscard]] QModelIndex problemIndex() const; ///< its value
    /// Marks the row that \p field of a contract stands in ("operations.signIn.constants.X") as one that
    /// cannot stay so, until something is changed. \returns its value; invalid where no row has it.
    QModelIndex markFault(const QString &field);
    void clearFault();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QString name;
        QStringList choices;
        std::function<QString(const ApiContract &)> read;
        std::function<std::optional<Evidence>(const ApiContract &)> evidence; ///< none: nobody said anything
        std::function<bool(ApiContract &, const QString &)> write; ///< false: not understood, nothing changed
        QString hint {}; ///< how the value is written; for the tool tip
        std::optional<QString> refused {}; ///< what was typed and not understood
    };
    [[nodiscard]] int rowOf(const QString &field) const; ///< -1: none
    void addOperationRows(Operation operation);
    void addTextRow(const QString &name, Fact<QString> ApiContract::*member);
    void addParameterRows(Operation operation, int parameter);
    void addConstantsRow(Operation operation);
    void addOptionRows();
    void addClientRows();
    void addAliasesRow();

    ApiContract m_contract;
    QList<Row> m_rows;
    int m_fault = -1; ///< the row that was refused as a whole
};

} // namespace onboarding
