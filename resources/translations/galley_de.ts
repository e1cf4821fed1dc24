<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 The Galley authors; SPDX-License-Identifier: MIT -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>galley</name>
    <message>
        <source>Galley %1</source>
        <translation>Galley %1</translation>
    </message>
    <message>
        <source>Qt %1 on %2</source>
        <translation>Qt %1 auf %2</translation>
    </message>
    <message>
        <source>Preview: Chromium %1</source>
        <translation>Vorschau: Chromium %1</translation>
    </message>
    <message>
        <source>Graphics: in software (%1)</source>
        <translation>Grafik: in Software (%1)</translation>
    </message>
    <message>
        <source>Graphics: by the graphics card (%1)</source>
        <translation>Grafik: durch die Grafikkarte (%1)</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>About Galley</source>
        <translation>Über Galley</translation>
    </message>
    <message>
        <source>A Markdown editor for people who write posts.
What you see beside the text is what you publish.</source>
        <translation>Ein Markdown-Editor für alle, die Beiträge schreiben.
Was Sie neben dem Text sehen, ist das, was Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>© 2026 The Galley authors, under the MIT licence.
Icons: Lucide, under the ISC licence.</source>
        <translation>© 2026 The Galley authors, unter der MIT-Lizenz.
Symbole: Lucide, unter der ISC-Lizenz.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Galley</translation>
    </message>
    <message>
        <source>Posts (*.md *.markdown *.mdown *.mkd *.mdx *.txt)</source>
        <translation>Beiträge (*.md *.markdown *.mdown *.mkd *.mdx *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastaturkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Other values refer to this one; edit it in the text.</source>
        <translation>Andere Werte verweisen auf diesen; bearbeiten Sie ihn im Text.</translation>
    </message>
    <message>
        <source>This value is written elsewhere and only referred to here.</source>
        <translation>Dieser Wert steht an anderer Stelle, hier wird nur auf ihn verwiesen.</translation>
    </message>
    <message>
        <source>This comes from a merge key (&lt;&lt;); edit it where it is written.</source>
        <translation>Dies stammt aus einem Merge-Schlüssel (&lt;&lt;); bearbeiten Sie es dort, wo es steht.</translation>
    </message>
    <message>
        <source>A YAML tag says how to read this; edit it in the text.</source>
        <translation>Ein YAML-Tag legt fest, wie dies gelesen wird; bearbeiten Sie es im Text.</translation>
    </message>
    <message>
        <source>This key is there more than once; remove one.</source>
        <translation>Diesen Schlüssel gibt es mehr als einmal; entfernen Sie einen.</translation>
    </message>
    <message>
        <source>This key is not a plain text; edit it in the text.</source>
        <translation>Dieser Schlüssel ist kein einfacher Text; bearbeiten Sie ihn im Text.</translation>
    </message>
    <message>
        <source>This value cannot be changed here.</source>
        <translation>Dieser Wert lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>The front matter has a mistake; mend that first.</source>
        <translation>Die Kopfdaten enthalten einen Fehler; beheben Sie zuerst diesen.</translation>
    </message>
    <message>
        <source>This front matter cannot hold that value.</source>
        <translation>Diese Kopfdaten können diesen Wert nicht aufnehmen.</translation>
    </message>
    <message>
        <source>There is such a field already.</source>
        <translation>Ein solches Feld gibt es schon.</translation>
    </message>
    <message>
        <source>That would change more than this value; edit it in the text.</source>
        <translation>Das würde mehr als diesen Wert ändern; bearbeiten Sie ihn im Text.</translation>
    </message>
    <message>
        <source>Line %1: the comment “%2” goes</source>
        <translation>Zeile %1: der Kommentar „%2“ entfällt</translation>
    </message>
    <message>
        <source>Line %1: “%2” has no value and goes</source>
        <translation>Zeile %1: „%2“ hat keinen Wert und entfällt</translation>
    </message>
    <message>
        <source>Line %1: “%2” is nested and goes</source>
        <translation>Zeile %1: „%2“ ist verschachtelt und entfällt</translation>
    </message>
    <message>
        <source>Line %1: the key “%2” cannot be written and goes</source>
        <translation>Zeile %1: der Schlüssel „%2“ lässt sich nicht schreiben und entfällt</translation>
    </message>
    <message>
        <source>Line %1: the list “%2” becomes one text</source>
        <translation>Zeile %1: die Liste „%2“ wird zu einem einzigen Text</translation>
    </message>
    <message>
        <source>Line %1: “%2” in “%3” cannot be written and goes</source>
        <translation>Zeile %1: „%2“ in „%3“ lässt sich nicht schreiben und entfällt</translation>
    </message>
    <message>
        <source>Line %1: the lines of “%2” become one</source>
        <translation>Zeile %1: die Zeilen von „%2“ werden zu einer</translation>
    </message>
    <message>
        <source>Line %1: the number “%2” becomes a text</source>
        <translation>Zeile %1: die Zahl „%2“ wird zu einem Text</translation>
    </message>
    <message>
        <source>Line %1: the date “%2” is written %3</source>
        <translation>Zeile %1: das Datum „%2“ wird als %3 geschrieben</translation>
    </message>
    <message>
        <source>Line %1: “%2” becomes %3</source>
        <translation>Zeile %1: „%2“ wird zu %3</translation>
    </message>
    <message>
        <source>Line %1: the reference or tag at “%2” is written out</source>
        <translation>Zeile %1: der Verweis oder das Tag bei „%2“ wird ausgeschrieben</translation>
    </message>
    <message>
        <source>Line %1: “%2” is there more than once, one stays</source>
        <translation>Zeile %1: „%2“ kommt mehr als einmal vor, eines bleibt</translation>
    </message>
    <message>
        <source>The page template cannot be used: %1 (%2)</source>
        <translation>Die Seitenvorlage lässt sich nicht verwenden: %1 (%2)</translation>
    </message>
    <message>
        <source>Books cannot be made: a part of Galley is missing. Install it again.</source>
        <translation>Bücher lassen sich nicht erzeugen: Ein Teil von Galley fehlt. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>%1 (line %2).</source>
        <translation>%1 (Zeile %2).</translation>
    </message>
    <message>
        <source>The front matter is not closed</source>
        <translation>Die Kopfdaten sind nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Galley does not read front matter in the language %1; the post below it is shown</source>
        <translation>Galley liest keine Kopfdaten in der Sprache %1; der Beitrag darunter wird angezeigt</translation>
    </message>
    <message>
        <source>The front matter is too large to be read; the post below it is shown all the same</source>
        <translation>Die Kopfdaten sind zu groß, um gelesen zu werden; der Beitrag darunter wird trotzdem angezeigt</translation>
    </message>
    <message>
        <source>The front matter is too deeply nested or refers to itself too often to be read</source>
        <translation>Die Kopfdaten sind zu tief verschachtelt oder verweisen zu oft auf sich selbst, um gelesen zu werden</translation>
    </message>
    <message>
        <source>The front matter has “%1” twice</source>
        <translation>Die Kopfdaten enthalten „%1“ zweimal</translation>
    </message>
    <message>
        <source>The front matter&apos;s “%1” is not what it should be</source>
        <translation>„%1“ in den Kopfdaten ist nicht, was es sein sollte</translation>
    </message>
    <message>
        <source>The front matter has a mistake</source>
        <translation>Die Kopfdaten enthalten einen Fehler</translation>
    </message>
    <message>
        <source>The front matter has a mistake: %1</source>
        <translation>Die Kopfdaten enthalten einen Fehler: %1</translation>
    </message>
    <message>
        <source>What follows is left out, because the page would be too large</source>
        <translation>Was folgt, ist weggelassen, weil die Seite zu groß würde</translation>
    </message>
    <message>
        <source>What is nested too deep here is partly left out</source>
        <translation>Was hier zu tief verschachtelt ist, ist teilweise weggelassen</translation>
    </message>
    <message>
        <source>%1 is on the web and is not in the export</source>
        <translation>%1 liegt im Web und fehlt im Export</translation>
    </message>
    <message>
        <source>%1 could not be fetched from the web and is not in the export</source>
        <translation>%1 konnte nicht aus dem Web geholt werden und fehlt im Export</translation>
    </message>
    <message>
        <source>%1 is not fetched without https and is not in the export</source>
        <translation>%1 wird ohne https nicht geholt und fehlt im Export</translation>
    </message>
    <message>
        <source>%1 lies outside the post&apos;s folder and was left out</source>
        <translation>%1 liegt außerhalb des Ordners des Beitrags und wurde weggelassen</translation>
    </message>
    <message>
        <source>%1 cannot be read and is not in the export</source>
        <translation>%1 kann nicht gelesen werden und fehlt im Export</translation>
    </message>
    <message>
        <source>%1 is empty and is not in the export</source>
        <translation>%1 ist leer und fehlt im Export</translation>
    </message>
    <message>
        <source>%1 is larger than 32 MB and is not in the export</source>
        <translation>%1 ist größer als 32 MB und fehlt im Export</translation>
    </message>
    <message>
        <source>The page template has no place for the post ({{ main }}), which is not in the page</source>
        <translation>Die Seitenvorlage hat keinen Platz für den Beitrag ({{ main }}); er steht nicht auf der Seite</translation>
    </message>
    <message>
        <source>%1 is of a kind that not every reader of books knows; its name stands in its place there</source>
        <translation>%1 ist von einer Art, die nicht jedes Lesegerät für Bücher kennt; dort steht sein Name an seiner Stelle</translation>
    </message>
    <message>
        <source>%1 is no picture that can be shown and is not in the export</source>
        <translation>%1 ist kein Bild, das angezeigt werden kann, und fehlt im Export</translation>
    </message>
    <message>
        <source>The link %1 leads to a file that is not in the export</source>
        <translation>Der Link %1 führt zu einer Datei, die im Export fehlt</translation>
    </message>
    <message>
        <source>The image %1 is not found from the page’s folder; copy it there too</source>
        <translation>Das Bild %1 wird vom Ordner der Seite aus nicht gefunden; kopieren Sie es auch dorthin</translation>
    </message>
    <message>
        <source>The image address %1 is for your site generator to fill in</source>
        <translation>Die Bildadresse %1 füllt erst Ihr Website-Generator aus</translation>
    </message>
    <message>
        <source>The link %1 is for your site generator to fill in</source>
        <translation>Den Link %1 füllt erst Ihr Website-Generator aus</translation>
    </message>
    <message>
        <source>%1 is for your site generator to fill in; a label stands in its place</source>
        <translation>%1 füllt erst Ihr Website-Generator aus; an der Stelle steht eine Beschriftung</translation>
    </message>
    <message>
        <source>The attribute %1 is for your site generator to fill in; the element is shown without it</source>
        <translation>Das Attribut %1 füllt erst Ihr Website-Generator aus; das Element steht ohne es da</translation>
    </message>
    <message>
        <source>This post is in no site whose style could be used.</source>
        <translation>Dieser Beitrag gehört zu keiner Website, deren Stil verwendet werden könnte.</translation>
    </message>
    <message>
        <source>No style sheet of this site was found. Build the site once, or name its style sheet in .galley.toml.</source>
        <translation>Es wurde kein Stylesheet dieser Website gefunden. Erzeugen Sie die Website einmal, oder nennen Sie ihr Stylesheet in .galley.toml.</translation>
    </message>
    <message>
        <source>There is no page theme %1. Choose another one.</source>
        <translation>Es gibt kein Seitendesign %1. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not written as a theme&apos;s description is (%2)</source>
        <translation>%1 ist nicht so geschrieben, wie die Beschreibung eines Designs sein muss (%2)</translation>
    </message>
    <message>
        <source>%1 has a colour %2 that no palette has, or its value is none</source>
        <translation>%1 hat eine Farbe %2, die in keiner Farbpalette vorkommt, oder ihr Wert ist keine Farbe</translation>
    </message>
    <message>
        <source>%1 names the file %2, which is not in the theme&apos;s folder</source>
        <translation>%1 nennt die Datei %2, die nicht im Ordner des Designs liegt</translation>
    </message>
    <message>
        <source>%1 loads %2 from elsewhere, which is not allowed</source>
        <translation>%1 lädt %2 von anderswo, was nicht erlaubt ist</translation>
    </message>
    <message>
        <source>The page theme %1 cannot be used: %2</source>
        <translation>Das Seitendesign %1 lässt sich nicht verwenden: %2</translation>
    </message>
    <message>
        <source>This is the name that it has. Type another one.</source>
        <translation>Diesen Namen hat der Beitrag schon. Geben Sie einen anderen ein.</translation>
    </message>
    <message>
        <source>This cannot be the name of a file: it must not be empty or too long, begin with a dot, or have a slash in it.</source>
        <translation>Das kann nicht der Name einer Datei sein: Er darf nicht leer oder zu lang sein, nicht mit einem Punkt beginnen und keinen Schrägstrich enthalten.</translation>
    </message>
    <message>
        <source>There is something called %1 already, which stays as it is. Choose another name.</source>
        <translation>Es gibt schon etwas mit dem Namen %1, das bleibt, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 has its name from the generator. Rename its folder in the file manager instead.</source>
        <translation>%1 hat seinen Namen vom Generator. Benennen Sie stattdessen den Ordner in der Dateiverwaltung um.</translation>
    </message>
    <message>
        <source>Nothing was renamed: another program has changed %1 meanwhile. Rename again.</source>
        <translation>Es wurde nichts umbenannt: Ein anderes Programm hat %1 inzwischen geändert. Benennen Sie erneut um.</translation>
    </message>
    <message>
        <source>The renaming failed, and %1 could not be put back as it was. Look at it before you go on.</source>
        <translation>Das Umbenennen ist fehlgeschlagen, und %1 konnte nicht in den alten Zustand gebracht werden. Sehen Sie sich die Datei an, bevor Sie weiterarbeiten.</translation>
    </message>
    <message>
        <source>Nothing was renamed. %1</source>
        <translation>Es wurde nichts umbenannt. %1</translation>
    </message>
</context>
<context>
    <name>galley::Actions</name>
    <message>
        <source>&amp;New post</source>
        <translation>&amp;Neuer Beitrag</translation>
    </message>
    <message>
        <source>New post in s&amp;ite…</source>
        <translation>Neuer Beitrag der &amp;Website…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation>O&amp;rdner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>U&amp;mbenennen…</translation>
    </message>
    <message>
        <source>&amp;Revert to saved</source>
        <translation>&amp;Gespeicherten Stand laden</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>Erneut e&amp;xportieren</translation>
    </message>
    <message>
        <source>Check external &amp;links</source>
        <translation>Externe &amp;Links prüfen</translation>
    </message>
    <message>
        <source>Copy &amp;formatted</source>
        <translation>F&amp;ormatiert kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;HTML</source>
        <translation>Als &amp;HTML kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druck&amp;vorschau…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Frühere suchen</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Erse&amp;tzen…</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>&amp;Gehe zu Zeile…</translation>
    </message>
    <message>
        <source>Check spe&amp;lling</source>
        <translation>Rechtschreibung &amp;prüfen</translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <translation>Überschrift &amp;1</translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation>Überschrift &amp;2</translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation>Überschrift &amp;3</translation>
    </message>
    <message>
        <source>Heading &amp;4</source>
        <translation>Überschrift &amp;4</translation>
    </message>
    <message>
        <source>Heading &amp;5</source>
        <translation>Überschrift &amp;5</translation>
    </message>
    <message>
        <source>Heading &amp;6</source>
        <translation>Überschrift &amp;6</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>&amp;Absatz</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation>&amp;Durchgestrichen</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Code bloc&amp;k</source>
        <translation>Code&amp;block</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>I&amp;mage</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>B&amp;ullet list</source>
        <translation>Aufz&amp;ählung</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>&amp;Nummerierte Liste</translation>
    </message>
    <message>
        <source>&amp;Task list</source>
        <translation>Auf&amp;gabenliste</translation>
    </message>
    <message>
        <source>Task &amp;done</source>
        <translation>Aufgabe &amp;erledigt</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>&amp;Zitat</translation>
    </message>
    <message>
        <source>Convert &amp;front matter…</source>
        <translation>Kopfdaten &amp;umwandeln…</translation>
    </message>
    <message>
        <source>&amp;Editor only</source>
        <translation>Nur &amp;Editor</translation>
    </message>
    <message>
        <source>Editor and &amp;preview</source>
        <translation>Editor und &amp;Vorschau</translation>
    </message>
    <message>
        <source>P&amp;review only</source>
        <translation>Nur Vo&amp;rschau</translation>
    </message>
    <message>
        <source>Go to the &amp;other pane</source>
        <translation>Zum &amp;anderen Bereich</translation>
    </message>
    <message>
        <source>Fro&amp;nt matter</source>
        <translation>Kop&amp;fdaten</translation>
    </message>
    <message>
        <source>Posts of the s&amp;ite</source>
        <translation>Beiträge der &amp;Website</translation>
    </message>
    <message>
        <source>Out&amp;line</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>Proo&amp;f</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>&amp;Scroll both panes together</source>
        <translation>Beide &amp;Bereiche gemeinsam rollen</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>Tool &amp;bar</source>
        <translation>Werkzeug&amp;leiste</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>&amp;Menüleiste</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>&amp;Sepia</translation>
    </message>
    <message>
        <source>&amp;Galley</source>
        <translation>&amp;Galley</translation>
    </message>
    <message>
        <source>&amp;Essay</source>
        <translation>&amp;Essay</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Notebook</source>
        <translation>&amp;Notebook</translation>
    </message>
    <message>
        <source>As on the &amp;site</source>
        <translation>Wie auf der &amp;Website</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastaturkürzel</translation>
    </message>
    <message>
        <source>&amp;About Galley</source>
        <translation>Ü&amp;ber Galley</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Pa&amp;ge theme</source>
        <translation>&amp;Seitendesign</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a command, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <translation>Menü (%1)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>galley::Application</name>
    <message>
        <source>Galley cannot keep copies of your text against a crash: %1.</source>
        <translation>Galley kann keine Kopien Ihres Textes für den Fall eines Absturzes aufbewahren: %1.</translation>
    </message>
    <message>
        <source>A new post</source>
        <translation>Ein neuer Beitrag</translation>
    </message>
    <message>
        <source>%1 had unsaved changes when Galley ended (%2).</source>
        <translation>%1 hatte ungespeicherte Änderungen, als Galley endete (%2).</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>galley::Browsing</name>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>The posts of a site are found here once the post has a file.</source>
        <translation>Die Beiträge einer Website finden Sie hier, sobald der Beitrag eine Datei hat.</translation>
    </message>
    <message>
        <source>The site has no posts yet.</source>
        <translation>Die Website hat noch keine Beiträge.</translation>
    </message>
    <message>
        <source>Reading posts…</source>
        <translation>Beiträge werden gelesen…</translation>
    </message>
</context>
<context>
    <name>galley::ChipsField</name>
    <message>
        <source>Add to %1</source>
        <comment>name of a list, such as Tags</comment>
        <translation>%1: hinzufügen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>%1 (Delete takes it out)</source>
        <comment>a tag</comment>
        <translation>%1 (Entf nimmt es heraus)</translation>
    </message>
</context>
<context>
    <name>galley::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do? (# for a heading, @ for a post)</source>
        <translation>Was möchten Sie tun? (# für eine Überschrift, @ für einen Beitrag)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>galley::ConversionPanel</name>
    <message>
        <source>Convert</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Convert the front matter</source>
        <translation>Kopfdaten umwandeln</translation>
    </message>
    <message>
        <source>Convert to</source>
        <translation>Umwandeln in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The front matter as it would be</source>
        <translation>Die Kopfdaten, wie sie dann wären</translation>
    </message>
    <message>
        <source>This front matter cannot be written as %1.</source>
        <translation>Diese Kopfdaten lassen sich nicht als %1 schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>galley::DateField</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Choose the date in a calendar</source>
        <translation>Das Datum in einem Kalender wählen</translation>
    </message>
</context>
<context>
    <name>galley::Document</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>galley::DraftPlaceField</name>
    <message>
        <source>Move to the posts</source>
        <translation>Zu den Beiträgen verschieben</translation>
    </message>
    <message>
        <source>Makes it a post: moves the file to %1</source>
        <translation>Macht einen Beitrag daraus: verschiebt die Datei nach %1</translation>
    </message>
    <message>
        <source>Not published, because the file is in %1</source>
        <translation>Nicht veröffentlicht, weil die Datei in %1 liegt</translation>
    </message>
</context>
<context>
    <name>galley::Editor</name>
    <message>
        <source>… a line of %L1 characters, too long to show</source>
        <translation>… eine Zeile mit %L1 Zeichen, zu lang zum Anzeigen</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
</context>
<context>
    <name>galley::ExportDialog</name>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>One HTML file. Pictures stay where they are.</source>
        <translation>Eine HTML-Datei. Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Web page with its files</source>
        <translation>Webseite mit ihren Dateien</translation>
    </message>
    <message>
        <source>An HTML file with its style sheet and pictures beside it.</source>
        <translation>Eine HTML-Datei mit Stylesheet und Bildern daneben.</translation>
    </message>
    <message>
        <source>Single file</source>
        <translation>Einzelne Datei</translation>
    </message>
    <message>
        <source>One HTML file with pictures and fonts in it, to mail or to keep.</source>
        <translation>Eine HTML-Datei, die Bilder und Schriften enthält, zum Verschicken oder Aufbewahren.</translation>
    </message>
    <message>
        <source>HTML fragment</source>
        <translation>HTML-Fragment</translation>
    </message>
    <message>
        <source>The text alone, to put into another page.</source>
        <translation>Nur der Text, zum Einsetzen in eine andere Seite.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>For paper, with bookmarks, page numbers and links.</source>
        <translation>Für Papier, mit Lesezeichen, Seitenzahlen und Links.</translation>
    </message>
    <message>
        <source>EPUB book</source>
        <translation>EPUB-Buch</translation>
    </message>
    <message>
        <source>For readers of books, with its pictures in it.</source>
        <translation>Für Lesegeräte, mit den Bildern darin.</translation>
    </message>
    <message>
        <source>&amp;Number the pages</source>
        <translation>Seiten &amp;nummerieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>As on the site</source>
        <translation>Wie auf der Website</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Make:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>&amp;Look:</source>
        <translation>A&amp;ussehen:</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;Papier:</translation>
    </message>
    <message>
        <source>Mar&amp;gins:</source>
        <translation>Rän&amp;der:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>Da&amp;tei:</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) in the post will be missing in the export; they are listed afterwards.</source>
        <translation>
            <numerusform>%Ln Stelle des Beitrags wird im Export fehlen; sie wird danach aufgeführt.</numerusform>
            <numerusform>%Ln Stellen des Beitrags werden im Export fehlen; sie werden danach aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>The earlier export will be replaced.</source>
        <translation>Der frühere Export wird ersetzt.</translation>
    </message>
    <message>
        <source>A file that Galley did not make has this name and will be replaced.</source>
        <translation>Eine Datei, die nicht von Galley stammt, hat diesen Namen und wird ersetzt.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>&amp;Take pictures from the web along</source>
        <translation>Bilder aus dem &amp;Web mitnehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other server(s)</source>
        <comment>names of servers</comment>
        <translation>
            <numerusform>%1 und %Ln weiteren Server</numerusform>
            <numerusform>%1 und %Ln weiteren Servern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) will be asked for from %1.</source>
        <translation>
            <numerusform>%Ln Bild wird von %1 angefordert.</numerusform>
            <numerusform>%Ln Bilder werden von %1 angefordert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ExportMaker</name>
    <message>
        <source>A PDF needs the browser engine, which does not run here; the preview says why.</source>
        <translation>Ein PDF braucht die Browser-Engine, die hier nicht läuft; die Vorschau nennt den Grund.</translation>
    </message>
    <message>
        <source>The browser engine did not print this post. Try again, or export a web page and print that.</source>
        <translation>Die Browser-Engine hat diesen Beitrag nicht gedruckt. Versuchen Sie es erneut, oder exportieren Sie eine Webseite und drucken Sie diese.</translation>
    </message>
</context>
<context>
    <name>galley::Exporting</name>
    <message>
        <source>The site&apos;s style has %1, which is not in the site&apos;s folder</source>
        <translation>Der Stil der Website enthält %1, das nicht im Ordner der Website liegt</translation>
    </message>
    <message>
        <source>Exporting %1…</source>
        <translation>%1 wird exportiert…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln other thing(s) to look at.</source>
        <translation>
            <numerusform>Und %Ln weitere Stelle ist anzusehen.</numerusform>
            <numerusform>Und %Ln weitere Stellen sind anzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page cannot be written over its own post. Choose another name.</source>
        <translation>Die Seite kann nicht über ihren eigenen Beitrag geschrieben werden. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Export elsewhere…</source>
        <translation>Woanders exportieren…</translation>
    </message>
    <message>
        <source>Exporting %1: picture %2 of %3…</source>
        <translation>%1 wird exportiert: Bild %2 von %3…</translation>
    </message>
    <message>
        <source>Exporting %1: laying out its pages…</source>
        <translation>%1 wird exportiert: Die Seiten werden gesetzt…</translation>
    </message>
</context>
<context>
    <name>galley::Filing</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Show its posts</source>
        <translation>Beiträge zeigen</translation>
    </message>
    <message>
        <source>Choose a post…</source>
        <translation>Beitrag wählen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open as Windows-1252</source>
        <translation>Als Windows-1252 öffnen</translation>
    </message>
    <message>
        <source>Open as Latin-1</source>
        <translation>Als Latin-1 öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Another program has changed %1, and you have unsaved changes. Reloading can be undone.</source>
        <translation>Ein anderes Programm hat %1 geändert, und Sie haben ungespeicherte Änderungen. Das Neuladen lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>%1 is not there any more: it was moved, renamed or deleted. Your text is safe in Galley.</source>
        <translation>%1 ist nicht mehr da: Die Datei wurde verschoben, umbenannt oder gelöscht. Ihr Text ist in Galley sicher.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Erneut speichern</translation>
    </message>
</context>
<context>
    <name>galley::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Match case (Alt+C)</source>
        <translation>Groß- und Kleinschreibung beachten (Alt+C)</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Whole words (Alt+W)</source>
        <translation>Ganze Wörter (Alt+W)</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Regular expression (Alt+X)</source>
        <translation>Regulärer Ausdruck (Alt+X)</translation>
    </message>
    <message>
        <source>In the selection</source>
        <translation>In der Auswahl</translation>
    </message>
    <message>
        <source>Only in the text that is selected (Alt+S)</source>
        <translation>Nur im ausgewählten Text (Alt+S)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Previous match (Shift+Return)</source>
        <translation>Vorherige Fundstelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Next match (Return)</source>
        <translation>Nächste Fundstelle (Eingabe)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this match and go to the next (Return)</source>
        <translation>Diese Fundstelle ersetzen und zur nächsten gehen (Eingabe)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace all matches (Alt+Return)</source>
        <translation>Alle Fundstellen ersetzen (Alt+Eingabe)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find, or :line</source>
        <translation>Suchen, oder :Zeile</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replacing… %L1 (Esc stops)</source>
        <translation>Ersetze… %L1 (Esc hält an)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>Zeichen %1: %2</translation>
    </message>
    <message>
        <source>of %L1 lines</source>
        <translation>von %L1 Zeilen</translation>
    </message>
    <message>
        <source>Too slow a pattern, some lines were left out</source>
        <translation>Zu langsames Muster, einige Zeilen wurden ausgelassen</translation>
    </message>
    <message>
        <source>%L1 of %2</source>
        <translation>%L1 von %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>galley::Form</name>
    <message>
        <source>Front matter</source>
        <translation>Kopfdaten</translation>
    </message>
    <message>
        <source>Name of the new field</source>
        <translation>Name des neuen Feldes</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Not a date yet: 2024-12-31, or 2024-12-31 18:30.</source>
        <translation>Noch kein Datum: 2024-12-31, oder 2024-12-31 18:30.</translation>
    </message>
    <message>
        <source>Not a number.</source>
        <translation>Keine Zahl.</translation>
    </message>
    <message>
        <source>Add front matter (%1)</source>
        <comment>YAML, TOML …</comment>
        <translation>Kopfdaten anlegen (%1)</translation>
    </message>
    <message>
        <source>Another field…</source>
        <translation>Weiteres Feld…</translation>
    </message>
    <message>
        <source>Convert front matter…</source>
        <translation>Kopfdaten umwandeln…</translation>
    </message>
</context>
<context>
    <name>galley::FormHeader</name>
    <message>
        <source>Add or convert fields</source>
        <translation>Felder hinzufügen oder umwandeln</translation>
    </message>
    <message>
        <source>Fold the front matter</source>
        <translation>Kopfdaten einklappen</translation>
    </message>
    <message>
        <source>Unfold the front matter</source>
        <translation>Kopfdaten ausklappen</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Kein Titel</translation>
    </message>
    <message>
        <source>%1 Click to go there.</source>
        <comment>a sentence about a mistake</comment>
        <translation>%1 Klicken Sie, um dorthin zu gehen.</translation>
    </message>
</context>
<context>
    <name>galley::FormRowWidget</name>
    <message>
        <source>Remove %1</source>
        <comment>a field</comment>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove %1 (Ctrl+Shift+Delete)</source>
        <comment>a field</comment>
        <translation>%1 entfernen (Strg+Umschalt+Entf)</translation>
    </message>
</context>
<context>
    <name>galley::ImageField</name>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
</context>
<context>
    <name>galley::LinkBar</name>
    <message>
        <source>Asks the servers of links and pictures on the web whether they are there</source>
        <translation>Fragt die Server der Links und Bilder im Web, ob diese dort sind</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln link(s) to the web…</source>
        <translation>
            <numerusform>%1 von %Ln Link ins Web…</numerusform>
            <numerusform>%1 von %Ln Links ins Web…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) to the web checked.</source>
        <translation>
            <numerusform>%Ln Link ins Web geprüft.</numerusform>
            <numerusform>%Ln Links ins Web geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them on the last day.</source>
        <translation>
            <numerusform>Davon %Ln schon im Lauf des letzten Tages.</numerusform>
            <numerusform>Davon %Ln schon im Lauf des letzten Tages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check external links again</source>
        <translation>Externe Links erneut prüfen</translation>
    </message>
    <message>
        <source>Check external links</source>
        <translation>Externe Links prüfen</translation>
    </message>
