#include "app/console/selftest.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QIcon>
#include <QLibrary>
#include <QPixmap>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QSysInfo>

namespace onboarding {

namespace {

QJsonObject entry(bool ok, QJsonObject details)
{
    details.insert(QStringLiteral("ok"), ok);
    return details;
}

QJsonObject platformEntry()
{
    return entry(!QGuiApplication::platformName().isEmpty(),
                 {{QStringLiteral("plugin"), QGuiApplication::platformName()},
                  {QStringLiteral("system"), QSysInfo::prettyProductName()},
                  {QStringLiteral("qt"), QString::fromLatin1(qVersion())}});
}

/// Opens a database in memory and writes to it: a driver that is listed need not work.
QJsonObject sqliteEntry()
{
    const QString connection = QStringLiteral("self-test");
    QJsonObject details {{QStringLiteral("driver"), QStringLiteral("QSQLITE")}};
    bool ok = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QStringLiteral(":memory:"));
        QSqlQuery query(database);
        ok = database.open() && query.exec(QStringLiteral("CREATE TABLE t (v TEXT)"))
            && query.exec(QStringLiteral("INSERT INTO t SELECT sqlite_version()"))
            && query.exec(QStringLiteral("SELECT v FROM t")) && query.next();
        if (ok)
            details.insert(QStringLiteral("version"), query.value(0).toString());
        else
            details.insert(QStringLiteral("error"), database.lastError().text());
    }
    QSqlDatabase::removeDatabase(connection);
    return entry(ok, details);
}

QJsonObject tlsEntry()
{
    const bool isSupported = QSslSocket::supportsSsl();
    const qsizetype certificates
        = isSupported ? QSslConfiguration::systemCaCertificates().size() : qsizetype(0);
    return entry(isSupported && certificates > 0,
                 {{QStringLiteral("backend"), QSslSocket::activeBackend()},
                  {QStringLiteral("library"), QSslSocket::sslLibraryVersionString()},
                  {QStringLiteral("caCertificates"), certificates}});
}

/// Draws the program's own icon. A missing plugin gives an empty picture, not an error.
QJsonObject svgEntry()
{
    constexpr int Size = 48;
    const QImage image = QIcon(QStringLiteral(":/icons/onboarding-console.svg")).pixmap(Size, Size).toImage();
    const bool isDrawn = !image.isNull() && qAlpha(image.pixel(image.width() / 3, image.height() / 2)) == 255;
    return entry(isDrawn,
                 {{QStringLiteral("width"), image.width()}, {QStringLiteral("height"), image.height()}});
}

/// QtKeychain opens libsecret by name and says "Unknown error" when it is not there.
QJsonObject keychainEntry()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    QLibrary library(QStringLiteral("secret-1"), 0);
    const bool ok = library.load();
    QJsonObject details {{QStringLiteral("library"), QStringLiteral("libsecret-1")}};
    if (!ok)
        details.insert(QStringLiteral("error"), library.errorString());
    return entry(ok, details);
#else
    return entry(true, {{QStringLiteral("library"), QStringLiteral("part of the system")}});
#endif
}

/// The design's own families are wished for; any family will do to work.
QJsonObject fontsEntry()
{
    const QStringList families = QFontDatabase::families();
    return entry(!families.isEmpty(),
                 {{QStringLiteral("families"), families.size()},
                  {QStringLiteral("inter"), families.contains(QStringLiteral("Inter"))},
                  {QStringLiteral("jetBrainsMono"), families.contains(QStringLiteral("JetBrains Mono"))}});
}

SelfTest reportOf(const QJsonObject &checks)
{
    bool passed = true;
    for (const QJsonValue &check : checks)
        passed = passed && check.toObject().value(QStringLiteral("ok")).toBool();
    return {.report = {{QStringLiteral("program"), QCoreApplication::applicationName()},
                       {QStringLiteral("version"), QCoreApplication::applicationVersion()},
                       {QStringLiteral("checks"), checks},
                       {QStringLiteral("ok"), passed}},
            .passed = passed};
}

} // namespace

SelfTest runSelfTest(const QString &standIns)
{
    const QJsonObject checks {
        {QStringLiteral("platform"), platformEntry()}, {QStringLiteral("sqlite"), sqliteEntry()},
        {QStringLiteral("tls"), tlsEntry()},           {QStringLiteral("svgIcon"), svgEntry()},
        {QStringLiteral("keychain"), keychainEntry()}, {QStringLiteral("fonts"), fontsEntry()}};
    SelfTest test = reportOf(checks);
    if (!standIns.isEmpty())
        test.report.insert(QStringLiteral("standIns"), standIns);
    return test;
}

SelfTest selfTestWithoutPlatform()
{
    return reportOf(
        {{QStringLiteral("platform"),
          entry(false, {{QStringLiteral("error"), QStringLiteral("there is no display here")}})}});
}

void prepareSelfTest()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

} // namespace onboarding
