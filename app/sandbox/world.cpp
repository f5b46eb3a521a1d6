#include "app/sandbox/world.h"

#include <QUuid>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

bool maySubmit(const User &user)
{
    return user.status == QStringLiteral("LV1") || user.status == QStringLiteral("NEED_RESUBMIT");
}

} // namespace

std::optional<QString> nameProblem(const QString &username)
{
    if (!username.isValidUtf16())
        return QStringLiteral("username has half a character (a lone surrogate)");
    const auto *const control = std::find_if(username.cbegin(), username.cend(), [](QChar letter) {
        return letter.category() == QChar::Other_Control;
    });
    if (control == username.cend())
        return std::nullopt;
    const QString code
        = QString::number(control->unicode(), 16).toUpper().rightJustified(4, QLatin1Char('0'));
    return QStringLiteral("username has a control character (U+%1)").arg(code);
}

World::World(quint64 seed)
    : m_random(static_cast<quint32>(seed ^ (seed >> 32U)))
{
}

/// By the name and not by the seed: who a customer is does not change when the sandbox starts again, and a
/// client may have learnt it.
QString World::idOf(const QString &username)
{
    static const QUuid people(QStringLiteral("{6f3c1c1e-52a5-4a2e-9d3b-0b6c7c5f8a21}"));
    return QUuid::createUuidV5(people, username).toString(QUuid::WithoutBraces);
}

User *World::add(User user)
{
    if (m_users.contains(user.username))
        return nullptr;
    if (user.id.isEmpty())
        user.id = idOf(user.username);
    m_order.append(user.username);
    return &*m_users.insert(user.username, user);
}

User *World::find(const QString &username)
{
    const auto found = m_users.find(username);
    if (found == m_users.end())
        return nullptr;
    decide(*found);
    return &*found;
}

QList<User> World::users()
{
    QList<User> all;
    for (const QString &username : std::as_const(m_order))
        all.append(*find(username));
    return all;
}

bool World::remove(const QString &username)
{
    m_order.removeOne(username);
    return m_users.remove(username);
}

void World::clear()
{
    m_submitted.clear();
    m_users.clear();
    m_order.clear();
    m_ahead = std::chrono::milliseconds {0};
}

IdPair World::startRun(User &user)
{
    // One account for all runs of a person, as with the provider.
    const IdPair ids {user.issued ? user.issued->accountId : newId(), newId()};
    user.issued = ids;
    user.issuedUntil = now().addSecs(SdkTokenLife.count());
    if (user.status == QStringLiteral("NOT_REGISTERED"))
        setStatus(user, QStringLiteral("LV1"));
    return ids;
}

World::Phone World::finishRun(User &user) const
{
    if (!user.issued)
        return Phone::NoToken;
    if (user.finished != user.issued && now() >= user.issuedUntil)
        return Phone::TokenExpired;
    user.finished = user.issued;
    return Phone::Finished;
}

World::Submission World::judge(const User &user, const IdPair &ids) const
{
    if (m_submitted.contains(ids.canonical().workflowId))
        return Submission::AlreadySubmitted;
    if (!maySubmit(user))
        return Submission::WrongState;
    return user.finished == ids.canonical() ? Submission::Accepted : Submission::UnknownRun;
}

void World::submit(User &user, const IdPair &ids)
{
    m_submitted.insert(ids.canonical().workflowId);
    user.finished.reset();
    user.status = QStringLiteral("PENDING");
    user.decisionAt = now().addSecs(ReviewTime.count());
}

void World::setStatus(User &user, const QString &status)
{
    user.status = status;
    user.hasKycRecord = true;
    user.decisionAt = {};
    if (status == QStringLiteral("NEED_RESUBMIT"))
        user.remainingAttempts = std::max(0, user.remainingAttempts - 1);
    if (status == QStringLiteral("PENDING"))
        user.decisionAt = now().addSecs(ReviewTime.count());
    if (status == QStringLiteral("NEED_RESUBMIT") && user.remainingAttempts == 0)
        user.status = QStringLiteral("REJECTED");
}

void World::decide(User &user) const
{
    if (user.decisionAt.isNull() || now() < user.decisionAt)
        return;
    user.decisionAt = {};
    switch (user.fate) {
    case Fate::Approve: user.status = QStringLiteral("APPROVED_VERIFIED"); return;
    case Fate::Reject: user.status = QStringLiteral("REJECTED"); return;
    case Fate::Resubmit:
        user.remainingAttempts = std::max(0, user.remainingAttempts - 1);
        user.status
            = user.remainingAttempts > 0 ? QStringLiteral("NEED_RESUBMIT") : QStringLiteral("REJECTED");
        return;
    }
}

QString World::newId()
{
    quint32 words[4];
    for (quint32 &word : words)
        word = m_random.generate();
    words[1] = (words[1] & 0xffff0fffU) | 0x00004000U; // version 4
    words[2] = (words[2] & 0x3fffffffU) | 0x80000000U; // variant of RFC 4122
    const QUuid id(words[0], static_cast<ushort>(words[1] >> 16U), static_cast<ushort>(words[1]),
                   static_cast<uchar>(words[2] >> 24U), static_cast<uchar>(words[2] >> 16U),
                   static_cast<uchar>(words[2] >> 8U), static_cast<uchar>(words[2]),
                   static_cast<uchar>(words[3] >> 24U), static_cast<uchar>(words[3] >> 16U),
                   static_cast<uchar>(words[3] >> 8U), static_cast<uchar>(words[3]));
    return id.toString(QUuid::WithoutBraces);
}

Fate World::fateOf(const QString &username)
{
    if (username.contains(QStringLiteral("reject"), Qt::CaseInsensitive))
        return Fate::Reject;
    return username.contains(QStringLiteral("resubmit"), Qt::CaseInsensitive) ? Fate::Resubmit
                                                                              : Fate::Approve;
}

} // namespace onboarding::sandbox
