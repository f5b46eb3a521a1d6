// kycctl when its files are damaged, a name is refused or a value is beside the point: it says what to do,
// and leaves things as they were.
#include "core/platform/paths.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/otherwriter.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testcertificate.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;
const QByteArray Garbage = R"({"version":1,"environments":[)";

QString written(const QString &name, const QByteArray &content)
{
    QFile file(QDir(home.path()).filePath(name));
    if (file.open(QFile::WriteOnly))
        file.write(content);
    return file.fileName();
}

bool damage(const QString &name)
{
    QFile file(name);
    return QDir().mkpath(QFileInfo(name).absolutePath()) && file.open(QFile::WriteOnly)
        && file.write(Garbage) == Garbage.size();
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHardships : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
    }
    void cleanup()
    {
        QFile::remove(paths::environmentsFile());
        QFile::remove(paths::customersFile());
    }

    void aDamagedFileOfEnvironmentsLeavesTheSandbox()
    {
        QVERIFY(damage(paths::environmentsFile()));
        const Run unnamed = run(words("status vera.verified"));
        QCOMPARE(unnamed.code, code(ExitCode::Unexpected));
        QVERIFY2(unnamed.err.contains("-e sandbox"), unnamed.err.constData());
        QCOMPARE(run(words("-e live status vera.verified")).code, code(ExitCode::Unexpected));
        QCOMPARE(run(words("env list --json")).code, code(ExitCode::Unexpected)); // it has not read them
        QCOMPARE(run(words("-e sandbox customers list")).code, 0);
        QCOMPARE(run(words("-e sandbox customers import -"), "username\nvera.verified\n").code, 0);
        const Run named = run(words("-e sandbox status vera.verified"));
        QCOMPARE(named.code, 0);
        QVERIFY(named.err.contains("is damaged"));
        QCOMPARE(contentOf(paths::environmentsFile()), Garbage);
        QCOMPARE(run(words("env use sandbox")).code, 0);
        QCOMPARE(contentOf(paths::environmentsFile() + str(".damaged")), Garbage);
        QCOMPARE(run(words("customers list")).code, 0);
    }

    /// Attack 8, N5: one flipped bit in an id, and "0 checked" with exit 0 and no word.
    void whoseEnvironmentIsGoneIsNotSilentlyLeftOut_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("result");
        QTest::newRow("a check of all") << str("check --all") << code(ExitCode::SomeFailed);
        QTest::newRow("a watch of all") << str("watch --all") << code(ExitCode::SomeFailed);
        QTest::newRow("the list, which is asked of nobody") << str("customers list") << 0;
    }

    void whoseEnvironmentIsGoneIsNotSilentlyLeftOut()
    {
        QFETCH(const QString, command);
        QFETCH(const int, result);
        QCOMPARE(run(words("env add stg --url https://kyc.example --tenant T")).code, 0);
        const Run empty = run(words("-e stg check --all"));
        QCOMPARE(empty.code, 0); // nobody is missing
        QVERIFY2(empty.err.contains("the list of stg has no customers"), empty.err.constData());
        QCOMPARE(run(words("-e stg customers import -"), "username\nanna@x.org\n").code, 0);
        const Run none = run(words("-e stg check --status REJECTED"));
        QCOMPARE(none.code, 0);
        QVERIFY2(none.err.contains("none of the 1 customers of stg"), none.err.constData());
        QByteArray file = contentOf(paths::environmentsFile());
        const QJsonArray all = QJsonDocument::fromJson(file).object().value(str("environments")).toArray();
        const auto stg = std::find_if(all.begin(), all.end(), [](const QJsonValue &one) {
            return one.toObject().value(str("name")).toString() == str("stg");
        });
        QVERIFY(stg != all.end());
        const QByteArray id = stg->toObject().value(str("id")).toString().toLatin1();
        file.replace(id, (id.startsWith('0') ? "1" : "0") + id.mid(1));
        QFile damaged(paths::environmentsFile());
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(file) > 0);
        damaged.close();
        const Run left = run(words("-e stg") + command.split(u' '));
        QCOMPARE(left.code, result);
        QVERIFY2(
            left.err.contains("1 customers belong to an environment that environments.json does not have"),
            left.err.constData());
    }

    void aFileWithoutACertificateIsNoCaFile()
    {
        const TestCertificate made = TestCertificate::make();
        const QString key = written(str("key.pem"), made.key.toPem());
        const QString good = written(str("ca.pem"), made.certificate.toPem());
        QCOMPARE(run(words("env add trusting --url https://kyc.example --tenant T")).code, 0);
        for (const QStringList &command :
             {QStringList {str("env"), str("set"), str("trusting"), str("ca=") + key},
              words("env add other --url https://kyc.example --tenant T --ca") + QStringList {key}}) {
            const Run refused = run(command);
            QCOMPARE(refused.code, code(ExitCode::Usage));
            QVERIFY2(refused.err.contains("holds no certificate that can be read"), refused.err.constData());
        }
        QCOMPARE(run(words("env show other")).code, code(ExitCode::Usage)); // nothing was added
        QCOMPARE(run({str("env"), str("set"), str("trusting"), str("ca=") + good}).code, 0);
        QCOMPARE(run(words("env set trusting ca=")).code, 0);
    }

    void aDamagedListSaysHowToGoOn()
    {
        QVERIFY(damage(paths::customersFile()));
        const Run listed = run(words("customers list"));
        QCOMPARE(listed.code, code(ExitCode::Unexpected));
        QVERIFY2(listed.err.contains("Move it away"), listed.err.constData());
        QCOMPARE(contentOf(paths::customersFile()), Garbage);
    }

    void whoIsRefusedIsNotAdded()
    {
        QCOMPARE(run(words("signin vera.verified --password-stdin"), "wrong\n").code, code(ExitCode::SignIn));
        QVERIFY(
            !m_sandbox->post(str("faults"), {{str("operation"), str("signIn")}, {str("mode"), str("stall")}})
                 .isNull());
        QCOMPARE(run(words("--timeout 1 signin vera.verified --password-stdin"), "sandbox-password\n").code,
                 code(ExitCode::Network));
        QVERIFY(!m_sandbox->post(str("reset"), {}).isNull());
        QVERIFY(run(words("customers list --json")).out.isEmpty());
        QCOMPARE(run(words("signin vera.verified --password-stdin"), "sandbox-password\n").code, 0);
        QCOMPARE(run(words("signin vera.verified --password-stdin"), "wrong\n").code, code(ExitCode::SignIn));
        QVERIFY(run(words("customers list --json")).out.contains("vera.verified")); // was there before
    }

    void whoCannotBeStoredIsNotSignedIn()
    {
        QCOMPARE(run(words("customers import -"), "username\nsomebody\n").code, 0); // makes the file
        Run refused;
        {
            const OtherWriter other(paths::customersFile());
            QVERIFY(other.isHeld());
            refused = run(words("signin vera.verified --password-stdin"), "sandbox-password\n");
        }
        QCOMPARE(refused.code, code(ExitCode::Unexpected));
        QVERIFY2(refused.err.contains("Not signed in"), refused.err.constData());
        QVERIFY(!run(words("customers list --json")).out.contains("vera.verified"));
    }

    void aSampleNeedsNoSignIn()
    {
        QCOMPARE(run(words("status vera.verified")).code, 0); // nor a place in the list
        QVERIFY(run(words("customers list --json")).out.contains("vera.verified"));
        QCOMPARE(run(words("customers import -"), "username\nno.sample\naxel.accepted\n").code, 0);
        QCOMPARE(run(words("status axel.accepted")).code, 0);
        QCOMPARE(run(words("status no.sample")).code, code(ExitCode::SignIn));
    }

    void aSandboxThatWasRestartedKnowsItsSamples()
    {
        QCOMPARE(run(words("customers import -"), "username\nvera.verified\nlena.started\n").code, 0);
        QCOMPARE(run(words("check --all")).code, 0); // and their sign-ins are kept
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start()); // it gave none of those tokens
        QCOMPARE(run(words("status vera.verified")).code, 0);
        const Run checked = run(words("check --all"));
        QVERIFY2(checked.code == 0, checked.out.constData());
        const QList<QPair<QString, QString>> noBus {
            {str("DBUS_SESSION_BUS_ADDRESS"), str("unix:path=/nowhere")}};
        QCOMPARE(run(words("status vera.verified"), {}, noBus).code, 0);
        QCOMPARE(run(words("check --all"), {}, noBus).code, 0);
        QCOMPARE(run(words("check --all --no-keychain")).code, 0);
    }

    void datesAreOfThisAgeAndAhead()
    {
        QCOMPARE(run(words("customers import -"), "username\nada\n").code, 0);
        const Run over = run(words("customers snooze ada 2020-01-01"));
        QCOMPARE(over.code, code(ExitCode::Usage));
        QVERIFY(over.err.contains("in the past"));
        QCOMPARE(run(words("customers snooze ada 0026-12-01")).code, code(ExitCode::Usage));
        // As in a list: a month by its name, a date between dots.
        for (const char *until : {"1 Dec 2099", "1 dez 2099", "01.12.2099", "20991201"}) {
            const Run snoozed = run({str("customers"), str("snooze"), str("ada"), str(until), str("--json")});
            QVERIFY2(snoozed.code == 0, snoozed.err.constData());
            QVERIFY2(run(words("customers show ada --json")).out.contains("\"snoozedUntil\":\"2099-12-01"),
                     until);
        }
        // A day that no month has says which is which.
        QCOMPARE(run(words("customers snooze ada 25/12/2099")).code, 0);
        QVERIFY(run(words("customers show ada --json")).out.contains("\"snoozedUntil\":\"2099-12-25"));
        const Run unclear = run(words("customers snooze ada 1/12/2099"));
        QCOMPARE(unclear.code, code(ExitCode::Usage));
        QVERIFY2(unclear.err.contains("can be read in two ways"), unclear.err.constData());
        const Run imported
            = run(words("customers import - --json"), "username,due\nada,0026-12-01\nbea,2099-12-01T10:00\n");
        QCOMPARE(imported.json().value(str("rejected")).toArray().size(), 0); // only the cell is wrong
        QCOMPARE(imported.json().value(str("leftOut")).toArray().size(), 1);
        QCOMPARE(imported.code, code(ExitCode::SomeFailed));
        // Without a zone it is UTC, wherever this runs.
        const QList<QPair<QString, QString>> west {{str("TZ"), str("America/Los_Angeles")}};
        QCOMPARE(run(words("customers import -"), "username,due\ncid,2099-12-01T10:00\n", west).code, 0);
        QCOMPARE(run(words("customers show cid --json")).json().value(str("due")).toString(),
                 str("2099-12-01T10:00:00Z"));
        QVERIFY(run(words("customers show cid")).out.contains("due 2099-12-01"));
    }

    void aRehearsalSaysThatItIsOne()
    {
        const Run rehearsed = run(words("customers import - --dry-run"), "username\nada,x\nbea\n");
        QCOMPARE(rehearsed.code, code(ExitCode::SomeFailed));
        QVERIFY2(rehearsed.out.startsWith("Nothing was stored: 1 would be added"), rehearsed.out.constData());
        QVERIFY(run(words("customers list --json")).out.isEmpty());
    }

    void watchingSaysOnceWhatFailsAndHowItEnds()
    {
        QVERIFY(!m_sandbox
                     ->post(str("users"),
                            {{str("username"), str("in.review")},
                             {str("password"), str("pw")},
                             {str("status"), str("PENDING")}})
                     .isNull());
        QCOMPARE(run(words("signin in.review --password-stdin"), "pw\n").code, 0);
        QCOMPARE(run(words("customers import -"), "username\nno.sign.in\n").code, 0);
        const Run ended = run(words("watch in.review no.sign.in --every 1 --max-wait 4"));
        QCOMPARE(ended.code, code(ExitCode::ConditionNotReached));
        QCOMPARE(ended.err.count("no.sign.in:"), 1);
        QVERIFY(m_sandbox->journal(str("userStatus")).size() >= 2); // though it looked more than once
        QVERIFY2(ended.err.contains("--max-wait is over"), ended.err.constData());
    }

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestHardships)
#include "tst_hardships.moc"
