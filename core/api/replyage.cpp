#include "core/api/replyage.h"

#include "core/base/plaintext.h"

namespace onboarding {

namespace {

/// What a header that may come more than once lists, each time or joined by commas (RFC 9110 section 5.3).
QByteArrayList fieldValues(const HttpReply &reply, const QByteArray &name)
{
    QByteArrayList all;
    for (const auto &[header, value] : reply.headers) {
        if (header.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &one : value.split(','))
            all.append(one.trimmed());
    }
    return all;
}

} // namespace

QString whyNotNow(const HttpReply &reply, const QString &meaning)
{
    constexpr int Fresh = 60; // seconds
    if (reply.status == 206)
        return QStringLiteral("The reply is a part of one only (206), which nobody asked for.");
    QString said;
    for (const QByteArray &age : fieldValues(reply, "Age")) {
        if (age.left(20).toDouble() > Fresh) // longer ones are too old by any count
            said = QStringLiteral("Age: %1").arg(plainExcerpt(age, 30));
    }
    for (const QByteArray &warning : fieldValues(reply, "Warning")) {
        if (warning.startsWith("110") || warning.startsWith("111")) // stale; could not be asked for again
            said = QStringLiteral("Warning: %1").arg(QString::fromLatin1(warning.left(3)));
    }
    if (said.isEmpty())
        return {};
    return QStringLiteral("The reply is an old one out of a cache (%1), %2. Ask who runs the service or the "
                          "proxy not to keep these replies.")
        .arg(said, meaning);
}

} // namespace onboarding
