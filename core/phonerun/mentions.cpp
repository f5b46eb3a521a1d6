#include "core/phonerun/mentions.h"

#include "core/kyc/tokenowner.h"
#include "core/phonerun/mappedtext.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <algorithm>
#include <array>

namespace onboarding {

namespace {

constexpr qsizetype MostMentions = 20'000;
constexpr qsizetype ShortestMention = 3;
constexpr qsizetype LongestMention = 100;

/// Of a word that stands between others: "web" and "test" are words of logs as well as names.
bool isNameAmongWords(const QString &word)
{
    constexpr qsizetype ShortestPlain = 6;
    return word.size() >= ShortestPlain || word.contains(u'@') || word.contains(u'.');
}

/// What a name of several words ends with in a sentence.
QString withoutEnd(QString text)
{
    while (!text.isEmpty() && QStringView(u".,;:!?*_~").contains(text.back()))
        text.chop(1);
    while (!text.isEmpty() && QStringView(u"*_~").contains(text.front()))
        text.remove(0, 1);
    return text;
}

class Mentions
{
public:
    void add(const QString &text)
    {
        const QString one = withoutEnd(text.trimmed());
        if (one.size() < ShortestMention || one.size() > LongestMention || m_seen.size() >= MostMentions
            || m_seen.contains(one))
            return;
        m_seen.insert(one);
        m_all.append(one);
    }

    /// What stands between two signs that part values: itself, and the names that it may have among its
    /// words.
    void addField(const QString &field)
    {
        add(field);
        if (field.contains(u'+') && !field.contains(u'@')) // a blank in a web address
            add(QString(field).replace(u'+', u' '));
        const QStringList words = field.split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 2)
            return;
        constexpr qsizetype MostWords = 4;
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (const QString word = withoutEnd(words.at(at)); isNameAmongWords(word))
                add(word);
            for (qsizetype count = 2; count <= MostWords && at + count <= words.size(); ++count)
                add(words.mid(at, count).join(u' '));
        }
    }

    /// By signs that no name has, and once more by those that some have.
    void addLine(const QString &line)
    {
        addParts(line, u"<>\"'()[]{}|\\/?&=;:,\t", [this](const QString &part) { addField(part); });
        addParts(line, u"<>\"'()[]{}|\t", [this](const QString &part) { add(part); });
        const auto isSign = [](QChar c) { return c == u':' || c == u'=' || c == u'|'; };
        const auto sign = std::find_if(line.begin(), line.end(), isSign);
        if (sign == line.end())
            return;
        const QString value = line.mid(std::distance(line.begin(), sign) + 1).simplified();
        addField(value);
        if (const QStringList halves = value.split(u','); halves.size() == 2) // "Berg, Boris"
            add(halves.at(1).trimmed() + u' ' + halves.at(0).trimmed());
    }

    [[nodiscard]] const QStringList &all() const { return m_all; }

private:
    template<typename Take>
    static void addParts(const QString &line, QStringView separators, Take take)
    {
        qsizetype start = 0;
        for (qsizetype at = 0; at <= line.size(); ++at) {
            if (at < line.size() && !separators.contains(line.at(at)))
                continue;
            if (at - start >= ShortestMention)
                take(line.mid(start, at - start).simplified());
            start = at + 1;
        }
    }

    QSet<QString> m_seen;
    QStringList m_all;
};

const QRegularExpression &jwtPattern()
{
    static const QRegularExpression jwt(
        QStringLiteral("(?<![\\w-])eyJ[\\w-]{4,4000}+\\.[\\w-]{4,8000}+(?:\\.[\\w-]{0,4000}+)?"));
    return jwt;
}

