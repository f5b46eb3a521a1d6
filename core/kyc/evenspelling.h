#pragma once
#include <QString>
#include <QStringView>

namespace onboarding {

/// What is the same however a name is written: "Müller, Jürgen", "JUERGEN MUELLER", "jurgen_muller" and
/// "JurgenMuller" are "jurgen muller", "bob@example.org" and its wide letters "bob example org". Initials
/// between other words are left out. For finding out who may be meant, never for who is.
[[nodiscard]] QString evenSpelling(QStringView name);

} // namespace onboarding
