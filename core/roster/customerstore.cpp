#include "core/roster/customerstore.h"

#include "core/base/coretext.h"
#include "core/kyc/credentialdetection.h"
#include "core/kyc/evenspelling.h"
#include "core/kyc/tokenowner.h"
#include "core/roster/customernames.h"
#include "core/roster/rostercontents.h"
#include "core/roster/submissionlookup.h"
#include "core/storage/sharedcounter.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <iterator>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace onboarding {

namespace {
constexpr qsizetype ToldOneByOne = 100; ///< more that change together are one signal
/// As long as those that follow are there: a listener that is told of the first looks for the others.
constexpr qsizetype GoneOneByOne = 1;
/// What an import changes of somebody who is there, who may have signed in meanwhile. What was edited since
/// it was asked for is behind it in the file too.
Customer merged(Customer known, const Customer &before, const Customer &imported)
{
    CustomerEdit made = CustomerEdit::of(imported);
    forEachField(made, [&](auto &field, auto member, const char *) {
        if (known.*member != before.*member)
            field.reset();
    });
    made.applyTo(known);
    if (known.tokenUser == before.tokenUser)
        known.tokenUser = imported.tokenUser;
    if (known.isTokenVerified == before.isTokenVerified)
        known.isTokenVerified = imported.isTokenVerified;
    known.hasRefreshToken |= imported.hasRefreshToken;
    known.isSealed |= imported.isSealed;
    return known;
}

/// False: it says nothing of the customer.
bool takeSeen(CustomerRecord &record, const ExchangeEntry &entry)
{
    if (entry.observation)
        record.observe(*entry.observation);
    else if (entry.failed)
        record.failed = entry.failed;
    return entry.observation || entry.failed;
}

/// Notes and what is edited by hand stand in the open: in the file, in lists and in exports.
Error credentialsError(const QString &field)
{
    return {.kind = Error::Kind::InvalidInput,
            .message = CoreText::tr("The text holds what looks like a token or a password, and the list "
                                    "is kept in the open: it was not taken. Nothing was changed."),
            .field = field};
}

/// Every note passes it on its way into the file.
Result<void> checkNoted(const QString &text, const KnownSecrets &secrets)
{
    if (text.trimmed().isEmpty() || text.size() > Note::MaxText)
        return invalidField(QStringLiteral("note"),
                            CoreText::tr("A note has 1 to %1 characters.").arg(Note::MaxText));
    if (holdsCredentials(text, &secrets))
        return tl::unexpected(credentialsError(QStringLiteral("note")));
    return {};
}

/// No text of it that is new may hold a secret. What is there already may stay, so that the rest can be taken
/// away or changed.
Result<void> checkEdit(const CustomerEdit &edit, const Customer *known, const KnownSecrets &secrets)
{
    Result<void> fit;
    forEachField(edit, [&](const auto &field, auto member, const char *name) {
        using Value = typename std::decay_t<decltype(field)>::value_type;
        if (!fit || !field)
            return;
        const Value before = known ? known->*member : Value();
        QStringList added;
        if constexpr (std::is_same_v<Value, QString>)
            added = *field == before ? QStringList() : QStringList {*field};
        else if constexpr (std::is_same_v<Value, QStringList>)
            std::copy_if(field->begin(), field->end(), std::back_inserter(added),
                         [&before](const QString &one) { return !before.contains(one); });
        if (std::any_of(added.begin(), added.end(),
                        [&secrets](const QString &text) { return holdsCredentials(text, &secrets); }))
            fit = tl::unexpected(credentialsError(QLatin1String(name)));
    });
    return fit;
}

Result<void> checkCustomer(const Customer &customer, const Customer *known, const KnownSecrets &secrets)
{
    if (!known && secrets.isTokenIn(customer.username))
        return tl::unexpected(credentialsError(QStringLiteral("username")));
    return checkEdit(CustomerEdit::of(customer), known, secrets);
}

const Clock &clockOfThisComputer()
{
    static const SystemClock clock;
    return clock;
}

void refuseLater(QObject *context, CustomerStore::Done done, const Error &error)
{
    if (context && done)
        QMetaObject::invokeMethod(
            context, [done = std::move(done), error] { done(tl::unexpected(error)); }, Qt::QueuedConnection);
}
} // namespace

struct CustomerStore::State
{
    State(const QString &path, std::shared_ptr<KnownSecrets> known, const Clock &time)
        : clock(time)
        , folder(QFileInfo(path).absolutePath())
        , file(path)
        , secrets(std::move(known))
    {
        file.setKnownSecrets(secrets);
    }

    struct Waiting
    {
        ExchangeEntry entry;
        Continuation<Result<void>> answer;
    };

