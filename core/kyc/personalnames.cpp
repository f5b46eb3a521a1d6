#include "core/kyc/personalnames.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

QSet<QString> wordsOfList(const char *list)
{
    const QStringList words = QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

/// Each word of a log is looked up: most end in a letter that none of them has.
QHash<QChar, QStringList> byLastLetter(const QSet<QString> &words)
{
    QHash<QChar, QStringList> sorted;
    for (const QString &word : words)
        sorted[word.back()].append(word);
    return sorted;
}

/// Without accents, in plain letters.
QString plainLetters(const QString &folded)
{
    if (std::all_of(folded.begin(), folded.end(), [](QChar c) { return c < QChar(0x80); }))
        return folded;
    QString plain = folded.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain.toLower()
        .replace(QChar(0xdf), QStringLiteral("ss"))
        .replace(QChar(0xf8), QChar(u'o'))
        .replace(QChar(0x142), QChar(u'l'));
}

/// As cards, portals and mails of other languages call them; without accents.
const QSet<QString> &translatedNames()
{
    static const QSet<QString> names = wordsOfList(
        // German
        "vorname vornamen nachname nachnamen familienname geburtsname rufname zuname geburtsdatum "
        "geburtstag geburtsort geburtsland geborenam ausweisnummer ausweisnr personalausweis "
        "personalausweisnummer reisepass reisepassnummer passnummer passnr fuhrerschein fuehrerschein "
        "fuhrerscheinnummer fuehrerscheinnummer dokumentennummer dokumentnummer staatsangehorigkeit "
        "staatsangehoerigkeit staatsburgerschaft nationalitat nationalitaet geschlecht anschrift "
        "postanschrift wohnadresse strasse hausnummer postleitzahl plz wohnort telefonnummer telefon "
        "handynummer mobilnummer steuernummer steuerid sozialversicherungsnummer emailadresse "
        // French
        "prenom prenoms nom nomdefamille nomdenaissance nomdusage nomcomplet datedenaissance neele "
        "lieudenaissance paysdenaissance passeport numerodepasseport numeropasseport numerodepiece "
        "numerodidentite numerodedocument numerodecarte nationalite sexe codepostal numerodetelephone "
        // Spanish
        "nombre nombres apellido apellidos nombrecompleto fechadenacimiento fechanacimiento "
        "lugardenacimiento numerodedocumento numerodepasaporte numerodeidentidad pasaporte dni nif "
        "nacionalidad sexo domicilio codigopostal telefono "
        // Portuguese
        "nome sobrenome apelido nomecompleto nomedamae nomedopai datadenascimento datanascimento "
        "localdenascimento numerododocumento numerodopassaporte passaporte nacionalidade cep telefone cnh "
        // Italian, Dutch
        "cognome datadinascita luogodinascita numerodocumento numeropassaporte numerodipassaporte "
        "codicefiscale cittadinanza nazionalita voornaam achternaam geboortedatum geboorteplaats "
        "paspoortnummer documentnummer bsn nationaliteit geslacht woonplaats "
        // Polish, Danish, Norwegian, Swedish
        "imie nazwisko dataurodzenia fornavn etternavn efternavn fornamn efternamn fodselsdato "
        "fodelsedatum fodselsdag personnummer fodselsnummer");
    return names;
}

} // namespace

bool isPersonalName(const QString &folded)
{
    static const QSet<QString> whole = wordsOfList(
        "firstname lastname fullname middlename givenname givennames surname surnames familyname maidenname "
        "birthname nameatbirth legalname holdername documentholder cardholder cardholdername fathername "
        "mothername initials nickname displayname forename forenames secondname patronymic "
        "idnumber documentnumber documentno docnumber personalnumber personalid personalidnumber nationalid "
        "nationalidnumber nationalnumber identitynumber identificationnumber identitycardnumber idcardnumber "
        "passportnumber passportno passport licensenumber licencenumber driverslicense drivinglicence "
        "taxnumber taxid tin ssn socialsecuritynumber curp rfc cpf cnp nin pesel aadhaar pan visanumber "
        "residencepermitnumber cardnumber dob dateofbirth birthdate birthday birthyear placeofbirth "
        "birthplace "
        "countryofbirth gender sex nationality nationalities citizenship maritalstatus religion "
        "ethnicity "
        "address addressline addressline1 addressline2 postaladdress homeaddress residence street streetname "
        "streetnumber housenumber city town subdivision postcode postalcode zip zipcode "
        "mrz mrzdata mrzline1 mrzline2 mrzline3 mrztext rawmrz optionaldata1 optionaldata2 issuingdate "
        "issuedate dateofissue expirydate expirationdate dateofexpiry issuingcountry originatingcountry "
        "selectedcountry selecteddocumenttype selecteddocumentsubtype rawbarcodedata barcodedata "
        "email mail emailaddress phone phonenumber telephone mobile mobilenumber msisdn "
        "iban bic accountholder bankaccount bankaccountnumber "
        "selfie selfieimage selfieurl portrait portraitimage photo photograph face faceimage facemap "
        "facetemplate faceimages faceprint image images imagedata imagebase64 base64image picture "
        "livenessimages "
        "frontimage backimage frontside backside documentimage documentimages idimage "
        "signatureimage fingerprint fingerprints biometric biometrics biometrictemplate");
    // "customerFirstName", "holder_idNumber": more than anybody could list.
    static const QHash<QChar, QStringList> ends = byLastLetter(wordsOfList(
        "firstname lastname middlename fullname surname familyname givenname idnumber documentnumber "
        "passportnumber dateofbirth birthdate phonenumber mobilenumber emailaddress postaladdress iban "
        "nationality base64 selfie portrait"));
    if (folded.isEmpty())
        return false;
    if (whole.contains(folded) || translatedNames().contains(plainLetters(folded)))
        return true;
    const auto likely = ends.constFind(folded.back());
    return likely != ends.cend() && std::any_of(likely->begin(), likely->end(), [&](const QString &end) {
               return folded.endsWith(end);
           });
}

} // namespace onboarding
