#include "core/phonerun/personaldata.h"

#include "core/phonerun/mentions.h"
#include "core/phonerun/personalprose.h"

#include <algorithm>

namespace onboarding {

PersonalFindings personalFindingsIn(const QString &text)
{
    const RunFindings findings = RunReader::read(text);
    return {.pieces = inOrder(findings.personal + personalProseIn(text)),
            .users = findings.users,
            .owners = findings.owners,
            .logins = findings.logins,
            .said = findings.said,
            .distances = findings.distances,
            .mentions = mentionsIn(text)};
}

QList<RunFindings::Personal> personalDataIn(const QString &text)
{
    return personalFindingsIn(text).pieces;
}

QList<RunFindings::Personal> inOrder(QList<RunFindings::Personal> pieces)
{
    std::sort(pieces.begin(), pieces.end(), [](const auto &a, const auto &b) {
        if (a.span.start != b.span.start)
            return a.span.start < b.span.start;
        if (a.span.length != b.span.length)
            return a.span.length > b.span.length;
        return a.isClosed != b.isClosed ? a.isClosed < b.isClosed : a.instead < b.instead;
    });
    QList<RunFindings::Personal> apart;
    int end = 0;
    for (RunFindings::Personal &piece : pieces) {
        const int start = std::max(piece.span.start, end);
        const int pieceEnd = piece.span.start + piece.span.length;
        if (pieceEnd <= start)
            continue;
        piece.span = {start, pieceEnd - start};
        end = pieceEnd;
        apart.append(piece);
    }
    return apart;
}

QString withoutPersonalData(const QString &text, const QList<RunFindings::Personal> &pieces)
{
    QString left;
    int at = 0;
    for (const RunFindings::Personal &piece : inOrder(pieces)) {
        left += QStringView(text).mid(at, piece.span.start - at);
        left += piece.instead;
        at = piece.span.start + piece.span.length;
    }
    left += QStringView(text).mid(at);
    return left;
}

} // namespace onboarding