    void index()
    {
        list.index();
        sent.index();
    }

    const Clock &clock;
    QString folder;
    CustomerFile file;
    std::shared_ptr<KnownSecrets> secrets;
    bool isLoaded = false;
    RosterContents list;
    SubmissionLookup sent {list};
    std::vector<Waiting> waiting; ///< not yet given to the thread
    std::vector<Waiting> writing; ///< with the thread, and not yet known to be in the file
    bool hasFailed = false; ///< something could not be kept, and nothing was kept since
    bool isStale = false; ///< what another program wrote could not be taken over yet
    quint64 writes = 0; ///< counts the changes made here
};

CustomerStore::CustomerStore(const QString &file, QObject *parent)
    : CustomerStore(file, std::make_shared<KnownSecrets>(), clockOfThisComputer(), parent)
{
}

CustomerStore::CustomerStore(const QString &file, std::shared_ptr<KnownSecrets> secrets, const Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(file, std::move(secrets), clock))
{
}

const std::shared_ptr<KnownSecrets> &CustomerStore::knownSecrets() const
{
    return m_state->secrets;
}

/// Behind everything that was asked of the file, which waits for it.
CustomerStore::~CustomerStore()
{
    QList<ExchangeEntry> left;
    for (const State::Waiting &one : m_state->waiting)
        left.append(one.entry);
    if (!left.isEmpty())
        m_state->file.record(left, nullptr, {});
    if (m_state->list.roster.numbers)
        m_state->file.keepNextNumber(m_state->list.roster.numbers->next());
}

CustomerFile &CustomerStore::file()
{
    return m_state->file;
}

void CustomerStore::load(QObject *context, Done done)
{
    constexpr int Tries = 5;
    read(Tries, {context, std::move(done)});
}

/// What was changed here while the file was read is not in what was read: then it is read again.
void CustomerStore::read(int tries, const Continuation<Result<void>> &answer)
{
    m_state->file.read(
        this, [this, tries, answer, writes = m_state->writes](const Result<RosterSnapshot> &snapshot) {
            const bool isOutdated = m_state->isLoaded && writes != m_state->writes;
            if (snapshot && isOutdated && tries > 1)
                return read(tries - 1, answer);
            if (snapshot && !isOutdated) {
                const bool wasLoaded = m_state->isLoaded;
                takeOver(*snapshot);
                if (wasLoaded)
                    Q_EMIT readAgain();
            }
            if (snapshot) // when they are shown: it may wait for another program
                m_state->file.purge(m_state->clock.now());
            m_state->isStale = snapshot && isOutdated; // too much is being written here: at the next refresh
            answer(snapshot ? Result<void> {} : tl::unexpected(snapshot.error()));
        });
}

QString CustomerStore::folder() const
{
    return m_state->folder;
}

void CustomerStore::refresh()
{
    refreshThen(this, [](const Result<void> &) { });
}

void CustomerStore::refreshThen(QObject *context, Done done)
{
    const Continuation<Result<void>> answer(context, std::move(done));
    if (!m_state->isLoaded) {
        QMetaObject::invokeMethod(this, [answer] { answer({}); }, Qt::QueuedConnection);
        return;
    }
    m_state->file.wasChangedElsewhere(this, [this, answer](const Result<bool> &changed) {
        if (!changed.value_or(false) && !m_state->isStale)
            return answer({});
        load(this, [answer](const Result<void> &read) { answer(read); });
    });
}