</context>
<context>
    <name>galley::MainWindow</name>
    <message>
        <source>Save the post first: a picture is found by where the post lies.</source>
        <translation>Erst den Beitrag speichern: Ein Bild wird von seinem Ort aus gefunden.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Galley</translation>
    </message>
    <message>
        <source>%1[*] — Galley</source>
        <translation>%1[*] — Galley</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title of a post, its file</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>Noch keine Beiträge</translation>
    </message>
</context>
<context>
    <name>galley::NewPostDialog</name>
    <message>
        <source>New post in site</source>
        <translation>Neuer Beitrag der Website</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it will begin with</source>
        <translation>Womit er beginnen wird</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>In the generator&apos;s usual form.</source>
        <translation>In der üblichen Form des Generators.</translation>
    </message>
    <message>
        <source>In the form of %1.</source>
        <translation>In der Form von %1.</translation>
    </message>
    <message>
        <source>There is a post of that name already. Choose another title; the file keeps its name if you change the title later.</source>
        <translation>Einen Beitrag dieses Namens gibt es schon. Wählen Sie einen anderen Titel; die Datei behält ihren Namen, wenn Sie den Titel später ändern.</translation>
    </message>
</context>
<context>
    <name>galley::Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>galley::OutlineModel</name>
    <message>
        <source>(empty heading)</source>
        <translation>(leere Überschrift)</translation>
    </message>
