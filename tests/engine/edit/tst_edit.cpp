// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/action.h"
#include "edit/emphasis.h"
#include "edit/indent.h"
#include "edit/links.h"
#include "edit/newline.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley::edit;

// Rows are texts with the cursor as `|`, a selection as `«…»`, and `⏎` for line breaks, like the examples in the headers.
class EditTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void actions_data();
    void actions();
    void enter_data();
    void enter();
    void typing_over_a_selection_data();
    void typing_over_a_selection();
    void pasting_an_address_data();
    void pasting_an_address();
    void addresses_and_links_are_written_so_that_they_read_back();
    void any_action_on_any_text_leaves_a_selection_inside_the_text();
    void toggling_emphasis_twice_gives_the_text_back();
};

namespace
{
struct Marked {
    QString text;
    Selection selection;
};

Marked unmarked(QString shown)
{
    shown.replace(u'⏎', u'\n');
    Marked marked;
    bool any = false;
    for (const QChar c : std::as_const(shown)) {
        if (c == u'|' || c == u'«') {
            marked.selection = {.anchor = marked.text.size(), .position = marked.text.size()};
            any = true;
        } else if (c == u'»') {
            marked.selection.position = marked.text.size();
        } else {
            marked.text += c;
        }
    }
    if (!any) {
        marked.selection = {.anchor = -1, .position = -1};
    }
    return marked;
}

QString shown(QString text, Selection selection)
{
    if (selection.isEmpty()) {
        text.insert(selection.position, u'|');
    } else {
        text.insert(selection.end(), u'»');
        text.insert(selection.start(), u'«');
    }
    return text.replace(u'\n', u'⏎');
}

QString result(const Marked &before, const Change &change)
{
    return shown(change.applied(before.text), change.selection);
}
} // namespace

