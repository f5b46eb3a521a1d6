// The chips of the statuses where there is no room for all words.
#include "core/roster/savedview.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/theme/theme.h"
#include "ui/worklist/statuschips.h"

#include <QApplication>
#include <QHash>
#include <QTest>
#include <QToolButton>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestStatusChips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    /// At 960x600 nine statuses have no room for all words: those that are chosen say what the list is.
    void aChosenChipKeepsItsWords()
    {
        StatusChips chips(*m_theme);
        QHash<QString, int> counts;
        for (const QString &key : statusKeys())
            counts.insert(key, 12);
        chips.setCounts(counts);
        const QString last = str("UNRECOGNISED");
        chips.setChosen({last});
        chips.resize(900, 44);
        chips.show();
        QStringList whole;
        for (const QString &key : statusKeys()) {
            const auto *chip = chips.findChild<QToolButton *>(str("chip_") + key.toLower());
            QVERIFY2(chip, qPrintable(key));
            if (chip->text().contains(QLatin1Char(' ')))
                whole.append(key);
            else
                QVERIFY(!chip->toolTip().isEmpty()); // its words are a tip
        }
        QVERIFY2(whole.size() < statusKeys().size(), "there is room for all");
        QVERIFY2(whole.contains(last), qPrintable(whole.join(QLatin1Char(' '))));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestStatusChips)
#include "tst_statuschips.moc"
