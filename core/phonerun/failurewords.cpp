#include "core/phonerun/failurewords.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

using Option = QRegularExpression::PatternOption;

/// Words of failure as foldedWords() writes them: lower case, without accents, "didCancel" as two words.
QString failingWords()
{
    return QString::fromUtf8(
        // English
        R"((?:\b(?:fail(?:s|ed|ing|ures?)?|errors?|errored|exceptions?|cancel(?:s|l?ed|lation)?|abort(?:s|ed)?|)"
        R"(reject(?:s|ed|ion)?|declined?|denied|refused|expired|time(?:d ?)?out|unsuccessful(?:ly)?|)"
        R"(interrupted|terminated|abandoned|incomplete|invalid|unable|crashed|fatal|critical|severe|)"
        R"(user exit|user (?:closed|dismissed|quit|stopped|pressed back)|(?:closed|dismissed|stopped) by (?:the )?user|killed|user left|left activity|left the (?:flow|app|scan|run)|ended early|pressed back|bad (?:gateway|request)|forbidden|unauthori[sz]ed|service unavailable|withdrawn|revoked|superseded|sigkill|sigsegv|sigabrt|fraud|gave up|went wrong|no success|without success|unverified|)"
        R"((?:could|can|did|does|was|is|has|have|were|will)(?: ?not|n[' ]t) (?:be |been )?)"
        R"((?:complete|succeed|success|verif|pass|accept|approv|finish|valid|ok|done|work|process|confirm)\w*|)"
        R"((?:not|non) (?:complete|success|verif|pass|accept|approv|finish|valid|ok|done|confirm)\w*|)"
        // German
        R"(fehler\w*|fehlgeschlagen\w*|fehlschlag|abgebrochen\w*|abbruch|abgelehnt\w*|abgelaufen\w*|gescheitert|)"
        R"(erfolglos|ungultig\w*|ungueltig\w*|verweigert|zuruckgewiesen|)"
        R"(storniert\w*|verworfen\w*|zuruckgezogen\w*|widerrufen\w*|n\. ?i\. ?o|nicht (?:erfolgreich|abgeschlossen|bestanden|verifiziert|moglich|gultig)|)"
        // French
        R"(echec|echoue\w*|annule\w*|refuse\w*|rejete\w*|erreurs?|expiree|(?:est|a|ete) expire|interrompu\w*|)"
        R"((?:pas|non) (?:reussi|valide|verifie|termine|abouti|approuve)\w*|)"
        // Spanish, Portuguese
        R"(fall(?:o|ado|ido|ida)|fracas\w+|cancelad[oa]|rechazad[oa]|denegad[oa]|caducad[oa]|expirad[oa]|erro|)"
        R"(falh(?:a|ou|ado)|rejeitad[oa]|recusad[oa]|reprovad[oa]|negad[oa]|abortad[oa]|interrumpid[oa]|)"
        R"((?:nao|no) (?:foi |fue |se )?(?:possivel|complet|conclu|aprov|aprob|verific|exito|pud)\w*|)"
        // Italian, Dutch
        R"(fallit[oa]|annullat[oa]|rifiutat[oa]|scadut[oa]|errori?|errore|respint[oa]|interrott[oa]|)"
        R"(non (?:riuscit|complet|verific|approv|super)\w*|)"
        R"(mislukt\w*|geannuleerd|geweigerd|verlopen|afgewezen|fouten|fout|afgebroken|)"
        R"(niet (?:geslaagd|gelukt|voltooid|goedgekeurd|geverifieerd)|)"
        // Polish, Turkish
        R"(niepowodzeni\w*|nieudan\w*|odrzucon\w*|anulowan\w*|blad|bledu|wygas\w+|przerwan\w*|)"
        R"(nie (?:powiod|uda|zakoncz|zweryfik)\w*|)"
        R"(basarisiz\w*|hata|iptal|reddedildi|zaman asimi|suresi doldu|)"
        // Russian
        R"(ошибк\w*|неудач\w*|отклон\w*|отказ\w*|отменен\w*|отмена|прерван\w*|истек\w*|провал\w*|сбо[ий]\w*|)"
        R"(не (?:пройден|удалось|выполнен|завершен|подтвержд|прошл|прошел|успешн)\w*)\b|)"
        // Chinese, Japanese, Korean, Arabic
        R"(失败|失敗|错误|錯誤|取消|拒绝|拒絕|拒否|超时|超時|中止|中断|中斷|过期|過期|未通过|未通過|不合格|无效|無效|)"
        R"(無効|エラー|キャンセル|タイムアウト|期限切れ|却下|실패|오류|취소|거부|)"
        R"(فشل|خطا|الغاء|الغي|ملغ|مرفوض|رفض|انتهت)"
        R"())");
}

