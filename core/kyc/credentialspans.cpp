#include "core/kyc/credentialspans.h"

#include <QRegularExpression>

namespace onboarding {

QList<CredentialSpan> credentialSpans(const QString &text)
{
    // A JSON text inside a JSON string has backslashes before its quotes.
    static const QRegularExpression name(QStringLiteral(R"(credentials\\*"?'?\s*[:=]\s*\[)"),
                                         QRegularExpression::CaseInsensitiveOption);
    QList<CredentialSpan> spans;
    for (QRegularExpressionMatch match = name.match(text); match.hasMatch();) {
        int depth = 1;
        const qsizetype start = match.capturedEnd();
        qsizetype end = start;
        for (; end < text.size() && depth > 0; ++end) {
            if (text[end] == QLatin1Char('['))
                ++depth;
            else if (text[end] == QLatin1Char(']'))
                --depth;
        }
        const bool isClosed = depth == 0;
        const qsizetype length = end - start - (isClosed ? 1 : 0);
        spans.append({{static_cast<int>(start), static_cast<int>(length)}, isClosed});
        match = name.match(text, end);
    }
    return spans;
}

} // namespace onboarding
