#include "core/phonerun/webscanner.h"

#include "core/phonerun/phoneid.h"
#include "core/phonerun/runreader.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

void scanPortalPath(RunReader &reader, int scope, const MappedText &path)
{
    static const QString accounts = QStringLiteral("accounts");
    static const QString runs = QStringLiteral("workflow-executions");
    QList<MappedText> parts;
    for (qsizetype start = 0; start <= path.size();) {
        const qsizetype slash = path.text().indexOf(u'/', start);
        const qsizetype end = slash < 0 ? path.size() : slash;
        parts.append(path.mid(start, end - start));
        start = end + 1;
    }
    for (qsizetype i = 0; i + 3 < parts.size(); ++i) {
        if (parts[i].text().compare(accounts, Qt::CaseInsensitive) != 0
            || parts[i + 2].text().compare(runs, Qt::CaseInsensitive) != 0)
            continue;
        const MappedText account = withoutPercent(parts[i + 1], false);
        const MappedText workflow = withoutPercent(parts[i + 3], false);
        if (!looksLikeUuid(account.text()) || !looksLikeUuid(workflow.text()))
            continue;
        reader.setNotation(RunFindings::Notation::PortalAddress);
        const int own = reader.open(scope, {});
        reader.value(own, {QStringLiteral("accountid")}, account, RunReader::Value::Quoted);
        reader.value(own, {QStringLiteral("workflowid")}, workflow, RunReader::Value::Quoted);
    }
}

void scanPair(RunReader &reader, int scope, const MappedText &pair)
{
    const qsizetype equals = pair.text().indexOf(u'=');
    if (equals < 1)
        return;
    const QStringList names = runNameParts(withoutPercent(pair.mid(0, equals), true).text());
    if (names.isEmpty())
        return;
    MappedText value = withoutPercent(pair.mid(equals + 1, pair.size()), true);
    // "e=9100", "r=2": a number behind a letter may be the code of an error.
    static const QRegularExpression code(QStringLiteral("^[ercs]=-?\\d{1,6}$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (code.match(pair.text()).hasMatch())
        return reader.value(scope, {QStringLiteral("lettercode")}, value, RunReader::Value::Quoted);
    const RunName name = runNameOf(names.constLast());
    // A value that was encoded twice; others are looked into by the reader, as texts of their own.
    if (name != RunName::Other && name != RunName::LogText && name != RunName::Foreign)
        value = withoutPercent(value, false);
    reader.value(scope, names, value, RunReader::Value::Quoted);
}

} // namespace

void scanWebAddress(RunReader &reader, int scope, const MappedText &text)
{
    const RunFindings::Notation before = reader.notation();
    const QString &address = text.text();
    const int own = reader.open(scope, {});
    qsizetype pathEnd = 0;
    // "#/accounts/…": the path of an application of one page.
    const auto isEnd = [&address](qsizetype at) {
        return address[at] == u'?' || (address[at] == u'#' && QStringView(address).mid(at + 1, 1) != u"/");
    };
    while (pathEnd < address.size() && !isEnd(pathEnd))
        ++pathEnd;
    if (address.left(pathEnd).contains(u'/'))
        scanPortalPath(reader, scope, text.mid(0, pathEnd));
    reader.setNotation(RunFindings::Notation::WebAddress);
    for (qsizetype start = 0; start < address.size();) {
        qsizetype end = start;
        while (end < address.size() && !QStringView(u"?&#").contains(address[end]))
            ++end;
        scanPair(reader, own, text.mid(start, end - start));
        start = end + 1;
    }
    reader.setNotation(before);
}

} // namespace onboarding