</context>
<context>
    <name>galley::OutlinePanel</name>
    <message>
        <source>The post has no headings yet.</source>
        <translation>Der Beitrag hat noch keine Überschriften.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>galley::PageLook</name>
    <message>
        <source>The page keeps the look that it has.</source>
        <translation>Die Seite behält ihr Aussehen.</translation>
    </message>
    <message numerus="yes">
        <source>The page looks as your site does, without %Ln thing(s) that are not in its folder: %1</source>
        <translation>
            <numerusform>Die Seite sieht aus wie Ihre Website, ohne %Ln Datei, die nicht in deren Ordner liegt: %1</numerusform>
            <numerusform>Die Seite sieht aus wie Ihre Website, ohne %Ln Dateien, die nicht in deren Ordner liegen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::Panes</name>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>galley::PostForm</name>
    <message>
        <source>The draft is now the post %1.</source>
        <translation>Der Entwurf ist jetzt der Beitrag %1.</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Zurückverschieben</translation>
    </message>
</context>
<context>
    <name>galley::PostMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to &amp;trash…</source>
        <translation>In den Papier&amp;korb verschieben…</translation>
    </message>
    <message>
        <source>Could not move %1 to the trash: there is none for this place, or you may not change it. Nothing was deleted; remove it in the file manager if you want it gone.</source>
        <translation>%1 konnte nicht in den Papierkorb verschoben werden: Für diesen Ort gibt es keinen, oder Sie dürfen die Datei nicht ändern. Es wurde nichts gelöscht; entfernen Sie sie in der Dateiverwaltung, wenn Sie sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>galley::PostPrinting</name>
    <message>
        <source>Making the pages…</source>
        <translation>Die Seiten werden erzeugt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Set one up in the desktop&apos;s settings, or export a PDF and print that elsewhere.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Richten Sie in den Systemeinstellungen einen ein, oder exportieren Sie ein PDF und drucken Sie es anderswo.</translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation>Druckvorschau…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>The pages could not be made. Export a PDF and print that instead.</source>
        <translation>Die Seiten konnten nicht erzeugt werden. Exportieren Sie ein PDF und drucken Sie dieses.</translation>
    </message>
    <message>
        <source>Could not write %1. Choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>galley::PostsModel</name>
    <message>
        <source>Found in the text</source>
        <translation>Im Text gefunden</translation>
    </message>
