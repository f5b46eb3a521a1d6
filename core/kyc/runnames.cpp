#include "core/kyc/runnames.h"

#include "core/kyc/personalnames.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

QHash<QString, RunName> makeRunNames()
{
    const QList<std::pair<RunName, const char *>> table {
        {RunName::AccountId, "accountid accid"},
        {RunName::WorkflowId, "workflowid workflowexecutionid wfeid"},
        {RunName::Account, "account"},
        {RunName::Workflow, "workflow workflowexecution"},
        {RunName::Success, "success issuccess issuccessful successful succeeded wassuccessful successfully"},
        {RunName::Failure,
         "iserror haserror haserrors failed isfailed hasfailed cancelled canceled iscancelled iscanceled "
         "expired isexpired aborted isaborted usercancelled usercanceled"},
        {RunName::Outcome,
         "result status acquisitionstatus outcome state runstatus runresult sdkstatus sdkresult resultstatus "
         "resultcode resulttype workflowstatus workflowexecutionstatus executionstatus verificationstatus "
         "verificationresult scanstatus scanresult jumiostatus jumioresult finalstatus overallstatus "
         "statuscode completionstatus sessionstatus event eventname eventtype type code completed "
         "iscompleted complete iscomplete finished isfinished decision ergebnis resultat resultado"},
        {RunName::Error,
         "error errors err failure exception errorinfo errordetails errormessage errormsg errordescription "
         "errorreason errordomain failuremessage failurereason lasterror jumioerror"},
        {RunName::ErrorCode, "errorcode errcode errorcodes failurecode errorno"},
        {RunName::Credentials, "credentials credential credentialinfos credentialinfo credentialresults"},
        {RunName::Foreign,
         "comment comments note notes remark description useragent cookie referer referrer customdata "
         "previous prev previousrun prevrun old last lastrun former formerrun parent original expected"},
        {RunName::LogText,
         "log msg message text line body data dataraw databinary dataurlencode dataascii form header headers "
         "h d payload event output stdout stderr response request result eventresult value raw json content "
         "string args argument arguments params query querystring url uri redirecturl redirecturi redirect "
         "returnurl callbackurl location href next continue target link deeplink"}};
    QHash<QString, RunName> names;
    for (const auto &[kind, text] : table) {
        const QStringList words = QString::fromLatin1(text).split(u' ');
        for (const QString &word : words) {
            if (!names.contains(word))
                names.insert(word, kind);
        }
    }
    return names;
}

/// Plain letters for wide ones and those with accents, and nothing that has no width: a word that merely
/// looks different is the same word.
QString withoutAccents(QStringView value)
{
    QString plain = value.toString().normalized(QString::NormalizationForm_KD);
    return plain.removeIf([](QChar c) {
        return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format;
    });
}

/// What other languages call an outcome, a success and an error; without accents, lower case. Ids have no
/// such names: there a letter that merely looks the same makes another one.
QHash<QString, RunName> makeTranslatedNames()
{
    const QList<std::pair<RunName, const char *>> table {
        {RunName::Outcome,
         "ergebnis endergebnis prufergebnis pruefergebnis verifizierungsergebnis resultat resultats "
         "resultado "
         "resultados risultato risultati resultaat rezultat rezultatas wynik vysledek vysledok tulos "
         "lopputulos eredmeny sonuc uitkomst udfald utfall utfallet esito desfecho bilan zustand statut etat "
         "estado estatus stato situacao situacion stav stan tila allapot durum tilstand tillstand toestand "
         "verifizierungsstatus pruefstatus prufstatus "
         "результат статус состояние стан итог резултат 結果 结果 状態 狀態 状态 ステータス 상태 결과 "
         "αποτελεσμα κατασταση"},
        {RunName::Success,
         "erfolg erfolgreich succes reussi reussite exito exitoso sucesso successo riuscito sukces geslaagd "
         "успех успешно 成功 성공"},
        {RunName::Failure,
         "fehlgeschlagen abgebrochen abgelaufen echoue annule fallido fallida cancelado cancelada fallito "
         "annullato falhou mislukt неудача отклонено отказ 失败 失敗 실패"},
        {RunName::Error,
         "fehler fehlermeldung erreur erro errore fout foutmelding blad virhe chyba hiba ошибка エラー 错误 "
         "錯誤 오류"},
        {RunName::ErrorCode,
         "fehlercode fehlernummer codeerreur codederreur codigoerror codigodeerror codigoerro codigodeerro "
         "codiceerrore codicedierrore foutcode kodbledu"}};
    QHash<QString, RunName> names;
    for (const auto &[kind, text] : table) {
        const QStringList words = QString::fromUtf8(text).split(u' ');
        for (const QString &word : words)
            names.insert(withoutAccents(word), kind); // Korean comes apart
    }
    return names;
}

