#include "core/phonerun/mentions.h"

#include "core/kyc/jwt.h"
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

/// Whom the bearer of a copied request names, among others, or its Basic credentials.
void addClaims(const QString &text, Mentions &found)
{
    constexpr int Most = 20;
    QRegularExpressionMatchIterator tokens = jwtPattern().globalMatch(text);
    for (int i = 0; i < Most && tokens.hasNext(); ++i) {
        const TokenOwner owner = TokenOwner::of(tokens.next().captured().toLatin1());
        for (const QString &claim : owner.mentions)
            found.add(claim);
    }
    const QStringList users = basicUsersIn(text);
    for (const QString &user : users)
        found.add(user);
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

/// \p start, and what it says where it is encoded.
QStringList layersOf(const QString &start)
{
    const QString decoded = start.contains(u'%') ? QUrl::fromPercentEncoding(start.toUtf8()) : QString();
    const QString twice = decoded.contains(u'%') ? QUrl::fromPercentEncoding(decoded.toUtf8()) : QString();
    const QString named
        = start.contains(QStringLiteral("&#")) ? withoutEntities(MappedText(start)).text() : QString();
    return {start, decoded, twice, named};
}

/// "support@jumio.com", "no-reply@", "logo@2x.png", "user@build.local", a key before the host of a service.
bool isAddressOfNobody(const QString &local, const QString &domain)
{
    static const QRegularExpression service(
        QStringLiteral(
            "^(?:(?:customer|client|it|tech)?[._-]?(?:support|service|care|help(?:desk)?|contact|info)|"
            "(?:no|do[._-]?not)[._-]?reply|noreply|postmaster|mailer-daemon|webmaster|hostmaster|"
            "root|git|kyc|compliance|onboarding|team|office|hello|feedback|bounces?|notifications?|"
            "alerts?|jira|confluence|slack|[0-9a-f]{16,})(?:\\+.*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression noDomain(
        QStringLiteral(
            "\\.(?:png|jpe?g|gif|svg|webp|[jt]sx?|json|txt|log|html?|xml|kt|swift|local|lan|internal|"
            "localdomain|home|\\d+|[^.]*\\d[^.]*)$"),
        QRegularExpression::CaseInsensitiveOption);
    return service.match(local).hasMatch() || noDomain.match(domain).hasMatch();
}

/// The domains that \p text was sent to, where they are of a firm.
QSet<QString> domainsOfRecipients(const QString &text)
{
    static const QRegularExpression line(
        QStringLiteral("^[>\\s*_]*(?:to|cc|an|kopie|para|à|aan)[*_]*\\s*:[^\\n]*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression domain(QStringLiteral("@([\\w.-]+\\w)"));
    static const QRegularExpression ofEverybody(
        QStringLiteral(
            "^(?:g(?:oogle)?mail|outlook|hotmail|live|msn|yahoo|ymail|gmx|web|icloud|me|mac|aol|"
            "proton(?:mail)?|pm|mail|mailbox|posteo|t-online|freenet|orange|free|laposte|libero|uol|"
            "bol|terra)\\."),
        QRegularExpression::CaseInsensitiveOption);
    QSet<QString> domains;
    for (QRegularExpressionMatchIterator lines = line.globalMatch(text); lines.hasNext();) {
        const QString recipients = lines.next().captured();
        for (QRegularExpressionMatchIterator all = domain.globalMatch(recipients); all.hasNext();) {
            const QString one = all.next().captured(1).toLower();
            if (!ofEverybody.match(one).hasMatch())
                domains.insert(one);
        }
    }
    return domains;
}

/// "On Sun, 29 Nov 2026 at 18:14, KYC <kyc@acme.example> wrote:" below the ids: who asked for them.
qsizetype startOfQuestion(const QString &text)
{
    static const QRegularExpression wrote(
        QStringLiteral("^[^\\n]*<?[\\w.+-]+@[\\w.-]+>?[^\\n]{0,40}(?:wrote|schrieb|escribió|escreveu|a "
                       "écrit)[^\\n]{0,40}:\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression uuid(QStringLiteral("[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = wrote.match(text);
    return !match.hasMatch() || uuid.match(text, match.capturedEnd()).hasMatch() ? text.size()
                                                                                 : match.capturedStart();
}

/// Without the host behind the sign-in of a web address: "https://zoe@x.org@k.example" names zoe@x.org,
/// "https://user:word@k.example" nobody.
QString withoutHosts(QString text)
{
    static const QRegularExpression host(QStringLiteral("(://[^/\\s?#\"'<>]{0,200})@[^/\\s?#\"'<>@]+"));
    return text.replace(host, QStringLiteral("\\1 "));
}

} // namespace

bool leadsToColleague(const QString &before)
{
    static const QRegularExpression label(
        QStringLiteral(
            R"re((?:^[>\s*_]*(?:to|cc|bcc|an|kopie|para|à|aan|a)\s*:.*)re"
            R"re(|\b\w{0,20}(?:agent|officer|tester|reviewer|approver|operator|assignee|support|staff|admin)re"
            R"re(|reporter|tenant|company|merchant|employer|vendor|provider)\w{0,10})re"
            R"re((?:[ _.-]?(?:e-?mail|mail|by|name|id))?["'*_]*\s*[:=|]\s*["'<*_\w ]{0,40})$)re"
            R"re(|\b(?:tested|reviewed|approved|checked|created|reported|written|sent|assigned|uploaded|added|closed)re"
            R"re(|edited)\s+(?:by|to|on behalf of)\s*:?\s*["'<*_]*$)re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return label.match(before).hasMatch();
}

QStringList addressesIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    constexpr qsizetype Most = 20;
    static const QRegularExpression address(
        QStringLiteral("(?<![\\w.+@-])([\\w.+-]{1,64}+)@((?:[\\w-]{1,63}\\.){1,6}[\\w-]{2,63})(?![\\w@-])"),
        QRegularExpression::UseUnicodePropertiesOption);
    // "z***@x.org": logs mask more and more.
    static const QRegularExpression masked(QStringLiteral("(?<![\\w.+@*-])([\\w.+-]{0,64}\\*{2,}[\\w.*+-]{0,"
                                                          "64}@[\\w.*-]{1,100}\\.[\\w*]{2,20})(?![\\w@-])"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    const QStringList layers = layersOf(text.left(Looked));
    for (const QString &layer : layers) {
        for (QRegularExpressionMatchIterator all = masked.globalMatch(layer); all.hasNext();) {
            if (const QString one = all.next().captured(1); found.size() < Most && !found.contains(one))
                found.append(one);
        }
        const QString one = withoutHosts(layer).left(startOfQuestion(layer));
        const QSet<QString> firms = domainsOfRecipients(one);
        QRegularExpressionMatchIterator all = address.globalMatch(one);
        while (all.hasNext() && found.size() < Most) {
            const QRegularExpressionMatch match = all.next();
            const qsizetype line = one.lastIndexOf(u'\n', match.capturedStart()) + 1;
            const QString before = one.mid(line, match.capturedStart() - line);
            if (!found.contains(match.captured()) && !isAddressOfNobody(match.captured(1), match.captured(2))
                && !firms.contains(match.captured(2).toLower()) && !leadsToColleague(before))
                found.append(match.captured());
        }
    }
    return found;
}

QStringList mentionsIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    const QString start = text.left(Looked);
    Mentions found;
    addClaims(start, found);
    addDisguised(start, found);
    const QStringList layers = layersOf(start);
    for (const QString &one : layers) {
        const QStringList lines = one.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            found.addLine(line);
    }
    return found.all();
}

BearersOfTokens bearersIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    constexpr int Most = 20;
    BearersOfTokens bearers;
    const auto add = [](QStringList &names, const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    };
    const QString start = text.left(Looked);
    QRegularExpressionMatchIterator tokens = jwtPattern().globalMatch(start);
    for (int i = 0; i < Most && tokens.hasNext(); ++i) {
        const QByteArray token = tokens.next().captured().toLatin1();
        const TokenOwner owner = TokenOwner::of(token);
        const QJsonObject claims = jwtClaims(token).value_or(QJsonObject());
        if (claims.contains(QStringLiteral("accId")) || claims.contains(QStringLiteral("wfeId")))
            continue; // an SDK token: its subject is the provider's
        const QString first = claims.value(QStringLiteral("given_name")).toString();
        const QString last = claims.value(QStringLiteral("family_name")).toString();
        if (owner.userName.isEmpty() && owner.mail.isEmpty()) {
            add(bearers.logins, owner.uuid.isEmpty() ? owner.subject : owner.uuid);
            add(bearers.others, first.isEmpty() || last.isEmpty() ? QString() : first + u' ' + last);
            if (first.isEmpty() && last.isEmpty())
                add(bearers.others, claims.value(QStringLiteral("name")).toString());
        }
        const bool isLogin = !owner.userName.contains(u'@') && !owner.userName.contains(u' ');
        add(isLogin ? bearers.logins : bearers.others, owner.userName);
        if (owner.userName.isEmpty())
            add(bearers.others, owner.mail);
    }
    return bearers;
}

QStringList idsOfTokensIn(const QString &text)
{
    constexpr qsizetype Looked = 100'000;
    constexpr int Most = 20;
    QStringList ids;
    const QString start = text.left(Looked);
    QRegularExpressionMatchIterator tokens = jwtPattern().globalMatch(start);
    for (int i = 0; i < Most && tokens.hasNext(); ++i) {
        const QJsonObject claims = jwtClaims(tokens.next().captured().toLatin1()).value_or(QJsonObject());
        for (const char *claim : {"accId", "wfeId", "accountId", "workflowExecutionId", "workflowId"}) {
            if (const QString id = claims.value(QLatin1String(claim)).toString(); !id.isEmpty())
                ids.append(id.toLower());
        }
    }
    return ids;
}

QStringList basicUsersIn(const QString &text)
{
    static const QRegularExpression basic(
        QStringLiteral("(?<!\\w)(?i:basic)[ \\t]{1,9}([A-Za-z0-9+/]{4,4000}+={0,2})"));
    constexpr int Most = 20;
    QStringList users;
    QRegularExpressionMatchIterator pairs = basic.globalMatch(text);
    for (int i = 0; i < Most && pairs.hasNext(); ++i) {
        const QByteArray pair = QByteArray::fromBase64(pairs.next().captured(1).toLatin1());
        if (const qsizetype colon = pair.indexOf(':'); colon > 0)
            users.append(QString::fromUtf8(pair.left(colon)));
    }
    return users;
}

} // namespace onboarding
