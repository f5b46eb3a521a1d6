#include "app/sandbox/keys.h"

#include <QRandomGenerator>
#include <openssl/crypto.h>

namespace onboarding::sandbox {

QByteArray randomKey()
{
    quint32 words[7];
    QRandomGenerator::system()->fillRange(words);
    QByteArray key;
    for (const quint32 word : words)
        key += QByteArray::number(word, 16).rightJustified(8, '0');
    return key;
}

bool isSameKey(const QByteArray &given, const QByteArray &right)
{
    return given.size() == right.size()
        && CRYPTO_memcmp(given.constData(), right.constData(), static_cast<std::size_t>(right.size())) == 0;
}

} // namespace onboarding::sandbox
