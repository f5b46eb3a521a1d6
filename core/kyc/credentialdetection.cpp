#include "core/kyc/credentialdetection.h"

#include "core/base/jsonnumbers.h"
#include "core/kyc/knownsecrets.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

/// The header of a JWT is a JSON object in base64url, whatever its first letters are.
bool isJsonObject(const QString &base64)
{
    const auto bytes
        = QByteArray::fromBase64Encoding(base64.toLatin1(),
                                         QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                             | QByteArray::AbortOnBase64DecodingErrors);
    return bytes.decodingStatus == QByteArray::Base64DecodingStatus::Ok
        && QJsonDocument::fromJson(withoutUnheldNumbers(bytes.decoded)).isObject();
}

bool holdsJwt(const QString &text)
{
    // Cut anywhere too: {" in base64 is eyJ.
    static const QRegularExpression beginning(QStringLiteral("eyJ[A-Za-z0-9_-]{8}"));
    if (text.contains(QLatin1String("eyJ")) && beginning.match(text).hasMatch())
        return true;
    if (!text.contains(QLatin1Char('.')))
        return false;
    static const QRegularExpression parts(QStringLiteral("([A-Za-z0-9_-]{8,4096})\\.[A-Za-z0-9_-]{4}"));
    auto all = parts.globalMatch(text);
    while (all.hasNext()) {
        if (isJsonObject(all.next().captured(1)))
            return true;
    }
    return false;
}

/// A word of prose may follow it; what no such word has makes it a token (RFC 6750 section 2.1).
bool holdsBearer(const QString &text)
{
    static const QRegularExpression bearer(
        QStringLiteral("\\b(?i:bearer)[\\s:=]+[\"']?(?=[^\\s\"']*(?:[0-9_~+=]|\\.\\w)|[^\\s\"']{20})"
                       "[A-Za-z0-9._~+/-]{6}"));
    return text.contains(QLatin1String("bearer"), Qt::CaseInsensitive) && bearer.match(text).hasMatch();
}

/// Words decode to something as well: "Onboarding" to a colon and bytes that are no text.
bool isUserAndPassword(const QByteArray &decoded)
{
    const QString text = QString::fromUtf8(decoded);
    return decoded.indexOf(':') > 0 && !text.contains(QChar::ReplacementCharacter)
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

bool holdsReply(const QString &text)
{
    static const QRegularExpression member(
        QStringLiteral("\\b(access|refresh|id)_?token[\"']?\\s*[:=]\\s*[\"']?[A-Za-z0-9._~+/-]{6}"),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(QLatin1String("token"), Qt::CaseInsensitive) && member.match(text).hasMatch();
}

QString withoutPunctuation(QString word)
{
    while (!word.isEmpty() && QStringLiteral(".,;:!?)]}").contains(word.back()))
        word.chop(1);
    return word;
}

/// Whether \p word is what stands where a value was taken out or will be put in, as in a request that was
/// copied.
bool standsForValue(const QString &word)
{
    static const QRegularExpression mark(QStringLiteral("^(?:hidden|[<\\[{$%].*|(.)\\1*)$"));
    return mark.match(word).hasMatch();
}

/// Whether \p word is what somebody writes about a password, or a day.
bool tellsAboutPassword(const QString &word)
{
    static const QRegularExpression about(
        QStringLiteral(
            "^(?:reset|forgot(?:ten)?|lost|changed|unknown|expired|none|missing|wrong|blocked|locked|sent"
            "|pending|incorrect|invalid|required|failed|updated|yes|no|vergessen|unbekannt|falsch"
            "|geändert|abgelaufen|gesperrt|olvidada|perdida|cambiada|caducada|desconocida|esquecida"
            "|alterada|expirada|desconhecida|[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4})$"),
        QRegularExpression::CaseInsensitiveOption);
    return about.match(word).hasMatch();
}

} // namespace

bool holdsBasicCredentials(const QString &text)
{
    static const QRegularExpression basic(QStringLiteral("\\b(?i:basic)\\s+([A-Za-z0-9+/]{4,4096}={0,2})"));
    auto all = basic.globalMatch(text);
    while (all.hasNext()) {
        const auto pair = QByteArray::fromBase64Encoding(all.next().captured(1).toLatin1(),
                                                         QByteArray::AbortOnBase64DecodingErrors);
        if (pair.decodingStatus == QByteArray::Base64DecodingStatus::Ok && isUserAndPassword(pair.decoded))
            return true;
    }
    return false;
}

bool looksLikeToken(const QString &text)
{
    constexpr qsizetype Shortest = 11;
    return text.size() >= Shortest && (holdsJwt(text) || holdsBearer(text) || holdsReply(text));
}

bool holdsApiKey(const QString &text)
{
    static const QRegularExpression key(QStringLiteral(
        "(?<![A-Za-z0-9_-])(?:[spr]k_(?:live|test)_[A-Za-z0-9]{16}|whsec_[A-Za-z0-9]{8}|AKIA[A-Z0-9]{16}"
        "|AIza[A-Za-z0-9_-]{30}|gh[pousr]_[A-Za-z0-9]{20}|github_pat_[A-Za-z0-9_]{20}|glpat-[A-Za-z0-9_-]{16}"
        "|xox[abprs]-[A-Za-z0-9-]{10})"));
    return key.match(text).hasMatch();
}

bool holdsPassword(const QString &text)
{
    // "pw" is a person's initials too, and "clave" any key: behind a colon they begin a sentence.
    static const QRegularExpression field(
        QStringLiteral("(?<!\\w)(?:(?:password|passwd|passwort|passcode|pwd|kennwort|contraseña|senha)[\"']?"
                       "[ \\t]*([:=])|(?:pw|clave)[\"']?[ \\t]*(=))[ \\t]*([\"'])?([^\\s\"'&]{4,})"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    auto all = field.globalMatch(text);
    while (all.hasNext()) {
        const QRegularExpressionMatch one = all.next();
        const bool isQuoted = one.hasCaptured(3) && !one.captured(3).isEmpty();
        const bool isAssigned = one.captured(1) == QLatin1String("=") || one.hasCaptured(2);
        const QString word = withoutPunctuation(one.captured(4));
        // Behind a colon a sentence may begin, of which no word has a digit or a sign within.
        static const QRegularExpression sign(QStringLiteral("[0-9!@#$%^&+=?_~*]"));
        const bool isValue = isQuoted || isAssigned || sign.match(word).hasMatch();
        if (isValue && !standsForValue(one.captured(4)) && !tellsAboutPassword(word))
            return true;
    }
    return false;
}

bool holdsCredentials(const QString &text, const KnownSecrets *known)
{
    return looksLikeCredentials(text) || holdsPassword(text) || (known && known->isIn(text));
}

bool looksLikeCredentials(const QString &text)
{
    // The same JWT in base64 once more: of {" it is eyJ, and of eyJ it is ZXlK.
    static const QRegularExpression twice(QStringLiteral("(?<![A-Za-z0-9+/_-])ZXlK[A-Za-z0-9+/_-]{12}"));
    return looksLikeToken(text) || holdsBasicCredentials(text) || holdsApiKey(text)
        || (text.contains(QLatin1String("ZXlK")) && twice.match(text).hasMatch());
}

} // namespace onboarding
