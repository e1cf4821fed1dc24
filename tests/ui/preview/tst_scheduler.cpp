// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What reaches the worker: whatever is done to a document, the rendering is that of its text.
#include "preview/scheduler.h"

#include "code/highlighter.h"
#include "support/corpora.h"
#include "support/randomedits.h"

#include <QPlainTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class SchedulerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyEdit_rendersTheDocumentsText();
    void aKey_sendsOnlyItsLines();
    void whatIsOutdated_isSkipped();
    void inactive_rendersNothing();
    void aLongPost_isHandedOverInPieces();
    void anEdit_goesBeforeTheNextPiece();
};

namespace
{

constexpr int longWait = 30'000; // ms

class Watched final
{
public:
    explicit Watched(const QString &text)
    {
        m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
        m_document.setPlainText(text);
        QObject::connect(&m_scheduler, &PreviewScheduler::rendered, &m_scheduler, [this](const Rendered &result) {
            m_newest = result;
            ++m_count;
        });
        m_scheduler.setActive(true);
        m_scheduler.watch(&m_document);
    }

    QTextDocument &document() { return m_document; }
    PreviewScheduler &scheduler() { return m_scheduler; }
    int count() const { return m_count; }

    bool upToDate()
    {
        return QTest::qWaitFor([this] { return m_newest.revision == m_scheduler.revision() && m_newest.rendering; }, longWait);
    }

    QByteArray shown() const { return post::mainHtml(*m_newest.rendering); }

    QByteArray expected()
    {
        QString text = m_document.toRawText();
        text.replace(QChar::ParagraphSeparator, u'\n');
        return post::mainHtml(post::render(text.toUtf8(), {}, &m_highlighter));
    }

private:
    QTextDocument m_document;
    code::Highlighter m_highlighter;
    Rendered m_newest;
    int m_count = 0;
    PreviewScheduler m_scheduler;
};

const QStringList pieces{u"x"_s,      u"\n"_s, u"two\nlines\n"_s, u"\U0001F600"_s, u"e\u0301"_s,
                         u"\u00a0"_s, u"# "_s, u"```\n"_s,        u"\n\n- item"_s};

/// What a page would get: the first load, and each patch once it is ready for one.
class Page final
{
public:
    explicit Page(PreviewScheduler &scheduler)
        : m_scheduler(scheduler)
    {
        QObject::connect(&scheduler, &PreviewScheduler::contentReady, &m_scope, [this](const PageContent &content) {
            m_blocks = content.blocks;
            m_end = content.end;
            m_revision = content.revision;
            m_bytes = content.html.size();
            ++m_count;
        });
        QObject::connect(&scheduler, &PreviewScheduler::patchReady, &m_scope, [this](const PagePatch &patch) {
            m_blocks = patch.blocks;
            m_end = patch.end;
            m_revision = patch.revision;
            m_bytes = patch.splices.size();
            m_splices = patch.splices;
            ++m_count;
        });
        scheduler.load(1, {});
    }

    /// The next thing came.
    bool takesOne()
    {
        const int before = m_count;
        if (before > 0) {
            m_scheduler.pageIsFree(1);
        }
        return QTest::qWaitFor([&] { return m_count > before; }, longWait);
    }
    int blocks() const { return m_blocks; }
    std::optional<int> end() const { return m_end; }
    quint64 revision() const { return m_revision; }
    qsizetype bytes() const { return m_bytes; }
    const QString &splices() const { return m_splices; }

private:
    PreviewScheduler &m_scheduler;
    QObject m_scope;
    int m_blocks = 0;
    int m_count = 0;
    std::optional<int> m_end;
    quint64 m_revision = 0;
    qsizetype m_bytes = 0;
    QString m_splices;
};

} // namespace

void SchedulerTest::anyEdit_rendersTheDocumentsText()
{
    const QString post = QString::fromUtf8(bytesOf(postsIn(corpus(u"posts"_s)).constFirst()));
    Watched watched(post);
    QRandomGenerator random(5);
    constexpr int rounds = 400;
    for (int round = 0; round < rounds; ++round) {
        for (int i = random.bounded(4); i >= 0; --i) {
            editOnce(watched.document(), random, pieces);
        }
        if (round % 100 == 99) {
            watched.document().setPlainText(post);
        }
        QVERIFY(watched.upToDate());
        QCOMPARE(watched.shown(), watched.expected());
    }
}

