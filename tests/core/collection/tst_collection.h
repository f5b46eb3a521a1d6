#pragma once
#include <QObject>

/// Collections of other tools: what is read of them, what they would change, and that they change nothing
/// when they are damaged. Shapes are those of the schemas at schema.getpostman.com, of the Bru language and
/// of OpenAPI 3.
class TestCollection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesOutWhatNoContractCanSay_data();
    void leavesOutWhatNoContractCanSay();
    void saysWhichRequestsItDoesNotKnow();
    void saysWhichOfTwoRequestsItTook_data();
    void saysWhichOfTwoRequestsItTook();
    void anAddressWithoutASchemeIsOne();
    void showsWhatItWouldChange_data();
    void showsWhatItWouldChange();
    void takesNoRequestForAnotherOne_data();
    void takesNoRequestForAnotherOne();
    void takesTheRequestThatAContractCanSay();
    void showsNoTokenOfAPath();
    void aSignInAloneTellsItsHost();
    void putsVariablesIn();
    void readsYamlInFlowStyle();
    void aControlLetterInATextIsNoReasonToRefuse();
    void theExportTellsWhereTheDeviceIdStands();
    void variablesThatReferToThemselvesStay();
    void scriptsAreCountedAndSecretsLeftOut();
    void saysWherePostmanSignsInByItself();
    void saysWhatItLeavesAsItWas_data();
    void saysWhatItLeavesAsItWas();
    void takesNothingThatIsItsOwnersOwn_data();
    void takesNothingThatIsItsOwnersOwn();
    void leavesAPathThatIsSomebodys_data();
    void leavesAPathThatIsSomebodys();
    void saysNoUserInfo_data();
    void saysNoUserInfo();
    void someOfTheChangesCanBeMade();
    void changesThatBelongTogetherAreRefusedApart();
    void refusesWithThePlace_data();
    void refusesWithThePlace();
    void hostileFilesAreRefusedAtOnce();
    void readsABrunoFolderWithWhatItInherits_data();
    void readsABrunoFolderWithWhatItInherits();
    void readsAnEnvironmentWithItsSecretsMarked();
    void whatIsExportedComesBack_data();
    void whatIsExportedComesBack();
    void exportsHoldNoSecretAndNoBrokenScript();
    void exportsSayWhyARequestIsLeftOut();
    void theScriptEncodesWhatStandsInAnAddress();
    void theDocumentInResourcesIsTheExport();
};