void CustomerStore::takeOver(RosterSnapshot snapshot)
{
    // What was sent and not settled when it was written: by an earlier run, or by the other program.
    QHash<QUuid, Submission::Outcome> outcomes;
    for (const Submission &one : std::as_const(m_state->list.roster.submissions))
        outcomes.insert(one.id, one.outcome);
    for (Submission &submission : snapshot.submissions) {
        if (submission.outcome == Submission::Outcome::Sent)
            submission.outcome = outcomes.value(submission.id, Submission::Outcome::Unknown);
    }
    m_state->secrets->addTokens(snapshot.issued);
    const RosterSnapshot before = std::exchange(m_state->list.roster, std::move(snapshot));
    const RowIndex places = m_state->list.places();
    m_state->index();
    // What was observed here and is on its way to the file need not be in it yet.
    for (const std::vector<State::Waiting> *underWay : {&m_state->writing, &m_state->waiting}) {
        for (const State::Waiting &one : *underWay) {
            CustomerRecord *known = m_state->list.record(one.entry.customer);
            if (known && takeSeen(*known, one.entry))
                m_state->list.lookFromPlace(*known);
        }
    }
    // Those that were given here, while there was no file to take them from.
    m_state->list.roster.nextNumber = std::max(m_state->list.roster.nextNumber, before.nextNumber);
    if (!std::exchange(m_state->isLoaded, true)) {
        Q_EMIT imported();
        return;
    }
    QList<QUuid> added;
    QList<QUuid> changed;
    for (const CustomerRecord &record : std::as_const(m_state->list.roster.records)) {
        const quint32 place = places.find(qHash(record.customer.id), [&](quint32 candidate) {
            return before.records.at(candidate).customer.id == record.customer.id;
        });
        if (place == RowIndex::None)
            added.append(record.customer.id);
        else if (before.records.at(place) != record)
            changed.append(record.customer.id);
    }
    QList<QUuid> gone;
    for (const CustomerRecord &record : before.records) {
        if (!m_state->list.record(record.customer.id))
            gone.append(record.customer.id);
    }
    if (!gone.isEmpty())
        Q_EMIT removedElsewhere(QSet<QUuid>(gone.begin(), gone.end()));
    if (added.size() + changed.size() + gone.size() > ToldOneByOne || gone.size() > GoneOneByOne) {
        Q_EMIT imported();
        return;
    }
    // Those that are gone first: nobody must look for their records.
    for (const QUuid &id : std::as_const(gone))
        Q_EMIT customerRemoved(id);
    for (const QUuid &id : std::as_const(added))
        Q_EMIT customerAdded(id);
    for (const QUuid &id : std::as_const(changed))
        Q_EMIT customerChanged(id);
}

void CustomerStore::setPlace(const QUuid &environment, const ServicePlace &place)
{
    if (m_state->list.setPlace(environment, place))
        Q_EMIT imported();
}

bool CustomerStore::isLoaded() const
{
    return m_state->isLoaded;
}

void CustomerStore::putAside(QObject *context, const std::function<void(Result<QString>)> &done)
{
    m_state->file.putAside(context, done);
}

bool CustomerStore::isReadOnly() const
{
    return m_state->list.roster.isReadOnly;
}

const QList<CustomerRecord> &CustomerStore::records() const
{
    return m_state->list.roster.records;
}

const CustomerRecord *CustomerStore::record(const QUuid &id) const
{
    return std::as_const(m_state->list).record(id);
}

QList<Customer> CustomerStore::customers(const QUuid &environment) const
{
    return m_state->list.customers(environment);
}

std::optional<Customer> CustomerStore::find(const QUuid &id) const
{
    const CustomerRecord *found = record(id);
    return found ? std::optional(found->customer) : std::nullopt;
}

std::optional<Customer> CustomerStore::find(const QUuid &environment, const QString &username) const
{
    const Customer *found = m_state->list.find(environment, username);
    return found ? std::optional(*found) : std::nullopt;
}

QString CustomerStore::otherNamed(const Customer &customer, const TokenOwner &owner) const
{
    const KnownAs own {.username = customer.username, .learnt = customer.learnt};
    const bool isLearnt = !owner.uuid.isEmpty() && owner.uuid == customer.learnt.uuid;
    if (const QString other = isLearnt ? otherWithName(customer, owner) : QString(); !other.isEmpty())
        return other;
    if (const QString other = isLearnt ? QString() : otherWithUuid(customer, owner); !other.isEmpty())
        return other;
    const bool isSubject
        = owner.userName.isEmpty() && !owner.subject.isEmpty() && owner.subject == customer.learnt.subject;
    if (isLearnt || isSubject
        || isCalledAs(owner, own)) // nearly always: many sign-ins do not look through the list each
        return {};
    if (const QString mentioned = otherMentioned(customer, owner.mentions);
        owner.isEmpty() || !mentioned.isEmpty())
        return mentioned;
    for (const CustomerRecord &one : std::as_const(m_state->list.roster.records)) {
        const Customer &other = one.customer;
        if (other.environment == customer.environment && other.id != customer.id
            && isAnotherCustomer(owner, own, {.username = other.username, .learnt = other.learnt}))
            return other.username;
    }
    return {};
}

/// Who has the user name that \p owner brings with the uuid of \p customer, who is not known by it: the list
/// counts more than what an earlier sign-in taught.
QString CustomerStore::otherWithName(const Customer &customer, const TokenOwner &owner) const
{
    const QStringList own {customer.username, customer.learnt.userName};
    if (owner.userName.isEmpty() || matchName(owner.userName, own) == NameMatch::Same)
        return {};
    for (const QString &spelling : {owner.userName, owner.userName.toLower()}) {
        const Customer *found = m_state->list.find(customer.environment, spelling);
        if (found && found->id != customer.id)
            return found->username;
    }
    return {};
}

