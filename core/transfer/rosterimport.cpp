#include "core/transfer/rosterimport.h"

#include "core/base/aside.h"
#include "core/onboarding/sealedsecretstore.h"
#include "core/session/pastedtoken.h"

#include <QHash>
#include <algorithm>
#include <memory>

namespace onboarding {

namespace {

using Records = QList<CustomerRecord>;
using Ids = QHash<QString, QUuid>; ///< by user name

/// What is going to be stored.
struct Prepared
{
    QList<Customer> customers {};
    SealedSecretStore::Secrets tokens {};
    QList<SecretKey> replaced {}; ///< in the keychain, where nobody will look for them any more
    ImportDone done {};
    Records basis {}; ///< what it was compared with
    Result<QList<SealedSecret>> sealed {};

    void add(const ImportRow &row, const Customer *known, Customer customer)
    {
        const Result<TokenResponse> token
            = row.token.isEmpty() ? TokenResponse {} : readPastedToken(row.token);
        if (!row.token.isEmpty() && token) {
            const TokenVerdict verdict
                = judgeToken(*token, known ? known->learnt : TokenOwner {}, row.username);
            customer.tokenUser = verdict.owner.name();
            customer.isTokenVerified = verdict.match == TokenMatch::Same;
        }
        addNotes(row, customer.id);
        if (known && *known == customer && row.token.isEmpty())
            return;
        customers.append(customer);
        if (!known)
            done.added.append(customer);
        else if (const CustomerEdit edit = row.edit(); !edit.isIn(*known))
            done.changes.append({.customer = customer.id, .made = edit, .back = edit.inverse(*known)});
        if (!row.token.isEmpty() && token)
            addToken(*token, known, customer);
    }

    void addNotes(const ImportRow &row, const QUuid &customer)
    {
        for (qsizetype i = row.notes.size(); i-- > 0;) { // the oldest first
            Note note = row.notes.at(i);
            note.id = QUuid::createUuid();
            note.customer = customer;
            done.notes.append(note);
        }
    }

    void addToken(const TokenResponse &token, const Customer *known, const Customer &customer)
    {
        const QUuid &environment = customer.environment;
        if (known && known->hasRefreshToken && !known->isSealed)
            replaced += {{environment, customer.id, SecretKind::RefreshToken},
                         {environment, customer.id, SecretKind::AccessToken}};
        const bool canRefresh = !token.refreshToken.isEmpty();
        tokens.append(
            {{environment, customer.id, canRefresh ? SecretKind::RefreshToken : SecretKind::AccessToken},
             canRefresh ? token.refreshToken : token.accessToken});
    }
};

Customer customerOf(const ImportRow &row, const Customer *known, const QUuid &environment,
                    const QDateTime &now)
{
    Customer customer = known ? *known
                              : Customer {.id = QUuid::createUuid(),
                                          .environment = environment,
                                          .username = row.username,
                                          .addedAt = now};
    row.edit().applyTo(customer);
    if (!row.token.isEmpty()) {
        customer.isSealed = true;
        customer.hasRefreshToken = true;
    }
    return customer;
}

/// \p row with the fields that \p named, its change, tells of; null: none. What the comparison called
/// unchanged is not written: by now it may be another thing, which nobody was asked about.
ImportRow onlyNamed(ImportRow row, const ImportChange *named)
{
    forEachEdited(row, [named](ImportColumn column, auto &field, auto) {
        const bool isNamed = named
            && std::any_of(named->fields.begin(), named->fields.end(),
                           [column](const ImportChange::Field &one) { return one.column == column; });
        if (!isNamed)
            field.reset();
    });
    return row;
}

Ids idsOf(const Records &roster, const QUuid &environment)
{
    Ids ids;
    ids.reserve(roster.size());
    for (const CustomerRecord &record : roster) {
        if (record.customer.environment == environment)
            ids.insert(record.customer.username, record.customer.id);
    }
    return ids;
}

/// An import on its way: what was asked for, and who was there then.
struct Job
{
    ImportPlan plan {};
    QUuid environment {};
    QDateTime now {};
    Records asked {}; ///< the roster when it was asked for
};

/// Uses nothing of the main thread. Who was there when the import was asked for and is not in \p roster was
/// removed meanwhile.
Prepared prepare(const Job &job, const Records &roster)
{
    Prepared prepared {.basis = roster};
    const Ids before = idsOf(job.asked, job.environment);
    QHash<QUuid, const Customer *> byId;
    QHash<QString, const Customer *> byName;
    for (const CustomerRecord &record : roster) {
        byId.insert(record.customer.id, &record.customer);
        if (record.customer.environment == job.environment)
            byName.insert(record.customer.username, &record.customer);
    }
    prepared.customers.reserve(job.plan.rows.size());
    QHash<int, const ImportChange *> changes;
    for (const ImportChange &change : job.plan.changes)
        changes.insert(change.row, &change);
    for (const ImportRow &read : job.plan.rows) {
        const ImportRow row
            = read.effect == ImportEffect::Added ? read : onlyNamed(read, changes.value(read.row));
        const QUuid id = before.value(row.username);
        const Customer *known = id.isNull() ? byName.value(row.username) : byId.value(id);
        if (!known && !id.isNull())
            continue;
        prepared.add(row, known, customerOf(row, known, job.environment, job.now));
    }
    return prepared;
}

/// What is observed meanwhile does not matter.
bool areSameCustomers(const Records &one, const Records &other)
{
    return one.isSharedWith(other)
        || std::equal(
               one.begin(), one.end(), other.begin(), other.end(),
               [](const CustomerRecord &a, const CustomerRecord &b) { return a.customer == b.customer; });
}

/// Prepares on another thread, with what the roster is then; again when it was changed meanwhile.
class Importing : public std::enable_shared_from_this<Importing>
{
public:
    using Done = std::function<void(Result<ImportDone>)>;