</context>
<context>
    <name>galley::PostsPanel</name>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Find by title, #tag, state or text</source>
        <translation>Titel, #Schlagwort, Status, Text</translation>
    </message>
    <message>
        <source>Find posts</source>
        <translation>Beiträge suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln Beitrag</numerusform>
            <numerusform>%Ln Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder of posts: %1</source>
        <translation>Ein Ordner mit Beiträgen: %1</translation>
    </message>
    <message>
        <source>Recognised by %1</source>
        <translation>Erkannt an %1</translation>
    </message>
    <message>
        <source>The posts of a site are listed here once the post has a file. Save it in the site&apos;s folder.</source>
        <translation>Die Beiträge einer Website stehen hier, sobald der Beitrag eine Datei hat. Speichern Sie ihn im Ordner der Website.</translation>
    </message>
    <message numerus="yes">
        <source>Reading posts… %Ln so far.</source>
        <translation>
            <numerusform>Beiträge werden gelesen… Bisher %Ln.</numerusform>
            <numerusform>Beiträge werden gelesen… Bisher %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading posts…</source>
        <translation>Beiträge werden gelesen…</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read, so its posts are not listed. Ask for the right to read it.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden, seine Beiträge werden daher nicht aufgeführt. Bitten Sie um das Recht, ihn zu lesen.</translation>
    </message>
    <message>
        <source>There are no posts in %1 yet.</source>
        <translation>In %1 gibt es noch keine Beiträge.</translation>
    </message>
    <message>
        <source>Looking into the posts…</source>
        <translation>Die Beiträge werden durchsucht…</translation>
    </message>
    <message>
        <source>No post has all of these words.</source>
        <translation>Kein Beitrag enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>This folder holds too many files to be looked through; there may be more posts.</source>
        <translation>Dieser Ordner enthält zu viele Dateien, um alle anzusehen; vielleicht gibt es mehr Beiträge.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln Ordner kann nicht gelesen werden.</numerusform>
            <numerusform>%Ln Ordner können nicht gelesen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::PreviewFind</name>
    <message>
        <source>Find in the preview</source>
        <translation>In der Vorschau suchen</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>galley::PreviewView</name>
    <message>
        <source>Start the preview again</source>
        <translation>Vorschau neu starten</translation>
    </message>
    <message>
        <source>There is no preview: Qt WebEngine is not installed completely. Everything else works.</source>
        <translation>Es gibt keine Vorschau: Qt WebEngine ist nicht vollständig installiert. Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>There is no preview: its sandbox does not start for the root user. Everything else works.</source>
        <translation>Es gibt keine Vorschau: Ihre Sandbox startet nicht für den Benutzer root. Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>There is no preview: this system does not let programs make a sandbox for it. Everything else works.</source>
        <translation>Es gibt keine Vorschau: Dieses System lässt Programme keine Sandbox für sie anlegen. Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>Not shown, because it could do harm: %1</source>
        <translation>Nicht angezeigt, weil es Schaden anrichten könnte: %1</translation>
    </message>
    <message>
        <source>Not followed, because it could do harm: %1</source>
        <translation>Nicht geöffnet, weil es Schaden anrichten könnte: %1</translation>
    </message>
    <message>
        <source>The preview stopped three times in a minute. Your text is not affected.</source>
        <translation>Die Vorschau hat dreimal in einer Minute angehalten. Ihr Text ist davon nicht betroffen.</translation>
    </message>
    <message>
        <source>This post makes a page of %1. To show it takes long, and a lot of memory. Everything else works.</source>
        <translation>Dieser Beitrag ergibt eine Seite von %1. Sie anzuzeigen dauert lange und braucht viel Speicher. Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>galley::PrintPreview</name>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
