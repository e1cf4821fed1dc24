// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Which addresses are asked for, and how long an answer is known. Asking itself is tested with the real program: tst_cli_external.
#include "support/corpora.h"
#include "web/linkanswers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using web::LinkAnswer;
using web::LinkAnswers;

class LinkAnswersTest : public QObject
{
    Q_OBJECT

    inline static const QDateTime start{QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC};
    inline static const LinkAnswer moved{.kind = LinkAnswer::Kind::Moved, .status = 200, .movedTo = "https://b.example/ä"};

private Q_SLOTS:
    void askedAddress_isWholeAndOfTheWeb_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("plain") << "https://a.example/b?c=d"_ba << "https://a.example/b?c=d"_ba;
        QTest::newRow("a place in it") << "http://a.example/b#c"_ba << "http://a.example/b"_ba;
        QTest::newRow("without a scheme") << "//a.example/b#c"_ba << "https://a.example/b"_ba;
        QTest::newRow("capital letters") << "HTTPS://A.example"_ba << "HTTPS://A.example"_ba;
        QTest::newRow("blanks around") << " https://a.example "_ba << "https://a.example"_ba;
        for (const char *other : {"", "mailto:a@b.example", "a.md", "/a", "#a", "ftp://a.example/", "data:text/html,x", "tel:1",
                                  "javascript:x", "file:///etc/passwd", "{{ site.url }}/a", "http:", "https:/a"}) {
            QTest::newRow(other) << QByteArray(other) << ""_ba;
        }
    }

    void askedAddress_isWholeAndOfTheWeb()
    {
        QFETCH(QByteArray, written);
        QTEST(web::askedAddress(written), "asked");
    }

    void whatIsFine_isKnownForADay()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a/links.json"_s); // its folder is not there yet
        QDateTime now = start;
        const auto clock = [&now] { return now; };
        LinkAnswers first(file, clock);
        first.insert("https://a.example/", moved);
        first.insert("https://gone.example/", {.kind = LinkAnswer::Kind::Gone, .status = 404});
        QVERIFY(first.isSettled("https://a.example/"));
        QVERIFY(!first.isSettled("https://gone.example/") && first.find("https://gone.example/"));
        QVERIFY(first.save());
        now = start.addSecs(24 * 60 * 60 - 1);
        const LinkAnswers second(file, clock);
        QCOMPARE(second.find("https://a.example/"), std::optional(moved));
        QVERIFY(!second.find("https://gone.example/"));
        now = now.addSecs(1);
        QVERIFY(!first.isSettled("https://a.example/"));
        QVERIFY(!LinkAnswers(file, clock).find("https://a.example/"));
        now = start.addDays(-1); // a clock that was set back
        QVERIFY(!LinkAnswers(file, clock).find("https://a.example/"));
    }

    void twoPrograms_keepEachOthersAnswers()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"links.json"_s);
        LinkAnswers one(file);
        LinkAnswers other(file);
        one.insert("https://a.example/", moved);
        other.insert("https://b.example/", moved);
        QVERIFY(one.save() && other.save());
        const LinkAnswers all(file);
        QVERIFY(all.find("https://a.example/") && all.find("https://b.example/"));
    }

    void inMemory_nothingIsWritten()
    {
        LinkAnswers answers;
        answers.insert("https://a.example/", moved);
        QVERIFY(answers.save() && answers.isSettled("https://a.example/"));
    }

    void aFileThatCannotBeWritten_isToldOf()
    {
        const QTemporaryDir folder;
        LinkAnswers answers(folder.path());
        answers.insert("https://a.example/", moved);
        QVERIFY(!answers.save());
    }
};

QTEST_APPLESS_MAIN(LinkAnswersTest)
#include "tst_linkanswers.moc"
