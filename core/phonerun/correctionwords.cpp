#include "core/phonerun/correctionwords.h"

#include "core/kyc/runnames.h"

#include <QSet>

namespace onboarding {

bool isThingWithId(const QString &word)
{
    static const QSet<QString> things {
        QStringLiteral("session"),   QStringLiteral("request"),     QStringLiteral("trace"),
        QStringLiteral("span"),      QStringLiteral("transaction"), QStringLiteral("device"),
        QStringLiteral("scan"),      QStringLiteral("credential"),  QStringLiteral("correlation"),
        QStringLiteral("user"),      QStringLiteral("customer"),    QStringLiteral("tenant"),
        QStringLiteral("reference"), QStringLiteral("order"),       QStringLiteral("installation")};
    return things.contains(plainRunName(word));
}

bool isCorrection(const QString &word)
{
    static const QSet<QString> words {
        QStringLiteral("now"),     QStringLiteral("sorry"),      QStringLiteral("correct"),
        QStringLiteral("instead"), QStringLiteral("correction"), QStringLiteral("should"),
        QStringLiteral("rather"),  QStringLiteral("actually"),   QStringLiteral("replaced"),
        QStringLiteral("new"),     QStringLiteral("newer"),      QStringLiteral("wrong"),
        QStringLiteral("old"),     QStringLiteral("oops"),       QStringLiteral("meant"),
        QStringLiteral("richtig"), QStringLiteral("sondern"),    QStringLiteral("neu"),
        QStringLiteral("changed"), QStringLiteral("current"),    QStringLiteral("latest"),
        QStringLiteral("was"),     QStringLiteral("were"),       QStringLiteral("formerly"),
        QStringLiteral("before"),  QStringLiteral("previously"), QStringLiteral("earlier")};
    return words.contains(plainRunName(word));
}

bool leadsFromOld(const QString &word)
{
    static const QSet<QString> words {
        QStringLiteral("from"),      QStringLiteral("changed"),  QStringLiteral("moved"),
        QStringLiteral("updated"),   QStringLiteral("switched"), QStringLiteral("corrected"),
        QStringLiteral("went"),      QStringLiteral("has"),      QStringLiteral("been"),
        QStringLiteral("is"),        QStringLiteral("was"),      QStringLiteral("formerly"),
        QStringLiteral("previously")};
    return words.contains(plainRunName(word));
}

} // namespace onboarding
