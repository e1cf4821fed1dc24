<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- The English interface is what the sources say; this file only has its plurals. -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>galley::StatusLine</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation><numerusform>%Ln word</numerusform><numerusform>%Ln words</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>time to read</comment>
        <translation><numerusform>%Ln min</numerusform><numerusform>%Ln min</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation><numerusform>%Ln character</numerusform><numerusform>%Ln characters</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::ConversionPanel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation><numerusform>and %Ln more</numerusform><numerusform>and %Ln more</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation><numerusform>%Ln replaced</numerusform><numerusform>%Ln replaced</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::PageLook</name>
    <message numerus="yes">
        <source>The page looks as your site does, without %Ln thing(s) that are not in its folder: %1</source>
        <translation><numerusform>The page looks as your site does, without %Ln thing that is not in its folder: %1</numerusform><numerusform>The page looks as your site does, without %Ln things that are not in its folder: %1</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::PostsPanel</name>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation><numerusform>%Ln post</numerusform><numerusform>%Ln posts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Reading posts… %Ln so far.</source>
        <translation><numerusform>Reading posts… %Ln so far.</numerusform><numerusform>Reading posts… %Ln so far.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) cannot be read.</source>
        <translation><numerusform>%Ln folder cannot be read.</numerusform><numerusform>%Ln folders cannot be read.</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::RenameDialog</name>
    <message numerus="yes">
        <source>%Ln link(s) in %1 follow.</source>
        <translation><numerusform>%Ln link in %1 follows.</numerusform><numerusform>%Ln links in %1 follow.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) cannot be changed with certainty.</source>
        <translation><numerusform>%Ln link cannot be changed with certainty.</numerusform><numerusform>%Ln links cannot be changed with certainty.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::Exporting</name>
    <message numerus="yes">
        <source>And %Ln other thing(s) to look at.</source>
        <translation><numerusform>And %Ln other thing to look at.</numerusform><numerusform>And %Ln other things to look at.</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::Remarks</name>
    <message numerus="yes">
        <source>%Ln web picture(s) not loaded.</source>
        <translation><numerusform>%Ln web picture is not loaded.</numerusform><numerusform>%Ln web pictures are not loaded.</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::ProofModel</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation><numerusform>%Ln error</numerusform><numerusform>%Ln errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation><numerusform>%Ln warning</numerusform><numerusform>%Ln warnings</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation><numerusform>%Ln note</numerusform><numerusform>%Ln notes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown word(s)</source>
        <translation><numerusform>%Ln unknown word</numerusform><numerusform>%Ln unknown words</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::LinkBar</name>
    <message numerus="yes">
        <source>%1 of %Ln link(s) to the web…</source>
        <translation><numerusform>%1 of %Ln link to the web…</numerusform><numerusform>%1 of %Ln links to the web…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) to the web checked.</source>
        <translation><numerusform>%Ln link to the web checked.</numerusform><numerusform>%Ln links to the web checked.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them on the last day.</source>
        <translation><numerusform>%Ln of them on the last day.</numerusform><numerusform>%Ln of them on the last day.</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::Proofing</name>
    <message numerus="yes">
        <source>%1 (%Ln thing(s) to mend)</source>
        <comment>a command</comment>
        <translation><numerusform>%1 (%Ln thing to mend)</numerusform><numerusform>%1 (%Ln things to mend)</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::SummaryField</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation><numerusform>%Ln character</numerusform><numerusform>%Ln characters</numerusform></translation>
    </message>
</context>
<context>
    <name>galley::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln thing(s) in the post will be missing in the export; they are listed afterwards.</source>
        <translation><numerusform>%Ln thing in the post will be missing in the export; it is listed afterwards.</numerusform><numerusform>%Ln things in the post will be missing in the export; they are listed afterwards.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other server(s)</source>
        <comment>names of servers</comment>
        <translation><numerusform>%1 and %Ln other server</numerusform><numerusform>%1 and %Ln other servers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) will be asked for from %1.</source>
        <translation><numerusform>%Ln picture will be asked for from %1.</numerusform><numerusform>%Ln pictures will be asked for from %1.</numerusform></translation>
    </message>
</context>
</TS>
