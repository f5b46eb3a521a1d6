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

private:
    bool import(CustomerStore &store, const Customer &one)
    {
        std::optional<bool> isKept;
        store.import({one}, {}, this, [&](const Result<void> &kept) { isKept = kept.has_value(); });
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
