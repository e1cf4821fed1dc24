// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/document.h"
#include "document/documenttext.h"
#include "document/textchange.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using galley::Document;
namespace text = galley::text;

namespace
{

/// What a file should hold after edits, done the slow and plain way: a list of characters, each line end with what the file has for it.
struct Model {
    struct Unit {
        char16_t character = 0;
        std::optional<text::LineEnding> ending = {}; ///< of a line end that was in the file
    };
    std::vector<Unit> units;

    void insert(int at, const QString &typed)
    {
        std::vector<Unit> fresh;
        for (const QChar c : typed) {
            fresh.push_back({c.unicode()});
        }
        units.insert(units.begin() + at, fresh.begin(), fresh.end());
    }
    void remove(int at, int count) { units.erase(units.begin() + at, units.begin() + at + count); }

    /// A typed line end is as that of the line it was typed in, or in the last line as the one before.
    QByteArray bytes(text::LineEnding usual) const
    {
        std::vector<text::LineEnding> ends;
        std::size_t typed = 0;
        QString text;
        for (const Unit &unit : units) {
            text += QChar(unit.character);
            if (unit.character != u'\n') {
                continue;
            }
            ends.push_back(unit.ending.value_or(usual));
            if (unit.ending) {
                std::fill(ends.begin() + qsizetype(typed), ends.end(), *unit.ending);
                typed = ends.size();
            }
        }
        if (typed > 0) {
            std::fill(ends.begin() + qsizetype(typed), ends.end(), ends[typed - 1]);
        }
        text::Format format;
        format.mixed = ends;
        return text::encode(text, format).value();
    }

    static Model of(const text::Decoded &decoded)
    {
        Model model;
        model.insert(0, decoded.text);
        std::size_t line = 0;
        for (Unit &unit : model.units) {
            if (unit.character == u'\n' && !decoded.format.mixed.empty()) {
                unit.ending = decoded.format.mixed[line++];
            }
        }
        return model;
    }
};

QByteArray bytesOf(const Document &document)
{
    const galley::Snapshot snapshot = document.snapshot();
    return text::encode(snapshot.text.toString(), snapshot.format).value_or("<cannot be encoded>");
}

QByteArray randomFile(QRandomGenerator &random)
{
    const QByteArray pieces[] = {"\n",           "\r\n",         "\r",           "a",
                                 "bc ",          "\xC3\xA4",     "\xC2\xA0",     "\xF0\x9F\x98\x80",
                                 "\xE2\x80\xA9", "\xEF\xB7\x90", "\xE2\x80\xA8", QByteArray(1, '\0'),
                                 "\n\n",         "\r\n\r\n"};
    // Some files with one kind of line end, most with several.
    const int kinds = random.bounded(4) == 0 ? 1 : 3;
    const int first = kinds == 1 ? random.bounded(3) : 0;
    QByteArray bytes;
    for (int i = random.bounded(60); i > 0; --i) {
        const bool end = random.bounded(3) == 0;
        bytes += end ? pieces[first + random.bounded(kinds)] : pieces[random.bounded(3, kinds == 1 ? 12 : 14)];
    }
    return bytes;
}

QString randomTyping(QRandomGenerator &random)
{
    const QString pieces[] = {u"\n"_s, u"x"_s, u"ü"_s, u"two\nlines"_s, u"\n\n"_s, u"\u00A0?"_s, u"🙂"_s, u"tail\n"_s, u""_s};
    return pieces[random.bounded(int(std::size(pieces)))];
}

/// A place that is not between the halves of a pair, where no cursor can be.
int randomPlace(QRandomGenerator &random, const Model &model)
{
    int at = random.bounded(int(model.units.size()) + 1);
    if (at > 0 && at < int(model.units.size()) && QChar::isHighSurrogate(model.units[std::size_t(at) - 1].character)) {
        --at;
    }
    return at;
}

/// As one step to undo.
void changeText(QTextDocument &document, const QString &text)
{
    auto *const change = new galley::GradualChange(document, galley::makeEdits(galley::editsBetween(galley::textOf(document), text)));
    change->start();
    galley::GradualChange::finishAll(document);
    delete change;
}

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomEditsChangeOnlyTheirBytes();
    void replacingInManyPlacesAtOnceKeepsTheLinesEnds();
    void changedTextTouchesOnlyWhatDiffers();
    void randomTextsBecomeEachOther();
};

