#pragma once
#include "core/onboarding/casereport.h"

#include <QObject>

namespace onboarding {

class CustomerController;
class MainWindow;

/// Saves the report of the customer who is open: asks for a file, writes it, says where it is. Deletes
/// itself.
class CaseReportFlow : public QObject
{
    Q_OBJECT
public:
    /// A child of \p window, with which it ends. \p controller must outlive it.
    CaseReportFlow(MainWindow &window, const CustomerController &controller);

    void ask();

private:
    void write(const QString &fileName);
    void finish(const QString &said);

    MainWindow &m_window;
    const CustomerController &m_controller;
    CaseReport m_report {}; ///< as it stood when it was asked for
};

} // namespace onboarding
