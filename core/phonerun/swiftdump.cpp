#include "core/phonerun/swiftdump.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

constexpr QChar Triangle(0x25BF);

} // namespace

bool isSwiftDump(const QString &text)
{
    static const QRegularExpression optional(QStringLiteral(R"(\x{25bf} \w+ ?: (?:Swift\.)?Optional[<(])"));
    return text.contains(Triangle) && optional.match(text).hasMatch();
}

QString withJoinedOptionals(const QString &text)
{
    static const QRegularExpression optional(
        QStringLiteral(R"(: ((?:Swift\.)?Optional<[^\n]{1,200}\n[ \t]*[-\x{25bf}] some ?:))"));
    QString joined = text;
    for (auto found = optional.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        joined.replace(one.capturedStart(1), one.capturedLength(1), QString(one.capturedLength(1), u' '));
    }
    // "▿ accountId: Optional("7c1e…")" and below it once more "- some: "7c1e…"".
    static const QRegularExpression twice(QStringLiteral(
        R"re(: ((?:Swift\.)?Optional\()"([^"\n]{1,100})"(\))\n([ \t]*[-\x{25bf}] some ?: "\2"))re"));
    for (auto found = twice.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        for (const int part : {1, 3, 4})
            joined.replace(one.capturedStart(part), one.capturedLength(part),
                           QString(one.capturedLength(part), u' '));
    }
    return joined.replace(Triangle, u'-');
}

} // namespace onboarding