void EditTest::actions_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, Action action, const QString &before, const QString &after) {
        QTest::newRow(name) << action << before << after;
    };
    row("bold: selection", Action::Bold, u"a «word» here"_s, u"a **«word»** here"_s);
    row("bold: markup outside of the selection goes", Action::Bold, u"a **«word»** here"_s, u"a «word» here"_s);
    row("bold: markup in the selection goes", Action::Bold, u"a «**word**» here"_s, u"a «word» here"_s);
    row("bold: underscores go too", Action::Bold, u"a __«word»__ here"_s, u"a «word» here"_s);
    row("bold: word at the cursor", Action::Bold, u"a wo|rd here"_s, u"a **wo|rd** here"_s);
    row("bold: word at the cursor, off", Action::Bold, u"a **wo|rd** here"_s, u"a wo|rd here"_s);
    row("bold: cursor at the end of a word", Action::Bold, u"a word| here"_s, u"a **word|** here"_s);
    row("bold: no word", Action::Bold, u"a | here"_s, u"a **|** here"_s);
    row("bold: empty markup goes", Action::Bold, u"a **|** here"_s, u"a | here"_s);
    row("bold: on italic", Action::Bold, u"a *«word»* here"_s, u"a ***«word»*** here"_s);
    row("bold: off from both", Action::Bold, u"a ***«word»*** here"_s, u"a *«word»* here"_s);
    row("italic: on bold", Action::Italic, u"a **«word»** here"_s, u"a ***«word»*** here"_s);
    row("italic: off from both", Action::Italic, u"a ***«word»*** here"_s, u"a **«word»** here"_s);
    row("italic: blanks stay outside", Action::Italic, u"«two words »here"_s, u"*«two words»* here"_s);
    row("italic: underscores", Action::Italic, u"a _wo|rd_ here"_s, u"a wo|rd here"_s);
    row("bold: two paragraphs", Action::Bold, u"«one⏎⏎two»"_s, u"**«one**⏎⏎**two»**"_s);
    row("bold: a paragraph of two lines", Action::Bold, u"«one⏎two»"_s, u"**«one⏎two»**"_s);
    row("bold: items after their markers", Action::Bold, u"«- one⏎- two»"_s, u"«- **one**⏎- **two»**"_s);
    row("bold: items, off", Action::Bold, u"«- **one**⏎- **two**»"_s, u"«- one⏎- two»"_s);
    row("bold: heading", Action::Bold, u"«## one»"_s, u"## **«one»**"_s);
    row("bold: right to left", Action::Bold, u"هذه «كلمة» هنا"_s, u"هذه **«كلمة»** هنا"_s);
    row("bold: emoji", Action::Bold, u"a «👍🏽» b"_s, u"a **«👍🏽»** b"_s);
    row("strikethrough", Action::Strikethrough, u"a «word»"_s, u"a ~~«word»~~"_s);
    row("strikethrough: off", Action::Strikethrough, u"a ~~wo|rd~~"_s, u"a wo|rd"_s);
    row("code", Action::Code, u"a «word» here"_s, u"a `«word»` here"_s);
    row("code: off", Action::Code, u"a `«word»` here"_s, u"a «word» here"_s);
    row("code: backtick inside", Action::Code, u"a «x`y» here"_s, u"a ``«x`y»`` here"_s);
    row("code: several lines", Action::Code, u"«one⏎two»"_s, u"```⏎«one⏎two»⏎```"_s);
    row("link: selection", Action::Link, u"a «word» here"_s, u"a [word](|) here"_s);
    row("link: word", Action::Link, u"a wo|rd here"_s, u"a [word](|) here"_s);
    row("link: nothing", Action::Link, u"a | here"_s, u"a [|]() here"_s);
    row("link: an address", Action::Link, u"«https://example.org»"_s, u"[|](https://example.org)"_s);
    row("link: off", Action::Link, u"a [wo|rd](x.md) here"_s, u"a «word» here"_s);
    row("link: reference, off", Action::Link, u"a [wo|rd][x] here"_s, u"a «word» here"_s);
    row("image: selection", Action::Image, u"a «cat» here"_s, u"a ![cat](|) here"_s);
    row("heading: on", Action::Heading2, u"Some| title"_s, u"## Some| title"_s);
    row("heading: off", Action::Heading2, u"## Some| title"_s, u"Some| title"_s);
    row("heading: other level", Action::Heading3, u"## Some| title"_s, u"### Some| title"_s);
    row("heading: underlined", Action::Heading2, u"Some| title⏎===⏎text"_s, u"## Some| title⏎text"_s);
    row("heading: empty line", Action::Heading1, u"|"_s, u"# |"_s);
    row("heading: none", Action::Paragraph, u"### Some| title"_s, u"Some| title"_s);
    row("heading: none of none", Action::Paragraph, u"Some| title"_s, u"Some| title"_s);
    row("quote", Action::Quote, u"«one⏎⏎two»"_s, u"> «one⏎>⏎> two»"_s);
    row("quote: off", Action::Quote, u"«> one⏎>⏎> two»"_s, u"«one⏎⏎two»"_s);
    row("quote: deeper where not all are", Action::Quote, u"«> one⏎two»"_s, u"> «> one⏎> two»"_s);
    row("bullets", Action::BulletList, u"one|"_s, u"- one|"_s);
    row("bullets: off", Action::BulletList, u"- one|"_s, u"one|"_s);
    row("bullets: from numbers", Action::BulletList, u"«1. one⏎2. two»"_s, u"- «one⏎- two»"_s);
    row("numbers: from bullets", Action::OrderedList, u"«- one⏎- two»"_s, u"1. «one⏎2. two»"_s);
    row("numbers: nested", Action::OrderedList, u"«a⏎    b⏎    c⏎d»"_s, u"1. «a⏎    1. b⏎    2. c⏎2. d»"_s);
    row("numbers: blank lines stay", Action::OrderedList, u"«a⏎⏎b»"_s, u"1. «a⏎⏎2. b»"_s);
    row("task: from bullet", Action::TaskList, u"- one|"_s, u"- [ ] one|"_s);
    row("task: off", Action::TaskList, u"- [x] one|"_s, u"one|"_s);
    row("task: in a quote", Action::TaskList, u"> one|"_s, u"> - [ ] one|"_s);
    row("done", Action::ToggleDone, u"- [ ] one|"_s, u"- [x] one|"_s);
    row("done: off", Action::ToggleDone, u"1. [X] one|"_s, u"1. [ ] one|"_s);
    row("done: no task", Action::ToggleDone, u"one|"_s, u"one|"_s);
    row("code block", Action::CodeBlock, u"a⏎b|⏎c"_s, u"a⏎```⏎b|⏎```⏎c"_s);
    row("code block: off", Action::CodeBlock, u"a⏎```cpp⏎b|⏎```⏎c"_s, u"a⏎b|⏎c"_s);
    row("indent: item", Action::Indent, u"- one⏎- tw|o"_s, u"- one⏎  - tw|o"_s);
    row("indent: first item stays", Action::Indent, u"- on|e⏎- two"_s, u"- on|e⏎- two"_s);
    row("indent: number", Action::Indent, u"1. one⏎2. tw|o⏎3. x"_s, u"1. one⏎   1. tw|o⏎2. x"_s);
    row("indent: under a nested one", Action::Indent, u"1. a⏎   1. b⏎2. c|"_s, u"1. a⏎   1. b⏎   2. c|"_s);
    row("indent: with what belongs to it", Action::Indent, u"- a⏎- b|⏎  - c⏎  d⏎- e"_s, u"- a⏎  - b|⏎    - c⏎    d⏎- e"_s);
    row("indent: in a quote", Action::Indent, u"> - a⏎> - b|"_s, u"> - a⏎>   - b|"_s);
    row("indent: text", Action::Indent, u"te|xt"_s, u"te  |xt"_s);
    row("indent: lines", Action::Indent, u"«a⏎b»"_s, u"    «a⏎    b»"_s);
    row("indent: items", Action::Indent, u"- a⏎«- b⏎- c»"_s, u"- a⏎  «- b⏎  - c»"_s);
    row("outdent: item", Action::Outdent, u"- one⏎  - tw|o"_s, u"- one⏎- tw|o"_s);
    row("outdent: number", Action::Outdent, u"1. a⏎   1. b|⏎2. c"_s, u"1. a⏎2. b|⏎3. c"_s);
    row("outdent: top level stays", Action::Outdent, u"- on|e"_s, u"- on|e"_s);
    row("outdent: lines", Action::Outdent, u"«    a⏎  b⏎c»"_s, u"«a⏎b⏎c»"_s);
    row("outdent: a tab", Action::Outdent, u"\ta|"_s, u"a|"_s);
}

