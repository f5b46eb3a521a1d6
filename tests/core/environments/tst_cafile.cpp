#include "core/environments/cafile.h"
#include "tests/support/testcertificate.h"

#include <QFile>
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

    void readsAllCertificates()
    {
        const TestCertificate one = TestCertificate::make();
        const TestCertificate two = TestCertificate::make();
        const auto read
            = readCaFile(write("# two of them\n" + one.certificate.toPem() + two.certificate.toPem()));
        QVERIFY(read.has_value());
        QCOMPARE(*read, (QList<QSslCertificate> {one.certificate, two.certificate}));
        QCOMPARE(caFileWarning(*read, QDateTime::currentDateTimeUtc()), QString());
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

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCaFile)
#include "tst_cafile.moc"
