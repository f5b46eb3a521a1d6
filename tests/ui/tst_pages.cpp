// Pages and widgets by what a user sees and does.
#include "core/api/endpoints.h"
#include "core/roster/savedview.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/frontwindow.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/customer/registerconfirmation.h"
#include "ui/environments/environmentspage.h"
#include "ui/overview/buckettext.h"
#include "ui/text/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/envband.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>

using namespace onboarding;
using test::WindowDriver;

namespace {

const test::TemporaryHome home;

/// As somebody types it into the row called \p name.
void setContractValue(EnvironmentsPage &page, const QString &name, const QString &value)
{
    QAbstractItemModel &rows = *page.findChild<QTableView *>(QStringLiteral("contractTable"))->model();
    const QModelIndex row = rows.match(rows.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
    QVERIFY(row.isValid());
    QVERIFY(rows.setData(row.siblingAtColumn(1), value, Qt::EditRole));
}

} // namespace

Q_DECLARE_METATYPE(onboarding::DurationBucket)

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void anEnvironmentIsStoredWhenItIsRightAndSaved()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("environments.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid id = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(id);
        const WindowDriver driver(page);
        QVERIFY(driver.enter(QStringLiteral("envUrlEdit"), QStringLiteral("http://example.com")));
        QCOMPARE(store.find(id)->url.scheme(), QStringLiteral("https")); // nothing before Save
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QVERIFY(driver.find(QStringLiteral("envUrlEdit"))->property("invalid").toBool());
        QCOMPARE(store.find(id)->url.scheme(), QStringLiteral("https"));
        QVERIFY(driver.enter(QStringLiteral("envUrlEdit"), QStringLiteral("https://example.com")));
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(store.find(id)->url, QUrl(QStringLiteral("https://example.com")));
    }

    void theFormWritesOverNobodyAndIsWhatTheListMarks()
    {
        const QString file = QDir(home.path()).filePath(QStringLiteral("shared.json"));
        EnvironmentStore store(file);
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const Environment staging = store.environments().constLast();
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(staging.id);
        const WindowDriver driver(page);
        QVERIFY(driver.enter(QStringLiteral("envUrlEdit"), QStringLiteral("https://mine.example.com")));
        const auto *list = page.findChild<QListWidget *>(QStringLiteral("environmentList"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(0)).center()); // while there are changes
        QTRY_COMPARE(list->selectedItems(), QList<QListWidgetItem *> {list->item(1)});
        QCOMPARE(list->currentRow(), 1);
        EnvironmentStore terminal(file);
        QVERIFY(terminal.load().has_value());
        Environment theirs = staging;
        theirs.url = QUrl(QStringLiteral("https://theirs.example.com"));
        QVERIFY(terminal.update(theirs).has_value());
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(store.find(staging.id)->url, theirs.url);
    }

