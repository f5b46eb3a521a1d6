#include "ui/worklist/savedviewscontroller.h"

#include "core/base/plaintext.h"
#include "ui/shell/mainwindow.h"
#include "ui/worklist/customereditcontroller.h"
#include "ui/worklist/promptdialog.h"

#include <QJsonDocument>
#include <algorithm>

namespace onboarding {

SavedViewsController::SavedViewsController(WorklistController &worklist, MainWindow &window,
                                           CustomerStore &store, const Theme &theme)
    : m_worklist(worklist)
    , m_window(window)
    , m_store(store)
    , m_theme(theme)
{
}

void SavedViewsController::askOwnName()
{
    if (!m_worklist.workspace())
        return;
    auto *dialog = new PromptDialog(
        m_theme, m_worklist.workspace()->environment(),
        {.title = tr("Your name"),
         .explanation
         = tr("My queue shows the customers that are assigned to you. You can change your name in "
              "Settings."),
         .label = tr("Your name, as it is used for assignees"),
         .button = tr("Show my queue"),
         .isStored = true,
         .problem =
             [](const QString &text) {
                 return text.isEmpty() ? tr("Enter your name.") : CustomerEditController::tooLongText(text);
             }},
        &m_window);
    connect(dialog, &PromptDialog::answered, this, [this, dialog = QPointer(dialog)](const QString &name) {
        const bool isKept = m_window.worklist().setOwnName(name);
        if (dialog)
            dialog->finish(isKept ? Result<void> {}
                                  : invalidField(QStringLiteral("name"),
                                                 tr("Your name holds what looks like a token or a "
                                                    "password, and exports name it.")));
        if (isKept)
            m_window.worklist().chooseQueue();
    });
    dialog->open();
}

void SavedViewsController::askName(const SavedView &shown)
{
    if (!m_worklist.workspace())
        return;
    auto *dialog
        = new PromptDialog(m_theme, m_worklist.workspace()->environment(),
                           {.title = tr("Save this view"),
                            .explanation = tr("Search, statuses, filters and the order, as they are now."),
                            .label = tr("Name"),
                            .button = tr("Save view"),
                            .isStored = true,
                            .problem = [this](const QString &name) { return nameProblem(name); }},
                           &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, shown, dialog = QPointer(dialog)](const QString &name) {
                keep(
                    name, QJsonDocument(shown.toJson()).toJson(QJsonDocument::Compact), {},
                    [this, name] {
                        m_window.showToast(tr("View “%1” saved.").arg(plainExcerpt(name, 40)));
                        m_window.worklist().focusList();
                    },
                    dialog);
            });
    dialog->open();
}

/// Empty when a view can be called \p name.
QString SavedViewsController::nameProblem(const QString &name) const
{
    const auto isTaken = [&](const QString &other) { return other.compare(name, Qt::CaseInsensitive) == 0; };
    const QList<SavedView> builtIn = builtInViews();
    if (isTaken(queueOf({}).name)
        || std::any_of(builtIn.begin(), builtIn.end(),
                       [&](const SavedView &view) { return isTaken(view.name); })
        || std::any_of(m_views.begin(), m_views.end(), [&](const auto &view) { return isTaken(view.first); }))
        return tr("There is a view of this name already.");
    return name.isEmpty() ? tr("Enter a name.") : CustomerEditController::tooLongText(name);
}

void SavedViewsController::askNewName(const QString &name)
{
    if (!m_worklist.workspace())
        return;
    auto *dialog = new PromptDialog(m_theme, m_worklist.workspace()->environment(),
                                    {.title = tr("Rename the view “%1”").arg(plainExcerpt(name, 40)),
                                     .label = tr("Name"),
                                     .text = name,
                                     .button = tr("Rename"),
                                     .isStored = true,
                                     .problem =
                                         [this, name](const QString &text) {
                                             const bool isSame = text.compare(name, Qt::CaseInsensitive) == 0;
                                             return isSame ? QString() : nameProblem(text);
                                         }},
                                    &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, name, dialog = QPointer(dialog)](const QString &text) {
                if (text == name)
                    return dialog->finish({});
                for (const auto &[stored, content] : std::as_const(m_views)) {
                    if (stored != name)
                        continue;
                    return keep(
                        text, content, name,
                        [this, name, text, before = content] {
                            m_worklist.offerUndo(tr("View “%1” renamed to “%2”.")
                                                     .arg(plainExcerpt(name, 40), plainExcerpt(text, 40)),
                                                 [name, text, before](WorklistController &now) {
                                                     now.views().keep(name, before, text, [] { });
                                                 });
                        },
                        dialog);
                }
                dialog->finish(failure(Error::Kind::NotFound, tr("This view is not there any more.")));
            });
    dialog->open();
}

/// Under \p name, instead of under \p replaced unless that is empty; then chooses it.
void SavedViewsController::keep(const QString &name, const QByteArray &content, const QString &replaced,
                                const std::function<void()> &done, const QPointer<PromptDialog> &dialog)
{
    if (!m_worklist.workspace()) {
        if (dialog)
            dialog->finish(failure(Error::Kind::NotPermitted, tr("No environment is open.")));
        return;
    }
    m_store.file().saveView(m_worklist.workspace()->environment().id, name, content, replaced, this,
                            [this, name, done, dialog](const Result<void> &kept) {
                                if (dialog)
                                    dialog->finish(kept);
                                else
                                    m_worklist.say(kept);
                                load(kept ? name : QString());
                                if (kept)
                                    done();
                            });
}

void SavedViewsController::remove(const QString &name)
{
    if (!m_worklist.workspace())
        return;
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(),
                                    [&](const auto &view) { return view.first == name; });
    if (found == m_views.cend())
        return;
    m_store.file().removeView(m_worklist.workspace()->environment().id, name, this,
                              [this, name, content = found->second](const Result<void> &removed) {
                                  load();
                                  if (!removed)
                                      return m_worklist.say(removed);
                                  m_worklist.offerUndo(tr("View “%1” removed.").arg(plainExcerpt(name, 40)),
                                                       [name, content](WorklistController &now) {
                                                           now.views().keep(name, content, {}, [] { });
                                                       });
                              });
}

void SavedViewsController::load(const QString &chosen)
{
    if (!m_worklist.workspace())
        return;
    using Views = CustomerFile::Views;
    m_store.file().views(m_worklist.workspace()->environment().id,
                         m_worklist.workspace(), // not those of an environment that is open no more
                         [this, chosen](const Result<Views> &saved) {
                             QList<SavedView> views;
                             m_views = saved.value_or(Views());
                             for (const auto &[name, json] : std::as_const(m_views)) {
                                 if (const auto view
                                     = SavedView::fromJson(name, QJsonDocument::fromJson(json).object()))
                                     views.append(*view);
                             }
                             m_window.worklist().setSavedViews(views);
                             m_window.worklist().chooseView(chosen);
                         });
}

} // namespace onboarding
