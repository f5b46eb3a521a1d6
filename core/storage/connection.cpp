#include "core/storage/connection.h"

#include "core/base/coretext.h"
#include "core/platform/paths.h"
#include "core/storage/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QUrl>
#include <QUuid>
#include <utility>

namespace onboarding {

namespace {
constexpr qint64 QuickToCheck = 4 * 1024 * 1024; ///< bytes
}

Connection::Connection(QString file)
    : m_file(std::move(file))
    , m_name(QStringLiteral("customers-%1").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)))
{
}

Connection::~Connection()
{
    if (!m_database.isValid())
        return;
    close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::close()
{
    m_prepared.clear();
    m_database.close();
}

Result<void> Connection::open()
{
    if (m_database.isOpen())
        return {};
    const Result<void> opened = openFile();
    if (!opened)
        close();
    return opened;
}

Result<QString> Connection::putAside()
{
    close();
    const Result<QString> aside = paths::putAside(m_file);
    if (!aside)
        return aside;
    for (const char *suffix : {"-wal", "-shm"})
        (void)QFile::rename(m_file + QLatin1String(suffix), *aside + QLatin1String(suffix));
    return aside;
}

Result<void> Connection::openFile()
{
    if (Result<void> prepared = prepareFile(); !prepared)
        return prepared;
    connectToFile();
    if (!m_database.open())
        return broken(CoreText::tr("it could not be opened."));
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return failed(query);
    const int version = query.value(0).toInt();
    query.finish();
    if (Result<void> possible = checkVersion(version); !possible)
        return possible;
    // A large file is looked at later, when the window already shows it.
    if (QFileInfo(m_file).size() < QuickToCheck) {
        if (Result<void> checked = checkIntegrity(); !checked)
            return checked;
    }
    if (m_isReadOnly)
        return version == SchemaVersion ? Result<void> {}
                                        : broken(CoreText::tr("it is of an older version of this program "
                                                              "and cannot be written to."));
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                               "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY"}) {
        if (!query.exec(QString::fromLatin1(pragma)))
            return failed(query);
        query.finish();
    }
    if (version == SchemaVersion)
        return {};
    if (Result<void> copied = version > 0 ? copyBeforeUpgrade(version) : Result<void> {}; !copied)
        return copied;
    return upgrade();
}

/// What the header says beside the pages that the integrity check reads: one flipped bit of it makes a
/// version that never was, or all texts unreadable.
Result<void> Connection::checkVersion(int version)
{
    if (version > SchemaVersion)
        return broken(CoreText::tr("it was made by a newer version of this program."));
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA encoding")) || !query.next())
        return failed(query);
    if (version < 0 || query.value(0).toString() != QStringLiteral("UTF-8"))
        return broken(CoreText::tr("it is damaged."), Error::Kind::Damaged);
    return {};
}

Result<bool> Connection::wasChangedElsewhere()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA data_version")) || !query.next())
        return failed(query);
    const int version = query.value(0).toInt();
    return std::exchange(m_dataVersion, version) != version;
}

Result<void> Connection::checkIntegrity()
{
    QSqlQuery query(m_database);
    // The long one compares the indexes with their tables too; a small file takes it before anyone waits.
    const bool isSmall = QFileInfo(m_file).size() < QuickToCheck;
    const bool isGood = query.exec(isSmall ? QStringLiteral("PRAGMA integrity_check(1)")
                                           : QStringLiteral("PRAGMA quick_check(1)"))
        && query.next() && query.value(0).toString() == QStringLiteral("ok");
    return isGood ? Result<void> {} : broken(CoreText::tr("it is damaged."), Error::Kind::Damaged);
}

void Connection::connectToFile()
{
    if (!m_database.isValid())
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    // Nobody writes to what cannot be written to: "immutable" does without the files that SQLite would make.
    m_database.setDatabaseName(m_isReadOnly ? QString::fromLatin1(QUrl::fromLocalFile(m_file).toEncoded())
                                       + QStringLiteral("?immutable=1")
                                            : m_file);
    m_database.setConnectOptions(m_isReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI")
                                              : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
}

Result<void> Connection::prepareFile()
{
    const QFileInfo info(m_file);
    if (!paths::makePrivateDir(info.absolutePath()))
        return broken(CoreText::tr("its folder could not be made."));
    if (paths::isPlantedLink(m_file))
        return broken(
            CoreText::tr("it is a link in a folder that others can write to, and is not followed."));
    m_isReadOnly = info.exists() && !info.isWritable();
    // What was written last may still be in the file beside it, which a reader alone cannot use.
    if (m_isReadOnly && QFileInfo(m_file + QStringLiteral("-wal")).size() > 0)
        return broken(CoreText::tr("it cannot be written to, and its last changes are not yet in it."));
    if (info.exists())
        return checkHeader();
    // Before the first write: SQLite would make it readable for everybody, and copies the mode to its -wal.
    QFile file(m_file);
    const bool isMade = file.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    if (!isMade && !QFileInfo::exists(m_file)) // another program may have been first
        return broken(CoreText::tr("it could not be made."));
    return {};
}

/// SQLite takes a file of a later format for one that cannot be written to
/// (https://www.sqlite.org/fileformat2.html, bytes 18 and 19).
Result<void> Connection::checkHeader() const
{
    QFile file(m_file);
    constexpr qint64 Needed = 20;
    const QByteArray header = file.open(QFile::ReadOnly) ? file.read(Needed) : QByteArray();
    const auto isKnown = [&](qsizetype at) { return header.at(at) == 1 || header.at(at) == 2; };
    const bool isWhole = header.size() < Needed || (isKnown(Needed - 2) && isKnown(Needed - 1));
    return isWhole ? Result<void> {} : broken(CoreText::tr("it is damaged."), Error::Kind::Damaged);
}

/// "customers.sqlite.version-1", whole and for its owner alone; one that is there already is kept.
Result<void> Connection::copyBeforeUpgrade(int version)
{
    const QString copy = QStringLiteral("%1.version-%2").arg(m_file).arg(version);
    if (QFileInfo::exists(copy))
        return {};
    const QString part = copy + QStringLiteral(".part");
    QFile::remove(part);
    QFile file(part); // SQLite writes into an empty file that is there, and keeps its mode
    const bool isPrivate = file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("VACUUM INTO ?"));
    query.addBindValue(part);
    if (isPrivate && query.exec() && QFile::rename(part, copy))
        return {};
    QFile::remove(part);
    return broken(CoreText::tr("no copy could be made before it is brought to this version."));
}

