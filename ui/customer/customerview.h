#pragma once
#include <QWidget>
#include <memory>

namespace onboarding {

class CustomerController;
class Theme;
class HttpLogPanel;

/// Everything about the chosen customer: header, journey, and one of four lenses (Case, HTTP log, SDK token,
/// Register IDs). Shows an empty state without a customer.
class CustomerView : public QWidget
{
    Q_OBJECT
public:
    enum class Lens { Case, HttpLog, SdkToken, RegisterIds };

    /// \p controller must outlive the view.
    CustomerView(CustomerController &controller, const Theme &theme, QWidget *parent = nullptr);
    ~CustomerView() override;

    void showLens(Lens lens);
    /// Opens the SDK token lens; where it is open already, asks for a token as its button does.
    void onSdkTokenKey();
    /// Who works here has left: the token is covered (see SecretField::conceal()), the phone's result goes.
    void conceal();
    [[nodiscard]] Lens lens() const;
    /// Alone in the window: then there is a way back to the list, and the HTTP log stands beside it.
    void setAlone(bool alone);
    [[nodiscard]] HttpLogPanel &httpLog();
    /// What the empty state says: false while the roster is read or the sandbox starts.
    void setReady(bool ready);

Q_SIGNALS:
    void backRequested();
    void lensChanged(onboarding::CustomerView::Lens lens);
    /// What is said on the Case lens while that is not to be seen.
    void failedOutOfSight(const QString &title);
    void addCustomerRequested();
    void openEnvironmentRequested();
    void unlockKeychainRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
