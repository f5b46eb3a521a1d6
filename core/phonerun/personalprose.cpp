#include "core/phonerun/personalprose.h"

#include "core/kyc/personalnames.h"
#include "core/kyc/runnames.h"
#include "core/phonerun/correctionwords.h"
#include "core/phonerun/denyingwords.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/recordwords.h"

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
                  "has have not no yes second third other another person someone somebody nobody brother "
                  "sister "
                  "stolen blurry blurred unreadable bad line log info debug warn warning error trace ios "
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

bool looksLikePersonsName(const QString &value)
{
    static const QRegularExpression name(
        QStringLiteral(R"(^\p{Lu}[\p{L}\p{M}'’.-]{1,30}(?:,? [\p{L}][\p{L}\p{M}'’.-]{0,30}){0,5}$)"),
        UnicodeWords);
    static const QRegularExpression ofAProgram(QStringLiteral("Error|Exception|Failure|^(?:Xyz|XYZ)"));
    if (!name.match(value).hasMatch() || ofAProgram.match(value).hasMatch() || hasWordOfFailure(value)
        || mattersToTheRun(value))
        return false;
    const QStringList words = value.split(u' ', Qt::SkipEmptyParts);
    return std::none_of(words.begin(), words.end(),
                        [](const QString &word) { return isOrdinaryWord(word) || mattersToTheRun(word); });
}

bool looksLikeDay(const QString &value)
{
    static const QRegularExpression day(
        QStringLiteral(
            R"(^\d{1,4}[./ -]{1,2}(?:\d{1,2}|\p{L}{3,10})[./ -]{1,2}\d{2,4}\p{L}?$|^(?:19|20)\d\d\p{L}?$)"
            R"(|^\p{L}{3,10} \d{1,2},? \d{4}$)"),
        UnicodeWords);
    return day.match(value).hasMatch();
}

bool isDayLabel(const QString &plainName)
{
    static const QSet<QString> labels = wordSet(
        "born bornon birth geboren geborenam geb gebam geborene nele nacido nacida nascido nascida nato "
        "nata ne nee naissance nacimiento nascimento nascita");
    return labels.contains(plainName.normalized(QString::NormalizationForm_KD).removeIf([](QChar c) {
        return c.category() == QChar::Mark_NonSpacing;
    }));
}

bool isNameLabel(const QString &plainName)
{
    static const QSet<QString> labels = wordSet(
        "name names holder owner bearer applicant inhaber karteninhaber titular titulaire titolare houder "
        "namen");
    return labels.contains(plainName);
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
            readLabels(line, start);
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

    /// "Name: Maya Lind", "Name: Maya Lind, born: 1984-02-03", and "Name" with the value on the next line.
    void readLabels(const QString &line, qsizetype start)
    {
        static const QRegularExpression label(
            QStringLiteral(
                R"((?<![\p{L}\p{N}\p{M}_"'])(\p{L}[\p{L}\p{M}'’]{0,30}(?:[ _-][\p{L}\p{M}'’]{1,30}){0,5}))"
                R"([*_\]]{0,3}[ ]{0,10}(?::|=>?|\x{ff1a})[ *_]{0,10})"),
            UnicodeWords);
        constexpr qsizetype Longest = 2000;
        const QString read = line.left(Longest);
        if (std::exchange(m_isBelowNameLabel, false))
            takeBelow(read, start);
        qsizetype valueStart = -1;
        QString name;
        for (auto labels = label.globalMatch(read); labels.hasNext();) {
            const QRegularExpressionMatch match = labels.next();
            const qsizetype own = match.capturedStart() + behindValueIn(match.captured(1));
            if (valueStart >= 0)
                takeLabelled(name, read, {int(valueStart), int(own - valueStart)}, start);
            name = match.captured(1);
            valueStart = match.capturedEnd();
        }
        if (valueStart >= 0)
            takeLabelled(name, read, {int(valueStart), int(read.size() - valueStart)}, start);
        const QString plain = plainRunName(read.trimmed());
        m_isBelowNameLabel = isNameLabel(plain) || isDayLabel(plain);
        m_labelAbove = plain;
    }

    /// Where the label begins in "Maya Lind Date of birth": behind the value of the label before it.
    [[nodiscard]] static qsizetype behindValueIn(const QString &words)
    {
        for (qsizetype at = 0; at >= 0; at = words.indexOf(u' ', at + 1)) {
            const QString plain = plainRunName(words.mid(at));
            if (isNameLabel(plain) || isDayLabel(plain) || runNameOf(plain) != RunName::Other)
                return at;
        }
        return std::max<qsizetype>(0, words.lastIndexOf(u' '));
    }

    void takeBelow(const QString &line, qsizetype start)
    {
        const QString value = line.trimmed();
        if (tellsOfPerson(m_labelAbove, value))
            m_found.append({.span = {int(start + line.indexOf(value)), int(value.size())},
                            .instead = QStringLiteral("xxx"),
                            .isGuess = true});
    }

    /// \p place of the value and of what follows on \p line.
    void takeLabelled(const QString &label, const QString &line, TextSpan place, qsizetype start)
    {
        static const QRegularExpression end(QStringLiteral(R"([,;|&)}\t<"](?!\s\p{Lu}[\p{L} ]{0,40}$))"),
                                            UnicodeWords);
        QString value = line.mid(place.start, place.length);
        const qsizetype cut = end.match(value).capturedStart();
        value = (cut < 0 ? value : value.left(cut)).trimmed();
        // "Maya Lind Born: 1984": the next label's own words are no part of the value.
        const QStringList words = label.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype count = words.size(); count > 0 && !value.isEmpty(); --count) {
            const QString plain = plainRunName(words.mid(words.size() - count).join(QString()));
            const bool isLong = count > 3 && isPersonalName(QString(plain).remove(u'\''));
            if (!tellsOfPerson(plain, value) && !(isLong && value != QStringLiteral("xxx")))
                continue;
            const qsizetype at = line.indexOf(value, place.start);
            m_found.append({.span = {int(start + at), int(value.size())},
                            .instead = QStringLiteral("xxx"),
                            .isGuess = true});
            return;
        }
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
    bool m_isBelowNameLabel = false;
    QString m_labelAbove;
};

} // namespace

bool tellsOfPerson(const QString &plainName, const QString &value)
{
    return (isNameLabel(plainName) && looksLikePersonsName(value))
        || (isDayLabel(plainName) && looksLikeDay(value));
}

QList<RunFindings::Personal> personalProseIn(const QString &text)
{
    return ProseReader(text).read();
}

} // namespace onboarding
