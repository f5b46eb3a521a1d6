#include "core/phonerun/runplace.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace onboarding {

namespace {

struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(SdkResult)
};

} // namespace

RunPlace placeOfRun(const QString &text)
{
    static const QRegularExpression said(
        QStringLiteral(
            R"re((?<![\w.-])["']?(?:(?:app|server|target|deploy|deployment|sdk|kyc|api)[_-]?)?(?:env|environment)re"
            R"re(|umgebung|stage|tier)["'\\]{0,3}[ \t]{0,9}[:=][ \t]{0,9}["'\\]{0,3})re"
            R"re((?:(prod|production|prd|produktion|produktiv|live)|(test|testing|tst|staging|stage|stg|sandbox)re"
            R"re(|uat|qa|dev|develop|development|int|integration|preprod|pre-prod|demo))(?![\w-]))re"),
        QRegularExpression::CaseInsensitiveOption);
    bool isProduction = false;
    bool isTest = false;
    QRegularExpressionMatchIterator all = said.globalMatch(text);
    while (all.hasNext()) {
        const QRegularExpressionMatch one = all.next();
        isProduction = isProduction || one.hasCaptured(1);
        isTest = isTest || one.hasCaptured(2);
    }
    if (isProduction && isTest)
        return RunPlace::Both;
    return isProduction ? RunPlace::Production : isTest ? RunPlace::Test : RunPlace::NotSaid;
}

bool isOtherPlace(RunPlace place, bool isProduction)
{
    return place == RunPlace::Both || place == (isProduction ? RunPlace::Test : RunPlace::Production);
}

QString otherPlaceText(RunPlace place)
{
    switch (place) {
    case RunPlace::NotSaid: return {};
    case RunPlace::Production:
        return PlaceWords::tr(
            "The text says that the run was made in production, and this environment is for "
            "tests. Ask before you register it.");
    case RunPlace::Test:
        return PlaceWords::tr(
            "The text says that the run was made in an environment for tests, and this one is "
            "production. Ask before you register it.");
    case RunPlace::Both:
        return PlaceWords::tr(
            "The text names production and an environment for tests. Ask in which of them the "
            "run was made before you register it.");
    }
    return {};
}

} // namespace onboarding