/// Who is known by the uuid that \p owner brings, under another user name: two rows of one name are one user.
QString CustomerStore::otherWithUuid(const Customer &customer, const TokenOwner &owner) const
{
    const auto isSame
        = [](const QString &one, const QString &two) { return one.compare(two, Qt::CaseInsensitive) == 0; };
    if (owner.uuid.isEmpty() || owner.userName.isEmpty()) // nearly always: the list is not looked through
        return {};
    const QList<CustomerRecord> &all = m_state->list.roster.records;
    const auto found = std::find_if(all.begin(), all.end(), [&](const CustomerRecord &record) {
        const Customer &one = record.customer;
        return one.environment == customer.environment && one.id != customer.id
            && isSame(one.learnt.uuid, owner.uuid) && !isSame(one.learnt.userName, owner.userName)
            && !isSame(one.username, owner.userName);
    });
    return found == all.end() ? QString() : found->customer.username;
}

/// Where \p customer is mentioned too, the others are those who wrote or decided. A short number may be any
/// figure, and a short word ("web", "app") that of a program.
QString CustomerStore::otherMentioned(const Customer &customer, const QStringList &mentions) const
{
    constexpr qsizetype ShortestWord = 6;
    const QStringList own {customer.username, customer.learnt.userName};
    QString other;
    for (const QString &text : mentions) {
        if (matchName(text, own) == NameMatch::Same)
            return {};
        const bool isLikeName = text.size() >= ShortestWord || text.contains(u'@')
            || (text.contains(u'.') && text.at(0).isLetter());
        if (!other.isEmpty() || !isLikeName)
            continue;
        for (const QString &spelling : {text, text.toLower()}) {
            const Customer *found = m_state->list.find(customer.environment, spelling);
            if (found && found->id != customer.id)
                other = found->username;
        }
    }
    return other;
}

std::optional<Customer> CustomerStore::otherNamed(const Customer &customer, const QStringList &users) const
{
    return otherCalled(customer, users, true);
}

std::optional<Customer> CustomerStore::otherAmong(const Customer &customer, const QStringList &mentions) const
{
    const QSet<QString> exact = exactNamesOf(customer, false);
    const QSet<QString> own = spellingsOf(customer, false);
    const auto isNamed = [&](const QString &text) {
        return exact.contains(text.trimmed().toCaseFolded())
            || (own.contains(evenSpelling(text))
                && !exactlyCalled(customer, {text.trimmed().toCaseFolded()}));
    };
    // "qa+1@" where both qa@ and qa+1@ are in the list is the second of them.
    QSet<QString> tagged;
    for (const QString &text : mentions) {
        const QString plain = text.trimmed().toCaseFolded();
        if (plain.contains(u'+') && plain.contains(u'@') && exact.contains(withoutTag(plain)))
            tagged.insert(plain);
    }
    tagged.subtract(exact);
    if (const std::optional<Customer> found
        = tagged.isEmpty() ? std::nullopt : exactlyCalled(customer, tagged))
        return found;
    return std::any_of(mentions.begin(), mentions.end(), isNamed) ? std::nullopt
                                                                  : otherCalled(customer, mentions, false);
}

/// Somebody else in that environment who is called exactly by one of \p names, in small letters.
std::optional<Customer> CustomerStore::exactlyCalled(const Customer &customer,
                                                     const QSet<QString> &names) const
{
    const QList<CustomerRecord> &all = m_state->list.roster.records;
    const auto found = std::find_if(all.begin(), all.end(), [&](const CustomerRecord &record) {
        const Customer &one = record.customer;
        return one.id != customer.id && one.environment == customer.environment
            && exactNamesOf(one, false).intersects(names);
    });
    return found == all.end() ? std::nullopt : std::optional(found->customer);
}

