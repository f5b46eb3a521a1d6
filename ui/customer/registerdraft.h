#pragma once
#include "core/environments/environment.h"
#include "core/phonerun/sdkresult.h"
#include "ui/customer/pasteedit.h"

#include <optional>

namespace onboarding {

/// What stands on the Register IDs page for one customer while another is shown. In memory alone.
struct RegisterDraft
{
    /// One of the two fields.
    struct Id
    {
        QString text {};
        QString taken {}; ///< from the text above, not typed
        QStringList unseen {};
        bool isModified = false;
    };

    Environment environment {}; ///< what it is for; where requests go elsewhere by now it is of no use
    PasteEdit::State pasted {};
    std::optional<SdkResult::Candidate> chosen {}; ///< of several runs in the text
    Id accountId {};
    Id workflowId {};

    [[nodiscard]] bool isEmpty() const
    {
        return pasted.text.isEmpty() && accountId.text.isEmpty() && workflowId.text.isEmpty();
    }
};

} // namespace onboarding
