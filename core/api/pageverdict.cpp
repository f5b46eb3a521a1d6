#include "core/api/pageverdict.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

bool foundIn(const QRegularExpression &what, const QString &text)
{
    return what.match(text).hasMatch();
}

QRegularExpression anyCase(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

/// SOAP 1.1 section 4.4 and 1.2 section 5.4.
bool isFault(const QString &markup)
{
    static const QRegularExpression envelope = anyCase(R"re(<(?:[\w-]{1,60}:)?Envelope\b)re");
    static const QRegularExpression fault = anyCase(R"re(<(?:[\w-]{1,60}:)?Fault\b)re");
    const QRegularExpressionMatch opened = envelope.match(markup);
    return opened.hasMatch() && fault.match(markup, opened.capturedEnd()).hasMatch();
}

/// A form that asks for a password, or sends itself on (SAML 2.0 bindings section 3.5, WS-Federation section
/// 13); a page that leads elsewhere by itself.
bool leadsAway(const QString &markup)
{
    static const QRegularExpression form = anyCase(
        R"re(<input\b[^>]{0,500}\btype\s*=\s*["']?password\b)re"
        R"re(|\bname\s*=\s*["']?(?:SAMLRequest|SAMLResponse|RelayState|wresult|wctx)\b)re"
        R"re(|<meta\b[^>]{0,500}\bhttp-equiv\s*=\s*["']?refresh\b)re"
        R"re(|\bforms?\s*(?:\[[^\]]{0,60}\]|\.\w{1,60})\s*\.\s*submit\s*\()re"
        R"re(|\bonload\s*=\s*["'][^"']{0,300}\bsubmit\s*\()re"
        R"re(|\b(?:window|document|self|top)\s*\.\s*location\b|\blocation\s*\.\s*(?:href|replace|assign)\b)re");
    return foundIn(form, markup);
}

/// What a sign-in is called on its button, in its title or in its heading.
bool asksToSignIn(const QString &words)
{
    static const QRegularExpression signIn = anyCase(
        R"re(\b(?:sign[ -]?in|log[ -]?in|log[ -]?on|anmelden|anmeldung|einloggen|se connecter|connexion)re"
        R"re(|s.identifier|identifiez-vous|iniciar sesi[oó]n|inicia sesi[oó]n|iniciar sess[aã]o|acceder)re"
        R"re(|entrar|accedi|accesso|aanmelden|inloggen|logga in|logg inn|log ind|kirjaudu|zaloguj)re"
        R"re(|p[řr]ihl[aá][sš]it|bejelentkez[eé]s|autentificare|giri[sş] yap|oturum a[cç]|войти|вход|увійти)re"
        R"re(|σύνδεση|single sign-on|session (?:has )?(?:expired|ended|timed out))\b)re"
        R"re(|ログイン|サインイン|登录|登陆|登入|로그인|تسجيل الدخول|התחבר|เข้าสู่ระบบ)re");
    return foundIn(signIn, words);
}

/// Hotspots, firewalls and protections against robots, by what their pages say.
bool isBlockPage(const QString &words)
{
    static const QRegularExpression block = anyCase(
        R"re(\bcaptive portal\b|\bhot ?spot\b|\bWISPAccessGateway|\b(?:guest )?wi-?fi\b|network access)re"
        R"re(|requested URL was rejected|\bsupport ID\b|\bincident ID\b|\bRay ID\b|\breference #)re"
        R"re(|just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human)re"
        R"re(|pardon our interruption|request unsuccessful|web page blocked|(?:has been|was|is) blocked)re"
        R"re(|access (?:is |was )?denied|\bcaptcha\b|web application firewall|security policy)re"
        R"re(|accept (?:the |our )?terms|maintenance|temporarily unavailable)re"
        R"re(|(?:enable|activate|requires?|need|without|turn on) java ?script)re"
        R"re(|java ?script (?:is |must be )?(?:required|disabled|enabled|needed|deaktiviert|erforderlich)re"
        R"re(|aktivieren|requis|d[eé]sactiv[eé]|desactivado|necesario)|aktivieren sie java ?script)re"
        R"re(|activ(?:er|ez|ar|e) java ?script)re");
    return foundIn(block, words);
}

bool isTitleOfTrouble(const QString &markup)
{
    static const QRegularExpression title = anyCase(
        R"re(<(?:title|h1|pre)>[^<]{0,300}\b(?:error|forbidden|unauthori[sz]ed|denied|unavailable|not found)re"
        R"re(|not acceptable|cannot (?:post|put|get)|web gateway|internet security|bad gateway|maintenance|expired|rejected|blocked|refused|fehler|erreur|gesperrt)\b)re");
    return foundIn(title, markup);
}

/// Without scripts, styles and comments; one that is not closed goes to the end, as in a browser. By searches
/// that only go forward: a pattern for all of it would look to the end from each opening.
QString withoutCode(const QString &markup)
{
    static const QRegularExpression opening = anyCase(R"re(<(script|style)\b|<!--)re");
    QString rest;
    qsizetype from = 0;
    for (;;) {
        const QRegularExpressionMatch opened = opening.match(markup, from);
        if (!opened.hasMatch())
            return rest + markup.sliced(from);
        rest += markup.sliced(from, opened.capturedStart() - from);
        const QString name = opened.captured(1);
        const QString closing = name.isEmpty() ? QStringLiteral("--") : QStringLiteral("</") + name;
        const qsizetype closed = markup.indexOf(closing, opened.capturedEnd(), Qt::CaseInsensitive);
        const qsizetype end = closed < 0 ? -1 : markup.indexOf(u'>', closed);
        if (end < 0)
            return rest;
        from = end + 1;
    }
}

/// What is read on it, with its title and the captions of its buttons.
QString visibleWords(const QString &markup)
{
    static const QRegularExpression caption
        = anyCase(R"re(<(?:input|button)\b[^>]{0,500}?\bvalue\s*=\s*["']([^"']{0,300})["'][^>]{0,500}>)re");
    static const QRegularExpression tag(QStringLiteral("<[^<>]*>"));
    return withoutCode(markup)
        .replace(caption, QStringLiteral(" \\1 "))
        .replace(tag, QStringLiteral(" "))
        .simplified();
}

/// The frame of an application that is nothing without its scripts.
bool isEmptyFrame(const QString &markup, const QString &words)
{
    static const QRegularExpression script = anyCase(R"re(<script\b|<div\b[^>]{0,500}\bid\s*=)re");
    static const QRegularExpression title = anyCase(R"re(<title>([^<]{0,300})</title>)re");
    const QString name = title.match(markup).captured(1).simplified();
    return foundIn(script, markup) && (words.isEmpty() || words == name);
}

} // namespace

bool isPageOfAnother(const QString &markup)
{
    constexpr qsizetype Looked = 200'000;
    const QString start = markup.left(Looked);
    if (isFault(start))
        return true;
    static const QRegularExpression page
        = anyCase(R"re(<(?:!doctype\s+html|html|head|body|form|meta|div|script|h1|pre)\b)re");
    if (!foundIn(page, start))
        return false;
    const QString words = visibleWords(start);
    return leadsAway(start) || isTitleOfTrouble(start) || asksToSignIn(words) || isBlockPage(words)
        || isEmptyFrame(start, words);
}

} // namespace onboarding
