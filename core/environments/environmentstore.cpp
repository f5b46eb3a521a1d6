#include "core/environments/environmentstore.h"

#include "core/api/strictjson.h"
#include "core/environments/paths.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int Version = 1;

struct Stored
{
    QList<Environment> environments;
    QUuid current;
};

tl::unexpected<Error> damaged(const QString &file, const QString &why)
{
    return failure(Error::Kind::Storage, QStringLiteral("%1 cannot be read: %2").arg(file, why));
}

Result<Stored> parse(const QString &file, const QByteArray &text)
{
    const Result<QJsonValue> json = parseStrictJson(text);
    if (!json || !json->isObject())
        return damaged(file, QStringLiteral("it is not valid JSON."));
    const QJsonObject object = json->toObject();
    if (object.value(QStringLiteral("version")).toInt() != Version)
        return damaged(file, QStringLiteral("it is of another version of this program."));
    Stored stored;
    const QJsonArray environments = object.value(QStringLiteral("environments")).toArray();
    for (const QJsonValue &one : environments) {
        const Result<Environment> environment = Environment::fromJson(one.toObject());
        if (!environment)
            return damaged(
                file, QStringLiteral("%1 (%2)").arg(environment.error().message, environment.error().field));
        stored.environments.append(*environment);
    }
    stored.current = QUuid::fromString(object.value(QStringLiteral("current")).toString());
    return stored;
}

} // namespace

EnvironmentStore::EnvironmentStore(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_environments {Environment::localSandbox()}
    , m_current(Environment::localSandbox().id)
{
}

Result<void> EnvironmentStore::load()
{
    QFile file(m_file);
    if (!file.exists())
        return {};
    m_damaged = true;
    if (!file.open(QFile::ReadOnly))
        return damaged(m_file, QStringLiteral("it could not be opened."));
    const Result<Stored> stored = parse(m_file, file.readAll());
    if (!stored)
        return tl::unexpected(stored.error());
    m_damaged = false;
    m_environments = QList<Environment> {Environment::localSandbox()} + stored->environments;
    m_current = find(stored->current) ? stored->current : Environment::localSandbox().id;
    Q_EMIT changed();
    Q_EMIT currentChanged();
    return {};
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

Result<void> EnvironmentStore::add(Environment environment)
{
    if (environment.id.isNull())
        environment.id = QUuid::createUuid();
    environment.isBuiltIn = false;
    if (Result<void> valid = environment.validate(); !valid)
        return valid;
    if (find(environment.name) || find(environment.id))
        return invalidField(QStringLiteral("name"),
                            QStringLiteral("An environment of this name is there already."));
    return save(m_environments + QList<Environment> {environment}, m_current);
}

Result<void> EnvironmentStore::update(const Environment &environment)
{
    if (Result<void> valid = environment.validate(); !valid)
        return valid;
    const Environment *named = find(environment.name);
    if (named && named->id != environment.id)
        return invalidField(QStringLiteral("name"),
                            QStringLiteral("An environment of this name is there already."));
    QList<Environment> environments = m_environments;
    for (Environment &one : environments) {
        if (one.id != environment.id)
            continue;
        if (one.isBuiltIn)
            return failure(
                Error::Kind::NotPermitted,
                QStringLiteral("The sandbox of this computer describes itself and cannot be changed."));
        one = environment;
        return save(environments, m_current);
    }
    return failure(Error::Kind::NotFound, QStringLiteral("This environment is not there any more."));
}

Result<void> EnvironmentStore::remove(const QUuid &id)
{
    const Environment *found = find(id);
    if (!found)
        return failure(Error::Kind::NotFound, QStringLiteral("This environment is not there any more."));
    if (found->isBuiltIn)
        return failure(Error::Kind::NotPermitted,
                       QStringLiteral("The sandbox of this computer cannot be removed."));
    QList<Environment> environments = m_environments;
    environments.removeIf([&](const Environment &one) { return one.id == id; });
    return save(environments, m_current == id ? Environment::localSandbox().id : m_current);
}

Result<void> EnvironmentStore::setCurrent(const QUuid &id)
{
    if (!find(id))
        return failure(Error::Kind::NotFound, QStringLiteral("This environment is not there any more."));
    return id == m_current ? Result<void> {} : save(m_environments, id);
}

Result<void> EnvironmentStore::save(const QList<Environment> &environments, const QUuid &current)
{
    if (m_damaged)
        return failure(
            Error::Kind::Storage,
            QStringLiteral("%1 is damaged and is not written over. Mend or move it first.").arg(m_file));
    QJsonArray array;
    for (const Environment &environment : environments) {
        if (!environment.isBuiltIn)
            array.append(environment.toJson());
    }
    const QJsonDocument document(
        QJsonObject {{QStringLiteral("version"), Version},
                     {QStringLiteral("current"), current.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("environments"), array}});
    QSaveFile file(m_file);
    const bool isWritten = paths::makePrivateDir(QFileInfo(m_file).absolutePath())
        && file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(document.toJson()) > 0 && file.commit();
    if (!isWritten)
        return failure(Error::Kind::Storage, QStringLiteral("%1 could not be written.").arg(m_file));
    const bool isOther = m_current != current;
    m_environments = environments;
    m_current = current;
    Q_EMIT changed();
    if (isOther)
        Q_EMIT currentChanged();
    return {};
}

} // namespace onboarding
