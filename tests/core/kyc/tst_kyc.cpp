// Statuses, their next steps, and SDK tokens.
#include "core/base/utctime.h"
#include "core/kyc/jwt.h"
#include "core/kyc/nextstep.h"
#include "core/kyc/sdktoken.h"

#include <QJsonDocument>
#include <QTest>
#include <zlib.h>

using namespace onboarding;

namespace {

QByteArray part(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray gzip(QByteArray plain)
{
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray sdkJwt(const QByteArray &claims)
{
    return part(R"({"alg":"HS512","zip":"GZIP"})") + '.' + part(gzip(claims)) + '.' + part("signature");
}

} // namespace

class TestKyc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAStatusExactly_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("name");
        QTest::newRow("as documented") << QStringLiteral("PENDING") << QStringLiteral("PENDING");
        QTest::newRow("lower case with blanks")
            << QStringLiteral(" need resubmit ") << QStringLiteral("NEED_RESUBMIT");
        QTest::newRow("hyphens") << QStringLiteral("approved-verified")
                                 << QStringLiteral("APPROVED_VERIFIED");
        QTest::newRow("almost a known one") << QStringLiteral("APPROVED") << QStringLiteral("UNRECOGNISED");
        QTest::newRow("HTTP's own word") << QStringLiteral("NOT_FOUND") << QStringLiteral("UNRECOGNISED");
        QTest::newRow("nothing") << QString() << QStringLiteral("UNRECOGNISED");
        // What the capitals of Unicode (SpecialCasing.txt) turn into ASCII.
        QTest::newRow("a ligature") << QStringLiteral("APPROVED_VERI\ufb01ED")
                                    << QStringLiteral("UNRECOGNISED");
        QTest::newRow("an i without a dot")
            << QStringLiteral("PEND\u0131NG") << QStringLiteral("UNRECOGNISED");
        QTest::newRow("a long s") << QStringLiteral("NEED_RE\u017fUBMIT") << QStringLiteral("UNRECOGNISED");
        QTest::newRow("letters of full width")
            << QStringLiteral("\uff2c\uff36\uff11") << QStringLiteral("UNRECOGNISED");
        QTest::newRow("a no-break space after it")
            << QStringLiteral("PENDING\u00a0") << QStringLiteral("UNRECOGNISED");
        QTest::newRow("a line end after it") << QStringLiteral("PENDING\r\n") << QStringLiteral("PENDING");
        QTest::newRow("by the tenant's alias") << QStringLiteral("in review") << QStringLiteral("PENDING");
    }

    void readsAStatusExactly()
    {
        QFETCH(QString, raw);
        QFETCH(QString, name);
        const KycStatus status
            = KycStatus::fromWire(raw, {{QStringLiteral("IN_REVIEW"), QStringLiteral("PENDING")}});
        QCOMPARE(status.name(), name);
        QCOMPARE(status.raw, raw);
    }

