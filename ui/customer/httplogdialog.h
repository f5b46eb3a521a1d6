#pragma once
#include "ui/widgets/bandeddialog.h"

namespace onboarding {

class ExchangeLog;
class HttpLogPanel;

/// Every request of this session in one environment, with those about nobody in the list: a sign-in that
/// failed before there was a customer, a test of the connection.
class HttpLogDialog : public BandedDialog
{
    Q_OBJECT
public:
    /// \p log may go away at any time.
    HttpLogDialog(const Theme &theme, const Environment &environment, ExchangeLog &log, QWidget *parent);

    [[nodiscard]] HttpLogPanel &httpLog() { return *m_panel; }

private:
    HttpLogPanel *m_panel;
};

} // namespace onboarding
