#include "app/kycctl/submissionwords.h"

namespace onboarding {

QString doubtText(const SubmissionProgress &progress)
{
    using Doubt = SubmissionProgress::Doubt;
    switch (progress.doubt) {
    case Doubt::SentElsewhere:
        return QStringLiteral("It was sent to %1; this environment now points elsewhere or is gone, so a "
                              "status seen here does not tell. Ask the service owner of that address.")
            .arg(progress.sentTo);
    case Doubt::NotAsked: return QStringLiteral("The status was not told since. Ask for it first.");
    case Doubt::NotMoved:
        return QStringLiteral("The status does not tell yet whether they arrived. Ask for it later.");
    case Doubt::WasPast:
        return QStringLiteral("The status had moved on before it was sent, so it cannot tell.");
    case Doubt::OthersSent:
        return QStringLiteral("Other IDs were sent for this customer too, so the status cannot tell.");
    }
    return {};
}

} // namespace onboarding
