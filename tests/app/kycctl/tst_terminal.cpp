// What kycctl prints, as a terminal takes it: nothing that a server, a token or a file sent moves the cursor,
// turns the text or begins a line, and what could not be printed is told by the exit code.
#include "core/environments/environment.h"
#include "core/platform/paths.h"
#include "core/storage/database.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/rawserver.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#ifdef Q_OS_UNIX
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

/// Sets the window's title, wipes a line, writes a green one (ECMA-48, xterm's OSC), turns the direction of
/// text (CVE-2021-42574), hides, and begins a new line in four ways.
const QString Hostile = str("x\x1b]0;taken over\x07\x1b[2K\x1b[1A\x1b[32mgood\u009b31m\u202eevil\u2066\u200b"
                            "\u2028\u2029\u0085\x7f\nAPPROVED\rAPPROVED\ty");
const QString Harmless = str("word");

bool isPlain(const QString &text)
{
    const auto isBad = [](uint c) {
        const bool isControl = c < 0x20 || (c >= 0x7f && c < 0xa0);
        return (isControl && c != '\n') || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
            || (c >= 0x2060 && c <= 0x2069);
    };
    const QList<uint> letters = text.toUcs4();
    return std::none_of(letters.begin(), letters.end(), isBad);
}

/// \p word in a document of JSON, as another program would write it: only what must be is escaped. Without
/// the letters for which the whole document would be refused.
QByteArray jsonWith(const char *format, QString word)
{
    word.remove(QRegularExpression(str("[\\x00-\\x08\\x0b-\\x1f\\x7f]")));
    const QByteArray array = QJsonDocument(QJsonArray {word}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(format).arg(QString::fromUtf8(array.mid(1, array.size() - 2))).toUtf8();
}

/// Past every check of what may come into the list: it is what an older version let in that is printed.
void keepInList(const QString &word)
{
    Database database(paths::customersFile());
    QVERIFY(database.read());
    const Customer ada {.id = QUuid::fromString(str("{11111111-1111-4111-8111-111111111111}")),
                        .environment = Environment::localSandbox().id,
                        .username = str("ada"),
                        .displayName = word,
                        .addedAt = QDateTime::currentDateTimeUtc(),
                        .tags = {QString(word).remove(QLatin1Char('\n'))},
                        .assignee = word};
    QVERIFY(database.import({ada}, {}, {}));
    QVERIFY(database.save({.id = QUuid::createUuid(),
                           .customer = ada.id,
                           .text = word,
                           .writtenAt = QDateTime::currentDateTimeUtc()}));
}

QByteArray tokenWith(const QString &word)
{
    constexpr auto Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray(R"({"alg":"none"})").toBase64(Url) + '.'
        + jsonWith(R"({"accId":%1,"wfeId":%1,"exAt":"4102444800000"})", word).toBase64(Url) + ".c2ln";
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<RawServer>([this](const RawRequest &) { return m_answer; });
        QCOMPARE(run(words("env add peer --tenant T --kind staging --url")
                     + QStringList {m_server->url().toString()})
                     .code,
                 0);
    }

    void nothingThatAServerSentIsObeyed_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray json = "application/json";
        QTest::newRow("a status in plain text")
            << str("status ada") << 200 << QByteArray("text/plain") << QByteArray("%1");
        QTest::newRow("a status in JSON")
            << str("status ada") << 200 << json << QByteArray(R"({"status":%1})");
        QTest::newRow("a provider") << str("status ada") << 200 << json
                                    << QByteArray(R"({"status":"PENDING","kycProvider":%1})");
        QTest::newRow("the words of an error")
            << str("status ada") << 403 << json
            << QByteArray(R"({"error":"x","message":%1,"description":%1})");
        QTest::newRow("the provider of a token")
            << str("sdk-token ada") << 200 << json << QByteArray(R"({"sdkToken":"abc","kycProvider":%1})");
        QTest::newRow("ids in a token") << str("sdk-token ada") << 200 << json << QByteArray("token");
        QTest::newRow("a token that is shown")
            << str("sdk-token ada --reveal") << 200 << json << QByteArray(R"({"sdkToken":%1})");
        QTest::newRow("a new user") << str("signup ada --first-name A --last-name B --password-stdin") << 200
                                    << json << QByteArray(R"({"id":%1,"message":%1})");
    }

    void nothingThatAServerSentIsObeyed()
    {
        QFETCH(QString, command);
        QStringList arguments {str("--no-keychain"), str("-e"), str("peer")};
        arguments += command.split(QLatin1Char(' '));
        comparePrinted(arguments, [this](const QString &word) {
            QFETCH(int, status);
            QFETCH(QByteArray, type);
            QFETCH(QByteArray, body);
            if (body == "token")
                m_answer = RawAnswer::http(
                    status, jsonWith(R"({"sdkToken":%1})", QString::fromUtf8(tokenWith(word))));
            else
                m_answer = RawAnswer::http(
                    status, type == "text/plain" ? word.toUtf8() : jsonWith(body.constData(), word), type);
            return QByteArray("pw\n");
        });
    }

    void nothingThatAFileHoldsIsObeyed_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("file");
        const QString rehearsal = str("customers import --dry-run -");
        QTest::newRow("the name of a column") << rehearsal << QByteArray("username,\"%1\"\na,b\n");
        QTest::newRow("a user name") << rehearsal << QByteArray("username\n\"%1\"\n");
        QTest::newRow("a date") << rehearsal << QByteArray("username,due\na,\"%1\"\n");
        QTest::newRow("a key of a JSON list") << rehearsal << QByteArray(R"([{"username":"a",%j:"b"}])");
        QTest::newRow("an SDK result")
            << str("parse-sdk-result -") << QByteArray(R"({"accountId":%j,"workflowId":%j})");
        QTest::newRow("an environment") << str("env import -") << QByteArray(R"({"name":%j,"url":%j})");
    }

    void nothingThatAFileHoldsIsObeyed()
    {
        QFETCH(QString, command);
        comparePrinted(str("--no-keychain %1").arg(command).split(QLatin1Char(' ')), [](const QString &word) {
            QFETCH(QByteArray, file);
            return file.contains("%j") ? jsonWith(file.replace("%j", "%1").constData(), word)
                                       : QString::fromUtf8(file).arg(word).toUtf8();
        });
    }

    void nothingThatIsKeptIsObeyed_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"customers list", "customers show ada", "customers note ada",
                                    "customers list --status NEVER_CHECKED"})
            QTest::newRow(command) << str(command);
    }

    void nothingThatIsKeptIsObeyed()
    {
        QFETCH(QString, command);
        comparePrinted(str("--no-keychain %1").arg(command).split(QLatin1Char(' ')), [](const QString &word) {
            QFile::remove(paths::customersFile());
            keepInList(word);
            return QByteArray();
        });
    }

    void aScriptGetsEveryLetter()
    {
        m_answer = RawAnswer::http(200, Hostile.toUtf8(), "text/plain");
        const Run shown = runBeside(words("--no-keychain -e peer --json status ada"));
        QCOMPARE(shown.json().value(str("rawStatus")).toString(), Hostile);
    }

    /// POSIX XCU 1.4: a utility that could not write its output ends above 0.
    void whatCouldNotBePrintedIsTold_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"customers export", "customers export --format json", "customers list --json", "customers list",
              "env list", "--help", "--version", "env show sandbox"})
            QTest::newRow(command) << str(command);
    }

    void whatCouldNotBePrintedIsTold()
    {
        if (!QFile::exists(str("/dev/full")))
            QSKIP("no device here is always full");
        QFETCH(QString, command);
        QCOMPARE(run(words("--no-keychain customers import -"), "username\nada\n").code, 0);
        QProcess process;
        process.setStandardOutputFile(str("/dev/full"));
        process.start(str(PROGRAM_DIR "/kycctl"),
                      str("--no-keychain %1").arg(command).split(QLatin1Char(' ')));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), code(ExitCode::Unexpected));
        QVERIFY(process.readAllStandardError().contains("could not be written to standard output"));
    }

    void anExportReplacesPlainFilesOnly()
    {
        const QDir folder(home.path());
        const QString list = folder.filePath(str("list.csv"));
        const QString pipe = folder.filePath(str("pipe"));
        const QString link = folder.filePath(str("link"));
        QCOMPARE(QProcess::execute(str("mkfifo"), {pipe}), 0);
        QVERIFY(QFile::link(pipe, link));
        const QStringList command = words("--no-keychain customers export");
        for (const QString &device : {pipe, link, home.path()}) {
            const Run refused = run(command + QStringList {device});
            QCOMPARE(refused.code, code(ExitCode::Usage));
            QVERIFY2(refused.err.contains("is not a plain file"), refused.err.constData());
        }
        QVERIFY(!QFileInfo(pipe).isFile());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(run(command + QStringList {list}).code, 0);
        QCOMPARE(run(command + QStringList {list}).code, 0);
        const Run full = run(command + QStringList {str("/proc/no-such-place/list.csv")});
        QCOMPARE(full.code, code(ExitCode::Unexpected));
        QVERIFY(full.err.contains("could not be written"));
        const Run nowhere = run(command + QStringList {folder.filePath(str("none/list.csv"))});
        QCOMPARE(nowhere.code, code(ExitCode::Unexpected));
        QVERIFY2(nowhere.err.contains("there is no folder"), nowhere.err.constData());
    }

    /// An export is text: under such a name no spreadsheet opens it.
    void anExportIsNoWorkbook()
    {
        const QString list = home.path() + str("/list.XLSX");
        const Run refused = run(words("--no-keychain customers export") + QStringList {list});
        QCOMPARE(refused.code, code(ExitCode::Usage));
        QVERIFY2(refused.err.contains("list.csv"), refused.err.constData());
        QVERIFY(!QFile::exists(list));
    }

    void aCodeIsDrawnWhereItHasRoom_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("requests");
        QTest::newRow("too narrow for any token: nothing is sent") << 40 << code(ExitCode::Usage) << 0;
        QTest::newRow("too narrow for this one: told at once, without the code") << 80 << 0 << 1;
        QTest::newRow("wide enough") << 300 << 0 << 1;
    }

    void aCodeIsDrawnWhereItHasRoom()
    {
#ifdef Q_OS_UNIX
        QFETCH(const int, columns);
        QFETCH(const int, requests);
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const winsize size {50, static_cast<unsigned short>(columns), 0, 0};
        QVERIFY(::ioctl(terminal, TIOCSWINSZ, &size) == 0);
        const QByteArray token
            = "Q" + QByteArray::number(columns) + QByteArray("Q7z").repeated(230); // each its own
        m_answer = RawAnswer::http(200, "{\"token\":\"" + token + "\",\"kycProvider\":\"JUMIO\"}");
        const qsizetype before = m_server->requests().size();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(str("ONBOARDING_TOKEN"), str("a-token.of.nobody"));
        environment.insert(str("ONBOARDING_API_KEY"), str("key"));
        process.setProcessEnvironment(environment);
        process.setStandardOutputFile(QString::fromLocal8Bit(::ptsname(terminal)));
        process.start(str(PROGRAM_DIR "/kycctl"), words("--no-keychain -e peer sdk-token ada --qr"));
        QByteArray drawn;
        ::fcntl(terminal, F_SETFL, O_NONBLOCK);
        QVERIFY(QTest::qWaitFor(
            [&] {
                QByteArray part(65536, '\0');
                const auto got = ::read(terminal, part.data(), static_cast<std::size_t>(part.size()));
                drawn += part.left(std::max<qsizetype>(0, got));
                return process.state() == QProcess::NotRunning;
            },
            20'000));
        QTEST(process.exitCode(), "code");
        QCOMPARE(m_server->requests().size() - before, requests);
        const QByteArray told = process.readAllStandardError();
        QCOMPARE(told.contains("it is not drawn"), columns == 80);
        QCOMPARE(drawn.contains("Data centre"), requests == 1);
        QCOMPARE(drawn.contains("\u2588"), columns == 300);
        ::close(terminal);
#endif
    }

    /// An export took the place of the list, and with it of every submission.
    void anExportLeavesTheFilesOfTheConsoleAlone()
    {
        const QString link = home.path() + str("/own");
        QVERIFY(QFile::link(paths::dataDir(), link));
        const QByteArray before = contentOf(paths::customersFile());
        QVERIFY(!before.isEmpty());
        const QStringList command = words("--no-keychain customers export");
        for (const QString &own : {paths::customersFile(), link + str("/customers.sqlite"),
                                   paths::dataDir() + str("/new.csv"), paths::environmentsFile()}) {
            const Run refused = run(command + QStringList {own});
            QCOMPARE(refused.code, code(ExitCode::Usage));
            QVERIFY2(refused.err.contains("program's own files"), refused.err.constData());
        }
        QCOMPARE(contentOf(paths::customersFile()), before);
        const QString list = home.path() + str("/broken.csv");
        QFile file(list);
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(file.write("username,due\nx1,never\n,\n") > 0);
        file.close();
        const Run same
            = run(words("--no-keychain customers import") + QStringList {list, str("--rejected"), list});
        QCOMPARE(same.code, code(ExitCode::Usage));
        QVERIFY(contentOf(list).contains("never"));
    }

    void aClosedOutputIsNoFile()
    {
        QProcess process;
        process.start(str("sh"),
                      {str("-c"), str("exec '" PROGRAM_DIR "/kycctl' --no-keychain customers list >&-")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), code(ExitCode::Unexpected));
    }

    void withoutAHomeItReadsAPhoneRunAndPlaysTheDemo()
    {
        QProcess process;
        process.start(str("env"),
                      words("-u HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME " PROGRAM_DIR
                            "/kycctl parse-sdk-result -"));
        process.write(R"({"accountId":"11111111-1111-4111-8111-111111111111",)"
                      R"("workflowId":"22222222-2222-4222-8222-222222222222"})");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        process.start(str("env"),
                      words("-u HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME " PROGRAM_DIR
                            "/kycctl demo"));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void helpIsForWhatThereIs()
    {
        QCOMPARE(run(words("nonsense --help")).code, code(ExitCode::Usage));
        QCOMPARE(run(words("customers nonsense --help")).code, code(ExitCode::Usage));
        for (const char *line : {"--help", "env --help", "customers list --help", "-h", "--version"})
            QCOMPARE(run(words(line)).code, 0);
    }

private:
    using Feed = std::function<QByteArray(const QString &word)>;

    /// kycctl, while the server of this test answers.
    [[nodiscard]] static Run runBeside(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(str("ONBOARDING_TOKEN"), str("a-token.of.nobody"));
        environment.insert(str("ONBOARDING_API_KEY"), str("key"));
        process.setProcessEnvironment(environment);
        process.start(str(PROGRAM_DIR "/kycctl"), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// The same lines as with a harmless word, and nothing that a terminal obeys, as text and as JSON.
    static void comparePrinted(const QStringList &arguments, const Feed &feed)
    {
        for (const QStringList &more : {QStringList(), QStringList {str("--json")}}) {
            const QByteArray harmless = feed(Harmless);
            const Run expected = runBeside(arguments + more, harmless);
            const QByteArray hostile = feed(Hostile);
            const Run shown = runBeside(arguments + more, hostile);
            QVERIFY(!(shown.out + shown.err).isEmpty());
            QVERIFY2(isPlain(QString::fromUtf8(shown.out)), shown.out.constData());
            QVERIFY2(isPlain(QString::fromUtf8(shown.err)), shown.err.constData());
            if (expected.code == shown.code)
                QCOMPARE(shown.out.count('\n'), expected.out.count('\n'));
            QVERIFY2(!shown.out.contains("\nAPPROVED") && !shown.err.contains("\nAPPROVED"),
                     shown.out.constData());
        }
    }

    RawAnswer m_answer;
    std::unique_ptr<RawServer> m_server;
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
