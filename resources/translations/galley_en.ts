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
</TS>
