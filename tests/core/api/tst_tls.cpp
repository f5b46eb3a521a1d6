// Why a safe connection could not be made, and what a proxy has to do with it.
#include "core/api/certificatecheck.h"
#include "core/api/endpoints.h"
#include "tests/support/apipeer.h"
#include "tests/support/rawserver.h"
#include "tests/support/testcertificate.h"

#include <QTest>

using namespace onboarding;
using test::Peer;
using test::RawAnswer;
using test::RawRequest;
using test::RawServer;
using test::StatusBody;

class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void trustsOnlyTheAuthoritiesItWasGiven()
    {
        const test::TestCertificate certificate = test::TestCertificate::make();
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, StatusBody); },
                         certificate.serverConfiguration());
        Peer stranger(server.url());
        QCOMPARE(stranger.send(UserStatusEndpoint {}).error().kind, Error::Kind::TlsRefused);
        QCOMPARE(server.requests().size(), 0);
        Peer friendly(server.url(), {certificate.certificate});
        QVERIFY(friendly.send(UserStatusEndpoint {}).has_value());
    }

    /// Qt takes HTTP/2 where it is offered, unless it is told not to; this console reads and shows HTTP/1.1.
    void speaksNoHttp2ToAServerThatOffersIt()
    {
        const test::TestCertificate certificate = test::TestCertificate::make();
        QSslConfiguration both = certificate.serverConfiguration();
        both.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, "http/1.1"});
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, StatusBody); }, both);
        Peer peer(server.url(), {certificate.certificate});
        QVERIFY(peer.send(UserStatusEndpoint {}).has_value());
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().constFirst().method, QByteArray("GET"));
    }

    void saysWhyACertificateIsRefused_data()
    {
        using namespace std::chrono;
        using test::TestCertificate;
        QTest::addColumn<TestCertificate>("server");
        QTest::addColumn<QSslCertificate>("trusted");
        QTest::addColumn<bool>("isCaUnusable");
        QTest::addColumn<TlsProblem>("problem");
        const QString here = QStringLiteral("127.0.0.1");
        const QSslCertificate nobody;
        const auto row = [](const char *name, const TestCertificate &server, const QSslCertificate &trusted,
                            TlsProblem problem, bool isCaUnusable = false) {
            QTest::newRow(name) << server << trusted << isCaUnusable << problem;
        };
        const TestCertificate own = TestCertificate::make();
        const TestCertificate early = TestCertificate::make(here, hours {-72});
        const TestCertificate other = TestCertificate::make(QStringLiteral("other.example"));
        const TestCertificate authority = TestCertificate::make(QStringLiteral("ca.example"));
        const TestCertificate issued = TestCertificate::make(here, hours {1}, &authority);
        const TestCertificate issuedLongAgo = TestCertificate::make(here, hours {72}, &authority);
        row("expired", issuedLongAgo, authority.certificate, TlsProblem::Expired);
        row("not valid yet", early, early.certificate, TlsProblem::NotYetValid);
        row("of another host", other, other.certificate, TlsProblem::WrongHost);
        row("signed by itself", own, nobody, TlsProblem::SelfSigned);
        row("signed by nobody known", issued, nobody, TlsProblem::UnknownAuthority);
        row("signed by somebody else than the CA file has", issued, own.certificate,
            TlsProblem::UnknownAuthority);
        row("expired and signed by nobody known", issuedLongAgo, nobody, TlsProblem::UnknownAuthority);
        const TestCertificate onlyCommonName = TestCertificate::make(
            here, hours {1}, &authority, {.commonName = "127.0.0.1", .hasAlternativeName = false});
        const TestCertificate otherNames = TestCertificate::make(QStringLiteral("other.example"), hours {1},
                                                                 &authority, {.commonName = "127.0.0.1"});
        const TestCertificate stapled
            = TestCertificate::make(here, hours {1}, &authority, {.mustStaple = true});
        row("the host in the common name only", onlyCommonName, authority.certificate,
            TlsProblem::NoAlternativeName);
        row("the host in the common name, another one in the alternative names", otherNames,
            authority.certificate, TlsProblem::WrongHost);
        row("must-staple without a staple", stapled, authority.certificate, TlsProblem::NoStaple);
        const auto with = [&](const test::CertificateExtras &extras) {
            return TestCertificate::make(here, hours {1}, &authority, extras);
        };
        row("made for clients", with({.extendedKeyUsage = "clientAuth"}), authority.certificate,
            TlsProblem::WrongPurpose);
        row("made for code", with({.extendedKeyUsage = "codeSigning"}), authority.certificate,
            TlsProblem::WrongPurpose);
        row("made for mail", with({.extendedKeyUsage = "emailProtection"}), authority.certificate,
            TlsProblem::WrongPurpose);
        row("made for mail, and must-staple",
            with({.mustStaple = true, .extendedKeyUsage = "emailProtection"}), authority.certificate,
            TlsProblem::WrongPurpose);
        row("a key to sign certificates with", with({.keyUsage = "critical,keyCertSign"}),
            authority.certificate, TlsProblem::WrongPurpose);
        row("a critical extension that nobody knows", with({.hasUnknownCritical = true}),
            authority.certificate, TlsProblem::UnknownExtension);
        row("made for servers",
            with({.keyUsage = "critical,digitalSignature", .extendedKeyUsage = "serverAuth"}),
            authority.certificate, TlsProblem::None);
        row("the CA file is gone", issued, nobody, TlsProblem::CaFileUnusable, true);
        row("the CA file is gone, and it is of another host", other, other.certificate, TlsProblem::WrongHost,
            true);
        row("signed by the authority of the CA file", issued, authority.certificate, TlsProblem::None);
    }

    void saysWhyACertificateIsRefused()
    {
        QFETCH(test::TestCertificate, server);
        QFETCH(QSslCertificate, trusted);
        QFETCH(bool, isCaUnusable);
        QFETCH(TlsProblem, problem);
        RawServer service([](const RawRequest &) { return RawAnswer::http(200, StatusBody); },
                          server.serverConfiguration());
        Peer peer(service.url(),
                  trusted.isNull() ? QList<QSslCertificate>() : QList<QSslCertificate> {trusted},
                  isCaUnusable);
        const auto answer = peer.send(UserStatusEndpoint {});
        QCOMPARE(answer.has_value(), problem == TlsProblem::None);
        if (answer)
            return;
        QCOMPARE(answer.error().kind, Error::Kind::TlsRefused);
        QCOMPARE(answer.error().tls, problem);
        QCOMPARE(answer.error().message, tlsProblemText(problem));
        QCOMPARE(service.requests().size(), 0);
    }

    /// Such a server cannot be had here: the library refuses the key there too.
    void seesAKeyThatIsTooWeak()
    {
        using test::TestCertificate;
        const QString here = QStringLiteral("127.0.0.1");
        const auto ofBits = [&](int bits) {
            return TestCertificate::make(here, std::chrono::hours {1}, nullptr, {.rsaBits = bits});
        };
        QCOMPARE(contentProblem(ofBits(1024).certificate), TlsProblem::WeakKey);
        QCOMPARE(contentProblem(ofBits(2048).certificate), TlsProblem::Other);
        QCOMPARE(contentProblem(QSslCertificate()), TlsProblem::Other);
    }

    void saysWhenTheProxyIsAtFault_data()
    {
        QTest::addColumn<QByteArray>("proxy");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody listens")
            << QByteArray("http://127.0.0.1:1") << QStringLiteral("does not answer");
        QTest::newRow("no such name")
            << QByteArray("http://proxy.invalid:3128") << QStringLiteral("could not be found");
    }

    void saysWhenTheProxyIsAtFault()
    {
        QFETCH(QByteArray, proxy);
        QFETCH(QString, words);
        qputenv("https_proxy", proxy);
        Peer peer(QUrl(QStringLiteral("https://kyc.invalid/")), {}, false, ProxyMode::System);
        const Error error = peer.send(UserStatusEndpoint {}).error();
        qunsetenv("https_proxy");
        QCOMPARE(error.kind, Error::Kind::Offline);
        QVERIFY(error.isUnreached && error.isProxyAtFault);
        QVERIFY2(error.message.contains(QStringLiteral("proxy")) && error.message.contains(words),
                 qPrintable(error.message));
    }

    void asksNoProxyForThisComputer_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1");
        QTest::newRow("localhost") << QStringLiteral("localhost");
    }

    void asksNoProxyForThisComputer()
    {
        QFETCH(QString, host);
        RawServer proxy([](const RawRequest &) { return RawAnswer::http(502); });
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, StatusBody); });
        QUrl url = server.url();
        url.setHost(host);
        qputenv("http_proxy", proxy.url().toEncoded());
        for (const ProxyMode mode : {ProxyMode::System, ProxyMode::None}) {
            Peer peer(url, {}, false, mode);
            QVERIFY(peer.send(UserStatusEndpoint {}).has_value());
        }
        qunsetenv("http_proxy");
        QCOMPARE(proxy.connections(), 0);
    }

    void asksTheProxyOfTheSystemForOtherComputers()
    {
        RawServer proxy([](const RawRequest &) { return RawAnswer::http(502); });
        qputenv("https_proxy", proxy.url().toEncoded());
        Peer peer(QUrl(QStringLiteral("https://127.0.0.1.example.invalid/")), {}, false, ProxyMode::System);
        (void)peer.send(UserStatusEndpoint {});
        qunsetenv("https_proxy");
        QVERIFY(!proxy.requests().isEmpty());
        QCOMPARE(proxy.requests().constFirst().method, QByteArray("CONNECT"));
        QVERIFY(!proxy.requests().constFirst().raw.contains("the-bearer"));
    }

    void saysWhyAHandshakeFails_data()
    {
        QTest::addColumn<QByteArray>("hello");
        QTest::addColumn<TlsProblem>("problem");
        // What OpenSSL servers say to a client that wants at least TLS 1.2: an alert, or a hello of TLS 1.1.
        QTest::newRow("an alert about the version")
            << QByteArray::fromHex("15030100020246") << TlsProblem::ProtocolTooOld;
        QTest::newRow("a hello of TLS 1.1") << QByteArray::fromHex(
            "160302002a0200002603020000000000000000000000000000000000000000000000000000000000"
            "00000000c00900") << TlsProblem::ProtocolTooOld;
        QTest::newRow("plain HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                                    << TlsProblem::NotTls;
        QTest::newRow("an alert that the handshake failed")
            << QByteArray::fromHex("15030100020228") << TlsProblem::HandshakeRefused;
        QTest::newRow("an alert about something else")
            << QByteArray::fromHex("15030100020250") << TlsProblem::Other;
    }

    void saysWhyAHandshakeFails()
    {
        QFETCH(QByteArray, hello);
        QFETCH(TlsProblem, problem);
        RawServer server([](const RawRequest &) { return RawAnswer::stall(); });
        server.setOnAccept([&](int) { return RawAnswer::bytes(hello).close(); });
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https"));
        Peer peer(url);
        const Error error = peer.send(UserStatusEndpoint {}).error();
        QCOMPARE(error.kind, Error::Kind::TlsRefused);
        QCOMPARE(error.tls, problem);
        QCOMPARE(error.message, tlsProblemText(problem));
    }

    void understandsTheWordsOfTheLibrary_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<TlsProblem>("problem");
        const auto row = [](const char *words, TlsProblem problem) {
            QTest::newRow(words) << QString::fromLatin1(words) << problem;
        };
        // As OpenSSL 3 words them (err.c of s_client and the ssl/ folder).
        row("error:0A00042E:SSL routines::tlsv1 alert protocol version", TlsProblem::ProtocolTooOld);
        row("error:0A000102:SSL routines::unsupported protocol", TlsProblem::ProtocolTooOld);
        row("error:0A0000BF:SSL routines::no protocols available", TlsProblem::ProtocolTooOld);
        row("error:0A00018C:SSL routines::version too low", TlsProblem::ProtocolTooOld);
        row("error:0A00010B:SSL routines::wrong version number", TlsProblem::NotTls);
        row("error:0A00045C:SSL routines::tlsv13 alert certificate required", TlsProblem::ClientCertificate);
        row("error:0A000412:SSL routines::sslv3 alert bad certificate", TlsProblem::ClientCertificate);
        row("error:0A000410:SSL routines::sslv3 alert handshake failure", TlsProblem::HandshakeRefused);
        row("error:0A000438:SSL routines::tlsv1 alert internal error", TlsProblem::Other);
    }

    void understandsTheWordsOfTheLibrary()
    {
        QFETCH(QString, words);
        QFETCH(TlsProblem, problem);
        QCOMPARE(tlsProblemOf(words), problem);
        QCOMPARE(tlsProblemFromName(tlsProblemName(problem)), problem);
        QVERIFY(!tlsProblemText(problem).isEmpty());
    }

    /// As servers do that want a newer TLS, an older one or a certificate of the client, and do not say so.
    void aConnectionThatBreaksInTheHandshake()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::stall(); });
        server.setOnAccept([](int) { return RawAnswer().close(); });
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https"));
        Peer peer(url);
        const Error read = peer.send(UserStatusEndpoint {}).error();
        QCOMPARE(read.kind, Error::Kind::Offline);
        QVERIFY2(read.message.contains(QStringLiteral("while TLS was being set up")),
                 qPrintable(read.message));
        const Error write
            = peer.send(RegisterUserEndpoint {QStringLiteral("a"), QStringLiteral("w")}).error();
        QCOMPARE(write.kind, Error::Kind::Offline); // it never left, so that nothing is in doubt
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
