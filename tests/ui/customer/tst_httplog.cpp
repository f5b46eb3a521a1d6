// The exchange view, at the sizes it has in the window.
#include "core/api/exchange.h"
#include "core/base/utctime.h"
#include "tests/support/pseudolocale.h"
#include "ui/customer/exchangedelegate.h"
#include "ui/customer/exchangemodel.h"
#include "ui/customer/exchangetext.h"
#include "ui/customer/httplogpanel.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>

using namespace onboarding;

namespace {

const QByteArray Body = "{\n    \"code\": 200,\n    \"msg\": \"Success\",\n    \"status\": \"PENDING\"\n}\n";

Exchange exchange(quint64 number)
{
    HeaderList answer;
    for (int i = 0; i < 12; ++i)
        answer.append({QByteArray("x-header-") + QByteArray::number(i), QByteArray(40, 'v')});
    return {.number = number,
            .startedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Utc),
            .method = "GET",
            .url = QUrl(QStringLiteral("https://kyc.example/kyc-ms/getUserInfo")),
            .requestHeaders = {{"Host", "kyc.example"},
                               {"api-key", "hidden"},
                               {"Authorization", "Bearer hidden"},
                               {"tenantName", "hidden-valley"},
                               {"Accept", "application/json"}},
            .status = 200,
            .responseHeaders = answer,
            .responseBody = Body,
            .reason = "Weird Reason",
            .hidden = {.requestHeaders = {{}, {{.length = 6}}, {{.begin = 7, .length = 6}}, {}, {}}}};
}

} // namespace

class TestHttpLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_log = std::make_unique<ExchangeLog>();
        for (quint64 number = 1; number <= 20; ++number)
            m_log->append(exchange(number));
        m_panel = std::make_unique<HttpLogPanel>(*m_theme);
        m_panel->setLog(m_log.get());
    }

    void theBodyIsSeenAtOnce_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("in the smallest window") << QSize(860, 440);
        QTest::newRow("beside the list") << QSize(424, 640);
        QTest::newRow("beside an open customer") << QSize(352, 740);
    }

    void theBodyIsSeenAtOnce()
    {
        QFETCH(QSize, size);
        m_panel->resize(size);
        m_panel->show();
        const auto *response = text("responseText");
        QVERIFY(response->isVisible());
        QVERIFY(response->toPlainText().startsWith(QStringLiteral("HTTP 200")));
        QVERIFY(isInSight(*response, QStringLiteral("HTTP 200")));
        QVERIFY(isInSight(*response, QStringLiteral("\"status\": \"PENDING\"")));
        QVERIFY(2 * response->height() > size.height() / 2); // the room goes to it, not to emptiness
    }

    /// A fresh reader of 2026-11-29, finding 7: with a watched customer the reader was pulled away every 15
    /// s.
    void whoReadsAnOlderOneGoesOnReadingIt()
    {
        auto *list = m_panel->findChild<QListView *>(QStringLiteral("exchangeList"));
        const int last = list->model()->rowCount() - 1;
        QVERIFY(last >= 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        m_log->append(exchange(m_log->exchanges().back().number + 1));
        QCOMPARE(list->currentIndex().row(), 0);
        list->setCurrentIndex(list->model()->index(last + 1, 0));
        m_log->append(exchange(m_log->exchanges().back().number + 1));
        QCOMPARE(list->currentIndex().row(), last + 2);
    }

    /// Fresh reader 10, find 10: 25 lines "GET /kyc-ms/getUserInfo 200", of nobody.
    void theLogOfAllNamesWhoItIsAbout()
    {
        const QUuid ada = QUuid::createUuid();
        Exchange about = exchange(21);
        about.customer = ada;
        m_log->append(about);
        m_panel->setNames(
            [ada](const QUuid &id) { return id == ada ? QStringLiteral("Ada\nLong") : QString(); });
        const auto *list = m_panel->findChild<QListView *>(QStringLiteral("exchangeList"));
        const auto said = [list](int row) {
            return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY2(said(20).endsWith(QStringLiteral(", Ada Long")), qPrintable(said(20)));
        QVERIFY(!said(19).contains(QStringLiteral("Ada")));
    }

    void headersComeWhenTheyAreAskedFor()
    {
        m_panel->resize(424, 640);
        m_panel->show();
        QVERIFY(!text("responseText")->toPlainText().contains(QStringLiteral("x-header-0")));
        m_panel->findChild<QAbstractButton *>(QStringLiteral("responseHeadersButton"))->click();
        QVERIFY(text("responseText")->toPlainText().contains(QStringLiteral("x-header-0")));
    }

    void inASmallWindowTheRequestIsOneClickAway()
    {
        m_panel->resize(860, 440);
        m_panel->show();
        QVERIFY(!text("requestText")->isVisible());
        m_panel->findChild<QAbstractButton *>(QStringLiteral("exchangeRequest"))->click();
        QVERIFY(text("requestText")->isVisible());
        QVERIFY(!text("responseText")->isVisible());
    }

    /// "hidden" stood in every language; what follows it keeps its mark.
    void theMarkOfWhatIsHiddenIsTranslated()
    {
        test::PseudoLocale language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        const ExchangeText wire = requestText(exchange(1), BodyLayout::AsReceived);
        QVERIFY(QCoreApplication::removeTranslator(&language));
        QList<QString> marked;
        for (const ExchangeText::Range &range : wire.ranges) {
            if (range.kind == ExchangeText::Range::Kind::Hidden)
                marked.append(wire.text.mid(range.begin, range.length));
        }
        QCOMPARE(marked.size(), 2);
        for (const QString &one : std::as_const(marked))
            QVERIFY2(test::unmarked(one).isEmpty(), qPrintable(one));
        QVERIFY(wire.text.contains(QStringLiteral("tenantName: hidden-valley")));
        QVERIFY(!wire.text.contains(QStringLiteral("Bearer hidden")));
    }

    void whatWasHiddenIsMarked()
    {
        m_panel->resize(352, 740);
        m_panel->show();
        const QTextDocument *document = text("requestText")->document();
        for (const char *line : {"api-key: hidden", "Authorization: Bearer hidden"})
            QCOMPARE(backgroundOf(*document, QString::fromLatin1(line), QStringLiteral("hidden")),
                     m_theme->colour("pressed"));
        for (const char *line : {"tenantName: hidden-valley", "Accept: application/json"})
            QVERIFY(!backgroundOf(*document, QString::fromLatin1(line), QString::fromLatin1(line).right(9))
                         .isValid());
    }

    void theBytesAreShownAsTheyCame()
    {
        Exchange one = exchange(21);
        one.responseBody = "{ \"zeta\": 1.50,\n  \"big\":12345678901234567890,\"token\":\"hidden\" }";
        one.hidden.responseBody = {{.begin = one.responseBody.indexOf("hidden"), .length = 6}};
        m_log->append(one);
        m_panel->resize(424, 640);
        m_panel->show();
        const QPlainTextEdit *response = text("responseText");
        QCOMPARE(response->toPlainText(),
                 QStringLiteral("HTTP 200 Weird Reason\n\n") + QString::fromLatin1(one.responseBody));
        QCOMPARE(text("requestText")->toPlainText().section(QLatin1Char('\n'), 0, 1),
                 QStringLiteral("GET /kyc-ms/getUserInfo HTTP/1.1\nHost: kyc.example"));
        m_panel->findChild<QAbstractButton *>(QStringLiteral("exchangePretty"))->click();
        QCOMPARE(response->toPlainText(),
                 QStringLiteral("HTTP 200 Weird Reason\n\n{\n  \"zeta\": 1.50,\n  \"big\": "
                                "12345678901234567890,\n  \"token\": \"hidden\"\n}"));
        QCOMPARE(backgroundOf(*response->document(), QStringLiteral("\"token\": \"hidden\""),
                              QStringLiteral("hidden")),
                 m_theme->colour("pressed"));
        m_panel->findChild<QAbstractButton *>(QStringLiteral("exchangeRaw"))->click();
        QVERIFY(response->toPlainText().endsWith(QString::fromLatin1(one.responseBody)));
    }

    void whatIsNoTextIsEscapedAndACutIsSaid()
    {
        Exchange one = exchange(21);
        one.responseBody = "caf\xe9 \xff" + QByteArray(64 * 1024, 'x');
        one.responseSize = 300 * 1024;
        one.isResponseCut = true;
        m_log->append(one);
        m_panel->resize(424, 640);
        m_panel->show();
        const QString shown = text("responseText")->toPlainText();
        QVERIFY(shown.contains(QStringLiteral("caf\\xE9 \\xFFxxx")));
        QVERIFY(shown.endsWith(QStringLiteral("Cut after 64 KiB of 300.00 KiB.")));
        QVERIFY(!m_panel->findChild<QAbstractButton *>(QStringLiteral("exchangePretty"))->isVisible());
    }

    /// The size less what is shown would be the length of the secrets.
    void theSizeOfSecretsIsNotTold()
    {
        Exchange one = exchange(22);
        one.responseSize = 145;
        QVERIFY2(summaryText(one).contains(QStringLiteral("145")), qPrintable(summaryText(one)));
        one.hidden.responseBody = {{.begin = 0, .length = 6}};
        QVERIFY2(!summaryText(one).contains(QStringLiteral("145")), qPrintable(summaryText(one)));
    }

    void exchangesStandInTheOrderInWhichTheyBegan()
    {
        m_log->append(exchange(23));
        m_log->append(exchange(22)); // it took longer
        const QList<quint64> all = numbers();
        QVERIFY(std::is_sorted(all.begin(), all.end()));
        QCOMPARE(all.size(), 22);
    }

    void aCustomersLogHasWhatIsAboutNobodyElse()
    {
        const QUuid win = QUuid::createUuid();
        const QUuid lost = QUuid::createUuid();
        m_panel->setCustomer(lost);
        QCOMPARE(numbers(), QList<quint64> {}); // those twenty are about nobody
        Exchange signUp = exchange(21);
        signUp.operation = Operation::SelfRegister;
        m_log->append(signUp);
        Exchange status = exchange(22);
        status.customer = lost;
        m_log->append(status);
        QCOMPARE(numbers(), QList<quint64> {22});
        m_log->assign(21, win);
        m_log->assign(22, win); // has its customer
        QCOMPARE(numbers(), QList<quint64> {22});
        m_panel->setCustomer(win);
        QCOMPARE(numbers(), QList<quint64> {21});
        m_panel->setCustomer({});
        QCOMPARE(numbers().size(), 22);
    }

    void aSignUpAppearsOnceItHasItsCustomer()
    {
        const QUuid win = QUuid::createUuid();
        m_panel->setCustomer(win);
        m_log->append(exchange(21));
        QCOMPARE(numbers(), QList<quint64> {});
        m_log->assign(21, win);
        QCOMPARE(numbers(), QList<quint64> {21});
    }

    void theRequestIsAsHighAsItsLines()
    {
        for (int width = 300; width <= 480; width += 4) {
            m_panel->resize(width, 740);
            m_panel->show();
            const QPlainTextEdit *request = text("requestText");
            int lines = 0;
            for (QTextBlock block = request->document()->begin(); block.isValid(); block = block.next())
                lines += block.layout()->lineCount();
            constexpr int Frame = 16;
            const int spare = request->height() - lines * request->fontMetrics().lineSpacing();
            QVERIFY2(spare >= 0 && spare <= Frame,
                     qPrintable(QStringLiteral("%1: %2").arg(width).arg(spare)));
            QVERIFY(!request->verticalScrollBar()->isVisible());
        }
    }

    void linesBreakBetweenWords()
    {
        m_panel->resize(300, 740);
        m_panel->show();
        const QTextDocument *document = text("requestText")->document();
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (int line = 1; line < block.layout()->lineCount(); ++line) {
                const int start = block.layout()->lineAt(line).textStart();
                QVERIFY2(!block.text().at(start - 1).isLetterOrNumber(), qPrintable(block.text()));
            }
        }
    }

    /// Officer 2, finding 31: of another host the dots only were seen, and the path was cut for it.
    void anotherHostHasALineOfItsOwn()
    {
        ExchangeLog log;
        const auto add = [&log](const char *url) {
            Exchange one;
            one.number = log.takeNumber();
            one.method = "GET";
            one.url = QUrl(QString::fromLatin1(url));
            log.append(one);
        };
        for (const char *url : {"http://127.0.0.1:4000/kyc-ms/getUserInfo",
                                "http://127.0.0.1:5000/kyc-ms/getUserInfo", "http://127.0.0.1:5000/token"})
            add(url);
        ExchangeModel model;
        model.setLog(&log);
        QCOMPARE(model.rowCount(), 3);
        const auto hostOf = [&model](int row) { return model.otherHost(model.index(row)); };
        QCOMPARE(hostOf(0), QString());
        QCOMPARE(hostOf(1), QStringLiteral("127.0.0.1:5000"));
        QCOMPARE(hostOf(2), QString());
        const ExchangeDelegate delegate(*m_theme);
        QVERIFY(delegate.sizeHint({}, model.index(1)).height()
                > delegate.sizeHint({}, model.index(2)).height());
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(hostOf(1)));
    }

    void aPathKeepsItsLastParts()
    {
        const QFontMetrics metrics(Theme::monospaced());
        const QString path = QStringLiteral("/registration/user/selfregister");
        const auto shown = [&](const QString &text) {
            return ExchangeDelegate::elidedPath(path, metrics, metrics.horizontalAdvance(text));
        };
        QCOMPARE(shown(path), path);
        QCOMPARE(shown(QStringLiteral("…/user/selfregister")), QStringLiteral("…/user/selfregister"));
        QCOMPARE(shown(QStringLiteral("…/user/selfregiste")), QStringLiteral("…/selfregister"));
        QVERIFY(shown(QStringLiteral("…/selfregi")).startsWith(QStringLiteral("…/self")));
    }

