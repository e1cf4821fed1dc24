// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/backdrop.h"
#include "editor/fence.h"
#include "editor/frontmatterlines.h"
#include "editorfixture.h"
#include "frontmatter/frontmatter.h"
#include "support/corpora.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using galley::Palette;
using galley::PostHighlighter;
using galley::tests::EditorFixture;
using galley::tests::readData;

class HighlightingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void markup_is_quieter_than_text_data();
    void markup_is_quieter_than_text();
    void lines_above_an_underline_are_a_heading();
    void front_matter_has_quiet_keys_and_plain_values_data();
    void front_matter_has_quiet_keys_and_plain_values();
    void markup_has_enough_contrast_in_every_theme();
    void random_edits_leave_the_same_colours_as_a_fresh_start();
    void a_line_far_down_has_the_same_colours_when_it_comes_into_view();
    void ten_megabytes_are_shown_before_they_are_followed();
    void a_fence_at_the_top_is_followed_in_slices();
    void a_key_looks_at_few_lines_however_long_the_post();
    void colouring_changes_neither_the_text_nor_the_undo_steps();
    void a_very_long_line_stays_plain();
    void another_palette_colours_anew();
    void fences_data();
    void fences();
    void frontmatter_ends_where_the_engine_says();
};

namespace
{
QTextCharFormat formatAt(const QTextBlock &block, int column)
{
    QTextCharFormat format;
    const auto formats = block.layout()->formats();
    for (const QTextLayout::FormatRange &range : formats) {
        if (column >= range.start && column < range.start + range.length) {
            format.merge(range.format);
        }
    }
    return format;
}

QColor colourAt(const EditorFixture &f, int line, const QString &text)
{
    const QTextBlock block = f.document.findBlockByNumber(line);
    const qsizetype column = block.text().indexOf(text);
    const QTextCharFormat format = column < 0 ? QTextCharFormat() : formatAt(block, int(column));
    return format.hasProperty(QTextFormat::ForegroundBrush) ? format.foreground().color() : f.editor.palette().text().color();
}

// What each character of the lines in view looks like.
QString look(const EditorFixture &f)
{
    QString look;
    for (QTextBlock block = f.editor.firstVisibleBlock(); block.isValid(); block = block.next()) {
        look += u"%1 %2:"_s.arg(block.blockNumber()).arg(block.text());
        for (int i = 0; i < block.length() - 1; ++i) {
            const QTextCharFormat format = formatAt(block, i);
            look += u" %1/%2%3"_s.arg(format.foreground().color().name()).arg(format.fontWeight()).arg(format.fontItalic());
        }
        look += u'\n';
        if (block == f.editor.lastVisibleBlock()) {
            break;
        }
    }
    return look;
}

QString bigPost(int size)
{
    const QString body = readData(u"editor/markup.md"_s);
    QString text = body;
    while (text.size() < size) {
        text += u"\n\n"_s + body;
    }
    return text;
}
} // namespace

void HighlightingTest::markup_is_quieter_than_text_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("colour");
    const auto row = [](const QString &line, const QString &text, const QString &colour) {
        QTest::addRow("%s in %s", qPrintable(text), qPrintable(line)) << line << text << colour;
    };
    row(u"## Title"_s, u"##"_s, u"muted"_s);
    row(u"## Title"_s, u"Title"_s, u"heading"_s);
    row(u"# Title ##"_s, u"##"_s, u"muted"_s);
    row(u"some **strong** text"_s, u"**"_s, u"muted"_s);
    row(u"some **strong** text"_s, u"strong"_s, u"text"_s);
    row(u"some *soft* text"_s, u"*"_s, u"muted"_s);
    row(u"some *soft* text"_s, u"soft"_s, u"text"_s);
    row(u"a [link](https://example.org) here"_s, u"link"_s, u"link"_s);
    row(u"a [link](https://example.org) here"_s, u"["_s, u"muted"_s);
    row(u"a [link](https://example.org) here"_s, u"https"_s, u"muted"_s);
    row(u"a [link][id] here"_s, u"id]"_s, u"muted"_s);
    row(u"an ![image](x.png) here"_s, u"image"_s, u"link"_s);
    row(u"an ![image](x.png) here"_s, u"x.png"_s, u"muted"_s);
    row(u"some `code` here"_s, u"`"_s, u"muted"_s);
    row(u"some `code` here"_s, u"code"_s, u"code-string"_s);
    row(u"- item"_s, u"-"_s, u"muted"_s);
    row(u"- item"_s, u"item"_s, u"text"_s);
    row(u"- [ ] item"_s, u"[ ]"_s, u"muted"_s);
    row(u"> quote"_s, u">"_s, u"muted"_s);
    row(u"> quote"_s, u"quote"_s, u"quote"_s);
    row(u"a \\* star"_s, u"\\"_s, u"muted"_s);
    row(u"a \\* star"_s, u"*"_s, u"text"_s);
    row(u"***"_s, u"***"_s, u"muted"_s);
    row(u"```cpp"_s, u"```"_s, u"muted"_s);
    row(u"<img src=\"x\">"_s, u"img"_s, u"muted"_s);
    row(u"[id]: https://example.org"_s, u"https"_s, u"muted"_s);
}

