#include "core/phonerun/openoutcome.h"

#include "core/kyc/runnames.h"

#include <QRegularExpression>

namespace onboarding {

bool leavesOutcomeOpen(const QString &text)
{
    static const QRegularExpression open(
        QStringLiteral(R"((?<![\p{L}\p{N}_])([\p{L}][\p{L}\p{N}_]*)["']?[ \t]*[:=][ \t]*)"
                       R"((?:[,;&|]|[\s.)\]}>"']*\z))"));
    QRegularExpressionMatchIterator all = open.globalMatch(text);
    while (all.hasNext()) {
        if (tellsHowItEnded(plainRunName(all.next().captured(1))))
            return true;
    }
    return false;
}

} // namespace onboarding
