// What is recorded of an exchange is what left and came, without its secrets; and the command that repeats
// it.
#include "core/api/endpoints.h"
#include "core/api/errorreading.h"
#include "core/api/exchange.h"
#include "core/storage/exchangejson.h"
#include "tests/support/apipeer.h"
#include "tests/support/rawserver.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const QByteArray ApiKey = "00112233445566778899aabbccddeeff0123";
const QByteArray Bearer = "eyJhbGciOiJSUzI1NiJ9.eyJ1c2VyX25hbWUiOiJtYXlhIiwiZXhwIjoxfQ.c2lnbmF0dXJlLW9mLWl0";
const QByteArray RefreshToken = "63c91cfe-4792-45fe-8f7d-7fd2c8ba134d";
const QByteArray ClientSecret = "s3cr3t-of-the-client";
const QByteArray Password = "Gr\xc3\xbc\xc3\x9f'e \"\\n\" $HOME `id` & 100%+1";
const QString Username = QStringLiteral("maya+\"1\"'s@example.org");
const QByteArray NewAccess = "access.9d3f0c52-1b7e-4a5d-8f63-2c5e7b1a9d04";
const QByteArray NewRefresh = "refresh-51f0c9d7e6b84a2f93c1";

ApiContract basicContract()
{
    ApiContract contract = ApiContract::builtIn();
    contract.clientAuth.value = ClientAuth::Basic;
    contract.clientId = QStringLiteral("console");
    contract.sendDeviceHeaders.value = true;
    return contract;
}

/// Passwords in a query, ids in a form: allowed, if unwise.
ApiContract oddContract()
{
    ApiContract contract = ApiContract::builtIn();
    for (ParameterRule &parameter : contract.operations[Operation::SdkToken].parameters)
        parameter.carrier = Carrier::Query;
    for (ParameterRule &parameter : contract.operations[Operation::RegisterUser].parameters)
        parameter.carrier = Carrier::Form;
    for (ParameterRule &parameter : contract.operations[Operation::SelfRegister].parameters)
        parameter.carrier = Carrier::Form;
    return contract;
}

struct Client
{
    Client(const QUrl &url, const ApiContract &contract)
        : client({.baseUrl = url,
                  .tenant = QStringLiteral("hidden-valley-bank"),
                  .contract = contract,
                  .limits = {.deadline = 5s, .inactivity = 2s, .maxAttempts = 1}},
                 defaultNetworkFactory(ProxyMode::None), log, clock, [] { return 0.5; })
    {
        client.setApiKey(ApiKey);
        client.setClientSecret(ClientSecret);
    }

    template<typename E>
    QString send(const E &endpoint)
    {
        std::optional<QString> error;
        QObject context;
        client.send(endpoint, {.bearer = Bearer}, &context, [&](const auto &reply) {
            error = reply ? QStringLiteral("none") : reply.error().message;
        });
        if (!QTest::qWaitFor([&] { return error.has_value(); }, 10000))
            qFatal("never answered");
        return *error;
    }

    QStringList sendAll()
    {
        return {send(UserStatusEndpoint {}),
                send(SdkTokenEndpoint {QStringLiteral("device 1/x")}),
                send(SignInEndpoint {Username, Password}),
                send(RefreshTokenEndpoint {RefreshToken}),
                send(RegisterUserEndpoint {QStringLiteral("`touch pwned`hidden"), QStringLiteral("$(id)'")}),
                send(SelfRegisterEndpoint {.firstName = QStringLiteral("Zo\u00eb \"Z\""),
                                           .lastName = QStringLiteral("O'Hara\\"),
                                           .username = Username,
                                           .password = Password,
                                           .timeZoneFormatted = QStringLiteral("Etc/UTC")})};
    }

    SystemClock clock;
    ExchangeLog log;
    ApiClient client;
};