RunName translatedRunName(const QString &plainName)
{
    static const QHash<QString, RunName> names = makeTranslatedNames();
    return names.value(withoutAccents(plainName).toLower(), RunName::Other);
}

/// "credentialData", "JumioCredentialInfo"; not "credentialId", and not "invalidCredentials", which tells of
/// an error.
bool isNameOfCredentials(const QString &plainName)
{
    static const QRegularExpression other(QStringLiteral(
        "id$|error|exception|(?:^|is|has)(?:bad|wrong|invalid|missing|no|fail|expired|denied)"));
    return plainName.startsWith(QStringLiteral("credential")) ? !plainName.endsWith(QStringLiteral("id"))
                                                              : !other.match(plainName).hasMatch();
}

/// "previous accountId" is not the accountId of this run.
bool qualifies(const QString &word)
{
    static const QSet<QString> words {
        QStringLiteral("previous"), QStringLiteral("prev"),     QStringLiteral("old"),
        QStringLiteral("last"),     QStringLiteral("former"),   QStringLiteral("user"),
        QStringLiteral("parent"),   QStringLiteral("other"),    QStringLiteral("another"),
        QStringLiteral("wrong"),    QStringLiteral("expected"), QStringLiteral("original"),
        QStringLiteral("bank"),     QStringLiteral("session"),  QStringLiteral("credential"),
        QStringLiteral("device"),   QStringLiteral("merchant"), QStringLiteral("customer"),
        QStringLiteral("client"),   QStringLiteral("tenant"),   QStringLiteral("no"),
        QStringLiteral("not"),      QStringLiteral("invalid"),  QStringLiteral("unknown"),
        QStringLiteral("earlier"),  QStringLiteral("stale"),    QStringLiteral("first"),
        QStringLiteral("second"),   QStringLiteral("next")};
    return words.contains(plainRunName(word));
}

/// A word that may stand before "Account ID" without making it another name: a tag, a level, an article.
bool isBeside(const QString &word)
{
    static const QSet<QString> words {
        QStringLiteral("the"),     QStringLiteral("your"),   QStringLiteral("my"),
        QStringLiteral("this"),    QStringLiteral("its"),    QStringLiteral("jumio"),
        QStringLiteral("and"),     QStringLiteral("with"),   QStringLiteral("is"),
        QStringLiteral("has"),     QStringLiteral("got"),    QStringLiteral("log"),
        QStringLiteral("info"),    QStringLiteral("debug"),  QStringLiteral("warn"),
        QStringLiteral("warning"), QStringLiteral("error"),  QStringLiteral("trace"),
        QStringLiteral("notice"),  QStringLiteral("verbose")};
    const bool isLetters = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    const bool isTag = std::any_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); })
        && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
    return !isLetters || word.size() == 1 || isTag || words.contains(plainRunName(word));
}

/// The crosses that stand for "failed" in tables and chats.
bool isCross(QChar c)
{
    return QStringView(u"\u2715\u2716\u2717\u2718\u274c\u274e").contains(c);
}

bool isTick(QChar c)
{
    return QStringView(u"\u2713\u2714\u2705\u2611").contains(c);
}