Result<void> Connection::upgrade()
{
    QSqlQuery query(m_database);
    // Two programs may start together: the second finds the work done.
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return broken(CoreText::tr("it is in use or cannot be written to."));
    (void)(query.exec(QStringLiteral("PRAGMA user_version")) && query.next());
    const int version = query.value(0).toInt();
    query.finish();
    if (Result<void> possible = checkVersion(version); !possible) {
        query.exec(QStringLiteral("ROLLBACK"));
        return possible;
    }
    for (int step = version; step < SchemaVersion; ++step) {
        for (const QString &statement : schemaSteps().at(step)) {
            if (!query.exec(statement)) {
                const auto why = failed(query);
                query.exec(QStringLiteral("ROLLBACK"));
                return why;
            }
        }
        query.exec(QStringLiteral("PRAGMA user_version = %1").arg(step + 1));
    }
    return query.exec(QStringLiteral("COMMIT")) ? Result<void> {}
                                                : broken(CoreText::tr("it cannot be written to."));
}

Result<void> Connection::transaction(const Step &steps)
{
    if (Result<void> begun = exec(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<void> done = steps();
    if (done)
        done = exec(QStringLiteral("COMMIT"));
    if (!done)
        (void)exec(QStringLiteral("ROLLBACK"));
    return done;
}

/// Executed; who reads it calls finish(), since what stands open would keep a transaction from ending.
Result<QSqlQuery *> Connection::prepared(const QString &statement, const QVariantList &values)
{
    if (!m_database.isOpen())
        return broken(CoreText::tr("it could not be opened."));
    auto known = m_prepared.find(statement);
    if (known == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(statement))
            return failed(query);
        known = m_prepared.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = known->second;
    for (int at = 0; at < values.size(); ++at)
        query.bindValue(at, values.at(at));
    if (query.exec())
        return &query;
    const auto why = failed(query);
    query.finish();
    return why;
}

Result<int> Connection::change(const QString &statement, const QVariantList &values)
{
    return prepared(statement, values).map([](QSqlQuery *query) {
        const int rows = query->numRowsAffected();
        query->finish();
        return rows;
    });
}

Result<void> Connection::exec(const QString &statement, const QVariantList &values)
{
    return change(statement, values).map([](int) { });
}

Result<void> Connection::each(const QString &statement, const QVariantList &values, const Visit &visit)
{
    const Result<QSqlQuery *> query = prepared(statement, values);
    if (!query)
        return tl::unexpected(query.error());
    Result<void> done;
    while (done && (*query)->next())
        done = visit(**query);
    if (done && (*query)->lastError().isValid())
        done = failed(**query);
    (*query)->finish();
    return done;
}

Result<bool> Connection::hasRow(const QString &statement, const QVariantList &values)
{
    return first(statement, values, [](const QSqlQuery &) { return true; }).map([](const auto &found) {
        return found.has_value();
    });
}

tl::unexpected<Error> Connection::failed(const QSqlQuery &query) const
{
    // SQLite's own code (https://www.sqlite.org/rescode.html), not its text, which may quote values.
    const int code = query.lastError().nativeErrorCode().toInt();
    constexpr int UniqueViolation = 2067;
    if (code == UniqueViolation)
        return failure(Error::Kind::AlreadyExists,
                       CoreText::tr("A customer with this user name is in the list already."));
    constexpr int Primary = 0xff; // the rest says more of the same
    constexpr int Generic = 1; // of our own statements: a table or column of theirs is not there
    constexpr int Busy = 5;
    constexpr int Locked = 6;
    constexpr int ReadOnly = 8;
    constexpr int Corrupt = 11;
    constexpr int Full = 13;
    constexpr int NoDatabase = 26;
    switch (code & Primary) {
    case Busy:
    case Locked: return broken(CoreText::tr("another program is writing to it and does not let go."));
    case Generic:
    case Corrupt: return broken(CoreText::tr("it is damaged."), Error::Kind::Damaged);
    case ReadOnly: return broken(CoreText::tr("it cannot be written to."));
    case Full: return broken(CoreText::tr("the disk is full."));
    case NoDatabase: return broken(CoreText::tr("it is damaged or no database."), Error::Kind::Damaged);
    default: break;
    }
    // Not even the files that SQLite makes beside it have room.
    constexpr qint64 NoRoom = 64 * 1024;
    const QStorageInfo disk(QFileInfo(m_file).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < NoRoom)
        return broken(CoreText::tr("the disk is full."));
    return broken(CoreText::tr("it could not be read or written (SQLite %1).").arg(code));
}

tl::unexpected<Error> Connection::broken(const QString &why, Error::Kind kind) const
{
    return failure(kind, QStringLiteral("%1: %2").arg(m_file, why));
}

} // namespace onboarding
