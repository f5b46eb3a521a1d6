#pragma once
#include "core/environments/environment.h"

#include <QList>
#include <QObject>

namespace onboarding {

/// The environments of this user, in one JSON file (0600, written whole and atomically), shared by the
/// window and kycctl. The built-in sandbox is always the first.
class EnvironmentStore : public QObject
{
    Q_OBJECT
public:
    /// \p file need not exist. Nothing is read before load().
    explicit EnvironmentStore(QString file, QObject *parent = nullptr);

    /// A damaged file is an error that names it and is left as it is; the built-in sandbox then still works,
    /// and save() refuses.
    [[nodiscard]] Result<void> load();
    [[nodiscard]] const QList<Environment> &environments() const { return m_environments; }
    [[nodiscard]] const Environment *find(const QString &name) const;
    [[nodiscard]] const Environment *find(const QUuid &id) const;
    [[nodiscard]] const Environment &
    current() const; ///< the one used when none is named; at first the sandbox

    /// Each validates, changes, writes the file, signals; on an error nothing changed.
    [[nodiscard]] Result<void> add(Environment environment);
    [[nodiscard]] Result<void> update(const Environment &environment); ///< found by id
    [[nodiscard]] Result<void> remove(const QUuid &id);
    [[nodiscard]] Result<void> setCurrent(const QUuid &id);

Q_SIGNALS:
    void changed();
    void currentChanged();

private:
    [[nodiscard]] Result<void> save(const QList<Environment> &environments, const QUuid &current);

    const QString m_file;
    QList<Environment> m_environments;
    QUuid m_current;
    bool m_damaged = false;
};

} // namespace onboarding
