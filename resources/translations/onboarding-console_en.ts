<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_GB">
<context>
    <name>CaseReport</name>
    <message numerus="yes">
        <source>%1, the same in %n later checks, the last %2</source>
        <translation>
            <numerusform>%1, the same in %n later check, the last %2</numerusform>
            <numerusform>%1, the same in %n later checks, the last %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message numerus="yes">
        <source>%Ln attempts left</source>
        <translation>
            <numerusform>1 attempt left</numerusform>
            <numerusform>%Ln attempts left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message numerus="yes">
        <source>%Ln customers belong to an environment that environments.json does not have. They are kept, and no list shows them until it is there again with the same id.</source>
        <translation>
            <numerusform>%Ln customer belongs to an environment that environments.json does not have. It is kept, and no list shows it until the environment is there again with the same id.</numerusform>
            <numerusform>%Ln customers belong to an environment that environments.json does not have. They are kept, and no list shows them until it is there again with the same id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln lines. An unclosed quote in the file may have pulled in the following rows.</source>
        <translation>
            <numerusform>The name has %Ln line. An unclosed quote in the file may have pulled in the following rows.</numerusform>
            <numerusform>The name has %Ln lines. An unclosed quote in the file may have pulled in the following rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message numerus="yes">
        <source>%n attempts are left.</source>
        <translation>
            <numerusform>%n attempt is left.</numerusform>
            <numerusform>%n attempts are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%Ln reviews seen</source>
        <translation>
            <numerusform>1 review seen</numerusform>
            <numerusform>%Ln reviews seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::CaFileField</name>
    <message numerus="yes">
        <source>It holds %Ln certificates.</source>
        <translation>
            <numerusform>It holds one certificate.</numerusform>
            <numerusform>It holds %Ln certificates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::CollectionDialog</name>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>1 request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln scripts, which were not run.</source>
        <translation>
            <numerusform>It has 1 script, which was not run.</numerusform>
            <numerusform>It has %Ln scripts, which were not run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %Ln changes</source>
        <translation>
            <numerusform>Take over 1 change</numerusform>
            <numerusform>Take over %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::CustomerEditController</name>
    <message numerus="yes">
        <source>%Ln have been changed since and stay as they are.</source>
        <translation>
            <numerusform>%Ln has been changed since and stays as it is.</numerusform>
            <numerusform>%Ln have been changed since and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::EnvironmentsPage</name>
    <message numerus="yes">
        <source>%Ln customers are in its list, and may be signed in. Remove them first.</source>
        <translation>
            <numerusform>1 customer is in its list, and may be signed in. Remove them first.</numerusform>
            <numerusform>%Ln customers are in its list, and may be signed in. Remove them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes taken over.</source>
        <translation>
            <numerusform>1 change taken over.</numerusform>
            <numerusform>%Ln changes taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::ExchangeView</name>
    <message numerus="yes">
        <source>Show %Ln headers</source>
        <translation>
            <numerusform>Show 1 header</numerusform>
            <numerusform>Show %Ln headers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln customers</source>
        <translation>
            <numerusform>Export 1 customer</numerusform>
            <numerusform>Export %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::ExportFlow</name>
    <message numerus="yes">
        <source>%Ln customers written to %1</source>
        <translation>
            <numerusform>1 customer written to %1</numerusform>
            <numerusform>%Ln customers written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::FollowUpCard</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>1 day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::HistoryView</name>
    <message numerus="yes">
        <source>checked again %Ln times, no change</source>
        <translation>
            <numerusform>checked once more, no change</numerusform>
            <numerusform>checked again %Ln times, no change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed %Ln times: %1</source>
        <translation>
            <numerusform>Failed: %1</numerusform>
            <numerusform>Failed %Ln times: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::ImportDialog</name>
    <message numerus="yes">
        <source>Import rows without the %Ln cells that are not recognised</source>
        <translation>
            <numerusform>Import rows without the 1 cell that is not recognised</numerusform>
            <numerusform>Import rows without the %Ln cells that are not recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens will be sealed with a key that stays in the keychain.</source>
        <translation>
            <numerusform>1 token will be sealed with a key that stays in the keychain.</numerusform>
            <numerusform>%Ln tokens will be sealed with a key that stays in the keychain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They stay in the file in plain text.</source>
        <translation>
            <numerusform>It stays in the file in plain text.</numerusform>
            <numerusform>They stay in the file in plain text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::ImportModel</name>
    <message numerus="yes">
        <source>%n note(s) more, the newest: “%1”</source>
        <translation>
            <numerusform>%n note more: “%1”</numerusform>
            <numerusform>%n notes more, the newest: “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::Notifications</name>
    <message numerus="yes">
        <source>%Ln watched customers have another status</source>
        <translation>
            <numerusform>A watched customer has another status</numerusform>
            <numerusform>%Ln watched customers have another status</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::OpenCases</name>
    <message numerus="yes">
        <source>The same holds for %Ln more customers.</source>
        <translation>
            <numerusform>The same holds for 1 more customer.</numerusform>
            <numerusform>The same holds for %Ln more customers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>1 customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews seen so far.</source>
        <translation>
            <numerusform>1 review seen so far.</numerusform>
            <numerusform>%Ln reviews seen so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln stale</source>
        <translation>
            <numerusform>Check %Ln stale</numerusform>
            <numerusform>Check %Ln stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them must resubmit</source>
        <translation>
            <numerusform>%Ln of them must resubmit</numerusform>
            <numerusform>%Ln of them must resubmit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln approved</numerusform>
            <numerusform>%Ln approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resubmit</source>
        <translation>
            <numerusform>%Ln resubmit</numerusform>
            <numerusform>%Ln resubmit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::RemovalController</name>
    <message numerus="yes">
        <source>%Ln customers are still to be removed; they will stay in the list.</source>
        <translation>
            <numerusform>1 customer is still to be removed; it will stay in the list.</numerusform>
            <numerusform>%Ln customers are still to be removed; they will stay in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln customers from this console and signed them out.</source>
        <translation>
            <numerusform>Removed 1 customer from this console and signed out.</numerusform>
            <numerusform>Removed %Ln customers from this console and signed them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are back, signed out.</source>
        <translation>
            <numerusform>1 customer is back, signed out.</numerusform>
            <numerusform>%Ln customers are back, signed out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln customers from this console.</source>
        <translation>
            <numerusform>Removed 1 customer from this console.</numerusform>
            <numerusform>Removed %Ln customers from this console.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are back.</source>
        <translation>
            <numerusform>1 customer is back.</numerusform>
            <numerusform>%Ln customers are back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>1 customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches are hidden by the filters.</source>
        <translation>
            <numerusform>1 match is hidden by the filters.</numerusform>
            <numerusform>%Ln matches are hidden by the filters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches are hidden by the filter %1.</source>
        <translation>
            <numerusform>1 match is hidden by the filter %1.</numerusform>
            <numerusform>%Ln matches are hidden by the filter %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::StatusChips</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>1 customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::StatusLine</name>
    <message numerus="yes">
        <source>%Ln requests this session</source>
        <translation>
            <numerusform>1 request this session</numerusform>
            <numerusform>%Ln requests this session</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::StatusRow</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>1 customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::WorklistController</name>
    <message numerus="yes">
        <source>%Ln checks of an earlier run are waiting. Resume when you are ready.</source>
        <translation>
            <numerusform>1 check of an earlier run is waiting. Resume when you are ready.</numerusform>
            <numerusform>%Ln checks of an earlier run are waiting. Resume when you are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checks are kept for the next start</source>
        <translation>
            <numerusform>1 check is kept for the next start</numerusform>
            <numerusform>%Ln checks are kept for the next start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>1 customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onboarding::WorklistPage</name>
    <message numerus="yes">
        <source>The list has %Ln customers.</source>
        <translation>
            <numerusform>The list has 1 customer.</numerusform>
            <numerusform>The list has %Ln customers.</numerusform>
        </translation>
    </message>
</context>
</TS>
