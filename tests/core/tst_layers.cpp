// What the sources say of the layers: who includes whom, what is listed, what has a name of its own.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// The layer rule, second half: what the sources say. Debian's include path lets a core file include a widget
/// although core links none, so linking alone proves nothing.
namespace {

QRegularExpression includeOf(const QString &forbidden)
{
    return QRegularExpression(QStringLiteral("#include\\s*") + forbidden);
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesIncludeOnlyWhatTheirLayerMay_data();
    void filesIncludeOnlyWhatTheirLayerMay();
    void aRoomOfCoreIncludesOnlyThoseBelowIt();
    void everySourceIsListed();
    void aClassIsOneHeaderAndOneSource();
    void theWallClockIsReadByClockAlone();
    void nothingNestsAnEventLoop();
    void aHelperIsCalledLikeNoOther();
    void theListInMemoryHasOneDoor();
    void aTestSaysFirstWhatItIsAbout();

private:
    struct Source
    {
        QString path;
        QString text;
    };
    static QList<Source> sources(const QStringList &folders);
};

QList<TestLayers::Source> TestLayers::sources(const QStringList &folders)
{
    QList<Source> found;
    for (const QString &folder : folders) {
        QDirIterator files(QStringLiteral(SOURCE_DIR "/") + folder,
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                found.append({QDir(QStringLiteral(SOURCE_DIR)).relativeFilePath(file.fileName()),
                              QString::fromUtf8(file.readAll())});
        }
    }
    return found;
}

void TestLayers::filesIncludeOnlyWhatTheirLayerMay_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("forbidden");
    QTest::newRow("core knows no widget, no ui, no app")
        << QStringLiteral("core")
        << QStringLiteral(
               R"(["<](ui/|app/|Qt(Gui|Widgets|Svg|HttpServer)/|Q(Application|GuiApplication|Widget|Label|Icon|)"
               R"(Pixmap|Color|Font|Image|Painter|Dialog|MessageBox|Action|HttpServer)\b))");
    QTest::newRow("ui knows no app and no server")
        << QStringLiteral("ui") << QStringLiteral(R"(["<](app/|QtHttpServer/|QHttpServer))");
    QTest::newRow("the ui speaks to no network and no database itself")
        << QStringLiteral("ui") << QStringLiteral(R"(["<](QNetwork(AccessManager|Reply|Request)|QSql\w+)\b)");
    QTest::newRow("the sandbox shares no code with the client, but what it asks of the system")
        << QStringLiteral("app/sandbox")
        << QStringLiteral(R"(["<](core/(?!platform/(owneronly|processalive)\.h)|ui/|Qt(Gui|Widgets)/))");
}

