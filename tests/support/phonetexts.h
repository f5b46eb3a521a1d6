#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

namespace onboarding {

/// What a phone, its logs, a mail, a chat or the portal make of a run: the table of tst_sdkresult, and what
/// the fuzzers begin with.
struct PhoneText
{
    enum class Expected {
        Good, ///< both ids, no failure
        AccountOnly, ///< the accountId, no failure
        Failed, ///< says that the run failed
        Unclear, ///< both ids, and it does not say plainly how the run ended
        Asks, ///< more than one way to read it
        NotGood, ///< one of the three before: not taken without a question
        Nothing ///< refused
    };

    QByteArray name {};
    QString text {};
    Expected expected = Expected::Good;
    /// Pieces of it that are personal data: gone when it is dropped. Empty for none.
    QStringList personal {};
};

extern const QString PhoneAccount; ///< the two ids that are right, in canonical form
extern const QString PhoneWorkflow;
extern const QString PhoneDecoy; ///< ids that must never be taken
extern const QString PhoneOtherDecoy;

[[nodiscard]] QList<PhoneText> phoneTexts();

} // namespace onboarding
