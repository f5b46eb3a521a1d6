#pragma once
#include "core/kyc/issuedtoken.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace onboarding {

/// The secrets that this program has had to do with: API keys, secrets of clients, passwords that were taken
/// or are stored, and tokens that were given out. So that none of them comes into a text that is kept in the
/// open; see holdsCredentials(). One of them belongs to the program, which hands it to all who learn and ask.
/// Any thread may.
class KnownSecrets
{
public:
    KnownSecrets();
    ~KnownSecrets();
    KnownSecrets(const KnownSecrets &) = delete;
    KnownSecrets &operator=(const KnownSecrets &) = delete;

    /// Remembers \p secret as long as this lives: not itself, but a hash with a seed of this run. Who can
    /// read the memory of the program can still find a short one by trying. One of less than six letters may
    /// stand in any text and is not remembered, and neither is one of \p names, case aside: they stand in the
    /// open anyway.
    void add(const QByteArray &secret, const QStringList &names = {});

    /// Remembers tokens that the service gave out, by their digests.
    void addTokens(const QList<IssuedToken> &tokens);
    /// Whether one of these tokens stands in \p text, parted from the rest by what no token has in it.
    [[nodiscard]] bool isTokenIn(const QString &text) const;

    /// Whether one of them stands in \p text: as a word, or, when it has twelve letters or more, anywhere and
    /// in any case; or one of the tokens.
    [[nodiscard]] bool isIn(const QString &text) const;
    /// \p text with a marker for each word that has one in it.
    [[nodiscard]] QString hiddenIn(const QString &text) const;

private:
    mutable QMutex m_mutex;
    const size_t m_seed;
    QHash<qsizetype, QSet<size_t>> m_hashes; ///< by length
    QHash<QUuid, QSet<QByteArray>> m_tokens; ///< digests, by environment
};

} // namespace onboarding