void HighlightingTest::markup_is_quieter_than_text()
{
    QFETCH(QString, line);
    QFETCH(QString, text);
    QFETCH(QString, colour);
    EditorFixture f(u"Paragraph\n\n"_s + line);
    QVERIFY(f.isReady());
    QCOMPARE(colourAt(f, 2, text), Palette::load(u"light"_s)[colour]);
}

void HighlightingTest::lines_above_an_underline_are_a_heading()
{
    EditorFixture f(u"---\ntitle: x\n---\n\nOne *two*\nthree\n===\n\nfour\n---\n\n- five\n---\n\n```\nsix\n---\n```\n\nseven\n\n---"_s);
    QVERIFY(f.isReady());
    const auto isHeading = [&](int line) {
        const QTextCharFormat format = formatAt(f.document.findBlockByNumber(line), 0);
        return format.fontWeight() == QFont::Bold && format.foreground().color() == Palette::load(u"light"_s)[u"heading"];
    };
    QList<int> headings;
    for (int line = 0; line < f.document.blockCount(); ++line) {
        if (isHeading(line)) {
            headings.append(line);
        }
    }
    QCOMPARE(headings, (QList<int>{4, 5, 8}));
    QCOMPARE(colourAt(f, 4, u"*"_s), Palette::load(u"light"_s)[u"muted"]);
    f.place(f.document.findBlockByNumber(20).position());
    QTest::keyClick(&f.editor, Qt::Key_Delete); // the empty line between
    QVERIFY(isHeading(19));
    f.document.undo();
    QVERIFY(!isHeading(19));
    QVERIFY(f.document.findBlockByNumber(19).text() == u"seven"_s);
}

void HighlightingTest::front_matter_has_quiet_keys_and_plain_values_data()
{
    QTest::addColumn<QString>("post");
    QTest::newRow("YAML") << u"---\ntitle: Value # note\n---\n\n**b**"_s;
    QTest::newRow("TOML") << u"+++\ntitle = \"Value\"\n+++\n\n**b**"_s;
    QTest::newRow("JSON") << u"{\n\"title\": \"Value\"\n}\n\n**b**"_s;
    QTest::newRow("Pelican") << u"date: 2020-01-01\ntitle: Value\n\n\n**b**"_s;
}

void HighlightingTest::front_matter_has_quiet_keys_and_plain_values()
{
    QFETCH(QString, post);
    EditorFixture f(post);
    QVERIFY(f.isReady());
    const Palette palette = Palette::load(u"light"_s);
    QCOMPARE(colourAt(f, 1, u"title"_s), palette[u"muted"]);
    QCOMPARE(colourAt(f, 1, u"Value"_s), palette[u"text"]);
    QCOMPARE(colourAt(f, 4, u"**"_s), palette[u"muted"]);
    QCOMPARE(colourAt(f, 4, u"b"_s), palette[u"text"]);
    // The ground goes when the block is no longer one.
    QVERIFY(f.editor.backdrop().frontMatterLines() > 1);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QCOMPARE(f.editor.backdrop().frontMatterLines(), 0);
}

void HighlightingTest::markup_has_enough_contrast_in_every_theme()
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const double x = luminance(a);
        const double y = luminance(b);
        return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
    };
    for (const QString &theme : {u"light"_s, u"dark"_s, u"sepia"_s}) {
        const Palette palette = Palette::load(theme);
        for (const QString &ground : {u"background"_s, u"front-matter-background"_s, u"current-line"_s, u"code-background"_s}) {
            QVERIFY(contrast(palette[u"text"], palette[ground]) >= 7);
            for (const QString &colour : {u"muted"_s, u"link"_s, u"quote"_s, u"code-keyword"_s, u"code-string"_s, u"code-comment"_s,
                                          u"code-variable"_s, u"code-function"_s, u"code-number"_s, u"code-type"_s}) {
                const double found = contrast(palette[colour], palette[ground]);
                QVERIFY2(found >= 4.5, qPrintable(u"%1: %2 on %3 has %4"_s.arg(theme, colour, ground).arg(found)));
            }
        }
    }
}

