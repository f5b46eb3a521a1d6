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
    dialog.setDirectory(isThere ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QObject::connect(&dialog, &QFileDialog::fileSelected, &dialog, [](const QString &name) {
        Settings(paths::settingsFile()).setValue(settings::LastFolder, QFileInfo(name).absolutePath());
    });
}

} // namespace onboarding
