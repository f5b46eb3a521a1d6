#include "core/kyc/kycstatus.h"

namespace onboarding {

namespace {

constexpr KycStatus::Value Known[]
    = {KycStatus::Value::NotRegistered, KycStatus::Value::Lv1,      KycStatus::Value::Pending,
       KycStatus::Value::NeedResubmit,  KycStatus::Value::Rejected, KycStatus::Value::ApprovedVerified,
       KycStatus::Value::Accepted};

constexpr int MaxRaw = 200;

} // namespace

KycStatus KycStatus::fromWire(const QString &raw, const QHash<QString, QString> &aliases)
{
    const QString normalised = normalisedStatus(raw);
    const QString meant = aliases.value(normalised, normalised);
    KycStatus status {.raw = raw.left(MaxRaw)};
    for (const Value value : Known) {
        if (name(value) == meant)
            status.value = value;
    }
    return status;
}

QString KycStatus::name(Value value)
{
    switch (value) {
    case Value::NotRegistered: return QStringLiteral("NOT_REGISTERED");
    case Value::Lv1: return QStringLiteral("LV1");
    case Value::Pending: return QStringLiteral("PENDING");
    case Value::NeedResubmit: return QStringLiteral("NEED_RESUBMIT");
    case Value::Rejected: return QStringLiteral("REJECTED");
    case Value::ApprovedVerified: return QStringLiteral("APPROVED_VERIFIED");
    case Value::Accepted: return QStringLiteral("ACCEPTED");
    case Value::Unrecognised: return QStringLiteral("UNRECOGNISED");
    }
    return {};
}

bool KycStatus::isFinal() const
{
    return value == Value::Rejected || value == Value::ApprovedVerified || value == Value::Accepted;
}

QString normalisedStatus(const QString &raw)
{
    QString text = raw.trimmed().toUpper();
    for (QChar &c : text) {
        if (c == QLatin1Char(' ') || c == QLatin1Char('-'))
            c = QLatin1Char('_');
    }
    return text;
}

} // namespace onboarding