/// First who is called exactly so: in another spelling two people may be called alike ("a.berg@" and
/// "b.berg@").
std::optional<Customer> CustomerStore::otherCalled(const Customer &customer, const QStringList &names,
                                                   bool areToldAsNames) const
{
    const QSet<QString> exact = exactNamesOf(customer, areToldAsNames);
    const QSet<QString> own = spellingsOf(customer, areToldAsNames);
    QSet<QString> toldExactly;
    QSet<QString> told;
    for (const QString &name : names) {
        QSet<QString> written {name.trimmed().toCaseFolded()};
        // "EXAMPLE\\bob", "uid=bob,ou=people"
        static const QRegularExpression account(QStringLiteral("^(?:[\\w.-]+\\\\|(?:uid|cn)=)([^,\\\\]+)"));
        if (const QRegularExpressionMatch match = account.match(name); match.hasMatch())
            written.insert(match.captured(1).toCaseFolded());
        if (written.intersects(exact))
            continue;
        toldExactly.unite(written);
        const QString even = evenSpelling(name);
        if (!own.contains(even))
            told.unite(written).insert(even);
    }
    toldExactly.remove(QString());
    told.remove(QString());
    if (const std::optional<Customer> found = exactlyCalled(customer, toldExactly))
        return found;
    told.removeIf([](const QString &name) { return isWordOfThings(name) || isWordOfRuns(name); });
    if (told.isEmpty())
        return std::nullopt;
    const QList<CustomerRecord> &all = m_state->list.roster.records;
    const auto found = std::find_if(all.begin(), all.end(), [&](const CustomerRecord &record) {
        const Customer &one = record.customer;
        return one.id != customer.id && one.environment == customer.environment
            && isAnySpelling(one, areToldAsNames,
                             [&told](const QString &text) { return told.contains(text); });
    });
    if (found != all.end())
        return found->customer;
    return areToldAsNames ? calledInPart(customer, told) : std::nullopt;
}

/// "Zoe:" above the ids, for Zoe Miller: a first or last name alone that \p customer has not.
std::optional<Customer> CustomerStore::calledInPart(const Customer &customer, QSet<QString> told) const
{
    told.subtract(nameWordsOf(customer));
    const QList<CustomerRecord> &all = m_state->list.roster.records;
    const auto found = std::find_if(all.begin(), all.end(), [&](const CustomerRecord &record) {
        const Customer &one = record.customer;
        return one.id != customer.id && one.environment == customer.environment
            && personNamesOf(one).intersects(told);
    });
    return told.isEmpty() || found == all.end() ? std::nullopt : std::optional(found->customer);
}

bool CustomerStore::hasLookalike(const QUuid &environment, const QString &username) const
{
    const QList<CustomerRecord> &all = m_state->list.roster.records;
    return std::any_of(all.begin(), all.end(), [&](const CustomerRecord &record) {
        const Customer &one = record.customer;
        return one.environment == environment && one.username != username
            && one.username.compare(username, Qt::CaseInsensitive) == 0;
    });
}

void CustomerStore::save(const Customer &customer, QObject *context, Done done)
{
    const std::optional<Customer> sameName = find(customer.environment, customer.username);
    if (sameName && sameName->id != customer.id)
        return refuseLater(
            context, std::move(done),
            {.kind = Error::Kind::AlreadyExists,
             .message = CoreText::tr("A customer with this user name is in the list already.")});
    const std::optional<Customer> before = find(customer.id);
    if (const Result<void> fit = checkCustomer(customer, before ? &*before : nullptr, *m_state->secrets);
        !fit)
        return refuseLater(context, std::move(done), fit.error());
    ++m_state->writes;
    put(customer);
    const Continuation<Result<void>> answer(context, std::move(done));
    m_state->file.save(customer, this, [this, before, id = customer.id, answer](const Result<void> &saved) {
        // What could not be kept is not shown as kept.
        if (!saved && before)
            put(*before);
        else if (!saved)
            (void)drop({id});
        answer(saved);
    });
}

void CustomerStore::edit(const QList<QUuid> &customers, const CustomerEdit &edit, QObject *context, Done done)
{
    this->edit(CustomerEdits {{edit, customers}}, context, std::move(done));
}

void CustomerStore::edit(const CustomerEdits &edits, QObject *context, Done done)
{
    for (const auto &[edit, customers] : edits) {
        for (const QUuid &id : customers) {
            const CustomerRecord *known = record(id);
            if (const Result<void> fit
                = checkEdit(edit, known ? &known->customer : nullptr, *m_state->secrets);
                !fit)
                return refuseLater(context, std::move(done), fit.error());
        }
    }
    ++m_state->writes;
    QList<QPair<QUuid, CustomerEdit>> before;
    const auto apply = [this](const QUuid &id, const CustomerEdit &edit) {
        CustomerRecord *known = m_state->list.record(id);
        if (!known)
            return CustomerEdit {};
        const CustomerEdit back = edit.inverse(known->customer);
        edit.applyTo(known->customer);
        Q_EMIT customerChanged(id);
        return back;
    };
    for (const auto &[edit, customers] : edits) {
        for (const QUuid &id : customers)
            before.append({id, apply(id, edit)});
    }
    const Continuation<Result<void>> answer(context, std::move(done));
    m_state->file.edit(edits, this, [before, apply, answer](const Result<void> &saved) {
        if (!saved) {
            for (const auto &[id, back] : before)
                apply(id, back);
        }
        answer(saved);
    });
}

