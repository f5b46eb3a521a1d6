#pragma once
#include "core/kyc/sdkresult.h"
#include "ui/widgets/buttons.h"

#include <QWidget>
#include <functional>
#include <memory>

namespace onboarding {

class CustomerController;
class Theme;
struct SubmissionProgress;

/// The Register IDs lens: what the phone handed back, read and checked, sent once, and what became of it.
class RegisterPage : public QWidget
{
    Q_OBJECT
public:
    RegisterPage(CustomerController &controller, const Theme &theme, QWidget *parent = nullptr);
    ~RegisterPage() override;

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makePreview();
    void refresh();
    void onCaseChanged();
    void readPasted();
    void takeCandidate(const SdkResult::Candidate &candidate);
    void takePhoneResult();
    void showChecks();
    void showPreview();
    [[nodiscard]] QStringList checkLines() const;
    [[nodiscard]] QString whyNotRegister() const;
    void showProgress();
    void showUnsettled(const SubmissionProgress &progress);
    void addButton(const QString &text, const QString &name, ButtonKind kind,
                   const std::function<void()> &run);
    void startSubmission(bool sendAgain);

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
