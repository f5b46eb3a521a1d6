#include "app/console/aboutfacts.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSslSocket>
#include <QSysInfo>

namespace onboarding {

namespace {

QString aboutWords(const char *text)
{
    return QCoreApplication::translate("AboutFacts", text);
}

QString sqliteVersion()
{
    const QString connection = QStringLiteral("about");
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QStringLiteral(":memory:"));
        QSqlQuery query(database);
        if (database.open() && query.exec(QStringLiteral("SELECT sqlite_version()")) && query.next())
            version = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(connection);
    return version;
}

QString keychainText(SecretStoreState state)
{
    const QString library = QStringLiteral("QtKeychain " ONBOARDING_KEYCHAIN_VERSION);
    switch (state) {
    case SecretStoreState::Unknown: return aboutWords("%1, not checked yet").arg(library);
    case SecretStoreState::Available: return aboutWords("%1, ready").arg(library);
    case SecretStoreState::Locked: return aboutWords("%1, locked").arg(library);
    case SecretStoreState::NoCollection: return aboutWords("%1, no default keychain").arg(library);
    case SecretStoreState::Absent: return aboutWords("%1, no keychain answers").arg(library);
    case SecretStoreState::Slow: return aboutWords("%1, the keychain is slow").arg(library);
    case SecretStoreState::Denied: return aboutWords("%1, refused").arg(library);
    case SecretStoreState::MemoryOnly:
        return aboutWords("%1, not used: secrets are kept in memory").arg(library);
    }
    return library;
}

QString screensText()
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(QStringLiteral("%1 × %2 at %3")
                           .arg(screen->size().width())
                           .arg(screen->size().height())
                           .arg(screen->devicePixelRatio()));
    return screens.join(QStringLiteral(", "));
}

} // namespace

AboutFacts aboutFacts(SecretStoreState secrets)
{
    return {
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("SQLite"), sqliteVersion()},
        {aboutWords("TLS"), QSslSocket::sslLibraryVersionString()},
        {aboutWords("Keychain"), keychainText(secrets)},
        {aboutWords("System"),
         QStringLiteral("%1, %2, %3")
             .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                  QSysInfo::currentCpuArchitecture())},
        {aboutWords("Display"), QStringLiteral("%1, %2").arg(QGuiApplication::platformName(), screensText())},
        {aboutWords("Language"), QLocale().name()}};
}

} // namespace onboarding