QString foldedLetters(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain.toLower().replace(QChar(0x131), u'i');
}

/// Lower case, without accents, and in words: "USER_LEFT", "userLeft" are "user left".
QString foldedWords(QString text)
{
    static const QRegularExpression inside(QStringLiteral("([a-z])([A-Z])"));
    text.replace(inside, QStringLiteral("\\1 \\2"));
    return foldedLetters(text.replace(u'_', u' ').replace(QChar(0x2019), u'\''));
}

/// What denies a word of failure, in front of it, behind it or as its value.
const QRegularExpression &deniedFailure()
{
    static const QRegularExpression denied = [] {
        const QString words = foldedLetters(failingWords());
        const QString before = foldedLetters(QString::fromUtf8(
            R"((?:\b(?:no|not|nothing|nobody|without|never|zero|0|free of|kein\w*|ohne|nicht|sans|aucune?|pas d|sin|ningun\w*|)"
            R"(senza|nessuna?|geen|zonder|niet|sem|nenhuma?|bez|brak|nie|без|нет|не)[ \-'](?:any |an? )?|)"
            R"(没有|沒有|无|無|未发生))"));
        const QString nothing = foldedLetters(QString::fromUtf8(
            R"((?:(?:null|nil|none|false|no|0+|undefined|nan|n/a|ok|success|keine?r?|nein|aucune?|non|)"
            R"(ningun\w*|nessun\w*|geen|nee|nenhum\w*|nao|brak|nie|нет|yok)(?![\w.])|无|無|没有|なし|)"
            R"(<nil>|<null>|\(null\)|optional\.empty|\[\s*\]|\{\s*\}|\(\s*\)|""|''|[,;&}\]\)\n]|$))"));
        // Names such as "error URL" name no failure, and what was before is about another run.
        return QRegularExpression(
            QStringLiteral(
                "%1(?:\\w+ )?%2(?: \\w+){0,2}"
                "|%2(?: ?\\w+){0,2}[\"'\\]\\)]*\\s*(?:=>|[:=|\\t])\\s*[\"'(]?%3"
                "|%2 ?(?:codes?|counts?|numbers?)? (?:0+|none|no)\\b"
                "|%2 ?(?:ur[li]s?|callbacks?|handlers?|listeners?|links?|pages?|redirects?|paths?)\\b"
                "|\\b(?:previous|prev|former) ?\\w*[\"']*\\s*[:=]\\s*[\"']?%2"
                "|\\btime ?out ?\\w*(?: \\w+){0,2}[\"']*\\s*[:=]?\\s*[\"']?\\d+"
                "|\\b(?:error|fehler)[- ]?(?:free|less|frei\\w*|los)\\b"
                "|(?:エラー|失敗|错误|失败)(?:は|が)?(?:なし|ありません|無し)")
                .arg(before, words, nothing));
    }();
    return denied;
}

/// A red mark, a cross, an hourglass, an empty box, also as chats and Jira write them; a line of a log with
/// the level of an error.
bool hasMarkOfFailure(const QString &text)
{
    static const QRegularExpression marks(
        QStringLiteral("[\\x{2715}-\\x{2718}\\x{274c}\\x{274e}\\x{2610}\\x{2612}\\x{26d4}\\x{1f534}\\x{1f6ab}"
                       "\\x{1f6d1}\\x{1f44e}\\x{1f7e5}\\x{231b}\\x{23f3}\\x{23f8}\\x{26a0}\\x{2753}\\x{2754}"
                       "\\x{1f7e0}\\x{1f7e1}]"
                       "|(?:^|\\s):(?:x|no_entry\\w*|warning|hourglass\\w*|thumbsdown|-1|question|"
                       "octagonal_sign|red_circle|construction):"
                       "|\\([x!?-]\\)(?=\\s|$|\\|)|(?:^|\\n)[ \\t]*(?:[-*+] +)?\\[ ?\\][ \\t]*\\w"
                       "|(?:^|\\n|\\d )E(?:/|  ?)[A-Z][\\w.]*(?:\\(|:| )"
                       "|\\b(?:Left|Err)\\s*\\((?!\\s*\\))"
                       "|(?:^|\\s)[A-Z]\\d{1,2}0{4}(?=[\\s:,;]|$)|\\bonRetry\\b"
                       "|\\[E\\](?=\\s|$)|\\[ RUN  "
                       "|\"(?:level|lvl)\"\\s*:\\s*[56]0\\b"));
    return marks.match(text).hasMatch();
}

} // namespace

