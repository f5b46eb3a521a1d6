#include "core/kyc/knownsecrets.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

constexpr qsizetype ShortestSecretWord = 6;
constexpr qsizetype ShortestSecretPart = 12; // less may be a part of any word

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c.isSurrogate() || c.isMark();
}

/// The same letters in one form, as two programs may write them.
QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

bool isWholeWord(const QString &text, qsizetype at, qsizetype size)
{
    const bool beginsOne = at == 0 || !isOfWord(text.at(at - 1));
    return beginsOne && (at + size == text.size() || !isOfWord(text.at(at + size)));
}

/// What in \p text could be a whole token (RFC 6750 section 2.1): with the signs around it, without them,
/// what stands behind the last equals sign, and the steps of a path.
QList<QByteArray> tokensLikely(const QString &text)
{
    constexpr int Shortest = 8;
    static const QRegularExpression run(QStringLiteral("[A-Za-z0-9._~+/=-]{8,}"));
    static const QRegularExpression stop(QStringLiteral("\\.+$"));
    static const QRegularExpression ends(QStringLiteral("^[._~+/=-]+|[._~+/=-]+$"));
    QList<QByteArray> words;
    auto all = run.globalMatch(text);
    while (all.hasNext()) {
        const QString whole = all.next().captured();
        QStringList parts {whole, QString(whole).remove(stop), QString(whole).remove(ends),
                           whole.section(u'=', -1), QString(whole).remove(ends).section(u'=', -1)};
        if (whole.contains(u'/')) { // a path has steps, base64 the sign
            const QStringList steps = whole.split(u'/', Qt::SkipEmptyParts);
            for (const QString &step : steps)
                parts << step << QString(step).remove(ends);
        }
        for (const QString &word : std::as_const(parts)) {
            if (word.size() >= Shortest && !words.contains(word.toLatin1()))
                words.append(word.toLatin1());
        }
    }
    return words;
}

size_t seededHash(QStringView part, size_t seed)
{
    return qHashBits(part.utf16(), size_t(part.size()) * sizeof(char16_t), seed);
}

} // namespace

KnownSecrets::KnownSecrets()
    : m_seed(QRandomGenerator::system()->generate64())
{
}

KnownSecrets::~KnownSecrets() = default;

void KnownSecrets::add(const QByteArray &secret, const QStringList &names)
{
    const QString text = composed(QString::fromUtf8(secret));
    const QString folded = text.toCaseFolded();
    const bool isName = std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return composed(name).trimmed().toCaseFolded() == folded.trimmed();
    });
    if (text.size() < ShortestSecretWord || isName)
        return;
    // Hex digits in capitals are the same key; a short one is a word of somebody's, which others write too.
    const QString &kept = folded.size() >= ShortestSecretPart ? folded : text;
    const QMutexLocker lock(&m_mutex);
    m_hashes[kept.size()].insert(seededHash(kept, m_seed));
}

void KnownSecrets::addTokens(const QList<IssuedToken> &tokens)
{
    const QMutexLocker lock(&m_mutex);
    for (const IssuedToken &one : tokens)
        m_tokens[one.environment].insert(one.token);
}

bool KnownSecrets::isTokenIn(const QString &text) const
{
    const QMutexLocker lock(&m_mutex);
    if (m_tokens.isEmpty())
        return false;
    const QList<QByteArray> words = tokensLikely(text);
    for (auto one = m_tokens.constBegin(); one != m_tokens.constEnd(); ++one) {
        const auto isKnown = [&one](const QByteArray &word) {
            const QByteArray lower = word.toLower(); // a UUID in capitals is the same
            return one->contains(tokenDigest(one.key(), word))
                || (lower != word && one->contains(tokenDigest(one.key(), lower)));
        };
        if (std::any_of(words.begin(), words.end(), isKnown))
            return true;
    }
    return false;
}

bool KnownSecrets::isIn(const QString &text) const
{
    if (isTokenIn(text))
        return true;
    const QMutexLocker lock(&m_mutex);
    if (m_hashes.isEmpty())
        return false;
    const QString asWritten = composed(text);
    const QString folded = asWritten.toCaseFolded();
    for (auto one = m_hashes.constBegin(); one != m_hashes.constEnd(); ++one) {
        const qsizetype size = one.key();
        const QString &where = size >= ShortestSecretPart ? folded : asWritten;
        for (qsizetype at = 0; at + size <= where.size(); ++at) {
            const bool mayBe = size >= ShortestSecretPart || isWholeWord(where, at, size);
            if (mayBe && one->contains(seededHash(QStringView(where).mid(at, size), m_seed)))
                return true;
        }
    }
    return false;
}

QString KnownSecrets::hiddenIn(const QString &text) const
{
    const QString marker = QStringLiteral("hidden");
    if (!isIn(text))
        return text;
    QString left = text;
    static const QRegularExpression letters(QStringLiteral("[A-Za-z0-9_-]{6,}"));
    static const QRegularExpression signs(QStringLiteral("[^\\s\"]{6,}"));
    for (const QRegularExpression *form : {&letters, &signs}) { // no more than has to go
        QList<QRegularExpressionMatch> found;
        for (auto all = form->globalMatch(left); all.hasNext();)
            found.prepend(all.next());
        for (const QRegularExpressionMatch &word : std::as_const(found)) {
            if (isIn(word.captured()))
                left.replace(word.capturedStart(), word.capturedLength(), marker);
        }
    }
    return isIn(left) ? marker : left;
}

} // namespace onboarding
