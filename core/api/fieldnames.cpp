#include "core/api/fieldnames.h"

#include <QStringList>
#include <algorithm>

namespace onboarding {

QString foldedFieldName(const QString &name)
{
    QString folded;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            folded += c.toLower();
    }
    return folded;
}

bool isSecretFieldName(const QString &name)
{
    static const QStringList words {
        QStringLiteral("password"),   QStringLiteral("passwd"),   QStringLiteral("secret"),
        QStringLiteral("token"),      QStringLiteral("apikey"),   QStringLiteral("authorization"),
        QStringLiteral("credential"), QStringLiteral("jwt"),      QStringLiteral("bearer"),
        QStringLiteral("cookie"),     QStringLiteral("session"),  QStringLiteral("privatekey"),
        QStringLiteral("controlkey"), QStringLiteral("accesskey")};
    const QString folded = foldedFieldName(name);
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return folded.contains(word); });
}

} // namespace onboarding
