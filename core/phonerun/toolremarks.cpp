#include "core/phonerun/toolremarks.h"

#include <QRegularExpression>
#include <QStringView>
#include <algorithm>

namespace onboarding {

namespace {

/// What stands at the start of a line before its text.
const QRegularExpression &consolePrefix()
{
    static const QRegularExpression prefix(
        QStringLiteral(
            // Capacitor
            R"re(^[ \t]{0,8}\x{26a1}\x{fe0f}?[ \t]{1,4}(?:\[(?:log|info|debug)\] -|TO JS(?=[ \t]+[{\[]))re"
            R"re(|To Native ->[ \t]{1,4}\w{1,60} \w{1,60} \d{1,12}$))re"
            // React Native and Metro
            R"re(|^[ \t]{0,8}\(NOBRIDGE\)[ \t]{1,4}(?:LOG|INFO|DEBUG)\b)re"
            // the console of a browser
            R"re(|^[ \t]{0,8}(?:VM\d{1,6}|[\w./@-]{1,80}\.(?:tsx?|jsx?|mjs|cjs|vue|svelte|dart)):\d{1,6}(?::\d{1,6})?(?=\s))re"
            // OkHttp, behind the tag of logcat
            R"re(|^[^\n>]{0,60}?(?:-->|<--) (?=(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?://|2\d\d (?:OK )?https?://))re"
            // Serilog
            R"re(|^\[\d\d:\d\d:\d\d (?:INF|DBG|VRB)\])re"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return prefix;
}

/// Lines that a tool writes around what was sent and what came back.
const QRegularExpression &toolLine()
{
    static const QRegularExpression line(
        QStringLiteral(
            // OkHttp, behind the tag of logcat
            R"re(^-{9} beginning of (?:main|system|events|radio|kernel)$)re"
            R"re(|^[^\n>]{0,60}?(?:-->|<--) END (?:[A-Z]{3,7}|HTTP)(?: \(\d{1,9}-byte body\))?[ \t]*$)re"
            // curl and Insomnia
            R"re(|^\* (?:upload completely sent off: \d{1,9}(?: out of \d{1,9})? bytes)re"
            R"re(|We are completely uploaded and fine|Connection #\d{1,4} to host [\w.-]{1,100} left intact)[ \t]*$)re"
            R"re(|^[<>*|\s]{0,6}server\s{0,2}:\s{0,2}(?:nginx|apache|cloudflare|envoy|caddy|kestrel|jetty|gws)re"
            R"re(|awselb|openresty|istio-envoy|cowboy|gunicorn|uvicorn)(?:/[\d.]{1,12})?(?: \([\w ]{1,20}\))?[ \t]*$)re"
            // Flutter
            R"re(|^Launching \S{1,80}\.dart on [\w .()-]{1,60} in (?:debug|profile|release) mode\.\.\.[ \t]*$)re"
            R"re(|^(?:\x{2713}|\x{221a})?[ \t]{0,3}Built \S{1,120}\.(?:apk|aab|app|ipa)(?: \([\d.,]{1,8} ?MB\))?\.?[ \t]*$)re"
            R"re(|^Syncing files to device [\w .()-]{1,60}\.\.\.[^\n]{0,12}$)re"
            // redux-logger
            R"re(|^[ \t]{0,4}action \w{0,60}SUCCESS(?:FUL|FULLY)? @ [\d:.]{1,14}[ \t]*$)re"
            // what Chrome shows of an opened object
            R"re(|^[ \t]{0,8}(?:\[\[Prototype\]\]: (?:Object|Array\(\d\))|credentials(?:Infos?)?: Array\(\d{1,3}\))[ \t]*$)re"
            // Android's own, of any app
            R"re(|^[> \t\d:.+-]{0,48}(?:[VDIWEF](?:[ \t]{1,4}|/))?Choreographer[ \t]{0,24}(?:\([ \d]{1,8}\))?: )re"
            R"re(Skipped \d{1,5} frames!(?:[ \t]{1,4}The application may be doing too much work on its main thread\.?)?[ \t]*$)re"
            // Jira's head of a comment
            R"re(|^(?-i:[A-Z])[\w.'-]{1,30} (?-i:[A-Z])[\w.'-]{1,30} added a comment - \d{1,2}/\w{3}/\d{2,4} \d{1,2}:\d\d ?[AP]M[ \t]*$)re"
            // a question above the answer: whose ids or of which run it is about is to be read
            R"re(|^>{1,4} ?(?:(?:(?:can|could|would|will) you )?please|(?:can|could|would|will) you) (?:send|give|share|forward|paste))re"
            R"re((?: (?:us|me|over|here|the|your|both|two|jumio|kyc|sdk|ids?|results?|accounts?|workflows?|and|of|run|scan|please)){1,14}[?.]?[ \t]*$)re"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return line;
}

/// RFC 6838, and the parameters of RFC 9110 section 8.3.1.
const QRegularExpression &mediaType()
{
    static const QRegularExpression type(
        QStringLiteral(
            R"re((?<![\w/])(?:(?:application|text|multipart|image|audio|video|font)/[\w.+*-]{1,60}|\*/\*))re"
            R"re((?:;\s?(?:charset|q|boundary|version)=["']?[\w.-]{1,70}["']?){0,3}(?![\w/]))re"
            R"re(|;\s?charset=utf-8\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    return type;
}

} // namespace

namespace {

/// Spaces for what \p remark matches.
void blankMatches(QString &text, const QRegularExpression &remark)
{
    const QString before = text;
    for (QRegularExpressionMatchIterator all = remark.globalMatch(before); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        std::replace_if(
            text.begin() + match.capturedStart(), text.begin() + match.capturedEnd(),
            [](QChar c) { return c != u'\n'; }, u' ');
    }
}

} // namespace

QString withoutToolRemarks(QString text)
{
    blankMatches(text, consolePrefix());
    blankMatches(text, toolLine());
    return text;
}

QString withoutMediaTypes(QString text)
{
    blankMatches(text, mediaType());
    return text;
}

} // namespace onboarding
