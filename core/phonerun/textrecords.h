#pragma once
#include "core/phonerun/idnames.h"

#include <QHash>

namespace onboarding {

class RunReader;

/// The records of running text: ids are of one only where the text shows it (areOneRecord). \p reader and
/// \p text must outlive it.
class TextRecords
{
public:
    TextRecords(RunReader &reader, const QString &text)
        : m_reader(reader)
        , m_text(text)
    {
    }

    /// The scope of the record to which the id at \p place belongs, inside \p scope.
    [[nodiscard]] int recordOf(int scope, const IdPlace &place);
    /// An id was read at \p place, after recordOf() was asked about it.
    void setLast(int scope, const IdPlace &place);

private:
    struct Record
    {
        int scope = 0;
        IdPlace last {}; ///< the id that was read last
        bool isTakenBack = false;
    };

    RunReader &m_reader;
    const QString &m_text;
    QHash<int, Record> m_records; ///< of each scope that is running text
};

} // namespace onboarding
