#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// Names in the sentences of a mail or a chat around a result.
struct SaidNames
{
    QStringList introduced {}; ///< "I am Zoe Maier", "my name is Zoe", "Zoe here": the one who ran it
    QStringList others {}; ///< who signs, or is spoken of: it may be the one who sent the result on
};

/// Neither who is greeted, nor who wrote in a chat or was written to, nor a colleague ("Tester: …", "reviewed
/// by …"). Reads the first 100,000 letters.
[[nodiscard]] SaidNames saidNamesIn(const QString &text);

} // namespace onboarding
