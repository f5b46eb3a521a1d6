#include "core/phonerun/personalprose.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/correctionwords.h"
#include "core/phonerun/takenback.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

constexpr auto UnicodeWords = QRegularExpression::UseUnicodePropertiesOption;

/// Words with a capital that are nobody's name.
bool isOrdinaryWord(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList all
            = QString::fromUtf8(
                  "account workflow execution session request device transaction reference "
                  "credential definition key id ids uuid jumio sdk kyc api the this that your "
                  "our my his her its you we they i it a an of for and or in on at to from by "
                  "please thanks thank best kind regards sincerely cheers hello hi dear hey "
                  "verification identification result status scan run phone app console "
                  "register registered registration customer user name here is are was were "
                  "has have not no yes line log info debug warn warning error trace ios "
                  "android react native flutter cordova swift kotlin json xml csv message "
                  "subject sent re fw fwd date ok new old now then with without herr herrn frau hallo guten "
                  "tag "
                  "viele grüße grüßen gruß mit freundlichen freundliche beste liebe danke bitte ihre bonjour "
                  "madame monsieur cordialement merci hola saludos gracias olá obrigado grazie saluti")
                  .split(u' ');
        return QSet<QString>(all.begin(), all.end());
    }();
    return words.contains(word.toLower());
}

/// What says something of the run, whatever it looks like, stays.
bool mattersToTheRun(const QString &word)
{
    return runNameOf(plainRunName(word)) != RunName::Other || saysFailed(word) || saysWell(word)
        || isNameOfAnotherId(plainRunName(word)) || takesBack(word.toLower()) || isCorrection(word.toLower());
}

bool isSentence(const QString &line)
{
    constexpr qsizetype Longest = 2000;
    static const QRegularExpression structure(QStringLiteral(R"([{}\[\]<>="|\t;\\&%])"));
    return line.size() <= Longest && !structure.match(line).hasMatch();
}

class ProseReader
{
public:
    explicit ProseReader(const QString &text)
        : m_text(text)
    {
    }

    QList<RunFindings::Personal> read()
    {
        constexpr int MostLines = 2000;
        int count = 0;
        for (qsizetype start = 0; start < m_text.size() && count < MostLines; ++count) {
            const qsizetype newline = m_text.indexOf(u'\n', start);
            const qsizetype end = newline < 0 ? m_text.size() : newline;
            const QString line = m_text.mid(start, end - start);
            if (isSentence(line))
                readLine(line, start);
            start = end + 1;
        }
        return m_found;
    }

private:
    void readLine(const QString &line, qsizetype start)
    {
        // A name behind a greeting, a title or "name is": one word is enough.
        static const QRegularExpression introduced(
            QStringLiteral(
                R"re((?:^|[\s(,.])(?:hello|hi|hey|dear|hallo|liebe[rs]?|bonjour|cher|chère|hola|estimad[oa]|olá|)re"
                R"re(caro|cara|ciao|mr|mrs|ms|miss|dr|herrn?|frau|monsieur|madame|mme|señora?|sra?|signora?|)re"
                R"re(sig\.ra|name is|named|called|i am|i'm|ich bin|je suis|on behalf of|customer|client|kunde|kundin)re"
                R"re()\.?[ ,:]+(\p{Lu}[\p{L}\p{M}'’.-]*(?:[ ]+(?:(?:de|da|di|du|del|la|le|van|von|der|den|bin|al)re"
                R"re()[ ]+)?\p{Lu}[\p{L}\p{M}'’.-]*){0,4})(?![\p{L}\p{M}\p{N}_@-]))re"),
            QRegularExpression::CaseInsensitiveOption | UnicodeWords);
        // Otherwise two or more.
        static const QRegularExpression names(
            QStringLiteral(
                R"re(\b\p{Lu}[\p{Ll}\p{M}'’-]+(?:[ ]+(?:de|da|di|du|del|la|le|van|von|der|den)?[ ]*)re"
                R"re(\p{Lu}(?:[\p{Ll}\p{M}'’-]+|\.))+(?![\p{L}\p{M}\p{N}_@-]))re"),
            UnicodeWords);
        static const QRegularExpression born(
            QStringLiteral(
                R"re(\b(?:born|birth(?:day|date)?|geb(?:oren)?|né|née|nacid[oa]|nascid[oa]|nat[oa]|)re"
                R"re(naissance|nacimiento|nascimento|nascita)\b[^\d\n]{0,20}(\d[\d./ -]{4,11}\d)(?![\w-]))re"
                R"re(|\b(?:born|birthday)(?: on)? ((?:\d{1,2}\.? \p{L}{3,10}|\p{L}{3,10} \d{1,2}),? \d{4}))re"),
            QRegularExpression::CaseInsensitiveOption | UnicodeWords);
        static const QRegularExpression mail(
            QStringLiteral(R"(([\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+))"), UnicodeWords);
        static const QRegularExpression phone(
            QStringLiteral(R"((?<![\w-])(\+\d[\d ()/-]{6,16}\d)(?![\w-]))"));
        static const QRegularExpression document(
            QStringLiteral(
                R"re(\b(?:passport|passeport|reisepass|pasaporte|passaporto|id card|identity card|)re"
                R"re(ausweis|personalausweis|licen[cs]e)(?: (?:number|no\.?|nr\.?))?[ :]+)re"
                R"re(([A-Z0-9]*\d[A-Z0-9]{4,14})(?![\w-]))re"),
            QRegularExpression::CaseInsensitiveOption);
        m_ofLine = m_found.size();
        takeNames(introduced, line, start, 1);
        takeNames(names, line, start, 2);
        for (const QRegularExpression *one : {&born, &mail, &phone, &document})
            takeAll(*one, line, start);
    }

