// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/body.h"

#include <QByteArrayList>
#include <QString>

namespace galley::tests
{

using namespace Qt::StringLiterals;

/// What a key or a paste may put in: each of these opens, closes or bends something.
inline const QByteArrayList snippets = {
    "a",
    "b ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "#",
    "# Title\n",
    "Notes\n---\n",
    "===",
    "---\n",
    "- ",
    "* x\n",
    "1. ",
    "2) y\n",
    "> ",
    ">",
    "`",
    "```",
    "```\n",
    "~~~ c\n",
    "[",
    "]",
    "[a]",
    "[a]: /u\n",
    "[a]: /v 'title'\n\n",
    "[foo]: /other\n",
    "![i](/p.png)",
    "](",
    ")",
    "*",
    "**",
    "_",
    "~~",
    "<",
    ">",
    "<b>",
    "</b>",
    "<div>",
    "</div>\n",
    "<details>\n\n",
    "\n</details>\n",
    "<p>",
    "</p>",
    "<!--",
    "-->",
    "<script>",
    "<h2 id=notes>x</h2>\n",
    "|",
    "|-|\n",
    "a|b\n-|-\n1|2\n",
    "&amp;",
    "\\",
    "é",
    "日本",
    "😀",
    "- [ ] t\n",
    "\n\n\n",
    "http://a.example ",
    "<img src=x onerror=y>",
    "[^1]",
    "[^1]: note\n",
    "[^b]: `x`\n\n    more\n",
    "[^1]: ",
    "    ",
    "==",
    "==a==",
    "++",
    "^2^",
    "~x~",
    "$",
    "$a_b$",
    "$$",
    "$$\n",
    "$$\nx_y\n$$\n",
    "\\(x\\)",
    "> [!NOTE]\n",
    "> [!tip]- T\n> a\n",
    "[!",
    ": ",
    ": def\n",
    "Term\n: Def\n",
    "*[HTML]: Hyper\n",
    "[TOC]\n\n",
    "{:toc}",
    "{#id .c}",
    "{: .x}",
    "\n{: .x}\n",
    "{{< a b >}}",
    "{{",
    "{% highlight c %}\n",
    "{% endhighlight %}\n",
    "{% raw %}",
    "https://a.example/b_c ",
    "\xEF\xB7\x90",
    "\"q\" -- it's",
    ":tada:",
    "\n<!--more-->\n",
    "![i](/p.png \"t\")",
    "```py {hl_lines=1}\n",
    "{{< figure src=x >}}\n",
    "\n{{< details >}}\n",
    "\n{{< /details >}}\n",
    "{% end %}\n",
    "<Icon/>",
    "<Box a={b} />\n",
    "{% endraw %}",
    "{/* c */}",
    "\nimport a from 'b';\n",
    "\n{: .language-c}\n",
    "+ x\n",
    "\n{: .x #y}\n",
    "{:toc}\n",
    "{::comment}\n",
    "{:/comment}\n",
    "{::options a /}\n",
    "{% comment %}\n",
    "{% endcomment %}\n",
    "{{< a\n  b=\"c\"\n>}}\n",
    "{{< a\n",
    "\n>}}\n",
    "<Box\n  a={1}\n\n  b\n>\n",
    "<Box\n",
    "<Code/>",
    "export const a = {\n",
    "{/*\n",
    "*/}\n",
    "> [^q]: in a quote\n",
    "  [^l]: in a list\n",
    "[^q]",
    "- > [!NOTE]\n",
    ":::c\n",
};

/// Where two bodies differ; empty if they do not.
inline QString differenceOf(const markdown::Body &one, const markdown::Body &other)
{
    for (size_t i = 0; i < std::max(one.blocks.size(), other.blocks.size()); ++i) {
        if (i >= one.blocks.size() || i >= other.blocks.size()) {
            return u"%1 blocks, not %2"_s.arg(one.blocks.size()).arg(other.blocks.size());
        }
        const markdown::Block &a = one.blocks[i];
        const markdown::Block &b = other.blocks[i];
        if (a.firstLine != b.firstLine || a.lastLine != b.lastLine) {
            return u"block %1: lines %2 to %3, not %4 to %5\n%6"_s.arg(i)
                .arg(a.firstLine)
                .arg(a.lastLine)
                .arg(b.firstLine)
                .arg(b.lastLine)
                .arg(QString::fromUtf8(b.content->html));
        }
        if (!a.sameContent(b)) {
            return u"block %1:\n%2\n--- not\n%3"_s.arg(i).arg(QString::fromUtf8(a.content->html), QString::fromUtf8(b.content->html));
        }
        if (a.content->headings != b.content->headings || a.content->links != b.content->links || a.content->images != b.content->images ||
            a.content->words != b.content->words || a.content->characters != b.content->characters ||
            a.content->nodes != b.content->nodes) {
            const auto facts = [](const markdown::Content &c) {
                QString text = u"nodes %1 words %2 characters %3"_s.arg(c.nodes).arg(c.words).arg(c.characters);
                for (const markdown::Heading &heading : c.headings) {
                    text += u" heading %1 %2 %3"_s.arg(heading.line).arg(heading.text, QString::fromUtf8(heading.id));
                }
                for (const markdown::Link &link : c.links) {
                    text += u" link %1 %2 %3"_s.arg(link.line).arg(link.text, QString::fromUtf8(link.target));
                }
                for (const markdown::Image &image : c.images) {
                    text += u" image %1 %2"_s.arg(image.line).arg(QString::fromUtf8(image.source));
                }
                return text;
            };
            return u"block %1: %2\nnot %3\n%4"_s.arg(i).arg(facts(*a.content), facts(*b.content), QString::fromUtf8(b.content->html));
        }
    }
    const auto noticesOf = [](const markdown::Body &body) {
        QString text;
        for (const markdown::Notice &notice : body.notices) {
            text += u" %1 in line %2 (%3)"_s.arg(int(notice.kind)).arg(notice.line).arg(notice.detail);
        }
        return text;
    };
    return one.notices == other.notices ? QString() : u"notices:%1, not:%2"_s.arg(noticesOf(one), noticesOf(other));
}

} // namespace galley::tests
