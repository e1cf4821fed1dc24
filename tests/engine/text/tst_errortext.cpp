// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/errortext.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley::text;
using Kind = Error::Kind;

namespace
{
constexpr Kind everyKind[] = {Kind::NotFound, Kind::IsFolder, Kind::NotRegular,  Kind::NoPermission, Kind::ReadOnlyFolder, Kind::DiskFull,
                              Kind::TooLarge, Kind::Io,       Kind::Undecodable, Kind::Unencodable,  Kind::ChangedOutside};
}

class TestErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentences_data();
    void sentences();
    void everySentenceIsOneAPersonCanUse();
    void namesThatAreNotUtf8AreShownAllTheSame();
    void theCharacterThatCannotBeWrittenIsNamed();
};

void TestErrorText::sentences_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<Task>("task");
    QTest::addColumn<QString>("sentence");
    const auto row = [](Kind kind, Task task, const QString &sentence) {
        QTest::addRow("%d in task %d", int(kind), int(task)) << int(kind) << task << sentence;
    };
    row(Kind::DiskFull, Task::Save,
        u"Could not save whats-next.md: the disk is full. Your text is safe in Galley; free some space and save again, or save it elsewhere."_s);
    row(Kind::ReadOnlyFolder, Task::Save,
        u"Could not save whats-next.md: the folder /posts cannot be written to. Your text is safe in Galley; save it elsewhere, or change "
        u"the "
        "folder’s permissions."_s);
    row(Kind::NotFound, Task::Save,
        u"Could not save whats-next.md: the folder /posts is not there. Your text is safe in Galley; make the folder, or save elsewhere."_s);
    row(Kind::ChangedOutside, Task::Save,
        u"Could not save whats-next.md: another program has changed the file. Your text is safe in Galley; reload the file, overwrite it, "
        u"or save "
        "elsewhere."_s);
    row(Kind::Io, Task::Save,
        u"Could not save whats-next.md: Input/output error. Your text is safe in Galley; try again, or save it elsewhere; the disk or the "
        u"network "
        "may have a fault."_s);
    row(Kind::NotFound, Task::Open,
        u"Could not open whats-next.md: there is no such file. Check its name and its folder; it may have been moved."_s);
    row(Kind::IsFolder, Task::Open, u"Could not open whats-next.md: it is a folder. Choose a file in it."_s);
    row(Kind::DiskFull, Task::Export,
        u"Could not write whats-next.md: the disk is full. What was there before is unchanged; free some space and save again, or save it "
        "elsewhere."_s);
}

void TestErrorText::sentences()
{
    QFETCH(int, kind);
    QFETCH(Task, task);
    const Error error{Kind(kind), u"/posts/whats-next.md"_s, 3, u"Input/output error"_s};
    QTEST(sentenceFor(error, task), "sentence");
}

void TestErrorText::everySentenceIsOneAPersonCanUse()
{
    static const QRegularExpression placeholder(u"%[0-9n]"_s);
    for (const Kind kind : everyKind) {
        for (const Task task : {Task::Open, Task::Save, Task::Export}) {
            const QString sentence = sentenceFor({kind, u"/posts/whats-next.md"_s, 7, {}}, task);
            QVERIFY2(sentence.startsWith(u"Could not "), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'!'), qPrintable(sentence));
            QVERIFY2(sentence.contains(u" whats-next.md"), qPrintable(sentence));
            QVERIFY2(!placeholder.match(sentence).hasMatch(), qPrintable(sentence));
            QVERIFY2(task != Task::Save || sentence.contains(u"Your text is safe in Galley; "), qPrintable(sentence));
        }
    }
}

void TestErrorText::namesThatAreNotUtf8AreShownAllTheSame()
{
    const QString path = pathFromBytes("/posts/caf\xE9 %1.md");
    QVERIFY(sentenceFor({Kind::DiskFull, path, -1, {}}, Task::Save).startsWith(u"Could not save caf\uFFFD %1.md: the disk"));
}

void TestErrorText::theCharacterThatCannotBeWrittenIsNamed()
{
    Format format;
    format.encoding = Encoding::Windows1252;
    auto bytes = encode(u"a 😀", format);
    QVERIFY(!bytes);
    bytes.error().path = u"a.md"_s;
    QCOMPARE(
        sentenceFor(bytes.error(), Task::Save),
        u"Could not save a.md: Windows-1252 has no character “😀”. Your text is safe in Galley; save it as UTF-8, or change that character."_s);
}

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
