#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

namespace onboarding::sandbox {

/// Reads the members of an object strictly: each is taken out by its name and type, the first that is of
/// another type or range is remembered, and so is one that nobody took.
class JsonFields
{
public:
    explicit JsonFields(QJsonObject json);

    [[nodiscard]] bool has(const QString &name) const { return m_json.contains(name); }
    /// \p fallback where it is missing. An empty text counts as wrong.
    [[nodiscard]] QString text(const QString &name, const QString &fallback = {});
    [[nodiscard]] QString textOrEmpty(const QString &name);
    /// text() without a control character, such as CR or LF, in it.
    [[nodiscard]] QString line(const QString &name, const QString &fallback = {});
    [[nodiscard]] QString lineOrEmpty(const QString &name);
    [[nodiscard]] qint64 number(const QString &name, qint64 from, qint64 to, qint64 fallback);
    [[nodiscard]] bool flag(const QString &name);
    [[nodiscard]] QJsonArray array(const QString &name);
    [[nodiscard]] QJsonValue any(const QString &name);

    void refuse(const QString &problem);
    /// What was wrong first, or nothing. \p what is the object, for a member that it does not have: "a user".
    [[nodiscard]] std::optional<QString> problem(const QString &what) const;

private:
    [[nodiscard]] QString withoutControls(const QString &name, const QString &value);

    QJsonObject m_json;
    QString m_problem;
    QStringList m_known;
};

} // namespace onboarding::sandbox