    void theContractOfTheSandboxCanBeExported()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("sandboxexport.json")));
        MemorySecretStore secrets;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(store.environments().constFirst().id);
        const auto *button = page.findChild<QAbstractButton *>(QStringLiteral("exportSandboxButton"));
        QVERIFY(button->isVisibleTo(&page) && !button->isEnabled());
        page.setLocalSandbox(QUrl(QStringLiteral("http://127.0.0.1:8123")), QStringLiteral("SANDBOX"));
        QVERIFY(button->isEnabled());
        const WindowDriver driver(page);
        QVERIFY(driver.click(QStringLiteral("exportSandboxButton")));
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = QDir(home.path()).filePath(QStringLiteral("exported.json"));
        Q_EMIT dialog->fileSelected(path);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("http://127.0.0.1:8123") && text.contains("_sandbox/phone"));
        dialog->close();
    }

    void whatIsNotUnderstoodInTheContractStaysAndIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("a constant without its carrier")
            << QStringLiteral("registerUser.constants") << QStringLiteral("X-Const=hello")
            << QStringLiteral("header X-Const=hello");
        QTest::newRow("a constant without a value")
            << QStringLiteral("signIn.constants") << QStringLiteral("form client_id")
            << QStringLiteral("form client_id=web");
        QTest::newRow("a word without its status")
            << QStringLiteral("statusAliases") << QStringLiteral("DONE")
            << QStringLiteral("DONE=APPROVED_VERIFIED");
    }

    void whatIsNotUnderstoodInTheContractStaysAndIsSaid()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, wrong);
        QFETCH(const QString, right);
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("constants.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(staging);
        QAbstractItemModel &rows = *page.findChild<QTableView *>(QStringLiteral("contractTable"))->model();
        const QModelIndex row
            = rows.match(rows.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
        QVERIFY(row.isValid());
        const QModelIndex value = row.siblingAtColumn(1);
        const auto *said = page.findChild<QLabel *>(QStringLiteral("contractProblem"));
        const WindowDriver driver(page);
        QVERIFY(said->isHidden());
        QVERIFY(rows.setData(value, wrong, Qt::EditRole));
        QCOMPARE(value.data().toString(), wrong);
        QVERIFY(!said->isHidden());
        QVERIFY2(said->text().contains(name) && said->text().contains(QLatin1Char('=')),
                 qPrintable(said->text()));
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(value.data().toString(), wrong); // not saved without it
        QVERIFY(rows.setData(value, right, Qt::EditRole));
        QVERIFY(said->isHidden());
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QVERIFY(store.find(staging)->contract != ApiContract::builtIn());
        QVERIFY(store.remove(staging).has_value());
    }

    void theContractOfProductionIsChangedByName()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("production.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::productionTemplate())).has_value());
        const QUuid production = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        controller.setCustomersOf([](const QUuid &) { return 2; });
        page.show();
        page.selectEnvironment(production);
        setContractValue(page, QStringLiteral("userStatus.path"), QStringLiteral("v2/me"));
        const WindowDriver driver(page);
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(store.find(production)->contract, ApiContract::builtIn()); // asked first
        const auto *dialog = page.window()->findChild<QDialog *>();
        QVERIFY(dialog);
        auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("confirmEdit"));
        QVERIFY(edit);
        auto *yes = dialog->findChild<QAbstractButton *>(QStringLiteral("confirmButton"));
        QVERIFY(yes && !yes->isEnabled());
        edit->setText(store.find(production)->name);
        Q_EMIT edit->textEdited(edit->text());
        QVERIFY(yes->isEnabled());
        yes->click();
        QCOMPARE(store.find(production)->contract.rule(Operation::UserStatus).path.value,
                 QStringLiteral("v2/me"));
    }

    void aSecretIsNoPartOfAContract()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("secretcontract.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        QVERIFY(store.markApiKey(staging).has_value());
        secrets.write({staging, {}, SecretKind::ApiKey}, "demo-key", this, [](const Result<void> &) { });
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(staging);
        const WindowDriver driver(page);
        for (const char *constant : {"header X-A=Bearer mF_9.B5f-4.1JqM", "header X-K=demo-key"}) {
            setContractValue(page, QStringLiteral("userStatus.constants"), QString::fromLatin1(constant));
            QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
            QTRY_VERIFY2(page.findChild<QLabel *>(QStringLiteral("environmentProblem"))
                             ->text()
                             .contains(QStringLiteral("/operations/userStatus/constants/X-")),
                         constant);
            QCOMPARE(store.find(staging)->contract, ApiContract::builtIn());
        }
        setContractValue(page, QStringLiteral("userStatus.constants"), QStringLiteral("header X-K=web"));
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QTRY_COMPARE(store.find(staging)->contract.rule(Operation::UserStatus).constants.size(), 1);
    }

    void aStoredKeyIsNoTenant()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("keyastenant.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        QVERIFY(store.markApiKey(staging).has_value());
        secrets.write({staging, {}, SecretKind::ApiKey}, "demo-key", this, [](const Result<void> &) { });
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.show();
        page.selectEnvironment(staging);
        auto *tenant = page.findChild<QLineEdit *>(QStringLiteral("envTenantEdit"));
        QVERIFY(tenant);
        const QString before = tenant->text();
        const WindowDriver driver(page);
        tenant->setText(QStringLiteral("demo-key"));
        Q_EMIT tenant->textEdited(tenant->text());
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        const auto isRefused = [&page] {
            const auto problems = page.findChildren<QLabel *>(QStringLiteral("fieldProblem"));
            return std::any_of(problems.begin(), problems.end(), [](const QLabel *one) {
                return one->text().contains(QStringLiteral("secrets belong in the keychain"));
            });
        };
        QTRY_VERIFY(isRefused());
        QCOMPARE(store.find(staging)->tenant, before);
        tenant->setText(QStringLiteral("another-tenant"));
        Q_EMIT tenant->textEdited(tenant->text());
        QVERIFY(driver.click(QStringLiteral("saveEnvironmentButton")));
        QTRY_COMPARE(store.find(staging)->tenant, QStringLiteral("another-tenant"));
    }

    void anEnvironmentWithCustomersStays()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("full.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        qsizetype customers = 3;
        controller.setCustomersOf([&](const QUuid &) { return customers; });
        page.show();
        page.selectEnvironment(staging);
        const WindowDriver driver(page);
        QVERIFY(driver.click(QStringLiteral("removeEnvironmentButton")));
        QVERIFY(store.find(staging));
        customers = 0;
        QVERIFY(driver.click(QStringLiteral("removeEnvironmentButton")));
        QVERIFY(!store.find(staging));
    }

    void theEnvironmentInUseIsMarkedAndNotChosenAgain()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("inuse.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        const QUuid staging = store.environments().constLast().id;
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        page.setInUse(staging);
        page.show();
        const auto *list = page.findChild<QListWidget *>(QStringLiteral("environmentList"));
        QVERIFY(list->item(1)->text().contains(QStringLiteral("in use")));
        QVERIFY(!list->item(0)->text().contains(QStringLiteral("in use")));
        const auto *use = page.findChild<QAbstractButton *>(QStringLiteral("useEnvironmentButton"));
        page.selectEnvironment(staging);
        QVERIFY(!use->isEnabled());
        QVERIFY(use->toolTip().contains(QStringLiteral("in use")));
        page.selectEnvironment(store.environments().constFirst().id);
        QVERIFY(use->isEnabled());
        page.setInUse(store.environments().constFirst().id);
        QVERIFY(!use->isEnabled());
    }

    void aMessageLeavesTheMainButtonToThePage()
    {
        MessageCard card(*m_theme);
        const QAbstractButton *plain = card.addAction(QStringLiteral("One"), QStringLiteral("one"));
        QVERIFY(plain->property("kind").toString() != QStringLiteral("primary"));
    }

    void tabComesToTheSegmentThatIsChosen()
    {
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *edit = new QLineEdit;
        auto *choice = new SegmentedControl;
        layout->addWidget(edit);
        layout->addWidget(choice);
        for (const int days : {7, 14, 30})
            choice->addChoice(days, QString::number(days), QStringLiteral("range%1").arg(days));
        choice->setCurrent(14);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto focused = [] { return QApplication::focusWidget()->objectName(); };
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("range14"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(focused(), QStringLiteral("range30"));
        QCOMPARE(choice->current(), 30);
        choice->setCurrent(7);
        QCOMPARE(focused(), QStringLiteral("range7"));
    }

    void howLongAReviewTookIsSaidInPlainWords_data()
    {
        using std::chrono::hours;
        using std::chrono::minutes;
        using std::chrono::seconds;
        QTest::addColumn<DurationBucket>("bucket");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *words, seconds from, seconds to) {
            QTest::newRow(words) << DurationBucket {.from = from, .to = to} << QString::fromUtf8(words);
        };
        row("under 15 min", seconds {0}, minutes {15});
        row("15–30 min", minutes {15}, minutes {30});
        row("> 75 min", minutes {75}, seconds {0});
        row("1–2 h", hours {1}, hours {2});
        row("under 24 h", seconds {0}, hours {24});
        row("2–4 d", hours {48}, hours {96});
        row("> 10 d", hours {240}, seconds {0});
    }

    void howLongAReviewTookIsSaidInPlainWords()
    {
        QFETCH(DurationBucket, bucket);
        QFETCH(QString, words);
        QCOMPARE(durationName(bucket), words);
    }

    void neighbouringCardsHaveHeadsOfOneHeight()
    {
        Card plain(QStringLiteral("Plain"));
        Card withButton(QStringLiteral("With a button"));
        withButton.header().addWidget(makeButton(QStringLiteral("Do"), {}, ButtonKind::Link));
        QCOMPARE(qobject_cast<PlainLabel *>(plain.header().itemAt(0)->widget())->text(),
                 QStringLiteral("Plain"));
        plain.show();
        withButton.show();
        QCOMPARE(plain.header().sizeHint().height(), withButton.header().sizeHint().height());
    }

    void anApiKeyWithoutAKeychainIsForThisSession()
    {
        EnvironmentStore store(QDir(home.path()).filePath(QStringLiteral("others.json")));
        MemorySecretStore secrets;
        QVERIFY(store.add(withTenant(Environment::stagingTemplate())).has_value());
        EnvironmentsController controller(store, secrets);
        EnvironmentsPage page(controller, *m_theme);
        controller.setSecretState(SecretStoreState::Locked);
        page.show();
        page.selectEnvironment(store.environments().constLast().id);
        QSignalSpy given(&controller, &EnvironmentsController::sessionApiKeyGiven);
        const WindowDriver driver(page);
        QVERIFY(driver.enter(QStringLiteral("apiKeyEdit"), QStringLiteral("the-key")));
        QVERIFY(driver.click(QStringLiteral("saveApiKeyButton")));
        QCOMPARE(given.count(), 1);
        QVERIFY(!store.environments().constLast().hasApiKey);
        QVERIFY(driver.find<QLineEdit>(QStringLiteral("apiKeyEdit"))->text().isEmpty());
    }

    void aProductionWriteNeedsTheCustomersOwnName()
    {
        const QString maya = QStringLiteral("maya@example.org");
        RegisterConfirmation dialog(
            *m_theme, withTenant(Environment::productionTemplate()),
            {.confirmation = TypedPhrase(EnvironmentKind::Production, maya, QStringLiteral("Maya Sokolova"))},
            nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy confirmed(&dialog, &RegisterConfirmation::confirmed);
        dialog.open();
        auto *edit = dialog.findChild<QLineEdit *>(QStringLiteral("confirmEdit"));
        auto *confirm = dialog.findChild<QAbstractButton *>(QStringLiteral("confirmButton"));
        auto *problem = dialog.findChild<QWidget *>(QStringLiteral("confirmProblem"));
        QTest::keyClicks(edit, QStringLiteral("acme")); // the tenant names nobody
        QVERIFY(!confirm->isEnabled());
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY2(dialog.isVisible() && problem->isVisible(), "Enter says that it is not right");
        QCOMPARE(confirmed.count(), 0);
        edit->clear();
        QVERIFY(!problem->isVisible());
        QTest::keyClicks(edit, QStringLiteral("Sokolova"));
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
        QVERIFY(!dialog.isVisible());
        QVERIFY(dialog.findChild<EnvBand *>());
    }

    void enterOnAButtonPressesThatButton()
    {
        RegisterConfirmation dialog(*m_theme, withTenant(Environment::stagingTemplate()), {.isAgain = true},
                                    nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy confirmed(&dialog, &RegisterConfirmation::confirmed);
        dialog.open();
        QVERIFY(!dialog.findChild<QLineEdit *>(QStringLiteral("confirmEdit")));
        QTest::keyClick(dialog.findChild<QAbstractButton *>(QStringLiteral("confirmCancelButton")),
                        Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(confirmed.count(), 0);
    }

    void theClipboardIsClearedOnlyOfOurOwn_data()
    {
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("still the secret") << true;
        QTest::newRow("something the user copied since") << false;
    }

    void theClipboardIsClearedOnlyOfOurOwn()
    {
        QFETCH(bool, isOurs);
        SecretField field;
        field.setSecret("the-secret", QStringLiteral("masked"));
        field.show();
        field.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("the-secret"));
        if (!isOurs)
            QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
        QVERIFY(WindowDriver(field).click(QStringLiteral("clearClipboardButton")));
        QCOMPARE(QGuiApplication::clipboard()->text(), isOurs ? QString() : QStringLiteral("mine"));
    }

    void hostileTextIsShownAsWhatItIs()
    {
        const PlainLabel label(QStringLiteral("<b>A&B</b>\u202egnp.exe"));
        QVERIFY(label.text().contains(QStringLiteral("<b>A&B</b>")));
        QVERIFY(label.text().contains(QStringLiteral("U+202E")));
        QCOMPARE(label.textFormat(), Qt::PlainText);
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

    void everyStatusCanBeReadAndHasItsMark_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyStatusCanBeReadAndHasItsMark()
    {
        QFETCH(bool, dark);
        m_theme->setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        for (const QString &key : statusKeys()) {
            const KycStatus seen = KycStatus::fromWire(key);
            const bool isNone = !seen.isRecognised() && key != QStringLiteral("UNRECOGNISED");
            const StatusColours colours = m_theme->status(isNone ? std::nullopt : std::optional(seen));
            QVERIFY2(contrast(colours.text, colours.fill) >= 4.5, qPrintable(key));
            const QString mark = QStringLiteral(":/icons/status-%1.svg").arg(key.toLower());
            QVERIFY2(QFile::exists(mark), qPrintable(mark)); // no status is told by colour alone
        }
        for (const auto &[text, ground] :
             {std::pair("text", "base"), std::pair("text2", "window"), std::pair("text3", "base"),
              std::pair("onAccent", "accent"), std::pair("onDanger", "danger"),
              std::pair("warnText", "warnSoft"), std::pair("dangerText", "dangerSoft")})
            QVERIFY2(contrast(m_theme->colour(text), m_theme->colour(ground)) >= 4.5, text);
    }

    void theFocusGoesWithTheChoice()
    {
        SegmentedControl control;
        control.addChoice(1, test::str("One"), test::str("one"));
        control.addChoice(2, test::str("Two"), test::str("two"));
        control.show();
        test::bringToFront(control);
        control.findChild<QToolButton *>(test::str("one"))->setFocus();
        control.setCurrent(2);
        QCOMPARE(control.focusWidget()->objectName(), test::str("two"));
        control.findChild<QToolButton *>(test::str("one"))->click();
        QCOMPARE(control.focusWidget()->objectName(), test::str("one"));
        QTest::keyClick(control.findChild<QToolButton *>(test::str("one")), Qt::Key_Right);
        QCOMPARE(control.current(), 2);
        QCOMPARE(control.focusWidget()->objectName(), test::str("two"));
    }

private:
    static Environment withTenant(Environment environment)
    {
        environment.tenant = QStringLiteral("acme");
        return environment;
    }

    /// WCAG 2.1, relative luminance.
    static double contrast(const QColor &a, const QColor &b)
    {
        const auto luminance = [](const QColor &colour) {
            const auto channel = [](double value) {
                return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
                + 0.0722 * channel(colour.blueF());
        };
        const double one = luminance(a);
        const double two = luminance(b);
        return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