    void takeNames(const QRegularExpression &form, const QString &line, qsizetype start, qsizetype fewest)
    {
        QRegularExpressionMatchIterator matches = form.globalMatch(line);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const int group = match.lastCapturedIndex();
            takeName(match.captured(group), start + match.capturedStart(group), fewest);
        }
    }

    /// \p name without the ordinary words at its ends and in it.
    void takeName(const QString &name, qsizetype at, qsizetype fewest)
    {
        QList<TextSpan> words;
        for (qsizetype from = 0; from < name.size();) {
            const qsizetype space = name.indexOf(u' ', from);
            const qsizetype end = space < 0 ? name.size() : space;
            const QString word = name.mid(from, end - from);
            const bool isName = !word.isEmpty() && word[0].isUpper() && !isOrdinaryWord(word)
                && !mattersToTheRun(word) && !isTaken(at + from);
            if (isName)
                words.append({int(at + from), int(end - from)});
            else if (!word.isEmpty() && word[0].isUpper())
                takeWords(std::exchange(words, {}), fewest);
            from = end + 1;
        }
        takeWords(words, fewest);
    }

    [[nodiscard]] bool isTaken(qsizetype at) const
    {
        return std::any_of(m_found.begin() + m_ofLine, m_found.end(),
                           [at](const RunFindings::Personal &one) { return one.span.start == at; });
    }

    void takeWords(const QList<TextSpan> &words, qsizetype fewest)
    {
        if (words.size() < fewest)
            return;
        // What may be no name leaves a word that asks as it did.
        const bool isGuess = fewest > 1;
        const QString instead = isGuess ? QStringLiteral("Xyz") : QStringLiteral("xxx");
        for (const TextSpan &word : words)
            m_found.append({.span = word, .instead = instead, .isGuess = isGuess});
    }

    void takeAll(const QRegularExpression &form, const QString &line, qsizetype start)
    {
        QRegularExpressionMatchIterator matches = form.globalMatch(line);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const int group = match.lastCapturedIndex();
            m_found.append(
                {.span = {int(start + match.capturedStart(group)), int(match.capturedLength(group))},
                 .instead = QStringLiteral("xxx")});
        }
    }

    const QString &m_text;
    QList<RunFindings::Personal> m_found;
    qsizetype m_ofLine = 0; ///< where those of the line begin
};

} // namespace

QList<RunFindings::Personal> personalProseIn(const QString &text)
{
    return ProseReader(text).read();
}

} // namespace onboarding