</context>
<context>
    <name>galley::Prompts</name>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>If you do not save them, they are lost.</source>
        <translation>Wenn Sie sie nicht speichern, gehen sie verloren.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Go back to the saved text of %1?</source>
        <translation>Zum gespeicherten Text von %1 zurückkehren?</translation>
    </message>
    <message>
        <source>Undo brings your changes back.</source>
        <translation>„Rückgängig“ bringt Ihre Änderungen zurück.</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Zurückkehren</translation>
    </message>
    <message>
        <source>Another program has changed %1 since you opened it. Save over it?</source>
        <translation>Ein anderes Programm hat %1 geändert, seit Sie die Datei geöffnet haben. Überschreiben?</translation>
    </message>
    <message>
        <source>Its changes would be lost.</source>
        <translation>Dessen Änderungen gingen verloren.</translation>
    </message>
    <message>
        <source>&amp;Save over it</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>Move %1 and %2 to the trash?</source>
        <translation>%1 und %2 in den Papierkorb verschieben?</translation>
    </message>
    <message>
        <source>Move %1 to the trash?</source>
        <translation>%1 in den Papierkorb verschieben?</translation>
    </message>
    <message>
        <source>You can bring it back from there.</source>
        <translation>Von dort lässt es sich zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Move to trash</source>
        <translation>In den &amp;Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Open posts</source>
        <translation>Beiträge öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Save post</source>
        <translation>Beitrag speichern</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.avif *.gif *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.avif *.gif *.svg)</translation>
    </message>
</context>
<context>
    <name>galley::ProofDelegate</name>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 · can be mended here</source>
        <translation>%1 · lässt sich hier beheben</translation>
    </message>
</context>
<context>
    <name>galley::ProofModel</name>
    <message>
        <source>Not in %1</source>
        <comment>a file that was exported</comment>
        <translation>Fehlt in %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown word(s)</source>
        <translation>
            <numerusform>%Ln unbekanntes Wort</numerusform>
            <numerusform>%Ln unbekannte Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>galley::ProofPanel</name>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message>
        <source>Suggestions…</source>
        <translation>Vorschläge…</translation>
    </message>
    <message>
        <source>Silence in this post</source>
        <translation>In diesem Beitrag nicht melden</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Adds a comment to the end of the post that turns this rule off for it</source>
        <translation>Fügt am Ende des Beitrags einen Kommentar an, der diese Regel für ihn abschaltet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a rule, what it looks for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Mend it and export again, or leave it out of the post.</source>
        <translation>Beheben Sie es und exportieren Sie erneut, oder lassen Sie es im Beitrag weg.</translation>
    </message>
</context>
<context>
    <name>galley::Proofing</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a language, its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Spelling is not checked: no dictionary for %1 is installed.</source>
        <translation>Die Rechtschreibung wird nicht geprüft: Für %1 ist kein Wörterbuch installiert.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln thing(s) to mend)</source>
        <comment>a command</comment>
        <translation>
            <numerusform>%1 (%Ln Stelle zu beheben)</numerusform>
            <numerusform>%1 (%Ln Stellen zu beheben)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::Remarks</name>
    <message>
        <source>front matter: line %L1</source>
        <translation>Kopfdaten: Zeile %L1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln web picture(s) not loaded.</source>
        <translation>
            <numerusform>%Ln Bild aus dem Web nicht geladen.</numerusform>
            <numerusform>%Ln Bilder aus dem Web nicht geladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Always here</source>
        <translation>Hier immer</translation>
    </message>
    <message>
        <source>A line of %L1 characters is too long to show and edit here. It is saved as it is; to edit it, break it into shorter lines in another program.</source>
        <translation>Eine Zeile mit %L1 Zeichen ist zu lang, um hier angezeigt und bearbeitet zu werden. Sie wird gespeichert, wie sie ist; um sie zu bearbeiten, teilen Sie sie in einem anderen Programm in kürzere Zeilen auf.</translation>
    </message>
    <message>
        <source>A line of %L1 characters is too long to colour. It is kept as it is.</source>
        <translation>Eine Zeile mit %L1 Zeichen ist zu lang, um eingefärbt zu werden. Sie bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>galley::RenameDialog</name>
    <message>
        <source>Rename post</source>
        <translation>Beitrag umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Looking for links to the post…</source>
        <translation>Links auf den Beitrag werden gesucht…</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 wird zu %2</translation>
    </message>
    <message>
        <source>%1, line %L2</source>
        <comment>a file</comment>
        <translation>%1, Zeile %L2</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <comment>a place in a file</comment>
        <translation>%1: %2 wird zu %3</translation>
    </message>
    <message>
        <source>%1: %2 stays, and leads nowhere afterwards</source>
        <translation>%1: %2 bleibt und führt danach ins Leere</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) in %1 follow.</source>
        <translation>
            <numerusform>%Ln Link in %1 wird angepasst.</numerusform>
            <numerusform>%Ln Links in %1 werden angepasst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) cannot be changed with certainty.</source>
        <translation>
            <numerusform>%Ln Link kann nicht sicher geändert werden.</numerusform>
            <numerusform>%Ln Links können nicht sicher geändert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other post leads to it.</source>
        <translation>Kein anderer Beitrag verweist darauf.</translation>
    </message>
</context>
<context>
    <name>galley::RenameOffer</name>
    <message>
        <source>By its title or slug the file would now be called %1. Its links can follow.</source>
        <translation>Nach Titel oder Slug würde die Datei jetzt %1 heißen. Links auf sie lassen sich anpassen.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
</context>
<context>
    <name>galley::Renamer</name>
    <message>
        <source>Nothing was renamed: %1 has changes that are not saved. Save it, and rename again.</source>
        <translation>Es wurde nichts umbenannt: %1 hat Änderungen, die nicht gespeichert sind. Speichern Sie die Datei und benennen Sie erneut um.</translation>
    </message>
    <message>
        <source>Galley ended while it renamed %1. The renaming was taken back: the post, its folder and all links are as they were before.</source>
        <translation>Galley wurde beendet, während %1 umbenannt wurde. Das Umbenennen wurde zurückgenommen: Der Beitrag, sein Ordner und alle Verweise sind wie vorher.</translation>
    </message>
    <message>
        <source>Galley ended while it renamed %1. The renaming was taken back, but %2 could not be put back as it was. Look at it before you go on.</source>
        <translation>Galley wurde beendet, während %1 umbenannt wurde. Das Umbenennen wurde zurückgenommen, aber %2 ließ sich nicht wiederherstellen, wie es war. Sehen Sie es an, bevor Sie weitermachen.</translation>
    </message>
</context>
<context>
    <name>galley::SidePanel</name>
    <message>
        <source>Hide the side panel</source>
        <translation>Seitenleiste ausblenden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a panel, a count</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>galley::SidePanels</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>The post has no headings yet.</source>
        <translation>Der Beitrag hat noch keine Überschriften.</translation>
    </message>
    <message>
        <source>line %L1</source>
        <translation>Zeile %L1</translation>
    </message>
</context>
<context>
    <name>galley::SiteList</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Fehlerhaft</translation>
    </message>
</context>
<context>
    <name>galley::SlugField</name>
    <message>
        <source>Make the slug of the title</source>
        <translation>Slug aus dem Titel bilden</translation>
    </message>
    <message>
        <source>Make the slug of the title: %1</source>
        <translation>Slug aus dem Titel bilden: %1</translation>
    </message>
</context>
<context>
    <name>galley::SpellingHelp</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht…</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Zum Wörterbuch hinzufügen</translation>
    </message>
    <message>
        <source>Add to the site&apos;s words</source>
        <translation>Zu den Wörtern der Website hinzufügen</translation>
    </message>
    <message>
        <source>Ignore in this post</source>
        <translation>In diesem Beitrag ignorieren</translation>
    </message>
    <message>
        <source>Language of posts that do not say theirs</source>
        <translation>Sprache von Beiträgen, die ihre nicht nennen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a language, its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>The word could not be added to %1: its [spelling] words are no list of texts.</source>
        <translation>Das Wort konnte nicht zu %1 hinzugefügt werden: Die [spelling]-Wörter dort sind keine Liste von Texten.</translation>
    </message>
</context>
<context>
    <name>galley::StartPage</name>
    <message>
        <source>The posts that you open will be listed here.</source>
        <translation>Beiträge, die Sie öffnen, werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Galley</translation>
    </message>
    <message>
        <source>Recent posts</source>
        <translation>Zuletzt geöffnete Beiträge</translation>
    </message>
