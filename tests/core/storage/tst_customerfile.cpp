// The file on its thread: in which order it answers, and whom.
#include "core/base/utctime.h"
#include "core/kyc/knownsecrets.h"
#include "core/storage/customerfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;

class TestCustomerFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<CustomerFile>(m_folder->filePath(QStringLiteral("customers.sqlite")));
    }

    void answersInTheOrderItWasAsked()
    {
        QList<QByteArray> answers;
        const Customer ada = customer();
        m_file->read(this, [&](const auto &read) { answers.append(read ? "read" : "failed"); });
        m_file->save(ada, this, [&](const auto &saved) { answers.append(saved ? "saved" : "failed"); });
        m_file->addToQueue({ada.id}, this, [&](const auto &) { answers.append("queued"); });
        m_file->queue(ada.environment, this, [&](const Result<QList<QUuid>> &queued) {
            answers.append(queued == QList<QUuid> {ada.id} ? "in the queue" : "not in the queue");
        });
        QVERIFY(answers.isEmpty()); // later, always
        QTRY_COMPARE(answers, QList<QByteArray>({"read", "saved", "queued", "in the queue"}));
    }

    /// Attack 9, S2: an API key was kept as the search text of a view.
    void aViewHoldsNoSecret_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("view");
        QTest::addColumn<QString>("field");
        const QString mine = QStringLiteral("mine");
        const QString key = QStringLiteral("0f3a9b77c2d1e4f5");
        QTest::newRow("none") << mine << QByteArray("{\"search\":\"ada\"}") << QString();
        QTest::newRow("as its name") << key << QByteArray("{}") << QStringLiteral("name");
        QTest::newRow("as its search text")
            << mine << QByteArray("{\"search\":\"0f3a9b77c2d1e4f5\"}") << QStringLiteral("search");
        QTest::newRow("among its tags")
            << mine << QByteArray("{\"tags\":[\"a\",\"0f3a9b77c2d1e4f5\"]}") << QStringLiteral("tags");
        QTest::newRow("a bearer, RFC 6750 section 2.1")
            << mine << QByteArray("{\"search\":\"Bearer mF_9.B5f-4.1JqM\"}") << QStringLiteral("search");
    }

    void aViewHoldsNoSecret()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, view);
        QFETCH(const QString, field);
        const auto known = std::make_shared<KnownSecrets>();
        known->add("0f3a9b77c2d1e4f5");
        m_file->setKnownSecrets(known);
        const QUuid here = QUuid::createUuid();
        std::optional<Result<void>> saved;
        std::optional<qsizetype> count;
        m_file->read(this, [](const auto &) { });
        m_file->saveView(here, name, view, {}, this, [&](const Result<void> &result) { saved = result; });
        m_file->views(here, this, [&](const auto &views) { count = views ? views->size() : -1; });
        QTRY_VERIFY(count);
        QCOMPARE(*saved ? QString() : saved->error().field, field);
        QVERIFY(*saved || !saved->error().message.contains(QStringLiteral("0f3a")));
        QCOMPARE(*count, qsizetype {field.isEmpty()});
    }

    void answersNobodyWhoIsGone()
    {
        auto context = std::make_unique<QObject>();
        bool isTold = false;
        bool isRead = false;
        m_file->read(context.get(), [&](const auto &) { isTold = true; });
        context.reset();
        m_file->read(this, [&](const auto &) { isRead = true; });
        QTRY_VERIFY(isRead);
        QVERIFY(!isTold);
    }

    void waitsAtItsEndForAllThatWasAsked()
    {
        const Customer ada = customer();
        m_file->read(nullptr, {});
        m_file->save(ada, nullptr, {});
        m_file->addNote(note(ada, QStringLiteral("called")), nullptr, {});
        m_file.reset();
        Database again(m_folder->filePath(QStringLiteral("customers.sqlite")));
        const Result<RosterSnapshot> kept = again.read();
        QVERIFY(kept);
        QCOMPARE(kept->records.size(), 1);
        QCOMPARE(kept->records.constFirst().lastNote, QStringLiteral("called"));
    }

    void answersAChangedNoteWithThoseThatAreThere()
    {
        const Customer ada = customer();
        const Note first = note(ada, QStringLiteral("first"));
        const Note second = note(ada, QStringLiteral("second"));
        QList<QList<QByteArray>> answers;
        const auto take = [&](const Result<QList<Note>> &notes) {
            QList<QByteArray> texts;
            for (const Note &note : notes.value_or(QList<Note>()))
                texts.append(note.text.toUtf8());
            answers.append(texts);
        };
        m_file->read(this, {});
        m_file->save(ada, this, {});
        m_file->addNote(first, this, take);
        m_file->addNote(second, this, take);
        m_file->removeNote(first, this, take);
        QTRY_COMPARE(answers.size(), 3);
        QCOMPARE(answers, QList<QList<QByteArray>>({{"first"}, {"second", "first"}, {"second"}}));
    }

private:
    static Customer customer()
    {
        return {.id = QUuid::createUuid(),
                .environment = QUuid::createUuid(),
                .username = QStringLiteral("ada"),
                .addedAt = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Utc)};
    }

    static Note note(const Customer &about, const QString &text)
    {
        return {.id = QUuid::createUuid(), .customer = about.id, .text = text, .writtenAt = about.addedAt};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CustomerFile> m_file;
};

QTEST_GUILESS_MAIN(TestCustomerFile)
#include "tst_customerfile.moc"
