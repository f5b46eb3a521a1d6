#pragma once
#include "app/sandbox/formfields.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace onboarding::sandbox {

/// One request as the service sees it.
struct Request
{
    QByteArray method {};
    /// The path in one spelling: percent-encoding undone, no empty segments, no slash at the end. A slash
    /// that was encoded stays "%2F", so that it never parts segments.
    QString path {};
    QStringList segments {}; ///< the same, apart, wholly decoded
    FormFields query {};
    QByteArray authority {}; ///< whom it was sent to: of the target, else the Host field; may be empty in 1.0
    QHash<QByteArray, QByteArray> headers {}; ///< names in lower case; repeated ones joined by ", "
    QByteArray body {};
    bool isHttp10 = false;
    bool keepsAlive = true;
    bool expectsContinue = false;

    /// Type and subtype in lower case, without parameters; empty when there is no such field.
    [[nodiscard]] QByteArray mediaType() const;
};

struct Reply
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<QPair<QByteArray, QByteArray>> headers {};
    QByteArray body {};
};

[[nodiscard]] Reply jsonReply(const QJsonObject &json, int status = 200);
/// "Not Found"; empty for a code that no standard names.
[[nodiscard]] QByteArray reasonPhrase(int status);
/// Whether a reply with \p status may have a body at all (RFC 9110, 6.4.1).
[[nodiscard]] bool mayHaveBody(int status);

/// Status line and fields, the empty line included. \p request is the one that is answered.
[[nodiscard]] QByteArray headOf(const Reply &reply, const Request &request, bool closes,
                                const QDateTime &now);

/// tchar of RFC 9110, 5.6.2: what a method and a field name are made of.
[[nodiscard]] bool isToken(QByteArrayView text);
/// Visible ASCII, blanks, tabs and obs-text: nothing that could end a field (RFC 9110, 5.5).
[[nodiscard]] bool isFieldValue(QByteArrayView text);

} // namespace onboarding::sandbox
