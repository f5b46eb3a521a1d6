#pragma once
#include <QList>
#include <QString>

namespace onboarding {

/// A name and its plain value as they stand in some text.
struct LooseField
{
    QString path {}; ///< names from the outside in, joined by dots: "workflowExecution.id"
    QString value {}; ///< without quotes
    int start = 0; ///< of the value in the text, UTF-16 units
};

/// Finds every `name: value`, `name = value`, `"name": "value"`, `"name" => 'value'` of a text, whatever
/// notation it is in: JSON, JS and Dart objects, Swift dictionaries, Kotlin data classes, log lines, web
/// queries. Knows nesting by (), [] and {}; a broken end does no harm. Nothing below a name called
/// "credentials" is read.
[[nodiscard]] QList<LooseField> looseFields(const QString &text);

} // namespace onboarding
