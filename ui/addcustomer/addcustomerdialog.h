#pragma once
#include "ui/addcustomer/addcustomercontroller.h"
#include "ui/widgets/bandeddialog.h"

#include <memory>

namespace onboarding {

struct ErrorText;

/// Adds a customer in one of three ways: sign in, self-register (then sign in), paste a token. Stays open
/// with what was typed when it fails; cancelling withdraws the request.
class AddCustomerDialog : public BandedDialog
{
    Q_OBJECT
public:
    enum class Mode { SignIn, SelfRegister, PasteToken };

    AddCustomerDialog(const Theme &theme, Workspace &workspace, QWidget *parent);
    ~AddCustomerDialog() override;

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const;
    /// That a registration is not answered yet; empty: none is under way.
    [[nodiscard]] QString unfinishedText() const;

    /// A registration that left is withdrawn first; that its account may exist is read before this closes.
    void reject() override;
    void done(int result) override;
    /// Closes without a question: the workspace goes.
    void leave();

Q_SIGNALS:
    /// The customer is in the roster; signed in unless only that part failed, which was then shown.
    void customerAdded(const QUuid &customer);
    void openEnvironmentRequested();
    /// By leave(): \p text says whose account may have been made.
    void accountUnknown(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFields();
    void focusFirstEmpty();
    void refresh();
    void showActivity();
    void showError(const Error &error);
    void offerRemedies(const Error &error, const ErrorText &text);
    void submit();
    [[nodiscard]] bool settleName();
    void confirmSelfRegister();
    void selfRegister();
    void confirmToken(const TokenOwner &owner, const QString &username);
    void signIn(const QString &tokenUser);
    void onFailed(const AddCustomerController::Failure &failure);
    [[nodiscard]] bool isLeftUnknown();
    void showAccount(const AddCustomerController::Failure &failure);
    void onAdded(const QUuid &customer);
    [[nodiscard]] const Environment &environment() const;

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
