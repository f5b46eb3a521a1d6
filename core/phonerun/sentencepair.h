#pragma once
#include <QString>

#include <optional>

namespace onboarding {

/// Where the two ids of a sentence stand in it. UTF-16 units.
struct SentencePair
{
    qsizetype account = 0;
    qsizetype workflow = 0;
};

/// Reads a text with exactly two UUIDs in which each follows the word that says what it is: "account A
/// finished workflow B", "the workflow is B; it belongs to account A". Any other word right before a UUID, or
/// one such as "old" or "not" before its name, a person's name, or a line between the two leave the text to
/// somebody who chooses.
[[nodiscard]] std::optional<SentencePair> pairInSentence(const QString &text);

} // namespace onboarding