void EditTest::actions()
{
    QFETCH(Action, action);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Marked marked = unmarked(before);
    QCOMPARE(result(marked, apply(action, marked.text, marked.selection)), after);
}

void EditTest::enter_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<Context>("context");
    const auto row = [](const char *name, const QString &before, const QString &after, Context context = Context::Text) {
        QTest::newRow(name) << before << after << context;
    };
    row("text", u"one| two"_s, u"one⏎| two"_s);
    row("indented text", u"  one|"_s, u"  one⏎  |"_s);
    row("bullet", u"- one|"_s, u"- one⏎- |"_s);
    row("bullet in the middle", u"- one| two"_s, u"- one⏎- |two"_s);
    row("star and two blanks", u"*  one|"_s, u"*  one⏎*  |"_s);
    row("empty item ends", u"- one⏎- |"_s, u"- one⏎|"_s);
    row("empty nested item goes up", u"- one⏎  - |"_s, u"- one⏎- |"_s);
    row("empty nested number goes up", u"1. one⏎   1. |⏎2. two"_s, u"1. one⏎2. |⏎3. two"_s);
    row("before the marker", u"|- one"_s, u"⏎|- one"_s);
    row("number", u"1. one|"_s, u"1. one⏎2. |"_s);
    row("number in the middle of a list", u"1. one|⏎2. two⏎3. three"_s, u"1. one⏎2. |⏎3. two⏎4. three"_s);
    row("number with nested items after it", u"1. one|⏎   - x⏎⏎   text⏎2. two"_s, u"1. one⏎2. |⏎   - x⏎⏎   text⏎3. two"_s);
    row("the list ends at text", u"1. one|⏎⏎text⏎⏎2. two"_s, u"1. one⏎2. |⏎⏎text⏎⏎2. two"_s);
    row("all ones stay ones", u"1. one⏎1. two|⏎1. three"_s, u"1. one⏎1. two⏎1. |⏎1. three"_s);
    row("brackets", u"9) one|"_s, u"9) one⏎10) |"_s);
    row("task", u"- [x] done|"_s, u"- [x] done⏎- [ ] |"_s);
    row("empty task ends", u"- [ ] a⏎- [ ] |"_s, u"- [ ] a⏎|"_s);
    row("quote", u"> quote|"_s, u"> quote⏎> |"_s);
    row("empty quote ends", u"> quote⏎> |"_s, u"> quote⏎|"_s);
    row("list in a quote", u"> - a|"_s, u"> - a⏎> - |"_s);
    row("list in a quote ends in the quote", u"> - a⏎> - |"_s, u"> - a⏎> |"_s);
    row("over a selection", u"- o«n»e"_s, u"- o⏎- |e"_s);
    row("a rule is no item", u"* * *|"_s, u"* * *⏎|"_s);
    row("emphasis is no item", u"*one*|"_s, u"*one*⏎|"_s);
    row("code keeps the indentation", u"    if (x) {|"_s, u"    if (x) {⏎    |"_s, Context::Code);
    row("code knows no lists", u"- one|"_s, u"- one⏎|"_s, Context::Code);
}

