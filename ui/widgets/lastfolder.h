#pragma once

class QFileDialog;

namespace onboarding {

/// Begins \p dialog in the folder of the file that was chosen last, in any dialog and any session, and keeps
/// where this one ends. In the documents of the user before one was chosen, or where it is not there any
/// more.
void beginInLastFolder(QFileDialog &dialog);

} // namespace onboarding
