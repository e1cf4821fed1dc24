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

QTEST_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