void SchedulerTest::aKey_sendsOnlyItsLines()
{
    Watched watched(u"A paragraph.\n\n"_s.repeated(1000));
    QVERIFY(watched.upToDate());
    const qint64 before = watched.scheduler().charactersSent();
    QTextCursor cursor(&watched.document());
    cursor.setPosition(watched.document().characterCount() / 2);
    cursor.insertText(u"x"_s);
    cursor.insertText(u"\n"_s);
    cursor.deletePreviousChar();
    cursor.deletePreviousChar();
    watched.document().undo();
    QVERIFY(watched.upToDate());
    QCOMPARE(watched.shown(), watched.expected());
    constexpr qint64 aFewLines = 200;
    QVERIFY2(watched.scheduler().charactersSent() - before < aFewLines,
             qPrintable(QString::number(watched.scheduler().charactersSent() - before)));
}

void SchedulerTest::whatIsOutdated_isSkipped()
{
    Watched watched(u"A paragraph.\n\n"_s.repeated(2000));
    QVERIFY(watched.upToDate());
    const int before = watched.count();
    constexpr int keys = 500;
    for (int i = 0; i < keys; ++i) {
        QTextCursor(&watched.document()).insertText(u"x"_s);
    }
    QVERIFY(watched.upToDate());
    QCOMPARE(watched.shown(), watched.expected());
    QVERIFY(watched.count() - before < keys);
}

void SchedulerTest::inactive_rendersNothing()
{
    Watched watched(u"one\n"_s);
    QVERIFY(watched.upToDate());
    watched.scheduler().setActive(false);
    const quint64 revision = watched.scheduler().revision();
    QTextCursor(&watched.document()).insertText(u"unseen "_s);
    QCOMPARE(watched.scheduler().revision(), revision);
    watched.scheduler().setActive(true);
    QVERIFY(watched.upToDate());
    QVERIFY(watched.shown().contains("unseen"));
}

void SchedulerTest::aLongPost_isHandedOverInPieces()
{
    constexpr int paragraphs = 50'000; // some 2 MB of HTML
    constexpr qsizetype most = 1024 * 1024;
    Watched watched(u"A paragraph of some words.\n\n"_s.repeated(paragraphs));
    Page page(watched.scheduler());
    QVERIFY(page.takesOne());
    int count = 1;
    for (; page.end(); ++count) {
        const int before = page.blocks();
        QCOMPARE(*page.end(), 2 * before); // the first line that is not there yet
        QCOMPARE(page.revision(), quint64(0));
        QVERIFY2(page.bytes() < most, qPrintable(QString::number(page.bytes())));
        QVERIFY(page.takesOne());
        QVERIFY(page.blocks() > before);
    }
    QCOMPARE(page.blocks(), paragraphs);
    QCOMPARE(page.revision(), watched.scheduler().revision());
    QVERIFY2(count > 3, qPrintable(QString::number(count)));
}

void SchedulerTest::anEdit_goesBeforeTheNextPiece()
{
    constexpr int paragraphs = 50'000;
    Watched watched(u"A paragraph of some words.\n\n"_s.repeated(paragraphs));
    Page page(watched.scheduler());
    QVERIFY(page.takesOne());
    const int first = page.blocks();
    QTextCursor cursor(watched.document().findBlockByNumber(4));
    cursor.insertText(u"# A heading\n\n"_s);
    QVERIFY(watched.upToDate());
    QVERIFY(page.takesOne());
    QCOMPARE(page.blocks(), first + 1);
    QVERIFY(page.splices().contains(u"A heading"_s));
    QVERIFY(page.bytes() < 1000);
    QCOMPARE(page.revision(), quint64(0));
    // What is behind that shows in its piece.
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"The end"_s);
    QVERIFY(watched.upToDate());
    while (page.end()) {
        QVERIFY(page.takesOne());
    }
    QVERIFY(page.splices().contains(u"The end"_s));
    QCOMPARE(page.blocks(), paragraphs + 2);
    QCOMPARE(page.revision(), watched.scheduler().revision());
}

QTEST_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
