#pragma once
#include <QSqlDatabase>
#include <QSqlQuery>

namespace onboarding::test {

/// Holds the file against every other writer.
class OtherWriter
{
public:
    explicit OtherWriter(const QString &file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), Name);
        database.setDatabaseName(file);
        m_isHeld = database.open() && QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~OtherWriter() { QSqlDatabase::removeDatabase(Name); }
    Q_DISABLE_COPY_MOVE(OtherWriter)
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    inline static const QString Name = QStringLiteral("other");
    bool m_isHeld = false;
};

} // namespace onboarding::test
