#pragma once
#include <QWidget>
#include <memory>

namespace onboarding {

class CustomerController;
class Theme;

/// Everything about the chosen customer: header, journey, and one of three lenses (Case, SDK token,
/// Register IDs). Shows an empty state without a customer.
class CustomerView : public QWidget
{
    Q_OBJECT
public:
    enum class Lens { Case, SdkToken, RegisterIds };

    /// \p controller must outlive the view.
    CustomerView(CustomerController &controller, const Theme &theme, QWidget *parent = nullptr);
    ~CustomerView() override;

    void showLens(Lens lens);
    [[nodiscard]] Lens lens() const;
    /// What the empty state says: false while the roster is read or the sandbox starts.
    void setReady(bool ready);

Q_SIGNALS:
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