    Importing(Job job, CustomerStore &store, SealedSecretStore &secrets, QObject *context, Done done)
        : m_job(std::make_shared<const Job>(std::move(job)))
        , m_store(store)
        , m_secrets(secrets)
        , m_context(context)
        , m_done(std::move(done))
    {
    }

    void start()
    {
        if (m_job->plan.withToken().isEmpty())
            return prepareAside({});
        m_secrets.withSealer(m_job->environment, m_context,
                             [self = shared_from_this()](const Result<SealedSecretStore::Sealer> &sealer) {
                                 sealer ? self->prepareAside(*sealer)
                                        : self->m_done(tl::unexpected(sealer.error()));
                             });
    }

private:
    void prepareAside(const SealedSecretStore::Sealer &sealer)
    {
        constexpr int Tries = 3;
        if (++m_tries > Tries) // somebody changes it without end
            return keep(sealed(prepare(*m_job, m_store.records()), sealer));
        runAside(
            m_context,
            [job = m_job, roster = m_store.records(), sealer] {
                return sealed(prepare(*job, roster), sealer);
            },
            [self = shared_from_this(), sealer](const Prepared &prepared) {
                areSameCustomers(prepared.basis, self->m_store.records()) ? self->keep(prepared)
                                                                          : self->prepareAside(sealer);
            });
    }

    static Prepared sealed(Prepared prepared, const SealedSecretStore::Sealer &sealer)
    {
        if (sealer)
            prepared.sealed = sealer(prepared.tokens);
        return prepared;
    }

    // First stored, then dropped: wherever it ends, every customer has a token.
    void keep(const Prepared &prepared)
    {
        if (!prepared.sealed)
            return m_done(tl::unexpected(prepared.sealed.error()));
        if (prepared.customers.isEmpty() && prepared.done.notes.isEmpty())
            return m_done(prepared.done);
        m_store.import(prepared.customers, *prepared.sealed, prepared.done.notes, m_context,
                       [self = shared_from_this(), done = prepared.done,
                        replaced = prepared.replaced](const Result<void> &kept) {
                           kept ? self->drop(replaced, done) : self->m_done(tl::unexpected(kept.error()));
                       });
    }

    void drop(const QList<SecretKey> &replaced, ImportDone done)
    {
        m_secrets.dropFromKeychain(replaced, m_context,
                                   [self = shared_from_this(), done](const Result<void> &dropped) mutable {
                                       if (!dropped)
                                           done.leftInKeychain = dropped.error();
                                       self->m_done(done);
                                   });
    }

    const std::shared_ptr<const Job> m_job;
    CustomerStore &m_store;
    SealedSecretStore &m_secrets;
    QObject *const m_context;
    const Done m_done;
    int m_tries = 0;
};

} // namespace

void importRoster(const ImportPlan &plan, const Environment &environment, CustomerStore &store,
                  SealedSecretStore &secrets, const QDateTime &now, QObject *context,
                  const std::function<void(Result<ImportDone>)> &done)
{
    Job job {.plan = plan, .environment = environment.id, .now = now, .asked = store.records()};
    std::make_shared<Importing>(std::move(job), store, secrets, context, done)->start();
}

} // namespace onboarding
