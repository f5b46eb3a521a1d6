#pragma once
#include "core/environments/environment.h"
#include "ui/widgets/noticedialog.h"

#include <QCoreApplication>
#include <QPointer>

namespace onboarding {

class Theme;

/// The one notice of what another program did to what is open. The next one takes its place and tells of
/// both: two would lie on each other, the lower one in the colours of an environment that is another by now.
class PassingNotice
{
    Q_DECLARE_TR_FUNCTIONS(PassingNotice)
public:
    /// What an environment was when the notice that is open began, and what was said beside the change.
    struct Changed
    {
        Environment before {};
        QString beside {}; ///< how IDs ended, or that a question was closed; each is said once
    };

    /// Both must outlive it.
    PassingNotice(const Theme &theme, QWidget &window);

    /// Over the window; what an open one said beside its change stays said.
    void tell(const Environment &environment, const QString &title, const QString &text,
              const QString &button);
    /// \p before is what it was at the first change, when a notice of that is open still.
    void tellChanged(const Changed &changed, const Environment &now);
    /// Whether one is open, so that what comes with the next change has to be told in its place.
    [[nodiscard]] bool isOpen() const;

private:
    void show(const Environment &environment, const QString &title, const QString &text,
              const QString &button);

    const Theme &m_theme;
    QWidget &m_window;
    QPointer<NoticeDialog> m_dialog;
    Changed m_changed {};
    QString m_told {}; ///< the text of the open one that is not of a change
};

} // namespace onboarding
