// Files in and out by the window: a collection of which some is taken over, and a list that is exported.
#include "core/platform/settings.h"
#include "tests/support/fakeclock.h"
#include "tests/support/storecalls.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/environments/collectiondialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/exportflow.h"

#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

/// Two operations of the API under other paths, and a request that is none; a script beside them.
constexpr auto ProvidersCollection
    = R"({"info":{"name":"Provider","schema":)"
      R"("https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)"
      R"({"name":"Status","event":[{"listen":"test","script":{"exec":["x"]
}
}],)"
      R"("request":{"method":"GET","url":"{{b}}/v9/getUserInfo"}},)"
      R"({"name":"Token","request":{"method":"GET","url":"{{b}}/v9/getToken"}},)"
      R"({"name":"Weather","request":{"method":"GET","url":"{{b}}/weather"}}]})";

} // namespace

class TestTransfer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_settings = std::make_unique<Settings>(m_folder.filePath(str("settings.ini")));
        m_store = std::make_unique<CustomerStore>(m_folder.filePath(str("roster.sqlite")));
        QVERIFY(load(*m_store).has_value());
        m_window = std::make_unique<MainWindow>(*m_theme, *m_settings, *m_store, m_clock);
        m_window->build();
        m_window->show();
    }
    void cleanup() { m_dialog.reset(); }
    void cleanupTestCase() { m_window.reset(); }

    void aCollectionShowsWhatItWouldChange()
    {
        open(ProvidersCollection);
        QTRY_VERIFY(table()->model()->rowCount() == 2);
        const auto *requests = m_dialog->findChild<QTreeWidget *>(str("collectionOperations"));
        QCOMPARE(requests->topLevelItemCount(), 3);
        QCOMPARE(requests->topLevelItem(0)->text(1), str("userStatus"));
        QCOMPARE(requests->topLevelItem(2)->text(0), str("Weather")); // what is none comes last
        QVERIFY(requests->topLevelItem(2)->isDisabled());
        QCOMPARE(take()->text(), str("Take over 2 changes"));
        QVERIFY(says(str("1 script")) && says(str("not run")));
        QVERIFY(says(str("3 requests")));
        QVERIFY(!saysLiterally(str("(s)")));
    }

    void onlyWhatIsCheckedIsTakenOver()
    {
        open(ProvidersCollection);
        QTRY_VERIFY(table()->model()->rowCount() == 2);
        QAbstractItemModel *changes = table()->model();
        for (int row = 0; row < 2; ++row)
            QCOMPARE(changes->index(row, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        const int status = changes->index(0, 2).data().toString().contains(str("getUserInfo")) ? 0 : 1;
        QVERIFY(changes->setData(changes->index(1 - status, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(take()->text(), str("Take over 1 change"));
        QSignalSpy accepted(m_dialog.get(), &CollectionDialog::contractAccepted);
        take()->click();
        QCOMPARE(accepted.size(), 1);
        const auto contract = accepted.constFirst().constFirst().value<ApiContract>();
        QCOMPARE(contract.rule(Operation::UserStatus).path.value, str("v9/getUserInfo"));
        QCOMPARE(contract.rule(Operation::UserStatus).path.evidence, Evidence::Chosen);
        QCOMPARE(contract.rule(Operation::SdkToken).path.value, str("kyc-ms/getToken"));
        QVERIFY(!m_dialog->isVisible());
    }

    /// It would go along with every request for every customer.
    void aConstantIsShownWithItsValueAndNotChecked()
    {
        open(
            R"({"info":{"name":"P","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)"
            R"({"name":"Status","request":{"method":"GET","url":"{{b}}/v9/getUserInfo","header":[)"
            R"({"key":"X-Channel","value":"web"}]}}]})");
        QTRY_VERIFY(table()->model()->rowCount() == 2);
        const QAbstractItemModel *changes = table()->model();
        QCOMPARE(changes->index(0, 0).data().toString(), str("userStatus.constants.X-Channel"));
        QCOMPARE(changes->index(0, 2).data().toString(), str("web (header)"));
        QCOMPARE(changes->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(changes->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(take()->text(), str("Take over 1 change"));
        QVERIFY(says(str("every request for every customer")));
    }

    /// Verified on 2026-11-29: passwords would have gone to a host out of a file by one click for all
    /// changes.
    void theAddressOfASignInIsNotChecked()
    {
        open(
            R"({"info":{"name":"P","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)"
            R"({"name":"Status","request":{"method":"GET","url":"https://a.example/v9/getUserInfo"}},)"
            R"({"name":"Sign in","request":{"method":"POST","url":"https://b.example/oauth/token","body":)"
            R"({"mode":"urlencoded","urlencoded":[{"key":"grant_type","value":"password"},)"
            R"({"key":"username","value":"{{u}}"},{"key":"password","value":"{{p}}"}]}}}]})");
        QTRY_VERIFY(table()->model()->rowCount() > 0);
        int addresses = 0;
        const QAbstractItemModel *changes = table()->model();
        for (int row = 0; row < changes->rowCount(); ++row) {
            const QModelIndex index = changes->index(row, 0);
            if (!index.data(Qt::ToolTipRole).toString().startsWith(str("/signInAddress")))
                continue;
            ++addresses;
            QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        }
        QCOMPARE(addresses, 1);
    }

    /// Verified on 2026-11-29: at 144 DPI the buttons lay below the screen.
    void theDialogIsNoLargerThanItsScreen()
    {
        m_dialog = std::make_unique<CollectionDialog>(*m_theme, Environment::stagingTemplate(),
                                                      m_folder.filePath(str("none.json")), nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->resize(3000, 3000);
        m_dialog->setVisible(true);
        const QSize room = m_dialog->screen()->availableGeometry().size();
        QVERIFY(m_dialog->height() < room.height());
        QVERIFY(m_dialog->width() < room.width());
        QVERIFY(m_dialog->minimumSizeHint().height() < 476); // of 1366x768 at 144 DPI
    }

    void withNothingCheckedThereIsNothingToTake()
    {
        open(ProvidersCollection);
        QTRY_VERIFY(table()->model()->rowCount() == 2);
        for (int row = 0; row < 2; ++row)
            QVERIFY(table()->model()->setData(table()->model()->index(row, 0), Qt::Unchecked,
                                              Qt::CheckStateRole));
        QVERIFY(!take()->isEnabled());
        QVERIFY(take()->toolTip().contains(str("No change is checked")));
    }

    void aFileThatCannotBeReadChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{\"info\":");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another file of JSON") << QByteArray(R"({"hello":"world"})");
    }

    void aFileThatCannotBeReadChangesNothing()
    {
        QFETCH(QByteArray, content);
        open(content);
        const auto *message = m_dialog->findChild<MessageCard *>(str("collectionMessage"));
        QTRY_VERIFY(message->isVisible());
        QVERIFY(says(str("Nothing was changed")));
        QVERIFY(!take()->isEnabled());
        QCOMPARE(table()->model()->rowCount(), 0);
    }

    void anExportIsWhatWasAskedFor_data()
    {
        QTest::addColumn<QString>("exporter");
        QTest::addColumn<bool>("isJson");
        QTest::newRow("CSV, exported by somebody") << str("Mona") << false;
        QTest::newRow("JSON, exported by somebody") << str("Mona") << true;
        QTest::newRow("JSON, without a name in Settings") << QString() << true;
    }

    void anExportIsWhatWasAskedFor()
    {
        QFETCH(QString, exporter);
        QFETCH(bool, isJson);
        Customer ada = customer(QUuid::createUuid().toString());
        ada.displayName = str("Ada Østergård");
        QVERIFY(save(*m_store, ada).has_value());
        startExport({ada.id}, exporter);
        const WindowDriver driver(*m_window);
        QTRY_VERIFY(driver.has(str("exportDialog")));
        auto *dialog = driver.find<QDialog>(str("exportDialog"));
        QCOMPARE(dialog->focusWidget()->objectName(), str("exportButton")); // Enter goes on
        QCOMPARE(driver.find<PlainLabel>(str("exportedBy"))->text().contains(str("Mona")),
                 !exporter.isEmpty());
        if (isJson)
            QVERIFY(driver.click(str("exportJson")));
        QVERIFY(driver.click(str("exportButton")));
        const QString file = m_folder.filePath(isJson ? str("out.json") : str("out.csv"));
        QFile::remove(file);
        choose(file);
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const QByteArray content = written.readAll();
        QVERIFY(content.contains("Ada \xc3\x98sterg\xc3\xa5rd"));
        QCOMPARE(content.contains("Mona"), !exporter.isEmpty());
        QVERIFY(content.contains("Test system") && content.contains("acme"));
        if (isJson)
            QCOMPARE(QJsonDocument::fromJson(content).array().size(), 1);
    }

    void aFolderThatIsGoneIsSaid()
    {
        Customer bea = customer(str("bea"));
        QVERIFY(save(*m_store, bea).has_value());
        startExport({bea.id}, {});
        const WindowDriver driver(*m_window);
        QVERIFY(driver.click(str("exportButton")));
        QTRY_VERIFY(fileDialog());
        Q_EMIT fileDialog()->fileSelected(m_folder.filePath(str("gone/out.csv")));
        delete fileDialog();
        QTRY_VERIFY(toastSays(str("out.csv")) || toastSays(str("gone")));
    }

private:
    void open(const QByteArray &content)
    {
        const QString path = m_folder.filePath(str("collection.json"));
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
        file.close();
        m_dialog
            = std::make_unique<CollectionDialog>(*m_theme, Environment::stagingTemplate(), path, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->setVisible(true);
    }

    void startExport(const QList<QUuid> &customers, const QString &exporter)
    {
        Environment environment = Environment::stagingTemplate();
        environment.id = Somewhere;
        environment.name = str("Test system");
        environment.tenant = str("acme");
        auto *flow = new ExportFlow(*m_window, *m_store, *m_theme, m_clock, environment, customers,
                                    DueRules::standard(), exporter, this);
        flow->ask();
    }

    [[nodiscard]] QFileDialog *fileDialog() const { return m_window->findChild<QFileDialog *>(); }

    void choose(const QString &file)
    {
        QTRY_VERIFY(fileDialog());
        fileDialog()->setOption(QFileDialog::DontConfirmOverwrite);
        fileDialog()->selectFile(file);
        fileDialog()->findChild<QLineEdit *>(str("fileNameEdit"))->setText(file);
        QMetaObject::invokeMethod(fileDialog(), "accept");
        QTRY_VERIFY(!fileDialog());
    }

    [[nodiscard]] bool toastSays(const QString &words) const
    {
        const auto labels = m_window->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_dialog->findChildren<PlainLabel *>();
        const auto *remarks = m_dialog->findChild<QPlainTextEdit *>(str("collectionRemarks"));
        return remarks->toPlainText().contains(words)
            || std::any_of(labels.begin(), labels.end(),
                           [&](const PlainLabel *label) { return label->text().contains(words); });
    }
    [[nodiscard]] bool saysLiterally(const QString &words) const
    {
        return says(words) || take()->text().contains(words);
    }
    [[nodiscard]] QTableView *table() const
    {
        return m_dialog->findChild<QTableView *>(str("collectionChanges"));
    }
    [[nodiscard]] QPushButton *take() const
    {
        return m_dialog->findChild<QPushButton *>(str("takeCollectionButton"));
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CustomerStore> m_store;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<CollectionDialog> m_dialog;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestTransfer)
#include "tst_transfer.moc"
