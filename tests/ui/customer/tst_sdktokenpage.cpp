// The page SDK token of one customer, without a service.
#include "tests/support/opencustomer.h"
#include "tests/support/rawserver.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/customer/sdktokenpage.h"
#include "ui/widgets/evidencepill.h"
#include "ui/widgets/plainlabel.h"

#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>
#include <optional>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

Q_DECLARE_METATYPE(std::optional<onboarding::Submission::Outcome>)

class TestSdkTokenPage : public QObject, protected OpenCustomer
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openCustomer(); }
    void cleanup() { closeCustomer(); }

    /// Officer 3, finding 31: what to do stood on another page, and was another thing.
    void whyThereIsNoTokenIsSaidWhereItWasAskedFor()
    {
        observe("PENDING");
        openCase();
        SdkTokenPage page(*m_controller, *m_theme);
        page.resize(600, 800);
        page.show();
        const WindowDriver driver(page);
        const auto says = [&page](const QString &words) {
            const auto labels = page.findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        Q_EMIT m_controller->changed();
        QVERIFY(says(str("in review already: wait for the decision")));
        auto *button = driver.find(str("getSdkTokenButton"));
        const QPoint before = button->mapTo(&page, QPoint());
        QVERIFY(driver.click(str("getSdkTokenButton"))); // without an API key
        QTRY_VERIFY(driver.has(str("tokenFailureCard")));
        QVERIFY(says(str("No SDK token.")));
        page.layout()->activate();
        QCOMPARE(button->mapTo(&page, QPoint()), before);
    }

    /// The page said nothing, where the status and kycctl did (kyc-api.md: warn when the tenant differs).
    void aTokenOfSomebodyElseIsSaidToBeOne_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QStringList>("words"); // none: nothing is said
        const QString tenant = str("of tenant OTHER, and the environment of acme");
        QTest::newRow("of another tenant") << QByteArray(R"("tenant_name":"OTHER")") << QStringList {tenant};
        QTest::newRow("of the environment's, in capitals")
            << QByteArray(R"("tenant_name":"ACME")") << QStringList();
        QTest::newRow("of another name")
            << QByteArray(R"("username":"Zoe Maier")") << QStringList {str("calls the customer Zoe Maier")};
        QTest::newRow("of both") << QByteArray(R"("tenant_name":"OTHER","username":"Zoe Maier")")
                                 << QStringList {tenant, str("Zoe Maier")};
    }

    void aTokenOfSomebodyElseIsSaidToBeOne()
    {
        QFETCH(const QByteArray, member);
        QFETCH(const QStringList, words);
        const RawServer server([&member](const RawRequest &) {
            return RawAnswer::http(200, R"({"token":"an-sdk-token",)" + member + "}");
        });
        openCustomer(server.url());
        openCase();
        SdkTokenPage page(*m_controller, *m_theme);
        page.show();
        const WindowDriver driver(page);
        QVERIFY(driver.click(str("getSdkTokenButton")));
        QTRY_VERIFY(theCase().sdkToken());
        QTRY_VERIFY(driver.has(str("getNewTokenButton")));
        const auto *card = page.findChild<QWidget *>(str("tokenDoubtCard"));
        QCOMPARE(card->isVisible(), !words.isEmpty());
        QStringList said;
        for (const PlainLabel *label : card->findChildren<PlainLabel *>())
            said.append(label->text());
        for (const QString &one : words)
            QVERIFY2(said.join(u' ').contains(one), qPrintable(said.join(u' ')));
        closeCustomer(); // before the server goes
    }

    /// Verified on 2026-11-29: "Get a new one for another try" stood beside Approved, in the run of the token
    /// too.
    void aUsedTokenAsksForNoOtherTryOfWhoIsApproved_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("approved") << str("APPROVED_VERIFIED") << str("approved already");
        QTest::newRow("in review") << str("PENDING") << str("in review already");
    }

    void aUsedTokenAsksForNoOtherTryOfWhoIsApproved()
    {
        QFETCH(const QString, status);
        QFETCH(const QString, words);
        const RawServer server(
            [](const RawRequest &) { return RawAnswer::http(200, R"({"token":"an-sdk-token"})"); });
        openCustomer(server.url());
        observe("LV1");
        openCase();
        SdkTokenPage page(*m_controller, *m_theme);
        page.show();
        const WindowDriver driver(page);
        QVERIFY(driver.click(str("getSdkTokenButton")));
        QTRY_COMPARE(theCase().sdkTokenState(), SdkTokenState::Live);
        observe("LV1"); // the first look with the token
        send(Workflow, Submission::Outcome::Registered);
        observe(status.toLatin1().constData());
        QTRY_COMPARE(theCase().sdkTokenState(), SdkTokenState::Used);
        Q_EMIT m_controller->changed();
        const QString said = page.findChild<PlainLabel *>(str("tokenExpiry"))->text();
        QVERIFY2(said.contains(str("This token was used")) && said.contains(words), qPrintable(said));
        QVERIFY2(!said.contains(str("another try")), qPrintable(said));
        QVERIFY(!primaryButtons(page).contains(str("getNewTokenButton")));
        closeCustomer(); // before the server goes
    }

    void whatIsKnownOfDeviceIdDoesNotDependOnATokenRequest()
    {
        openCase();
        SdkTokenPage page(*m_controller, *m_theme);
        page.show();
        const auto *edit = WindowDriver(page).find<QLineEdit>(str("deviceIdEdit"));
        const auto pills = edit->parentWidget()->findChildren<EvidencePill *>();
        QCOMPARE(pills.size(), 1);
        QCOMPARE(pills.constFirst()->text(),
                 evidenceName(theCase()
                                  .environment()
                                  .contract.rule(Operation::SdkToken)
                                  .parameter(str("deviceId"))
                                  .evidence));
        QCOMPARE(primaryButtons(page), QStringList {str("getSdkTokenButton")});
    }

    /// Fresh reader 10, find 1: after a restart "A phone that has it may go on with it" stood beside
    /// Approved.
    void aTokenOfAnEarlierSessionKnowsWhatBecameOfItsIds_data()
    {
        QTest::addColumn<std::optional<Submission::Outcome>>("outcome");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("first"); // the button
        const QString get = str("getSdkTokenButton");
        QTest::newRow("they were registered")
            << std::optional(Submission::Outcome::Registered) << str("IDs were registered after it") << get;
        QTest::newRow("nobody knows whether they arrived")
            << std::optional(Submission::Outcome::Unknown) << str("it is not known whether they arrived")
            << str("tokenCheckFirstButton");
        QTest::newRow("nothing was sent: a phone may still use it")
            << std::optional<Submission::Outcome>() << str("A phone that has it may go on with it") << get;
    }

    void aTokenOfAnEarlierSessionKnowsWhatBecameOfItsIds()
    {
        QFETCH(const std::optional<Submission::Outcome>, outcome);
        QFETCH(const QString, words);
        QFETCH(const QString, first);
        const Exchange token {
            .number = 8,
            .startedAt = m_clock.now(),
            .operation = Operation::SdkToken,
            .method = "GET",
            .url = QUrl(str("http://127.0.0.1/kyc-ms/getToken")),
            .status = 200,
            .responseBody = R"({"sdkToken":"hidden"})",
            .hidden
            = {.responseBody
               = {{.begin = 13, .length = 6, .kind = HiddenSpan::Kind::Secret, .variable = "SDK_TOKEN"}}}};
        observe("LV1");
        if (outcome)
            send(Workflow, *outcome);
        openCase();
        const qsizetype before = theCase().events().size();
        QTRY_VERIFY(theCase().events().size() >= before);
        QTRY_VERIFY(std::any_of(theCase().events().begin(), theCase().events().end(),
                                [](const CaseEvent &event) { return event.observation.has_value(); }));
        theCase().linkExchanges({token});
        SdkTokenPage page(*m_controller, *m_theme);
        page.resize(600, 800);
        page.show();
        Q_EMIT m_controller->changed();
        const auto labels = page.findChildren<PlainLabel *>();
        QStringList said;
        for (const PlainLabel *label : labels) {
            if (label->isVisible())
                said.append(label->text());
        }
        QVERIFY2(said.join(QLatin1Char('\n')).contains(words), qPrintable(said.join(QLatin1Char('\n'))));
        QCOMPARE(primaryButtons(page), QStringList {first});
        // Verified on 2026-11-29: "Get a new one for another try" stood beside Approved.
        observe("APPROVED_VERIFIED");
        QTRY_VERIFY(theCase().lastObservation()->status.value == KycStatus::Value::ApprovedVerified);
        Q_EMIT m_controller->changed();
        QVERIFY(!primaryButtons(page).contains(str("getSdkTokenButton")));
        QVERIFY(page.findChild<PlainLabel *>(str("noSdkToken"))->text().contains(str("approved already")));
    }
};

QTEST_MAIN(TestSdkTokenPage)
#include "tst_sdktokenpage.moc"