const QSet<QString> &goodWords()
{
    static const QSet<QString> words = [] {
        const QStringList all
            = QString::fromLatin1("executed completed complete finished success successful successfully "
                                  "succeeded ok okay done verified passed pass approved accepted processed "
                                  "acquired good true yes valid "
                                  // German, French, Spanish, Portuguese, Italian, Dutch, without accents
                                  "erfolg erfolgreich abgeschlossen bestanden bestaetigt bestatigt "
                                  "verifiziert genehmigt succes reussi reussie termine terminee approuve "
                                  "approuvee valide verifie verifiee exito exitoso exitosa completado "
                                  "completada aprobado aprobada correcto verificado verificada terminado "
                                  "sucesso bem concluido concluida aprovado aprovada successo riuscito "
                                  "riuscita completato completata approvato superato geslaagd voltooid "
                                  "goedgekeurd sukces zakonczono ja oui si sim")
                  .split(u' ');
        return QSet<QString>(all.begin(), all.end());
    }();
    return words;
}

/// "SESSION_EXPIRED", "sessionExpired" and "session expired" in their words, lower case.
QStringList wordsOf(QStringView value)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool isLetter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        const bool beginsWord
            = c >= u'A' && c <= u'Z' && i > 0 && value[i - 1] >= u'a' && value[i - 1] <= u'z';
        if (!isLetter || beginsWord)
            end();
        if (isLetter)
            word += c.toLower();
    }
    end();
    return words;
}

} // namespace

QString plainRunName(QStringView name)
{
    QString plain;
    plain.reserve(name.size());
    for (const QChar c : name) {
        if (c == u'_' || c == u'-' || c.isSpace())
            continue;
        plain += c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + 32)) : c;
    }
    return plain;
}

RunName runNameOf(const QString &plainName)
{
    static const QHash<QString, RunName> names = makeRunNames();
    if (const auto found = names.constFind(plainName); found != names.constEnd())
        return *found;
    if (isPersonalName(plainName))
        return RunName::Personal;
    if (plainName.contains(QStringLiteral("credential")) && isNameOfCredentials(plainName))
        return RunName::Credentials;
    if (plainName.startsWith(QStringLiteral("prev")) || plainName.endsWith(QStringLiteral("reference"))
        || isNameOfAnotherId(plainName))
        return RunName::Foreign;
    if (plainName.endsWith(QStringLiteral("errorcode")))
        return RunName::ErrorCode;
    static const QRegularExpression reason(
        QStringLiteral("(?:cancel|fail|reject|declin|abort|error|denial)[a-z]*(?:reason|message)s?$"));
    if (reason.match(plainName).hasMatch())
        return RunName::Error;
    const bool isDenied = plainName.startsWith(QStringLiteral("no"));
    if (!isDenied
        && (plainName.endsWith(QStringLiteral("error")) || plainName.endsWith(QStringLiteral("exception"))))
        return RunName::Error;
    return translatedRunName(plainName);
}

bool tellsHowItEnded(const QString &plainName)
{
    static const QSet<QString> others {QStringLiteral("state"),     QStringLiteral("type"),
                                       QStringLiteral("code"),      QStringLiteral("event"),
                                       QStringLiteral("eventname"), QStringLiteral("eventtype")};
    return runNameOf(plainName) == RunName::Outcome && !others.contains(plainName);
}

bool namesTheCustomer(const QString &plainName)
{
    static const QSet<QString> names = [] {
        const QStringList all
            = QString::fromLatin1("user username userid userreference useremail login loginname "
                                  "customer customerid customername customerreference "
                                  "customerinternalreference internalcustomerreference customeremail "
                                  "merchantuserreference clientid clientreference "
                                  "email mail emailaddress subject sub principal benutzername "
                                  "benutzer kundennummer kunde utilisateur usuario utente")
                  .split(u' ');
        return QSet<QString>(all.begin(), all.end());
    }();
    return names.contains(plainName);
}

bool isIdName(RunName name)
{
    return name == RunName::AccountId || name == RunName::WorkflowId;
}

QStringList runNameParts(const QString &name)
{
    QStringList parts;
    QString part;
    const auto end = [&] {
        if (const QString plain = plainRunName(part); !plain.isEmpty())
            parts.append(plain);
        part.clear();
    };
    for (const QChar c : name) {
        if (QStringView(u"./:[]").contains(c))
            end();
        else if (!QStringView(u"\"'`@#$%").contains(c))
            part += c;
    }
    end();
    return parts;
}

