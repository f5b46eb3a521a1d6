#pragma once
#include "core/phonerun/mappedtext.h"

namespace onboarding {

class RunReader;

/// Hands every name and value of a text to \p reader: JSON, JavaScript, Dart, Swift, Kotlin, C#, Python, PHP
/// and Go objects, NSDictionary, indented lists, header lines, log lines with any prefix, cURL commands, ids
/// named in words, names on the line above, web addresses and queries in between.
///
/// text   = { name sep value | name value | value | "{" text "}" | "[" text "]" | "(" text ")" }
/// sep    = ":" | "=" | "=>" | "→"
/// name   = quoted | word { word }           the words directly before sep, read from their end
/// value  = quoted | word | [type] "(" value ")" | [type] "{" text "}"
/// quoted = '"' … '"', also “…”, '…', `…`, \"…\" and deeper
///
/// Each letter is looked at a few times at most.
void scanObjects(RunReader &reader, int scope, const MappedText &text);

} // namespace onboarding
