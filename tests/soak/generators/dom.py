# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
"""HTML as lines that can be compared: what readers see and what links need stays, what each generator writes in its own way goes.

What goes: classes of code, tables, task lists and footnotes; the elements around a block of code; section elements around footnotes, the
way back from a footnote and the id it has; which of emphasis and strong emphasis is inside; comments, scripts and frames; ids of headings where the generator as it comes gives none.
"""
import re
import urllib.parse

import html5lib

INLINE = set("a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark math q s samp small span strong sub sup "
             "svg time u var".split())
KEPT = {"href", "src", "alt", "title", "start", "colspan", "rowspan", "width", "height", "lang", "dir", "open", "checked"}
GONE = {"script", "style", "iframe", "object", "embed", "link", "meta", "svg", "template"}
OURS = re.compile(r"^(footnote.*|reversefootnote|task-list.*|contains-task-list|language-.*|highlight.*|codehilite|abbr|"
                  r"data-footnote.*|sr-only|blocked|embed|template|markdown-alert.*|toc|summary-divider|heading|title|uri|email)$")
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


class Lines:
    """Turns one page's tree into lines."""

    def __init__(self, ids):
        self.ids = ids
        self.lines = []
        self.text = ""
        self.notes = []

    def flush(self, depth):
        """What was gathered of inline content becomes a line."""
        text = re.sub(r"[ \t\r\n\f]+", " ", self.text).strip(" ")
        text = re.sub(r" ?<br> ?", "<br>", text)
        if text and text != "\u00a0":
            self.lines.append("  " * depth + text)
        self.text = ""

    def classes(self, node):
        return [name for name in node.get("class", "").split() if not OURS.match(name)]

    def attributes(self, node):
        """In one order, with what is compared of them."""
        found = {}
        for name, value in node.attrib.items():
            if not isinstance(name, str):
                continue
            if name in ("href", "src"):
                found[name] = urllib.parse.unquote(value)
            elif name in KEPT:
                found[name] = value if name not in ("checked", "open") else ""
            elif name == "align" and node.tag in ("td", "th") or name == "style" and value.replace(" ", "").startswith("text-align:"):
                found["align"] = value.replace(" ", "").rstrip(";").split(":")[-1]
            elif name == "id" and (node.tag not in HEADINGS or self.ids):
                found[name] = value
        if node.tag not in ("pre", "code", "table") and self.classes(node):
            found["class"] = " ".join(self.classes(node))
        if node.tag == "img" and not found.get("alt"):
            found.pop("alt", None)
        return "".join(f' {name}="{value}"' for name, value in sorted(found.items()))

    def children(self, node, depth):
        self.text += node.text or ""
        before = None
        for child in node:
            if child.tag == "dl" and before is not None and before.tag == "dl" and not (before.tail or "").strip():
                self.children(child, depth + 1)  # one list for readers
                self.flush(depth + 1)
            else:
                self.node(child, depth)
            before = child
            self.text += child.tail or ""

    def node(self, node, depth):
        if not isinstance(node.tag, str) or node.tag in GONE:  # comments
            return
        if self.footnote(node, depth):
            return
        if node.tag in INLINE:
            self.inline(node, depth)
        else:
            self.block(node, depth)

    def inline(self, node, depth):
        if node.tag == "input":
            self.text += "[x] " if "checked" in node.attrib else "[ ] "
        elif node.tag == "math":
            self.text += "<math>"
        elif node.tag in ("br", "img"):
            self.text += f"<{node.tag}{self.attributes(node)}>"
        elif "component" in node.get("class", "").split():  # Galley says what a tag without meaning is
            self.text += node[0].tail or "" if len(node) else ""
            for child in node[1:]:
                self.node(child, depth)
                self.text += child.tail or ""
        elif node.tag == "code":
            self.text += "<code>" + "".join(node.itertext()).strip() + "</code>"
        elif node.tag == "s":
            self.text += "<del>"
            self.children(node, depth)
            self.text += "</del>"
        elif node.tag == "label" or node.tag == "span" and not self.attributes(node):
            self.children(node, depth)
        elif node.tag == "em" and not node.text and len(node) == 1 and node[0].tag == "strong" and not node[0].tail:
            self.text += "<strong><em>"  # one looks as the other
            self.children(node[0], depth)
            self.text += "</em></strong>"
        else:
            self.text += f"<{node.tag}{self.attributes(node)}>"
            self.children(node, depth)
            self.text += f"</{node.tag}>"

    def block(self, node, depth):
        self.flush(depth)
        if node.tag == "pre":
            code = "".join(node.itertext()).expandtabs(4).rstrip()
            self.lines += ["  " * depth + "<pre>"] + ["  " * depth + "  | " + line.rstrip() for line in code.split("\n")]
            return
        around = node.tag in ("div", "figure") and set(node.get("class", "").split()) and not self.classes(node) and \
            any(child.tag == "pre" for child in node.iter())
        if node.tag == "figure" and any(child.tag == "pre" for child in node):
            for caption in node.findall("figcaption"):
                node.remove(caption)  # what the words behind a fence say
            around = True
        if around or node.tag in ("thead", "tbody", "tfoot", "colgroup", "col"):
            self.children(node, depth)
            self.flush(depth)
            return
        begin = len(self.lines)
        self.lines.append("  " * depth + f"<{node.tag}{self.attributes(node)}>")
        self.children(node, depth + 1)
        self.flush(depth + 1)
        if len(self.lines) == begin + 1 and node.tag == "p":
            self.lines.pop()

    def footnote(self, node, depth):
        """Takes a reference, the list of footnotes, one definition of pulldown-cmark, or a way back."""
        names = node.get("class", "").split()
        if node.tag == "a" and ("footnote-backref" in names or "reversefootnote" in names or "data-footnote-backref" in names):
            return True
        links = [child for child in node if child.tag == "a"]
        if node.tag == "sup" and len(links) == 1 and links[0].get("href", "").startswith("#"):
            self.text += "[note " + "".join(links[0].itertext()) + "]"
            return True
        notes = {"footnotes", "footnote"} & set(names) or node.get("role") == "doc-endnotes"
        if notes and node.tag in ("div", "section"):
            self.flush(depth)
            for item in node.iter("li"):
                if item.get("id", "").split(":")[0].split("-")[0] in ("fn", "user"):
                    self.note(item)
            return True
        if "footnote-definition" in names:
            self.flush(depth)
            label = node.find("sup")
            number = "".join(label.itertext())
            node.remove(label)
            self.note(node, number)
            return True
        return False

    def note(self, node, number=""):
        inner = Lines(self.ids)
        inner.children(node, 1)
        inner.flush(1)
        lines = [line.replace("\u00a0", " ").rstrip() for line in inner.lines]
        self.notes.append((int(number) if number.isdigit() else len(self.notes) + 1, [line for line in lines if line.strip()]))


def lines_of(html, ids):
    """`ids`: whether those of headings are compared."""
    page = Lines(ids)
    page.children(html5lib.parseFragment(html, namespaceHTMLElements=False), 0)
    page.flush(0)
    for _, note in sorted(page.notes, key=lambda note: note[0]):
        page.lines += ["<note>"] + note
    return page.lines
