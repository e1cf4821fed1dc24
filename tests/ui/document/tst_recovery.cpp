// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/recovery.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QThreadPool>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be read>");
}

void type(Document &document, const QString &text)
{
    QTextCursor cursor(document.textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
}

int killsWanted()
{
    const int wanted = qEnvironmentVariableIntValue("GALLEY_KILLS");
    return wanted > 0 ? wanted : 12;
}

/// "1\n2\n3\n…" up to `last`.
QString typedUpTo(int last)
{
    QString text;
    for (int line = 1; line <= last; ++line) {
        text += QString::number(line) + u'\n';
    }
    return text;
}

/// True once the document is that post, and the copies on the disk say so.
bool adopted(Recovery &recovery, const Orphan &orphan, Document &document)
{
    recovery.adopt(orphan, &document);
    const bool done = document.isBusy() && QTest::qWaitFor([&] { return !document.isBusy(); }, 30'000);
    recovery.flush();
    return done;
}

std::vector<Orphan> orphansOf(Recovery &recovery)
{
    std::optional<std::vector<Orphan>> found;
    recovery.findOrphans([&found](const std::vector<Orphan> &orphans) { found = orphans; });
    if (!QTest::qWaitFor([&found] { return found.has_value(); })) {
        QTest::qFail("no answer to which copies there are", __FILE__, __LINE__);
    }
    return found.value_or(std::vector<Orphan>());
}
std::vector<Orphan> orphansOf(Recovery &&recovery)
{
    return orphansOf(recovery);
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void killedWhileTyping_textIsBackButForTwoSeconds();
    void terminated_everythingIsBack();
    void aCopyIsMadeAndGoesWithTheSave();
    void undoToTheFilesTextRemovesTheCopy();
    void closingRemovesTheCopy_unlessTheyAreToBeKept();
    void copiesOfRunningGalleysAreNotOffered();
    void everythingOfAPostComesBack();
    void undoLeadsBackToTheFilesText();
    void aFileThatChangedSinceIsAConflict();
    void aCopyOfWhatWasSavedIsNotOffered();
    void adoptedCopiesAreReplacedByOurs();
    void aRestoringThatIsGivenUp_keepsTheCopy();
    void discardedCopiesAreGone();
    void damagedCopiesAreNotOfferedAndKept();
    void copiesAreNobodyElsesBusiness();
    void aFolderThatCannotBeWrittenIsReported();
    void anInPlaceSaveHasACopyFirst();

private:
    QString copies() const { return m_folder->filePath(u"recovery"_s); }
    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList copyFiles() const;
    /// Leaves what a Galley leaves that is killed with these documents.
    void leave(const std::vector<Document *> &documents) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList TestRecovery::copyFiles() const
{
    QStringList files;
    const QFileInfoList folders = QDir(copies()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        const QFileInfoList posts = QDir(folder.filePath()).entryInfoList({u"*.post"_s}, QDir::Files);
        for (const QFileInfo &post : posts) {
            files << post.filePath();
        }
    }
    return files;
}

void TestRecovery::leave(const std::vector<Document *> &documents) const
{
    Recovery recovery(copies());
    for (Document *const document : documents) {
        recovery.follow(document);
    }
    recovery.keepForNextStart();
}

void TestRecovery::killedWhileTyping_textIsBackButForTwoSeconds()
{
    constexpr int pause = 20;
    constexpr int lost = 2000 / pause; // lines; counted in the writer's own time, so that a busy machine changes nothing
    constexpr int atOnce = 12;
    auto *const random = QRandomGenerator::global();
    int worst = 0;
    for (int done = 0; done < killsWanted(); done += atOnce) {
        struct Writer {
            QProcess process;
            QString folder;
            int killAt = 0;
            int said = 0;
        };
        std::vector<std::unique_ptr<Writer>> writers;
        for (int i = 0; i < atOnce; ++i) {
            auto &writer = *writers.emplace_back(std::make_unique<Writer>());
            writer.folder = copies() + QString::number(done + i);
            writer.killAt = random->bounded(lost + 5, 2 * lost);
            writer.process.start(QStringLiteral(GALLEY_BUILD "/bin/typist"), {writer.folder, QString::number(pause)});
        }
        for (const auto &writer : writers) {
            QTRY_VERIFY_WITH_TIMEOUT(
                [&] {
                    while (writer->process.canReadLine()) {
                        writer->said = writer->process.readLine().trimmed().toInt();
                    }
                    return writer->said >= writer->killAt;
                }(),
                60'000);
            ::kill(pid_t(writer->process.processId()), SIGKILL);
        }
        for (const auto &writer : writers) {
            QVERIFY(writer->process.state() == QProcess::NotRunning || writer->process.waitForFinished());
            while (writer->process.canReadLine()) {
                writer->said = writer->process.readLine().trimmed().toInt();
            }
            Recovery recovery(writer->folder);
            const auto orphans = orphansOf(recovery);
            QCOMPARE(orphans.size(), 1U);
            const QString text = orphans.front().snapshot.text.toString();
            const int back = int(text.count(u'\n'));
            QCOMPARE(text, typedUpTo(back));
            QCOMPARE(orphans.front().snapshot.cursor, text.size());
            worst = std::max(worst, writer->said - back);
            QVERIFY2(writer->said - back <= lost, qPrintable(u"%1 of %2 lines lost"_s.arg(writer->said - back).arg(writer->said)));
        }
    }
    qInfo("at most %d ms of typing lost", worst * pause);
}

void TestRecovery::terminated_everythingIsBack()
{
    QProcess writer;
    writer.start(QStringLiteral(GALLEY_BUILD "/bin/typist"), {copies(), u"5"_s});
    QTRY_VERIFY(writer.canReadLine());
    writer.terminate();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::NormalExit);
    const int said = int(writer.readAllStandardOutput().count('\n'));
    Recovery recovery(copies());
    const auto orphans = orphansOf(recovery);
    QCOMPARE(orphans.size(), 1U);
    QCOMPARE(orphans.front().snapshot.text.toString(), typedUpTo(said));
}

void TestRecovery::aCopyIsMadeAndGoesWithTheSave()
{
    Recovery recovery(copies());
    Document document;
    recovery.follow(&document);
    type(document, u"x"_s);
    QTRY_COMPARE(copyFiles().size(), 1);
    QVERIFY(document.saveAs(file("a.md")));
    QTRY_COMPARE(copyFiles().size(), 0);
}

void TestRecovery::undoToTheFilesTextRemovesTheCopy()
{
    QVERIFY(text::saveFile(file("a.md"), "a\n"));
    Recovery recovery(copies());
    Document document;
    QVERIFY(document.open(file("a.md")));
    recovery.follow(&document);
    type(document, u"x"_s);
    recovery.flush();
    QCOMPARE(copyFiles().size(), 1);
    document.textDocument()->undo();
    recovery.flush();
    QCOMPARE(copyFiles().size(), 0);
}

void TestRecovery::closingRemovesTheCopy_unlessTheyAreToBeKept()
{
    {
        Recovery recovery(copies());
        auto document = std::make_unique<Document>();
        recovery.follow(document.get());
        type(*document, u"x"_s);
        recovery.flush();
        QCOMPARE(copyFiles().size(), 1);
        document.reset();
        recovery.flush();
        QCOMPARE(copyFiles().size(), 0);
        document = std::make_unique<Document>();
        recovery.follow(document.get());
        type(*document, u"x"_s);
        recovery.keepForNextStart();
    }
    QCOMPARE(copyFiles().size(), 1);
}

void TestRecovery::copiesOfRunningGalleysAreNotOffered()
{
    Recovery running(copies());
    Document document;
    running.follow(&document);
    type(document, u"x"_s);
    running.flush();
    QVERIFY(orphansOf(Recovery(copies())).empty());
    QVERIFY(orphansOf(running).empty());
    QCOMPARE(copyFiles().size(), 1);
}

void TestRecovery::everythingOfAPostComesBack()
{
    const QByteArray whole = QByteArray("\xFF\xFE"
                                        "a\0\r\0\n\0\xA0\0\x3D\xD8\x00\xDE\x29\x20\n\0\r\0",
                                        20);
    QVERIFY(text::saveFile(file("a b ä.md"), whole));
    {
        Document document;
        QVERIFY(document.open(file("a b ä.md")));
        type(document, u"x"_s);
        document.setCursor(3);
        Document unnamed;
        type(unnamed, u"never saved 😀"_s);
        leave({&document, &unnamed});
    }
    Recovery recovery(copies());
    auto orphans = orphansOf(recovery);
    QCOMPARE(orphans.size(), 2U);
    std::ranges::sort(orphans, {}, [](const Orphan &orphan) { return orphan.snapshot.path; });
    Document unnamed;
    QVERIFY(adopted(recovery, orphans[0], unnamed));
    QCOMPARE(unnamed.text(), u"never saved 😀"_s);
    QVERIFY(unnamed.path().isEmpty() && unnamed.isModified());
    Document document;
    QVERIFY(adopted(recovery, orphans[1], document));
    QCOMPARE(document.path(), file("a b ä.md"));
    QCOMPARE(document.cursor(), 3);
    QVERIFY(document.isModified() && document.hasMixedLineEndings());
    QVERIFY(document.save());
    QCOMPARE(bytesOf(file("a b ä.md")), whole + QByteArray("x\0", 2));
    QVERIFY(!document.isModified());
}

void TestRecovery::undoLeadsBackToTheFilesText()
{
    QVERIFY(text::saveFile(file("a.md"), "a\nb\n"));
    {
        Document document;
        QVERIFY(document.open(file("a.md")));
        type(document, u"x"_s);
        leave({&document});
    }
    Recovery recovery(copies());
    Document document;
    QVERIFY(adopted(recovery, orphansOf(recovery).front(), document));
    QCOMPARE(document.text(), u"a\nb\nx"_s);
    document.textDocument()->undo();
    QCOMPARE(document.text(), u"a\nb\n"_s);
}

void TestRecovery::aFileThatChangedSinceIsAConflict()
{
    QVERIFY(text::saveFile(file("a.md"), "a\n"));
    {
        Document document;
        QVERIFY(document.open(file("a.md")));
        type(document, u"x"_s);
        leave({&document});
    }
    QVERIFY(text::saveFile(file("a.md"), "of another\n"));
    Recovery recovery(copies());
    Document document;
    QVERIFY(adopted(recovery, orphansOf(recovery).front(), document));
    QCOMPARE(document.text(), u"a\nx"_s);
    const auto saved = document.save();
    QVERIFY(!saved && saved.error().kind == text::Error::Kind::ChangedOutside);
    QTRY_VERIFY(document.hasConflict());
    QCOMPARE(bytesOf(file("a.md")), "of another\n");
}

void TestRecovery::aCopyOfWhatWasSavedIsNotOffered()
{
    QVERIFY(text::saveFile(file("a.md"), "a\n"));
    {
        Document document;
        QVERIFY(document.open(file("a.md")));
        type(document, u"x"_s);
        leave({&document});
        QVERIFY(document.save());
    }
    QVERIFY(orphansOf(Recovery(copies())).empty());
    QVERIFY(copyFiles().isEmpty());
}

void TestRecovery::adoptedCopiesAreReplacedByOurs()
{
    {
        Document document;
        type(document, u"x"_s);
        leave({&document});
    }
    {
        Recovery recovery(copies());
        Document document;
        QVERIFY(adopted(recovery, orphansOf(recovery).front(), document));
        QCOMPARE(copyFiles().size(), 1);
        QVERIFY(orphansOf(recovery).empty());
        recovery.keepForNextStart(); // it dies again at once
    }
    Recovery recovery(copies());
    QCOMPARE(orphansOf(recovery).size(), 1U);
}

void TestRecovery::aRestoringThatIsGivenUp_keepsTheCopy()
{
    QVERIFY(text::saveFile(file("b.md"), "b\n"));
    {
        Document document;
        type(document, u"x"_s);
        leave({&document});
    }
    {
        Recovery recovery(copies());
        const Orphan orphan = orphansOf(recovery).front();
        Document document;
        recovery.adopt(orphan, &document);
        QVERIFY(document.open(file("b.md")));
        QVERIFY(!document.isBusy());
        {
            Document closed;
            recovery.adopt(orphan, &closed);
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::processEvents();
        recovery.flush();
        QCOMPARE(document.text(), u"b\n"_s);
    }
    Recovery recovery(copies());
    QCOMPARE(orphansOf(recovery).size(), 1U);
    Document document;
    QVERIFY(adopted(recovery, orphansOf(recovery).front(), document));
    QCOMPARE(document.text(), u"x"_s);
}

void TestRecovery::discardedCopiesAreGone()
{
    {
        Document document;
        type(document, u"x"_s);
        leave({&document});
    }
    Recovery recovery(copies());
    recovery.discard(orphansOf(recovery).front());
    recovery.flush();
    QVERIFY(copyFiles().isEmpty());
    QVERIFY(QDir(copies()).isEmpty());
}

void TestRecovery::damagedCopiesAreNotOfferedAndKept()
{
    {
        Document document;
        type(document, u"some text"_s);
        leave({&document});
    }
    const QString copy = copyFiles().constFirst();
    const QByteArray whole = bytesOf(copy);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QVERIFY(!fromCopy(QByteArrayView(whole).first(length)));
    }
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x20);
        QVERIFY(!fromCopy(damaged));
    }
    QVERIFY(text::saveFile(copy, whole.chopped(1)));
    QVERIFY(orphansOf(Recovery(copies())).empty());
    QCOMPARE(copyFiles().size(), 1);
}

void TestRecovery::copiesAreNobodyElsesBusiness()
{
    Document document;
    type(document, u"secret"_s);
    leave({&document});
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(copyFiles().constFirst()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0600U);
    QCOMPARE(::stat(QFile::encodeName(QFileInfo(copyFiles().constFirst()).path()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0700U);
}

void TestRecovery::aFolderThatCannotBeWrittenIsReported()
{
    QVERIFY(text::saveFile(copies(), "a file where the folder should be"));
    Recovery recovery(copies());
    QSignalSpy failed(&recovery, &Recovery::copyFailed);
    QSignalSpy works(&recovery, &Recovery::copyWorksAgain);
    Document document;
    recovery.follow(&document);
    type(document, u"x"_s);
    recovery.flush();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(QFile::remove(copies()));
    type(document, u"y"_s);
    recovery.flush();
    QTRY_COMPARE(works.count(), 1);
    QCOMPARE(copyFiles().size(), 1);
}

void TestRecovery::anInPlaceSaveHasACopyFirst()
{
    QVERIFY(text::saveFile(file("a.md"), "a\n"));
    QCOMPARE(::link(QFile::encodeName(file("a.md")).constData(), QFile::encodeName(file("b.md")).constData()), 0);
    Recovery recovery(copies());
    Document document;
    QVERIFY(document.open(file("a.md")));
    recovery.follow(&document);
    type(document, u"x"_s);
    // The other name is looked at when the copy is there but the file has not been touched yet.
    QByteArray then;
    const int number = 1;
    document.setSafetyCopy([&, store = std::make_shared<RecoveryStore>(copies())](const Snapshot &snapshot) {
        QVERIFY(!store->write(number, snapshot));
        then = bytesOf(file("b.md"));
        QCOMPARE(copyFiles().size(), 1);
        store->remove(number);
    });
    QVERIFY(document.save());
    QCOMPARE(then, "a\n");
    QCOMPARE(bytesOf(file("b.md")), "a\nx");
}

QTEST_MAIN(TestRecovery)
#include "tst_recovery.moc"
