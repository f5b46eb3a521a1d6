#pragma once
#include <QWidget>
#include <memory>

namespace onboarding {

class CustomerController;
class Theme;

/// The SDK token lens: the token, its time, its QR code, the ids found inside, and the next request for one.
class SdkTokenPage : public QWidget
{
    Q_OBJECT
public:
    SdkTokenPage(CustomerController &controller, const Theme &theme, QWidget *parent = nullptr);
    ~SdkTokenPage() override;

    /// As its button: while a token is in use, the first time only asks whether it is meant.
    void request();
    void concealToken(); ///< see SecretField::conceal()

Q_SIGNALS:
    void registerRequested();
    void openEnvironmentRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTokenCard(const Theme &theme);
    [[nodiscard]] QWidget *makeRequestCard(const Theme &theme);
    void refresh();
    void showToken();
    void showWarning(bool isLive);
    void takeKeyboard();
    void showFailure();
    [[nodiscard]] QString whyNoToken() const;
    [[nodiscard]] QString whyNoOther() const;
    void onSecond();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
