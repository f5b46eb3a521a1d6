#include "core/platform/autostart.h"

#include "core/base/coretext.h"

namespace onboarding {

Autostart::Autostart(QString place, QString program)
    : m_place(std::move(place))
    , m_program(std::move(program))
{
}

Error Autostart::foreign() const
{
    return {.kind = Error::Kind::Storage,
            .message
            = CoreText::tr("%1 was changed by somebody else and is left as it is. Remove it to let this "
                           "console manage it.")
                  .arg(entryName())};
}

} // namespace onboarding
