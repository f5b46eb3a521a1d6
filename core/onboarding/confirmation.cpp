#include "core/onboarding/confirmation.h"

#include "core/base/coretext.h"

namespace onboarding {

namespace {

QString comparable(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

/// "Sokolova, Maya" is written with the last name in front.
QStringList namesInOrder(const QString &displayName)
{
    const qsizetype comma = displayName.indexOf(QLatin1Char(','));
    const QString inOrder
        = comma < 0 ? displayName : displayName.mid(comma + 1) + QLatin1Char(' ') + displayName.left(comma);
    return inOrder.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

Confirmation::Confirmation(EnvironmentKind kind, const QString &username, const QString &displayName)
{
    if (kind != EnvironmentKind::Production)
        return;
    m_username = username;
    m_names = namesInOrder(displayName);
}

Confirmation::Confirmation(EnvironmentKind kind, const Customer &customer, bool hasLookalike)
    : Confirmation(kind, customer.username, hasLookalike ? QString() : customer.displayName)
{
    m_isExact = hasLookalike;
}

QString Confirmation::phrase() const
{
    return m_names.isEmpty() ? m_username : m_names.constLast();
}

bool Confirmation::isGivenBy(const QString &typed) const
{
    if (!isNeeded())
        return true;
    if (m_isExact)
        return typed.trimmed().normalized(QString::NormalizationForm_C)
            == m_username.trimmed().normalized(QString::NormalizationForm_C);
    const QString given = comparable(typed);
    if (given.isEmpty())
        return false;
    if (given == comparable(m_username))
        return true;
    // Last names of several words: "de la Cruz" is right, and so is the whole name.
    for (qsizetype from = m_names.size() - 1; from >= 0; --from) {
        if (given == comparable(m_names.mid(from).join(QLatin1Char(' '))))
            return true;
    }
    return false;
}

QString Confirmation::inWords() const
{
    if (m_isExact)
        return CoreText::tr("the user name with exactly these capitals, %1").arg(m_username);
    return m_names.isEmpty()
        ? CoreText::tr("the user name, %1").arg(m_username)
        : CoreText::tr("the last name, %1, or the user name, %2").arg(m_names.constLast(), m_username);
}

} // namespace onboarding