void CustomerStore::import(const QList<Customer> &customers, const QList<SealedSecret> &secrets,
                           const QList<Note> &notes, QObject *context, Done done)
{
    for (const Note &note : notes) {
        if (const Result<void> fit = checkNoted(note.text, *m_state->secrets); !fit)
            return refuseLater(context, std::move(done), fit.error());
    }
    QHash<QUuid, Customer> before;
    for (const Customer &customer : customers) {
        const CustomerRecord *known = record(customer.id);
        if (known)
            before.insert(customer.id, known->customer);
        if (const Result<void> fit
            = checkCustomer(customer, known ? &known->customer : nullptr, *m_state->secrets);
            !fit)
            return refuseLater(context, std::move(done), fit.error());
    }
    ++m_state->writes;
    const Continuation<Result<void>> answer(context, std::move(done));
    // Shown when it is kept: it is all or nothing.
    m_state->file.import(customers, secrets, notes, this,
                         [this, customers, before, answer](const Result<CustomerFile::NewestNotes> &kept) {
                             if (kept)
                                 takeImported(customers, before, *kept);
                             answer(kept ? Result<void> {} : tl::unexpected(kept.error()));
                         });
}

/// \p before: as they were when it was asked for; who is not there any more was removed since.
void CustomerStore::takeImported(const QList<Customer> &customers, const QHash<QUuid, Customer> &before,
                                 const CustomerFile::NewestNotes &newest)
{
    for (const Customer &customer : customers) {
        if (CustomerRecord *known = m_state->list.record(customer.id))
            known->customer = merged(known->customer, before.value(customer.id, known->customer), customer);
        else if (!before.contains(customer.id))
            m_state->list.roster.records.append(
                CustomerRecord {.customer = customer, .row = m_state->list.nextRow()});
    }
    m_state->index();
    takeNewest(newest);
}

/// Of many at once: one signal.
void CustomerStore::takeNewest(const CustomerFile::NewestNotes &newest)
{
    for (auto one = newest.begin(); one != newest.end(); ++one) {
        if (CustomerRecord *known = m_state->list.record(one.key()))
            known->lastNote = one.value();
    }
    Q_EMIT imported();
}

void CustomerStore::remove(const QList<QUuid> &customers, QObject *context, Done done)
{
    ++m_state->writes;
    const QList<CustomerRecord> before = drop(customers);
    const Continuation<Result<void>> answer(context, std::move(done));
    m_state->file.remove(customers, m_state->clock.now(), this,
                         [this, before, answer](const Result<void> &removed) {
                             if (!removed)
                                 putBack(before);
                             answer(removed);
                         });
}

void CustomerStore::restore(const QList<QUuid> &customers, QObject *context, RestoreDone done)
{
    ++m_state->writes;
    using Records = QList<CustomerRecord>;
    // From the file: what was observed of them while they were gone is theirs too.
    m_state->file.restore(customers, this,
                          [this, answer = Continuation<Result<QList<QUuid>>>(context, std::move(done))](
                              const Result<Records> &restored) {
                              if (restored)
                                  putBack(*restored);
                              answer(restored.map([](const Records &records) {
                                  QList<QUuid> back;
                                  for (const CustomerRecord &record : records)
                                      back.append(record.customer.id);
                                  return back;
                              }));
                          });
}

void CustomerStore::put(const CustomerRecord &record)
{
    if (CustomerRecord *known = m_state->list.record(record.customer.id)) {
        const bool isRenamed = known->customer.username != record.customer.username;
        *known = record;
        if (isRenamed)
            m_state->index();
        Q_EMIT customerChanged(record.customer.id);
        return;
    }
    const qint64 row = record.row > 0 ? record.row : m_state->list.nextRow();
    const qsizetype place = m_state->list.placeOfRow(row);
    m_state->list.roster.records.insert(place, record);
    m_state->list.roster.records[place].row = row;
    if (place + 1 < m_state->list.roster.records.size()) { // who comes back stands where they stood
        m_state->index();
    } else {
        m_state->list.indexLast();
    }
    Q_EMIT customerAdded(record.customer.id);
}

void CustomerStore::put(const Customer &customer)
{
    CustomerRecord changed;
    if (const CustomerRecord *known = record(customer.id))
        changed = *known;
    changed.customer = customer;
    put(changed);
}