void EditTest::enter()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(Context, context);
    const Marked marked = unmarked(before);
    QCOMPARE(result(marked, newLine(marked.text, marked.selection, context)), after);
}

void EditTest::typing_over_a_selection_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QChar>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("star") << u"a «word»"_s << QChar(u'*') << u"a *«word»*"_s;
    QTest::newRow("star again") << u"a *«word»*"_s << QChar(u'*') << u"a **«word»**"_s;
    QTest::newRow("underscore") << u"a «word»"_s << QChar(u'_') << u"a _«word»_"_s;
    QTest::newRow("backtick") << u"a «word»"_s << QChar(u'`') << u"a `«word»`"_s;
    QTest::newRow("square") << u"a «word»"_s << QChar(u'[') << u"a [«word»]"_s;
    QTest::newRow("round") << u"a «word»"_s << QChar(u'(') << u"a («word»)"_s;
    QTest::newRow("curly") << u"a «word»"_s << QChar(u'{') << u"a {«word»}"_s;
    QTest::newRow("a letter replaces") << u"a «word»"_s << QChar(u'x') << QString();
    QTest::newRow("blanks are replaced") << u"a«  »b"_s << QChar(u'*') << QString();
    QTest::newRow("nothing selected") << u"a| b"_s << QChar(u'*') << QString();
}

void EditTest::typing_over_a_selection()
{
    QFETCH(QString, before);
    QFETCH(QChar, typed);
    QFETCH(QString, after);
    const Marked marked = unmarked(before);
    const auto change = wrapSelection(marked.text, marked.selection, typed);
    QCOMPARE(change ? result(marked, *change) : QString(), after);
}

