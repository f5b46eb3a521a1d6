#pragma once
#include "core/onboarding/submissionprogress.h"
#include "ui/widgets/messagecard.h"

namespace onboarding {

/// Says that IDs were sent and nobody knows whether they arrived, for as long as that is so; hidden
/// otherwise.
class UnsettledCard : public MessageCard
{
    Q_OBJECT
public:
    explicit UnsettledCard(const Theme &theme, QWidget *parent = nullptr);
    /// \p whyNotCheck: why the status cannot be asked now; empty when it can.
    void setProgress(const SubmissionProgress &progress, const QString &whyNotCheck);

Q_SIGNALS:
    void checkRequested();
    void exchangeRequested(quint64 number);

private:
    void offer(quint64 exchange);

    QPushButton *m_check = nullptr;
    std::optional<quint64> m_offered {}; ///< the exchange there is a button for
};

/// "It answered 500, which does not tell whether the IDs were taken. …", for a submission that is not
/// settled.
[[nodiscard]] QString unsettledText(const SubmissionProgress &progress);

} // namespace onboarding