/// Said one by one, or once for many: who follows then looks at the whole list.
void CustomerStore::putBack(const QList<CustomerRecord> &records)
{
    QList<CustomerRecord> back = records;
    back.removeIf(
        [this](const CustomerRecord &one) { return m_state->list.record(one.customer.id) != nullptr; });
    m_state->list.roster.records.append(back);
    std::sort(m_state->list.roster.records.begin(), m_state->list.roster.records.end(),
              [](const CustomerRecord &a, const CustomerRecord &b) {
                  return std::tie(a.row, a.customer.addedAt, a.customer.id)
                      < std::tie(b.row, b.customer.addedAt, b.customer.id);
              });
    m_state->index();
    if (back.size() > ToldOneByOne) {
        Q_EMIT imported();
        return;
    }
    for (const CustomerRecord &one : std::as_const(back))
        Q_EMIT customerAdded(one.customer.id);
}

/// What was there of them.
QList<CustomerRecord> CustomerStore::drop(const QList<QUuid> &customers)
{
    const QSet<QUuid> unwanted(customers.begin(), customers.end());
    QList<CustomerRecord> dropped;
    m_state->list.roster.records.removeIf([&](const CustomerRecord &one) {
        const bool isUnwanted = unwanted.contains(one.customer.id);
        if (isUnwanted)
            dropped.append(one);
        return isUnwanted;
    });
    if (dropped.isEmpty())
        return dropped;
    m_state->list.noteRow(dropped.constLast().row);
    for (const CustomerRecord &one : std::as_const(dropped))
        m_state->list.roster.removed.insert(one.customer.id, one.customer);
    m_state->index();
    if (dropped.size() > GoneOneByOne)
        Q_EMIT imported();
    else
        Q_EMIT customerRemoved(dropped.constFirst().customer.id);
    return dropped;
}

void CustomerStore::save(const Note &note, QObject *context, Done done)
{
    if (const Result<void> fit = checkNoted(note.text, *m_state->secrets); !fit)
        return refuseLater(context, std::move(done), fit.error());
    m_state->file.addNote(note, this, takeNotes(note.customer, context, std::move(done)));
}

void CustomerStore::editNote(const Note &before, const Note &after, QObject *context, Done done)
{
    if (const Result<void> fit = checkNoted(after.text, *m_state->secrets); !fit && after.text != before.text)
        return refuseLater(context, std::move(done), fit.error());
    m_state->file.editNote(before, after, this, takeNotes(before.customer, context, std::move(done)));
}

void CustomerStore::removeNote(const Note &note, QObject *context, Done done)
{
    m_state->file.removeNote(note, this, takeNotes(note.customer, context, std::move(done)));
}

void CustomerStore::removeNotes(const QList<Note> &notes, QObject *context, Done done)
{
    ++m_state->writes;
    m_state->file.removeNotes(notes, this,
                              [this, answer = Continuation<Result<void>>(context, std::move(done))](
                                  const Result<CustomerFile::NewestNotes> &left) {
                                  if (left)
                                      takeNewest(*left);
                                  answer(left ? Result<void> {} : tl::unexpected(left.error()));
                              });
}

/// Which one is the newest afterwards is for the file to say: another program writes notes too.
CustomerFile::Done<QList<Note>> CustomerStore::takeNotes(const QUuid &customer, QObject *context, Done done)
{
    ++m_state->writes;
    return [this, customer,
            answer = Continuation<Result<void>>(context, std::move(done))](const Result<QList<Note>> &left) {
        CustomerRecord *known = m_state->list.record(customer);
        if (known && left)
            known->lastNote = left->isEmpty() ? QString() : left->constFirst().text;
        if (known) // refused too: then they are not as they are shown
            Q_EMIT customerChanged(customer);
        answer(left ? Result<void> {} : tl::unexpected(left.error()));
    };
}

void CustomerStore::record(const Submission &submission, QObject *context, Done done)
{
    ++m_state->writes;
    const bool isNew = m_state->sent.put(submission);
    Q_EMIT customerChanged(submission.customer);
    const Continuation<Result<void>> answer(context, std::move(done));
    m_state->file.record(submission, this, [this, submission, isNew, answer](const Result<void> &kept) {
        if (!kept && isNew) { // it must not leave, so it is none
            m_state->sent.drop(submission.id);
            Q_EMIT customerChanged(submission.customer);
        }
        answer(kept);
    });
}

void CustomerStore::settle(const Submission &submission, QObject *context, Done done)
{
    ++m_state->writes;
    if (m_state->sent.settle(submission))
        Q_EMIT customerChanged(submission.customer);
    m_state->file.settle(submission, context, std::move(done));
}

void CustomerStore::withdraw(const Submission &submission, QObject *context, Done done)
{
    ++m_state->writes;
    const Continuation<Result<void>> answer(context, std::move(done));
    m_state->file.withdraw(submission.id, this, [this, submission, answer](const Result<void> &gone) {
        if (gone) {
            m_state->sent.drop(submission.id);
            Q_EMIT customerChanged(submission.customer);
        }
        answer(gone);
    });
}

