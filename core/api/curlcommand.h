#pragma once
#include "core/api/redactedtext.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace onboarding {

struct Exchange;

/// A request as a line for a POSIX shell that sends the bytes that were sent, once the variables in the place
/// of what was hidden are set. Everything else stands between single quotes, so that nothing a stranger wrote
/// is run. A secret is a plain variable; where a variable for personal data is not set, nothing is sent and
/// the shell says which it wants.
class CurlCommand
{
public:
    explicit CurlCommand(const Exchange &exchange);

    [[nodiscard]] QString text() const;

private:
    void addUrl(const Exchange &exchange);
    void addHeaders(const Exchange &exchange);
    void addBody(const Exchange &exchange);
    /// One word of the shell for \p text, with \p prefix before it.
    [[nodiscard]] QString word(const QByteArray &prefix, const RedactedText &text);
    [[nodiscard]] QString placeholder(const HiddenSpan &span, HiddenSpan::Form form);
    [[nodiscard]] QString variableOf(const HiddenSpan &span);

    QStringList m_arguments;
    QStringList m_wanted; ///< ${NAME:?…}, checked before anything is run
    QSet<HiddenSpan::Form> m_encodings; ///< needed
    QHash<QString, int> m_uses; ///< of a variable
};

} // namespace onboarding
