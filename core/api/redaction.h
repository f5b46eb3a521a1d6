#pragma once
#include "core/api/httpmessage.h"
#include "core/api/redactedtext.h"
#include "core/api/secretvalues.h"
#include "core/api/sensitivenames.h"

#include <QUrl>

namespace onboarding {

/// Everything that leaves the client for the exchange log or for a reader goes through here: what a name
/// tells to be a secret or personal, and every secret that is known by its value, is replaced by a marker.
/// All other bytes stay as they are.
class Redactor
{
public:
    static constexpr qsizetype MaxBody = 64 * 1024; ///< recorded of a body

    /// \p known are not owned and must outlive it.
    Redactor(const SensitiveNames &names, QList<const SecretValues *> known);

    /// Of Authorization the scheme stays.
    [[nodiscard]] RedactedText header(const QByteArray &name, const QByteArray &value) const;
    /// Of a reply: a name with a secret in it is hidden whole.
    [[nodiscard]] QByteArray headerName(const QByteArray &name) const;
    /// At most MaxBody of it.
    [[nodiscard]] RedactedText body(const QByteArray &body, const QByteArray &contentType) const;
    /// The path and query of a request.
    [[nodiscard]] RedactedText target(const QByteArray &target) const;
    /// Words of the service for a reader.
    [[nodiscard]] QString message(const QString &text) const;
    [[nodiscard]] HttpReply reply(const HttpReply &reply) const;

private:
    [[nodiscard]] RedactedText marked(const QByteArray &bytes, const HiddenSpans &named) const;

    const SensitiveNames &m_names;
    QList<const SecretValues *> m_known;
};

namespace redaction {

/// Words of the service without anything in them that looks like a token.
[[nodiscard]] QString text(const QString &text);

} // namespace redaction

} // namespace onboarding
