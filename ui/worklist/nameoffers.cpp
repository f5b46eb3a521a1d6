#include "ui/worklist/nameoffers.h"

#include "core/base/plaintext.h"
#include "core/roster/savedview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace onboarding {

namespace {

constexpr qsizetype MostOffered = 4;

/// At the beginning of one of its words.
bool isMeant(const QString &name, const QString &typed)
{
    const QString whole = folded(name);
    const QString part = folded(typed);
    return whole.startsWith(part) || whole.contains(QLatin1Char(' ') + part);
}

} // namespace

NameOffers::NameOffers(QLineEdit &edit, QStringList names, bool isList)
    : m_edit(edit)
    , m_names(std::move(names))
    , m_isList(isList)
{
    setObjectName(QStringLiteral("nameOffers"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(makeLabel(tr("In use:"), "caption"));
    for (qsizetype i = 0; i < MostOffered; ++i) {
        QPushButton *button = makeButton({}, {}, ButtonKind::Link);
        button->setAutoDefault(false);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this,
                [this, button] { take(button->property("offered").toString()); });
        row->addWidget(button);
        m_buttons.append(button);
    }
    row->addStretch();
    ensurePolished();
    setFixedHeight(sizeHint().height());
    edit.installEventFilter(this);
    connect(&edit, &QLineEdit::textChanged, this, &NameOffers::offer);
    offer();
}

qsizetype NameOffers::startOfLast() const
{
    const QString text = m_edit.text();
    return m_isList ? std::max(text.lastIndexOf(QLatin1Char(',')), text.lastIndexOf(QLatin1Char(';'))) + 1
                    : 0;
}

void NameOffers::offer()
{
    QString typed = m_edit.text().mid(startOfLast()).trimmed();
    if (m_isList && typed.startsWith(QLatin1Char('-'))) // one to be taken away
        typed = typed.mid(1).trimmed();
    QStringList meant;
    for (const QString &name : m_names) {
        if (meant.size() < MostOffered && name != typed && isMeant(name, typed))
            meant.append(name);
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        QPushButton &button = *m_buttons.at(i);
        const QString name = meant.value(i);
        button.setVisible(!name.isEmpty());
        button.setProperty("offered", name);
        button.setText(plainExcerpt(name, 24).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button.setAccessibleName(tr("Use %1").arg(plainExcerpt(name, 60)));
    }
    layout()->itemAt(0)->widget()->setVisible(!meant.isEmpty());
}

/// Down goes to the names and Enter takes one; the next Enter is the dialog's.
bool NameOffers::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    QList<QWidget *> line {&m_edit};
    for (QPushButton *button : std::as_const(m_buttons)) {
        if (button->isVisible())
            line.append(button);
    }
    const qsizetype at = std::max(qsizetype {0}, line.indexOf(qobject_cast<QWidget *>(watched)));
    const auto goTo = [&line](qsizetype place) {
        line.at(std::clamp(place, qsizetype {0}, line.size() - 1))->setFocus(Qt::TabFocusReason);
        return true;
    };
    const int key = static_cast<const QKeyEvent *>(event)->key();
    const bool isAtName = at > 0;
    if (key == Qt::Key_Down || (isAtName && key == Qt::Key_Right))
        return goTo(at + 1);
    if (isAtName && (key == Qt::Key_Up || key == Qt::Key_Left))
        return goTo(at - 1);
    if (isAtName && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        take(line.at(at)->property("offered").toString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NameOffers::take(const QString &name)
{
    const qsizetype start = startOfLast();
    QString text = m_edit.text().left(start);
    const bool isRemoval = m_edit.text().mid(start).trimmed().startsWith(QLatin1Char('-'));
    if (start > 0)
        text += QLatin1Char(' ');
    if (m_isList && isRemoval)
        text += QLatin1Char('-');
    m_edit.setText(text + name);
    m_edit.setFocus();
}

} // namespace onboarding
