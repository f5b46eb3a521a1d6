#include "core/api/secrettext.h"

#include <algorithm>

namespace onboarding {

Result<QByteArray> tidySecret(const QByteArray &secret, const QString &field, const QString &what)
{
    const QByteArray mark = QByteArrayLiteral("\xef\xbb\xbf");
    QByteArray tidy = secret.startsWith(mark) ? secret.mid(mark.size()) : secret;
    if (const QString control = controlIn(tidy); !control.isEmpty())
        return invalidField(
            field,
            QStringLiteral("%1 has a control character (%2) in it. It was not sent. Check where "
                           "it was copied from, and in which encoding it was written.")
                .arg(what, control));
    return tidy;
}

QString controlIn(const QByteArray &text)
{
    // Read as UTF-8; a byte that is none of it is nobody's control character.
    const QString letters = QString::fromUtf8(text);
    const auto found = std::find_if(letters.begin(), letters.end(),
                                    [](QChar c) { return c.category() == QChar::Other_Control; });
    return found == letters.end()
        ? QString()
        : QStringLiteral("U+%1").arg(uint(found->unicode()), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace onboarding
