#pragma once
#include "core/phonerun/sdkresult.h"
#include "core/roster/otherowner.h"
#include "ui/widgets/buttons.h"

#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

namespace onboarding {

class ConfirmationDialog;
class CustomerController;
class Theme;
struct Error;
struct PairUse;
struct RegistrationOrder;
struct SdkToken;
struct SubmissionProgress;

/// The Register IDs lens: what the phone handed back, read and checked, sent once, and what became of it.
class RegisterPage : public QWidget
{
    Q_OBJECT
public:
    RegisterPage(CustomerController &controller, const Theme &theme, QWidget *parent = nullptr);
    ~RegisterPage() override;
    /// For who goes away: what the phone handed back leaves the screen and the memory. Its ids stay where
    /// nothing in it speaks against them; else they would lose their doubt.
    void forgetPasted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makePreview();
    void onCaseChanged();
    void keepDraft();
    void restoreDraft();
    void forgetAll();
    void readPasted();
    void takeCandidate(const SdkResult::Candidate &candidate);
    void takePhoneResult();
    void dropIdsOfEarlierToken(const SdkToken &token);
    void showChecks();
    void tellIdsAtHand();
    void keepRoomOfChecks();
    void showPreview();
    [[nodiscard]] QString whyAgainstStatus() const;
    [[nodiscard]] QString otherIdsAccepted() const;
    void lockWhileSending();
    [[nodiscard]] bool isDecided() const;
    [[nodiscard]] QString registeredText(const SubmissionProgress &progress) const;
    [[nodiscard]] QString whoseToken() const;
    [[nodiscard]] QStringList checkLines() const;
    [[nodiscard]] QStringList whyNoIds() const;
    [[nodiscard]] QString whyNotRegister() const;
    void showProgress();
    void markUsed(const SubmissionProgress &progress);
    void showUnsettled(const SubmissionProgress &progress);
    void sayUnsettled(const SubmissionProgress &progress);
    [[nodiscard]] std::optional<Error> whyNotSent() const;
    void showNotSent(const Error &error);
    void send(const RegistrationOrder &order);
    QPushButton *addButton(const QString &text, const QString &name, ButtonKind kind,
                           const std::function<void()> &run);
    [[nodiscard]] std::optional<PairUse> earlierUse() const;
    [[nodiscard]] bool isAboutShownIds(const SubmissionProgress &progress) const;
    [[nodiscard]] bool isOfEarlierRun(const SubmissionProgress &progress) const;
    [[nodiscard]] std::optional<OtherOwner> namedOwner() const;
    [[nodiscard]] QStringList doubts() const;
    void lookAtSendAgain();
    void startSubmission(bool sendAgain);
    void askDoubt(const RegistrationOrder &order, const QStringList &doubted);
    void askUse(const RegistrationOrder &order);
    void askRepeat(const RegistrationOrder &order, const PairUse &use);
    void askConfirmation(const RegistrationOrder &order);
    [[nodiscard]] QString lastKnownStatus() const;
    void sayOtherSignIn();
    void openQuestion(ConfirmationDialog &dialog, const std::function<void(const QString &)> &onConfirmed);

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
