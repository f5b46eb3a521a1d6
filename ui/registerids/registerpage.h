#pragma once
#include <QWidget>
#include <memory>

namespace onboarding {

class CustomerController;
class Theme;

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
    void takePhoneResult();
    void showChecks();
    void showPreview();
    void showProgress();
    void startSubmission(bool sendAgain);

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
