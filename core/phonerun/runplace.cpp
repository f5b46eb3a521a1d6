#include "core/phonerun/runplace.h"

#include "core/base/plaintext.h"

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
    // The service's own addresses, a host, a package or a title that says it, and what developers run.
    static const QRegularExpression production(
        QStringLiteral(
            R"re(://api\.cloudpayments\.com\b|://(?:[\w-]+[.-])*(?:prod|production|live)(?:[.-][\w-]+)+[/:?#"'\s])re"
            R"re(|\b(?:com|de|io|net|org)\.[\w.]{1,60}\.(?:prod|live)\b|^[ \t>*#_-]*(?:prod|live)[ \t*_]*:)re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression test(
        QStringLiteral(
            R"re(://(?:[\w-]+[.-])*(?:staging|stage|stg|sandbox|test|dev|uat|qa|preprod)(?:[.-][\w-]+)+[/:?#"'\s])re"
            R"re(|://(?:localhost|127\.0\.0\.1|10\.0\.2\.2)[/:?#"'\s]|\bemulator-\d{4}\b)re"
            R"re(|\b(?:com|de|io|net|org)\.[\w.]{1,60}\.(?:staging|debug|dev|qa|uat|test)\b)re"
            R"re(|^[ \t>*#_-]*(?:uat|staging|qa|dev|sandbox)[ \t*_]*:)re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    bool isProduction = production.match(text).hasMatch();
    bool isTest = test.match(text).hasMatch();
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

QStringList tenantsIn(const QString &text)
{
    static const QRegularExpression said(
        QStringLiteral(
            R"re((?<![\w.-])["'\\]{0,3}tenant(?:[_-]?(?:name|id))?["'\\]{0,3}[ \t]{0,9}[:=][ \t]{0,9}["'\\]{0,3}([\w][\w.-]{0,59}))re"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList tenants;
    for (QRegularExpressionMatchIterator all = said.globalMatch(text); all.hasNext();) {
        if (const QString one = all.next().captured(1); !tenants.contains(one))
            tenants.append(one);
    }
    return tenants;
}

QString otherTenantText(const QStringList &tenants, const QString &own)
{
    if (tenants.isEmpty() || tenants.contains(own, Qt::CaseInsensitive))
        return {};
    return PlaceWords::tr(
               "The text names the tenant %1, and this environment has %2. Ask whose run it is before "
               "you register it.")
        .arg(plainExcerpt(tenants.constFirst(), 60), own);
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
