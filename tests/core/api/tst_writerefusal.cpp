// Which answers prove that a write was not done.
#include "core/api/writerefusal.h"

#include <QTest>

using namespace onboarding;
using namespace std::chrono_literals;

/// Of every code that a service may answer a write with: may the write be called refused?
class TestWriteRefusal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// By the definitions of the IANA registry of status codes.
    void onlyAnAnswerThatIsGivenInsteadOfTheWorkProvesIt()
    {
        static const QList<int> instead {400, 401, 402, 403, 404, 405, 407, 409, 410, 411,
                                         412, 413, 414, 415, 416, 417, 421, 422, 423, 425,
                                         426, 428, 429, 431, 451, 501, 505, 511};
        for (int code = 0; code < 1000; ++code) {
            if (code >= 200 && code < 300)
                continue;
            const Error::Kind kind = code >= 500 ? Error::Kind::ServiceFailing : Error::Kind::FieldRefused;
            const Error plain {.kind = kind, .httpStatus = code};
            QVERIFY2(provesNothingWasDone(plain) == instead.contains(code),
                     qPrintable(QString::number(code)));
            const Error late {.kind = Error::Kind::TokenExpired, .httpStatus = code};
            QVERIFY2(!provesNothingWasDone(late), qPrintable(QString::number(code)));
        }
    }

    void theBodyDecidesWhereTheCodeDoesNot_data()
    {
        QTest::addColumn<Error>("refused");
        QTest::addColumn<bool>("isProof");
        QTest::newRow("503 that says when to come back")
            << Error {.kind = Error::Kind::ServiceFailing, .httpStatus = 503, .retryAfter = 5s} << true;
        QTest::newRow("503 of a quota")
            << Error {.kind = Error::Kind::RateLimited, .httpStatus = 503} << true;
        QTest::newRow("500 whose words are of an account")
            << Error {.kind = Error::Kind::AccountLocked, .httpStatus = 500} << false;
        QTest::newRow("502 that a field is blamed for")
            << Error {.kind = Error::Kind::FieldRefused, .httpStatus = 502} << false;
        QTest::newRow("200 that says the name is taken")
            << Error {.kind = Error::Kind::AlreadyExists, .httpStatus = 200} << true;
        QTest::newRow("200 that says it failed")
            << Error {.kind = Error::Kind::ServiceFailing, .httpStatus = 200} << false;
        QTest::newRow("200 that cannot be read")
            << Error {.kind = Error::Kind::BadReply, .httpStatus = 200} << false;
    }

    void theBodyDecidesWhereTheCodeDoesNot()
    {
        QFETCH(const Error, refused);
        QFETCH(const bool, isProof);
        QCOMPARE(provesNothingWasDone(refused), isProof);
    }
};

QTEST_GUILESS_MAIN(TestWriteRefusal)
#include "tst_writerefusal.moc"
