// What is typed before a production write: it has to be about the right person.
#include "core/onboarding/typedphrase.h"

#include "core/roster/customerstore.h"
#include "tests/support/storecalls.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;

class TestTypedPhrase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheCustomersOwnNamesConfirm_data()
    {
        QTest::addColumn<QString>("displayName");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isRight");
        const auto row = [](const char *name, const char *displayName, const char *typed, bool isRight) {
            QTest::newRow(name) << QString::fromUtf8(displayName) << QString::fromUtf8(typed) << isRight;
        };
        row("the last name", "Maya Sokolova", "Sokolova", true);
        row("the last name in small letters, with space around", "Maya Sokolova", " sokolova ", true);
        row("the user name", "Maya Sokolova", "maya@example.org", true);
        row("the user name where no name is known", "", "MAYA@example.org", true);
        row("the whole name", "Maya Sokolova", "Maya Sokolova", true);
        row("a last name of three words", "Ana de la Cruz", "de la Cruz", true);
        row("the last word of it", "Ana de la Cruz", "Cruz", true);
        row("a last name written in front", "Sokolova, Maya", "Sokolova", true);
        row("composed letters for decomposed ones", "Rosa Mu\xcc\x81noz",
            "m\xc3\xba"
            "noz",
            true);
        row("a name of one word", "Sukarno", "Sukarno", true);
        row("the last name before an addition", "John Smith Jr.", "Smith", true);
        row("the addition", "John Smith Jr.", "Jr.", false);
        row("the last name before a bracket", "Maya Lind (VIP)", "Lind", true);
        row("the bracket", "Maya Lind (VIP)", "(VIP)", false);
        row("the last name before a number", "Maya Lind 2", "Lind", true);
        row("the number", "Maya Lind 2", "2", false);
        row("a sign where no name is known", "-", "-", false);
        row("the user name where only a sign is known", "-", "maya@example.org", true);
        row("the last name before a heart", "Ada Approve \xe2\x9d\xa4", "Approve", true);
        row("nothing", "Maya Sokolova", "", false);
        row("nothing where no name is known", "", "  ", false);
        row("the first name", "Maya Sokolova", "Maya", false);
        row("the first name of one written last name first", "Sokolova, Maya", "Maya", false);
        row("the tenant", "Maya Sokolova", "ACME", false);
        row("a part of the last name", "Maya Sokolova", "Sokol", false);
        row("somebody else", "Maya Sokolova", "Petrov", false);
        row("the last name and more", "Maya Sokolova", "Sokolova Maya", false);
    }

    void onlyTheCustomersOwnNamesConfirm()
    {
        QFETCH(QString, displayName);
        QFETCH(QString, typed);
        const TypedPhrase asked(EnvironmentKind::Production, QStringLiteral("maya@example.org"), displayName);
        QVERIFY(asked.isNeeded());
        QTEST(asked.isGivenBy(typed), "isRight");
        QVERIFY(asked.isGivenBy(asked.phrase()));
    }

    /// Attack of 2026-11-29, M7: the last name of two in the list confirmed either.
    void whoSharesTheLastNameIsToldApartByTheUserName()
    {
        const QTemporaryDir folder;
        CustomerStore store(folder.filePath(QStringLiteral("customers.sqlite")));
        QVERIFY(test::load(store).has_value());
        Customer anna = test::customer(QStringLiteral("anna@example.org"));
        anna.displayName = QStringLiteral("Anna Otterbein");
        Customer bob = test::customer(QStringLiteral("bob@example.org"));
        bob.environment = anna.environment;
        bob.displayName = QStringLiteral("OTTERBEIN, Bob");
        QVERIFY(test::save(store, anna).has_value());
        QVERIFY(
            typedPhraseFor(EnvironmentKind::Production, anna, store).isGivenBy(QStringLiteral("Otterbein")));
        QVERIFY(test::save(store, bob).has_value());
        const TypedPhrase asked = typedPhraseFor(EnvironmentKind::Production, anna, store);
        QVERIFY(!asked.isGivenBy(QStringLiteral("Otterbein")));
        QVERIFY(!asked.request().contains(QStringLiteral("Otterbein")));
        QVERIFY(asked.isGivenBy(QStringLiteral("anna@example.org")));
    }

    /// Window, case and kycctl had a sentence each, in four files.
    void windowAndKycctlAskForTheSame()
    {
        const TypedPhrase asked(EnvironmentKind::Production, QStringLiteral("maya@example.org"),
                                QStringLiteral("Maya Sokolova"));
        const QString phrase = QStringLiteral("the last name, Sokolova, or the user name, maya@example.org");
        QCOMPARE(asked.request(), QStringLiteral("Type %1, to confirm").arg(phrase));
        const Error untyped = asked.notTyped();
        QCOMPARE(untyped.kind, Error::Kind::NotPermitted);
        QCOMPARE(untyped.field, QStringLiteral("confirmation"));
        QCOMPARE(untyped.message,
                 QStringLiteral("This is a production environment: type %1, to confirm.").arg(phrase));
        const Error unnamed = asked.notGiven(QStringLiteral("live"), QStringLiteral(". Nothing was sent."));
        QCOMPARE(unnamed.kind, Error::Kind::NotPermitted);
        QCOMPARE(unnamed.message,
                 QStringLiteral("live is a production environment: give --confirm with %1. Nothing was sent.")
                     .arg(phrase));
    }

    void nothingIsAskedOutsideProduction()
    {
        for (const EnvironmentKind kind : {EnvironmentKind::Sandbox, EnvironmentKind::Staging}) {
            const TypedPhrase asked(kind, QStringLiteral("maya"), QStringLiteral("Maya Sokolova"));
            QVERIFY(!asked.isNeeded());
            QVERIFY(asked.isGivenBy({}));
            QVERIFY(asked.phrase().isEmpty());
            QVERIFY(asked.request().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestTypedPhrase)
#include "tst_typedphrase.moc"