    void namesTheNextStep_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("attempts"); // -1: not sent
        QTest::addColumn<bool>("tokenIsOut");
        QTest::addColumn<int>("action");
        const auto row
            = [](const char *name, const char *status, int attempts, bool out, NextStep::Action action) {
                  QTest::newRow(name) << QString::fromLatin1(status) << attempts << out << int(action);
              };
        row("never checked", "", -1, false, NextStep::Action::CheckStatus);
        row("not started", "NOT_REGISTERED", -1, false, NextStep::Action::GetSdkToken);
        row("in progress with a token out", "LV1", -1, true, NextStep::Action::RegisterIds);
        row("in review", "PENDING", -1, false, NextStep::Action::CheckStatus);
        row("resubmit, not sent", "NEED_RESUBMIT", -1, false, NextStep::Action::GetSdkToken);
        row("resubmit, none left", "NEED_RESUBMIT", 0, false, NextStep::Action::MakeCaseReport);
        row("rejected", "REJECTED", -1, false, NextStep::Action::MakeCaseReport);
        row("approved", "APPROVED_VERIFIED", -1, false, NextStep::Action::MakeCaseReport);
        row("unrecognised", "SOMETHING_NEW", -1, false, NextStep::Action::ShowExchange);
    }

    void namesTheNextStep()
    {
        QFETCH(QString, status);
        QFETCH(int, attempts);
        QFETCH(bool, tokenIsOut);
        QFETCH(int, action);
        const auto seen = status.isEmpty() ? std::nullopt : std::optional(KycStatus::fromWire(status));
        const NextStep step = nextStep(seen, attempts < 0 ? std::nullopt : std::optional(attempts),
                                       tokenIsOut ? SdkTokenState::Live : SdkTokenState::Used);
        QCOMPARE(int(step.action), action);
        QVERIFY(!step.title.isEmpty());
    }

    /// Two statuses that read alike would be taken for each other, an empty one for no status.
    void everyStatusReadsOtherwise()
    {
        QSet<QString> labels {{}};
        QSet<QString> meanings {{}};
        for (const char *status : {"", "NOT_REGISTERED", "LV1", "PENDING", "NEED_RESUBMIT", "REJECTED",
                                   "APPROVED_VERIFIED", "ACCEPTED", "SOMETHING_NEW"}) {
            const auto seen
                = *status == '\0' ? std::nullopt : std::optional(KycStatus::fromWire(QLatin1String(status)));
            QVERIFY2(!labels.contains(statusLabel(seen)), status);
            QVERIFY2(!meanings.contains(statusMeaning(seen)), status);
            labels.insert(statusLabel(seen));
            meanings.insert(statusMeaning(seen));
        }
    }

    void readsASdkToken()
    {
        const SdkToken token
            = SdkToken::decode(sdkJwt(R"({"accId":"a-1","wfeId":"w-1","exAt":"1893456000000"})"));
        QCOMPARE(token.suggestedAccountId, QStringLiteral("a-1"));
        QCOMPARE(token.suggestedWorkflowId, QStringLiteral("w-1"));
        QCOMPARE(token.expiresAt, QDateTime(QDate(2030, 1, 1), QTime(0, 0), Utc));
        QVERIFY(!token.isExpired(token.expiresAt.addSecs(-1)));
        QVERIFY(token.isExpired(token.expiresAt));
    }

    /// One that is over must never be shown as live, whatever it is written as.
    void readsTheEndOfAnSdkToken_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::newRow("milliseconds in a text, as Jumio has them")
            << QByteArray(R"({"exAt":"1893456000000"})");
        QTest::newRow("seconds") << QByteArray(R"({"exAt":1893456000})");
        QTest::newRow("seconds in a text") << QByteArray(R"({"exAt":"1893456000"})");
        QTest::newRow("ISO 8601") << QByteArray(R"({"exAt":"2030-01-01T00:00:00Z"})");
        QTest::newRow("ISO 8601 without a zone") << QByteArray(R"({"exAt":"2030-01-01T00:00:00"})");
        QTest::newRow("exp of RFC 7519") << QByteArray(R"({"exp":1893456000})");
        QTest::newRow("exp before exAt") << QByteArray(R"({"exp":1893456000,"exAt":"1993456000000"})");
        QTest::newRow("exAt before exp") << QByteArray(R"({"exp":1993456000,"exAt":"1893456000000"})");
    }

    void readsTheEndOfAnSdkToken()
    {
        QFETCH(const QByteArray, claims);
        QCOMPARE(SdkToken::decode(sdkJwt(claims)).expiresAt, QDateTime(QDate(2030, 1, 1), QTime(0, 0), Utc));
    }

    /// Attack 9, T6: a token without an end of its own was live whatever its reply said.
    void anEndBesideATokenCounts_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("left"); // seconds; -1: none is known
        QTest::addColumn<bool>("isUnreadable");
        const auto row = [](const char *name, const char *reply, int left, bool isUnreadable = false) {
            QTest::newRow(name) << QByteArray(reply) << left << isUnreadable;
        };
        row("none", "{\"token\":\"t\"}", -1);
        row("RFC 3339", "{\"expiresAt\":\"2030-01-01T00:05:00Z\"}", 300);
        row("RFC 3339 with a zone", "{\"expires_at\":\"2030-01-01T01:05:00+01:00\"}", 300);
        row("seconds", "{\"expiration\":1893456300}", 300);
        row("milliseconds in a text", "{\"expiry\":\"1893456300000\"}", 300);
        row("how long, RFC 6749 section 5.1", "{\"expires_in\":300}", 300);
        row("how long in a text", "{\"expiresIn\":\"300\"}", 300);
        row("it is over", "{\"expiresAt\":\"2020-01-01T00:00:00Z\"}", -315619200);
        row("no time at all", "{\"ttl\":0}", 0);
        row("the earliest of several", "{\"expiresIn\":900,\"expiresAt\":1893456300}", 300);
        row("a word", "{\"expiresAt\":\"soon\"}", -1, true);
        row("less than nothing", "{\"expiresIn\":-5}", -1, true);
        row("thirty nines", "{\"exAt\":\"999999999999999999999999999999\"}", -1, true);
        row("nothing, which is no end", "{\"expiresAt\":null,\"expiresIn\":\"\"}", -1);
        row("another name", "{\"expired\":false}", -1);
    }

    void anEndBesideATokenCounts()
    {
        QFETCH(const QByteArray, reply);
        QFETCH(const int, left);
        const QDateTime now(QDate(2030, 1, 1), QTime(0, 0), Utc);
        SdkToken token = SdkToken::decode("opaque");
        token.takeEnd(SdkToken::endIn(QJsonDocument::fromJson(reply).object()), now);
        QCOMPARE(token.expiresAt.isValid(), left != -1);
        if (left != -1)
            QCOMPARE(now.secsTo(token.expiresAt), qint64(left));
        QTEST(token.isEndUnreadable, "isUnreadable");
        QCOMPARE(token.endWarning().isEmpty(), !token.isEndUnreadable);
    }

    void whatIsNoIdIsNotSuggested_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::newRow("written by a program that has none")
            << QByteArray(R"({"accId":"null","wfeId":"undefined"})");
        QTest::newRow("zeros") << QByteArray(
            R"({"accId":"00000000-0000-0000-0000-000000000000","wfeId":"0"})");
        QTest::newRow("one for both") << QByteArray(R"({"accId":"a-1","wfeId":"a-1"})");
        QTest::newRow("numbers") << QByteArray(R"({"accId":1,"wfeId":2})");
        QTest::newRow("with the end of a line in it")
            << QByteArray("{\"accId\":\"a-1\\r\\nX: y\",\"wfeId\":\"w-1\\u0000\"}");
        QTest::newRow("with a blank in it") << QByteArray("{\"accId\":\"a 1\",\"wfeId\":\"w\\u20281\"}");
    }

    void whatIsNoIdIsNotSuggested()
    {
        QFETCH(const QByteArray, claims);
        const SdkToken token = SdkToken::decode(sdkJwt(claims));
        QVERIFY(token.suggestedAccountId.isEmpty());
        QVERIFY(token.suggestedWorkflowId.isEmpty());
    }

    void keepsATokenThatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("opaque") << QByteArray("opaque-token");
        QTest::newRow("empty parts") << QByteArray("..");
        QTest::newRow("broken gzip") << part(R"({"zip":"GZIP"})") + '.' + part("not gzip") + ".s";
        QTest::newRow("a bomb") << sdkJwt(R"({"accId":")" + QByteArray(1024 * 1024, 'a') + R"("})");
        QTest::newRow("claims that are a list") << part("{}") + '.' + part("[1]") + ".s";
        QTest::newRow("a word for a time") << sdkJwt(R"({"exAt":"soon"})");
        QTest::newRow("a time that no integer holds") << sdkJwt(R"({"exAt":1e300})");
        QTest::newRow("a time as long before") << sdkJwt(R"({"exAt":-1e300})");
    }

    void keepsATokenThatCannotBeRead()
    {
        QFETCH(QByteArray, value);
        const SdkToken token = SdkToken::decode(value);
        QCOMPARE(token.value, value);
        QVERIFY(token.suggestedAccountId.isEmpty());
        QVERIFY(!token.expiresAt.isValid());
        QCOMPARE(token.isEndUnreadable,
                 QByteArray(QTest::currentDataTag()).startsWith("a word for")
                     || QByteArray(QTest::currentDataTag()).startsWith("a time"));
    }

    void masksSecrets()
    {
        QVERIFY(!maskedSecret("short-secret").contains(QLatin1String("short")));
        QCOMPARE(maskedSecret("eyJhABCDEFGHIJKLMNOPQRSTUVc9Qw"), QStringLiteral("eyJh\u2026c9Qw"));
    }
};

QTEST_GUILESS_MAIN(TestKyc)
#include "tst_kyc.moc"
