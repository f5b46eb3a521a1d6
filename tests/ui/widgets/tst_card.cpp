// Cards and messages: their heads, and which button comes first.
#include "tests/support/temporaryhome.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTest>

using namespace onboarding;

namespace {

const test::TemporaryHome home;

} // namespace

class TestCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void aMessageLeavesTheMainButtonToThePage()
    {
        MessageCard card(*m_theme);
        const QAbstractButton *plain = card.addAction(QStringLiteral("One"), QStringLiteral("one"));
        QVERIFY(plain->property("kind").toString() != QStringLiteral("primary"));
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

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestCard)
#include "tst_card.moc"
