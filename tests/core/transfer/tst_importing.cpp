// Tokens that are imported take the place of what there was, in the keychain, in the file and in memory.
#include "core/onboarding/removal.h"
#include "core/onboarding/sealedsecretstore.h"
#include "core/transfer/importreading.h"
#include "core/transfer/rostercomparison.h"
#include "core/transfer/rosterexport.h"
#include "core/transfer/rosterimport.h"
#include "tests/support/openworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace onboarding;

namespace {

/// Keeps what it gets, as the keychain of a system does.
class Keychain : public MemorySecretStore
{
public:
    bool isThere = true;
    std::function<void()> onRead; ///< before the first answer, as long as somebody takes to unlock it
    std::function<bool(const SecretKey &)> refuses = [](const SecretKey &) { return false; };

    void read(const SecretKey &key, QObject *context, ReadDone done) override
    {
        if (const auto meanwhile = std::exchange(onRead, nullptr))
            meanwhile();
        MemorySecretStore::read(key, context, std::move(done));
    }
    void remove(const SecretKey &key, QObject *context, Done done) override
    {
        if (!refuses(key))
            return MemorySecretStore::remove(key, context, std::move(done));
        QTimer::singleShot(0, context, [done] {
            done(failure(Error::Kind::KeychainDenied, QStringLiteral("It was refused.")));
        });
    }
    [[nodiscard]] bool isPersistent() const override { return isThere; }
};

const QByteArray AccessToken = "eyJhbGciOiJub25lIn0.eyJpYXQiOjEsImV4cCI6NDEwMjQ0NDgwMH0.c2lnbmF0dXJl";
const QByteArray SignInReply = R"({"access_token":"access","token_type":"bearer","expires_in":3600,)"
                               R"("refresh_token":"imported"})";

} // namespace

