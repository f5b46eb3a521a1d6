// Whose a token is, by its claims.
#include "core/kyc/tokenowner.h"
#include "tests/support/tokens.h"

#include <QTest>

using namespace onboarding;
using test::jwt;

class TestTokenOwner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheClaimsThatNameSomebody_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const QByteArray &token, const char *name) {
            QTest::newRow(what) << token << QString::fromUtf8(name);
        };
        row("the service's own", jwt(R"({"user_name":"boris@x","uuid":"u-1","sub":"7"})"), "boris@x");
        row("a Keycloak token",
            jwt(R"({"preferred_username":"boris","sub":"5b0e7d3c-0000-4000-8000-000000000001"})"), "boris");
        row("a name in sub", jwt(R"({"sub":"boris@x","uuid":"u-1"})"), "boris@x");
        row("a number in sub", jwt(R"({"sub":"10769150350006150715113082367"})"),
            "10769150350006150715113082367");
        row("a uuid alone", jwt(R"({"uuid":"u-1"})"), "u-1");
        row("white space around the name", jwt(R"({"user_name":" boris@x "})"), "boris@x");
        row("a name with a control character", jwt("{\"user_name\":\"boris\\u001b[1m\"}"),
            "boris⟨U+001B⟩[1m");
        row("a claim that no double holds", jwt(R"({"exp":1e400,"user_name":"boris@x"})"), "boris@x");
        row("claims of other types", jwt(R"({"user_name":7,"uuid":["u","v"],"sub":{}})"), "");
        row("a list of one", jwt(R"({"user_name":["boris@x"]})"), "boris@x");
        row("another product's names, none of them a user name",
            jwt(R"({"upn":"boris@corp.example","oid":"5b0e7d3c-0000-4000-8000-000000000001"})"),
            "boris@corp.example"); // Azure AD, access token 1.0
        row("a claim with a name space", // AD FS
            jwt("{\"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn\":\"boris@corp.example\"}"),
            "boris@corp.example");
        row("Cognito's", jwt(R"({"cognito:username":"boris","sub":"7"})"), "boris");
        row("no claims", jwt("{}"), "");
        row("no JWT", "2YotnFZFEjr1zCsicMWpAA", ""); // the token of RFC 6749 section 5.1
        row("nothing", "", "");
    }

    void readsTheClaimsThatNameSomebody()
    {
        QFETCH(QByteArray, token);
        QTEST(TokenOwner::of(token).name(), "name");
    }

    /// What a service calls somebody need not be what they sign in with.
    void aNameIsComparedWithItsLike_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<int>("match");
        const auto row = [](const char *what, const char *told, const QStringList &known, NameMatch match) {
            QTest::newRow(what) << QString::fromUtf8(told) << known << int(match);
        };
        using enum NameMatch;
        const QStringList anna {QStringLiteral("anna@x.example")};
        row("the name", "Anna@x.example", anna, Same);
        row("the name learnt", "a.lind", anna + QStringList {QStringLiteral("A.Lind")}, Same);
        row("another account", "boris@x.example", anna, Other);
        row("another account without its host", "boris", anna, Other);
        row("the account without its host", "anna", anna, Same);
        row("the account with a host", "anna@x.example", {QStringLiteral("anna")}, Same);
        row("the same part at another host", "anna@y.example", anna, Other);
        row("a phone number", "+49 170 1234567", anna, OtherKind);
        row("another phone number", "+49 170 1234567", {QStringLiteral("+49 171 7654321")}, Other);
        row("the phone number without its country", "0170 1234567", {QStringLiteral("+491701234567")}, Same);
        row("the zero of home in brackets", "+491701234567", {QStringLiteral("+49 (0)170 1234567")}, Same);
        row("another phone number with the same end", "+43 660 1234567", {QStringLiteral("+49 170 1234567")},
            Other);
        row("an account where a number is known", "boris@x.example", {QStringLiteral("+49 170 1234567")},
            Other);
        row("a name to show", "Anna Lind", anna, OtherKind);
        row("another name to show", "Boris Berg", {QStringLiteral("Anna Lind")}, Other);
        row("nobody is known", "boris", {QString()}, OtherKind);
    }

    void aNameIsComparedWithItsLike()
    {
        QFETCH(QString, told);
        QFETCH(QStringList, known);
        QFETCH(int, match);
        QCOMPARE(int(matchName(told, known)), match);
    }

    void saysWhetherItIsTheCustomer_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QByteArray>("learnt"); // at a password sign-in; {}: there was none
        QTest::addColumn<int>("match");
        const auto row = [](const char *what, const char *claims, const char *learnt, TokenMatch match) {
            QTest::newRow(what) << QByteArray(claims) << QByteArray(learnt) << int(match);
        };
        using enum TokenMatch;
        const char *anna
            = R"({"user_name":"anna@x","uuid":"5B0E7D3C-0000-4000-8000-0000000000AA","sub":"17"})";
        row("the name of the customer", R"({"user_name":"anna@x"})", "{}", Same);
        row("in capitals", R"({"user_name":"ANNA@X"})", "{}", Same);
        row("another name", R"({"user_name":"boris@x"})", "{}", Other);
        row("another name beside the right sub", R"({"user_name":"boris@x","sub":"anna@x"})", "{}", Other);
        row("the right name beside the mail address of another as sub",
            R"({"user_name":"anna@x","sub":"boris@x"})", "{}", Other);
        row("a list of mail addresses, as Azure AD B2C has it", R"({"emails":["anna@x"]})", "{}", Same);
        row("an account beside a mail address as sub",
            R"({"user_name":"akovacs","sub":"anna.kovacs@bank.example"})", R"({"user_name":"akovacs"})",
            Same);
        row("the right name beside a sub without its host", R"({"user_name":"anna@x","sub":"anna"})", "{}",
            Same);
        row("the right name beside a sub that is the program's",
            R"({"user_name":"anna@x","sub":"mobile-app"})", "{}", Same);
        row("a sub that is the name", R"({"sub":"Anna@x"})", "{}", Same);
        row("a sub that is another's name", R"({"sub":"boris@x"})", "{}", Other);
        row("a sub that is a plain name", R"({"sub":"boris"})", "{}", Other);
        row("a sub that is a number", R"({"sub":"17"})", "{}", Unknown);
        row("a sub that is a UUID", R"({"sub":"5b0e7d3c-0000-4000-8000-0000000000aa"})", "{}", Unknown);
        row("a uuid, nothing learnt", R"({"uuid":"5b0e7d3c-0000-4000-8000-0000000000aa"})", "{}", Unknown);
        row("nothing that names anybody", R"({"tenant_name":"T","exp":1893456000})", "{}", Unknown);
        row("all that was learnt", anna, anna, Same);
        row("the learnt uuid alone, written otherwise", R"({"uuid":"5b0e7d3c0000400080000000000000aa"})",
            anna, Same);
        row("another uuid", R"({"uuid":"5b0e7d3c-0000-4000-8000-0000000000bb"})", anna, Other);
        row("the same name with another uuid",
            R"({"user_name":"anna@x","uuid":"5b0e7d3c-0000-4000-8000-0000000000bb"})", anna, Other);
        row("the learnt sub", R"({"sub":"17"})", anna, Same);
        row("another sub", R"({"sub":"18"})", anna, Other);
        row("another name than was learnt", R"({"user_name":"boris@x"})", anna, Other);
        row("the name of the service, learnt, not the customer's here", R"({"user_name":"a.smith"})",
            R"({"user_name":"A.Smith"})", Same);
        row("the customer's name here, where the service has another", R"({"user_name":"anna@x"})",
            R"({"user_name":"a.smith"})", Other);
        row("a name, where only a uuid was learnt", R"({"user_name":"boris@x"})", R"({"uuid":"u-1"})", Other);
        row("nothing, after a sign-in", R"({"exp":1893456000})", anna, Unknown);
    }

    void saysWhetherItIsTheCustomer()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QByteArray, learnt);
        QTEST(int(matchToken(TokenOwner::of(jwt(claims)), TokenOwner::of(jwt(learnt)),
                             QStringLiteral("anna@x"))),
              "match");
    }

    /// \c other is another row of the list.
    void saysWhetherItIsAnotherCustomer_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QByteArray>("learnt"); // of anna@x
        QTest::addColumn<QString>("other");
        QTest::addColumn<QByteArray>("otherLearnt");
        QTest::addColumn<bool>("isAnother");
        const auto row = [](const char *what, const char *claims, const char *learnt, const char *other,
                            const char *otherLearnt, bool isAnother) {
            QTest::newRow(what) << QByteArray(claims) << QByteArray(learnt) << QString::fromLatin1(other)
                                << QByteArray(otherLearnt) << isAnother;
        };
        row("the other's name", R"({"user_name":"boris@x"})", "{}", "boris@x", "{}", true);
        row("in capitals", R"({"user_name":"BORIS@X"})", "{}", "Boris@x", "{}", true);
        row("a sub that is the other's name", R"({"sub":"boris@x"})", "{}", "boris@x", "{}", true);
        row("what the service calls the other", R"({"user_name":"b.smith"})", "{}", "boris@x",
            R"({"user_name":"b.smith"})", true);
        row("the other's uuid", R"({"uuid":"5B0E7D3C0000400080000000000000AA"})", "{}", "boris@x",
            R"({"uuid":"5b0e7d3c-0000-4000-8000-0000000000aa"})", true);
        row("the other's uuid under a third name", R"({"user_name":"b.smith","uuid":"u-1"})", "{}", "boris@x",
            R"({"uuid":"u-1"})", true);
        row("the other's sub", R"({"sub":"17"})", "{}", "boris@x", R"({"sub":"17"})", true);
        row("a sub that all share, and another uuid", R"({"uuid":"u-2","sub":"app"})", "{}", "boris@x",
            R"({"uuid":"u-1","sub":"app"})", false);
        row("the own name", R"({"user_name":"Anna@x","uuid":"u-1"})", "{}", "ANNA@x", R"({"uuid":"u-1"})",
            false);
        row("what the service calls this one", R"({"user_name":"a.smith"})", R"({"user_name":"a.smith"})",
            "a.smith", "{}", false);
        row("nobody of the list", R"({"user_name":"a.smith","uuid":"u-9","sub":"9"})", "{}", "boris@x",
            R"({"user_name":"b.smith","uuid":"u-1","sub":"1"})", false);
        row("nobody", "{}", "{}", "boris@x", "{}", false);
    }

    void saysWhetherItIsAnotherCustomer()
    {
        QFETCH(const QByteArray, claims);
        QFETCH(const QByteArray, learnt);
        QFETCH(const QString, other);
        QFETCH(const QByteArray, otherLearnt);
        QTEST(isAnotherCustomer(TokenOwner::of(jwt(claims)),
                                {.username = QStringLiteral("anna@x"), .learnt = TokenOwner::of(jwt(learnt))},
                                {.username = other, .learnt = TokenOwner::of(jwt(otherLearnt))}),
              "isAnother");
    }
};

QTEST_GUILESS_MAIN(TestTokenOwner)
#include "tst_tokenowner.moc"