FlagMeaning flagMeaningOf(const QString &plainName)
{
    static const QRegularExpression bad(QStringLiteral(
        "^(?!allow|can[a-z]*cancel|may|retry|show|enable|ignore|on(?:error|cancel)|no(?!t))"
        "(?:[a-z]*)(?:timed?out|cancel(?:l?ed)?|reject(?:ed)?|declined?|abort(?:ed)?|"
        "fail(?:ed|ure)?|expired|denied|error(?:ed)?|interrupted|refused|abandoned|crashed|"
        "invalid(?:ated)?|unverified|incomplete|unsuccessful|undone|unfinished|unconfirmed|unapproved|"
        "not(?:ok|valid|verified|accepted|approved|passed|completed|successful))"
        "(?:by[a-z]*)?$"));
    static const QString stem
        = QStringLiteral("(?:verif(?:y|ied)|valid(?:ated)?|pass(?:ed)?|ok|okay|accept(?:ed)?|approved?|done|"
                         "success(?:ful|fully)?|succeed(?:ed)?|completed?(?:successfully)?|finish(?:ed)?|"
                         "confirmed|authori[sz]ed|granted|"
                         "authenticated|genuine|noerrors?)$");
    static const QRegularExpression good(QStringLiteral("^(?:is|was|has|had|did|been|are|were|all)*") + stem
                                         + QStringLiteral("|succe(?:ss(?:ful|fully)?|ed(?:ed)?)$"));
    static const QRegularExpression part(
        QStringLiteral("^(?!.*(?:mail|phone|mobile|address|terms|consent|newsletter|cache|token|bypass))"
                       "[a-z]+")
        + stem);
    if (bad.match(plainName).hasMatch())
        return FlagMeaning::Bad;
    if (good.match(plainName).hasMatch())
        return FlagMeaning::Good;
    return part.match(plainName).hasMatch() ? FlagMeaning::GoodOfAPart : FlagMeaning::None;
}

bool hasWordOfFailure(const QString &text)
{
    static const QRegularExpression failing(foldedLetters(failingWords()),
                                            Option::UseUnicodePropertiesOption);
    if (hasMarkOfFailure(text))
        return true;
    QString words = foldedWords(text);
    if (!failing.match(words).hasMatch())
        return false;
    words.remove(deniedFailure());
    return failing.match(words).hasMatch();
}

QString withoutDeniedFailures(const QString &text)
{
    static const QRegularExpression failing(foldedLetters(failingWords()),
                                            Option::UseUnicodePropertiesOption);
    const QString words = foldedWords(text);
    if (!failing.match(words).hasMatch())
        return text;
    QString left = words;
    left.remove(deniedFailure());
    return left.size() == words.size() ? text : left;
}

QList<qsizetype> plainFailuresIn(const QString &text)
{
    static const QRegularExpression plain(
        QStringLiteral(
            R"re(\b(?:is|was|has|did)?_?succe(?:ss(?:ful(?:ly)?)?|ed(?:ed)?)\s*+(?:[;.,|?!-]\s*|(?<=\s))(?:false|no|nein|0)\b)re"
            R"re(|\b(?:POST|PUT|PATCH)\s+\S{1,300}?\s+(?:HTTP/\S+\s+)?[45]\d\d\b)re"
            R"re(|HTTP/\d(?:\.\d)?"?\s+[45]\d\d\b)re"
            R"re(|(?:account|workflow)\w*Id=[^\s"']{0,200}["']?\s+["']?[45]\d\d\b)re"
            R"re(|/(?:errors?|fail(?:ed|ure)?|cancel(?:l?ed)?|declined|rejected|denied|expired|abort(?:ed)?|timeout))re"
            R"re((?:\.\w{2,5})?/?[?#][^\s"']{0,500}?(?:account|workflow))re"),
        Option::CaseInsensitiveOption);
    QList<qsizetype> found;
    constexpr qsizetype Most = 50;
    QRegularExpressionMatchIterator matches = plain.globalMatch(text);
    while (matches.hasNext() && found.size() < Most)
        found.append(matches.next().capturedStart());
    return found;
}

} // namespace onboarding
