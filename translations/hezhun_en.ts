<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountStore</name>
    <message numerus="yes">
        <source>Too many wrong passwords: the account is locked for another %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong passwords: the account is locked for another %n minute.</numerusform>
            <numerusform>Too many wrong passwords: the account is locked for another %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchReport</name>
    <message numerus="yes">
        <source>%1: %n case(s).</source>
        <extracomment>%1: what was done, as &quot;Filed&quot;.</extracomment>
        <translation>
            <numerusform>%1: %n case.</numerusform>
            <numerusform>%1: %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not done.</source>
        <translation>
            <numerusform>%n case not done.</numerusform>
            <numerusform>%n cases not done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseTimes</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late by %n day(s)</source>
        <translation>
            <numerusform>Late by %n day</numerusform>
            <numerusform>Late by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late by %n hour(s)</source>
        <translation>
            <numerusform>Late by %n hour</numerusform>
            <numerusform>Late by %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late by %n minute(s)</source>
        <translation>
            <numerusform>Late by %n minute</numerusform>
            <numerusform>Late by %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseUndoing</name>
    <message numerus="yes">
        <source>%n later decision(s) are undone with it.</source>
        <translation>
            <numerusform>%n later decision is undone with it.</numerusform>
            <numerusform>%n later decisions are undone with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DepartmentVerbs</name>
    <message numerus="yes">
        <source>%n row(s) of the list can&apos;t be issued. Nothing was done.</source>
        <translation>
            <numerusform>%n row of the list can&apos;t be issued. Nothing was done.</numerusform>
            <numerusform>%n rows of the list can&apos;t be issued. Nothing was done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DispatchVerb</name>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmailAddress</name>
    <message numerus="yes">
        <source>An e-mail address has at most %n character(s). Check the address.</source>
        <translation>
            <numerusform>An e-mail address has at most %n character. Check the address.</numerusform>
            <numerusform>An e-mail address has at most %n characters. Check the address.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message numerus="yes">
        <source>%n field(s) are not filled in.</source>
        <translation>
            <numerusform>%n field is not filled in.</numerusform>
            <numerusform>%n fields are not filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportVerb</name>
    <message numerus="yes">
        <source>%n registration(s) written to %1</source>
        <translation>
            <numerusform>%n registration written to %1</numerusform>
            <numerusform>%n registrations written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldRule</name>
    <message numerus="yes">
        <source>At the holder&apos;s age the card is usually valid for %n year(s). Compare the validity with the card.</source>
        <translation>
            <numerusform>At the holder&apos;s age the card is usually valid for %n year. Compare the validity with the card.</numerusform>
            <numerusform>At the holder&apos;s age the card is usually valid for %n years. Compare the validity with the card.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The document is valid for %n more day(s) only.</source>
        <translation>
            <numerusform>The document is valid for %n more day only.</numerusform>
            <numerusform>The document is valid for %n more days only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantSheetWords</name>
    <message numerus="yes">
        <source>A list has at most %n row(s). Divide it.</source>
        <translation>
            <numerusform>A list has at most %n row. Divide it.</numerusform>
            <numerusform>A list has at most %n rows. Divide it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantTimes</name>
    <message numerus="yes">
        <source>%1 (%n day(s) left)</source>
        <translation>
            <numerusform>%1 (%n day left)</numerusform>
            <numerusform>%1 (%n days left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantVerbs</name>
    <message numerus="yes">
        <source>%n role(s) given.</source>
        <translation>
            <numerusform>%n role given.</numerusform>
            <numerusform>%n roles given.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoginName</name>
    <message numerus="yes">
        <source>A login name has at most %n character(s). Choose a shorter one.</source>
        <translation>
            <numerusform>A login name has at most %n character. Choose a shorter one.</numerusform>
            <numerusform>A login name has at most %n characters. Choose a shorter one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTables</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message numerus="yes">
        <source>A password has at least %n character(s). Choose a longer one.</source>
        <translation>
            <numerusform>A password has at least %n character. Choose a longer one.</numerusform>
            <numerusform>A password has at least %n characters. Choose a longer one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A password has at most %n character(s). Choose a shorter one.</source>
        <translation>
            <numerusform>A password has at most %n character. Choose a shorter one.</numerusform>
            <numerusform>A password has at most %n characters. Choose a shorter one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionVerbs</name>
    <message numerus="yes">
        <source>Ended %n session(s).</source>
        <translation>
            <numerusform>Ended %n session.</numerusform>
            <numerusform>Ended %n sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextCheck</name>
    <message numerus="yes">
        <source>The text is too long: at most %n character(s) are allowed. Shorten it.</source>
        <translation>
            <numerusform>The text is too long: at most %n character is allowed. Shorten it.</numerusform>
            <numerusform>The text is too long: at most %n characters are allowed. Shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceVerbs</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) do not fit.</source>
        <translation>
            <numerusform>%n row does not fit.</numerusform>
            <numerusform>%n rows do not fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::AdministrationPage</name>
    <message numerus="yes">
        <source>%n message(s) not delivered</source>
        <translation>
            <numerusform>%n message not delivered</numerusform>
            <numerusform>%n messages not delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undelivered messages (%n)</source>
        <translation>
            <numerusform>Undelivered messages (%n)</numerusform>
            <numerusform>Undelivered messages (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::AppealReceipt</name>
    <message numerus="yes">
        <source>What happens next: a reviewer compares the papers within 1 to %n working day(s). The outcome comes as a message to the phone %1. If the account is given back, the message brings its login name and a one-time password, with which you log in and choose a password of your own.</source>
        <translation>
            <numerusform>What happens next: a reviewer compares the papers within %n working day. The outcome comes as a message to the phone %1. If the account is given back, the message brings its login name and a one-time password, with which you log in and choose a password of your own.</numerusform>
            <numerusform>What happens next: a reviewer compares the papers within 1 to %n working days. The outcome comes as a message to the phone %1. If the account is given back, the message brings its login name and a one-time password, with which you log in and choose a password of your own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What happens next: a reviewer compares the letter within 1 to %n working day(s). The outcome comes as a message to the phone %1.</source>
        <translation>
            <numerusform>What happens next: a reviewer compares the letter within %n working day. The outcome comes as a message to the phone %1.</numerusform>
            <numerusform>What happens next: a reviewer compares the letter within 1 to %n working days. The outcome comes as a message to the phone %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::BatchBar</name>
    <message numerus="yes">
        <source>“%1” for %n case(s), one after the other, each on its own?</source>
        <extracomment>%1: an action, as &quot;Confirm filing&quot;.</extracomment>
        <translation>
            <numerusform>“%1” for %n case, one after the other, each on its own?</numerusform>
            <numerusform>“%1” for %n cases, one after the other, each on its own?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) chosen. There is nothing that can be done to all of them at once: open them one by one.</source>
        <translation>
            <numerusform>%n case chosen. There is nothing that can be done to all of them at once: open them one by one.</numerusform>
            <numerusform>%n cases chosen. There is nothing that can be done to all of them at once: open them one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) chosen</source>
        <translation>
            <numerusform>%n case chosen</numerusform>
            <numerusform>%n cases chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::CodeField</name>
    <message numerus="yes">
        <source>Again in %n second(s)</source>
        <translation>
            <numerusform>Again in %n second</numerusform>
            <numerusform>Again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::DepartmentImport</name>
    <message numerus="yes">
        <source>Issue %n account(s)</source>
        <translation>
            <numerusform>Issue %n account</numerusform>
            <numerusform>Issue %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), all of them fine.</source>
        <translation>
            <numerusform>%n row, all of them fine.</numerusform>
            <numerusform>%n rows, all of them fine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can&apos;t be issued. Correct the file; nothing was done.</source>
        <translation>
            <numerusform>%n row can&apos;t be issued. Correct the file; nothing was done.</numerusform>
            <numerusform>%n rows can&apos;t be issued. Correct the file; nothing was done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::DepartmentLetters</name>
    <message numerus="yes">
        <source>%n account(s) issued</source>
        <translation>
            <numerusform>%n account issued</numerusform>
            <numerusform>%n accounts issued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::DepartmentsPage</name>
    <message numerus="yes">
        <source>Departments · %n</source>
        <translation>
            <numerusform>Departments · %n</numerusform>
            <numerusform>Departments · %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) not verified yet</source>
        <translation>
            <numerusform>%n operator not verified yet</numerusform>
            <numerusform>%n operators not verified yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) issued. Print the letters now.</source>
        <translation>
            <numerusform>%n account issued. Print the letters now.</numerusform>
            <numerusform>%n accounts issued. Print the letters now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::ExportBar</name>
    <message numerus="yes">
        <source>Exporting: %n registration(s) so far</source>
        <translation>
            <numerusform>Exporting: %n registration so far</numerusform>
            <numerusform>Exporting: %n registrations so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) written to %1</source>
        <translation>
            <numerusform>%n registration written to %1</numerusform>
            <numerusform>%n registrations written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::FieldsPanel</name>
    <message numerus="yes">
        <source>%n earlier refusal(s)</source>
        <translation>
            <numerusform>%n earlier refusal</numerusform>
            <numerusform>%n earlier refusals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::FilingsPage</name>
    <message numerus="yes">
        <source>%n registration(s), printed %1 by %2</source>
        <translation>
            <numerusform>%n registration, printed %1 by %2</numerusform>
            <numerusform>%n registrations, printed %1 by %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::FindNamePage</name>
    <message numerus="yes">
        <source>%n login name(s) found. Choose the one to log in with:</source>
        <translation>
            <numerusform>%n login name found:</numerusform>
            <numerusform>%n login names found. Choose the one to log in with:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::GrantBatchPage</name>
    <message numerus="yes">
        <source>All %n row(s) can be granted.</source>
        <translation>
            <numerusform>The %n row can be granted.</numerusform>
            <numerusform>All %n rows can be granted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) can&apos;t be granted: correct the file and choose it again, or leave them out.</source>
        <translation>
            <numerusform>%1 of %n row can&apos;t be granted: correct the file and choose it again.</numerusform>
            <numerusform>%1 of %n rows can&apos;t be granted: correct the file and choose it again, or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %n row(s) with faults</source>
        <translation>
            <numerusform>Leave out the %n row with faults</numerusform>
            <numerusform>Leave out the %n rows with faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grant %n role(s)</source>
        <translation>
            <numerusform>Grant %n role</numerusform>
            <numerusform>Grant %n roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::GrantsPage</name>
    <message numerus="yes">
        <source>Grants · %n in force</source>
        <translation>
            <numerusform>Grants · %n in force</numerusform>
            <numerusform>Grants · %n in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grant(s) run out</source>
        <translation>
            <numerusform>%n grant run out</numerusform>
            <numerusform>%n grants run out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::OverviewPage</name>
    <message numerus="yes">
        <source>Overview · %Ln open</source>
        <translation>
            <numerusform>Overview · %Ln open</numerusform>
            <numerusform>Overview · %Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln decision(s)</source>
        <translation>
            <numerusform>of %Ln decision</numerusform>
            <numerusform>of %Ln decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::QueuePage</name>
    <message numerus="yes">
        <source>To do · %n case(s)</source>
        <translation>
            <numerusform>To do · %n case</numerusform>
            <numerusform>To do · %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n case(s)</source>
        <extracomment>A kind of case and how many of it lie on the desk.</extracomment>
        <translation>
            <numerusform>%1 · %n case</numerusform>
            <numerusform>%1 · %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::StatusLine</name>
    <message numerus="yes">
        <source>Decided today: %n</source>
        <translation>
            <numerusform>Decided today: %n</numerusform>
            <numerusform>Decided today: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::ThreadPage</name>
    <message numerus="yes">
        <source>%n thing(s) are missing or wrong: %1.</source>
        <translation>
            <numerusform>%n thing is missing or wrong: %1.</numerusform>
            <numerusform>%n things are missing or wrong: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::TodayPage</name>
    <message numerus="yes">
        <source>Decided today · %n</source>
        <translation>
            <numerusform>Decided today · %n</numerusform>
            <numerusform>Decided today · %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::Tour</name>
    <message numerus="yes">
        <source>Step %1 of %2 did not do what it should within %n second(s): %3</source>
        <translation>
            <numerusform>Step %1 of %2 did not do what it should within %n second: %3</numerusform>
            <numerusform>Step %1 of %2 did not do what it should within %n seconds: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hezhun::UndeliveredList</name>
    <message numerus="yes">
        <source>%1, after %n tries</source>
        <translation>
            <numerusform>%1, after %n try</numerusform>
            <numerusform>%1, after %n tries</numerusform>
        </translation>
    </message>
</context>
</TS>
