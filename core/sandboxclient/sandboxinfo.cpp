#include "core/sandboxclient/sandboxinfo.h"

#include "core/api/origin.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/platform/paths.h"
#include "core/platform/processalive.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace onboarding {

namespace {

tl::unexpected<Error> notRunning()
{
    return failure(Error::Kind::Offline,
                   CoreText::tr("No sandbox runs on this computer. Start one with kyc-sandbox, or open the "
                                "console, which has one built in."));
}

} // namespace

Result<SandboxInfo> findRunningSandbox(const QString &runtimeFile)
{
    constexpr qint64 MaxSize = 256 * 1024;
    QFile file(runtimeFile);
    if (!file.exists())
        return notRunning();
    // Passwords go where it says: somebody else's file would be given them.
    const QString folder = QFileInfo(runtimeFile).absolutePath();
    if (!paths::isPrivateDir(folder) || !paths::isPrivateFile(runtimeFile))
        return failure(
            Error::Kind::NotPermitted,
            CoreText::tr("%1 is not believed: it, or its folder, is not yours alone. Remove it, then "
                         "start the sandbox again.")
                .arg(plainExcerpt(runtimeFile)));
    if (!file.open(QFile::ReadOnly))
        return notRunning();
    const QByteArray text = file.read(MaxSize);
    const Result<QJsonValue> json = parseStrictJson(text);
    if (!json || !isProcessAlive(json->toObject().value(QStringLiteral("pid")).toInteger()))
        return notRunning();
    return parseSandboxInfo(text);
}

Result<SandboxInfo> parseSandboxInfo(const QByteArray &text)
{
    const Result<QJsonValue> json = parseStrictJson(text);
    const QJsonObject object = json ? json->toObject() : QJsonObject();
    SandboxInfo info {.url = QUrl(object.value(QStringLiteral("listening")).toString()),
                      .control = QUrl(object.value(QStringLiteral("control")).toString()),
                      .controlKey = object.value(QStringLiteral("controlKey")).toString().toLatin1(),
                      .tenant = object.value(QStringLiteral("tenant")).toString(),
                      .apiKey = object.value(QStringLiteral("apiKey")).toString().toLatin1(),
                      .samplePassword = object.value(QStringLiteral("samplePassword")).toString()};
    if (!isLoopback(info.url) || !isLoopback(info.control) || info.tenant.isEmpty() || info.apiKey.isEmpty())
        return failure(Error::Kind::BadReply,
                       CoreText::tr("What the sandbox says of itself could not be understood."));
    const QJsonArray samples = object.value(QStringLiteral("samples")).toArray();
    for (const QJsonValue &sample : samples)
        info.samples.append({sample.toObject().value(QStringLiteral("username")).toString(),
                             sample.toObject().value(QStringLiteral("displayName")).toString()});
    return info;
}

QHash<QString, QByteArray> SandboxInfo::samplePasswords() const
{
    QHash<QString, QByteArray> passwords;
    for (const Sample &sample : samples)
        passwords.insert(sample.username, samplePassword.toUtf8());
    return passwords;
}

} // namespace onboarding
