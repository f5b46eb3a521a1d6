#pragma once
#include "core/api/exchange.h"

#include <QString>

namespace onboarding {

enum class Headers { Shown, LeftOut };
enum class BodyLayout { AsReceived, Pretty };

/// A request or a response as it is shown, and what is not of its bytes, in UTF-16 code units.
struct ExchangeText
{
    struct Range
    {
        enum class Kind {
            Hidden, ///< a marker in the place of a secret
            Note ///< words of this console
        };
        int begin = 0;
        int length = 0;
        Kind kind = Kind::Hidden;
    };

    QString text {};
    QList<Range> ranges {};
    int bodyBegin = 0; ///< before it are lines of a head
};

/// Request and response of an exchange, redacted as it was recorded. \p layout Pretty where the body is JSON.
[[nodiscard]] ExchangeText requestText(const Exchange &exchange, BodyLayout layout = BodyLayout::AsReceived);
[[nodiscard]] ExchangeText responseText(const Exchange &exchange, Headers headers = Headers::Shown,
                                        BodyLayout layout = BodyLayout::AsReceived);
/// "200 · 641 ms · 914 B"; or why there was no answer.
[[nodiscard]] QString summaryText(const Exchange &exchange);

} // namespace onboarding
