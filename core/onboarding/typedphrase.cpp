#include "core/onboarding/typedphrase.h"

#include "core/base/coretext.h"
#include "core/roster/customerstore.h"

#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

QString comparable(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

/// What stands beside a name and is none: "(VIP)", "Jr.", "III", "2", a heart.
bool isNoName(const QString &word)
{
    static const QSet<QString> additions {QStringLiteral("jr"),  QStringLiteral("sr"), QStringLiteral("ii"),
                                          QStringLiteral("iii"), QStringLiteral("iv"), QStringLiteral("phd"),
                                          QStringLiteral("md"),  QStringLiteral("esq")};
    const bool isBracketed = word.startsWith(QLatin1Char('(')) || word.endsWith(QLatin1Char(')'))
        || word.startsWith(QLatin1Char('['));
    const bool hasLetter = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    QString bare = word.toCaseFolded();
    bare.remove(QLatin1Char('.')).remove(QLatin1Char(','));
    return isBracketed || !hasLetter || additions.contains(bare);
}

/// "Sokolova, Maya" is written with the last name in front; in "John Smith, Jr." it is not.
QStringList namesInOrder(const QString &displayName)
{
    const auto wordsOf = [](const QString &text) {
        QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        words.removeIf(isNoName);
        return words;
    };
    const qsizetype comma = displayName.indexOf(QLatin1Char(','));
    return comma < 0 ? wordsOf(displayName)
                     : wordsOf(displayName.mid(comma + 1)) + wordsOf(displayName.left(comma));
}

QString lastOf(const QString &displayName)
{
    const QStringList names = namesInOrder(displayName);
    return names.isEmpty() ? QString() : names.constLast();
}

} // namespace

TypedPhrase::TypedPhrase(EnvironmentKind kind, const QString &username, const QString &displayName)
{
    if (kind != EnvironmentKind::Production)
        return;
    m_username = username;
    m_names = namesInOrder(displayName);
}

TypedPhrase::TypedPhrase(EnvironmentKind kind, const Customer &customer, bool hasLookalike)
    : TypedPhrase(kind, customer.username, hasLookalike ? QString() : customer.displayName)
{
    m_isExact = hasLookalike;
}

TypedPhrase typedPhraseFor(EnvironmentKind kind, const Customer &customer, const CustomerStore &store)
{
    const bool isAsked = kind == EnvironmentKind::Production;
    if (!isAsked || !store.isLoaded())
        return {kind, customer, false};
    Customer asked = customer;
    const QString lastName = comparable(lastOf(customer.displayName));
    const auto isCalledAlike = [&](const CustomerRecord &one) {
        return one.customer.id != customer.id && one.customer.environment == customer.environment
            && comparable(lastOf(one.customer.displayName)) == lastName;
    };
    const QList<CustomerRecord> &records = store.records();
    if (!lastName.isEmpty() && std::any_of(records.begin(), records.end(), isCalledAlike))
        asked.displayName.clear();
    return {kind, asked, store.hasLookalike(customer.environment, customer.username)};
}

QString TypedPhrase::phrase() const
{
    return m_names.isEmpty() ? m_username : m_names.constLast();
}

bool TypedPhrase::isGivenBy(const QString &typed) const
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

QString TypedPhrase::request() const
{
    return isNeeded() ? CoreText::tr("Type %1, to confirm").arg(inWords()) : QString();
}

Error TypedPhrase::notTyped() const
{
    return {.kind = Error::Kind::NotPermitted,
            .message = CoreText::tr("This is a production environment: type %1, to confirm.").arg(inWords()),
            .field = QStringLiteral("confirmation")};
}

Error TypedPhrase::notGiven(const QString &environment, const QString &end) const
{
    return {.kind = Error::Kind::NotPermitted,
            .message = QStringLiteral("%1 is a production environment: give --confirm with %2%3")
                           .arg(environment, inWords(), end)};
}

QString TypedPhrase::inWords() const
{
    if (m_isExact)
        return CoreText::tr("the user name with exactly these capitals, %1").arg(m_username);
    return m_names.isEmpty()
        ? CoreText::tr("the user name, %1").arg(m_username)
        : CoreText::tr("the last name, %1, or the user name, %2").arg(m_names.constLast(), m_username);
}

} // namespace onboarding