/// Whom the bearer of a copied request names, among others, or its Basic credentials (RFC 7617).
void addClaims(const QString &text, Mentions &found)
{
    static const QRegularExpression basic(
        QStringLiteral("(?<!\\w)(?i:basic)[ \\t]{1,9}([A-Za-z0-9+/]{4,4000}+={0,2})"));
    constexpr int Most = 20;
    QRegularExpressionMatchIterator tokens = jwtPattern().globalMatch(text);
    for (int i = 0; i < Most && tokens.hasNext(); ++i) {
        const TokenOwner owner = TokenOwner::of(tokens.next().captured().toLatin1());
        for (const QString &claim : owner.mentions)
            found.add(claim);
    }
    QRegularExpressionMatchIterator pairs = basic.globalMatch(text);
    for (int i = 0; i < Most && pairs.hasNext(); ++i) {
        const QByteArray pair = QByteArray::fromBase64(pairs.next().captured(1).toLatin1());
        if (const qsizetype colon = pair.indexOf(':'); colon > 0)
            found.add(QString::fromUtf8(pair.left(colon)));
    }
}

/// "bob(at)example.org", "OTTERBEIN<<BOB" of a passport's machine readable zone (ICAO 9303), and what base64
/// hides.
void addDisguised(const QString &text, Mentions &found)
{
    static const QRegularExpression at(
        QStringLiteral("([\\w.+-]{1,64}+)\\s?[(\\[{]\\s?(?:at|@)\\s?[)\\]}]\\s?([\\w-]+(?:\\.[\\w-]+)+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression zone(QStringLiteral(
        "(?<![A-Z])([A-Z]{1,40}+(?:<[A-Z]{1,40}+){0,4}+)<<(?=([A-Z]{1,40}(?:<[A-Z]{1,40}){0,4}))"));
    static const QRegularExpression tagged(QStringLiteral("([\\w.-]{1,64}+)\\+[\\w.-]{1,64}@([\\w.-]+)"));
    static const QRegularExpression coded(
        QStringLiteral("(?<![\\w+/-])(?=[A-Za-z+/_-]{0,63}[A-Z0-9])[A-Za-z0-9+/_-]{12,2000}+={0,2}"));
    constexpr int Most = 200;
    for (const QRegularExpression *address : {&at, &tagged}) {
        QRegularExpressionMatchIterator all = address->globalMatch(text);
        for (int i = 0; i < Most && all.hasNext(); ++i) {
            const QRegularExpressionMatch match = all.next();
            found.add(match.captured(1) + u'@' + match.captured(2));
        }
    }
    QRegularExpressionMatchIterator zones = zone.globalMatch(text);
    for (int i = 0; i < Most && zones.hasNext(); ++i) {
        const QRegularExpressionMatch match = zones.next();
        found.add(match.captured(2).replace(u'<', u' ') + u' ' + match.captured(1).replace(u'<', u' '));
    }
    QRegularExpressionMatchIterator codes = coded.globalMatch(text);
    for (int i = 0; i < Most && codes.hasNext(); ++i) {
        const auto options = QByteArray::Base64UrlEncoding;
        const QByteArray code = codes.next().captured().toLatin1().replace('+', '-').replace('/', '_');
        const QByteArray plain = QByteArray::fromBase64(code, options);
        if (std::all_of(plain.begin(), plain.end(), [](char c) { return c >= ' ' && c < 0x7f; }))
            found.addLine(QString::fromLatin1(plain));
    }
}

} // namespace

QStringList mentionsIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    const QString start = text.left(Looked);
    Mentions found;
    addClaims(start, found);
    const QString decoded = start.contains(u'%') ? QUrl::fromPercentEncoding(start.toUtf8()) : QString();
    const QString twice = decoded.contains(u'%') ? QUrl::fromPercentEncoding(decoded.toUtf8()) : QString();
    const QString named
        = start.contains(QStringLiteral("&#")) ? withoutEntities(MappedText(start)).text() : QString();
    addDisguised(start, found);
    for (const QString &one : {start, decoded, twice, named}) {
        const QStringList lines = one.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            found.addLine(line);
    }
    return found.all();
}

QStringList bearersIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    constexpr int Most = 20;
    QStringList names;
    const QString start = text.left(Looked);
    QRegularExpressionMatchIterator tokens = jwtPattern().globalMatch(start);
    for (int i = 0; i < Most && tokens.hasNext(); ++i) {
        const TokenOwner owner = TokenOwner::of(tokens.next().captured().toLatin1());
        const QString &name = owner.userName.isEmpty() ? owner.mail : owner.userName;
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace onboarding
