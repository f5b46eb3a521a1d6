// The file of further certificates: what of it is read, refused and warned of.
#include "core/environments/cafile.h"
#include "tests/support/testcertificate.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using test::TestCertificate;

class TestCaFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << QByteArray("hello\n") << QStringLiteral("is not a PEM file");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("is not a PEM file");
        QTest::newRow("a certificate in DER form")
            << TestCertificate::make().certificate.toDer() << QStringLiteral("is not a PEM file");
        QTest::newRow("a key") << TestCertificate::make().key.toPem()
                               << QStringLiteral("holds no certificate");
        QTest::newRow("half a certificate") << TestCertificate::make().certificate.toPem().left(200)
                                            << QStringLiteral("holds no certificate");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const Result<QList<QSslCertificate>> read = readCaFile(write(content));
        QVERIFY(!read);
        QCOMPARE(read.error().field, QStringLiteral("extraCaFile"));
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    }

    void aFileThatIsNotThere()
    {
        QVERIFY(readCaFile(QStringLiteral("/nowhere/ca.pem"))
                    .error()
                    .message.contains(QStringLiteral("no file")));
        QVERIFY(readCaFile(m_folder.path()).error().message.contains(QStringLiteral("cannot be opened")));
    }

    void readsAllCertificates_data()
    {
        QTest::addColumn<QByteArray>("content"); // the two of m_one and m_two
        const QByteArray one = m_one.certificate.toPem();
        const QByteArray two = m_two.certificate.toPem();
        const QByteArray both = one + two;
        QTest::newRow("one after the other") << both;
        QTest::newRow("text before, between and after, as RFC 7468 section 5.2 has it") << QByteArray(
            "Subject: CN=Atlantis\nIssuer: CN=Atlantis\n" + one + "# the second\n" + two + "end");
        QTest::newRow("glued together") << QByteArray(one.trimmed() + two);
        QTest::newRow("no line end at the end") << QByteArray(one + two.trimmed());
        QTest::newRow("blanks after the boundaries")
            << QByteArray(both).replace("CERTIFICATE-----\n", "CERTIFICATE----- \t\n");
        QTest::newRow("blanks before the lines") << QByteArray("  " + QByteArray(both).replace("\n", "\n  "));
        QTest::newRow("line ends of Windows") << QByteArray(both).replace("\n", "\r\n");
        QTest::newRow("CR alone") << QByteArray(both).replace("\n", "\r");
        QTest::newRow("one long line each") << QByteArray(oneLine(one) + oneLine(two));
        QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf" + one + two);
        QTest::newRow("UTF-16, as an editor of Windows saves it")
            << QByteArray(QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom)
                              .encode(QString::fromLatin1(one + two)));
        QTest::newRow("the old label") << QByteArray(both).replace(" CERTIFICATE-", " X509 CERTIFICATE-");
        QTest::newRow("the label with a point")
            << QByteArray(both).replace(" CERTIFICATE-", " X.509 CERTIFICATE-");
        QTest::newRow("trusted, as OpenSSL writes it")
            << QByteArray(trusted(m_one) + trusted(m_two, "300a06082b06010505070301"));
        QTest::newRow("a key between them") << QByteArray(one + m_one.key.toPem() + two);
        QTest::newRow("words about a boundary")
            << QByteArray("Each begins with -----BEGIN CERTIFICATE-----, as usual.\n" + one + two);
    }

    void readsAllCertificates()
    {
        QFETCH(QByteArray, content);
        const auto read = readCaFile(write(content));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, (QList<QSslCertificate> {m_one.certificate, m_two.certificate}));
        QCOMPARE(caFileWarning(*read, QDateTime::currentDateTimeUtc()), QString());
    }

    void saysHowManyOfHowMany_data()
    {
        QTest::addColumn<QByteArray>("second");
        const QByteArray two = m_two.certificate.toPem();
        QTest::newRow("one that is cut") << two.left(two.size() / 2) + "\n";
        QTest::newRow("one without an end") << two.left(two.indexOf("-----END"));
        QTest::newRow("one with a letter that is no base64") << QByteArray(two).replace(60, 1, "*");
        QTest::newRow("one that is no certificate")
            << QByteArray("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n");
        QTest::newRow("one that is trusted for mail only") << trusted(m_two, "300a06082b06010505070304");
        QTest::newRow("one that is distrusted for servers") << trusted(m_two, "a00a06082b06010505070301");
    }

    void saysHowManyOfHowMany()
    {
        QFETCH(QByteArray, second);
        const QByteArray one = m_one.certificate.toPem();
        const auto read = readCaFile(write(one + second + one));
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(QStringLiteral("Only 2 of the 3"))
                     && read.error().message.contains(QStringLiteral("number 2")),
                 qPrintable(read.error().message));
    }

    void refusesAFileThatIsTooLarge()
    {
        const auto read = readCaFile(write(m_one.certificate.toPem() + QByteArray(1024 * 1024, '\n')));
        QVERIFY(!read && read.error().message.contains(QStringLiteral("larger than")));
    }

    void warnsOfOneThatIsNotValidNow()
    {
        const QList<QSslCertificate> certificates {TestCertificate::make().certificate};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(caFileWarning(certificates, now.addDays(3)).contains(QStringLiteral("expired on")));
        QVERIFY(caFileWarning(certificates, now.addDays(-3)).contains(QStringLiteral("valid from")));
    }

private:
    [[nodiscard]] QString write(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QStringLiteral("ca.pem")));
        return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
    }

    static QByteArray oneLine(const QByteArray &pem)
    {
        const QList<QByteArray> lines = pem.trimmed().split('\n');
        return lines.constFirst() + '\n' + lines.mid(1, lines.size() - 2).join() + '\n' + lines.constLast()
            + '\n';
    }

    /// With the auxiliary data of OpenSSL: a SEQUENCE of \p purposes (hex), a sequence or [0] of object ids.
    static QByteArray trusted(const TestCertificate &certificate, const QByteArray &purposes = {})
    {
        const QByteArray inner = QByteArray::fromHex(purposes);
        const QByteArray der = certificate.certificate.toDer() + char(0x30) + char(inner.size()) + inner;
        return "-----BEGIN TRUSTED CERTIFICATE-----\n" + der.toBase64()
            + "\n-----END TRUSTED CERTIFICATE-----\n";
    }

    TestCertificate m_one = TestCertificate::make();
    TestCertificate m_two = TestCertificate::make();
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCaFile)
#include "tst_cafile.moc"
