// Test connection on the page of environments: what is said before, while and after, and that each finding
// has words of its own.
#include "core/onboarding/connectiontest.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/rawserver.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/environments/connectiontext.h"
#include "ui/environments/environmentspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/envmark.h"
#include "ui/widgets/plainlabel.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>

using namespace onboarding;
using namespace onboarding::test;
using Verdict = ConnectionFinding::Verdict;

namespace {

const TemporaryHome home;

constexpr auto AsksForSignIn
    = R"({"error":"unauthorized","error_description":"Full authentication is required"})";

} // namespace

class TestConnectionCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_answer = RawAnswer::http(401, AsksForSignIn);
        m_server = std::make_unique<RawServer>([this](const RawRequest &) { return m_answer; });
        m_store = std::make_unique<EnvironmentStore>(
            QDir(home.path()).filePath(QUuid::createUuid().toString() + str(".json")));
        Environment environment;
        environment.name = str("Acme");
        environment.url = m_server->url();
        environment.tenant = str("acme");
        QVERIFY(m_store->add(environment).has_value());
        m_controller = std::make_unique<EnvironmentsController>(*m_store, m_secrets);
        m_page = std::make_unique<EnvironmentsPage>(*m_controller, *m_theme);
        m_controller->setTestMaker(
            [this](const Environment &tested) -> Result<std::unique_ptr<ConnectionTest>> {
                if (tested.isLocalSandbox())
                    return failure(Error::Kind::Offline, str("No sandbox runs on this computer."));
                return std::make_unique<ConnectionTest>(tested, m_clock, defaultNetworkFactory(tested.proxy));
            });
        m_page->resize(1000, 800);
        m_page->show();
        m_page->selectEnvironment(m_store->find(str("Acme"))->id);
        m_driver = std::make_unique<WindowDriver>(*m_page);
    }

    void cleanup()
    {
        m_driver.reset();
        m_page.reset();
        m_controller.reset();
        m_store.reset();
        m_server.reset();
    }

    void saysWhatAnswersAndWhatWasSent()
    {
        QVERIFY(!m_driver->has(str("connectionFinding"))); // nothing is known yet
        QVERIFY(m_driver->enter(str("apiKeyEdit"), str("typed-key")));
        QVERIFY(m_driver->click(str("testConnectionButton")));
        QTRY_VERIFY(says(str("answers like the KYC API")));
        QTRY_VERIFY(m_driver->has(str("connectionSent")));
        // Beside the button too: the rest stands at the lower end of the page.
        const auto *hint = m_driver->find<PlainLabel>(str("connectionHint"));
        QVERIFY2(hint->text().contains(str("answers like the KYC API")), qPrintable(hint->text()));
        const QString sent = m_driver->find<PlainLabel>(str("connectionSent"))->text();
        QVERIFY2(sent.contains(str("GET ") + m_server->url().toString()) && sent.contains(str("HTTP log #1")),
                 qPrintable(sent));
        QCOMPARE(m_server->requests().constFirst().header("api-key"), QByteArray("typed-key"));
        QVERIFY(!m_server->requests().constFirst().hasHeader("Authorization"));
        QVERIFY(m_driver->find(str("testConnectionButton"))->isEnabled());
        QVERIFY(m_driver->enter(str("envTenantEdit"), str("other"))); // it was about what was there before
        QTRY_VERIFY(!m_driver->has(str("connectionFinding")));
        QVERIFY(hint->text().startsWith(str("Asks the address once")));
    }

    /// Officer 2, findings 22 and 24: a click meant for a field or button landed in another one.
    void whatIsSaidMovesNoField()
    {
        const QStringList names {str("envNameEdit"),          str("envUrlEdit"),
                                 str("envTenantEdit"),        str("saveApiKeyButton"),
                                 str("testConnectionButton"), str("useEnvironmentButton")};
        const auto places = [&] {
            QList<QPoint> all;
            for (const QString &name : names)
                all.append(m_driver->find(name)->mapToGlobal(QPoint()));
            return all;
        };
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QApplication::processEvents(); // the layout of what was chosen
        QScrollBar &scroll = *m_page->findChild<QScrollArea *>()->verticalScrollBar();
        for (const bool isAtEnd : {false, true}) {
            scroll.setValue(0);
            QApplication::processEvents();
            QList<QPoint> before = places();
            auto *button = qobject_cast<QPushButton *>(m_driver->find(str("testConnectionButton")));
            button->click();
            QCOMPARE(places(), before); // while it runs
            QTRY_VERIFY(says(str("answers like the KYC API")));
            QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCOMPARE(places(), before);
            if (isAtEnd) {
                scroll.setValue(scroll.maximum());
                before = places();
            }
            auto *tenant = qobject_cast<QLineEdit *>(m_driver->find(str("envTenantEdit")));
            QTest::keyClicks(tenant, str("x"));
            QTRY_VERIFY(!m_driver->has(str("connectionFinding")));
            QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCOMPARE(places(), before);
        }
    }

    void storingAKeyMovesNoField()
    {
        m_controller->setSecretState(SecretStoreState::Available);
        auto *key = qobject_cast<QLineEdit *>(m_driver->find(str("apiKeyEdit")));
        auto *test = m_driver->find(str("testConnectionButton"));
        QTest::keyClicks(key, str("typed-key"));
        QApplication::processEvents(); // the layout of what was chosen
        const QPoint before = test->mapToGlobal(QPoint());
        qobject_cast<QPushButton *>(m_driver->find(str("saveApiKeyButton")))->click();
        QTRY_VERIFY(m_driver->has(str("environmentMessage")));
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(test->mapToGlobal(QPoint()), before);
    }

    void isCancelledAtOnce()
    {
        m_answer = RawAnswer::stall();
        QVERIFY(m_driver->click(str("testConnectionButton")));
        QTRY_COMPARE(m_server->requests().size(), 1);
        QVERIFY(!m_driver->find(str("testConnectionButton"))->isEnabled());
        QVERIFY(m_driver->click(str("cancelButton")));
        QVERIFY(says(str("Cancelled")));
        QTRY_COMPARE(m_server->openConnections(), 0);
        m_answer = RawAnswer::http(401, AsksForSignIn);
        QVERIFY(m_driver->click(str("testConnectionButton"))); // and can be tried again
        QTRY_VERIFY(says(str("answers like the KYC API")));
    }

    void whatCannotBeTestedIsSaid()
    {
        QVERIFY(m_driver->enter(str("envUrlEdit"), str("http://kyc.example.com")));
        QVERIFY(m_driver->click(str("testConnectionButton")));
        QVERIFY(says(str("nothing to test")));
        QVERIFY(m_server->requests().isEmpty());
    }

    void aSandboxThatDoesNotRunIsSaid()
    {
        m_page->selectEnvironment(m_store->environments().constFirst().id);
        QVERIFY(m_driver->click(str("testConnectionButton")));
        QVERIFY(says(str("No sandbox runs")));
    }

    void leavingThePageEndsTheTest()
    {
        m_answer = RawAnswer::stall();
        QVERIFY(m_driver->click(str("testConnectionButton")));
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_page->selectEnvironment(m_store->environments().constFirst().id);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void eachFindingHasWordsOfItsOwn()
    {
        QSet<QString> titles;
        for (int one = 0; one <= int(Verdict::NotUsable); ++one) {
            const ConnectionText text = connectionText({.verdict = static_cast<Verdict>(one),
                                                        .url = QUrl(str("https://kyc.example.com/a")),
                                                        .httpStatus = 403,
                                                        .words = str("Because."),
                                                        .tls = TlsProblem::SelfSigned,
                                                        .redirect = str("https://login.example.com")});
            QVERIFY2(!text.title.isEmpty() && !text.sentence.contains(QLatin1Char('%'))
                         && !text.title.contains(QLatin1Char('%')),
                     qPrintable(verdictName(static_cast<Verdict>(one))));
            QCOMPARE(text.tone == MessageCard::Tone::Success, one == int(Verdict::Answers));
            titles.insert(text.title);
        }
        QCOMPARE(titles.size(), int(Verdict::NotUsable) + 1);
    }

    /// Fresh reader 12, find 11: "Type or store the API key", and its field was greyed out.
    void aNewOneIsSavedBeforeItsKey()
    {
        m_answer = RawAnswer::http(401, "{\"error\":\"Authorization field missing\"}");
        QVERIFY(m_driver->click(str("testConnectionButton")));
        QTRY_VERIFY(says(str("asks for an API key")));
        QVERIFY(says(str("Type or store the API key")));
        const QList<QAction *> actions
            = m_driver->find<QPushButton>(str("addEnvironmentButton"))->menu()->actions();
        const auto copy = std::find_if(actions.begin(), actions.end(), [](const QAction *one) {
            return one->text() == QStringLiteral("Copy of this one");
        });
        QVERIFY(copy != actions.end());
        (*copy)->trigger();
        QVERIFY(!m_driver->find(str("apiKeyEdit"))->isEnabled());
        QVERIFY(m_driver->click(str("testConnectionButton")));
        QTRY_VERIFY(says(str("asks for an API key")));
        QVERIFY(says(str("Save the environment first, then store its API key")));
    }

    /// Fresh reader 12, find 37: the room that was kept for a test swelled the green card above it.
    void roomThatIsKeptIsNoEmptyCard()
    {
        m_controller->setSecretState(SecretStoreState::Available);
        QTest::keyClicks(qobject_cast<QLineEdit *>(m_driver->find(str("apiKeyEdit"))), str("typed-key"));
        qobject_cast<QPushButton *>(m_driver->find(str("saveApiKeyButton")))->click();
        QTRY_VERIFY(m_driver->has(str("environmentMessage")));
        QApplication::processEvents();
        const QWidget *card = m_driver->find(str("environmentMessage"));
        const int before = card->height();
        qobject_cast<QPushButton *>(m_driver->find(str("testConnectionButton")))->click();
        QTRY_VERIFY(says(str("answers like the KYC API")));
        QApplication::processEvents();
        QScrollBar &scroll = *m_page->findChild<QScrollArea *>()->verticalScrollBar();
        scroll.setValue(scroll.maximum());
        const QWidget *foot = m_page->findChild<QWidget *>(str("pageFoot"));
        const int footBefore = foot->height();
        QTest::keyClicks(qobject_cast<QLineEdit *>(m_driver->find(str("envTenantEdit"))), str("x"));
        QTRY_VERIFY(!m_driver->has(str("connectionFinding")));
        QApplication::processEvents();
        QCOMPARE(foot->height(), footBefore); // no field came down
        QCOMPARE(card->height(), before);
    }

    /// Day log, officer 25. The pixel at the corner of the mark is of the band.
    void productionHasItsColourInTheList()
    {
        QVERIFY(m_store
                    ->add([] {
                        Environment live = Environment::productionTemplate();
                        live.tenant = QStringLiteral("acme");
                        return live;
                    }())
                    .has_value());
        const auto *list = m_page->findChild<QListWidget *>(str("environmentList"));
        const QImage mark = list->item(list->count() - 1)->icon().pixmap(20, 20).toImage();
        QCOMPARE(mark.pixelColor(mark.width() / 2, 1),
                 m_theme->environment(EnvironmentKind::Production).band);
        QVERIFY(mark != list->item(0)->icon().pixmap(20, 20).toImage());
    }

    /// Officer 2, finding 23.
    void aNewOneIsTypedAtOnceAndAllThatIsWrongIsMarked()
    {
        auto *add = m_driver->find<QPushButton>(str("addEnvironmentButton"));
        const QList<QAction *> actions = add->menu()->actions();
        const auto production = std::find_if(actions.begin(), actions.end(), [](const QAction *one) {
            return one->text() == QStringLiteral("Production");
        });
        QVERIFY(production != actions.end());
        (*production)->trigger();
        auto *name = m_driver->find<QLineEdit>(str("envNameEdit"));
        QCOMPARE(m_page->focusWidget(), name);
        QVERIFY(name->hasSelectedText());
        QVERIFY(m_driver->enter(str("envUrlEdit"), str("kyc.example.org/")));
        QVERIFY(m_driver->click(str("saveEnvironmentButton")));
        QStringList marked;
        for (const char *one : {"envNameEdit", "envUrlEdit", "envTenantEdit"}) {
            if (m_driver->find(str(one))->property("invalid").toBool())
                marked.append(str(one));
        }
        QCOMPARE(marked, (QStringList {str("envUrlEdit"), str("envTenantEdit")}));
        QCOMPARE(m_page->focusWidget(), m_driver->find(str("envUrlEdit")));
    }

    /// Tester 2, finding 8: the kind was not shown, and the name had an ellipsis without need.
    void bothLinesOfAnEnvironmentAreShown()
    {
        const auto *list = m_page->findChild<QListWidget *>(str("environmentList"));
        const QRect row = list->visualItemRect(list->item(list->count() - 1));
        const QImage image = list->viewport()->grab(row).toImage();
        const QRgb ground = image.pixel(image.width() - 4, image.height() / 2);
        int lines = 0;
        bool wasInk = false;
        for (int y = 4; y < image.height() - 4; ++y) {
            bool isInk = false;
            for (int x = 44; x < image.width() - 8; ++x)
                isInk = isInk || image.pixel(x, y) != ground;
            lines += isInk && !wasInk ? 1 : 0;
            wasInk = isInk;
        }
        QVERIFY2(lines >= 2, qPrintable(QString::number(lines)));
    }

private:
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto *card = m_driver->find<MessageCard>(str("connectionFinding"));
        if (!card)
            return false;
        const auto labels = card->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const PlainLabel *label) { return label->text().contains(words); });
    }

    SystemClock m_clock;
    MemorySecretStore m_secrets;
    RawAnswer m_answer;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<EnvironmentStore> m_store;
    std::unique_ptr<EnvironmentsController> m_controller;
    std::unique_ptr<EnvironmentsPage> m_page;
    std::unique_ptr<WindowDriver> m_driver;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestConnectionCard)
#include "tst_connectioncard.moc"
