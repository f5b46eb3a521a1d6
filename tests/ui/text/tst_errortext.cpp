// What the card of an error says.
#include "ui/text/counttext.h"
#include "ui/text/errortext.h"

#include <QSet>
#include <QTest>

using namespace onboarding;

class TestErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTlsProblemHasItsOwnWords()
    {
        QSet<QString> titles;
        QSet<QString> terminal;
        constexpr int Problems = int(TlsProblem::Other);
        for (int i = 1; i <= Problems; ++i) {
            const auto problem = static_cast<TlsProblem>(i);
            const ErrorText text
                = errorText({.kind = Error::Kind::TlsRefused, .tls = problem}, QStringLiteral("api.example"));
            // Under TLS 1.3 a missing client certificate is refused after the first request may have left.
            QCOMPARE(text.sentence.startsWith(QStringLiteral("Nothing was sent to api.example. ")),
                     problem != TlsProblem::ClientCertificate);
            QCOMPARE(text.remedy, ErrorText::Remedy::OpenEnvironment);
            titles.insert(text.title);
            terminal.insert(tlsProblemText(problem));
            QCOMPARE(tlsProblemFromName(tlsProblemName(problem)), problem);
        }
        QCOMPARE(titles.size(), Problems);
        QCOMPARE(terminal.size(), Problems);
    }

    /// A card without a title would be a red strip that says nothing.
    void everyKindHasATitle()
    {
        for (int i = 0; i <= int(Error::Kind::Cancelled); ++i) {
            const auto kind = static_cast<Error::Kind>(i);
            QVERIFY2(!errorText({.kind = kind}, QStringLiteral("api.example")).title.isEmpty(),
                     qPrintable(Error::kindName(kind)));
        }
    }

    void everyErrorHasWords()
    {
        for (int kind = 0; kind <= int(Error::Kind::Storage); ++kind) {
            const ErrorText text
                = errorText({.kind = static_cast<Error::Kind>(kind), .message = QStringLiteral("why")},
                            QStringLiteral("host"));
            QVERIFY2(!text.title.isEmpty() && !text.sentence.isEmpty(), qPrintable(QString::number(kind)));
            QCOMPARE(text.remedy == ErrorText::Remedy::None, text.remedyText.isEmpty());
        }
    }

    void aMissingKeyWasNotRefused()
    {
        const QString host = QStringLiteral("api.example");
        const ErrorText missing = errorText({.kind = Error::Kind::ApiKeyRefused}, host);
        QVERIFY(missing.title.contains(QStringLiteral("has no API key")));
        const ErrorText refused = errorText({.kind = Error::Kind::ApiKeyRefused, .httpStatus = 401}, host);
        QVERIFY(refused.title.contains(QStringLiteral("was refused")));
    }

    void anExchangeOfAnEarlierVersionNamesNoProblem()
    {
        QCOMPARE(tlsProblemFromName({}), TlsProblem::None);
        QCOMPARE(tlsProblemFromName(QStringLiteral("SomethingNewer")), TlsProblem::Other);
        QVERIFY(!errorText({.kind = Error::Kind::TlsRefused}, QStringLiteral("h")).title.isEmpty());
    }

    void aQuotedSentenceHasOneStop()
    {
        const Error error {.kind = Error::Kind::NotFound,
                           .httpStatus = 404,
                           .message = QStringLiteral("There is no such user."),
                           .isServiceSpeaking = true};
        QVERIFY(errorText(error, {}).sentence.endsWith(QStringLiteral("user.\"")));
    }

    /// Tester 2 of 2026-11-28, finding 14.
    void whatThisConsoleFoundIsNoQuotation_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("in a reply") << QStringLiteral(
            "This is not valid JSON: it breaks at line 1, column 40.")
                                    << QStringLiteral("It answered 502. This is not valid JSON: it breaks at "
                                                      "line 1, column 40.");
        QTest::newRow("without words") << QStringLiteral("HTTP 502, text/html: Bad Gateway")
                                       << QStringLiteral("It answered HTTP 502, text/html: Bad Gateway.");
    }

    void whatThisConsoleFoundIsNoQuotation()
    {
        QFETCH(QString, message);
        QFETCH(QString, sentence);
        const Error error {.kind = Error::Kind::BadReply, .httpStatus = 502, .message = message};
        QCOMPARE(errorText(error, {}).sentence, sentence);
    }

    /// Officer 3, finding 31, and tester 3, finding 19: it was called a matter of rights, and "exists
    /// already".
    void whatTheStatusForbidsIsNoMatterOfRights()
    {
        const Error tooEarly {.kind = Error::Kind::NotAllowed,
                              .httpStatus = 417,
                              .message = QStringLiteral("No verification can be started in status PENDING"),
                              .isServiceSpeaking = true};
        const ErrorText text = errorText(tooEarly, {});
        QVERIFY(!text.sentence.contains(QStringLiteral("authorised")));
        QVERIFY(text.sentence.startsWith(QStringLiteral("It answered 417: \"No verification")));
        QCOMPARE(text.remedy, ErrorText::Remedy::CheckStatus);
        Error forbidden = tooEarly;
        forbidden.httpStatus = 403;
        QCOMPARE(errorText(forbidden, {}).remedy, ErrorText::Remedy::OpenEnvironment);
        const Error conflict {.kind = Error::Kind::AlreadyExists, .httpStatus = 409};
        QVERIFY(!errorText(conflict, {}).title.contains(QStringLiteral("exists")));
    }

    void whatIsNotAllIsNotAHundredPerCent()
    {
        QCOMPARE(shareText(20'016, 20'027), QStringLiteral(">99 %"));
        QCOMPARE(shareText(2, 20'027), QStringLiteral("<1 %"));
        QCOMPARE(shareText(0, 20'027), QStringLiteral("0 %"));
        QCOMPARE(shareText(7, 7), QStringLiteral("100 %"));
        QCOMPARE(shareText(1, 3), QStringLiteral("33 %"));
        QCOMPARE(shareText(0, 0), QStringLiteral("0 %"));
    }

    void anAnswerThatCameIsNotCalledLost()
    {
        Error error {.kind = Error::Kind::OutcomeUnknown, .httpStatus = 500, .isAnswered = true};
        QVERIFY(
            errorText(error, {}).sentence.startsWith(QStringLiteral("It answered 500, which does not tell")));
        error.isAnswered = false; // the head came, and the rest did not
        QVERIFY(errorText(error, {}).sentence.contains(QStringLiteral("its answer was lost")));
    }
};

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
