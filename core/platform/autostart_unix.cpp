#include "core/platform/autostart.h"

#include "core/base/coretext.h"
#include "core/platform/paths.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace onboarding {

namespace {

constexpr char Seal[] = "X-Onboarding-Console-Seal=";
// Desktops switch an entry off by one of these lines. That is a choice, not an edit of what the entry does.
constexpr const char *Switches[] = {"Hidden=", "X-GNOME-Autostart-enabled="};

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

/// A value of Exec, quoted and escaped as the Desktop Entry Specification wants it: once for the quotes of
/// the command line, once for the string; % stands for itself when doubled.
QString desktopQuoted(QString program)
{
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('"'), QLatin1Char('`'), QLatin1Char('$')})
        program.replace(special, QLatin1Char('\\') + QString(special));
    program.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    program.replace(QLatin1Char('%'), QStringLiteral("%%"));
    return QLatin1Char('"') + program + QLatin1Char('"');
}

/// What a file says: its text without seal and switches, whether the seal fits, whether it is switched off.
struct Found
{
    QByteArray text {};
    QByteArray seal {};
    bool isOff = false;

    [[nodiscard]] bool isOurs() const { return seal == hashOf(text); }
};

Found readEntry(const QByteArray &content)
{
    Found found;
    QList<QByteArray> lines = content.split('\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    for (const QByteArray &line : lines) {
        if (line.startsWith(Seal)) {
            found.seal = line.mid(qsizetype(qstrlen(Seal))).trimmed();
            continue;
        }
        bool isSwitch = false;
        for (const char *key : Switches)
            isSwitch = isSwitch || line.startsWith(key);
        if (!isSwitch)
            found.text += line + '\n';
        else if (line.trimmed() == "Hidden=true" || line.trimmed() == "X-GNOME-Autostart-enabled=false")
            found.isOff = true;
    }
    return found;
}

QByteArray entryFor(const QString &program)
{
    const QByteArray text = QStringLiteral("[Desktop Entry]\n"
                                           "Type=Application\n"
                                           "Version=1.4\n"
                                           "Name=Onboarding Console\n"
                                           "Comment=Watches customers from the start of the session\n"
                                           "Exec=%1 --hidden\n"
                                           "Icon=org.onboarding.console\n"
                                           "Terminal=false\n")
                                .arg(desktopQuoted(program))
                                .toUtf8();
    return text + Seal + hashOf(text) + '\n';
}

} // namespace

bool Autostart::isSupported()
{
#ifdef Q_OS_MACOS
    return false;
#else
    return true;
#endif
}

Autostart::State Autostart::state() const
{
    QFile file(m_place);
    if (!file.exists())
        return State::Off;
    constexpr qint64 MaxSize = 64 * 1024;
    const Found found = file.open(QFile::ReadOnly) ? readEntry(file.read(MaxSize)) : Found {};
    if (!found.isOurs())
        return State::Foreign;
    return found.isOff ? State::Off : State::On;
}

Result<void> Autostart::setEnabled(bool enabled) const
{
    if (state() == State::Foreign)
        return tl::unexpected(foreign());
    if (!enabled) {
        if (QFile::exists(m_place) && !QFile::remove(m_place))
            return failure(Error::Kind::Storage, CoreText::tr("%1 could not be removed.").arg(m_place));
        return {};
    }
    if (!paths::makePrivateDir(QFileInfo(m_place).absolutePath()))
        return failure(Error::Kind::Storage, CoreText::tr("%1 could not be written.").arg(m_place));
    return paths::writeWhole(m_place, entryFor(m_program));
}

QString Autostart::entryName() const
{
    return m_place;
}

} // namespace onboarding
