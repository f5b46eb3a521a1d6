// The window and kycctl on one list at the same time: neither undoes what the other one did.
#include "tests/support/otherwriter.h"
#include "tests/support/storecalls.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using test::customer;
using test::load;
using test::OtherWriter;
using test::save;
using test::valueOf;

class TestTwoPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("customers.sqlite"));
        m_window = std::make_unique<CustomerStore>(m_file);
        m_terminal = std::make_unique<CustomerStore>(m_file);
        QVERIFY(load(*m_window).has_value());
        m_ada = customer(QStringLiteral("ada"));
        QVERIFY(save(*m_window, m_ada).has_value());
        QVERIFY(load(*m_terminal).has_value());
    }
    void cleanup()
    {
        m_window.reset();
        m_terminal.reset();
    }

    void anImportForgetsNoSignInOfTheOther()
    {
        Customer signedIn = m_ada;
        signedIn.hasRefreshToken = true;
        QVERIFY(save(*m_terminal, signedIn).has_value());
        m_ada.assignee = QStringLiteral("me"); // from a file without tokens
        QVERIFY(import(*m_window, m_ada));
        QCOMPARE(valueOf(m_file, QStringLiteral("SELECT has_refresh_token FROM customers")),
                 QStringLiteral("1"));
        QCOMPARE(valueOf(m_file, QStringLiteral("SELECT assignee FROM customers")), QStringLiteral("me"));
    }

    void whoIsImportedIsThereAgain()
    {
        QVERIFY(remove(*m_terminal, m_ada.id));
        QVERIFY(import(*m_window, m_ada));
        QVERIFY(isInTheFile());
    }

    void whoSignsInIsThereAgain()
    {
        QVERIFY(remove(*m_terminal, m_ada.id));
        m_ada.hasRefreshToken = true; // it is in the keychain now, where nobody else would find it
        QVERIFY(save(*m_window, m_ada).has_value());
        QVERIFY(isInTheFile());
    }

    void whoSignsOutStaysRemoved()
    {
        QVERIFY(remove(*m_terminal, m_ada.id));
        QVERIFY(save(*m_window, m_ada).has_value());
        QVERIFY(!isInTheFile());
    }

    void whoComesBackHasWhatWasSeenMeanwhile()
    {
        QVERIFY(remove(*m_window, m_ada.id));
        bool isSeen = false;
        m_window->record(
            m_ada.id, {.status = KycStatus::fromWire(QStringLiteral("PENDING")), .observedAt = m_ada.addedAt},
            this, [&](const Result<void> &kept) { isSeen = kept.has_value(); });
        QTRY_VERIFY(isSeen);
        bool isBack = false;
        m_window->restore({m_ada.id}, this, [&](const auto &back) { isBack = back.has_value(); });
        QTRY_VERIFY(isBack);
        QVERIFY(m_window->lastObservation(m_ada.id).has_value());
    }

    void whoIsLongGoneKeepsNobodyFromReading()
    {
        QVERIFY(remove(*m_window, m_ada.id));
        m_window.reset();
        m_terminal.reset();
        QCOMPARE(valueOf(m_file, QStringLiteral("UPDATE customers SET removed_at = 1 RETURNING 1")),
                 QStringLiteral("1"));
        CustomerStore store(m_file);
        std::optional<Result<void>> read;
        {
            const OtherWriter other(m_file);
            QVERIFY(other.isHeld());
            store.load(this, [&](const Result<void> &done) { read = done; });
            constexpr int BusyAndMore = 30'000;
            QTRY_VERIFY_WITH_TIMEOUT(read.has_value(), BusyAndMore);
        }
        QVERIFY(read->has_value());
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(m_file, QStringLiteral("SELECT count(*) FROM customers")),
                                  QStringLiteral("0"), 30'000); // and is taken out when there is room
    }

    void idsOfSomebodyWhoWasRemovedAreNobodyElses()
    {
        const Customer bea = customer(QStringLiteral("bea"));
        QVERIFY(save(*m_window, bea).has_value());
        Submission sent {.id = QUuid::createUuid(),
                         .customer = m_ada.id,
                         .accountId = QStringLiteral("account"),
                         .workflowId = QStringLiteral("workflow"),
                         .sentAt = m_ada.addedAt,
                         .outcome = Submission::Outcome::Registered};
        QVERIFY(record(*m_terminal, sent));
        QVERIFY(remove(*m_terminal, m_ada.id));
        QVERIFY(load(*m_window).has_value());
        const Submission wanted {.id = QUuid::createUuid(),
                                 .customer = bea.id,
                                 .accountId = sent.accountId,
                                 .workflowId = sent.workflowId,
                                 .sentAt = bea.addedAt};
        for (const CustomerStore *one : {m_window.get(), m_terminal.get()}) { // while it can be taken back
            if (one == m_terminal.get())
                QVERIFY(load(*m_terminal).has_value());
            const std::optional<PairUse> use = one->earlierUse(wanted);
            QVERIFY(use && use->isRemoved);
            QCOMPARE(use->username, m_ada.username);
            QVERIFY(use->sentence({}).contains(QStringLiteral("removed from this console")));
        }
        QCOMPARE(valueOf(m_file,
                         QStringLiteral("UPDATE customers SET removed_at = 1 WHERE username = 'ada' "
                                        "RETURNING 1")),
                 QStringLiteral("1"));
        QVERIFY(load(*m_window).has_value()); // takes it out for good
        QTRY_COMPARE(valueOf(m_file, QStringLiteral("SELECT count(*) FROM customers")), QStringLiteral("1"));
        QCOMPARE(valueOf(m_file,
                         QStringLiteral("SELECT count(*) FROM removed_pairs WHERE length(account) = "
                                        "32 AND instr(workflow, 'workflow') = 0")),
                 QStringLiteral("1"));
        QVERIFY(!record(*m_terminal, wanted)); // whatever this program has read
        QVERIFY(load(*m_terminal).has_value());
        const std::optional<PairUse> use = m_terminal->earlierUse(wanted);
        QVERIFY(use.has_value());
        QCOMPARE(use->confirmation(), QStringLiteral("removed"));
        QCOMPARE(
            use->sentence(QStringLiteral("then")),
            QStringLiteral("These IDs were registered for a customer removed from this console (then)."));
        // The same person may be there again, with another run.
        Submission again = wanted;
        again.workflowId = QStringLiteral("another");
        QVERIFY(!m_terminal->earlierUse(again));
        QVERIFY(record(*m_terminal, again));
    }

    /// Two environments may lead to one service, under two names or addresses; and one that was removed and
    /// made again is another one.
    void idsOfAnotherEnvironmentAreNobodyElses()
    {
        Customer bea = customer(QStringLiteral("bea"));
        bea.environment = QUuid::createUuid();
        QVERIFY(save(*m_window, bea).has_value());
        const Submission sent {.id = QUuid::createUuid(),
                               .customer = m_ada.id,
                               .accountId = QStringLiteral("account"),
                               .workflowId = QStringLiteral("workflow"),
                               .sentAt = m_ada.addedAt,
                               .outcome = Submission::Outcome::Registered};
        QVERIFY(record(*m_terminal, sent));
        const Submission wanted {.id = QUuid::createUuid(),
                                 .customer = bea.id,
                                 .accountId = sent.accountId,
                                 .workflowId = sent.workflowId,
                                 .sentAt = bea.addedAt};
        QVERIFY(load(*m_window).has_value());
        const std::optional<PairUse> use = m_window->earlierUse(wanted);
        QVERIFY(use && use->isElsewhere && !use->isRemoved);
        QCOMPARE(use->sentence(QStringLiteral("then")),
                 QStringLiteral("These IDs were registered for ada (then, in another environment of this "
                                "console or in one that was removed)."));
        QVERIFY(!record(*m_window, wanted)); // whatever was read

        QVERIFY(remove(*m_terminal, m_ada.id));
        QCOMPARE(valueOf(m_file,
                         QStringLiteral("UPDATE customers SET removed_at = 1 WHERE username = 'ada' "
                                        "RETURNING 1")),
                 QStringLiteral("1"));
        QVERIFY(load(*m_window).has_value()); // takes it out for good
        QTRY_COMPARE(valueOf(m_file, QStringLiteral("SELECT count(*) FROM customers")), QStringLiteral("1"));
        QVERIFY(!record(*m_window, wanted));
        QVERIFY(load(*m_window).has_value());
        QVERIFY(m_window->earlierUse(wanted).has_value());
    }

private:
    bool record(CustomerStore &store, const Submission &one)
    {
        std::optional<bool> isKept;
        store.record(one, this, [&](const Result<void> &kept) { isKept = kept.has_value(); });
        return QTest::qWaitFor([&] { return isKept.has_value(); }) && *isKept;
    }

    bool import(CustomerStore &store, const Customer &one)
    {
        std::optional<bool> isKept;
        store.import({one}, {}, {}, this, [&](const Result<void> &kept) { isKept = kept.has_value(); });
        return QTest::qWaitFor([&] { return isKept.has_value(); }) && *isKept;
    }

    bool remove(CustomerStore &store, const QUuid &one)
    {
        std::optional<bool> isRemoved;
        store.remove({one}, this, [&](const Result<void> &removed) { isRemoved = removed.has_value(); });
        return QTest::qWaitFor([&] { return isRemoved.has_value(); }) && *isRemoved;
    }

    bool isInTheFile()
    {
        CustomerStore later(m_file);
        return load(later) && later.record(m_ada.id);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<CustomerStore> m_window;
    std::unique_ptr<CustomerStore> m_terminal;
    Customer m_ada;
};

QTEST_GUILESS_MAIN(TestTwoPrograms)
#include "tst_twoprograms.moc"
