#pragma once
#include "tests/support/openworkspace.h"
#include "tests/support/str.h"
#include "tests/support/tokens.h"
#include "ui/customer/customercontroller.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

namespace onboarding::test {

inline const QString Account = QStringLiteral("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90");
inline const QString Workflow = QStringLiteral("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615");
inline const QString DisplayName = QStringLiteral("Maximiliana Unrecognised");

/// What a test of a page about one customer has, to derive from beside QObject: a workspace whose service is
/// nobody, one customer in its list, and the controller that the pages follow. What it says is arranged past
/// the service. Between openCustomer() and closeCustomer(); pages go before that.
class OpenCustomer : protected OpenWorkspace
{
protected:
    OpenCustomer() = default;
    ~OpenCustomer() { m_controller.reset(); }
    Q_DISABLE_COPY_MOVE(OpenCustomer)

    /// \p service: who is asked; by default nobody listens there.
    void openCustomer(const QUrl &service = QUrl(QStringLiteral("http://127.0.0.1:9")),
                      EnvironmentKind kind = EnvironmentKind::Sandbox)
    {
        if (!m_theme)
            m_theme = std::make_unique<Theme>(*qApp);
        QVERIFY(openList());
        Environment environment = environmentAt(service);
        environment.kind = kind;
        environment.limits.retryDelay = std::chrono::milliseconds {1};
        openWorkspace(environment, m_secrets);
        m_customer = customer(str("maximiliana"));
        m_customer.environment = m_workspace->environment().id;
        m_customer.displayName = DisplayName;
        QVERIFY(save(*m_store, m_customer).has_value());
        m_controller = std::make_unique<CustomerController>(m_clock);
    }

    void closeCustomer()
    {
        m_controller.reset();
        closeWorkspace();
    }

    /// Signed in, with the customer's own token.
    void openCase()
    {
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        adopt(jwt(R"({"user_name":"maximiliana"})"));
        QTRY_COMPARE(m_controller->activity(), CustomerController::Activity::None);
    }

    [[nodiscard]] OnboardingCase &theCase() { return *m_workspace->caseOf(m_customer.id); }

    void adopt(const QByteArray &token, const QString &tokenUser = {})
    {
        bool isDone = false;
        theCase().adoptToken(token, tokenUser, m_controller.get(),
                             [&](const Result<void> &adopted) { isDone = adopted.has_value(); });
        QTRY_VERIFY(isDone);
    }

    /// As if a check had brought \p status.
    void observe(const char *status)
    {
        bool isDone = false;
        m_store->record(m_customer.id,
                        {.status = KycStatus::fromWire(str(status)), .observedAt = m_clock.now()},
                        m_controller.get(), [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
    }

    /// As if Account and \p workflow had been sent, ten seconds ago.
    void send(const QString &workflow, Submission::Outcome outcome)
    {
        bool isDone = false;
        m_store->record(Submission {.id = QUuid::createUuid(),
                                    .customer = m_customer.id,
                                    .accountId = Account,
                                    .workflowId = workflow,
                                    .sentAt = m_clock.now(),
                                    .outcome = outcome},
                        m_controller.get(), [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
        m_clock.advance(std::chrono::seconds {10});
    }

    /// A note about the customer, as it is kept.
    Note write(const QString &text)
    {
        const Note note {
            .id = QUuid::createUuid(), .customer = m_customer.id, .text = text, .writtenAt = m_clock.now()};
        bool isKept = false;
        m_store->save(note, m_controller.get(),
                      [&](const Result<void> &saved) { isKept = saved.has_value(); });
        (void)QTest::qWaitFor([&] { return isKept; });
        return note;
    }

    /// Somebody else of the same environment.
    [[nodiscard]] Customer bea()
    {
        Customer other = customer(str("bea@example.org"));
        other.environment = m_workspace->environment().id;
        other.displayName = str("Bea Other");
        return save(*m_store, other) ? other : Customer {};
    }

    /// The object names of the one or the few buttons that \p page puts first.
    [[nodiscard]] static QStringList primaryButtons(const QWidget &page)
    {
        QStringList names;
        for (const QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->property("kind") == str("primary"))
                names.append(button->objectName());
        }
        return names;
    }

    MemorySecretStore m_secrets {};
    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<CustomerController> m_controller {};
    Customer m_customer {};
};

} // namespace onboarding::test
