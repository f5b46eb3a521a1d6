// kyc-sandbox as a process, seen by a client that is not ours.
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace onboarding::test;

namespace {

const TemporaryHome home;
const QString Program = QStringLiteral(PROGRAM_DIR "/kyc-sandbox");

struct Answer
{
    int status = 0;
    QJsonObject json;
};

struct Ended
{
    int code = -1;
    QByteArray err;
};

Ended runToItsEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(Program, arguments);
    if (!process.waitForFinished(20'000))
        return {};
    return {process.exitCode(), process.readAllStandardError()};
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(Program);
        QVERIFY(m_sandbox->start());
    }
    void init() { QVERIFY(!m_sandbox->post(QStringLiteral("reset"), {}).isNull()); }

    void refusesAsALiveHostWould_data()
    {
        QTest::addColumn<QString>("apiKey");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says"); // a member of the shape
        const auto row = [](const char *name, const char *key, const char *tenant, const char *method,
                            const char *path, int status, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(key) << QString::fromLatin1(tenant)
                                << QString::fromLatin1(method) << QString::fromLatin1(path) << status
                                << QString::fromLatin1(says);
        };
        row("no key", "", "SANDBOX", "GET", "/kyc-ms/getUserInfo", 401, "error");
        row("another key", "wrong", "SANDBOX", "GET", "/kyc-ms/getUserInfo", 403, "error");
        row("another tenant", "right", "OTHER", "GET", "/kyc-ms/getUserInfo", 403, "message");
        row("another method", "right", "SANDBOX", "POST", "/kyc-ms/getUserInfo", 405, "timestamp");
        row("no such path", "right", "SANDBOX", "GET", "/nothing", 404, "timestamp");
        row("no bearer", "right", "SANDBOX", "GET", "/kyc-ms/getUserInfo", 401, "error_description");
    }

    void refusesAsALiveHostWould()
    {
        QFETCH(QString, apiKey);
        QFETCH(QString, tenant);
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(QString, says);
        m_tenant = tenant;
        m_apiKey = apiKey == QStringLiteral("right") ? key() : apiKey;
        const Answer answer = send(method.toLatin1(), path, {}, {});
        QCOMPARE(answer.status, status);
        QVERIFY(answer.json.contains(says));
        m_tenant = QStringLiteral("SANDBOX");
        m_apiKey = key();
    }

    void aRefreshTokenCountsOnce()
    {
        const QJsonObject grant
            = signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password")).json;
        const QByteArray form = "grant_type=refresh_token&refresh_token="
            + grant.value(QStringLiteral("refresh_token")).toString().toLatin1();
        QCOMPARE(token(form).status, 200);
        const Answer again = token(form);
        QCOMPARE(again.status, 400);
        QCOMPARE(again.json.value(QStringLiteral("error")).toString(), QStringLiteral("invalid_grant"));
    }

    void tokensRunOutOnTheVirtualClock()
    {
        m_bearer = signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password"))
                       .json.value(QStringLiteral("access_token"))
                       .toString();
        QCOMPARE(send("GET", QStringLiteral("/kyc-ms/getUserInfo"), {}, {}).status, 200);
        QVERIFY(
            !m_sandbox->post(QStringLiteral("clock"), {{QStringLiteral("advanceSeconds"), 3700}}).isNull());
        QCOMPARE(send("GET", QStringLiteral("/kyc-ms/getUserInfo"), {}, {}).status, 401);
        m_bearer.clear();
    }

    void wrongPasswordsLockTheAccount()
    {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(signIn(QStringLiteral("ada.approve"), QStringLiteral("wrong")).status, 400);
        const Answer locked = signIn(QStringLiteral("ada.approve"), QStringLiteral("wrong"));
        QCOMPARE(locked.json.value(QStringLiteral("additionalStatusCode")).toInt(), 3001);
    }

    void takesNoOrdersFromAPage_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("a program") << QByteArray("X-Any") << QByteArray("1") << 200;
        QTest::newRow("a page elsewhere") << QByteArray("Origin") << QByteArray("https://example.com") << 403;
        QTest::newRow("a name that was made to point here")
            << QByteArray("Host") << QByteArray("example.com") << 403;
        QTest::newRow("a form") << QByteArray("Content-Type") << QByteArray("text/plain") << 403;
    }

