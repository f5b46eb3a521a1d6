#include "core/environments/cafile.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/environments/pemcertificates.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace onboarding {

namespace {

const QString Field = QStringLiteral("extraCaFile");

QString subject(const QSslCertificate &certificate)
{
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names = certificate.subjectInfo(part);
        if (!names.isEmpty())
            return plainExcerpt(names.constFirst(), 60);
    }
    return CoreText::tr("without a name");
}

QString day(const QDateTime &moment)
{
    return QLocale().toString(moment.date(), QLocale::LongFormat);
}

} // namespace

Result<QList<QSslCertificate>> readCaFile(const QString &name)
{
    constexpr qint64 MaxSize = 1024 * 1024;
    const QString plainName = plainExcerpt(name, 200);
    QFile file(name);
    if (!QFileInfo::exists(name))
        return invalidField(Field, CoreText::tr("There is no file %1.").arg(plainName));
    if (!QFileInfo(name).isFile() || !file.open(QFile::ReadOnly))
        return invalidField(Field, CoreText::tr("%1 cannot be opened.").arg(plainName));
    const QByteArray text = file.read(MaxSize + 1);
    if (text.size() > MaxSize)
        return invalidField(Field, CoreText::tr("%1 is larger than 1 MiB.").arg(plainName));
    const PemCertificates found = readPemCertificates(text);
    if (found.unreadable.isEmpty() && !found.certificates.isEmpty())
        return found.certificates;
    if (!found.certificates.isEmpty())
        return invalidField(Field,
                            CoreText::tr("Only %1 of the %2 certificates in %3 can be used; the first that "
                                         "cannot is number %4. Correct or remove it.")
                                .arg(found.certificates.size())
                                .arg(found.certificates.size() + found.unreadable.size())
                                .arg(plainName)
                                .arg(found.unreadable.constFirst()));
    if (!text.contains("-----BEGIN "))
        return invalidField(Field,
                            CoreText::tr("%1 is not a PEM file: such a file has a line that begins with "
                                         "-----BEGIN CERTIFICATE.")
                                .arg(plainName));
    return invalidField(Field, CoreText::tr("%1 holds no certificate that can be read.").arg(plainName));
}

Result<void> checkCaFileToSave(const QString &name)
{
    if (name.isEmpty())
        return {};
    if (const auto certificates = readCaFile(name); !certificates)
        return tl::unexpected(certificates.error());
    return {};
}

QString caFileWarning(const QList<QSslCertificate> &certificates, const QDateTime &now)
{
    for (const QSslCertificate &one : certificates) {
        if (one.expiryDate() < now)
            return CoreText::tr("The certificate of \"%1\" expired on %2.")
                .arg(subject(one), day(one.expiryDate()));
        if (one.effectiveDate() > now)
            return CoreText::tr("The certificate of \"%1\" is valid from %2 on.")
                .arg(subject(one), day(one.effectiveDate()));
    }
    return {};
}

QString caFileWarning(const QList<QSslCertificate> &certificates)
{
    return caFileWarning(certificates, QDateTime::currentDateTimeUtc());
}

} // namespace onboarding
