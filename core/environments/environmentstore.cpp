#include "core/environments/environmentstore.h"

#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/base/processlock.h"
#include "core/platform/paths.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#endif

namespace onboarding {

namespace {

constexpr int Version = 1;

const QString VersionMember = QStringLiteral("version");
const QString CurrentMember = QStringLiteral("current");
const QString EnvironmentsMember = QStringLiteral("environments");

} // namespace

/// By which a file is known to be another one: each program writes it whole, under another name first, so
/// that it is a new file each time.
struct EnvironmentStore::Seen
{
    struct Stamp
    {
        quint64 number = 0;
        qint64 size = 0;
        qint64 changedAt = 0; ///< nanoseconds, as far as the file system has them

        bool operator==(const Stamp &) const = default;
    };

    [[nodiscard]] static std::optional<Stamp> stampOf(const QString &file)
    {
#ifdef Q_OS_LINUX
        struct stat found = {};
        if (::stat(QFile::encodeName(file).constData(), &found) != 0)
            return std::nullopt;
        constexpr qint64 PerSecond = 1'000'000'000;
        return Stamp {.number = found.st_ino,
                      .size = found.st_size,
                      .changedAt = qint64(found.st_mtim.tv_sec) * PerSecond + found.st_mtim.tv_nsec};
#else
        Q_UNUSED(file)
        return std::nullopt; // then it is read each time
#endif
    }

