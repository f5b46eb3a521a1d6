#include "core/storage/customerfile.h"

#include "core/base/coretext.h"
#include "core/kyc/credentialdetection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

/// Of those whom \p notes are of. One that cannot be read is found when the list is read again.
CustomerFile::NewestNotes newestOf(Database &database, const QList<Note> &notes)
{
    CustomerFile::NewestNotes newest;
    for (const Note &note : notes) {
        if (newest.contains(note.customer))
            continue;
        if (const Result<QList<Note>> all = database.notes(note.customer))
            newest.insert(note.customer, all->isEmpty() ? QString() : all->constFirst().text);
    }
    return newest;
}

QStringList textsOfView(const QJsonValue &json)
{
    if (json.isString())
        return {json.toString()};
    QStringList texts;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &one : array)
        texts += textsOfView(one);
    const QJsonObject object = json.toObject();
    const QStringList names = object.keys();
    for (const QString &name : names)
        texts += textsOfView(object.value(name));
    return texts;
}

/// Every view passes it on its way into the file.
Result<void> checkView(const QString &name, const QByteArray &json, const KnownSecrets *secrets)
{
    const auto isSecret = [secrets](const QString &text) { return holdsCredentials(text, secrets); };
    if (isSecret(name))
        return invalidField(QStringLiteral("name"),
                            CoreText::tr("The name of the view holds what looks like a token or a password, "
                                         "and views are kept in the open: it was not saved."));
    const QJsonObject view = QJsonDocument::fromJson(json).object();
    for (auto member = view.begin(); member != view.end(); ++member) {
        const QStringList texts = textsOfView(*member);
        if (std::none_of(texts.begin(), texts.end(), isSecret))
            continue;
        const bool isSearch = member.key() == QLatin1String("search");
        return invalidField(
            member.key(),
            isSearch ? CoreText::tr("The search text of the view holds what looks like a token or a "
                                    "password, and views are kept in the open: it was not saved.")
                     : CoreText::tr("A filter of the view holds what looks like a token or a password, and "
                                    "views are kept in the open: it was not saved."));
    }
    return {};
}

} // namespace

CustomerFile::CustomerFile(const QString &file, QObject *parent)
    : QObject(parent)
    , m_database(new Database(file))
{
    m_thread.setObjectName(QStringLiteral("customers"));
    m_database->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_database, &QObject::deleteLater);
}

CustomerFile::~CustomerFile()
{
    if (!m_thread.isRunning()) {
        delete m_database;
        return;
    }
    QMetaObject::invokeMethod(m_database, [this] { m_thread.quit(); }); // behind all that was asked
    m_thread.wait();
}

template<typename T>
void CustomerFile::ask(Work<T> work, QObject *context, Done<T> done)
{
    const Continuation<Result<T>> answer(context, std::move(done));
    QMetaObject::invokeMethod(m_database, [this, answer, work = std::move(work)] {
        const Result<T> result = work(*m_database);
        QMetaObject::invokeMethod(this, [answer, result] { answer(result); });
    });
}

void CustomerFile::read(QObject *context, Done<RosterSnapshot> done)
{
    if (!m_thread.isRunning())
        m_thread.start();
    ask<RosterSnapshot>([](Database &database) { return database.read(); }, context, std::move(done));
}

void CustomerFile::purge(const QDateTime &now)
{
    ask<void>(
        [now](Database &database) {
            database.purge(now);
            return Result<void> {};
        },
        this, {});
}

void CustomerFile::putAside(QObject *context, Done<QString> done)
{
    ask<QString>([](Database &database) { return database.putAside(); }, context, std::move(done));
}

void CustomerFile::wasChangedElsewhere(QObject *context, Done<bool> done)
{
    ask<bool>([](Database &database) { return database.wasChangedElsewhere(); }, context, std::move(done));
}

void CustomerFile::checkIntegrity(QObject *context, Done<void> done)
{
    ask<void>([](Database &database) { return database.checkIntegrity(); }, context, std::move(done));
}

void CustomerFile::save(const Customer &customer, QObject *context, Done<void> done)
{
    ask<void>([customer](Database &database) { return database.save(customer); }, context, std::move(done));
}

void CustomerFile::edit(const CustomerEdits &edits, QObject *context, Done<void> done)
{
    ask<void>([edits](Database &database) { return database.edit(edits); }, context, std::move(done));
}

