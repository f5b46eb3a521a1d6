#include "core/phonerun/personkeys.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/personwords.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/recordwords.h"
#include "core/phonerun/unreadtext.h"

#include <QRegularExpression>
#include <QSet>

namespace onboarding {

namespace {

/// "zoe.maier", and not "com.acme.app", "k.example", "main.kt".
bool isNameWithDots(const QString &value)
{
    static const QRegularExpression name(QStringLiteral("^\\p{L}{2,20}\\.\\p{L}{2,30}$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression thing(
        QStringLiteral("^(?:com|org|net|io|app|de|test|smoke|order|case|kyc|www|mobile)\\.|"
                       "\\.(?:com|org|net|io|app|example|local|invalid|test|json|xml|txt|log|csv|html?|"
                       "png|jpe?g|kt|swift|java|[jt]sx?|run|case)$"),
        QRegularExpression::CaseInsensitiveOption);
    return name.match(value).hasMatch() && !thing.match(value).hasMatch();
}

bool isKeyOfLogin(const QString &plainName)
{
    static const QRegularExpression keys(QStringLiteral(
        "^(?:(?:external|end|client|portal|app)?user(?:name|id|login|handle|identifier)?|login(?:name|id)?|"
        "externalid|clientuserid|nickname|handle|principal|sub(?:ject)?|upn|userprincipalname|"
        "benutzer(?:name)?|usuario|nomeusuario|nombreusuario|nomeutente|utente|utilisateur)$"));
    return keys.match(plainName).hasMatch();
}

bool tellsAddress(const QString &plainName, const QString &value)
{
    static const QSet<QString> keys = wordSet("email mail emailaddress mailaddress useremail customeremail");
    return (keys.contains(plainName) || isKeyOfLogin(plainName)) && isMailAddress(value);
}

bool tellsPhone(const QString &plainName, const QString &value)
{
    static const QSet<QString> keys
        = wordSet("phone msisdn mobile phonenumber mobilenumber phoneno mobileno telefon telefonnummer "
                  "telephone handynummer telefono telefone celular movil");
    static const QRegularExpression number(QStringLiteral("^\\+?[\\d*](?:[ /()-]?[\\d*]){6,16}$"));
    return keys.contains(plainName) && number.match(value).hasMatch();
}

/// "userId": 4712; a number alone, of two digits too, may be any figure.
bool tellsNumber(const QString &plainName, const QString &value)
{
    static const QSet<QString> keys
        = wordSet("user username userid useruuid useridentifier externaluserid enduserid clientuserid login "
                  "customerid customeruuid customernumber customerno kundennummer kundennr kundenid "
                  "usuarioid idusuario clienteid idcliente");
    static const QRegularExpression number(QStringLiteral("^(?=.*\\d{3})[A-Za-z]{0,5}[_-]?\\d[\\w-]{0,39}$"));
    return keys.contains(plainName) && (number.match(value).hasMatch() || looksLikeUuid(value));
}

bool mayNamePerson(const QString &plainName)
{
    static const QSet<QString> keys
        = wordSet("name fullname displayname holder person applicant documentholder holdername cardholder "
                  "cardholdername accountholder applicantname nombrecompleto nomecompleto nomcomplet");
    return keys.contains(plainName);
}

bool tellsName(const QString &plainName, const QString &value)
{
    static const QSet<QString> ofCustomer = wordSet("customer customername kunde kundin cliente");
    static const QRegularExpression title(
        QStringLiteral("^(?:mr|mrs|ms|miss|dr|herrn?|frau|sr|sra|se\u00f1ora?|mme|m)\\.? "),
        QRegularExpression::CaseInsensitiveOption);
    if (!mayNamePerson(plainName) && !ofCustomer.contains(plainName))
        return false;
    const QString name = QString(value).remove(title);
    return name.contains(u' ') ? isNameOfSomebody(name) : isFirstOrLastName(name);
}

bool tellsReference(const QString &plainName, const QString &value)
{
    static const QSet<QString> keys
        = wordSet("userreference customerreference customerinternalreference internalcustomerreference "
                  "merchantuserreference clientreference customerid");
    return keys.contains(plainName) && isNameWithDots(value);
}

} // namespace

bool isMailAddress(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("^<?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+>?$"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return address.match(text.trimmed()).hasMatch();
}

bool isKeyOfFirstName(const QString &plainName)
{
    static const QSet<QString> keys
        = wordSet("firstname givenname givennames forename vorname prenom nombre nombres nome primeironome "
                  "primernombre imie voornaam fornavn fornamn etunimi");
    return keys.contains(plainName);
}

bool isKeyOfLastName(const QString &plainName)
{
    static const QSet<QString> keys
        = wordSet("lastname familyname surname nachname familienname nomdefamille nom apellido apellidos "
                  "cognome sobrenome apelido ultimonome nazwisko achternaam etternavn efternamn sukunimi");
    return keys.contains(plainName);
}

bool isKeyOfPerson(const QString &plainName, const QString &value)
{
    static const QRegularExpression person(
        QStringLiteral("^(?:[\\w.+-]+@[\\w.-]+|\\p{Lu}[\\p{L}'.-]{2,}|\\p{Lu}[\\p{L}'.-]+,? "
                       "(?:\\p{L}[\\p{L}'.-]* ){0,2}\\p{Lu}[\\p{L}'.-]+)$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return mayNamePerson(plainName) && person.match(value).hasMatch();
}

bool tellsLogin(const QString &plainName, const QString &value)
{
    static const QRegularExpression login(
        QStringLiteral("^(?=.{0,59}[A-Za-z])[A-Za-z0-9_-]*[.0-9][A-Za-z0-9._-]*$"));
    constexpr qsizetype Longest = 60;
    return isKeyOfLogin(plainName) && value.size() <= Longest && !looksLikeUuid(value)
        && (login.match(value).hasMatch() || isFirstOrLastName(value));
}

bool tellsExactLogin(const QString &plainName, const QString &value)
{
    static const QSet<QString> keys = wordSet("user username loginname login userprincipalname upn");
    static const QRegularExpression account(
        QStringLiteral("^(?=.{2,60}$)(?:[\\w-]*[.\\d_][\\w.-]*|[\\w.-]*\\*{2,}[\\w.*-]*|\\p{Lu}?\\p{Ll}+\\p{"
                       "Lu}\\p{L}*|\\+?\\d[\\d "
                       "()/-]{2,20})$"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression word(QStringLiteral("^\\p{Ll}{2,40}$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const bool isWord
        = plainName != QStringLiteral("user") && word.match(value).hasMatch() && !isKnownWord(value);
    return keys.contains(plainName) && !looksLikeUuid(value) && (account.match(value).hasMatch() || isWord);
}

bool mayBeSaid(const QString &plainName, const QString &value)
{
    static const QRegularExpression ofThings(QStringLiteral(
        "device|model|phone(?!.*name)|brand|manufacturer|browser|agent|platform|host|version|build|"
        "document|issuing|country|city|street|address|state$|nationality|place|title|type|status|"
        "tenant|environment|^env|workflow|definition|package|class|method|function|logger|thread|"
        "tag$|category|label|event|screen|view|page|step|file|path|time|date|test|suite|case|app|"
        "sdk|provider|vendor|server|service"));
    static const QRegularExpression name(
        QStringLiteral("^\\p{Lu}[\\p{L}\\p{M}'’-]+,?(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){1,3}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (ofThings.match(plainName).hasMatch())
        return false;
    return (name.match(value).hasMatch() && isNameOfSomebody(value)) || isNameWithDots(value);
}

bool tellsCustomer(const QString &plainName, const QString &value)
{
    return tellsName(plainName, value) || tellsAddress(plainName, value) || tellsPhone(plainName, value)
        || tellsNumber(plainName, value) || tellsReference(plainName, value);
}

} // namespace onboarding
