#pragma once
#include "core/base/error.h"
#include "core/kyc/kycstatus.h"
#include "core/kyc/sentto.h"
#include "core/kyc/serviceplace.h"
#include "core/kyc/tokenowner.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <optional>

namespace onboarding {

/// One line of the roster. Holds no secret.
struct Customer
{
    QUuid id {}; ///< chosen once; names the secrets
    QUuid environment {};
    QString username {}; ///< unique in its environment
    QString displayName {}; ///< may be empty: then the user name is shown
    bool hasRefreshToken = false; ///< marker: a token was saved, in the keychain or sealed
    bool hasPassword = false; ///< marker: the user asked to remember the password (never in production)
    bool isSealed = false; ///< its tokens are sealed in the roster's file, not entries of the keychain
    bool isWatched = false;
    QDateTime addedAt {}; ///< UTC
    TokenOwner learnt {}; ///< who a password sign-in said the customer is
    QString tokenUser {}; ///< whom the token in use names; empty: it does not say, or there is none
    /// Whether that is the customer. Absent: there is no token, or nobody looked at it yet.
    std::optional<bool> isTokenVerified {};
    // What people here keep about the customer; the service knows none of it.
    QStringList tags {}; ///< without duplicates, in the order they were given
    QString assignee {}; ///< empty: nobody
    QDateTime due {}; ///< UTC; set by hand. Null: the rule of the status counts (see duerules.h)
    QDateTime snoozedUntil {}; ///< UTC; null: not snoozed

    [[nodiscard]] QString label() const { return displayName.isEmpty() ? username : displayName; }
    bool operator==(const Customer &) const = default;
};

/// A change of what people keep about customers. What is absent stays as it is, so that two programs can
/// change different things of one customer.
struct CustomerEdit
{
    std::optional<QString> displayName {};
    std::optional<QStringList> tags {};
    std::optional<QString> assignee {};
    std::optional<QDateTime> due {}; ///< a null time takes it away
    std::optional<QDateTime> snoozedUntil {}; ///< a null time ends it
    std::optional<bool> isWatched {};

    /// The same fields of \p customer: what undoes this edit.
    [[nodiscard]] CustomerEdit inverse(const Customer &customer) const;
    void applyTo(Customer &customer) const;
    /// Whether \p customer is as this edit left it.
    [[nodiscard]] bool isIn(const Customer &customer) const { return inverse(customer) == *this; }
    static constexpr qsizetype MaxText = 320; ///< of a name, an assignee or a tag
    bool operator==(const CustomerEdit &) const = default;

    /// Every field as \p customer has it.
    [[nodiscard]] static CustomerEdit of(const Customer &customer);
};

/// Calls \p visit with each field of \p edit, with the same field of Customer and with its name. The one list
/// of what people change: what goes through all of it (undo, the list in memory, imports, the guard against
/// credentials) uses this, and another field stops the build here.
template<typename Edit, typename Visit>
void forEachField(Edit &edit, Visit visit)
{
    auto &[displayName, tags, assignee, due, snoozedUntil, isWatched] = edit;
    visit(displayName, &Customer::displayName, "displayName");
    visit(tags, &Customer::tags, "tags");
    visit(assignee, &Customer::assignee, "assignee");
    visit(due, &Customer::due, "due");
    visit(snoozedUntil, &Customer::snoozedUntil, "snoozedUntil");
    visit(isWatched, &Customer::isWatched, "isWatched");
}

[[nodiscard]] size_t qHash(const CustomerEdit &edit, size_t seed = 0);

/// Several that are one change: all of them or none.
using CustomerEdits = QList<QPair<CustomerEdit, QList<QUuid>>>;

/// A status as this console saw it. The API answers only about now, so this is never more than that.
struct Observation
{
    KycStatus status {};
    QString kycProvider {};
    std::optional<int> remainingAttempts {}; ///< absent: not sent
    QDateTime observedAt {}; ///< UTC
    quint64 exchange = 0; ///< the exchange that proved it; 0 when it was not kept
    ServicePlace from {}; ///< the environment as it was when it answered
    QStringList remarks {}; ///< what of the reply could not be used; of this session, not stored
    bool operator==(const Observation &) const = default;
};

/// A status that was asked for, and no answer that says it: tells nothing of the status.
struct FailedCheck
{
    QDateTime at {}; ///< UTC
    Error::Kind kind = Error::Kind::Offline;
    int httpStatus = 0; ///< 0: no HTTP answer
    quint64 exchange = 0; ///< that shows it
    bool operator==(const FailedCheck &) const = default;
};

/// A customer and what was observed last.
struct CustomerRecord
{
    Customer customer {};
    std::optional<Observation> last {}; ///< absent: never checked
    std::optional<Observation> seenElsewhere {}; ///< instead of last, once the environment leads elsewhere
    std::optional<FailedCheck> failed {}; ///< the last one, when nothing was observed since
    QDateTime inStatusSince {}; ///< UTC: the first of the unbroken run of observations of this status
    bool isSinceSeen = false; ///< false: it had the status at the first look, so "at least since"
    QString lastNote {}; ///< text of the newest note, for the search and the JSON export
    qint64 row = 0; ///< in the file: ascends as customers are added, and stays while one is removed