void CustomerFile::import(const QList<Customer> &customers, const QList<SealedSecret> &secrets,
                          const QList<Note> &notes, QObject *context, Done<NewestNotes> done)
{
    ask<NewestNotes>(
        [customers, secrets, notes](Database &database) {
            return database.import(customers, secrets, notes).map([&] { return newestOf(database, notes); });
        },
        context, std::move(done));
}

void CustomerFile::remove(const QList<QUuid> &customers, const QDateTime &now, QObject *context,
                          Done<void> done)
{
    ask<void>([customers, now](Database &database) { return database.remove(customers, now); }, context,
              std::move(done));
}

void CustomerFile::restore(const QList<QUuid> &customers, QObject *context, Done<QList<CustomerRecord>> done)
{
    ask<QList<CustomerRecord>>([customers](Database &database) { return database.restore(customers); },
                               context, std::move(done));
}

void CustomerFile::standing(const QUuid &customer, QObject *context, Done<Standing> done)
{
    ask<Standing>([customer](Database &database) { return database.standing(customer); }, context,
                  std::move(done));
}

void CustomerFile::record(const Submission &submission, QObject *context, Done<void> done)
{
    ask<void>([submission](Database &database) { return database.record(submission); }, context,
              std::move(done));
}

void CustomerFile::settle(const Submission &submission, QObject *context, Done<void> done)
{
    ask<void>([submission](Database &database) { return database.settle(submission); }, context,
              std::move(done));
}

void CustomerFile::withdraw(const QUuid &submission, QObject *context, Done<void> done)
{
    ask<void>([submission](Database &database) { return database.withdraw(submission); }, context,
              std::move(done));
}

void CustomerFile::record(const QList<IssuedToken> &tokens, QObject *context, Done<void> done)
{
    ask<void>([tokens](Database &database) { return database.record(tokens); }, context, std::move(done));
}

void CustomerFile::earlierUse(const Customer &customer, const Submission &wanted, QObject *context,
                              Done<std::optional<PairUse>> done)
{
    ask<std::optional<PairUse>>(
        [customer, wanted](Database &database) { return database.earlierUse(customer, wanted); }, context,
        std::move(done));
}

void CustomerFile::isLast(const Submission &submission, QObject *context, Done<bool> done)
{
    ask<bool>([submission](Database &database) { return database.isLast(submission); }, context,
              std::move(done));
}

void CustomerFile::record(const QList<ExchangeEntry> &entries, QObject *context, Done<void> done)
{
    ask<void>([entries](Database &database) { return database.record(entries); }, context, std::move(done));
}

void CustomerFile::trail(const QUuid &customer, int observations, int exchanges, QObject *context,
                         Done<StoredTrail> done)
{
    ask<StoredTrail>(
        [=](Database &database) -> Result<StoredTrail> {
            const Result<QList<Observation>> seen = database.observations(customer, observations);
            const Result<QList<Exchange>> kept = database.exchanges(customer, exchanges);
            if (!seen || !kept)
                return tl::unexpected(seen ? kept.error() : seen.error());
            return database.notes(customer).map([&](const QList<Note> &notes) {
                return StoredTrail {.observations = *seen, .exchanges = *kept, .notes = notes};
            });
        },
        context, std::move(done));
}

void CustomerFile::exchanges(const QUuid &customer, int limit, QObject *context, Done<QList<Exchange>> done)
{
    ask<QList<Exchange>>(
        [customer, limit](Database &database) { return database.exchanges(customer, limit); }, context,
        std::move(done));
}

void CustomerFile::attachExchanges(const QList<quint64> &numbers, const QUuid &customer, QObject *context,
                                   Done<void> done)
{
    ask<void>(
        [numbers, customer](Database &database) {
            Result<void> attached;
            for (qsizetype at = 0; attached && at < numbers.size(); ++at)
                attached = database.attachExchange(numbers.at(at), customer);
            return attached;
        },
        context, std::move(done));
}

void CustomerFile::changes(const QUuid &environment, const QDateTime &since, QObject *context,
                           Done<QList<StatusChange>> done)
{
    ask<QList<StatusChange>>(
        [environment, since](Database &database) { return database.changes(environment, since); }, context,
        std::move(done));
}

