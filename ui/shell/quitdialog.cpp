#include "ui/shell/quitdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <chrono>
#include <utility>

namespace onboarding {

QuitDialog::QuitDialog(const Theme &theme, const Environment &environment, std::function<QString()> warning,
                       QWidget *parent)
    : BandedDialog(theme, environment, parent)
    , m_warning(std::move(warning))
{
    constexpr std::chrono::milliseconds Again {300};
    setObjectName(QStringLiteral("quitDialog"));
    setWindowTitle(tr("Quit"));
    m_title = makeLabel({}, "title");
    m_text = makeLabel({}, "body", true);
    m_text->setObjectName(QStringLiteral("quitWarning"));
    content().addWidget(m_title);
    content().addWidget(m_text);
    content().addWidget(makeLabel(tr("What was observed or saved is kept."), "secondary", true));
    auto *row = new QHBoxLayout;
    auto *stay = makeButton(tr("Stay"), QStringLiteral("stayButton"), ButtonKind::Primary);
    m_quit = makeButton({}, QStringLiteral("quitButton"));
    m_save = makeButton(tr("Save and quit"), QStringLiteral("saveAndQuitButton"));
    m_save->hide();
    row->addStretch();
    row->addWidget(m_quit);
    row->addWidget(m_save);
    row->addWidget(stay);
    content().addLayout(row);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_quit, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
    auto *again = new QTimer(this);
    connect(again, &QTimer::timeout, this, &QuitDialog::refresh);
    again->start(Again);
    stay->setFocus();
}

void QuitDialog::offerSave(std::function<void()> save)
{
    m_save->show();
    connect(m_save, &QPushButton::clicked, this, [this, save = std::move(save)] {
        reject();
        save();
    });
}

void QuitDialog::refresh()
{
    const QString now = m_warning();
    const bool isDone = now.isEmpty();
    m_title->setPlainText(isDone ? tr("Everything is done now") : tr("Not everything is done yet"));
    m_text->setPlainText(isDone ? tr("Nothing is open any more.") : now);
    m_quit->setText(isDone ? tr("Quit") : tr("Quit anyway"));
}

} // namespace onboarding
