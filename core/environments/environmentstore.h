#pragma once
#include "core/environments/environment.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QObject>
#include <functional>
#include <memory>

namespace onboarding {

/// The environments of this user, in one JSON file (0600, written whole and atomically), shared by the
/// window and kycctl. The built-in sandbox is always the first.
class EnvironmentStore : public QObject
{
    Q_OBJECT
public:
    /// \p file need not exist. Nothing is read before load().
    explicit EnvironmentStore(QString file, QObject *parent = nullptr);
    ~EnvironmentStore() override;
    /// That none of the environments may hold that are added, changed or given away.
    void setKnownSecrets(std::shared_ptr<const KnownSecrets> secrets) { m_secrets = std::move(secrets); }
    /// What add() and update() ask of \p environment itself: Environment::validateForUse(), and that no
    /// secret that is known stands in it. Ask before it is given away too.
    [[nodiscard]] Result<void> mayBeKept(const Environment &environment) const;

    /// A file that is damaged, of a newer version or cannot be opened is an error that names it; the built-in
    /// sandbox then still works. The first write puts a damaged file aside, and refuses for the other two.
    /// A single environment that cannot be read is no error: see problems().
    [[nodiscard]] Result<void> load();
    /// Reads the file again when another program has written it; changed() when it says something else now.
    void refresh();
    /// What the file says of \p id at this moment; nothing when it is not there. Changes and signals nothing.
    /// Reads the file only when it is another one than the last time.
    [[nodiscard]] Result<std::optional<Environment>> readNow(const QUuid &id) const;
    /// A sentence for each environment of the file that cannot be read here. It stays in the file as it is.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] const QList<Environment> &environments() const { return m_environments; }
    [[nodiscard]] const Environment *find(const QString &name) const;
    [[nodiscard]] const Environment *find(const QUuid &id) const;
    [[nodiscard]] const Environment &
    current() const; ///< the one used when none is named; at first the sandbox

    /// Each validates, reads the file again under a lock between programs, changes, writes the file,
    /// signals; on an error nothing changed.
    [[nodiscard]] Result<void> add(Environment environment);
    [[nodiscard]] Result<void> update(Environment environment); ///< found by id
    [[nodiscard]] Result<void>
    markApiKey(const QUuid &id); ///< it is in the keychain; nothing else is changed
    /// The same for the secret of the contract's client.
    [[nodiscard]] Result<void> markClientSecret(const QUuid &id);
    [[nodiscard]] Result<void> unmarkApiKey(const QUuid &id); ///< it is in the keychain no more
    [[nodiscard]] Result<void> unmarkClientSecret(const QUuid &id);
    [[nodiscard]] Result<void> remove(const QUuid &unwanted);
    /// Writes what is there once more: before something is done that cannot be undone when the file cannot be
    /// written.
    [[nodiscard]] Result<void> proveWritable();
    [[nodiscard]] Result<void> setCurrent(const QUuid &wanted);

Q_SIGNALS:
    void changed();
    void removedElsewhere(const onboarding::Environment &removed); ///< by another program; before changed()
    void currentChanged();
    /// The damaged file has made room for a new one and is kept as \p name.
    void damagedFileKept(const QString &name);

private:
    [[nodiscard]] Result<void> mark(const QUuid &id, bool Environment::*marker, bool isStored);
    enum class Stored { Readable, Damaged, Newer, Unopened };

    [[nodiscard]] Result<void> read();
    void take(const QJsonObject &document);
    [[nodiscard]] Result<void> save(const QList<Environment> &environments, const QUuid &current);
    [[nodiscard]] Result<void> change(const std::function<Result<void>()> &what);
    [[nodiscard]] Result<void> replace(const Environment &environment);
    [[nodiscard]] Result<void> makeRoom();
    [[nodiscard]] QByteArray text(const QList<Environment> &environments, const QUuid &current) const;

    const QString m_file;
    std::shared_ptr<const KnownSecrets> m_secrets;
    QList<Environment> m_environments;
    QList<Environment> m_told; ///< at the last changed()
    QDateTime m_readAt; ///< the file's own time when it was read last
    QUuid m_current;
    QJsonObject m_unknown; ///< members of the file that a newer version put there
    QJsonArray m_unreadable; ///< environments as they stand in the file
    QStringList m_problems;
    struct Seen;
    mutable std::unique_ptr<Seen> m_seen; ///< by readNow()
    Stored m_stored = Stored::Readable;
    bool m_isChanging = false;
};

} // namespace onboarding
