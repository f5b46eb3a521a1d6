#include "core/environments/apiconfigof.h"

#include "core/environments/cafile.h"

namespace onboarding {

ApiConfig apiConfigOf(const Environment &environment)
{
    const Result<QList<QSslCertificate>> extraCa
        = environment.extraCaFile.isEmpty() ? QList<QSslCertificate>() : readCaFile(environment.extraCaFile);
    return {.baseUrl = environment.url,
            .tenant = environment.tenant,
            .contract = environment.contract,
            .limits = environment.limits,
            .extraCa = extraCa.value_or(QList<QSslCertificate>()),
            // An expired authority is not even looked at by the TLS library.
            .isExtraCaUnusable = !extraCa || !caFileWarning(*extraCa).isEmpty(),
            .proxy = environment.proxy};
}

} // namespace onboarding