    void takesNoOrdersFromAPage()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(int, status);
        QCOMPARE(send("POST", QStringLiteral("/_sandbox/reset"), "{}", {{header, value}}).status, status);
    }

    void isTheSameForTheSameSeed()
    {
        SandboxProcess one(Program, {QStringLiteral("--seed"), QStringLiteral("7")});
        SandboxProcess two(Program, {QStringLiteral("--seed"), QStringLiteral("7")});
        QVERIFY(one.start() && two.start());
        QCOMPARE(one.ready().value(QStringLiteral("apiKey")), two.ready().value(QStringLiteral("apiKey")));
        QCOMPARE(one.get(QStringLiteral("users")), two.get(QStringLiteral("users")));
    }

    void saysWhatIsWrongWithAScenario_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("not a JSON object");
        QTest::newRow("wrong type") << QByteArray(R"({"users":"x"})")
                                    << QByteArray("users: is of the wrong type");
        QTest::newRow("a user without a name") << QByteArray(R"({"users":[{}]})") << QByteArray("users[0]");
        QTest::newRow("an unknown mode")
            << QByteArray(R"({"faults":[{"operation":"any","mode":"bang"}]})") << QByteArray("faults[0]");
        QTest::newRow("something unknown") << QByteArray(R"({"colour":1})") << QByteArray("colour");
    }

    void saysWhatIsWrongWithAScenario()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, says);
        QFile file(QDir(home.path()).filePath(QStringLiteral("scenario.json")));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
        file.close();
        const Ended ended = runToItsEnd({QStringLiteral("--scenario"), file.fileName()});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(says), ended.err.constData());
    }

    void saysWhatKeepsItFromStarting()
    {
        QCOMPARE(runToItsEnd({QStringLiteral("--prot"), QStringLiteral("1")}).code, 2);
        QCOMPARE(runToItsEnd({QStringLiteral("--port"), QStringLiteral("x")}).code, 2);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const Ended busy = runToItsEnd({QStringLiteral("--port"), QString::number(other.serverPort())});
        QCOMPARE(busy.code, 1);
        QVERIFY(busy.err.contains("could not be opened"));
        QVERIFY(!busy.err.contains("qt."));
    }

    /// Last: it ends the sandbox.
    void keepsItsRunTimeFileWhileItLives()
    {
        const QString file
            = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/onboarding-console/sandbox.json");
        QVERIFY(QFile::exists(file));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        (void)m_sandbox->finish();
        QVERIFY(!QFile::exists(file));
    }

private:
    QString key() const { return m_sandbox->ready().value(QStringLiteral("apiKey")).toString(); }

    Answer send(const QByteArray &method, const QString &path, const QByteArray &body,
                const QList<QPair<QByteArray, QByteArray>> &headers)
    {
        QNetworkRequest request(QUrl(m_sandbox->url().toString() + path));
        request.setRawHeader("api-key", (m_apiKey.isNull() ? key() : m_apiKey).toLatin1());
        request.setRawHeader("tenantName", m_tenant.toLatin1());
        request.setRawHeader("Content-Type", "application/json");
        if (!m_bearer.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_bearer.toLatin1());
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(20'000))
            return {};
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QJsonDocument::fromJson(reply->readAll()).object()};
    }

    Answer token(const QByteArray &form)
    {
        return send("POST", QStringLiteral("/auth/oauth/token"), form,
                    {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    Answer signIn(const QString &username, const QString &password)
    {
        return token("grant_type=password&username=" + username.toLatin1()
                     + "&password=" + password.toLatin1());
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QString m_apiKey;
    QString m_tenant = QStringLiteral("SANDBOX");
    QString m_bearer;
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