/// A process that ends by itself, without holding up the server of the test.
struct Shell
{
    Shell(const QString &program, const QString &script, const QMap<QString, QByteArray> &variables,
          const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("USERNAME"),
                           QStringLiteral("of-the-desktop")); // as many desktops set it
        for (auto variable = variables.begin(); variable != variables.end(); ++variable)
            environment.insert(variable.key(), QString::fromUtf8(variable.value()));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder);
        process.start(program, {QStringLiteral("-c"), script});
    }

    bool wait()
    {
        return QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, 10000);
    }

    QProcess process;
};

QMap<QString, QByteArray> allVariables(const Exchange &exchange)
{
    return {{QStringLiteral("API_KEY"), ApiKey},
            {QStringLiteral("ACCESS_TOKEN"), Bearer},
            {QStringLiteral("REFRESH_TOKEN"), RefreshToken},
            {QStringLiteral("CLIENT_CREDENTIALS"), ("console:" + ClientSecret).toBase64()},
            {QStringLiteral("PASSWORD"), Password},
            {QStringLiteral("KYC_USERNAME"), Username.toUtf8()},
            {QStringLiteral("FIRST_NAME"), "Zo\xc3\xab \"Z\""},
            {QStringLiteral("LAST_NAME"), "O'Hara\\"},
            {QStringLiteral("DEVICE_ID"),
             exchange.operation == Operation::SdkToken ? QByteArray("device 1/x") : QByteArray()}};
}

QList<QByteArray> allSecrets()
{
    return {ApiKey, Bearer, RefreshToken, ClientSecret, "Correct-Horse-9", NewAccess, NewRefresh};
}

void addContracts()
{
    QTest::addColumn<ApiContract>("contract");
    QTest::newRow("as built in") << ApiContract::builtIn();
    QTest::newRow("with client credentials and device headers") << basicContract();
    QTest::newRow("with everything in queries and forms") << oddContract();
}

/// From 6.8 on Qt writes the names of headers that it knows in small letters, curl writes Host and others as
/// it likes: the case of a name has no meaning. With 6.4 the two are equal to the byte.
QByteArray comparable(const QByteArray &raw)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QList<QByteArray> lines = raw.split('\n');
    for (qsizetype i = 1; i < lines.size() && lines.at(i) != "\r"; ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        lines[i] = lines.at(i).left(colon).toLower() + lines.at(i).mid(colon);
    }
    return lines.join('\n');
#else
    return raw;
#endif
}

} // namespace

Q_DECLARE_METATYPE(ApiContract)
Q_DECLARE_METATYPE(std::optional<Error>)

class TestExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatFoundNoConnectionWasNotSent_data()
    {
        QTest::addColumn<std::optional<Error>>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("mayHaveLeft");
        const auto row = [](const char *name, const std::optional<Error> &error, int status, bool left) {
            QTest::newRow(name) << error << status << left;
        };
        row("answered", {}, 200, true);
        row("answered with an error", Error {.kind = Error::Kind::ServiceFailing, .httpStatus = 503}, 503,
            true);
        row("no connection", Error {.kind = Error::Kind::Offline, .isUnreached = true}, 0, false);
        row("the certificate was refused", Error {.kind = Error::Kind::TlsRefused}, 0, false);
        row("it broke on the way", Error {.kind = Error::Kind::Offline}, 0, true);
        row("no answer in time", Error {.kind = Error::Kind::Timeout}, 0, true);
    }

    void whatFoundNoConnectionWasNotSent()
    {
        QFETCH(const std::optional<Error>, error);
        QFETCH(const int, status);
        QFETCH(const bool, mayHaveLeft);
        QCOMPARE((Exchange {.status = status, .error = error}.mayHaveLeft()), mayHaveLeft);
    }

    void everyHeaderThatLeavesIsRecorded_data() { addContracts(); }

    void everyHeaderThatLeavesIsRecorded()
    {
        QFETCH(ApiContract, contract);
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, "{}"); });
        QUrl base = server.url();
        // Qt 6.4 makes one slash of two, 6.8 leaves an empty part as RFC 3986 does. What left is what is
        // shown.
        base.setPath(QStringLiteral("/base//%2e/x%2Fy"), QUrl::TolerantMode);
        Client client(base, contract);
        (void)client.sendAll();
        QVERIFY(server.requests().size() >= 5);
        QCOMPARE(qsizetype(client.log.exchanges().size()), server.requests().size());
        for (qsizetype i = 0; i < server.requests().size(); ++i) {
            const RawRequest &came = server.requests().at(i);
            const Exchange &exchange = client.log.exchanges().at(static_cast<std::size_t>(i));
            QCOMPARE(exchange.method, came.method);
            if (exchange.hidden.target.isEmpty())
                QCOMPARE(exchange.recordedTarget().bytes, came.target);
            QCOMPARE(exchange.requestHeaders.size(), came.headers.size());
            for (qsizetype k = 0; k < came.headers.size(); ++k) {
                QCOMPARE(exchange.requestHeaders.at(k).first, came.headers.at(k).first);
                if (exchange.hidden.requestHeaders.at(k).isEmpty())
                    QCOMPARE(exchange.requestHeaders.at(k).second, came.headers.at(k).second);
                else
                    QVERIFY(exchange.requestHeaders.at(k).second.endsWith(HiddenMarker));
            }
            if (exchange.hidden.requestBody.isEmpty())
                QCOMPARE(exchange.requestBody, came.body);
        }
    }

    void aRequestWithoutABodyTellsNoLength()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, StatusBody); });
        Client client(server.url(), ApiContract::builtIn());
        QCOMPARE(client.send(UserStatusEndpoint {}), QStringLiteral("none"));
        QVERIFY(!server.requests().constFirst().hasHeader("Content-Length"));
    }

    /// Beside the user name the length of the whole told that of the password.
    void theLengthOfABodyWithASecretIsHidden()
    {
        RawServer server(
            [](const RawRequest &) { return RawAnswer::http(200, R"({"access_token":"t-0123456789"})"); });
        Client client(server.url(), ApiContract::builtIn());
        (void)client.send(SignInEndpoint {Username, Password});
        const Exchange &exchange = client.log.exchanges().back();
        const QByteArray sent = server.requests().constFirst().header("Content-Length");
        QVERIFY(sent.toInt() > 0);
        QCOMPARE(headerValue(exchange.requestHeaders, "Content-Length"), QByteArray(HiddenMarker));
        QCOMPARE(headerValue(exchange.responseHeaders, "Content-Length"), QByteArray(HiddenMarker));
    }

    void theBodyIsRecordedAsItCame()
    {
        const QByteArray body = "{ \"zeta\": 1.50,\n  \"status\":\"PENDING\", \"big\": 12345678901234567890, "
                                "\"esc\":\"\\u00e9\\/x\", \"emptyO\":{}, \"remainingAttempts\":2.0 }";
        RawServer server([&](const RawRequest &) {
            return RawAnswer::bytes(
                "HTTP/1.1 200 Weird Reason\r\nContent-Type: application/json\r\nX-Twice: a\r\n"
                "Content-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
        Client client(server.url(), ApiContract::builtIn());
        (void)client.send(UserStatusEndpoint {});
        const Exchange &exchange = client.log.exchanges().back();
        QCOMPARE(exchange.responseBody, body);
        QCOMPARE(exchange.reason, QByteArray("Weird Reason"));
        const std::optional<Exchange> kept = exchangeFromJson(exchangeToJson(exchange));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->responseBody, body);
        QCOMPARE(kept->reason, exchange.reason);
        QCOMPARE(kept->hidden, exchange.hidden);
        QCOMPARE(kept->target, exchange.target);
        QCOMPARE(kept->toCurl(), exchange.toCurl());
    }

    void bytesThatAreNoTextAreKept()
    {
        const QByteArray body = QByteArray("caf\xe9 \xff \x01", 8);
        const Exchange exchange {.number = 1, .responseBody = body};
        QCOMPARE(exchangeFromJson(exchangeToJson(exchange))->responseBody, body);
    }

    void anExchangeOfAnEarlierVersionTellsNoLengths()
    {
        const QByteArray old
            = R"({"number":3,"operation":0,"method":"POST","startedAt":"2026-03-01T12:00:00.000Z",)"
              R"("url":"https://kyc.example/x?deviceId=hidden,%2012%20characters",)"
              R"("requestHeaders":[["api-key","hidden, 56 characters"],)"
              R"(["Authorization","Bearer hidden, 678 characters"],["X","hidden treasure"],)"
              R"(["Content-Type","application/json"]],)"
              "\"requestBody\":\"{\\\"password\\\":\\\"hidden, 8 characters\\\"}\",\"status\":200}";
        const std::optional<Exchange> exchange = exchangeFromJson(old);
        QVERIFY(exchange.has_value());
        const QString curl = exchange->toCurl();
        const QByteArray all = exchangeToJson(*exchange) + curl.toUtf8();
        for (const char *length : {" characters", "%20characters"})
            QVERIFY2(!all.contains(length), length);
        QVERIFY(curl.contains(QStringLiteral("${API_KEY:?")));
        QVERIFY(curl.contains(QStringLiteral("${ACCESS_TOKEN:?")));
        QVERIFY(curl.contains(QStringLiteral("${PASSWORD:?")));
        QVERIFY(curl.contains(QStringLiteral("-H 'X: hidden treasure'")));
    }

    void aCopiedCommandSendsTheSameBytes_data() { addContracts(); }

    void aCopiedCommandSendsTheSameBytes()
    {
        QFETCH(ApiContract, contract);
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
            QSKIP("there is no curl");
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, "{}").close(); });
        Client client(server.url(), contract);
        (void)client.sendAll();
        const QList<RawRequest> sent = server.requests();
        QTemporaryDir folder;
        for (const QString &program : {QStringLiteral("bash"), QStringLiteral("sh")}) {
            for (qsizetype i = 0; i < sent.size(); ++i) {
                const Exchange &exchange = client.log.exchanges().at(static_cast<std::size_t>(i));
                QMap<QString, QByteArray> variables = allVariables(exchange);
                // Of two the second has a number.
                const bool isTwice = sent.at(i).hasHeader("deviceId") && sent.at(i).hasHeader("DEVICE_ID");
                if (sent.at(i).hasHeader("DEVICE_ID"))
                    variables[isTwice ? QStringLiteral("DEVICE_ID_2") : QStringLiteral("DEVICE_ID")]
                        = sent.at(i).header("DEVICE_ID");
                const qsizetype before = server.requests().size();
                Shell shell(program, exchange.toCurl(), variables, folder.path());
                QVERIFY(shell.wait());
                QVERIFY2(server.requests().size() == before + 1,
                         (exchange.toCurl().toUtf8() + shell.process.readAllStandardError()).constData());
                const QByteArray came = server.requests().constLast().raw;
                QVERIFY2(comparable(came) == comparable(sent.at(i).raw),
                         (came + "\n\n" + sent.at(i).raw + "\n\n" + exchange.toCurl().toUtf8()).constData());
            }
        }
        QVERIFY(QDir(folder.path()).isEmpty()); // nothing that was quoted ran
    }

    void withoutWhatIsHiddenNothingIsSent_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::newRow("no user name, though the desktop has one") << QStringLiteral("KYC_USERNAME");
        QTest::newRow("no password") << QStringLiteral("PASSWORD");
        QTest::newRow("no api-key") << QStringLiteral("API_KEY");
    }

    void withoutWhatIsHiddenNothingIsSent()
    {
        QFETCH(QString, variable);
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
            QSKIP("there is no curl");
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, "{}").close(); });
        Client client(server.url(), ApiContract::builtIn());
        (void)client.send(SignInEndpoint {Username, Password});
        (void)client.send(SelfRegisterEndpoint {.firstName = QStringLiteral("M"),
                                                .lastName = QStringLiteral("L"),
                                                .username = Username,
                                                .password = Password,
                                                .timeZoneFormatted = QStringLiteral("Etc/UTC")});
        QTemporaryDir folder;
        for (const Exchange &exchange : client.log.exchanges()) {
            QMap<QString, QByteArray> variables = allVariables(exchange);
            variables.remove(variable);
            Shell shell(QStringLiteral("bash"), exchange.toCurl(), variables, folder.path());
            QVERIFY(shell.wait());
            QVERIFY(shell.process.exitCode() != 0);
            const QByteArray said = shell.process.readAllStandardError();
            QVERIFY2(said.contains(variable.toLatin1() + ": set it to the "), said.constData());
        }
        QCOMPARE(server.requests().size(), 2);
    }

    void onlyPlaceholdersAreOutsideSingleQuotes()
    {
        const Exchange exchange {.method = "POST",
                                 .url = QUrl(QStringLiteral("http://127.0.0.1:1/a?b=hidden")),
                                 .requestHeaders = {{"accountId", "`touch pwned`hidden"},
                                                    {"tenantName", "hidden-valley-bank"},
                                                    {"X", "$(id) \"'\\"}},
                                 .requestBody = "{\"name\":\"hidden, 25 characters\"}"};
        const QString curl = exchange.toCurl();
        QVERIFY(curl.contains(QStringLiteral("-H 'accountId: `touch pwned`hidden'")));
        QVERIFY(curl.contains(QStringLiteral("-H 'tenantName: hidden-valley-bank'")));
        QVERIFY(curl.contains(QStringLiteral("-H 'X: $(id) \"'\\''\\'")));
        QVERIFY(curl.contains(QStringLiteral("'{\"name\":\"hidden, 25 characters\"}'")));
        QVERIFY(!curl.contains(QStringLiteral("${")));
    }

    void noSecretComesBackInAnyForm_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 401})
            QTest::addRow("with %d", status) << status;
    }

    // A service that repeats all that it got, and new tokens, in every form and place.
    void noSecretComesBackInAnyForm()
    {
        QFETCH(int, status);
        static QByteArray logged;
        logged.clear();
        const QtMessageHandler before
            = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
                  logged += text.toUtf8() + '\n';
              });
        QList<QByteArray> heard {NewAccess, NewRefresh};
        RawServer server([&heard, status](const RawRequest &request) {
            for (const QByteArray &secret : allSecrets()) {
                for (const QByteArray &sent : {secret, ("console:" + secret).toBase64()}) {
                    if (request.raw.contains(sent) && !heard.contains(secret))
                        heard.append(secret);
                }
            }
            QByteArray said;
            for (const QByteArray &secret : std::as_const(heard))
                said += secret + ' ' + secret.toHex() + ' ' + secret.toBase64() + ' ' + secret.toUpper() + ' '
                    + secret.toPercentEncoding() + "; ";
            const QByteArray quoted = QByteArray(said).replace('"', "\\\"");
            const QByteArray body = "{\"access_token\":\"" + NewAccess + "\",\"refresh_token\":\""
                + NewRefresh + "\",\"token\":\"" + NewAccess + "\",\"status\":\"" + ApiKey
                + "\",\"kycProvider\":\"" + Bearer + "\",\"message\":\"" + quoted + "\",\"sent\":\""
                + request.body.toBase64() + "\"}";
            return RawAnswer::bytes("HTTP/1.1 " + QByteArray::number(status) + " Bad " + ApiKey
                                    + "\r\nContent-Type: application/json\r\nX-Echo: " + said.simplified()
                                    + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                                    + body);
        });
        Client client(server.url(), basicContract());
        QByteArray all;
        all += client.send(SignInEndpoint {QStringLiteral("maya"), "Correct-Horse-9"}).toUtf8();
        all += client.send(RefreshTokenEndpoint {RefreshToken}).toUtf8();
        all += client.send(UserStatusEndpoint {}).toUtf8();
        all += client.send(SdkTokenEndpoint {}).toUtf8();
        all += client.send(RegisterUserEndpoint {QStringLiteral("a"), QStringLiteral("w")}).toUtf8();
        qInstallMessageHandler(before);
        for (const Exchange &exchange : client.log.exchanges()) {
            all += exchangeToJson(exchange) + exchange.toCurl().toUtf8() + exchange.reason
                + exchange.responseBody + exchange.requestBody;
        }
        all += logged;
        for (const QByteArray &secret : allSecrets()) {
            for (const QByteArray &form : {secret, secret.toHex(), secret.toBase64(), secret.toUpper(),
                                           secret.left(12), secret.right(12)})
                QVERIFY2(!all.toLower().contains(form.toLower()), form.constData());
        }
    }

    /// The log may be handed on: whose it is stands beside it, not in it.
    void theUserNameIsTakenOutOfASentenceToo()
    {
        RawServer server([&](const RawRequest &) {
            return RawAnswer::http(
                404, "{\"username\":\"max@example.org\",\"error\":\"User max@example.org is not known\"}");
        });
        Client client(server.url(), ApiContract::builtIn());
        (void)client.send(UserStatusEndpoint {});
        const QByteArray body = client.log.exchanges().back().responseBody;
        QVERIFY2(body.contains("is not known"), body.constData());
        QVERIFY2(!body.contains("max@example.org"), body.constData());
    }

    /// What a name told of once is known wherever the same reply repeats it.
    void whoSomebodyIsStaysOutOfTheRecord()
    {
        const QByteArray body
            = R"({"status":"LV1","firstName":"Maximilian","lastName":"Quastenfl\u00f6\u00dfer",)"
              R"("idNumber":"C01X00T47","mrz":"P<D<<QUASTEN<<MAXIMILIAN","documents":[{"number":"L01X00T47"}],)"
              R"("iban":"DE89370400440532013000","selfie":"data:image/jpeg;base64,/9j/4A==","sex":"M",)"
              R"("extra":"Maximilian Quastenfl\u00f6\u00dfer lives here","note":"see L01X00T47 and c01x00t47",)"
              R"("remainingAttempts":2})";
        RawServer server([&](const RawRequest &) {
            return RawAnswer::bytes(
                "HTTP/1.1 200 Hello Maximilian\r\nContent-Type: application/json\r\n"
                "X-Owner: Maximilian Quastenfl%C3%B6%C3%9Fer\r\nX-User: max@example.org\r\n"
                "Content-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
        Client client(server.url(), ApiContract::builtIn());
        (void)client.send(UserStatusEndpoint {});
        const Exchange exchange = client.log.exchanges().back();
        const QByteArray kept = exchangeToJson(exchange) + exchange.reason;
        for (const char *one :
             {"Maximilian", "MAXIMILIAN", "Quasten", "00T47", "00t47", "DE8937", "/9j/", "max@example.org"})
            QVERIFY2(!kept.contains(one), one);
        QVERIFY(exchange.responseBody.contains(R"("status":"LV1")"));
        QVERIFY(exchange.responseBody.contains(R"("remainingAttempts":2)"));
        QVERIFY(exchange.responseBody.contains("lives here"));
    }

    void aStatusIsReadThoughThePasswordIsTheSameWord()
    {
        RawServer server([](const RawRequest &request) {
            return RawAnswer::http(200,
                                   request.target.contains("token")
                                       ? QByteArray(R"({"access_token":"an-access-token-1"})")
                                       : StatusBody);
        });
        Client client(server.url(), ApiContract::builtIn());
        QCOMPARE(client.send(SignInEndpoint {QStringLiteral("maya"), "PENDING"}), QStringLiteral("none"));
        std::optional<UserStatusEndpoint::Response> status;
        client.client.send(UserStatusEndpoint {}, {.bearer = Bearer}, this,
                           [&](const auto &reply) { status = *reply; });
        QTRY_VERIFY(status.has_value());
        QCOMPARE(status->status, KycStatus::fromWire(QStringLiteral("PENDING"), {}));
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
