// One token is one user's: the service, or a cache on the way, gives what one customer has to another one.
#include "tests/support/keptsecrets.h"
#include "tests/support/openworkspace.h"
#include "tests/support/rawserver.h"
#include "tests/support/str.h"
#include "tests/support/tokens.h"

#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

class TestHeldTokens : public QObject, protected OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_signIn = R"({"access_token":"opaque-one","refresh_token":"refresh-one"})";
        m_code = 200;
        m_server = std::make_unique<RawServer>(
            [this](const RawRequest &) { return RawAnswer::http(m_code, m_signIn); });
        m_environment
            = {.id = QUuid::createUuid(), .name = str("stg"), .url = m_server->url(), .tenant = str("ACME")};
        QVERIFY(openList());
        openWorkspace(m_environment, m_secrets);
        m_quin = addCustomer(str("quin"));
        m_rosa = addCustomer(str("rosa"));
    }

    void cleanup()
    {
        closeWorkspace();
        m_server.reset();
    }

    void theTokenThatAnotherCustomerHasIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("another token") << QByteArray(R"({"access_token":"opaque-one"})")
                                       << QByteArray(R"({"access_token":"opaque-two"})") << true;
        QTest::newRow("the same access token") << QByteArray(R"({"access_token":"opaque-one"})")
                                               << QByteArray(R"({"access_token":"opaque-one"})") << false;
        QTest::newRow("the same refresh token")
            << QByteArray(R"({"access_token":"opaque-one","refresh_token":"refresh-one"})")
            << QByteArray(R"({"access_token":"opaque-two","refresh_token":"refresh-one"})") << false;
        const QByteArray rosas = jwt(R"({"user_name":"rosa"})");
        QTest::newRow("one that names the customer, though somebody else has it")
            << QByteArray("{\"access_token\":\"" + rosas + "\"}")
            << QByteArray("{\"access_token\":\"" + rosas + "\"}") << true;
    }

    void theTokenThatAnotherCustomerHasIsNotTaken()
    {
        QFETCH(const QByteArray, first);
        QFETCH(const QByteArray, second);
        QFETCH(const bool, isTaken);
        m_signIn = first;
        if (first.contains("opaque"))
            QVERIFY(signIn(m_quin).has_value());
        else // it is rosa's, and somebody said so
            QVERIFY(adopt(m_quin, jwt(R"({"user_name":"rosa"})"), str("rosa")).has_value());
        restart(); // as another program
        m_signIn = second;
        const Result<void> signedIn = signIn(m_rosa);
        QCOMPARE(signedIn.has_value(), isTaken);
        QCOMPARE(about(m_rosa).session().isSignedIn(), isTaken);
        if (!isTaken) {
            QCOMPARE(signedIn.error().kind, Error::Kind::NotPermitted);
            QVERIFY2(signedIn.error().message.contains(str("rosa"))
                         && signedIn.error().message.contains(str("quin")),
                     qPrintable(signedIn.error().message));
            QVERIFY(!signedIn.error().message.contains(str("opaque")));
        }
    }

    void aTokenStaysItsOwnersWhenTheyAreGone_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::addColumn<bool>("isOtherProgram");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("isTaken");
        const QByteArray both = R"({"access_token":"opaque-one","refresh_token":"refresh-one"})";
        const QByteArray access = R"({"access_token":"opaque-one","refresh_token":"refresh-two"})";
        const QByteArray refresh = R"({"access_token":"opaque-two","refresh_token":"refresh-one"})";
        const QByteArray none = R"({"access_token":"opaque-two","refresh_token":"refresh-two"})";
        QTest::newRow("signed out") << false << false << both << false;
        QTest::newRow("signed out in another program") << false << true << both << false;
        QTest::newRow("removed") << true << false << both << false;
        QTest::newRow("removed in another program") << true << true << both << false;
        QTest::newRow("the access token alone") << false << true << access << false;
        QTest::newRow("the refresh token alone") << false << true << refresh << false;
        QTest::newRow("tokens of their own") << false << true << none << true;
    }

    // A cache that answers sign-ins, on a workstation where one customer comes after the other.
    void aTokenStaysItsOwnersWhenTheyAreGone()
    {
        QFETCH(const bool, isRemoved);
        QFETCH(const bool, isOtherProgram);
        QFETCH(const QByteArray, second);
        QFETCH(const bool, isTaken);
        QVERIFY(signIn(m_quin).has_value());
        signOut(m_quin);
        if (isRemoved)
            QVERIFY(
                wait([&](const auto &done) { m_store->remove({m_quin.id}, &m_context, done); }).has_value());
        if (isOtherProgram)
            restart();
        m_signIn = second;
        const Result<void> signedIn = signIn(m_rosa);
        QCOMPARE(signedIn.has_value(), isTaken);
        QCOMPARE(about(m_rosa).session().isSignedIn(), isTaken);
        if (isTaken)
            return;
        QCOMPARE(signedIn.error().kind, Error::Kind::NotPermitted);
        QVERIFY2(signedIn.error().message.contains(isRemoved ? str("another user") : str("quin")),
                 qPrintable(signedIn.error().message));
        QVERIFY(!about(m_rosa).session().info().mark.isVerified.value_or(false));
    }

    // Spring Security OAuth gives the same token again as long as it lasts (DefaultTokenServices).
    void whoSignsInAgainMayGetTheSameTokenBack()
    {
        for (int i = 0; i < 3; ++i) {
            QVERIFY(signIn(m_quin).has_value());
            signOut(m_quin);
            restart();
        }
        QVERIFY(signIn(m_quin).has_value());
    }

    void aRefreshThatBringsTheTokenOfWhoIsGoneSaysWhoseItWas()
    {
        QVERIFY(signIn(m_quin).has_value());
        signOut(m_quin);
        m_signIn = R"({"access_token":"opaque-two","refresh_token":"refresh-two","expires_in":60})";
        QVERIFY(signIn(m_rosa).has_value());
        m_clock.advance(std::chrono::minutes {2});
        m_signIn = R"({"access_token":"opaque-one"})";
        const Result<Observation> seen = checkStatus(m_rosa);
        QVERIFY(!seen.has_value());
        QVERIFY2(seen.error().message.contains(str("quin")) && !seen.error().message.contains(str("names")),
                 qPrintable(seen.error().message));
        QVERIFY(!about(m_rosa).session().isSignedIn());
    }

    // An officer pasted it for the wrong customer, and took it out again: its owner is not kept out by that.
    void aPastedTokenOfNobodySurelyIsForgottenAtTheSignOut()
    {
        QVERIFY(adopt(m_quin, "opaque-one", {}).has_value());
        QVERIFY(!signIn(m_rosa).has_value());
        signOut(m_quin);
        QVERIFY(signIn(m_rosa).has_value());
    }

    void aPastedTokenOfWhoIsGoneIsAskedAbout()
    {
        QVERIFY(signIn(m_quin).has_value());
        signOut(m_quin);
        QVERIFY(wait([&](const auto &done) { m_store->remove({m_quin.id}, &m_context, done); }).has_value());
        restart();
        const Result<void> refused = adopt(m_rosa, "opaque-one", str("somebody"));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().field, str("tokenUser"));
        QVERIFY(adopt(m_rosa, "opaque-one", str("Quin")).has_value());
    }

    void theListKeepsTheLastFewOfEachCustomer()
    {
        for (int i = 0; i < 9; ++i) {
            m_signIn = "{\"access_token\":\"opaque-" + QByteArray::number(i) + "\"}";
            QVERIFY(signIn(m_quin).has_value());
        }
        QTRY_COMPARE(valueOf(listFile(), str("SELECT count(*) FROM issued_tokens")), str("8"));
        for (const bool isFirst : {true, false}) {
            m_signIn = isFirst ? R"({"access_token":"opaque-0"})" : R"({"access_token":"opaque-1"})";
            QCOMPARE(signIn(m_rosa).has_value(), isFirst);
        }
    }

    void aPastedTokenOfSomebodyElseIsAskedAbout()
    {
        QVERIFY(signIn(m_quin).has_value());
        const Result<void> refused = adopt(m_rosa, "opaque-one", {});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().field, str("tokenUser"));
        QVERIFY(adopt(m_rosa, "opaque-one", str("quin")).has_value());
    }

    void noTokenStandsInTheFile()
    {
        QVERIFY(signIn(m_quin).has_value());
        QTRY_COMPARE(valueOf(listFile(), str("SELECT count(*) FROM issued_tokens")), str("2"));
        restart();
        for (const char *suffix : {"", "-wal"}) {
            QFile kept(listFile() + str(suffix));
            if (kept.open(QFile::ReadOnly))
                QVERIFY(!kept.readAll().contains("opaque-one"));
        }
    }

    /// Review 5, finding 12: a word that was typed into the wrong field was a secret until the program ended.
    void aPasswordIsASecretOnceItWasTaken()
    {
        const QString note = str("His password is correct-horse-9.");
        m_code = 401;
        QVERIFY(!signIn(m_quin).has_value());
        QVERIFY(!m_store->knownSecrets()->isIn(note));
        m_code = 200;
        QVERIFY(signIn(m_quin).has_value());
        QVERIFY(m_store->knownSecrets()->isIn(note));
        const Result<void> noted = wait([&](const auto &done) {
            m_store->save(Note {.id = QUuid::createUuid(), .customer = m_quin.id, .text = note}, &m_context,
                          done);
        });
        QVERIFY(!noted && noted.error().kind == Error::Kind::InvalidInput);
    }

    void theNameOfACustomerIsNoSecretThoughItIsTheirPassword()
    {
        m_rosa.displayName = str("CORRECT-HORSE-9");
        QVERIFY(save(*m_store, m_rosa).has_value());
        QVERIFY(signIn(m_rosa).has_value());
        QVERIFY(!m_store->knownSecrets()->isIn(m_rosa.displayName));
    }

    /// Attack 8, N6: a token that was fetched a second ago stood in notes and names.
    void aTokenIsNoTextOfTheList_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("isAfterRestart");
        QTest::newRow("the access token") << str("opaque-one") << false;
        QTest::newRow("the refresh token of before") << str("refresh-one") << true;
        QTest::newRow("the SDK token") << str("an-opaque-sdk-token") << false;
        QTest::newRow("the SDK token of before") << str("an-opaque-sdk-token") << true;
    }

    void aTokenIsNoTextOfTheList()
    {
        QFETCH(const QString, token);
        QFETCH(const bool, isAfterRestart);
        QVERIFY(signIn(m_quin).has_value());
        m_signIn = R"({"token":"an-opaque-sdk-token"})";
        QVERIFY(wait([&](const auto &done) {
                    about(m_quin).fetchSdkToken({}, &m_context, [done](const Result<SdkToken> &got) {
                        done(got ? Result<void>() : tl::unexpected(got.error()));
                    });
                }).has_value());
        if (isAfterRestart)
            restart();
        const auto isRefused = [this](const auto &run) {
            const Result<void> done = wait(run);
            return !done && done.error().kind == Error::Kind::InvalidInput;
        };
        QVERIFY(isRefused([&](const auto &done) {
            const Note note {
                .id = QUuid::createUuid(), .customer = m_rosa.id, .text = str("see ") + token + u'.'};
            m_store->save(note, &m_context, done);
        }));
        const CustomerEdit edits[]
            = {{.displayName = token}, {.tags = QStringList {token}}, {.assignee = token}};
        for (const CustomerEdit &edit : edits)
            QVERIFY(isRefused([&](const auto &done) { m_store->edit({m_rosa.id}, edit, &m_context, done); }));
        Customer named = customer(token);
        named.environment = m_environment.id;
        QVERIFY(isRefused([&](const auto &done) { m_store->save(named, &m_context, done); }));
        QVERIFY(!m_store->find(named.id));
        QVERIFY(!isRefused([&](const auto &done) {
            m_store->edit({m_rosa.id}, {.displayName = str("Rosa")}, &m_context, done);
        }));
    }

    void aTokenIsNoUserNameToSignInBy()
    {
        QVERIFY(signIn(m_quin).has_value());
        Customer named = customer(str("refresh-one"));
        named.environment = m_environment.id;
        const qsizetype before = m_server->requests().size();
        OnboardingCase fresh(named, m_environment, m_workspace->client(), m_secrets, *m_store, m_clock);
        const Result<void> signedIn
            = wait([&](const auto &done) { fresh.signIn("Correct-Horse-9", false, &m_context, done); });
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().field, str("username"));
        QCOMPARE(m_server->requests().size(), before); // nothing was sent
    }

    void whatIsASecretIsNoId_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("isAfterRestart");
        // Attack 8, E3: the tokens of Spring Security OAuth are UUIDs.
        const QByteArray access = "62add7b7-7ae0-4a3e-8a5e-1c1b9d7f0001";
        QTest::newRow("the access token") << access << false;
        QTest::newRow("the access token in capitals") << access.toUpper() << false;
        QTest::newRow("the refresh token") << QByteArray("62add7b7-7ae0-4a3e-8a5e-1c1b9d7f0002") << false;
        QTest::newRow("the access token of before") << access << true;
        QTest::newRow("the API key") << QByteArray("key-of-the-api") << true;
        QTest::newRow("the password") << QByteArray("Correct-Horse-9") << false;
        QTest::newRow("a short JWT") << QByteArray("eyJhbGciOiJub25lIn0.e30.") << true;
    }

    void whatIsASecretIsNoId()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const bool, isAfterRestart);
        m_signIn = "{\"access_token\":\"62add7b7-7ae0-4a3e-8a5e-1c1b9d7f0001\","
                   "\"refresh_token\":\"62add7b7-7ae0-4a3e-8a5e-1c1b9d7f0002\"}";
        QVERIFY(signIn(m_quin).has_value());
        if (isAfterRestart)
            restart();
        const qsizetype before = m_server->requests().size();
        const QString other = str("3e0b5ab6-c3b0-4b2f-9f0d-5d7c0f6a0003");
        for (const bool isAccount : {true, false}) {
            const QString text = QString::fromUtf8(id);
            const Result<SubmissionProgress> sent
                = submit(m_quin, isAccount ? text : other, isAccount ? other : text);
            QVERIFY(!sent.has_value());
            QCOMPARE(sent.error().kind, Error::Kind::InvalidInput);
            QCOMPARE(sent.error().field, isAccount ? str("accountId") : str("workflowId"));
            QVERIFY(!sent.error().message.contains(text));
        }
        QCOMPARE(m_server->requests().size(), before);
        QVERIFY(m_store->submissions(m_quin.id).isEmpty());
    }

