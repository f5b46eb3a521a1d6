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
                           .message = QStringLiteral("There is no such user.")};
        QVERIFY(errorText(error, {}).sentence.endsWith(QStringLiteral("user.\"")));
    }
};

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
