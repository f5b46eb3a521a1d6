#pragma once
#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <functional>
#include <map>
#include <optional>
#include <type_traits>

namespace onboarding {

/// The connection to the SQLite file of the customer store, and the one way in which its tables run
/// statements. Lives on one thread and blocks it. Every error is Storage or Damaged and names the file;
/// AlreadyExists for a user name that is in the list already.
class Connection
{
public:
    using Step = std::function<Result<void>()>;
    using Visit = std::function<Result<void>(const QSqlQuery &row)>;

    explicit Connection(QString file);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Opens the file, makes it (0600 in a folder of 0700) or upgrades it to schemaSteps() (after a copy of
    /// the older file beside it). A damaged or newer file is refused and left as it is. One that cannot be
    /// written to, or lies on a read-only medium, is read as it is. Nothing to do when it is open.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; } ///< every change fails with Storage
    /// Closes the file and moves it aside with what SQLite keeps beside it. Its new name.
    [[nodiscard]] Result<QString> putAside();
    /// Whether another connection has written since the last call.
    [[nodiscard]] Result<bool> wasChangedElsewhere();
    /// SQLite's own quick check; long for a large file. Damaged when it finds something.
    [[nodiscard]] Result<void> checkIntegrity();

    /// All of \p steps or nothing.
    [[nodiscard]] Result<void> transaction(const Step &steps);
    /// Prepared once for each \p statement while the file is open. The number of rows that it changed.
    [[nodiscard]] Result<int> change(const QString &statement, const QVariantList &values = {});
    /// The same where nobody asks for the number.
    [[nodiscard]] Result<void> exec(const QString &statement, const QVariantList &values = {});
    /// Calls \p visit for each row, until it fails. A page that cannot be read is an error, not the end.
    [[nodiscard]] Result<void> each(const QString &statement, const QVariantList &values, const Visit &visit);

    /// \p read of each row, a `T read(const QSqlQuery &)`.
    template<typename Read>
    [[nodiscard]] auto rows(const QString &statement, const QVariantList &values, Read read)
    {
        using Row = std::invoke_result_t<Read, const QSqlQuery &>;
        QList<Row> found;
        const Result<void> done = each(statement, values, [&](const QSqlQuery &row) {
            found.append(read(row));
            return Result<void> {};
        });
        return done.map([&] { return std::move(found); });
    }

    /// \p read of the first row, if there is one.
    template<typename Read>
    [[nodiscard]] auto first(const QString &statement, const QVariantList &values, Read read)
    {
        using Row = std::invoke_result_t<Read, const QSqlQuery &>;
        return rows(statement, values, read).map([](const QList<Row> &found) {
            return found.isEmpty() ? std::optional<Row> {} : std::optional<Row>(found.constFirst());
        });
    }

    [[nodiscard]] Result<bool> hasRow(const QString &statement, const QVariantList &values);
    /// An error that names the file: "…/customers.sqlite: it is damaged."
    [[nodiscard]] tl::unexpected<Error> broken(const QString &why,
                                               Error::Kind kind = Error::Kind::Storage) const;

private:
    [[nodiscard]] Result<void> openFile();
    [[nodiscard]] Result<void> prepareFile();
    void connectToFile();
    void close();
    [[nodiscard]] Result<void> checkHeader() const;
    [[nodiscard]] Result<void> checkVersion(int version);
    [[nodiscard]] Result<void> copyBeforeUpgrade(int version);
    [[nodiscard]] Result<void> upgrade();
    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &statement, const QVariantList &values);
    [[nodiscard]] tl::unexpected<Error> failed(const QSqlQuery &query) const;

    const QString m_file;
    const QString m_name;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_prepared; ///< by statement; only while the file is open
    int m_dataVersion = 0;
    bool m_isReadOnly = false;
};

} // namespace onboarding
