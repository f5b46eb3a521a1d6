#include "core/api/fieldnames.h"

namespace onboarding {

QString foldedFieldName(const QString &name)
{
    QString folded;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            folded += c.toLower();
    }
    return folded;
}

} // namespace onboarding
