// The manual page of the contract's format says what the program reads, all of it and no more.
#include "core/api/apicontract.h"
#include "core/api/contractjson.h"
#include "core/api/strictjson.h"
#include "tests/support/str.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

/// Every key of \p json, however deep; the names that a user chooses aside.
void collectKeys(const QJsonObject &json, QSet<QString> &keys)
{
    for (auto member = json.begin(); member != json.end(); ++member) {
        keys.insert(member.key());
        if (member.key() == str("statusAliases"))
            continue;
        if (member.key() != str("constants")) {
            collectKeys(member->toObject(), keys);
            continue;
        }
        const QJsonObject constants = member->toObject();
        for (const QJsonValue constant : constants)
            collectKeys(constant.toObject(), keys);
    }
}

/// What a bare value or the "value" of a fact says, as it is written on the page.
QString wordOf(const QJsonValue &json)
{
    const QJsonValue value = json.isObject() ? json.toObject().value(str("value")) : json;
    return value.isBool() ? (value.toBool() ? str("true") : str("false")) : value.toString();
}

} // namespace

class TestContractPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFile page(str(SOURCE_DIR "/packaging/man/onboarding-contract.5"));
        QVERIFY(page.open(QFile::ReadOnly));
        m_page = QString::fromUtf8(page.readAll());
        ApiContract contract = ApiContract::builtIn();
        contract.operations[Operation::UserStatus].constants = {{str("x"), Carrier::Header, str("y")}};
        m_json = contractToJson(contract);
    }

    void everyKeyIsExplainedAndNoOtherOne()
    {
        QSet<QString> read;
        collectKeys(m_json, read);
        QSet<QString> explained;
        static const QRegularExpression item(str("^\\.It Va (.+)$"), QRegularExpression::MultilineOption);
        for (auto found = item.globalMatch(m_page); found.hasNext();) {
            for (const QString &key : found.next().captured(1).split(str(" , ")))
                explained.insert(key);
        }
        QCOMPARE(QStringList((read - explained).values()), QStringList());
        QCOMPARE(QStringList((explained - read).values()), QStringList());
    }

    void everyDefaultIsTheOneThatIsBuiltIn()
    {
        for (auto member = m_json.begin(); member != m_json.end(); ++member) {
            if (member.key() == str("operations") || member.key() == str("statusAliases"))
                continue;
            const QString text = itemOf(member.key());
            const QString last = text.section(str("Default:\n"), 1).section(QLatin1Char('\n'), 0, 0);
            const QString value = wordOf(*member);
            QCOMPARE(last, value.isEmpty() ? str(".Ql \\&") : str(".Ql ") + value);
        }
        const QJsonObject operations = m_json.value(str("operations")).toObject();
        for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
            const QString text = itemOf(operation.key());
            const QJsonObject rule = operation->toObject();
            QVERIFY2(text.contains(str(".Ql ") + wordOf(rule.value(str("method"))) + QLatin1Char('\n')),
                     qPrintable(text));
            QVERIFY2(text.contains(str(".Ql ") + wordOf(rule.value(str("path"))) + str(" ,")),
                     qPrintable(text));
            const QJsonObject parameters = rule.value(str("parameters")).toObject();
            for (const QJsonValue parameter : parameters)
                QVERIFY2(text.contains(parameter.toObject().value(str("carrier")).toString()),
                         qPrintable(text));
        }
    }

    void theExampleIsAContract()
    {
        const QString example = m_page.section(str(".Bd -literal\n"), 1).section(str(".Ed\n"), 0, 0);
        const Result<QJsonValue> json = parseStrictJson(example.toUtf8());
        QVERIFY(json && json->isObject());
        const Result<ApiContract> contract = contractFromJson(json->toObject());
        QVERIFY2(contract.has_value(), contract ? "" : qPrintable(contract.error().message));
        QCOMPARE(contract->clientId, str("console"));
        QCOMPARE(contract->tenantHeader, ApiContract::builtIn().tenantHeader); // it is partial
    }

    void anEmptyOneIsBuiltIn() { QCOMPARE(contractFromJson({}).value(), ApiContract::builtIn()); }

private:
    [[nodiscard]] QString itemOf(const QString &key) const
    {
        const QString rest = m_page.section(str(".It Va ") + key + QLatin1Char('\n'), 1);
        static const QRegularExpression end(str("\n\\.(It|El)"));
        return rest.left(rest.indexOf(end)) + QLatin1Char('\n');
    }

    QString m_page;
    QJsonObject m_json;
};

QTEST_GUILESS_MAIN(TestContractPage)
#include "tst_contractpage.moc"
