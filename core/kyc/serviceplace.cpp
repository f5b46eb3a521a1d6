#include "core/kyc/serviceplace.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"

#include <QCryptographicHash>

namespace onboarding {

QByteArray ServicePlace::digest() const
{
    if (!isKnown())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {address, tenant, kind}) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ' ');
        hash.addData(bytes);
    }
    return hash.result();
}

QString ServicePlace::text() const
{
    constexpr qsizetype Most = 320;
    return CoreText::tr("%1 for tenant %2 (%3)")
        .arg(plainExcerpt(address, Most), plainExcerpt(tenant, Most), kind);
}

} // namespace onboarding