</context>
<context>
    <name>galley::StatusField</name>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
</context>
<context>
    <name>galley::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>About the post</source>
        <translation>Über den Beitrag</translation>
    </message>
    <message>
        <source>Saved or not</source>
        <translation>Gespeichert oder nicht</translation>
    </message>
    <message>
        <source>Line and column; go to a line</source>
        <translation>Zeile und Spalte; zu einer Zeile gehen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Markdown: %1</source>
        <translation>Markdown: %1</translation>
    </message>
    <message>
        <source>The post&apos;s front matter says how its Markdown is read.</source>
        <translation>Die Kopfdaten des Beitrags legen fest, wie sein Markdown gelesen wird.</translation>
    </message>
    <message>
        <source>How the Markdown is read. Galley remembers this for the post and writes nothing into it.</source>
        <translation>Wie das Markdown gelesen wird. Galley merkt sich dies für den Beitrag und schreibt nichts hinein.</translation>
    </message>
    <message>
        <source>Dialect of Markdown</source>
        <translation>Markdown-Dialekt</translation>
    </message>
    <message>
        <source>UTF-8 with BOM</source>
        <translation>UTF-8 mit BOM</translation>
    </message>
    <message>
        <source>mixed line ends</source>
        <translation>gemischte Zeilenenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>time to read</comment>
        <translation>
            <numerusform>%Ln Min.</numerusform>
            <numerusform>%Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>ausgewählt: %1</translation>
    </message>
    <message>
        <source>selected: %1, %2</source>
        <translation>ausgewählt: %1, %2</translation>
    </message>
    <message>
        <source>Ln %L1, Col %L2</source>
        <translation>Zeile %L1, Spalte %L2</translation>
    </message>
    <message>
        <source>Galley (everything)</source>
        <translation>Galley (alles)</translation>
    </message>
</context>
<context>
    <name>galley::StatusWatcher</name>
    <message>
        <source>Pelican style</source>
        <comment>Key: value lines as front matter</comment>
        <translation>Pelican-Stil</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>galley::SummaryField</name>
    <message>
        <source>%L1 characters; search engines show about %L2</source>
        <translation>%L1 Zeichen; Suchmaschinen zeigen etwa %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SwitchField</name>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
