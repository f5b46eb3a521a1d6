// Every screen in a language that nobody speaks: what stands in no marks is translated by nothing.
#include "app/console/consoleapplication.h"
#include "tests/support/frontwindow.h"
#include "tests/support/pseudolocale.h"
#include "tests/support/screentour.h"
#include "tests/support/temporaryhome.h"
#include "ui/text/language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>
#include <algorithm>

using namespace onboarding;

namespace {

const test::TemporaryHome home;

/// What is no sentence of ours, as a whole: who the customers are and what was typed about them, words of the
/// API and of the contract, addresses, names of keys, formats, languages and time zones.
bool isData(const QString &text)
{
    // The names are those of the sandbox's samples and of the list below; cells of a row are joined by
    // commas.
    static const QString person = QStringLiteral(
        "(Ada Approve|Axel Accepted|Lars Locked|Lena Started|Maximiliana [\\w -]+-Langenburg|Nils Last-Try|"
        "Pia Pending|Piet Partly|Rex Reject|Rita Resubmit|Susan Suspended|Uma Unrecognised|Vera Verified|"
        "Ingrid Import|[\\x{0600}-\\x{06ff} ]+|[a-z]+(\\.[a-z]+)+|[a-z]+@example\\.org)");
    static const QString key
        = QStringLiteral("((Ctrl|Alt|Shift)\\+)?(\\S|F\\d+|Enter|Esc|Home|End|Down|Del)");
    static const QString data
        = person + QStringLiteral("([, ]+") + person + QStringLiteral(")?[, ]*|") + key
        + QStringLiteral("((,| …) ") + key
        + QStringLiteral(
              ")*"
              "|Called, no answer\\. She sends the newer passport this week\\."
              "|Sandbox \\(this computer\\)|Provider \\(Postman 2\\.1\\):|Onboarding Console [\\d.]+"
              "|Qt|SQLite|Debian .*|OpenSSL .*|(?:xcb|wayland), "
              ".*|[A-Z]\\w+(/[\\w+-]+)+|[A-Z]{2}"
              "|EMAIL|PHONE|CSV|JSON|UTF-(8|16 [BL]E)|Windows-1252|UTC([+-]\\d\\d:\\d\\d)?"
              "|(GET|POST)( \\S+ \\d+)?( ·)?( MANUAL_REVIEW_2)?|MANUAL_REVIEW_2|POST /kyc-ms/registerUser .*"
              // the file of the tour's collection
              "|Status|Token|Weather|weather|v9/\\w+"
              // of the contract: names of two words, paths and pointers, carriers
              "|[a-z]+([A-Z][a-z]+)+|\\w+([._/-]\\w+)+|/\\w+(/"
              "\\w+)*|header|query|form|json|path|none|yes|no|US"
              "|password|username|tenant|127\\.0\\.0\\.1:\\S+|https?://\\S*"
              "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    static const QRegularExpression whole(QRegularExpression::anchoredPattern(data));
    const QList<Language> languages = offeredLanguages();
    const auto isItsName = [&text](Language one) { return languageName(one) == text; };
    return whole.match(text).hasMatch() || std::any_of(languages.begin(), languages.end(), isItsName);
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (widget.isWindow())
        texts << widget.windowTitle();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts << button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        texts << line->placeholderText();
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(&widget))
        texts << area->placeholderText();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    }
    if (const auto *choice = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < choice->count(); ++i)
            texts << choice->itemText(i);
    }
    const QList<QAction *> actions = widget.actions();
    for (const QAction *action : actions)
        texts << action->text() << action->toolTip();
    return texts;
}

QStringList textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        texts << model.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                texts << model.index(row, column).data(role).toString();
        }
    }
    return texts;
}

class Inspector : public test::ScreenTour
{
public:
    using ScreenTour::ScreenTour;

    QMap<QString, QString> m_found; ///< what nothing translates, and the screen that shows it first
    int m_screens = 0;
    qsizetype m_texts = 0;

private:
    void shown(const QString &name, QWidget &top) override
    {
        ++m_screens;
        QList<const QWidget *> all {&top};
        const QList<QWidget *> children = top.findChildren<QWidget *>();
        for (const QWidget *child : children) {
            if (child->isVisible())
                all << child;
        }
        for (const QWidget *widget : std::as_const(all)) {
            take(textsOf(*widget), name, *widget);
            const auto *view = qobject_cast<const QAbstractItemView *>(widget);
            if (view && view->model())
                take(textsOf(*view->model()), name, *widget);
        }
    }

    void take(const QStringList &texts, const QString &screen, const QWidget &widget)
    {
        for (const QString &text : texts) {
            m_texts += text.isEmpty() ? 0 : 1;
            const QString left = test::unmarked(text);
            if (!left.isEmpty() && !isData(left) && !m_found.contains(left))
                m_found.insert(left,
                               screen + QLatin1Char(' ') + widget.objectName() + QLatin1Char(' ')
                                   + QLatin1String(widget.metaObject()->className()));
        }
    }
};

} // namespace

class TestTranslated : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextOfEveryScreenCanBeTranslated()
    {
        const QString list = home.path() + QStringLiteral("/customers.csv");
        QFile file(list);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("username,displayName,tags,assignee,due,shoe size\n"
                   "ingrid@example.org,Ingrid Import,PEP;call back,Silva,2026-12-01,39\n"
                   ",Nobody,,,,\nlena@example.org,Lena Late,,,soon,\nada.approve,Ada Approve,vip,Tan,,\n");
        file.close();
        test::PseudoLocale pseudo;
        QVERIFY(QCoreApplication::installTranslator(&pseudo));
        ConsoleApplication console(*qApp, {});
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(!console.window().selectedCustomer().isNull(), test::WindowDriver::Patience);
        test::bringToFront(console.window());
        Inspector inspector(console.window(), list);
        inspector.visit();
        for (auto one = inspector.m_found.cbegin(); one != inspector.m_found.cend(); ++one)
            qWarning("%s: “%s”", qPrintable(one.value()), qPrintable(one.key()));
        QVERIFY2(inspector.m_screens > 30, qPrintable(QString::number(inspector.m_screens)));
        QVERIFY2(inspector.m_texts > 2000, qPrintable(QString::number(inspector.m_texts)));
        QCOMPARE(inspector.m_found.size(), 0);
    }
};

QTEST_MAIN(TestTranslated)
#include "tst_translated.moc"