void HighlightingTest::random_edits_leave_the_same_colours_as_a_fresh_start()
{
    static const QStringList pieces = {u"```\n"_s, u"\n"_s,      u"\n\n"_s,  u"---\n"_s, u"- "_s,         u"> "_s,
                                       u"**"_s,    u"`"_s,       u"<!-- "_s, u"-->"_s,   u"title: x\n"_s, u"word "_s,
                                       u"{\n"_s,   u"```js\n"_s, u"    "_s,  u"+++\n"_s, u"# "_s};
    QRandomGenerator random(7);
    EditorFixture f(bigPost(6000), {700, 700});
    EditorFixture fresh({}, {700, 700});
    QVERIFY(f.isReady());
    QVERIFY(fresh.isReady());
    for (int round = 0; round < 60; ++round) {
        for (int edit = random.bounded(1, 5); edit > 0; --edit) {
            const int length = f.document.characterCount() - 1;
            const int position = random.bounded(4) == 0 ? random.bounded(qMin(length, 40)) : random.bounded(length);
            QTextCursor cursor(&f.document);
            cursor.setPosition(position);
            switch (random.bounded(5)) {
            case 0:
                cursor.setPosition(qMin(length, position + random.bounded(120)), QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
                break;
            case 1:
                f.document.undo();
                break;
            default:
                cursor.insertText(pieces[random.bounded(int(pieces.size()))]);
            }
            if (random.bounded(2) == 0) {
                f.editor.verticalScrollBar()->setValue(random.bounded(f.editor.verticalScrollBar()->maximum() + 1));
            }
        }
        QTRY_VERIFY(f.editor.highlighter().isDone());
        fresh.document.setPlainText(f.document.toPlainText());
        QTRY_VERIFY(fresh.editor.highlighter().isDone());
        QCOMPARE(f.editor.backdrop().frontMatterLines(), fresh.editor.backdrop().frontMatterLines());
        for (const double line : {0.0, random.bounded(1.0) * f.document.blockCount()}) {
            f.editor.scrollToLine(std::floor(line));
            fresh.editor.scrollToLine(std::floor(line));
            QCOMPARE(look(f), look(fresh));
        }
    }
}

void HighlightingTest::a_line_far_down_has_the_same_colours_when_it_comes_into_view()
{
    EditorFixture f(bigPost(200'000));
    // There before the states have come so far, and right once they have.
    f.editor.goTo(f.document.blockCount() - 5);
    QVERIFY(f.isReady());
    EditorFixture other(f.text());
    QVERIFY(other.isReady());
    f.editor.scrollToLine(f.document.blockCount() - 15);
    other.editor.scrollToLine(f.document.blockCount() - 15);
    QCOMPARE(look(f), look(other));
}

void HighlightingTest::ten_megabytes_are_shown_before_they_are_followed()
{
    EditorFixture f;
    QVERIFY(f.isReady());
    QSignalSpy slices(&f.editor.highlighter(), &PostHighlighter::sliceDone);
    f.document.setPlainText(bigPost(10'000'000));
    // What is in view is coloured before control comes back, and no slice was needed for it.
    QCOMPARE(slices.count(), 0);
    QVERIFY(!f.editor.highlighter().isDone());
    QVERIFY(!f.document.findBlockByNumber(1).layout()->formats().isEmpty());
    // Keys between the slices are coloured at once, and a slice never looks at more than its share.
    QTRY_VERIFY(slices.count() > 3);
    f.place(f.document.findBlockByNumber(10).position());
    QTest::keyClicks(&f.editor, u"**x** "_s);
    QCOMPARE(colourAt(f, 10, u"**"_s), Palette::load(u"light"_s)[u"muted"]);
    QVERIFY(!f.editor.highlighter().isDone());
    for (const auto &slice : std::as_const(slices)) {
        QVERIFY(slice[0].toInt() <= PostHighlighter::sliceLength);
    }
}

void HighlightingTest::a_fence_at_the_top_is_followed_in_slices()
{
    EditorFixture f(bigPost(300'000));
    QVERIFY(f.isReady());
    QSignalSpy slices(&f.editor.highlighter(), &PostHighlighter::sliceDone);
    f.place(f.document.findBlockByNumber(9).position());
    const QTextBlock far = f.document.findBlockByNumber(f.document.blockCount() - 10);
    const bool before = f.editor.highlighter().isCode(far);
    QTest::keyClicks(&f.editor, u"```"_s);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QVERIFY(f.editor.highlighter().isCode(f.document.findBlockByNumber(12)));
    QVERIFY(!f.editor.highlighter().isDone());
    QCOMPARE(f.editor.highlighter().isCode(far), before);
    QTRY_VERIFY(f.editor.highlighter().isDone());
    QVERIFY(slices.count() > 0);
}

void HighlightingTest::a_key_looks_at_few_lines_however_long_the_post()
{
    EditorFixture f(bigPost(1'000'000));
    QVERIFY(f.isReady());
    QSignalSpy slices(&f.editor.highlighter(), &PostHighlighter::sliceDone);
    f.editor.goTo(f.document.blockCount() / 2, 0);
    QTest::keyClicks(&f.editor, u"some words"_s);
    QVERIFY(f.editor.highlighter().isDone());
    QCOMPARE(slices.count(), 0);
}

void HighlightingTest::colouring_changes_neither_the_text_nor_the_undo_steps()
{
    const QString text = bigPost(20'000);
    EditorFixture f(text);
    f.document.setModified(false);
    QVERIFY(f.isReady());
    f.editor.scrollToLine(200);
    QCOMPARE(f.text(), text);
    QVERIFY(!f.document.isModified());
    QVERIFY(!f.document.isUndoAvailable());
}

void HighlightingTest::a_very_long_line_stays_plain()
{
    EditorFixture f(u"**a**\n\n"_s + u"**word** "_s.repeated(3000) + u"\n\n**b**"_s);
    QVERIFY(f.isReady());
    QVERIFY(f.document.findBlockByNumber(2).layout()->formats().isEmpty());
    QVERIFY(!f.document.findBlockByNumber(0).layout()->formats().isEmpty());
}

void HighlightingTest::another_palette_colours_anew()
{
    EditorFixture f(u"**a**"_s);
    QVERIFY(f.isReady());
    const Palette dark = Palette::load(u"dark"_s);
    f.editor.setPalette(dark);
    QCOMPARE(colourAt(f, 0, u"**"_s), dark[u"muted"]);
}

void HighlightingTest::fences_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<bool>("open");
    QTest::newRow("none") << u"text"_s << false;
    QTest::newRow("open") << u"```cpp"_s << true;
    QTest::newRow("closed") << u"```cpp\nx\n```"_s << false;
    QTest::newRow("closed by more") << u"```\n`````"_s << false;
    QTest::newRow("not closed by fewer") << u"````\n```"_s << true;
    QTest::newRow("not closed by tildes") << u"```\n~~~"_s << true;
    QTest::newRow("not closed by one with a word") << u"```\n```cpp"_s << true;
    QTest::newRow("tildes with backticks") << u"~~~ a`b"_s << true;
    QTest::newRow("code in a line") << u"```code``` text"_s << false;
    QTest::newRow("in an item") << u"- ```\n  x"_s << true;
    QTest::newRow("in a quote") << u"> ```\n> x\n> ```"_s << false;
}

void HighlightingTest::fences()
{
    QFETCH(QString, lines);
    galley::Fence fence;
    const QStringList all = lines.split(u'\n');
    for (const QString &line : all) {
        fence = fence.after(line);
    }
    QTEST(fence.isOpen(), "open");
}

void HighlightingTest::frontmatter_ends_where_the_engine_says()
{
    const QDir folder(galley::tests::corpus(u"frontmatter"_s) + u"/files"_s);
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    int different = 0;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        text.remove(QChar(0xfeff)).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        QTextDocument document;
        document.setPlainText(text);
        const galley::frontmatter::FrontMatter wanted = galley::frontmatter::read(text.toUtf8());
        const int lines = galley::frontMatterLines(document);
        if (lines != wanted.bodyLine) {
            ++different;
            qWarning("%s: %d lines, the engine says %d (dialect %d)", qPrintable(name), lines, wanted.bodyLine, int(wanted.dialect));
        }
    }
    QCOMPARE(different, 0);
}

QTEST_MAIN(HighlightingTest)
#include "tst_highlighting.moc"
