#include "core/kyc/kycstatus.h"

#include <algorithm>
#include <iterator>

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
    switch (value) {
    case Value::Rejected:
    case Value::ApprovedVerified:
    case Value::Accepted: return true;
    case Value::NotRegistered:
    case Value::Lv1:
    case Value::Pending:
    case Value::NeedResubmit:
    case Value::Unrecognised: break;
    }
    return false;
}

bool KycStatus::isOpenForDocuments(Value value)
{
    switch (value) {
    case Value::NotRegistered:
    case Value::Lv1:
    case Value::NeedResubmit: return true;
    case Value::Pending:
    case Value::Rejected:
    case Value::ApprovedVerified:
    case Value::Accepted:
    case Value::Unrecognised: break;
    }
    return false;
}

bool KycStatus::isPastDocuments(Value value)
{
    switch (value) {
    case Value::Pending:
    case Value::Rejected:
    case Value::ApprovedVerified: return true;
    case Value::NotRegistered:
    case Value::Lv1:
    case Value::NeedResubmit:
    case Value::Accepted:
    case Value::Unrecognised: break;
    }
    return false;
}

bool KycStatus::isApproval(Value value)
{
    switch (value) {
    case Value::ApprovedVerified:
    case Value::Accepted: return true;
    case Value::NotRegistered:
    case Value::Lv1:
    case Value::Pending:
    case Value::NeedResubmit:
    case Value::Rejected:
    case Value::Unrecognised: break;
    }
    return false;
}

bool KycStatus::endsReview(Value value)
{
    switch (value) {
    case Value::NeedResubmit:
    case Value::Rejected:
    case Value::ApprovedVerified: return true;
    case Value::NotRegistered:
    case Value::Lv1:
    case Value::Pending:
    case Value::Accepted:
    case Value::Unrecognised: break;
    }
    return false;
}

QString normalisedStatus(const QString &raw)
{
    QString text = withoutAsciiBlanks(raw);
    // Letter by letter: the capitals of Unicode would make "ı" an I and "ﬁ" two letters.
    for (QChar &c : text) {
        if (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
            c = QChar(c.unicode() - u'a' + u'A');
        else if (c == QLatin1Char(' ') || c == QLatin1Char('-'))
            c = QLatin1Char('_');
    }
    return text;
}

QString withoutAsciiBlanks(const QString &raw)
{
    const auto isBlank = [](QChar c) {
        return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\r')
            || c == QLatin1Char('\n');
    };
    const auto begin = std::find_if_not(raw.begin(), raw.end(), isBlank);
    const auto end = std::find_if_not(raw.rbegin(), std::make_reverse_iterator(begin), isBlank).base();
    return QString(begin, end - begin);
}

} // namespace onboarding