void CustomerFile::keepNextNumber(quint64 next)
{
    ask<void>([next](Database &database) { return database.keepNextNumber(next); }, this, {});
}

void CustomerFile::notes(const QUuid &customer, QObject *context, Done<QList<Note>> done)
{
    ask<QList<Note>>([customer](Database &database) { return database.notes(customer); }, context,
                     std::move(done));
}

void CustomerFile::notesByCustomer(const QUuid &environment, QObject *context, Done<Notes> done)
{
    ask<Notes>([environment](Database &database) { return database.notesByCustomer(environment); }, context,
               std::move(done));
}

void CustomerFile::changeNotes(const QUuid &customer, const Work<void> &change, QObject *context,
                               Done<QList<Note>> done)
{
    ask<QList<Note>>(
        [customer, change](Database &database) -> Result<QList<Note>> {
            if (const Result<void> changed = change(database); !changed)
                return tl::unexpected(changed.error());
            return database.notes(customer);
        },
        context, std::move(done));
}

void CustomerFile::addNote(const Note &note, QObject *context, Done<QList<Note>> done)
{
    changeNotes(
        note.customer, [note](Database &database) { return database.save(note); }, context, std::move(done));
}

void CustomerFile::editNote(const Note &before, const Note &after, QObject *context, Done<QList<Note>> done)
{
    changeNotes(
        before.customer, [before, after](Database &database) { return database.editNote(before, after); },
        context, std::move(done));
}

void CustomerFile::removeNote(const Note &note, QObject *context, Done<QList<Note>> done)
{
    changeNotes(
        note.customer, [id = note.id](Database &database) { return database.removeNote(id); }, context,
        std::move(done));
}

void CustomerFile::removeNotes(const QList<Note> &notes, QObject *context, Done<NewestNotes> done)
{
    ask<NewestNotes>(
        [notes](Database &database) {
            return database.removeNotes(notes).map([&] { return newestOf(database, notes); });
        },
        context, std::move(done));
}

void CustomerFile::addToQueue(const QList<QUuid> &customers, QObject *context, Done<void> done)
{
    ask<void>([customers](Database &database) { return database.addToQueue(customers); }, context,
              std::move(done));
}

void CustomerFile::dropFromQueue(const QList<QUuid> &customers, QObject *context, Done<void> done)
{
    ask<void>([customers](Database &database) { return database.dropFromQueue(customers); }, context,
              std::move(done));
}

void CustomerFile::queue(const QUuid &environment, QObject *context, Done<QList<QUuid>> done)
{
    ask<QList<QUuid>>([environment](Database &database) { return database.queue(environment); }, context,
                      std::move(done));
}

void CustomerFile::views(const QUuid &environment, QObject *context, Done<Views> done)
{
    ask<Views>([environment](Database &database) { return database.views(environment); }, context,
               std::move(done));
}

void CustomerFile::saveView(const QUuid &environment, const QString &name, const QByteArray &json,
                            const QString &replaced, QObject *context, Done<void> done)
{
    ask<void>(
        [=, secrets = m_secrets](Database &database) {
            if (Result<void> checked = checkView(name, json, secrets.get()); !checked)
                return checked;
            const Result<void> kept = database.saveView(environment, name, json);
            return kept && !replaced.isEmpty() ? database.removeView(environment, replaced) : kept;
        },
        context, std::move(done));
}

void CustomerFile::removeView(const QUuid &environment, const QString &name, QObject *context,
                              Done<void> done)
{
    ask<void>([environment, name](Database &database) { return database.removeView(environment, name); },
              context, std::move(done));
}

void CustomerFile::sealedSecret(const SecretKey &key, QObject *context,
                                Done<std::optional<SealedSecret>> done)
{
    ask<std::optional<SealedSecret>>([key](Database &database) { return database.sealedSecret(key); },
                                     context, std::move(done));
}

void CustomerFile::saveSealed(const SealedSecret &secret, QObject *context, Done<void> done)
{
    ask<void>([secret](Database &database) { return database.saveSealed(secret); }, context, std::move(done));
}

void CustomerFile::removeSealed(const SecretKey &key, QObject *context, Done<void> done)
{
    ask<void>([key](Database &database) { return database.removeSealed(key); }, context, std::move(done));
}

} // namespace onboarding