RunPhrase runPhraseOf(const QStringList &words)
{
    // "the account ID is: …"
    const bool endsInVerb = words.size() > 1
        && (words.constLast() == QStringLiteral("is") || words.constLast() == QStringLiteral("was"));
    if (endsInVerb)
        return runPhraseOf(words.mid(0, words.size() - 1));
    RunPhrase phrase {.isAll = words.size() == 1};
    if (words.isEmpty())
        return phrase;
    phrase.parts = runNameParts(words.constLast());
    const auto isIdWord = [](const QString &word) {
        const QStringList parts = runNameParts(word);
        return !parts.isEmpty() && isIdName(runNameOf(parts.constLast()));
    };
    phrase.namesSeveralIds = std::any_of(words.begin(), words.end() - 1, isIdWord);
    constexpr qsizetype Longest = 3;
    for (qsizetype count = std::min(words.size(), Longest); count > 0; --count) {
        const QString joined = count == 1 && !phrase.parts.isEmpty()
            ? phrase.parts.constLast()
            : plainRunName(words.mid(words.size() - count).join(QString()));
        const RunName name = runNameOf(joined);
        // Only "ID" with the word before it: another id.
        const bool isAnotherId = count == 2 && phrase.parts == QStringList {QStringLiteral("id")};
        if (count > 1 && (name == RunName::Other || (name == RunName::Foreign && !isAnotherId)))
            continue;
        if (count > 1)
            phrase.parts = {joined};
        phrase.isAll = count == words.size();
        phrase.name = name;
        if (phrase.isAll)
            break;
        const QString &before = words[words.size() - count - 1];
        const bool isOther = qualifies(before) || (count > 1 && isIdName(name) && !isBeside(before));
        if (isOther) {
            phrase.parts = {plainRunName(before) + joined};
            phrase.name = isIdName(name) ? RunName::Foreign : RunName::Other;
        }
        break;
    }
    if (phrase.namesSeveralIds && isIdName(phrase.name))
        phrase.name = RunName::Foreign;
    return phrase;
}

bool isNameOfAnotherId(const QString &plainName)
{
    static const QStringList ends {
        QStringLiteral("id"),        QStringLiteral("uuid"),   QStringLiteral("guid"),
        QStringLiteral("reference"), QStringLiteral("ref"),    QStringLiteral("key"),
        QStringLiteral("token"),     QStringLiteral("number"), QStringLiteral("nonce")};
    static const QSet<QString> ordinary {QStringLiteral("id"), QStringLiteral("android"),
                                         QStringLiteral("valid"), QStringLiteral("isvalid")};
    if (plainName == QStringLiteral("jti")) // RFC 7519: the id of a token
        return true;
    const bool mayEndSo = !plainName.isEmpty() && QStringView(u"defynr").contains(plainName.back());
    if (!mayEndSo || ordinary.contains(plainName))
        return false;
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return plainName.endsWith(end); });
}

bool saysNothing(QStringView value)
{
    static const QSet<QString> words {QString(),
                                      QStringLiteral("null"),
                                      QStringLiteral("nil"),
                                      QStringLiteral("undefined"),
                                      QStringLiteral("none"),
                                      QStringLiteral("nan"),
                                      QStringLiteral("n/a"),
                                      QStringLiteral("false"),
                                      QStringLiteral("no"),
                                      QStringLiteral("ok"),
                                      QStringLiteral("success"),
                                      QStringLiteral("empty"),
                                      QStringLiteral("optional.empty"),
                                      QStringLiteral("noerror"),
                                      QStringLiteral("noerrors"),
                                      QStringLiteral("nein"),
                                      QStringLiteral("non"),
                                      QStringLiteral("nao"),
                                      QStringLiteral("keine"),
                                      QStringLiteral("keiner"),
                                      QStringLiteral("kein"),
                                      QStringLiteral("aucun"),
                                      QStringLiteral("aucune"),
                                      QStringLiteral("ninguno"),
                                      QStringLiteral("ninguna"),
                                      QStringLiteral("nenhum"),
                                      QStringLiteral("nessuno"),
                                      QStringLiteral("nessun"),
                                      QStringLiteral("geen")};
    QString plain = withoutAccents(plainRunName(value));
    while (!plain.isEmpty() && QStringView(u"(<[{").contains(plain[0]))
        plain.remove(0, 1);
    while (!plain.isEmpty() && QStringView(u")>]}").contains(plain.back()))
        plain.chop(1);
    return words.contains(plain)
        || std::all_of(plain.begin(), plain.end(), [](QChar c) { return c == u'0' || c == u'.'; });
}