class TestImporting : public QObject, protected test::OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_unique<Keychain>();
        QVERIFY(openList());
        m_secrets = std::make_unique<SealedSecretStore>(*m_keychain, *m_store);
        openWorkspace(m_environment, *m_secrets);
        m_ada = test::customer(QStringLiteral("ada"));
        m_ada.environment = m_environment.id;
    }
    void cleanup()
    {
        m_workspace.reset();
        m_secrets.reset();
        closeWorkspace();
    }

    void nothingStaysInTheKeychain()
    {
        m_ada.hasRefreshToken = true;
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const SecretKey name {m_environment.id, m_ada.id, SecretKind::RefreshToken};
        keep(name, "older");
        QVERIFY(import(SignInReply));
        QCOMPARE(read(*m_keychain, name), std::nullopt);
        QCOMPARE(read(*m_secrets, name), std::optional(QByteArray("imported")));
    }

    void whoIsSignedInStaysSoWhenTheKeychainRefuses()
    {
        m_ada.hasRefreshToken = true;
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const SecretKey name {m_environment.id, m_ada.id, SecretKind::RefreshToken};
        keep(name, "older");
        m_keychain->refuses = [](const SecretKey &key) { return key.kind == SecretKind::RefreshToken; };
        QVERIFY(import(SignInReply));
        QVERIFY(m_done.leftInKeychain);
        QCOMPARE(m_done.leftInKeychain->kind, Error::Kind::KeychainDenied);
        QCOMPARE(read(*m_secrets, name), std::optional(QByteArray("imported")));
    }

    void nothingIsTakenOutBeforeTheNewOneIsStored()
    {
        m_ada.hasRefreshToken = true;
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const SecretKey name {m_environment.id, m_ada.id, SecretKind::RefreshToken};
        keep(name, "older");
        bool isStored = true;
        m_keychain->refuses = [&](const SecretKey &) {
            isStored = isStored && m_store->find(m_ada.id)->isSealed;
            return false;
        };
        QVERIFY(import(SignInReply));
        QVERIFY(isStored);
        QVERIFY(!m_done.leftInKeychain);
    }

    void whatIsEditedMeanwhileStays()
    {
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const CustomerEdit edit {.displayName = QStringLiteral("Ada L"),
                                 .tags = QStringList {QStringLiteral("vip")},
                                 .assignee = QStringLiteral("Kim")};
        m_keychain->onRead = [&] { m_store->edit({m_ada.id}, edit, this, [](const Result<void> &) { }); };
        QVERIFY(import(SignInReply));
        QVERIFY(edit.isIn(*m_store->find(m_ada.id)));
        QVERIFY(test::load(*m_store).has_value()); // in the file too
        QVERIFY(edit.isIn(*m_store->find(m_ada.id)));
    }

    /// Verified on 2026-11-29: the preview said "unchanged", kycctl tagged her meanwhile, and the import took
    /// it off.
    void whatThePreviewCalledUnchangedIsNotWritten()
    {
        QVERIFY(test::save(*m_store, m_ada).has_value());
        Result<ImportPlan> plan = readRosterFile("username,displayName,tags,assignee\nada,Ada Other,,\n");
        QVERIFY(plan.has_value());
        compareWithRoster(*plan, m_store->records(), m_environment.id);
        const CustomerEdit edit {.tags = QStringList {QStringLiteral("vip")},
                                 .assignee = QStringLiteral("Kim")};
        m_store->edit({m_ada.id}, edit, this, [](const Result<void> &) { });
        QTRY_VERIFY(edit.isIn(*m_store->find(m_ada.id)));
        begin(*plan);
        QTRY_VERIFY(m_isKept.has_value());
        QCOMPARE(m_store->find(m_ada.id)->displayName, QStringLiteral("Ada Other"));
        QVERIFY(edit.isIn(*m_store->find(m_ada.id)));
    }

    void whatIsEditedWhileItIsPreparedStays()
    {
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const CustomerEdit edit {.displayName = QStringLiteral("Ada L"),
                                 .tags = QStringList {QStringLiteral("vip")}};
        begin({.rows = {{.row = 1, .username = m_ada.username, .assignee = QStringLiteral("Kim")}}});
        m_store->edit({m_ada.id}, edit, this, [](const Result<void> &) { });
        QTRY_VERIFY(m_isKept.has_value());
        for (const bool isReadAgain : {false, true}) {
            if (isReadAgain)
                QVERIFY(test::load(*m_store).has_value());
            QVERIFY(edit.isIn(*m_store->find(m_ada.id)));
            QCOMPARE(m_store->find(m_ada.id)->assignee, QStringLiteral("Kim"));
        }
    }

    void whatChangesNothingIsNotWritten()
    {
        m_ada.displayName = QStringLiteral("Ada");
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const QSignalSpy imported(m_store.get(), &CustomerStore::imported);
        begin({.rows = {{.row = 1, .username = m_ada.username, .displayName = m_ada.displayName}}});
        QTRY_VERIFY(m_isKept.has_value());
        QVERIFY(*m_isKept);
        QVERIFY(m_done.added.isEmpty() && m_done.changes.isEmpty());
        QCOMPARE(imported.size(), 0);
    }

    void whatWasDoneCanBeTakenBack()
    {
        m_ada.displayName = QStringLiteral("Ada");
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const QDateTime until = QDateTime::fromString(QStringLiteral("2099-11-27T08:00:00Z"), Qt::ISODate);
        begin({.rows = {{.row = 1,
                         .username = m_ada.username,
                         .displayName = QStringLiteral("Queen"),
                         .snoozedUntil = until,
                         .isWatched = true},
                        {.row = 2, .username = QStringLiteral("bea")}}});
        QTRY_VERIFY(m_isKept.has_value());
        QCOMPARE(m_store->find(m_ada.id)->displayName, QStringLiteral("Queen"));
        QVERIFY(m_store->find(m_ada.id)->isWatched);
        QVERIFY(test::load(*m_store).has_value()); // in the file too
        QCOMPARE(m_store->find(m_ada.id)->snoozedUntil, until);
        QVERIFY(m_store->find(m_ada.id)->isWatched);
        QCOMPARE(m_done.changes.size(), 1);
        QVERIFY(m_done.changes.constFirst().made.isIn(*m_store->find(m_ada.id)));
        QCOMPARE(m_done.changes.constFirst().back,
                 (CustomerEdit {
                     .displayName = QStringLiteral("Ada"), .snoozedUntil = QDateTime(), .isWatched = false}));
        QCOMPARE(m_done.added.size(), 1);
        QCOMPARE(m_done.added.constFirst(), *m_store->find(m_environment.id, QStringLiteral("bea")));
    }

    /// What people keep of a customer: from one console into another one's empty list, and back.
    void anExportIsReadBackWithoutLoss()
    {
        const QDateTime then = QDateTime::fromString(QStringLiteral("2026-11-27T08:00:00Z"), Qt::ISODate);
        m_ada.displayName = QStringLiteral("Ada L");
        m_ada.tags = {QStringLiteral("PEP"), QStringLiteral("second line")};
        m_ada.assignee = QStringLiteral("Silva, M.");
        m_ada.due = then.addDays(9);
        m_ada.snoozedUntil = then.addDays(2).addMSecs(250); // a file has seconds
        m_ada.isWatched = true;
        const QList<Note> notes {{.id = QUuid::createUuid(),
                                  .customer = m_ada.id,
                                  .text = QStringLiteral("Came"),
                                  .writtenAt = then,
                                  .editedAt = then.addSecs(60)},
                                 {.id = QUuid::createUuid(),
                                  .customer = m_ada.id,
                                  .text = QStringLiteral("Called"),
                                  .writtenAt = then.addDays(-1)}};
        const QJsonObject first = exported({.customer = m_ada, .lastNote = notes.constFirst().text}, notes);
        const QByteArray file = QJsonDocument(QJsonArray {first}).toJson();
        Result<ImportPlan> plan = readRosterFile(file);
        QVERIFY(plan.has_value() && plan->leftOut.isEmpty() && plan->rejected.isEmpty());
        compareWithRoster(*plan, {}, m_environment.id);
        begin(*plan);
        QTRY_VERIFY(m_isKept.has_value());
        QVERIFY(test::load(*m_store).has_value());
        const CustomerRecord kept = m_store->records().constFirst();
        const CustomerFile::Notes keptNotes = allNotes();
        QJsonObject again = exported(kept, keptNotes.value(kept.customer.id));
        // Of the service, and of this list.
        for (const char *own : {"addedAt", "status", "rawStatus", "statusLabel", "lastCheckedAt",
                                "inStatusSince", "inStatusSinceWasSeen"})
            again.insert(QString::fromLatin1(own), first.value(QString::fromLatin1(own)));
        QCOMPARE(again, first);
        for (const CustomerRecord &record : {kept, CustomerRecord {.customer = m_ada}}) {
            plan = readRosterFile(file);
            compareWithRoster(*plan, {record}, m_environment.id,
                              {{record.customer.id, keptNotes.value(kept.customer.id)}});
            QCOMPARE(plan->unchanged, 1);
        }
    }

    void whatChangesIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("changes"); // "field: from → to"
        QTest::addColumn<int>("leftOut");
        const auto row = [](const char *name, const QByteArray &file, const QString &changes,
                            int leftOut = 0) { QTest::newRow(name) << file << changes << leftOut; };
        row("a snooze ends with an empty cell", "username,snoozedUntil\nada,\n",
            QStringLiteral("snoozedUntil: 2099-11-27T08:00:00Z → "));
        row("a day is its end", "username;SnoozedUntil\nada;2099-12-01\n",
            QStringLiteral("snoozedUntil: 2099-11-27T08:00:00Z → 2099-12-01"));
        row("not with one of an export that did not have it yet, which was never read back",
            "username,snoozedUntil,exportedAt\nada,,2026-11-20T10:00:00Z\n", {});
        row("with one of an export of today it does", "username,snoozedUntil,exportedAt,watched\nada,,x,\n",
            QStringLiteral("snoozedUntil: 2099-11-27T08:00:00Z → "));
        row("a day in the order of the list", "username;due;snoozedUntil\nada;13.12.2098;05/12/2099\n",
            QStringLiteral("due:  → 2098-12-13; snoozedUntil: 2099-11-27T08:00:00Z → 2099-12-05"));
        row("a day in an order of its own column", "username;due;snoozedUntil\nada;13/12/2098;12/31/2099\n",
            QStringLiteral("due:  → 2098-12-13; snoozedUntil: 2099-11-27T08:00:00Z → 2099-12-31"));
        row("a day that nothing proves the order of", "username,snoozedUntil\nada,05/12/2099\n", {}, 1);
        for (const char *no : {"FALSO", "FALSCH", "FAUX", "não", "N", "nein"})
            row(("no is " + QByteArray(no)).constData(), "username;watched\nada;" + QByteArray(no) + '\n',
                QStringLiteral("watched: true → false"));
        for (const char *yes :
             {"VERDADERO", "VERDADEIRO", "WAHR", "VRAI", "sí", "sim", "sì", "ja", "oui", "x"})
            row(("yes is " + QByteArray(yes)).constData(), "username;watched\nada;" + QByteArray(yes) + '\n',
                {});
        row("watched no more", R"([{"username":"ada","watched":false}])",
            QStringLiteral("watched: true → false"));
        row("as a spreadsheet writes it", "username,watched\nada,FALSE\n",
            QStringLiteral("watched: true → false"));
        row("an empty cell says nothing of it", "username,watched\nada,\n", {});
        row("what the file does not have stays", R"([{"username":"ada"}])", {});
        row("neither is recognised", "username,watched,snoozedUntil\nada,perhaps,soon\n", {}, 2);
        row("no text where a text belongs", R"([{"username":"ada","watched":2,"snoozedUntil":true}])", {}, 2);
        row("a day that is not there", "username,snoozedUntil\nada,2099-02-31\n", {}, 1);
    }

    void whatChangesIsNamed()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, changes);
        QFETCH(const int, leftOut);
        m_ada.isWatched = true;
        m_ada.snoozedUntil = QDateTime::fromString(QStringLiteral("2099-11-27T08:00:00Z"), Qt::ISODate);
        Result<ImportPlan> plan = readRosterFile(file);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->leftOut.size(), leftOut);
        compareWithRoster(*plan, {{.customer = m_ada}}, m_environment.id);
        QStringList named;
        for (const ImportChange &change : std::as_const(plan->changes)) {
            for (const ImportChange::Field &field : change.fields)
                named.append(QStringLiteral("%1: %2 → %3")
                                 .arg(importcolumns::name(field.column), field.from, field.to));
        }
        QCOMPARE(named.join(QStringLiteral("; ")), changes);
    }

    void notesComeAlongOnce()
    {
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const QDateTime then = QDateTime::fromString(QStringLiteral("2026-11-27T08:00:00Z"), Qt::ISODate);
        const ImportPlan plan {.rows
                               = {{.row = 1,
                                   .username = m_ada.username,
                                   .notes = {{.text = QStringLiteral("Came"), .writtenAt = then.addDays(1)},
                                             {.text = QStringLiteral("Called"), .writtenAt = then}}},
                                  {.row = 2,
                                   .username = QStringLiteral("bea"),
                                   .notes = {{.text = QStringLiteral("New"), .writtenAt = then}}}}};
        for (int time = 0; time < 2; ++time) { // another window may have imported it meanwhile
            begin(plan);
            QTRY_VERIFY(m_isKept.has_value());
            QVERIFY(*m_isKept);
            QCOMPARE(notesOf(m_ada.id), (QStringList {QStringLiteral("Came"), QStringLiteral("Called")}));
            QCOMPARE(m_store->record(m_ada.id)->lastNote, QStringLiteral("Came"));
            if (time == 0) {
                QCOMPARE(m_done.notes.size(), 3);
                QVERIFY(m_done.changes.isEmpty());
                QCOMPARE(notesOf(m_done.added.constFirst().id), QStringList {QStringLiteral("New")});
            }
        }
        removeNotes(m_done.notes);
        QCOMPARE(notesOf(m_ada.id).size(), 2); // of the second time nothing was kept
    }

    void notesThatWereChangedSinceStay()
    {
        QVERIFY(test::save(*m_store, m_ada).has_value());
        const QDateTime then = QDateTime::fromString(QStringLiteral("2026-11-27T08:00:00Z"), Qt::ISODate);
        begin({.rows = {{.row = 1,
                         .username = m_ada.username,
                         .notes = {{.text = QStringLiteral("Came"), .writtenAt = then.addDays(1)},
                                   {.text = QStringLiteral("Called"), .writtenAt = then}}}}});
        QTRY_VERIFY(m_isKept.has_value());
        Note edited = m_done.notes.constFirst();
        edited.text = QStringLiteral("Called twice");
        bool isEdited = false;
        m_store->editNote(m_done.notes.constFirst(), edited, this,
                          [&](const Result<void> &kept) { isEdited = kept.has_value(); });
        QTRY_VERIFY(isEdited);
        removeNotes(m_done.notes);
        QCOMPARE(notesOf(m_ada.id), QStringList {QStringLiteral("Called twice")});
        QCOMPARE(m_store->record(m_ada.id)->lastNote, QStringLiteral("Called twice"));
    }

    void aNoteWithATokenIsRefusedWithTheRest()
    {
        const QByteArray note = "Bearer " + AccessToken;
        begin({.rows = {{.row = 1,
                         .username = m_ada.username,
                         .notes = {{.text = QString::fromLatin1(note), .writtenAt = m_clock.now()}}}}});
        QTRY_VERIFY(m_isKept.has_value());
        QVERIFY(!*m_isKept);
        QVERIFY(m_store->records().isEmpty());
    }

    void whoIsRemovedMeanwhileStaysAway()
    {
        QVERIFY(test::save(*m_store, m_ada).has_value());
        m_keychain->onRead = [&] { m_store->remove({m_ada.id}, this, [](const Result<void> &) { }); };
        QVERIFY(import(SignInReply));
        QVERIFY(m_store->records().isEmpty());
        QVERIFY(test::load(*m_store).has_value());
        QVERIFY(m_store->records().isEmpty());
    }

    void whoIsAddedMeanwhileGetsTheToken()
    {
        m_keychain->onRead = [&] { m_store->save(m_ada, this, [](const Result<void> &) { }); };
        QVERIFY(import(SignInReply));
        QCOMPARE(m_store->records().size(), 1);
        QCOMPARE(read(*m_secrets, {m_environment.id, m_ada.id, SecretKind::RefreshToken}),
                 std::optional(QByteArray("imported")));
    }

    void anOlderSealedTokenIsNotReadInstead()
    {
        QVERIFY(import(SignInReply));
        QVERIFY(import(AccessToken));
        const QUuid ada = m_store->find(m_environment.id, QStringLiteral("ada"))->id;
        QCOMPARE(read(*m_secrets, {m_environment.id, ada, SecretKind::RefreshToken}), std::nullopt);
        QCOMPARE(read(*m_secrets, {m_environment.id, ada, SecretKind::AccessToken}),
                 std::optional(AccessToken));
    }

    void anOpenCaseIsSignedIn()
    {
        QVERIFY(test::save(*m_store, m_ada).has_value());
        OnboardingCase *opened = m_workspace->caseOf(m_ada.id);
        QVERIFY(import(AccessToken));
        QTRY_VERIFY(opened->session().isSignedIn());
    }

    void whoWasSignedInUsesTheNewOne()
    {
        QVERIFY(import(AccessToken));
        OnboardingCase *opened
            = m_workspace->caseOf(m_store->find(m_environment.id, QStringLiteral("ada"))->id);
        opened->restore(this, [](const Result<void> &) { });
        QTRY_VERIFY(opened->session().info().accessTokenExpiresAt.isValid()); // that one says when
        QVERIFY(import(SignInReply));
        m_workspace->readTokensAgain({QStringLiteral("ada")});
        QTRY_VERIFY(opened->session().isSignedIn());
        QVERIFY(!opened->session().info().accessTokenExpiresAt.isValid()); // it will be refreshed
    }

    void aPasswordInTheKeychainIsNotForgottenWithoutIt()
    {
        QVERIFY(import(SignInReply));
        Customer ada = *m_store->find(m_environment.id, QStringLiteral("ada"));
        ada.hasPassword = true;
        QVERIFY(test::save(*m_store, ada).has_value());
        m_keychain->isThere = false; // --no-keychain
        Removal removal(*m_workspace, {ada.id});
        QSignalSpy finished(&removal, &Removal::finished);
        removal.start();
        QVERIFY(finished.wait());
        QCOMPARE(removal.kept(), 1);
        QVERIFY(m_store->record(ada.id));
    }

