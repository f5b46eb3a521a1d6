#pragma once
#include <QString>

namespace onboarding {

/// "firstName", "given_names", "Vorname"; \p plainName as plainRunName() has it, like all below.
[[nodiscard]] bool isKeyOfFirstName(const QString &plainName);
/// "lastName", "surname", "Nachname".
[[nodiscard]] bool isKeyOfLastName(const QString &plainName);
/// "name", "holder", "applicant": of a person, where the value looks like one.
[[nodiscard]] bool isKeyOfPerson(const QString &plainName, const QString &value);
/// "zoe@example.org", also in angle brackets, and nothing else.
[[nodiscard]] bool isMailAddress(const QString &text);
/// "userName": "zoe.maier": an account of somebody.
[[nodiscard]] bool tellsLogin(const QString &plainName, const QString &value);
/// The same where each letter counts: "userName", "login", "user" with what can be no name of a person.
[[nodiscard]] bool tellsExactLogin(const QString &plainName, const QString &value);
/// Whether \p value looks like somebody's first and last name or user name, whatever \p plainName is; not of
/// a device, a file, a place or a program.
[[nodiscard]] bool mayBeSaid(const QString &plainName, const QString &value);
/// Whether \p value, behind \p plainName, surely is somebody: a first and a last name of a customer, an
/// address, a telephone or customer number, a reference that is a name.
[[nodiscard]] bool tellsCustomer(const QString &plainName, const QString &value);

} // namespace onboarding
