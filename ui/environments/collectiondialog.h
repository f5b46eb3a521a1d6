#pragma once
#include "core/collection/collectionfile.h"
#include "core/collection/contractproposal.h"
#include "ui/widgets/bandeddialog.h"

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTreeWidget;

namespace onboarding {

class ContractChangesModel;
class MessageCard;
class PlainLabel;

/// Shows what a file of another tool says of the API: which of its requests are operations, and what they
/// would change in the contract. All or some of it is taken over; nothing is stored here.
class CollectionDialog : public BandedDialog
{
    Q_OBJECT
public:
    /// \p path: the file, or a folder with a Bruno collection; read on another thread once the dialog is
    /// open.
    CollectionDialog(const Theme &theme, const Environment &environment, const QString &path,
                     QWidget *parent);
    Q_DISABLE_COPY_MOVE(CollectionDialog)
    ~CollectionDialog() override;

Q_SIGNALS:
    /// The contract with the changes that were checked, and the API key of a Postman environment when it is
    /// to be kept; else empty. The dialog closes.
    void contractAccepted(const onboarding::ApiContract &contract, int changes, const QByteArray &apiKey);

private:
    struct Reading
    {
        Result<Collection> collection;
        std::optional<PostmanEnvironment> variables {};
        std::optional<Error> variablesProblem {};
    };

    void addTables();
    void addButtons();
    void read();
    void chooseVariables();
    void show(const Reading &reading);
    void showOperations(const Collection &collection);
    void showApiKey(const Reading &reading);
    void fitTables();
    [[nodiscard]] QStringList remarksOf(const Collection &collection, const ContractProposal &proposal) const;
    void refresh();
    void takeOver();

    const Environment m_environment;
    const QString m_path;
    QString m_variablesPath;
    ContractChangesModel *m_changes;
    PlainLabel *m_summary;
    MessageCard *m_message;
    QTreeWidget *m_operations;
    QTableView *m_table;
    QPlainTextEdit *m_remarks;
    QPushButton *m_variables = nullptr;
    QPushButton *m_take = nullptr;
    QCheckBox *m_keepKey; ///< asked only when there is one
    QByteArray m_apiKey;
};

} // namespace onboarding