void TestLayers::filesIncludeOnlyWhatTheirLayerMay()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, forbidden);
    const QList<Source> files = sources({folder});
    QVERIFY(!files.isEmpty());
    const QRegularExpression rule = includeOf(forbidden);
    QVERIFY2(rule.isValid(), qPrintable(rule.errorString()));
    QStringList offences;
    for (const Source &file : files) {
        const auto match = rule.match(file.text);
        if (match.hasMatch())
            offences.append(file.path + QStringLiteral(": ") + match.captured());
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

/// The one list is that of core/CMakeLists.txt: the rooms in their order, from the top down.
void TestLayers::aRoomOfCoreIncludesOnlyThoseBelowIt()
{
    static const QRegularExpression roomOf(QStringLiteral(R"(^onboarding_room\((\w+)$)"),
                                           QRegularExpression::MultilineOption);
    QFile list(QStringLiteral(SOURCE_DIR "/core/CMakeLists.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QStringList rooms;
    for (auto matches = roomOf.globalMatch(QString::fromUtf8(list.readAll())); matches.hasNext();)
        rooms.append(matches.next().captured(1));
    QVERIFY(rooms.size() > 10);

    static const QRegularExpression include(QStringLiteral(R"(#include "core/(\w+)/)"));
    QStringList offences;
    for (const Source &file : sources({QStringLiteral("core")})) {
        const qsizetype own = rooms.indexOf(file.path.section(u'/', 1, 1));
        if (own < 0)
            offences.append(file.path + QStringLiteral(" is in no room of core/CMakeLists.txt"));
        for (auto matches = include.globalMatch(file.text); matches.hasNext();) {
            const QString room = matches.next().captured(1);
            if (rooms.indexOf(room) < own)
                offences.append(file.path + QStringLiteral(" includes what is in ") + room);
        }
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

/// CMake lists the sources by name: one that is not in its list would be compiled by nobody.
void TestLayers::everySourceIsListed()
{
    QStringList missing;
    for (const char *folder : {"core", "ui", "app/console", "app/kycctl", "app/sandbox"}) {
        QFile list(QStringLiteral(SOURCE_DIR "/%1/CMakeLists.txt").arg(QLatin1String(folder)));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(list.readAll());
        for (const Source &file : sources({QLatin1String(folder)})) {
            const QString name = QRegularExpression::escape(file.path.section(u'/', -1));
            if (!text.contains(
                    QRegularExpression(QStringLiteral(R"([\s/])") + name + QStringLiteral(R"([\s)])"))))
                missing.append(file.path);
        }
    }
    QCOMPARE(missing.join(u'\n'), QString());
}

/// A source whose class is in another header is guessed by nobody.
void TestLayers::aClassIsOneHeaderAndOneSource()
{
    const QHash<QString, QString> exceptions {
        {QStringLiteral("ui/text/englishcounts.cpp"), QStringLiteral("has nothing to be called")},
    };
    static const QRegularExpression command(QStringLiteral(R"(^app/kycctl/\w+commands\.cpp$)"));
    static const QRegularExpression firstInclude(QStringLiteral(R"--(^#include "([^"]+)")--"),
                                                 QRegularExpression::MultilineOption);
    QSet<QString> paths;
    const QList<Source> files
        = sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
    for (const Source &file : files)
        paths.insert(file.path);
    QVERIFY(paths.contains(QStringLiteral("core/session/session.cpp")));
    QStringList offences;
    for (auto one = exceptions.keyBegin(); one != exceptions.keyEnd(); ++one) {
        if (!paths.contains(*one))
            offences.append(*one + QStringLiteral(" is no exception any more"));
    }
    for (const Source &file : files) {
        const bool isExcepted = exceptions.contains(file.path) || file.path.endsWith(u"/main.cpp")
            || command.match(file.path).hasMatch();
        if (file.path.endsWith(u"_p.h"))
            offences.append(file.path + QStringLiteral(" is shared by the sources of one class"));
        if (!file.path.endsWith(u".cpp") || isExcepted)
            continue;
        static const QRegularExpression end(
            QStringLiteral(R"((_unix|_win|_dbus|_tray|_none)?\.cpp$)")); // one for each system
        const QString header = QString(file.path).replace(end, QStringLiteral(".h"));
        if (!paths.contains(header))
            offences.append(file.path + QStringLiteral(" has no header of its name"));
        else if (firstInclude.match(file.text).captured(1) != header)
            offences.append(file.path + QStringLiteral(" does not include its own header first"));
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

/// Everything else is given a Clock, which a test can move.
void TestLayers::theWallClockIsReadByClockAlone()
{
    static const QRegularExpression reading(QStringLiteral(
        R"(\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\(\)|system_clock)"));
    const QHash<QString, QString> exceptions {
        {QStringLiteral("core/base/clock.cpp"), QStringLiteral("SystemClock")},
        {QStringLiteral("core/environments/cafile.cpp"), QStringLiteral("the TLS library reads it too")},
        {QStringLiteral("ui/widgets/datefield.cpp"), QStringLiteral("QCalendarWidget reads it too")},
        {QStringLiteral("app/sandbox/world.h"),
         QStringLiteral("the clock of the sandbox, which can be put forward")},
    };
    QStringList offences;
    const QList<Source> files
        = sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
    for (const Source &file : files) {
        if (file.text.contains(reading) != exceptions.contains(file.path))
            offences.append(file.path);
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

void TestLayers::nothingNestsAnEventLoop()
{
    static const QRegularExpression nested(QStringLiteral(
        R"(QEventLoop|processEvents\(|waitFor(Finished|ReadyRead|Connected|BytesWritten)\(|\bexec\(\))"));
    static const QRegularExpression allowed(QStringLiteral(R"([qQ]uery\w*\.exec\(\))"));
    QStringList offences;
    const QList<Source> files
        = sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
    for (const Source &file : files) {
        if (file.path.startsWith(u"app/") && file.path.endsWith(u"/main.cpp"))
            continue;
        const QStringList lines = file.text.split(u'\n');
        for (const QString &line : lines) {
            const QString code = line.section(QStringLiteral("//"), 0, 0);
            if (code.contains(nested) && !code.contains(allowed))
                offences.append(file.path + QStringLiteral(": ") + code.trimmed());
        }
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

/// Several sources may be compiled as one (a unity build): two functions of the same name, each hidden in its
/// own file, would be overloads of each other there, and another one might be called.
void TestLayers::aHelperIsCalledLikeNoOther()
{
    static const QRegularExpression definition(
        QStringLiteral(R"(^[A-Za-z_][\w:<>, ]*[\s*&]+(\w+)\([^;{}]*\)(?: const)?(?: noexcept)?\n\{)"),
        QRegularExpression::MultilineOption);
    for (const char *layer : {"core", "ui", "app/console", "app/kycctl", "app/sandbox"}) {
        QHash<QString, QString> homes;
        const QList<Source> files = sources({QLatin1String(layer)});
        QVERIFY(!files.isEmpty());
        for (const Source &file : files) {
            if (!file.path.endsWith(u".cpp"))
                continue;
            // Of a pair for two systems one is compiled.
            const QString home
                = QString(file.path).replace(QStringLiteral("_win.cpp"), QStringLiteral("_unix.cpp"));
            for (auto matches = definition.globalMatch(file.text); matches.hasNext();) {
                const QString name = matches.next().captured(1);
                if (!homes.contains(name))
                    homes.insert(name, home);
                QVERIFY2(homes.value(name) == home || name == u"main",
                         qPrintable(QStringLiteral("%1 is defined in %2 and %3")
                                        .arg(name, homes.value(name), file.path)));
            }
        }
    }
}

/// CustomerStore is the one door to what is in memory (see there).
void TestLayers::theListInMemoryHasOneDoor()
{
    static const QRegularExpression inside(
        QStringLiteral(R"(#include "core/roster/(rostercontents|submissionlookup)\.h")"));
    QStringList offences;
    for (const Source &file :
         sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
        if (inside.match(file.text).hasMatch()
            && !file.path.contains(QRegularExpression(
                QStringLiteral(R"(^core/roster/(customerstore|rostercontents|submissionlookup)\.)"))))
            offences.append(file.path);
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

/// "head -qn1 tests/core/*/*.cpp" is how the themes are found (tests/README.md).
void TestLayers::aTestSaysFirstWhatItIsAbout()
{
    static const QRegularExpression test(QStringLiteral(R"(/tst_\w+\.cpp$)"));
    QStringList offences;
    int count = 0;
    for (const Source &file : sources({QStringLiteral("tests")})) {
        if (!test.match(file.path).hasMatch())
            continue;
        ++count;
        if (!file.text.startsWith(u"// "))
            offences.append(file.path);
    }
    QVERIFY(count > 50);
    QCOMPARE(offences.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
