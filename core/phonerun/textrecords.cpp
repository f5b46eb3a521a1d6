#include "core/phonerun/textrecords.h"

#include "core/phonerun/denyingwords.h"
#include "core/phonerun/recordjoint.h"
#include "core/phonerun/runreader.h"

namespace onboarding {

int TextRecords::recordOf(int scope, const IdPlace &place)
{
    constexpr int Most = 400; // a text with more is not told apart by its words any more
    const bool isFirst = !m_records.contains(scope);
    Record &record = m_records[scope];
    if (isFirst)
        record.scope = scope;
    const bool isWithdrawn = m_reader.idCount() < Most && isTakenBack(m_text, place);
    const bool isApart = !isFirst
        && (record.isTakenBack || isWithdrawn || m_reader.idCount() >= Most
            || !areOneRecord(m_text, record.last, place));
    if (isApart)
        record.scope = m_reader.openRecord(scope);
    record.isTakenBack = isWithdrawn;
    return record.scope;
}

void TextRecords::setLast(int scope, const IdPlace &place)
{
    if (const auto known = m_records.find(scope); known != m_records.end())
        known->last = place;
}

} // namespace onboarding