private:
    [[nodiscard]] QList<quint64> numbers() const
    {
        const auto *list = m_panel->findChild<QListView *>(QStringLiteral("exchangeList"));
        QList<quint64> found;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            found.append(list->model()->index(row, 0).data(ExchangeModel::NumberRole).toULongLong());
        return found;
    }

    [[nodiscard]] QPlainTextEdit *text(const char *name) const
    {
        return m_panel->findChild<QPlainTextEdit *>(QString::fromLatin1(name));
    }

    static bool isInSight(const QPlainTextEdit &view, const QString &words)
    {
        const QTextCursor found = view.document()->find(words);
        return !found.isNull() && view.viewport()->rect().contains(view.cursorRect(found).center());
    }

    /// Of the first letter of \p words in \p line; invalid when nothing marks it.
    static QColor backgroundOf(const QTextDocument &document, const QString &line, const QString &words)
    {
        const QTextCursor found = document.find(words, document.find(line).selectionStart());
        const QTextBlock block = found.block();
        const int at = found.selectionStart() - block.position();
        const QList<QTextLayout::FormatRange> formats = block.layout()->formats();
        for (const QTextLayout::FormatRange &range : formats) {
            if (range.start <= at && at < range.start + range.length
                && range.format.hasProperty(QTextFormat::BackgroundBrush))
                return range.format.background().color();
        }
        return {};
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ExchangeLog> m_log;
    std::unique_ptr<HttpLogPanel> m_panel;
};

QTEST_MAIN(TestHttpLog)
#include "tst_httplog.moc"
