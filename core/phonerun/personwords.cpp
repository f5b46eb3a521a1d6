#include "core/phonerun/personwords.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/containernames.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/linetitles.h"
#include "core/phonerun/membermeaning.h"
#include "core/phonerun/personalprose.h"
#include "core/phonerun/recordwords.h"
#include "core/phonerun/unreadtext.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

/// Of devices, firms, documents and environments.
bool isPartOfThing(const QString &word)
{
    static const QSet<QString> things = wordSet(
        "iphone ipad galaxy pixel google samsung huawei xiaomi redmi oneplus moto motorola sony nokia real "
        "new "
        "acme bank gmbh ag inc ltd llc corp company co kg team service support demo test tests tester "
        "testing "
        "staging production prod sandbox device environment tenant default standard basic premium plus full "
        "simple workflow flow level check match identity passport driver drivers driving license licence "
        "card "
        "document residence permit visa id kyc aml jumio native web mobile acquisition customer client user "
        "applicant person person unknown anonymous nobody somebody step selfie liveness face onboarding "
        "european union united states kingdom");
    return things.contains(word);
}

} // namespace

bool isNameOfSomebody(const QString &value)
{
    const QStringList words = value.toLower().split(u' ', Qt::SkipEmptyParts);
    return tellsOfPerson(QStringLiteral("name"), value)
        && std::none_of(words.begin(), words.end(), isPartOfThing);
}

bool isFirstOrLastName(const QString &word)
{
    static const QRegularExpression name(
        QStringLiteral("^\\p{Lu}(?:\\p{Ll}[\\p{L}\\p{M}'’-]{1,30}|\\p{Lu}{2,30})$"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QSet<QString> others = wordSet(
        "huawei oppo vivo honor realme nothing fairphone berlin hamburg munich london paris madrid lisbon "
        "rome "
        "north south east west alpha beta gamma delta one two three four five six seven eight nine ten "
        "uno dos tres um dois eins zwei drei red green blue black white chrome firefox safari edge windows "
        "linux "
        "macos slack teams jira confluence excel outlook gmail postman insomnia charles proxyman xcode "
        "gradle "
        "fazit hinweis achtung wichtig important attention note hint tip copy paste");
    const QString plain = plainRunName(word);
    return name.match(word).hasMatch() && isNameOfSomebody(word) && !others.contains(word.toLower())
        && !isKnownWord(word) && !isTitleOfDoubt(word) && !isNeutralName(plain) && !mayWrapTheRun(plain)
        && !namesTheCustomer(plain) && !tellsHowItEnded(plain) && flagMeaningOf(plain) == FlagMeaning::None
        && runNameOf(plain) == RunName::Other;
}

} // namespace onboarding
