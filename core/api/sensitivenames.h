#pragma once
#include "core/api/redactedtext.h"

#include <QHash>
#include <QString>
#include <optional>

namespace onboarding {

struct ApiContract;

/// What a name says of its value.
struct Sensitivity
{
    HiddenSpan::Kind kind = HiddenSpan::Kind::Secret;
    QByteArray variable {}; ///< see HiddenSpan::variable

    bool operator==(const Sensitivity &) const = default;
};

/// The names whose values are not recorded: of headers, form fields, query items and members of JSON, in any
/// case, with or without underscores, hyphens and dots.
class SensitiveNames
{
public:
    /// Those that everybody uses.
    SensitiveNames() = default;
    /// And as \p contract calls its own parameters and headers.
    explicit SensitiveNames(const ApiContract &contract);

    /// Nothing when values of that name may be shown.
    [[nodiscard]] std::optional<Sensitivity> find(const QString &name) const;
    /// The same of a header: more of their names are secrets ("X-Session-Id", "Ticket").
    [[nodiscard]] std::optional<Sensitivity> findHeader(const QString &name) const;

private:
    QHash<QString, Sensitivity> m_further; ///< by folded name
};

/// A field whose value has no place in a contract, in an environment's file or in a collection: password,
/// token, API key, … This reads other people's files and hides rather too much: a word anywhere in the name.
[[nodiscard]] bool isSecretFieldName(const QString &name);

} // namespace onboarding
