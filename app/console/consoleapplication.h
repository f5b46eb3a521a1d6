#pragma once
#include <QObject>
#include <QString>
#include <memory>

class QApplication;

namespace onboarding {

class MainWindow;

/// The composition root of the window: makes every part once, in order, and passes it on.
class ConsoleApplication : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        bool embeddedSandbox = true; ///< start one when none runs
        bool noKeychain = false;
    };

    ConsoleApplication(QApplication &application, Options options);
    ~ConsoleApplication() override;

    /// Shows the window; files, keychain and network only start after its first paint.
    void start();
    [[nodiscard]] MainWindow &window();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
