#include "core/phonerun/textlines.h"

#include "core/phonerun/idnames.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

bool endsInContinuation(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t'))
        line.chop(1);
    if (line.endsWith(u'\\'))
        return true;
    return line.size() > 1 && (line.endsWith(u'^') || line.endsWith(u'`')) && line[line.size() - 2].isSpace();
}

} // namespace

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent].isSpace())
        ++indent;
    return indent;
}

QStringView lineBefore(QStringView text, qsizetype at)
{
    const qsizetype from = std::max<qsizetype>(0, at - LongestLineWithId);
    const qsizetype newline = text.mid(from, at - from).lastIndexOf(u'\n');
    return text.mid(from + newline + 1, at - from - newline - 1);
}

QStringView lineBehind(QStringView text, qsizetype at)
{
    const QStringView rest = text.mid(at, LongestLineWithId);
    const qsizetype newline = rest.indexOf(u'\n');
    return newline < 0 ? rest : rest.left(newline);
}

QString tailOf(QStringView text, qsizetype at)
{
    const QString line = lineBehind(text, at).toString();
    const QRegularExpressionMatch next = idName().match(line);
    return next.hasMatch() ? line.left(next.capturedStart()) : line;
}

QStringList statementsIn(QStringView text)
{
    QStringList statements {QString()};
    const QList<QStringView> lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool goesOn = i + 1 < lines.size() && endsInContinuation(lines[i]);
        QStringView line = lines[i];
        if (goesOn) {
            while (!line.isEmpty() && !QStringView(u"\\^`").contains(line.back()))
                line.chop(1);
            line.chop(1);
        }
        statements.last() += line;
        if (goesOn)
            statements.last() += u' ';
        else if (i + 1 < lines.size())
            statements.append(QString());
    }
    return statements;
}

} // namespace onboarding
