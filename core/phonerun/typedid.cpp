#include "core/phonerun/typedid.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/phoneid.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the sentences of this file.
struct TypedIdWords
{
    Q_DECLARE_TR_FUNCTIONS(TypedId)
};

/// "WORKFLOW_ID" was copied with its value left behind; "h" and "d" are short for names of a command only.
bool isNameOfField(const QString &id)
{
    const RunName name = runNameOf(plainRunName(id));
    return id.size() > 1 && name != RunName::Other;
}

} // namespace

Result<QString> typedId(const QString &text, const QString &name)
{
    const auto refused = [&name](const QString &why) { return invalidField(name, why.arg(name)); };
    if (text.trimmed().isEmpty())
        return refused(TypedIdWords::tr("%1 is empty."));
    const std::optional<QString> id = canonicalId(text);
    if (!id)
        return refused(TypedIdWords::tr("%1 has characters that no id has, or is too long."));
    if (isDamagedUuid(*id))
        return refused(TypedIdWords::tr(
            "%1 is no whole UUID: something was cut off, put in twice or stands beside it."));
    if (saysNothing(*id) || saysYes(*id) || isOtherThanId(*id))
        return refused(TypedIdWords::tr("%1 is a word, a date or zeros that stand in place of an id."));
    if (isNameOfField(*id))
        return refused(TypedIdWords::tr("%1 is the name of a field, not its value."));
    return *id;
}

} // namespace onboarding
