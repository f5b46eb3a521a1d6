#include "core/kyc/knownsecrets.h"

#include <QRandomGenerator>
#include <algorithm>

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

bool KnownSecrets::isIn(const QString &text) const
{
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

} // namespace onboarding
