#pragma once
#include <QList>
#include <QString>
#include <QStringView>

namespace onboarding {

/// A part of a text that stands below or behind the name of what has ids of its own.
struct ForeignSection
{
    qsizetype head = 0; ///< where the name's line begins, or the name on its line
    qsizetype start = 0; ///< behind the name
    qsizetype end = 0;
    qsizetype behind = 0; ///< and behind the line that says where it ends
    QString name {}; ///< plain: "credentials", or that of another id
};

struct ForeignSections
{
    QList<ForeignSection> sections {}; ///< in the order of the text, not overlapping
    /// Such a name stands loose before ids: whether they are its own is not said.
    bool isUnclear = false;
};

/// The parts of \p text that a heading, a label on a line of its own or a word in front gives to the
/// credentials, a session, a request, a transaction or a definition: "[credentials]", "## Credentials",
/// "Credentials:", "D Jumio: credentials: accountId=…", "credentials->accountId". What a bracket or a value
/// behind the name tells is left to those who read names and values.
[[nodiscard]] ForeignSections foreignSectionsIn(const QString &text);

/// Whether \p text is nothing but such a name: {"name": "credentials", "value": …}.
[[nodiscard]] bool isForeignName(QStringView text);
/// "name", "type", "section": its value names the object that has it.
[[nodiscard]] bool namesItsObject(const QString &plainName);
/// Spaces instead of the quoted labels in 'credentials "first" {', so that the name stands before its brace.
[[nodiscard]] QString withoutBlockLabels(const QString &text);

} // namespace onboarding