</context>
<context>
    <name>galley::checks</name>
    <message>
        <source>Write “%1”</source>
        <translation>„%1“ schreiben</translation>
    </message>
    <message>
        <source>(and %1 more like this)</source>
        <translation>(und %1 weitere dieser Art)</translation>
    </message>
    <message>
        <source>The diagram cannot be drawn: %1</source>
        <translation>Das Diagramm kann nicht gezeichnet werden: %1</translation>
    </message>
    <message>
        <source>A diagram that cannot be drawn</source>
        <translation>Ein Diagramm, das nicht gezeichnet werden kann</translation>
    </message>
    <message>
        <source>The formula cannot be read: %1</source>
        <translation>Die Formel kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>A formula that cannot be read</source>
        <translation>Eine Formel, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>“%1” is not an image that browsers show</source>
        <translation>„%1“ ist kein Bild, das Browser anzeigen</translation>
    </message>
    <message>
        <source>“%1” is broken: it starts like a %2 image and is none</source>
        <translation>„%1“ ist beschädigt: Die Datei beginnt wie ein Bild vom Typ %2 und ist keines</translation>
    </message>
    <message>
        <source>An image file that no browser can show</source>
        <translation>Eine Bilddatei, die kein Browser anzeigen kann</translation>
    </message>
    <message>
        <source>The date is not the one in the file&apos;s name (%1)</source>
        <translation>Das Datum ist nicht das im Dateinamen (%1)</translation>
    </message>
    <message>
        <source>A date that disagrees with the date in the file&apos;s name</source>
        <translation>Ein Datum, das dem Datum im Dateinamen widerspricht</translation>
    </message>
    <message>
        <source>“%1” is not there; the server answers %2</source>
        <translation>„%1“ ist nicht da; der Server antwortet %2</translation>
    </message>
    <message>
        <source>A link to a page on the web that is not there; if servers were asked</source>
        <translation>Ein Link auf eine Seite im Web, die es nicht gibt; falls Server gefragt wurden</translation>
    </message>
    <message>
        <source>“%1” has the same address; only one of the two will be seen</source>
        <translation>„%1“ hat dieselbe Adresse; nur einer der beiden Beiträge wird zu sehen sein</translation>
    </message>
    <message>
        <source>Another post of the site with the same slug or address</source>
        <translation>Ein anderer Beitrag der Website mit demselben Slug oder derselben Adresse</translation>
    </message>
    <message>
        <source>“%1” is defined further up already, and only that counts</source>
        <translation>„%1“ ist weiter oben schon definiert, und nur das zählt</translation>
    </message>
    <message>
        <source>Remove this one</source>
        <translation>Diese entfernen</translation>
    </message>
    <message>
        <source>A second definition of a label: the first one counts</source>
        <translation>Eine zweite Definition einer Marke: die erste zählt</translation>
    </message>
    <message>
        <source>The id “%1” is in the page more than once; links lead to the first</source>
        <translation>Die ID „%1“ kommt auf der Seite mehr als einmal vor; Links führen zur ersten</translation>
    </message>
    <message>
        <source>An id that two elements of the page have</source>
        <translation>Eine ID, die zwei Elemente der Seite haben</translation>
    </message>
    <message>
        <source>The front matter that starts here is not closed, so all of it is part of the text</source>
        <translation>Die Kopfdaten, die hier beginnen, sind nicht abgeschlossen, daher gehören sie ganz zum Text</translation>
    </message>
    <message>
        <source>Galley does not read front matter in the language %1; write it in YAML, TOML or JSON</source>
        <translation>Galley liest keine Kopfdaten in der Sprache %1; schreiben Sie sie in YAML, TOML oder JSON</translation>
    </message>
    <message>
        <source>The front matter is larger than 1 MB and was not read; move text into the body</source>
        <translation>Die Kopfdaten sind größer als 1 MB und wurden nicht gelesen; verschieben Sie Text in den Beitrag</translation>
    </message>
    <message>
        <source>The front matter is too deeply nested, or refers to itself too often, to be read; make it simpler</source>
        <translation>Die Kopfdaten sind zu tief verschachtelt oder verweisen zu oft auf sich selbst, um gelesen zu werden; vereinfachen Sie sie</translation>
    </message>
    <message>
        <source>The front matter has “%1” twice; which one counts depends on the generator</source>
        <translation>Die Kopfdaten enthalten „%1“ zweimal; welches zählt, hängt vom Generator ab</translation>
    </message>
    <message>
        <source>The front matter is not a list of keys with values</source>
        <translation>Die Kopfdaten sind keine Liste von Schlüsseln mit Werten</translation>
    </message>
    <message>
        <source>The value of “%1” is not of the kind that it must be</source>
        <translation>Der Wert von „%1“ ist nicht von der Art, die er haben muss</translation>
    </message>
    <message>
        <source>The front matter cannot be read here</source>
        <translation>Die Kopfdaten können hier nicht gelesen werden</translation>
    </message>
    <message>
        <source>The front matter cannot be read here: %1</source>
        <translation>Die Kopfdaten können hier nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Front matter that cannot be read, or holds a value of the wrong kind (a date that is none)</source>
        <translation>Kopfdaten, die nicht gelesen werden können oder einen Wert der falschen Art enthalten (ein Datum, das keines ist)</translation>
    </message>
    <message>
        <source>The date is in the future and the post is not a draft; most generators will leave it out until then</source>
        <translation>Das Datum liegt in der Zukunft, und der Beitrag ist kein Entwurf; die meisten Generatoren lassen ihn bis dahin weg</translation>
    </message>
    <message>
        <source>A date in the future in a post that is not a draft</source>
        <translation>Ein Datum in der Zukunft in einem Beitrag, der kein Entwurf ist</translation>
    </message>
    <message>
        <source>The image has no text for those who cannot see it; say in a few words what it shows</source>
        <translation>Das Bild hat keinen Text für alle, die es nicht sehen können; sagen Sie in wenigen Worten, was es zeigt</translation>
    </message>
    <message>
        <source>An image without a text that says what it shows</source>
        <translation>Ein Bild ohne Text, der sagt, was es zeigt</translation>
    </message>
    <message>
        <source>Write https:</source>
        <translation>https: schreiben</translation>
    </message>
    <message>
        <source>“%1” is not encrypted, on a site that is</source>
        <translation>„%1“ ist nicht verschlüsselt, auf einer Website, die es ist</translation>
    </message>
    <message>
        <source>A link or image with http: on a site that has https:</source>
        <translation>Ein Link oder Bild mit http: auf einer Website, die https: hat</translation>
    </message>
    <message>
        <source>The image “%1” has %2; readers wait for it</source>
        <translation>Das Bild „%1“ hat %2; wer die Seite liest, wartet darauf</translation>
    </message>
    <message>
        <source>The image “%1” has %2 × %3 pixels, more than any screen</source>
        <translation>Das Bild „%1“ hat %2 × %3 Pixel, mehr als jeder Bildschirm</translation>
    </message>
    <message>
        <source>An image of more than 2 MB, or more than 5000 pixels wide or high</source>
        <translation>Ein Bild mit mehr als 2 MB oder mehr als 5000 Pixeln Breite oder Höhe</translation>
    </message>
    <message>
        <source>The page would grow out of all proportion from here on and was cut; look for a reference that is used too often</source>
        <translation>Die Seite würde von hier an über jedes Maß wachsen und wurde abgeschnitten; suchen Sie nach einem Verweis, der zu oft verwendet wird</translation>
    </message>
    <message>
        <source>This is nested too deep: some of it is left out or shown as text</source>
        <translation>Dies ist zu tief verschachtelt: Ein Teil davon ist weggelassen oder wird als Text angezeigt</translation>
    </message>
    <message>
        <source>What is cut off or left out so that the page stays usable</source>
        <translation>Was abgeschnitten oder weggelassen wird, damit die Seite brauchbar bleibt</translation>
    </message>
    <message>
        <source>The link has no text, so that nobody can see or hear it</source>
        <translation>Der Link hat keinen Text, niemand kann ihn also sehen oder hören</translation>
    </message>
    <message>
        <source>A link that shows nothing</source>
        <translation>Ein Link, der nichts anzeigt</translation>
    </message>
    <message>
        <source>The image “%1” is only found on this computer; use a relative address</source>
        <translation>Das Bild „%1“ gibt es nur auf diesem Rechner; verwenden Sie eine relative Adresse</translation>
    </message>
    <message>
        <source>The image “%1” lies outside of the site, so it will not be published</source>
        <translation>Das Bild „%1“ liegt außerhalb der Website und wird daher nicht veröffentlicht</translation>
    </message>
    <message>
        <source>An image that lies outside of the site, so that readers cannot get it</source>
        <translation>Ein Bild, das außerhalb der Website liegt, sodass Leser es nicht bekommen</translation>
    </message>
    <message>
        <source>A word of %1 characters is wider than most pages</source>
        <translation>Ein Wort mit %1 Zeichen ist breiter als die meisten Seiten</translation>
    </message>
    <message>
        <source>Text of more than 100 characters without a place to break the line</source>
        <translation>Text von mehr als 100 Zeichen ohne eine Stelle zum Umbrechen der Zeile</translation>
    </message>
    <message>
        <source>The date is empty</source>
        <translation>Das Datum ist leer</translation>
    </message>
    <message>
        <source>The post has no date</source>
        <translation>Der Beitrag hat kein Datum</translation>
    </message>
    <message>
        <source>A post with front matter that gives no date, nor does the file&apos;s name</source>
        <translation>Ein Beitrag, dessen Kopfdaten kein Datum nennen und dessen Dateiname auch keines nennt</translation>
    </message>
    <message>
        <source>The link has no address</source>
        <translation>Der Link hat keine Adresse</translation>
    </message>
    <message>
        <source>The link leads to “%1”, which is not there</source>
        <translation>Der Link führt zu „%1“, was es nicht gibt</translation>
    </message>
    <message>
        <source>The link leads to “%1”, which lies outside of the site and will not be published</source>
        <translation>Der Link führt zu „%1“, was außerhalb der Website liegt und nicht veröffentlicht wird</translation>
    </message>
    <message>
        <source>A link without an address, or to a post or file that is not there</source>
        <translation>Ein Link ohne Adresse oder auf einen Beitrag oder eine Datei, die es nicht gibt</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Auf %1 verlinken</translation>
    </message>
    <message>
        <source>The link leads to %1, which is not in the post</source>
        <translation>Der Link führt zu %1, was es im Beitrag nicht gibt</translation>
    </message>
    <message>
        <source>The link leads to %1, but that post has no such place</source>
        <translation>Der Link führt zu %1, aber eine solche Stelle hat jener Beitrag nicht</translation>
    </message>
    <message>
        <source>A link to a heading or another place that the post, or another post of the site, does not have</source>
        <translation>Ein Link auf eine Überschrift oder andere Stelle, die es im Beitrag oder in einem anderen Beitrag der Website nicht gibt</translation>
    </message>
    <message>
        <source>There is no image “%1”</source>
        <translation>Es gibt kein Bild „%1“</translation>
    </message>
    <message>
        <source>The image has no address</source>
        <translation>Das Bild hat keine Adresse</translation>
    </message>
    <message>
        <source>An image without an address, or whose file is not there</source>
        <translation>Ein Bild ohne Adresse oder dessen Datei es nicht gibt</translation>
    </message>
    <message>
        <source>The title is empty</source>
        <translation>Der Titel ist leer</translation>
    </message>
    <message>
        <source>The post has no title</source>
        <translation>Der Beitrag hat keinen Titel</translation>
    </message>
    <message>
        <source>A post whose front matter gives no title</source>
        <translation>Ein Beitrag, dessen Kopfdaten keinen Titel nennen</translation>
    </message>
    <message>
        <source>Write the new address</source>
        <translation>Die neue Adresse schreiben</translation>
    </message>
    <message>
        <source>“%1” has moved for good to “%2”</source>
        <translation>„%1“ ist dauerhaft nach „%2“ umgezogen</translation>
    </message>
    <message>
        <source>A link to a page on the web that has another address for good; if servers were asked</source>
        <translation>Ein Link auf eine Seite im Web, die dauerhaft eine andere Adresse hat; falls Server gefragt wurden</translation>
    </message>
    <message>
        <source>Raw HTML that runs or embeds something (a script, a style sheet, a frame) is not shown</source>
        <translation>HTML, das etwas ausführt oder einbettet (ein Skript, ein Stylesheet, einen Rahmen), wird nicht angezeigt</translation>
    </message>
    <message>
        <source>Raw HTML that is not shown because it could act on the page: a script, a style sheet, a frame</source>
        <translation>HTML, das nicht angezeigt wird, weil es auf die Seite einwirken könnte: ein Skript, ein Stylesheet, ein Rahmen</translation>
    </message>
    <message>
        <source>The tag “%1” is almost “%2”, which more posts have</source>
        <translation>Das Schlagwort „%1“ ist fast „%2“, das mehr Beiträge haben</translation>
    </message>
    <message>
        <source>A tag that differs from a more common one only by letter case or one letter</source>
        <translation>Ein Schlagwort, das sich von einem häufigeren nur durch Groß- und Kleinschreibung oder einen Buchstaben unterscheidet</translation>
    </message>
    <message>
        <source>A heading of level %1 follows one of level %2</source>
        <translation>Auf eine Überschrift der Ebene %2 folgt eine der Ebene %1</translation>
    </message>
    <message>
        <source>A heading more than one level below the one before it</source>
        <translation>Eine Überschrift, die mehr als eine Ebene unter der vorigen liegt</translation>
    </message>
    <message>
        <source>“%1” is not in the dictionary (%2)</source>
        <translation>„%1“ steht nicht im Wörterbuch (%2)</translation>
    </message>
    <message>
        <source>A word that the dictionary of the post&apos;s language does not have</source>
        <translation>Ein Wort, das im Wörterbuch der Sprache des Beitrags nicht steht</translation>
    </message>
    <message>
        <source>“%1” still stands here</source>
        <translation>„%1“ steht noch hier</translation>
    </message>
    <message>
        <source>TODO or FIXME in the text, in a comment or in the front matter</source>
        <translation>TODO oder FIXME im Text, in einem Kommentar oder in den Kopfdaten</translation>
    </message>
    <message>
        <source>The post has a top heading, and %1 of %2 other posts of the site have none; begin sections with ##</source>
        <translation>Der Beitrag hat eine oberste Überschrift, und %1 von %2 anderen Beiträgen der Website haben keine; beginnen Sie Abschnitte mit ##</translation>
    </message>
    <message>
        <source>The post has no top heading, and %1 of %2 other posts of the site have one; begin it with #</source>
        <translation>Der Beitrag hat keine oberste Überschrift, und %1 von %2 anderen Beiträgen der Website haben eine; beginnen Sie sie mit #</translation>
    </message>
    <message>
        <source>The post has several top headings; begin the sections with ## instead</source>
        <translation>Der Beitrag hat mehrere oberste Überschriften; beginnen Sie die Abschnitte stattdessen mit ##</translation>
    </message>
    <message>
        <source>Several top headings in one post, or one or none where nearly all other posts differ</source>
        <translation>Mehrere oberste Überschriften in einem Beitrag, oder eine oder keine, wo fast alle anderen Beiträge es anders halten</translation>
    </message>
    <message>
        <source>“%1” could not be checked: the server answers programs with %2</source>
        <translation>„%1“ konnte nicht geprüft werden: Der Server antwortet Programmen mit %2</translation>
    </message>
    <message>
        <source>“%1” could not be checked now: the server wants to be asked less</source>
        <translation>„%1“ konnte jetzt nicht geprüft werden: Der Server möchte seltener gefragt werden</translation>
    </message>
    <message>
        <source>“%1” could not be checked now: the server answers %2</source>
        <translation>„%1“ konnte jetzt nicht geprüft werden: Der Server antwortet %2</translation>
    </message>
    <message>
        <source>“%1” could not be checked now: its server is not found</source>
        <translation>„%1“ konnte jetzt nicht geprüft werden: Der Server wird nicht gefunden</translation>
    </message>
    <message>
        <source>“%1” could not be checked: the server’s certificate is not valid</source>
        <translation>„%1“ konnte nicht geprüft werden: Das Zertifikat des Servers ist nicht gültig</translation>
    </message>
    <message>
        <source>“%1” could not be checked now: the server does not answer</source>
        <translation>„%1“ konnte jetzt nicht geprüft werden: Der Server antwortet nicht</translation>
    </message>
    <message>
        <source>“%1” leads to a place in your own network, where readers cannot get</source>
        <translation>„%1“ führt in Ihr eigenes Netz, wohin Leser nicht gelangen</translation>
    </message>
    <message>
        <source>“%1” was not checked: it has a name and password in it, or leads somewhere that no link may</source>
        <translation>„%1“ wurde nicht geprüft: Die Adresse enthält Namen und Passwort oder führt an einen Ort, an den kein Link führen darf</translation>
    </message>
    <message>
        <source>“%1” is sent on and on, and never arrives</source>
        <translation>„%1“ wird immer weitergeleitet und kommt nie an</translation>
    </message>
    <message>
        <source>“%1” was not checked: the time was over</source>
        <translation>„%1“ wurde nicht geprüft: Die Zeit war abgelaufen</translation>
    </message>
    <message>
        <source>A link to the web of which nobody could tell whether it works; if servers were asked</source>
        <translation>Ein Link ins Web, von dem niemand sagen konnte, ob er funktioniert; falls Server gefragt wurden</translation>
    </message>
    <message>
        <source>Close it at the end of the post</source>
        <translation>Am Ende des Beitrags schließen</translation>
    </message>
    <message>
        <source>No fence ends this block of code, so all that follows is part of it</source>
        <translation>Keine Zeile beendet diesen Codeblock, daher gehört alles Folgende dazu</translation>
    </message>
    <message>
        <source>A block of code without an end: all that follows is code</source>
        <translation>Ein Codeblock ohne Ende: alles Folgende ist Code</translation>
    </message>
    <message>
        <source>An HTML element that begins here is closed nowhere; it ends with its block</source>
        <translation>Ein HTML-Element, das hier beginnt, wird nirgends geschlossen; es endet mit seinem Block</translation>
    </message>
    <message>
        <source>An HTML element without an end</source>
        <translation>Ein HTML-Element ohne Ende</translation>
    </message>
    <message>
        <source>The footnote “%1” is not in the post; write it as [^%1]: …</source>
        <translation>Die Fußnote „%1“ gibt es im Beitrag nicht; schreiben Sie sie als [^%1]: …</translation>
    </message>
    <message>
        <source>A reference to a footnote that is not in the post</source>
        <translation>Ein Verweis auf eine Fußnote, die es im Beitrag nicht gibt</translation>
    </message>
    <message>
        <source>There is no rule “%1” to silence</source>
        <translation>Es gibt keine Regel „%1“, die sich abschalten ließe</translation>
    </message>
    <message>
        <source>A name in a `galley-ignore` comment that no rule has</source>
        <translation>Ein Name in einem `galley-ignore`-Kommentar, den keine Regel hat</translation>
    </message>
    <message>
        <source>Nothing refers to “%1”</source>
        <translation>Nichts verweist auf „%1“</translation>
    </message>
    <message>
        <source>Remove the definition</source>
        <translation>Die Definition entfernen</translation>
    </message>
    <message>
        <source>A definition `[label]: address` that nothing refers to</source>
        <translation>Eine Definition `[label]: address`, auf die nichts verweist</translation>
    </message>
    <message>
        <source>Nothing refers to the footnote “%1”, so it is not shown</source>
        <translation>Nichts verweist auf die Fußnote „%1“, daher wird sie nicht angezeigt</translation>
    </message>
    <message>
        <source>A footnote that nothing refers to, so that it is not shown</source>
        <translation>Eine Fußnote, auf die nichts verweist, sodass sie nicht angezeigt wird</translation>
    </message>
