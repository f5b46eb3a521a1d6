#pragma once
#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace onboarding::sandbox {

/// The fields of application/x-www-form-urlencoded, in their order: a form or a query.
struct FormFields
{
    QList<QPair<QString, QString>> items {};
    /// False for a % without two hexadecimal digits behind it and for what is not UTF-8: two readers would
    /// not read the same. The items are then as near to it as can be.
    bool isReadable = true;

    /// The first of that name; empty without one.
    [[nodiscard]] QString value(const QString &name) const;
    /// The name of a field that stands there more than once, or an empty one.
    [[nodiscard]] QString nameGivenTwice() const;
};

[[nodiscard]] FormFields readFormFields(const QByteArray &encoded);

/// Whether two hexadecimal digits stand behind each % of \p text.
[[nodiscard]] bool hasWholeEscapes(const QByteArray &text);

} // namespace onboarding::sandbox