void EditTest::pasting_an_address_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("after");
    const QString page = u"https://example.org/a_b"_s;
    QTest::newRow("over text") << u"see «this» now"_s << page << u"see [this](https://example.org/a_b)| now"_s;
    QTest::newRow("with a line end") << u"see «this»"_s << QString(page + u'\n') << u"see [this](https://example.org/a_b)|"_s;
    QTest::newRow("mail") << u"«me»"_s << u"mailto:a@example.org"_s << u"[me](mailto:a@example.org)|"_s;
    QTest::newRow("brackets in the address") << u"«x»"_s << u"https://e.org/a(b"_s << u"[x](<https://e.org/a(b>)|"_s;
    QTest::newRow("over an address") << u"«https://other.org»"_s << page << QString();
    QTest::newRow("over two lines") << u"«one⏎two»"_s << page << QString();
    QTest::newRow("as the target of a link") << u"[a](«x»)"_s << page << QString();
    QTest::newRow("nothing selected") << u"a| b"_s << page << QString();
    QTest::newRow("text") << u"«a»"_s << u"https is a word"_s << QString();
    QTest::newRow("a script") << u"«a»"_s << u"javascript:alert(1)"_s << QString();
}

void EditTest::pasting_an_address()
{
    QFETCH(QString, before);
    QFETCH(QString, pasted);
    QFETCH(QString, after);
    const Marked marked = unmarked(before);
    const auto change = pasteAddress(marked.text, marked.selection, pasted);
    QCOMPARE(change ? result(marked, *change) : QString(), after);
}

void EditTest::addresses_and_links_are_written_so_that_they_read_back()
{
    QCOMPARE(link(u"a [b] \\c", u"x.md"), u"[a \\[b\\] \\\\c](x.md)"_s);
    QCOMPARE(image(u"a cat", u"my cat.png"), u"![a cat](<my cat.png>)"_s);
    QCOMPARE(image(u"", u"a(1).png"), u"![](a(1).png)"_s);
    QVERIFY(!isAddress(u"https://a b"));
    QVERIFY(!isAddress(u"ftp://example.org"));
    QVERIFY(isAddress(u"HTTPS://example.org"));
}

namespace
{
QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces = {u"- "_s,     u"1. "_s, u"> "_s,  u"\n"_s,   u"\n"_s, u"  "_s, u"\t"_s,    u"word"_s, u"**"_s, u"`"_s,
                                       u"[x](y)"_s, u"# "_s,  u"---"_s, u"[ ] "_s, u"👍"_s, u"é"_s,  u"```\n"_s, u"10) "_s, u" "_s};
    QString text;
    for (int i = random.bounded(30); i > 0; --i) {
        text += pieces[random.bounded(int(pieces.size()))];
    }
    return text;
}
} // namespace

void EditTest::any_action_on_any_text_leaves_a_selection_inside_the_text()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 20000; ++i) {
        const QString text = randomText(random);
        const Selection selection = {.anchor = random.bounded(int(text.size()) + 1), .position = random.bounded(int(text.size()) + 1)};
        const int which = random.bounded(int(Action::Outdent) + 3);
        const Change change = which <= int(Action::Outdent)       ? apply(Action(which), text, selection)
                              : which == int(Action::Outdent) + 1 ? newLine(text, selection, Context::Text)
                                                                  : newLineInItem(text, selection);
        const QString after = change.applied(text);
        const QByteArray context = shown(text, selection).toUtf8() + " action " + QByteArray::number(which);
        QVERIFY2(change.selection.start() >= 0 && change.selection.end() <= after.size(), context.constData());
    }
}

void EditTest::toggling_emphasis_twice_gives_the_text_back()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 2000; ++i) {
        QString text;
        for (int words = random.bounded(1, 12); words > 0; --words) {
            text += random.bounded(5) == 0 ? u"\n\n"_s : u"wörd "_s;
        }
        const Selection selection = {.anchor = random.bounded(int(text.size())), .position = random.bounded(int(text.size()))};
        for (const Action action : {Action::Bold, Action::Italic, Action::Strikethrough}) {
            const Change once = apply(action, text, selection);
            const QString between = once.applied(text);
            const Change twice = apply(action, between, once.selection);
            QCOMPARE(twice.applied(between), text);
        }
    }
}

QTEST_APPLESS_MAIN(EditTest)
#include "tst_edit.moc"
