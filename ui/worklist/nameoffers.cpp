#include "ui/worklist/nameoffers.h"

#include "core/base/plaintext.h"
#include "core/roster/savedview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
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
        connect(button, &QPushButton::clicked, this,
                [this, button] { take(button->property("offered").toString()); });
        row->addWidget(button);
        m_buttons.append(button);
    }
    row->addStretch();
    ensurePolished();
    setFixedHeight(sizeHint().height());
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
