#include "core/phonerun/ownname.h"

#include "core/kyc/evenspelling.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/personwords.h"
#include "core/phonerun/recordwords.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

using Option = QRegularExpression::PatternOption;

/// What may stand beside a name on a line that says whose the ids are, and nothing else of them.
bool isWordBesideName(const QString &word)
{
    static const QSet<QString> words = [] {
        QSet<QString> all = wordSet("mr mrs ms miss dr herr herrn frau senor senora sr sra ids id result "
                                    "results run runs scan scans of for "
                                    "from von de di da para por pour van voor the these this are is here "
                                    "hier resultado resultados ergebnis "
                                    "ergebnisse los os die das der subject betreff asunto assunto kyc "
                                    "customer kunde kundin client cliente "
                                    "name user username has have finished completed done her his their and "
                                    "now hi hello hallo dear hola ola "
                                    "s mailto");
        all.insert(QStringLiteral("f\u00fcr"));
        return all;
    }();
    return words.contains(word.toLower());
}

class OwnNames
{
public:
    explicit OwnNames(const QStringList &names)
    {
        constexpr qsizetype Shortest = 3;
        static const QRegularExpression account(QStringLiteral("^[\\w+-]*[.\\d@][\\w.+@-]*$"),
                                                Option::UseUnicodePropertiesOption);
        static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{M}]+(?:[-'’][\\p{L}\\p{M}]+)*"),
                                             Option::UseUnicodePropertiesOption);
        for (const QString &name : names) {
            for (const QString &one : {name, name.section(u'@', 0, 0)}) {
                if (one.size() >= Shortest && account.match(one).hasMatch()
                    && (one.contains(u'@') || !hasWordOfFailure(one)))
                    m_accounts.insert(one.toCaseFolded());
            }
            QRegularExpressionMatchIterator all = word.globalMatch(name.contains(u'@') ? QString() : name);
            while (all.hasNext()) {
                if (const QString part = all.next().captured(); isFirstOrLastName(part))
                    m_words.insert(evenSpelling(part));
            }
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && m_accounts.isEmpty(); }

    /// "Anna", "ANNA", "Annas" of the customer Anna, "anna@x.org".
    [[nodiscard]] bool isOne(const QString &token) const
    {
        if (m_accounts.contains(token.toCaseFolded()))
            return true;
        return !token.isEmpty() && token[0].isUpper()
            && (m_words.contains(evenSpelling(token))
                || (token.endsWith(u's') && m_words.contains(evenSpelling(token.chopped(1)))));
    }

    /// Whether \p text has nothing but these names and, where they \p mayStandBeside, words that lead to one.
    [[nodiscard]] bool areAll(QStringView text, bool mayStandBeside) const
    {
        static const QRegularExpression token(
            QStringLiteral(
                "[\\w.+-]+@[\\w.-]*\\w|[\\p{L}\\p{M}\\p{N}_+-]+(?:[.'’][\\p{L}\\p{M}\\p{N}_+-]+)*"),
            Option::UseUnicodePropertiesOption);
        static const QRegularExpression sign(QStringLiteral("[^\\s.,:!()\\[\\]'’\"*#_>-]"));
        bool hasName = false;
        QString rest = text.toString();
        for (QRegularExpressionMatchIterator all = token.globalMatch(text.toString()); all.hasNext();) {
            const QRegularExpressionMatch match = all.next();
            const bool isName = isOne(withoutEnding(match.captured()));
            if (!isName && !(mayStandBeside && isWordBesideName(match.captured())))
                return false;
            hasName = hasName || isName;
            std::fill(rest.begin() + match.capturedStart(), rest.begin() + match.capturedEnd(), u' ');
        }
        return hasName && !sign.match(rest).hasMatch();
    }

private:
    /// "Anna's".
    static QString withoutEnding(QString word)
    {
        if (word.endsWith(QStringLiteral("'s")) || word.endsWith(QStringLiteral("\u2019s")))
            word.chop(2);
        return word;
    }

    QSet<QString> m_words;
    QSet<QString> m_accounts;
};

/// Of a row with ids: a cell that is a name.
QString withoutNamesInCells(const QString &line, const OwnNames &own)
{
    static const QRegularExpression cell(QStringLiteral("(?<=^|[;,\\t|])([^;,\\t|]{3,80})(?=[;,\\t|]|$)"));
    QString left = line;
    for (QRegularExpressionMatchIterator all = cell.globalMatch(line); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        if (own.areAll(match.capturedView(1), false))
            std::fill(left.begin() + match.capturedStart(1), left.begin() + match.capturedEnd(1), u' ');
    }
    return left;
}

} // namespace

QString withoutOwnNames(const QString &text, const QStringList &names)
{
    constexpr qsizetype LongestLine = 200;
    static const QRegularExpression uuid(QStringLiteral("[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}"),
                                         Option::CaseInsensitiveOption);
    static const QRegularExpression key(QStringLiteral("\"([^\"\\n]{3,80})\"(?=\\s*:\\s*[{\\[])"));
    const OwnNames own(names);
    if (own.isEmpty())
        return text;
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (uuid.match(line).hasMatch())
            line = withoutNamesInCells(line, own);
        else if (line.size() <= LongestLine && own.areAll(line, true))
            line.fill(u' ');
    }
    const QString read = lines.join(u'\n');
    QString left;
    qsizetype at = 0;
    for (QRegularExpressionMatchIterator all = key.globalMatch(read); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        if (!own.areAll(match.capturedView(1), false))
            continue;
        left += QStringView(read).mid(at, match.capturedStart() - at);
        left += QStringLiteral("\"customer\"");
        at = match.capturedEnd();
    }
    return left + read.mid(at);
}

bool isMadeOfNames(const QString &text, const QStringList &names)
{
    return OwnNames(names).areAll(text, false);
}

} // namespace onboarding