void TestEdits::randomEditsChangeOnlyTheirBytes()
{
    QRandomGenerator random(42);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.md"_s);
    int edits = 0;
    while (edits < 20'000) {
        const QByteArray original = randomFile(random);
        QFile file(path); // not saveFile(): waiting for the disk 400 times is not what is tested here
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(original) == original.size());
        file.close();
        Document document;
        QVERIFY(document.open(path));
        QCOMPARE(bytesOf(document), original);
        Model model = Model::of(text::decode(original));
        const text::LineEnding usual = document.format().lineEnding;
        QTextCursor cursor(document.textDocument());
        for (int i = 0; i < 50; ++i, ++edits) {
            const int from = randomPlace(random, model);
            const int to = random.bounded(3) == 0 ? randomPlace(random, model) : from;
            const QString typed = randomTyping(random);
            cursor.setPosition(from);
            cursor.setPosition(to, QTextCursor::KeepAnchor);
            if (typed == u"\n" && random.bounded(2) == 0) {
                cursor.insertBlock(); // what the Return key does
            } else {
                cursor.insertText(typed);
            }
            model.remove(std::min(from, to), std::abs(to - from));
            model.insert(std::min(from, to), typed);
            QCOMPARE(bytesOf(document).toHex(), model.bytes(usual).toHex());
        }
        QTextDocument &editor = *document.textDocument();
        while (editor.isUndoAvailable()) {
            editor.undo();
        }
        QCOMPARE(bytesOf(document).toHex(), original.toHex());
        QVERIFY(!document.isModified());
        while (editor.isRedoAvailable()) {
            editor.redo();
        }
        QCOMPARE(bytesOf(document).toHex(), model.bytes(usual).toHex());
    }
}

void TestEdits::replacingInManyPlacesAtOnceKeepsTheLinesEnds()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.md"_s);
    QVERIFY(text::saveFile(path, "ab\r\nab\nab\rab\r\nab"));
    Document document;
    QVERIFY(document.open(path));
    QTextCursor all(document.textDocument());
    all.beginEditBlock();
    for (QTextCursor found = document.textDocument()->find(u"b"_s); !found.isNull(); found = document.textDocument()->find(u"b"_s, found)) {
        found.insertText(u"c"_s);
    }
    all.endEditBlock();
    QCOMPARE(bytesOf(document), "ac\r\nac\nac\rac\r\nac");
}

void TestEdits::changedTextTouchesOnlyWhatDiffers()
{
    QTextDocument document;
    document.setPlainText(u"one\ntwo\nthree\nfour\nfive"_s);
    QTextCursor inTwo(&document);
    inTwo.setPosition(5);
    QTextCursor inFive(&document);
    inFive.setPosition(21);
    changeText(document, u"zero\none\ntwo\nfour and a half\nfive"_s);
    QCOMPARE(document.toPlainText(), u"zero\none\ntwo\nfour and a half\nfive"_s);
    QCOMPARE(inTwo.positionInBlock(), 1);
    QCOMPARE(inTwo.block().text(), u"two"_s);
    QCOMPARE(inFive.positionInBlock(), 2);
    QCOMPARE(inFive.block().text(), u"five"_s);
    document.undo();
    QCOMPARE(document.toPlainText(), u"one\ntwo\nthree\nfour\nfive"_s);
    QVERIFY(!document.isUndoAvailable());
}

void TestEdits::randomTextsBecomeEachOther()
{
    QRandomGenerator random(7);
    const auto randomText = [&] {
        const QString lines[] = {u""_s, u"a"_s, u"b"_s, u"a😀"_s, u"a😁"_s, u"longer line"_s};
        QString text = lines[random.bounded(int(std::size(lines)))];
        for (int i = random.bounded(12); i > 0; --i) {
            text += u'\n' + lines[random.bounded(int(std::size(lines)))];
        }
        return text;
    };
    QTextDocument document;
    QString before;
    for (int i = 0; i < 3'000; ++i) {
        const QString after = randomText();
        changeText(document, after);
        QCOMPARE(document.toPlainText(), after);
        if (after != before) {
            document.undo();
            QCOMPARE(document.toPlainText(), before);
            document.redo();
        }
        before = after;
    }
}

QTEST_MAIN(TestEdits)
#include "tst_edits.moc"
