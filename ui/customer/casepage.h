#pragma once
#include <QWidget>
#include <memory>

namespace onboarding {

class CustomerController;
struct Error;
class Theme;

/// The Case lens: where the customer stands, what to do next, and what this console has seen.
class CasePage : public QWidget
{
    Q_OBJECT
public:
    CasePage(CustomerController &controller, const Theme &theme, QWidget *parent = nullptr);
    ~CasePage() override;

Q_SIGNALS:
    void openEnvironmentRequested();
    void unlockKeychainRequested();

private:
    void connectParts();
    void refresh();
    void showFollowUp();
    void showNotes();
    void showStatus();
    void showNextStep();
    void showError();
    void showUnsettled();
    void bringErrorIntoView();
    void showErrorActions(const Error &error);
    [[nodiscard]] QString whyNotAsk() const;
    [[nodiscard]] bool hasRemedy() const;
    void runNextStep();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