</context>
<context>
    <name>galley::text</name>
    <message>
        <source>%1 is half a UTF-16 character</source>
        <translation>%1 ist ein halbes UTF-16-Zeichen</translation>
    </message>
    <message>
        <source>%1 is half a UTF-16 unit</source>
        <translation>%1 ist eine halbe UTF-16-Einheit</translation>
    </message>
    <message>
        <source>%1 is not UTF-8</source>
        <translation>%1 ist kein UTF-8</translation>
    </message>
    <message>
        <source>%1 has no character “%2”</source>
        <translation>%1 hat kein Zeichen „%2“</translation>
    </message>
    <message>
        <source>of this file</source>
        <translation>dieser Datei</translation>
    </message>
    <message>
        <source>the system does not say why</source>
        <translation>das System nennt keinen Grund</translation>
    </message>
    <message>
        <source>Could not read %1 as text: %2, at byte offset %3. Nothing was changed; choose the encoding it was written in, or save it as UTF-8 with the program it comes from.</source>
        <translation>%1 konnte nicht als Text gelesen werden: %2, bei Byte-Position %3. Es wurde nichts geändert; wählen Sie die Kodierung, in der die Datei geschrieben wurde, oder speichern Sie sie mit dem Programm, aus dem sie stammt, als UTF-8.</translation>
    </message>
    <message>
        <source>Could not open %1: there is no such file. Check its name and its folder; it may have been moved.</source>
        <translation>%1 konnte nicht geöffnet werden: Es gibt keine solche Datei. Prüfen Sie Namen und Ordner; sie wurde vielleicht verschoben.</translation>
    </message>
    <message>
        <source>Could not open %1: it is a folder. Choose a file in it.</source>
        <translation>%1 konnte nicht geöffnet werden: Es ist ein Ordner. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Could not open %1: it is a device or a pipe, not a file with text.</source>
        <translation>%1 konnte nicht geöffnet werden: Es ist ein Gerät oder eine Pipe, keine Datei mit Text.</translation>
    </message>
    <message>
        <source>Could not open %1: you are not allowed to read it. Change the file’s permissions, or ask its owner.</source>
        <translation>%1 konnte nicht geöffnet werden: Sie dürfen die Datei nicht lesen. Ändern Sie ihre Zugriffsrechte, oder fragen Sie ihren Eigentümer.</translation>
    </message>
    <message>
        <source>Could not open %1: it is larger than %2 MB, which is more than Galley can edit. Split it into several files.</source>
        <translation>%1 konnte nicht geöffnet werden: Die Datei ist größer als %2 MB, mehr als Galley bearbeiten kann. Teilen Sie sie in mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>Could not open %1: another program is changing it. Try again when that is done.</source>
        <translation>%1 konnte nicht geöffnet werden: Ein anderes Programm ändert die Datei gerade. Versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Could not open %1: %2. Try again; the disk or the network may have a fault.</source>
        <translation>%1 konnte nicht geöffnet werden: %2. Versuchen Sie es erneut; vielleicht ist der Datenträger oder das Netz gestört.</translation>
    </message>
    <message>
        <source>the folder %1 is not there</source>
        <translation>den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>make the folder, or save elsewhere</source>
        <translation>legen Sie den Ordner an, oder speichern Sie woanders</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>es gibt einen Ordner dieses Namens</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation>es ist ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>you are not allowed to change it</source>
        <translation>Sie dürfen die Datei nicht ändern</translation>
    </message>
    <message>
        <source>change the file’s permissions and save again, or save elsewhere</source>
        <translation>ändern Sie die Zugriffsrechte der Datei und speichern Sie erneut, oder speichern Sie woanders</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written to</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>save it elsewhere, or change the folder’s permissions</source>
        <translation>speichern Sie woanders, oder ändern Sie die Zugriffsrechte des Ordners</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>free some space and save again, or save it elsewhere</source>
        <translation>schaffen Sie Platz und speichern Sie erneut, oder speichern Sie woanders</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>die Datei ist größer als %1 MB</translation>
    </message>
    <message>
        <source>split it into several files</source>
        <translation>teilen Sie sie in mehrere Dateien auf</translation>
    </message>
    <message>
        <source>save it as UTF-8, or change that character</source>
        <translation>speichern Sie als UTF-8, oder ändern Sie dieses Zeichen</translation>
    </message>
    <message>
        <source>another program has changed the file</source>
        <translation>ein anderes Programm hat die Datei geändert</translation>
    </message>
    <message>
        <source>reload the file, overwrite it, or save elsewhere</source>
        <translation>laden Sie die Datei neu, überschreiben Sie sie, oder speichern Sie woanders</translation>
    </message>
    <message>
        <source>it has bytes that are not text in its encoding (%1)</source>
        <translation>die Datei enthält Bytes, die in ihrer Kodierung (%1) kein Text sind</translation>
    </message>
    <message>
        <source>choose its encoding first</source>
        <translation>wählen Sie zuerst ihre Kodierung</translation>
    </message>
    <message>
        <source>try again, or save it elsewhere; the disk or the network may have a fault</source>
        <translation>versuchen Sie es erneut, oder speichern Sie woanders; vielleicht ist der Datenträger oder das Netz gestört</translation>
    </message>
    <message>
        <source>Could not save %1: %2. Your text is safe in Galley; %3.</source>
        <translation>%1 konnte nicht gespeichert werden: %2. Ihr Text ist in Galley sicher; %3.</translation>
    </message>
    <message>
        <source>Could not write %1: %2. What was there before is unchanged; %3.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Was vorher dort stand, ist unverändert; %3.</translation>
    </message>
</context>
</TS>
