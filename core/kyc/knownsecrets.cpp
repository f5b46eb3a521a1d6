#include "core/kyc/knownsecrets.h"

#include <QHash>
#include <QMutex>
#include <QRandomGenerator>
#include <QSet>

namespace onboarding::knownsecrets {

namespace {

constexpr qsizetype ShortestWord = 6;
constexpr qsizetype ShortestPart = 12; // less may be a part of any word

struct Known
{
    QMutex mutex;
    const std::size_t seed = QRandomGenerator::system()->generate64();
    QHash<qsizetype, QSet<std::size_t>> hashes; ///< by length
};

Known &known()
{
    static Known all;
    return all;
}

bool isOfWord(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z')
        || (code >= 'a' && code <= 'z') || code == '_';
}

/// Hex digits in capitals are the same key; a short one is a word of somebody's, which others write too.
QByteArray inOneCase(const QByteArray &bytes)
{
    return bytes.size() >= ShortestPart ? bytes.toLower() : bytes;
}

bool isWholeWord(const QByteArray &text, qsizetype at, qsizetype size)
{
    const bool beginsOne = at == 0 || !isOfWord(text.at(at - 1));
    return beginsOne && (at + size == text.size() || !isOfWord(text.at(at + size)));
}

} // namespace

void add(const QByteArray &secret)
{
    if (secret.size() < ShortestWord)
        return;
    Known &all = known();
    const QMutexLocker lock(&all.mutex);
    const QByteArray kept = inOneCase(secret);
    all.hashes[kept.size()].insert(qHashBits(kept.constData(), std::size_t(kept.size()), all.seed));
}

bool isIn(const QString &text)
{
    Known &all = known();
    const QMutexLocker lock(&all.mutex);
    if (all.hashes.isEmpty() || text.size() * 3 < ShortestWord)
        return false;
    const QByteArray asWritten = text.toUtf8();
    const QByteArray lower = asWritten.toLower();
    for (auto one = all.hashes.constBegin(); one != all.hashes.constEnd(); ++one) {
        const qsizetype size = one.key();
        const QByteArray &bytes = size >= ShortestPart ? lower : asWritten;
        for (qsizetype at = 0; at + size <= bytes.size(); ++at) {
            const bool mayBe = size >= ShortestPart || isWholeWord(bytes, at, size);
            if (mayBe && one->contains(qHashBits(bytes.constData() + at, std::size_t(size), all.seed)))
                return true;
        }
    }
    return false;
}

} // namespace onboarding::knownsecrets
