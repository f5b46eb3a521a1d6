// The client of the control API, as the window uses it, against a kyc-sandbox process.
#include "core/sandboxclient/sandboxcontrol.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"

#include <QJsonDocument>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

class TestSandboxControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start());
        const QByteArray line = QJsonDocument(m_sandbox.ready()).toJson();
        const Result<SandboxInfo> info = parseSandboxInfo(line);
        QVERIFY(info);
        m_info = *info;
    }

    void reachesUsersOfAnyName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"ada.approve", "a/b", "50% off", "a%2Fb", "+47 1", "a?b#c", "\xc3\x98st @ \xe2\x82\xac"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void reachesUsersOfAnyName()
    {
        QFETCH(QString, name);
        (void)m_sandbox.post(QStringLiteral("users"),
                             {{QStringLiteral("username"), name}}); // one is there already
        SandboxControl control(m_info);
        std::optional<Result<void>> done;
        control.setStatus(name, QStringLiteral("NEED_RESUBMIT"), this,
                          [&done](const Result<void> &answer) { done = answer; });
        QTRY_VERIFY(done);
        QVERIFY2(*done, done->has_value() ? "" : qPrintable(done->error().message));
        const QJsonValue user
            = m_sandbox.get(QStringLiteral("users/") + QString::fromLatin1(QUrl::toPercentEncoding(name)));
        QCOMPARE(user.toObject().value(QStringLiteral("status")).toString(), QStringLiteral("NEED_RESUBMIT"));
    }

    void isRefusedWithoutTheKey()
    {
        SandboxInfo stranger = m_info;
        stranger.controlKey = "another";
        SandboxControl control(stranger);
        std::optional<Result<QJsonArray>> done;
        control.journal(this, [&done](const Result<QJsonArray> &answer) { done = answer; });
        QTRY_VERIFY(done);
        QVERIFY(!*done);
        QVERIFY(done->error().message.contains(QStringLiteral("Sandbox-Key")));
    }

private:
    SandboxProcess m_sandbox {QStringLiteral(PROGRAM_DIR "/kyc-sandbox")};
    SandboxInfo m_info;
};

QTEST_GUILESS_MAIN(TestSandboxControl)
#include "tst_sandboxcontrol.moc"
