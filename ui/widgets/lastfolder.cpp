#include "ui/widgets/lastfolder.h"

#include "core/platform/paths.h"
#include "core/platform/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace onboarding {

void beginInLastFolder(QFileDialog &dialog)
{
    const QString last = Settings(paths::settingsFile()).value(settings::LastFolder);
    const bool isThere = !last.isEmpty() && QFileInfo(last).isDir();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString first = QFileInfo(documents).isDir() ? documents : QDir::homePath();
    dialog.setDirectory(isThere ? last : first);
    QObject::connect(&dialog, &QFileDialog::fileSelected, &dialog, [](const QString &name) {
        Settings settings(paths::settingsFile());
        settings.setValue(settings::LastFolder, QFileInfo(name).absolutePath());
    });
}

} // namespace onboarding
