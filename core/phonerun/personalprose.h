#pragma once
#include "core/phonerun/runreader.h"

namespace onboarding {

/// Personal details in the sentences of a mail or a chat around a result: who is greeted, named or signs, a
/// date of birth, an address of mail, a telephone or document number. Each is replaced by a word that says
/// nothing, so that what is left reads the same of the run. Of names and values only those that say who
/// somebody is in other words than isPersonalName() knows: "Name: …", "Born: …".
[[nodiscard]] QList<RunFindings::Personal> personalProseIn(const QString &text);
/// "name" and "Maya Lind", "born" and "1984-02-03": a name that many things have, and a value that is a
/// person's. \p plainName as plainRunName() gives it.
[[nodiscard]] bool tellsOfPerson(const QString &plainName, const QString &value);

} // namespace onboarding