bool saysYes(QStringView value)
{
    static const QSet<QString> words {QStringLiteral("true"),
                                      QStringLiteral("yes"),
                                      QStringLiteral("y"),
                                      QStringLiteral("t"),
                                      QStringLiteral("1"),
                                      QStringLiteral("ok"),
                                      QStringLiteral("success"),
                                      QStringLiteral("succeeded"),
                                      QStringLiteral("on"),
                                      QStringLiteral("successful"),
                                      QStringLiteral("boolean.true"),
                                      QStringLiteral("ja"),
                                      QStringLiteral("oui"),
                                      QStringLiteral("si"),
                                      QStringLiteral("sim"),
                                      QStringLiteral("vrai"),
                                      QStringLiteral("wahr"),
                                      QStringLiteral("vero"),
                                      QStringLiteral("verdadero"),
                                      QStringLiteral("verdadeiro"),
                                      QStringLiteral("tak")};
    return !value.trimmed().startsWith(u'-') && words.contains(withoutAccents(plainRunName(value)));
}

bool saysWell(QStringView value)
{
    constexpr qsizetype Longest = 80; // a word or two, not prose
    if (saysFailed(value) || saysNo(value))
        return false;
    bool isNumber = false;
    const int number = value.trimmed().toInt(&isNumber);
    constexpr int FirstGood = 200;
    constexpr int LastGood = 299;
    if (isNumber)
        return number == 1 || (number >= FirstGood && number <= LastGood);
    const QStringList words = wordsOf(withoutAccents(value.left(Longest)));
    const bool isNoError = words.size() == 2 && words[0] == QStringLiteral("no")
        && words[1].startsWith(QStringLiteral("error"));
    return isNoError || std::any_of(value.begin(), value.end(), isTick)
        || std::any_of(words.begin(), words.end(),
                       [](const QString &word) { return goodWords().contains(word); });
}

