#include "core/phonerun/recordwords.h"

#include "core/kyc/personalnames.h"
#include "core/kyc/runnames.h"

#include <QStringList>
#include <algorithm>

namespace onboarding {

QSet<QString> wordSet(const char *list)
{
    const QStringList words = QString::fromUtf8(list).split(u' ', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

bool beginsRecord(const QString &plain)
{
    static const QSet<QString> names = wordSet(
        "name user username login customer client person applicant tester agent officer employee owner "
        "contact email mail emailaddress phone phonenumber mobile firstname lastname fullname surname "
        "familyname givenname from to cc bcc sender author by von an de subject betreff objet asunto sent "
        "gesendet kunde kundin benutzer nutzer utilisateur usuario member patient participant who wer for "
        "run "
        "attempt try case ticket record item entry row index number nr no request response step test round "
        "lauf versuch flow call userid customerid username customername runid attemptid");
    return names.contains(plain);
}

bool isOfLine(const QString &plain)
{
    static const QSet<QString> names
        = wordSet("msg message level lvl severity time ts timestamp date datetime line seq caller file text");
    return names.contains(plain);
}

bool isPlainKey(const QString &word, QChar separator)
{
    static const QSet<QString> known = wordSet(
        "date time timestamp ts level host server environment env version platform os model app sdk country "
        "language locale region datacenter duration accept connection authorization origin via vary etag age "
        "allow file build channel provider vendor source method path mode kind tenant score api key apikey "
        "contenttype contentlength useragent cachecontrol acceptencoding acceptlanguage keepalive "
        "transferencoding contentencoding tenantname pragma scope lang os brand manufacturer");
    const QString plain = plainRunName(word);
    if (plain.isEmpty() || beginsRecord(plain))
        return false;
    if (known.contains(plain) || isPersonalName(plain) || runNameOf(plain) != RunName::Other
        || word.startsWith(QStringLiteral("x-"), Qt::CaseInsensitive))
        return true;
    const bool isSmall = word[0].isLower();
    const bool hasInnerCapital = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    const bool isIdentifier = isSmall && (hasInnerCapital || word.contains(u'_') || word.contains(u'.'));
    return isIdentifier || (isSmall && separator == u'=');
}

bool isHarmlessWord(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "the your my this its a an and with is are was jumio sdk also plus then und die der das mit ist "
        "et le la y e ok uuid");
    const QString plain = word.toLower();
    return words.contains(plain)
        || (word.size() <= 3 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }));
}

bool isThing(const QString &plain)
{
    static const QSet<QString> things
        = wordSet("session request trace span transaction device scan credential "
                  "correlation tenant reference order installation");
    return things.contains(plain);
}

} // namespace onboarding
