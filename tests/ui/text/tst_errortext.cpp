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