bool saysFailed(QStringView value)
{
    static const QSet<QString> failing {
        QStringLiteral("error"), QStringLiteral("errors"), QStringLiteral("fail"), QStringLiteral("failed"),
        QStringLiteral("failure"), QStringLiteral("cancel"), QStringLiteral("cancelled"),
        QStringLiteral("canceled"), QStringLiteral("expired"), QStringLiteral("aborted"),
        QStringLiteral("timeout"), QStringLiteral("unsuccessful"), QStringLiteral("exception"),
        QStringLiteral("timedout"), QStringLiteral("abandoned"), QStringLiteral("incomplete"),
        QStringLiteral("ko"), QStringLiteral("nok"), QStringLiteral("denied"), QStringLiteral("rejected"),
        QStringLiteral("declined"), QStringLiteral("refused"), QStringLiteral("interrupted"),
        QStringLiteral("terminated"),
        // German, French, Spanish, Italian, without their accents.
        QStringLiteral("fehlgeschlagen"), QStringLiteral("abgebrochen"), QStringLiteral("abgelaufen"),
        QStringLiteral("abgelehnt"), QStringLiteral("echec"), QStringLiteral("echoue"),
        QStringLiteral("annule"), QStringLiteral("refuse"), QStringLiteral("fallido"),
        QStringLiteral("fallida"), QStringLiteral("cancelado"), QStringLiteral("cancelada"),
        QStringLiteral("rechazado"), QStringLiteral("fallito"), QStringLiteral("annullato"),
        QStringLiteral("gescheitert"), QStringLiteral("erfolglos"), QStringLiteral("fehler"),
        QStringLiteral("ungueltig"), QStringLiteral("ungultig"), QStringLiteral("invalid"),
        QStringLiteral("echouee"), QStringLiteral("annulee"), QStringLiteral("refusee"),
        QStringLiteral("expire"), QStringLiteral("expiree"), QStringLiteral("erreur"),
        QStringLiteral("rejete"), QStringLiteral("rejetee"), QStringLiteral("interrompu"),
        QStringLiteral("rechazada"), QStringLiteral("fallo"), QStringLiteral("fracaso"),
        QStringLiteral("expirado"), QStringLiteral("expirada"), QStringLiteral("caducado"),
        QStringLiteral("caducada"), QStringLiteral("denegado"), QStringLiteral("denegada"),
        QStringLiteral("falha"), QStringLiteral("falhou"), QStringLiteral("rejeitado"),
        QStringLiteral("rejeitada"), QStringLiteral("recusado"), QStringLiteral("recusada"),
        QStringLiteral("reprovado"), QStringLiteral("reprovada"), QStringLiteral("negado"),
        QStringLiteral("negada"), QStringLiteral("erro"), QStringLiteral("fallita"),
        QStringLiteral("annullata"), QStringLiteral("rifiutato"), QStringLiteral("rifiutata"),
        QStringLiteral("scaduto"), QStringLiteral("scaduta"), QStringLiteral("errore"),
        QStringLiteral("mislukt"), QStringLiteral("geannuleerd"), QStringLiteral("geweigerd"),
        QStringLiteral("verlopen"), QStringLiteral("afgewezen"), QStringLiteral("fout")};
    static const QSet<QString> good {
        QStringLiteral("executed"),  QStringLiteral("completed"), QStringLiteral("complete"),
        QStringLiteral("finished"),  QStringLiteral("success"),   QStringLiteral("successful"),
        QStringLiteral("succeeded"), QStringLiteral("ok"),        QStringLiteral("done"),
        QStringLiteral("verified"),  QStringLiteral("passed"),    QStringLiteral("approved"),
        QStringLiteral("accepted")};
    static const QSet<QString> denying {
        QStringLiteral("no"),    QStringLiteral("not"),   QStringLiteral("non"), QStringLiteral("without"),
        QStringLiteral("never"), QStringLiteral("nicht"), QStringLiteral("nao"), QStringLiteral("niet"),
        QStringLiteral("nie"),   QStringLiteral("pas")};
    constexpr qsizetype Longest = 80; // a word or two, not prose
    const QStringList words = wordsOf(withoutAccents(value.left(Longest)));
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isDenied = i > 0 && denying.contains(words[i - 1]);
        if (isDenied ? good.contains(words[i]) : failing.contains(words[i]))
            return true;
    }
    const RunName named = value.size() > Longest ? RunName::Other : translatedRunName(plainRunName(value));
    return named == RunName::Error || named == RunName::Failure
        || std::any_of(value.begin(), value.end(), isCross);
}

bool saysNo(QStringView value)
{
    const QString plain = plainRunName(value);
    return plain == QStringLiteral("false") || plain == QStringLiteral("no") || isErrorCode(value);
}

bool saysHttpError(const QString &plainName, QStringView value)
{
    static const QSet<QString> names {QStringLiteral("statuscode"), QStringLiteral("status"),
                                      QStringLiteral("httpstatus"), QStringLiteral("httpcode"),
                                      QStringLiteral("code")};
    bool isNumber = false;
    const int number = value.trimmed().toInt(&isNumber);
    constexpr int FirstError = 400;
    constexpr int LastError = 599;
    return names.contains(plainName) && isNumber && number >= FirstError && number <= LastError;
}

bool isErrorCode(QStringView value)
{
    constexpr qsizetype Shortest = 4;
    constexpr qsizetype Longest = 7;
    const QStringView code = value.trimmed();
    return code.size() >= Shortest && code.size() <= Longest && code[0] >= u'A' && code[0] <= u'Z'
        && std::all_of(code.begin() + 1, code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace onboarding
