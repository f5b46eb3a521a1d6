// A build with stand-ins for libraries says so, in About and in the self-test.
#include "app/console/aboutfacts.h"
#include "app/console/selftest.h"
#include "app/console/standins.h"

#include <QTest>

using namespace onboarding;

/// A build in which something of ours stands in for a library must not pass for one that is for use.
class StandInsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aboutSaysFirstWhatStandsIn()
    {
        const AboutFacts facts = aboutFacts(SecretStoreState::Unknown, QStringLiteral("Qt Svg, Qt Charts"));
        QCOMPARE(facts.first().first, QStringLiteral("Not for use"));
        QVERIFY2(facts.first().second.contains(QStringLiteral("Qt Svg, Qt Charts")),
                 qPrintable(facts.first().second));
        // Which is what is copied into a report, too.
        QVERIFY(diagnosticsText(facts).contains(QStringLiteral("\nNot for use: ")));
    }
    void theSelfTestSaysWhatStandsIn()
    {
        QCOMPARE(runSelfTest(QStringLiteral("Qt Svg")).report.value(QStringLiteral("standIns")).toString(),
                 QStringLiteral("Qt Svg"));
    }
    void nothingIsSaidWhereNothingStandsIn()
    {
        QCOMPARE(aboutFacts(SecretStoreState::Unknown, {}).first().first, QStringLiteral("Qt"));
        QVERIFY(!runSelfTest({}).report.contains(QStringLiteral("standIns")));
    }
    void thisBuildHasNone() { QCOMPARE(standInsOfThisBuild(), QString()); }
};

QTEST_MAIN(StandInsTest)
#include "tst_standins.moc"
