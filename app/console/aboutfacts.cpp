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

/// Where Qt Linguist finds the sentences of this file.
struct AboutWords
{
    Q_DECLARE_TR_FUNCTIONS(AboutFacts)
};

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
    case SecretStoreState::Unknown: return AboutWords::tr("%1, not checked yet").arg(library);
    case SecretStoreState::Available: return AboutWords::tr("%1, ready").arg(library);
    case SecretStoreState::Locked: return AboutWords::tr("%1, locked").arg(library);
    case SecretStoreState::NoCollection: return AboutWords::tr("%1, no default keychain").arg(library);
    case SecretStoreState::Absent: return AboutWords::tr("%1, no keychain answers").arg(library);
    case SecretStoreState::Slow: return AboutWords::tr("%1, the keychain is slow").arg(library);
    case SecretStoreState::Denied: return AboutWords::tr("%1, refused").arg(library);
    case SecretStoreState::MemoryOnly:
        return AboutWords::tr("%1, not used: secrets are kept in memory").arg(library);
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

AboutFacts aboutFacts(SecretStoreState secrets, const QString &standIns)
{
    AboutFacts facts {{QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
                      {QStringLiteral("SQLite"), sqliteVersion()},
                      {AboutWords::tr("TLS"), QSslSocket::sslLibraryVersionString()},
                      {AboutWords::tr("Keychain"), keychainText(secrets)},
                      {AboutWords::tr("System"),
                       QStringLiteral("%1, %2, %3")
                           .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                QSysInfo::currentCpuArchitecture())},
                      {AboutWords::tr("Display"),
                       QStringLiteral("%1, %2").arg(QGuiApplication::platformName(), screensText())},
                      {AboutWords::tr("Language"), QLocale().name()}};
    if (!standIns.isEmpty())
        facts.prepend({AboutWords::tr("Not for use"),
                       AboutWords::tr("A trial build: something simpler stands in for %1.").arg(standIns)});
    return facts;
}

} // namespace onboarding