    /// Takes over \p seen, the one received last whatever its time says: a clock may have been wrong, now or
    /// then. True when the status is another one. What another place said before is no earlier look.
    bool observe(const Observation &seen);
    /// What was seen last becomes seenElsewhere when it came from another place than \p here, and last again
    /// when it did not. True when something moved.
    bool lookFrom(const ServicePlace &here);
    [[nodiscard]] bool movesFrom(const ServicePlace &here) const; ///< whether lookFrom() moves something
    /// 0 when it began in the future, as after a clock was set back.
    [[nodiscard]] qint64 wholeDaysInStatus(const QDateTime &now) const;
    bool operator==(const CustomerRecord &) const = default;
};

/// A note that people here wrote. Stays on this computer.
struct Note
{
    QUuid id {};
    QUuid customer {};
    QString text {}; ///< at most MaxText
    QDateTime writtenAt {}; ///< UTC
    QDateTime editedAt {}; ///< UTC: the last time; null while it stands as it was written
    static constexpr qsizetype MaxText = 4000;
    bool operator==(const Note &) const = default;
};

/// A status that was seen to follow another one.
struct StatusChange
{
    QUuid customer {};
    QString from {}; ///< name; "UNRECOGNISED" for the rest
    QString to {};
    QDateTime at {}; ///< UTC: when the new one was first seen
    QDateTime lastSeenAt {}; ///< UTC: when the old one was last seen; the change lies in between
    QDateTime since {}; ///< UTC: since when the old one was seen
    bool isSinceSeen = false;
};

/// The sign-in that IDs are about to be sent with, as the list must still have it.
struct SignInInUse
{
    bool isStored = false; ///< not of this session only
    QString tokenUser {};
    std::optional<bool> isTokenVerified {};
    bool operator==(const SignInInUse &) const = default;
};

/// A registerUser this console sent. Written before the request leaves, so that a crash cannot hide it.
struct Submission
{
    enum class Outcome { Sent, Registered, Refused, Unknown };

    QUuid id {};
    QUuid customer {};
    QString accountId {};
    QString workflowId {};
    QDateTime sentAt {}; ///< UTC
    Outcome outcome = Outcome::Sent; ///< Sent when read back means unknown: the program ended in between
    SentTo to {};
    ServicePlace from {}; ///< not kept: where it is sent, and where its IDs must be of
    QUuid after {}; ///< not kept: the last open one that its sender knew of
    bool isRepeatMeant = false; ///< not kept: that its IDs were sent before is known, and meant
    std::optional<SignInInUse> signIn {}; ///< not kept: compared with the list when it is recorded
    bool operator==(const Submission &) const = default;
};

} // namespace onboarding
