#pragma once
#include "ui/widgets/card.h"

class QPushButton;

namespace onboarding {

class CustomerController;

/// Plays the parts that phone and reviewer have in reality. Only in the sandbox of this computer.
class SandboxCard : public Card
{
    Q_OBJECT
public:
    explicit SandboxCard(CustomerController &controller, QWidget *parent = nullptr);
    void refresh();

private:
    CustomerController &m_controller;
    QPushButton *m_phone;
    QList<QPushButton *> m_others;
};

} // namespace onboarding
