#include "ui/overview/buckettext.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the sentences of this file.
struct BucketWords
{
    Q_DECLARE_TR_FUNCTIONS(BucketText)
};

} // namespace

QString ageName(const AgeBucket &bucket)
{
    return bucket.toDays > 0 ? QStringLiteral("%1–%2").arg(bucket.fromDays).arg(bucket.toDays - 1)
                             : QStringLiteral("> %1").arg(bucket.fromDays - 1);
}

/// In the largest unit in which both ends are whole.
QString durationName(const DurationBucket &bucket)
{
    using std::chrono::seconds;
    constexpr std::chrono::hours Day {24};
    const auto isWholeIn
        = [&bucket](seconds unit) { return (bucket.from % unit + bucket.to % unit).count() == 0; };
    const seconds longest = std::max(bucket.from, bucket.to);
    const bool isInDays = longest >= 2 * Day && isWholeIn(Day);
    const bool isInHours = !isInDays && isWholeIn(std::chrono::hours {1});
    const seconds unit = isInDays ? seconds(Day) : seconds(std::chrono::minutes {isInHours ? 60 : 1});
    const QString name = isInDays ? BucketWords::tr("d")
        : isInHours               ? BucketWords::tr("h")
                                  : BucketWords::tr("min");
    const auto in = [unit](seconds time) { return QLocale().toString(qlonglong(time / unit)); };
    if (bucket.to.count() == 0)
        return QStringLiteral("> %1 %2").arg(in(bucket.from), name);
    return bucket.from.count() == 0 ? BucketWords::tr("under %1 %2").arg(in(bucket.to), name)
                                    : QStringLiteral("%1–%2 %3").arg(in(bucket.from), in(bucket.to), name);
}

} // namespace onboarding
