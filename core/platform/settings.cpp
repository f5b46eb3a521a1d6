#include "core/platform/settings.h"

#include "core/platform/paths.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace onboarding {

namespace {

/// QSettings would make it for everybody to read, as far as the umask lets it.
void makePrivate(const QString &name)
{
    constexpr auto Owner = QFile::ReadOwner | QFile::WriteOwner;
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QFile file(name);
    if (!file.exists())
        (void)file.open(QFile::WriteOnly | QFile::NewOnly, Owner);
    else if (file.permissions() & Others)
        (void)file.setPermissions(Owner);
}

} // namespace

Settings::Settings(const QString &file)
    : m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

QString Settings::putAsideWhenDamaged(const QString &file)
{
    if (!QFileInfo::exists(file))
        return {};
    const QSettings settings(file, QSettings::IniFormat);
    (void)settings.allKeys(); // only then are all sections parsed
    if (settings.status() != QSettings::FormatError)
        return {};
    return paths::putAside(file).value_or(QString());
}

Settings::~Settings() = default;

QVariant Settings::read(const char *key) const
{
    return m_file->value(QString::fromLatin1(key));
}

bool Settings::write(const char *key, const QVariant &value)
{
    if (m_isSecret && value.userType() == QMetaType::QString && m_isSecret(value.toString()))
        return false;
    const QFileInfo file(m_file->fileName());
    if (!paths::makePrivateDir(file.absolutePath()) || paths::isPlantedLink(file.filePath()))
        return true; // what is chosen then lasts for this session
    makePrivate(file.filePath());
    m_file->setValue(QString::fromLatin1(key), value);
    return true;
}

} // namespace onboarding
