#include "app/sandbox/journal.h"

#include <QUrl>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

const QString NumberMember = QStringLiteral("number");

/// "200" for 200, "true" for true, a text as it is.
QString asText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

struct JournalFilter
{
    QList<QPair<QString, QString>> members {};
    qint64 after = 0;
    qint64 limit = -1;

    [[nodiscard]] bool fits(const QJsonObject &entry) const
    {
        if (entry.value(NumberMember).toInteger() <= after)
            return false;
        return std::all_of(members.cbegin(), members.cend(), [&entry](const auto &member) {
            return asText(entry.value(member.first)) == member.second;
        });
    }
};

std::optional<QString> readFilter(const QUrlQuery &query, JournalFilter &filter)
{
    static const QStringList members {QStringLiteral("operation"), QStringLiteral("username"),
                                      QStringLiteral("method"), QStringLiteral("status"),
                                      QStringLiteral("applied")};
    // A + is a blank here as in a form.
    const auto items
        = QUrlQuery(query.query(QUrl::FullyEncoded).replace(QLatin1Char('+'), QStringLiteral("%20")))
              .queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        bool isNumber = true;
        if (members.contains(name))
            filter.members.append({name, value});
        else if (name == QStringLiteral("after"))
            filter.after = value.toLongLong(&isNumber);
        else if (name == QStringLiteral("limit"))
            filter.limit = value.toLongLong(&isNumber);
        else
            return QStringLiteral("%1 is not known; the journal can be asked for %2, after, limit")
                .arg(name, members.join(QStringLiteral(", ")));
        if (!isNumber || filter.after < 0 || (name == QStringLiteral("limit") && filter.limit < 0))
            return QStringLiteral("%1 must be a whole number from 0 on").arg(name);
        if (name == QStringLiteral("applied") && value != QStringLiteral("true")
            && value != QStringLiteral("false"))
            return QStringLiteral("applied must be true or false");
    }
    return std::nullopt;
}

} // namespace

void Journal::note(const QDateTime &at, const Request &request, const Handled &handled)
{
    if (m_entries.size() >= MaxEntries)
        m_entries.pop_front();
    m_entries.push_back({{NumberMember, ++m_last},
                         {QStringLiteral("at"), at.toString(Qt::ISODateWithMs)},
                         {QStringLiteral("operation"), handled.operation},
                         {QStringLiteral("method"), QString::fromLatin1(request.method.left(MaxText))},
                         {QStringLiteral("path"), request.path.left(MaxText)},
                         {QStringLiteral("status"), handled.reply.status},
                         {QStringLiteral("username"), handled.username.left(MaxText)},
                         {QStringLiteral("applied"), handled.isApplied}});
}

QJsonArray Journal::find(const QUrlQuery &filter, std::optional<QString> &problem) const
{
    JournalFilter wanted;
    problem = readFilter(filter, wanted);
    QJsonArray found;
    if (problem)
        return found;
    for (const QJsonObject &entry : m_entries) {
        if (wanted.fits(entry))
            found.append(entry);
    }
    while (wanted.limit >= 0 && found.size() > wanted.limit)
        found.removeFirst();
    return found;
}

} // namespace onboarding::sandbox
