#include "core/phonerun/mentions.h"

#include "core/kyc/tokenowner.h"

#include <QRegularExpression>
#include <QUrl>

namespace onboarding {

namespace {

constexpr qsizetype MostMentions = 400;

void addCaptured(const char *pattern, const QString &text, QStringList &found)
{
    QRegularExpressionMatchIterator all
        = QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption)
              .globalMatch(text);
    while (all.hasNext() && found.size() < MostMentions) {
        const QString one = all.next().captured(1).trimmed();
        if (!one.isEmpty() && !found.contains(one))
            found.append(one);
    }
}

/// Whom the bearer of a copied request names, among others.
void addClaims(const QString &text, QStringList &found)
{
    static const QRegularExpression jwt(QStringLiteral("\\beyJ[\\w-]{4,}\\.[\\w-]{4,}\\.[\\w-]*"));
    constexpr int MostTokens = 5;
    QRegularExpressionMatchIterator all = jwt.globalMatch(text);
    for (int i = 0; i < MostTokens && all.hasNext(); ++i) {
        const TokenOwner owner = TokenOwner::of(all.next().captured().toLatin1());
        found += owner.mentions;
    }
}

} // namespace

QStringList mentionsIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    const QString start = text.left(Looked);
    QStringList found;
    addClaims(start, found);
    const QString decoded = start.contains(u'%') ? QUrl::fromPercentEncoding(start.toUtf8()) : QString();
    for (const QString &one : {start, decoded}) {
        addCaptured(R"re(([^\s<>"'(),;:/?&=\[\]\\]{1,64}@[\w-]+(?:\.[\w-]+)+))re", one, found);
        addCaptured(R"re([/=]([^/?&=#\s"'<>\\]{3,100}))re", one, found);
        addCaptured(R"re(^[^\n:=|]{1,40}[:=|][ \t]*([^\n]{3,80}?)[ \t,;|]*$)re", one, found);
        addCaptured(R"re(["']([^"'\n\\]{3,80})["'\\])re", one, found);
    }
    return found;
}

} // namespace onboarding
