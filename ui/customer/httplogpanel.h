#pragma once
#include "core/api/exchange.h"

#include <QWidget>
#include <functional>
#include <memory>

namespace onboarding {

class Theme;

/// This session's exchanges, newest last, with the chosen one's redacted request and response below: the
/// lens HTTP log. Attempts and refreshes nest under the exchange they served.
class HttpLogPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HttpLogPanel(const Theme &theme, QWidget *parent = nullptr);
    ~HttpLogPanel() override;

    /// Null: nothing to show. \p log may go away at any time.
    void setLog(ExchangeLog *log);
    /// Shows only what is about \p customer; null shows everything.
    void setCustomer(const QUuid &customer);
    /// Everything, for good.
    void showAll();
    /// Whom a request was about, for a log of all of them; empty for nobody in the list.
    void setNames(std::function<QString(const QUuid &customer)> nameOf);
    /// Selects exchange \p number and scrolls to it; says so when it was dropped.
    void showExchange(quint64 number);

Q_SIGNALS:
    void curlCopied(); ///< it is in the clipboard

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