    Stamp stamp;
    QList<Environment> environments;
};

EnvironmentStore::EnvironmentStore(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_environments {Environment::localSandbox()}
    , m_current(Environment::localSandbox().id)
{
}

EnvironmentStore::~EnvironmentStore() = default;

Result<void> EnvironmentStore::load()
{
    const bool isThere = QFile::exists(m_file);
    const Result<void> done = read();
    m_told = m_environments;
    if (done && isThere) {
        Q_EMIT changed();
        Q_EMIT currentChanged();
    }
    return done;
}

void EnvironmentStore::refresh()
{
    if (QFileInfo(m_file).lastModified() != m_readAt)
        (void)read();
    const QList<Environment> told = std::exchange(m_told, m_environments);
    if (told == m_environments)
        return;
    for (const Environment &one : told) {
        if (!find(one.id))
            Q_EMIT removedElsewhere(one);
    }
    Q_EMIT changed();
}

Result<std::optional<Environment>> EnvironmentStore::readNow(const QUuid &id) const
{
    const std::optional<Seen::Stamp> stamp = Seen::stampOf(m_file); // before it is read
    if (!m_seen || !stamp || m_seen->stamp != *stamp) {
        m_seen.reset();
        EnvironmentStore now(m_file);
        if (const Result<void> read = now.read(); !read)
            return tl::unexpected(read.error());
        m_seen = std::make_unique<Seen>(Seen {stamp.value_or(Seen::Stamp {}), now.environments()});
    }
    const auto found = std::find_if(m_seen->environments.begin(), m_seen->environments.end(),
                                    [&](const Environment &one) { return one.id == id; });
    return found == m_seen->environments.end() ? std::nullopt : std::optional(*found);
}

Result<void> EnvironmentStore::read()
{
    m_readAt = QFileInfo(m_file).lastModified();
    QFile file(m_file);
    if (!file.exists())
        return {};
    m_stored = Stored::Unopened;
    if (!file.open(QFile::ReadOnly))
        return failure(Error::Kind::Storage, CoreText::tr("%1 cannot be opened.").arg(m_file));
    m_stored = Stored::Damaged;
    const Result<QJsonValue> json = parseStrictJson(file.readAll());
    const QJsonObject document = json ? json->toObject() : QJsonObject();
    const int version = document.value(VersionMember).toInt();
    if (version < Version || !document.value(EnvironmentsMember).isArray())
        return failure(Error::Kind::Damaged,
                       CoreText::tr("%1 is damaged: it is not what this program wrote.").arg(m_file));
    if (version > Version) {
        m_stored = Stored::Newer;
        return failure(Error::Kind::Storage,
                       CoreText::tr("%1 was written by a newer version of this program.").arg(m_file));
    }
    m_stored = Stored::Readable;
    take(document);
    return {};
}

void EnvironmentStore::take(const QJsonObject &document)
{
    m_unknown = document;
    for (const QString &known : {VersionMember, CurrentMember, EnvironmentsMember})
        m_unknown.remove(known);
    m_environments = {Environment::localSandbox()};
    m_unreadable = {};
    m_problems.clear();
    const QJsonArray stored = document.value(EnvironmentsMember).toArray();
    for (const QJsonValue &one : stored) {
        const Result<Environment> environment = Environment::fromJson(one.toObject());
        if (environment) {
            m_environments.append(*environment);
            continue;
        }
        m_unreadable.append(one);
        m_problems.append(CoreText::tr("The environment \"%1\" cannot be read: %2")
                              .arg(plainExcerpt(one.toObject().value(QStringLiteral("name")).toString(), 80),
                                   environment.error().message));
    }
    const QUuid current = QUuid::fromString(document.value(CurrentMember).toString());
    m_current = find(current) ? current : Environment::localSandbox().id;
}

const Environment *EnvironmentStore::find(const QString &name) const
{
    const bool isShortName = name == QStringLiteral("sandbox");
    const auto exact = std::find_if(m_environments.begin(), m_environments.end(),
                                    [&](const Environment &one) { return one.name == name; });
    if (exact != m_environments.end())
        return &*exact;
    return isShortName ? &m_environments.constFirst() : nullptr;
}

const Environment *EnvironmentStore::find(const QUuid &id) const
{
    const auto found = std::find_if(m_environments.begin(), m_environments.end(),
                                    [&](const Environment &one) { return one.id == id; });
    return found == m_environments.end() ? nullptr : &*found;
}

const Environment &EnvironmentStore::current() const
{
    const Environment *found = find(m_current);
    return found ? *found : m_environments.constFirst();
}

Result<void> EnvironmentStore::mayBeKept(const Environment &environment) const
{
    // Secrets first: what else is wrong may be said with the words that are wrong.
    const Result<void> without = m_secrets ? environment.validateWithout(*m_secrets) : Result<void> {};
    return without ? environment.validateForUse() : without;
}

Result<void> EnvironmentStore::add(Environment environment)
{
    if (environment.id.isNull())
        environment.id = QUuid::createUuid();
    environment.isBuiltIn = false;
    if (Result<void> valid = mayBeKept(environment); !valid)
        return valid;
    return change([this, &environment]() -> Result<void> {
        if (find(environment.name) || find(environment.id))
            return invalidField(QStringLiteral("name"),
                                CoreText::tr("An environment of this name is there already."));
        return save(m_environments + QList<Environment> {environment}, m_current);
    });
}

/// A copy, since what is given may be one of those that are read again. A contract that is as it was may
/// stay, so that the rest can be set right.
Result<void> EnvironmentStore::update(Environment environment)
{
    Environment changed = environment;
    if (const Environment *known = find(environment.id); known && known->contract == environment.contract)
        changed.contract = ApiContract::builtIn();
    if (Result<void> without = m_secrets ? changed.validateWithout(*m_secrets) : Result<void> {}; !without)
        return without;
    if (Result<void> valid = environment.validateForUse(); !valid)
        return valid;
    return change([this, &environment] { return replace(environment); });
}

Result<void> EnvironmentStore::proveWritable()
{
    return change([this] { return save(m_environments, m_current); });
}

Result<void> EnvironmentStore::replace(const Environment &environment)
{
    const Environment *named = find(environment.name);
    if (named && named->id != environment.id)
        return invalidField(QStringLiteral("name"),
                            CoreText::tr("An environment of this name is there already."));
    QList<Environment> environments = m_environments;
    for (Environment &one : environments) {
        if (one.id != environment.id)
            continue;
        if (one.isBuiltIn)
            return failure(
                Error::Kind::NotPermitted,
                CoreText::tr("The sandbox of this computer describes itself and cannot be changed."));
        one = environment;
        return save(environments, m_current);
    }
    return failure(Error::Kind::NotFound, CoreText::tr("This environment is not there any more."));
}

Result<void> EnvironmentStore::markApiKey(const QUuid &id)
{
    return mark(id, &Environment::hasApiKey, true);
}

Result<void> EnvironmentStore::markClientSecret(const QUuid &id)
{
    return mark(id, &Environment::hasClientSecret, true);
}

Result<void> EnvironmentStore::unmarkApiKey(const QUuid &id)
{
    return mark(id, &Environment::hasApiKey, false);
}

Result<void> EnvironmentStore::unmarkClientSecret(const QUuid &id)
{
    return mark(id, &Environment::hasClientSecret, false);
}

Result<void> EnvironmentStore::mark(const QUuid &id, bool Environment::*marker, bool isStored)
{
    return change([this, id, marker, isStored]() -> Result<void> {
        const Environment *found = find(id);
        if (!found)
            return failure(Error::Kind::NotFound, CoreText::tr("This environment is not there any more."));
        Environment marked = *found;
        marked.*marker = isStored;
        // Not validateForUse(): the secret is in the keychain already, and must be found there to be erased.
        const Result<void> valid = marked.validate();
        return valid ? replace(marked) : valid;
    });
}

Result<void> EnvironmentStore::remove(const QUuid &unwanted)
{
    const QUuid id = unwanted; // as above
    return change([this, id]() -> Result<void> {
        const Environment *found = find(id);
        if (!found)
            return failure(Error::Kind::NotFound, CoreText::tr("This environment is not there any more."));
        if (found->isBuiltIn)
            return failure(Error::Kind::NotPermitted,
                           CoreText::tr("The sandbox of this computer cannot be removed."));
        QList<Environment> environments = m_environments;
        environments.removeIf([&](const Environment &one) { return one.id == id; });
        return save(environments, m_current == id ? Environment::localSandbox().id : m_current);
    });
}

Result<void> EnvironmentStore::setCurrent(const QUuid &wanted)
{
    const QUuid id = wanted; // as above
    return change([this, id]() -> Result<void> {
        if (!find(id))
            return failure(Error::Kind::NotFound, CoreText::tr("This environment is not there any more."));
        const bool isSaid = id == m_current && m_stored == Stored::Readable;
        return isSaid ? Result<void> {} : save(m_environments, id);
    });
}

/// From the reading to the writing nobody else writes: what another program changed meanwhile would be lost.
Result<void> EnvironmentStore::change(const std::function<Result<void>()> &what)
{
    if (m_isChanging) // somebody who heard of the change makes another one
        return what();
    constexpr std::chrono::seconds Patience {2};
    (void)paths::makePrivateDir(QFileInfo(m_file).absolutePath());
    ProcessLock lock(m_file + QStringLiteral(".lock"));
    // Where no lock can be made nothing can be written, which is said by the one who writes.
    if (!lock.tryLock(Patience) && lock.isHeldElsewhere())
        return failure(Error::Kind::Storage,
                       CoreText::tr("Another program is changing the environments. Try again."));
    const QScopedValueRollback changing(m_isChanging, true);
    (void)read();
    return what();
}

Result<void> EnvironmentStore::save(const QList<Environment> &environments, const QUuid &current)
{
    if (Result<void> room = makeRoom(); !room)
        return room;
    if (!paths::makePrivateDir(QFileInfo(m_file).absolutePath()))
        return failure(Error::Kind::Storage, CoreText::tr("%1 could not be written.").arg(m_file));
    if (Result<void> written = paths::writeWhole(m_file, text(environments, current)); !written)
        return written;
    const bool isOther = m_current != current;
    m_environments = environments;
    m_current = current;
    m_told = environments;
    Q_EMIT changed();
    if (isOther)
        Q_EMIT currentChanged();
    return {};
}

/// What stands in the file and was not understood is never written over.
Result<void> EnvironmentStore::makeRoom()
{
    switch (m_stored) {
    case Stored::Readable: return {};
    case Stored::Newer:
        return failure(Error::Kind::Storage,
                       CoreText::tr("%1 was written by a newer version of this program and is not "
                                    "written over. Use that version, or move the file away.")
                           .arg(m_file));
    case Stored::Unopened:
        return failure(
            Error::Kind::Storage,
            CoreText::tr("%1 cannot be opened and is not written over. Make it readable first.").arg(m_file));
    case Stored::Damaged: break;
    }
    const Result<QString> aside = paths::putAside(m_file);
    if (!aside)
        return tl::unexpected(aside.error());
    m_stored = Stored::Readable;
    Q_EMIT damagedFileKept(*aside);
    return {};
}

QByteArray EnvironmentStore::text(const QList<Environment> &environments, const QUuid &current) const
{
    QJsonArray array;
    for (const Environment &environment : environments) {
        if (!environment.isBuiltIn)
            array.append(environment.toJson());
    }
    for (const QJsonValue &unreadable : m_unreadable)
        array.append(unreadable);
    QJsonObject document = m_unknown;
    document.insert(VersionMember, Version);
    document.insert(CurrentMember, current.toString(QUuid::WithoutBraces));
    document.insert(EnvironmentsMember, array);
    return QJsonDocument(document).toJson();
}

} // namespace onboarding