private:
    Result<SubmissionProgress> submit(const Customer &one, const QString &account, const QString &workflow)
    {
        std::optional<Result<SubmissionProgress>> result;
        about(one).submit({.accountId = account, .workflowId = workflow}, &m_context,
                          [&](const Result<SubmissionProgress> &sent) { result = sent; });
        return QTest::qWaitFor([&] { return result.has_value(); }) ? *result : failure(Error::Kind::Timeout);
    }
    void restart()
    {
        QVERIFY(openListAgain());
        openWorkspace(m_environment, m_secrets);
    }

    OnboardingCase &about(const Customer &one) { return *m_workspace->caseOf(one.id); }

    template<typename Run>
    Result<void> wait(Run run)
    {
        std::optional<Result<void>> result;
        run([&](const Result<void> &one) { result = one; });
        return QTest::qWaitFor([&] { return result.has_value(); }) ? *result : failure(Error::Kind::Timeout);
    }
    Result<void> signIn(const Customer &one)
    {
        return wait([&](const auto &done) { about(one).signIn("Correct-Horse-9", false, &m_context, done); });
    }
    void signOut(const Customer &one)
    {
        QVERIFY(wait([&](const auto &done) { about(one).signOut(&m_context, done); }).has_value());
        QTRY_VERIFY(!m_store->find(one.id)->hasRefreshToken);
    }
    Result<Observation> checkStatus(const Customer &one)
    {
        std::optional<Result<Observation>> result;
        about(one).checkStatus(&m_context, [&](const Result<Observation> &seen) { result = seen; });
        return QTest::qWaitFor([&] { return result.has_value(); }) ? *result : failure(Error::Kind::Timeout);
    }
    Result<void> adopt(const Customer &one, const QByteArray &token, const QString &user)
    {
        return wait([&](const auto &done) { about(one).adoptToken(token, user, &m_context, done); });
    }

    QObject m_context;
    KeptSecrets m_secrets;
    QByteArray m_signIn;
    int m_code = 200;
    std::unique_ptr<RawServer> m_server;
    Environment m_environment;
    Customer m_quin;
    Customer m_rosa;
};

QTEST_GUILESS_MAIN(TestHeldTokens)
#include "tst_heldtokens.moc"
