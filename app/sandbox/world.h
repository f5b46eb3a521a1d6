#pragma once
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QSet>
#include <QString>
#include <chrono>
#include <optional>

namespace onboarding::sandbox {

/// How a review ends, and what else is special about a user.
enum class Fate { Approve, Reject, Resubmit };
enum class Account { Active, Locked, Suspended, PartlyRegistered };

struct IdPair
{
    QString accountId {};
    QString workflowId {};
    bool operator==(const IdPair &) const = default;
    /// As the provider writes ids. UUIDs are the same in capitals.
    [[nodiscard]] IdPair canonical() const { return {accountId.toLower(), workflowId.toLower()}; }
};

/// Why nobody can be called \p username: no path of the control API could address them.
[[nodiscard]] std::optional<QString> nameProblem(const QString &username);

struct User
{
    QString id {};
    QString username {};
    QByteArray password {};
    QString displayName {};
    QString about {};
    QString status = QStringLiteral("NOT_REGISTERED"); ///< may be any text
    QString kycProvider = QStringLiteral("JUMIO");
    int remainingAttempts = 3;
    Fate fate = Fate::Approve;
    Account account = Account::Active;
    bool hasKycRecord = true; ///< false: the status operation answers 404
    int wrongPasswords = 0;
    QDateTime lastSignOn {}; ///< of the virtual clock; null before the first
    std::optional<IdPair> issued {}; ///< by the last SDK token
    QDateTime issuedUntil {}; ///< of the virtual clock: when that token expires
    std::optional<IdPair> finished {}; ///< by the last run on the phone
    QDateTime decisionAt {}; ///< of the virtual clock; null when nothing is in review
};

/// The users, what happens to them, and a clock that can be put forward. No HTTP here.
class World
{
public:
    static constexpr std::chrono::seconds ReviewTime {300};
    static constexpr std::chrono::seconds SdkTokenLife {30 * 60};
    static constexpr int MaxWrongPasswords = 5;
    static constexpr std::chrono::seconds MaxAhead {100LL * 365 * 24 * 3600};

    explicit World(quint64 seed);

    [[nodiscard]] QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(m_ahead.count()); }
    void advance(std::chrono::seconds by) { m_ahead += by; }
    /// How far the clock was put forward.
    [[nodiscard]] std::chrono::milliseconds ahead() const { return m_ahead; }

    /// Nothing when the name is taken. Its fate follows from its name.
    User *add(User user);
    /// With decisions that have come due already made.
    [[nodiscard]] User *find(const QString &username);
    [[nodiscard]] QList<User> users();
    /// False when there is no such user.
    [[nodiscard]] bool remove(const QString &username);
    void clear();

    /// A new verification run, as long as its SDK token lasts: NOT_REGISTERED becomes LV1.
    IdPair startRun(User &user);
    enum class Phone { Finished, NoToken, TokenExpired };
    /// The phone: takes the pictures of the run that was started last, which is user.finished then. One that
    /// is finished already stays so.
    [[nodiscard]] Phone finishRun(User &user) const;
    enum class Submission { Accepted, AlreadySubmitted, UnknownRun, WrongState };
    /// What submit() would mean for \p user; changes nothing.
    [[nodiscard]] Submission judge(const User &user, const IdPair &ids) const;
    /// \p user has sent the finished run \p ids, which judge() accepts, and is in review. A run counts once,
    /// for its sender.
    void submit(User &user, const IdPair &ids);
    void setStatus(User &user, const QString &status);

    [[nodiscard]] static QString idOf(const QString &username); ///< of a person, always the same
    [[nodiscard]] QString newId();
    [[nodiscard]] static Fate fateOf(const QString &username);

private:
    void decide(User &user) const;

    std::chrono::milliseconds m_ahead {0};
    QRandomGenerator m_random;
    QHash<QString, User> m_users;
    QStringList m_order;
    QSet<QString> m_submitted; ///< workflows
};

} // namespace onboarding::sandbox
