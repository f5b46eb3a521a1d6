#include "core/platform/autostart.h"

#include "core/base/coretext.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace onboarding {

namespace {

// The uninstallers take it away by --forget-autostart.
const QString ValueName = QStringLiteral("Onboarding Console");

/// Where the Task Manager and the settings of Windows keep what they switched off: beside the key "Run".
QString approvalKey(const QString &runKey)
{
    return runKey.section(QLatin1Char('\\'), 0, -2) + QStringLiteral("\\Explorer\\StartupApproved\\Run");
}

QSettings registry(const QString &key)
{
    return QSettings(key, QSettings::NativeFormat);
}

/// A path of Windows holds no quotes, so nothing in it has to be escaped.
QString commandOf(const QString &program)
{
    return QLatin1Char('"') + QDir::toNativeSeparators(program) + QStringLiteral("\" --hidden");
}

/// Of this program wherever it was installed before, with the arguments that we write.
bool isByThisProgram(const QString &command, const QString &program)
{
    return command.endsWith(QLatin1Char('\\') + QFileInfo(program).fileName() + QStringLiteral("\" --hidden"),
                            Qt::CaseInsensitive)
        && command.startsWith(QLatin1Char('"')) && command.count(QLatin1Char('"')) == 2;
}

/// Its first byte is even for what starts and odd for what was switched off.
bool isOffInTaskManager(const QString &runKey)
{
    const QByteArray approval = registry(approvalKey(runKey)).value(ValueName).toByteArray();
    return !approval.isEmpty() && (approval.at(0) & 1) != 0;
}

} // namespace

bool Autostart::isSupported()
{
    return true;
}

Autostart::State Autostart::state() const
{
    const QString command = registry(m_place).value(ValueName).toString();
    if (command.isEmpty())
        return State::Off;
    if (!isByThisProgram(command, m_program))
        return State::Foreign;
    return isOffInTaskManager(m_place) ? State::Off : State::On;
}

Result<void> Autostart::setEnabled(bool enabled) const
{
    if (state() == State::Foreign)
        return tl::unexpected(foreign());
    QSettings run = registry(m_place);
    QSettings approval = registry(approvalKey(m_place));
    if (enabled)
        run.setValue(ValueName, commandOf(m_program));
    else
        run.remove(ValueName);
    approval.remove(ValueName);
    run.sync();
    approval.sync();
    const bool isDone = run.status() == QSettings::NoError
        && registry(m_place).value(ValueName).toString() == (enabled ? commandOf(m_program) : QString());
    if (isDone)
        return {};
    return failure(Error::Kind::Storage, CoreText::tr("%1 could not be written.").arg(entryName()));
}

QString Autostart::entryName() const
{
    return m_place + QLatin1Char('\\') + ValueName;
}

} // namespace onboarding
