#include "core/phonerun/toolwrapping.h"

#include "core/phonerun/toolremarks.h"

#include <QRegularExpression>
#include <QStringView>

namespace onboarding {

namespace {

constexpr auto CaseOrLines = QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption;

/// Without what \p dropped matches.
MappedText withoutMatches(const MappedText &text, const QRegularExpression &dropped)
{
    MappedText left;
    qsizetype from = 0;
    for (auto matches = dropped.globalMatch(text.text()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        left.append(text.mid(from, match.capturedStart() - from));
        from = match.capturedEnd();
    }
    if (from == 0)
        return text;
    left.append(text.mid(from, text.size() - from));
    return left;
}

/// curl ^"https://…^" ^: a caret stands before what cmd.exe would take for its own. What it joins with the
/// next line a shell joins with a backslash.
MappedText withoutCarets(const MappedText &text)
{
    const QString &plain = text.text();
    if (!plain.contains(QStringLiteral("^\""))
        || !plain.contains(QStringLiteral("curl"), Qt::CaseInsensitive))
        return text;
    MappedText left;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool isCaret = plain[i] == u'^' && i + 1 < plain.size();
        const bool joinsLines = isCaret && plain[i + 1] == u'\n';
        if (joinsLines)
            left.append(u'\\', text.origin(i), text.originEnd(i + 1));
        if (isCaret)
            ++i;
        left.append(plain[i], text.origin(i), text.originEnd(i + 1));
    }
    return left;
}

/// An id behind "=3D" that is whole only without it: "3D…" may be an id's own first digits.
MappedText withoutQuotedPrintable(const MappedText &text)
{
    static const QRegularExpression softBreak(QStringLiteral("=\\n"));
    static const QRegularExpression equals(
        QStringLiteral("(?<=id=)3D(?=[\"']?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-f]))"),
        QRegularExpression::CaseInsensitiveOption);
    // An id without it: then nothing was quoted.
    static const QRegularExpression unquoted(QStringLiteral("id=(?!3D|\\n)"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (!text.text().contains(QStringLiteral("=3D")) || unquoted.match(text.text()).hasMatch())
        return text;
    const MappedText joined = withoutMatches(text, softBreak);
    const MappedText left = withoutMatches(joined, equals);
    static const QRegularExpression another(QStringLiteral("id=3D"),
                                            QRegularExpression::CaseInsensitiveOption);
    return left.size() < joined.size() && !another.match(left.text()).hasMatch() ? left : text;
}

void blank(QString &text, qsizetype start, qsizetype end)
{
    for (qsizetype i = start; i < end; ++i) {
        if (text[i] != u'\n')
            text[i] = u' ';
    }
}

/// "[ 11-28 10:12:13.123  1234: 1250 D/Jumio ]" and its message below as "-v threadtime" writes them, on one
/// line.
void joinLongLog(QString &text)
{
    static const QRegularExpression head(
        QStringLiteral(
            R"(^(\[) \d\d-\d\d \d\d:\d\d:\d\d\.\d{3,6} {1,6}\d{1,7}(:) {0,6}\d{1,7} [VDIWEFA](/)[^\n\]]{1,60}? {0,20}(\]\n)(?=\S))"),
        QRegularExpression::MultilineOption);
    const QString before = text;
    for (auto heads = head.globalMatch(before); heads.hasNext();) {
        const QRegularExpressionMatch match = heads.next();
        for (const int mark : {1, 2, 3})
            text[match.capturedStart(mark)] = u' ';
        text[match.capturedStart(4)] = u':';
        text[match.capturedStart(4) + 1] = u' ';
    }
}

/// {"name": "accountId", "value": "…"} of HAR and {"key": "accountId", "value": "…", "type": "text"} of
/// Postman, in either order, as "accountId": "…" of what is around it.
void nameValues(MappedText &text)
{
    static const QRegularExpression pair(
        QStringLiteral(
            R"re((\{\s{0,20}"(?:name|key)"\s{0,4}:\s{0,4})"(?:account|workflow)(?:_?execution)?_?id"(\s{0,20},\s{0,20}"value"\s{0,4}):\s{0,4}"[^"\\\n]{1,80}"(\s{0,20}(?:,\s{0,20}(?:"(?:type|description|comment)"\s{0,4}:\s{0,4}"[^"\\\n]{0,80}"|"enabled"\s{0,4}:\s{0,4}true|"disabled"\s{0,4}:\s{0,4}false)\s{0,20}){0,3}\}))re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression turned(
        QStringLiteral(
            R"re(\{\s{0,20}"value"\s{0,4}:\s{0,4}("[^"\\\n]{1,80}")\s{0,20},\s{0,20}"(?:name|key)"\s{0,4}:\s{0,4}("(?:account|workflow)(?:_?execution)?_?id")\s{0,20}\})re"),
        QRegularExpression::CaseInsensitiveOption);
    MappedText left;
    qsizetype from = 0;
    for (auto all = turned.globalMatch(text.text()); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        left.append(text.mid(from, match.capturedStart() - from));
        left.append(text.mid(match.capturedStart(2), match.capturedLength(2)));
        left.append(u':', text.origin(match.capturedEnd(1)), text.originEnd(match.capturedEnd(1) + 1));
        left.append(text.mid(match.capturedStart(1), match.capturedLength(1)));
        from = match.capturedEnd();
    }
    if (from > 0) {
        left.append(text.mid(from, text.size() - from));
        text = left;
    }
    QString same = text.text();
    for (auto pairs = pair.globalMatch(text.text()); pairs.hasNext();) {
        const QRegularExpressionMatch match = pairs.next();
        for (const int part : {1, 2, 3})
            blank(same, match.capturedStart(part), match.capturedEnd(part));
    }
    text = text.withText(same);
}

/// "Shop: (Jumio) [com.acme:kyc]" of "log show": a subsystem and its category are no name and value.
void leaveOutSubsystems(QString &text)
{
    static const QRegularExpression subsystem(
        QStringLiteral(
            R"(^\d{4}-\d\d-\d\d [\d:.+-]{8,30}\s{1,8}0x[0-9a-f]{1,16}\s[^\n\[]{1,120}(\[[\w.-]{1,80}:[\w.-]{1,80}\]))"),
        CaseOrLines);
    const QString before = text;
    for (auto found = subsystem.globalMatch(before); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        blank(text, match.capturedStart(1), match.capturedEnd(1));
    }
}

/// "||Account ID||Workflow ID||" of Jira and Confluence: the heading cells of a table.
QString withJiraHeader(QString text)
{
    static const QRegularExpression header(
        QStringLiteral(R"(^[ \t]*\|\|[^|\n]{1,60}(?:\|\|[^|\n]{1,60}){1,20}\|\|[ \t]*$)"),
        QRegularExpression::MultilineOption);
    const QString before = text;
    for (auto found = header.globalMatch(before); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured().replace(QStringLiteral("||"), QStringLiteral("| ")));
    }
    return text;
}

void leaveOutFrames(QString &text)
{
    static const QRegularExpression frame(
        QStringLiteral(
            R"(^-\[ RECORD \d{1,6} \][-+]{0,300}$|^\d{1,7} rows? in set \(\d{1,6}[.,]\d{1,4} sec\)$)"),
        CaseOrLines);
    const QString before = text;
    for (auto frames = frame.globalMatch(before); frames.hasNext();) {
        const QRegularExpressionMatch match = frames.next();
        const bool isRecord = match.capturedView().startsWith(u'-');
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            text[i] = isRecord ? u'-' : u' ';
    }
}

} // namespace

MappedText withoutToolWrapping(const MappedText &text)
{
    static const QRegularExpression urn(QStringLiteral("urn:uuid:(?=[0-9a-f]{8}-?[0-9a-f]{4})"),
                                        QRegularExpression::CaseInsensitiveOption);
    MappedText plain = withoutCarets(text);
    if (plain.text().contains(QStringLiteral("urn:uuid:"), Qt::CaseInsensitive))
        plain = withoutMatches(plain, urn);
    plain = withoutQuotedPrintable(plain);
    nameValues(plain);
    QString same = plain.text();
    // Where a mail program made every quotation mark a curly one they are those of JSON.
    if (!same.contains(u'"')) {
        for (const QChar quote : {QChar(0x201c), QChar(0x201d), QChar(0x201e)})
            same.replace(quote, u'"');
    }
    joinLongLog(same);
    leaveOutFrames(same);
    leaveOutSubsystems(same);
    same = withJiraHeader(withoutToolRemarks(same));
    return plain.withText(same);
}

} // namespace onboarding