void CustomerStore::record(const QList<IssuedToken> &tokens, QObject *context, Done done)
{
    ++m_state->writes;
    m_state->sent.put(tokens);
    m_state->secrets->addTokens(tokens);
    m_state->file.record(tokens, context, std::move(done));
}

std::optional<PairUse> CustomerStore::earlierUse(const Submission &wanted) const
{
    return m_state->sent.earlierUse(wanted);
}

std::optional<PairUse> CustomerStore::earlierUse(const Customer &customer, const Submission &wanted) const
{
    return m_state->sent.earlierUse(customer, wanted);
}

std::optional<PairUse> CustomerStore::tokenUse(const Customer &customer, const Submission &inside) const
{
    return m_state->sent.tokenUse(customer, inside);
}

std::optional<PairUse> CustomerStore::issuedToOther(const Customer &customer, const IssuedToken &token) const
{
    return m_state->sent.issuedToOther(customer, token);
}

std::optional<TokenHolder> CustomerStore::otherHolder(const Customer &customer, const QByteArray &token) const
{
    return m_state->sent.otherHolder(customer, token);
}

bool CustomerStore::isToken(const QUuid &environment, const QByteArray &text) const
{
    return m_state->sent.isToken(environment, text);
}

quint64 CustomerStore::sentRevision() const
{
    return m_state->sent.revision();
}

QList<Submission> CustomerStore::submissions(const QUuid &customer) const
{
    return m_state->sent.submissions(customer);
}

std::optional<Submission> CustomerStore::unsettled(const QUuid &customer) const
{
    return m_state->sent.unsettled(customer);
}

QList<QUuid> CustomerStore::unsettledCustomers() const
{
    return m_state->sent.unsettledCustomers();
}

QHash<QUuid, QDateTime> CustomerStore::unsettledSince() const
{
    return m_state->sent.unsettledSince();
}

QStringList CustomerStore::registeredIds(const QUuid &customer) const
{
    return m_state->sent.registeredIds(customer);
}

QStringList CustomerStore::usedWorkflowIds(const QUuid &environment) const
{
    return m_state->sent.usedWorkflowIds(environment);
}

QStringList CustomerStore::unsettledWorkflowIds(const QUuid &environment) const
{
    return m_state->sent.unsettledWorkflowIds(environment);
}

void CustomerStore::tellFailed(const Error &error)
{
    m_state->hasFailed = true;
    Q_EMIT failed(error);
}

void CustomerStore::record(const ExchangeEntry &entry, QObject *context, Done done)
{
    ++m_state->writes;
    CustomerRecord *known = m_state->list.record(entry.customer);
    if (known && takeSeen(*known, entry)) {
        m_state->list.lookFromPlace(*known);
        Q_EMIT customerChanged(entry.customer);
    }
    m_state->waiting.push_back({entry, {context, std::move(done)}});
    flush();
}

void CustomerStore::record(const QUuid &customer, const Observation &observation, QObject *context, Done done)
{
    record(ExchangeEntry {.customer = customer, .observation = observation}, context, std::move(done));
}

bool CustomerStore::isWriting() const
{
    return !m_state->writing.empty() || !m_state->waiting.empty();
}

/// One transaction at a time; what comes meanwhile goes into the next: the disk is asked to sync once for
/// many.
void CustomerStore::flush()
{
    if (!m_state->writing.empty() || m_state->waiting.empty())
        return;
    m_state->writing = std::exchange(m_state->waiting, {});
    QList<ExchangeEntry> entries;
    entries.reserve(static_cast<qsizetype>(m_state->writing.size()));
    for (const State::Waiting &one : m_state->writing)
        entries.append(one.entry);
    m_state->file.record(entries, this, [this](const Result<void> &kept) {
        const std::vector<State::Waiting> batch = std::exchange(m_state->writing, {});
        const bool hadFailed = std::exchange(m_state->hasFailed, !kept.has_value());
        if (!kept)
            Q_EMIT failed(kept.error());
        else if (hadFailed)
            Q_EMIT storedAgain();
        for (const State::Waiting &one : batch)
            one.answer(kept);
        flush();
    });
}

std::optional<Observation> CustomerStore::lastObservation(const QUuid &customer) const
{
    const CustomerRecord *found = record(customer);
    return found ? found->last : std::nullopt;
}

quint64 CustomerStore::takeExchangeNumber()
{
    // Without the file they go on by themselves: no request waits for a number.
    return m_state->list.roster.numbers ? m_state->list.roster.numbers->take()
                                        : m_state->list.roster.nextNumber++;
}

} // namespace onboarding
