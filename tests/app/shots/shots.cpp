// Writes a picture of every screen, light and dark, at two sizes: packaging/dev shots. With a language after
// the folder (en, es, pt_BR, or pseudo and mirrored, which nobody speaks) only those of the narrow window, in
// that language.
#include "app/console/consoleapplication.h"
#include "core/environments/environmentstore.h"
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "tests/support/pseudolocale.h"
#include "tests/support/screentour.h"
#include "tests/support/temporaryhome.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/worklistmodel.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <functional>

using namespace onboarding;
using test::WindowDriver;

namespace {

const test::TemporaryHome home;

class Photographer : public test::ScreenTour
{
public:
    Photographer(QString folder, MainWindow &window, const QString &list)
        : ScreenTour(window, list)
        , m_folder(std::move(folder))
    {
    }

    /// Before anything was read.
    void takeLoading()
    {
        (void)m_driver.waitFor([this] { return m_driver.has(QStringLiteral("worklistEmptyTitle")); });
        m_suffix = QStringLiteral("light-1360x860");
        m_window.grab().save(QStringLiteral("%1/worklist-loading-%2.png").arg(m_folder, m_suffix));
    }

    void takeAll()
    {
        eachLook([this] { visit(); });
        // From here on in an environment whose service cannot be reached.
        use(QStringLiteral("railEnvironments"));
        chooseIn(QStringLiteral("environmentList"), QStringLiteral("Nowhere"));
        (void)m_driver.enter(QStringLiteral("apiKeyEdit"), QStringLiteral("key"));
        use(QStringLiteral("saveApiKeyButton"));
        use(QStringLiteral("useEnvironmentButton"));
        eachLook([this] { take(QStringLiteral("worklist-empty")); });
        import(1, false);
        eachLook([this] { take(QStringLiteral("worklist-one")); });
        import(5, false);
        use(QStringLiteral("checkViewButton"));
        (void)m_driver.waitForEnabled(QStringLiteral("dismissChecksButton"));
        eachLook([this] { take(QStringLiteral("worklist-all-failed")); });
        use(QStringLiteral("dismissChecksButton"));
        import(12, true); // enough to wait for the service
        use(QStringLiteral("checkViewButton"));
        (void)m_driver.waitFor([this] { return isWaiting(); });
        eachLook([this] { take(QStringLiteral("worklist-offline")); });
        use(QStringLiteral("cancelChecksButton"));
        import(100'000, false);
        eachLook([this] { take(QStringLiteral("worklist-100000")); });
    }

    /// Only the tour, in one look; for a language.
    void takeOnce()
    {
        m_window.resize(960, 600);
        m_suffix = QStringLiteral("960x600");
        visit();
    }

private:
    void shown(const QString &name, QWidget &top) override
    {
        const QPointer<QWidget> there(&top); // a dialog may be closing
        // Late relayouts have their turn first, and the figures of the overview.
        QTest::qWait(name.startsWith(QStringLiteral("overview")) ? 300 : 60);
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix);
        if (!(there ? *there : m_window).grab().save(file))
            qWarning("shots: %s was not written", qPrintable(file));
    }

    void eachLook(const std::function<void()> &takeThem)
    {
        for (const QString &theme : {QStringLiteral("themeLight"), QStringLiteral("themeDark")}) {
            use(QStringLiteral("railSettings"));
            use(theme);
            for (const QSize size : {QSize(1360, 860), QSize(960, 600)}) {
                m_window.resize(size);
                m_suffix = QStringLiteral("%1-%2x%3")
                               .arg(theme == QStringLiteral("themeDark") ? QStringLiteral("dark")
                                                                         : QStringLiteral("light"))
                               .arg(size.width())
                               .arg(size.height());
                use(QStringLiteral("railWorklist"));
                takeThem();
            }
        }
    }

    void chooseIn(const QString &list, const QString &text)
    {
        auto *view = m_driver.find<QAbstractItemView>(list);
        for (int row = 0; view && row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data().toString().startsWith(text))
                view->setCurrentIndex(index);
        }
    }

    /// So many, and the run waits for the service.
    bool isWaiting()
    {
        const auto *text = m_driver.find<PlainLabel>(QStringLiteral("checkRunText"));
        return text && text->text().contains(QStringLiteral("next try"));
    }

    void import(int customers, bool hasTokens)
    {
        QFile file(m_list);
        if (!file.open(QFile::WriteOnly))
            return;
        file.write("username,displayName,tags,assignee,token\n");
        for (int i = 0; i < customers; ++i)
            file.write(QStringLiteral("person.%1@example.org,Person Number %1,pilot,Tan,%2\n")
                           .arg(i)
                           .arg(hasTokens ? QStringLiteral("token-%1").arg(i) : QString())
                           .toUtf8());
        file.close();
        use(QStringLiteral("railWorklist"));
        openList();
        use(QStringLiteral("importButton"));
        (void)m_driver.waitFor([&] {
            return m_window.worklist().model().total() >= customers
                && !m_driver.has(QStringLiteral("importButton"));
        });
    }

    QString m_folder;
    QString m_suffix;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = QApplication::arguments().value(1, QStringLiteral("."));
    if (!QDir().mkpath(folder))
        return 1;
    EnvironmentStore environments(paths::environmentsFile());
    (void)environments.load();
    (void)environments.add({.id = QUuid::createUuid(),
                            .name = QStringLiteral("Nowhere"),
                            .kind = EnvironmentKind::Staging,
                            .url = QUrl(QStringLiteral("http://127.0.0.1:9")),
                            .tenant = QStringLiteral("nobody")});
    const QString language = QApplication::arguments().value(2);
    test::PseudoLocale pseudo;
    test::PseudoLocale mirrored(test::PseudoLocale::Direction::RightToLeft);
    if (language == QStringLiteral("pseudo"))
        QApplication::installTranslator(&pseudo);
    else if (language == QStringLiteral("mirrored"))
        QApplication::installTranslator(&mirrored);
    else if (!language.isEmpty())
        Settings(paths::settingsFile()).setValue(settings::Language, language);
    ConsoleApplication console(application, {});
    console.start();
    const QString list = home.path() + QStringLiteral("/customers.csv");
    Photographer photographer(folder, console.window(), list);
    if (language.isEmpty())
        photographer.takeLoading();
    const bool isReady = QTest::qWaitFor([&] { return !console.window().selectedCustomer().isNull(); },
                                         WindowDriver::Patience);
    if (!isReady) {
        qWarning("shots: the sandbox did not open");
        return 1;
    }
    QFile file(list);
    if (file.open(QFile::WriteOnly))
        file.write("username,displayName,tags,assignee,due,shoe size\n"
                   "ingrid@example.org,Ingrid Import,PEP;call back,Silva,2026-12-01,39\n"
                   ",Nobody,,,,\nlena@example.org,Lena Late,,,soon,\nada.approve,Ada Approve,vip,Tan,,\n");
    file.close();
    if (language.isEmpty())
        photographer.takeAll();
    else
        photographer.takeOnce();
    return 0;
}
