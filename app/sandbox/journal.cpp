#include "app/sandbox/journal.h"

#include <QHash>
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

const QStringList &filterMembers()
{
    static const QStringList members {QStringLiteral("operation"), QStringLiteral("username"),
                                      QStringLiteral("method"), QStringLiteral("status"),
                                      QStringLiteral("applied")};
    return members;
}

/// What no request can have: a test that looks for it would find nothing and be content.
std::optional<QString> memberProblem(const QString &name, const QString &value)
{
    static const QHash<QString, QStringList> known {
        {QStringLiteral("operation"),
         {QStringLiteral("selfRegister"), QStringLiteral("signIn"), QStringLiteral("refreshToken"),
          QStringLiteral("userStatus"), QStringLiteral("sdkToken"), QStringLiteral("registerUser")}},
        {QStringLiteral("method"),
         {QStringLiteral("GET"), QStringLiteral("HEAD"), QStringLiteral("POST"), QStringLiteral("PUT"),
          QStringLiteral("PATCH"), QStringLiteral("DELETE"), QStringLiteral("OPTIONS"),
          QStringLiteral("TRACE")}},
        {QStringLiteral("applied"), {QStringLiteral("true"), QStringLiteral("false")}}};
    if (name == QStringLiteral("status")) {
        bool isNumber = false;
        const int status = value.toInt(&isNumber);
        const bool isStatus = isNumber && status >= 100 && status <= 599 && QString::number(status) == value;
        return isStatus ? std::nullopt : std::optional(QStringLiteral("status must be 100 to 599"));
    }
    if (name == QStringLiteral("username"))
        return value.isEmpty() ? std::optional(QStringLiteral("username must not be empty")) : std::nullopt;
    const QStringList values = known.value(name);
    if (values.contains(value))
        return std::nullopt;
    return QStringLiteral("%1 must be %2 or %3")
        .arg(name, values.mid(0, values.size() - 1).join(QStringLiteral(", ")), values.constLast());
}

std::optional<QString> readFilter(const FormFields &query, JournalFilter &filter)
{
    if (const QString twice = query.nameGivenTwice(); !twice.isEmpty())
        return QStringLiteral("%1 is there twice").arg(twice);
    for (const auto &[name, value] : query.items) {
        bool isNumber = true;
        if (filterMembers().contains(name)) {
            if (const std::optional<QString> problem = memberProblem(name, value))
                return problem;
            filter.members.append({name, value});
        } else if (name == QStringLiteral("after")) {
            filter.after = value.toLongLong(&isNumber);
        } else if (name == QStringLiteral("limit")) {
            filter.limit = value.toLongLong(&isNumber);
        } else {
            return QStringLiteral("%1 is not known; the journal can be asked for %2, after, limit")
                .arg(name, filterMembers().join(QStringLiteral(", ")));
        }
        if (!isNumber || filter.after < 0 || (name == QStringLiteral("limit") && filter.limit < 0))
            return QStringLiteral("%1 must be a whole number from 0 on").arg(name);
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

QJsonArray Journal::find(const FormFields &filter, std::optional<QString> &problem) const
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