private:
    bool import(const QByteArray &token)
    {
        begin({.rows = {{.row = 1, .username = QStringLiteral("ada"), .token = token}}});
        return QTest::qWaitFor([this] { return m_isKept.has_value(); }) && *m_isKept;
    }

    /// The answer comes into m_isKept and m_done.
    void begin(const ImportPlan &plan)
    {
        m_isKept.reset();
        importRoster(plan, m_environment, *m_store, *m_secrets, m_clock.now(), this,
                     [this](const Result<ImportDone> &kept) {
                         m_done = kept.value_or(ImportDone {});
                         m_isKept = kept.has_value();
                     });
    }

    static QJsonObject exported(const CustomerRecord &record, const QList<Note> &notes)
    {
        const QByteArray json = rosterToJson({record}, {.notes = {{record.customer.id, notes}}});
        return QJsonDocument::fromJson(json).array().at(0).toObject();
    }

    CustomerFile::Notes allNotes()
    {
        std::optional<CustomerFile::Notes> all;
        m_store->file().notesByCustomer(
            m_environment.id, this, [&](const Result<CustomerFile::Notes> &notes) { all = notes.value(); });
        return QTest::qWaitFor([&] { return all.has_value(); }) ? *all : CustomerFile::Notes {};
    }

    QStringList notesOf(const QUuid &customer)
    {
        std::optional<QStringList> texts;
        m_store->file().notes(customer, this, [&](const Result<QList<Note>> &notes) {
            texts = QStringList();
            for (const Note &note : notes.value_or(QList<Note> {}))
                texts->append(note.text);
        });
        return QTest::qWaitFor([&] { return texts.has_value(); }) ? *texts : QStringList();
    }

    void removeNotes(const QList<Note> &notes)
    {
        bool isDone = false;
        m_store->removeNotes(notes, this, [&](const Result<void> &removed) { isDone = removed.has_value(); });
        QTRY_VERIFY(isDone);
    }

    void keep(const SecretKey &name, const QByteArray &secret)
    {
        bool isKept = false;
        m_keychain->write(name, secret, this, [&](const Result<void> &) { isKept = true; });
        QTRY_VERIFY(isKept);
    }

    std::optional<QByteArray> read(SecretStore &store, const SecretKey &name)
    {
        std::optional<Result<std::optional<QByteArray>>> answer;
        store.read(name, this, [&](const auto &found) { answer = found; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) && *answer
            ? **answer
            : std::optional(QByteArray("no answer"));
    }

    const Environment m_environment = Environment::localSandbox();
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<SealedSecretStore> m_secrets;
    Customer m_ada;
    ImportDone m_done; ///< of the last import
    std::optional<bool> m_isKept; ///< nothing while it is under way
};

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
