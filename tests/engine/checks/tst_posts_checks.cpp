// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The checks over a folder of real posts: what every finding must be, whatever the post. GALLEY_CORPORA brings other posts.
#include "soundness.h"
#include "support/corpora.h"

using namespace Qt::StringLiterals;
using namespace galley;

class PostsChecksTest : public QObject
{
    Q_OBJECT

private:
    tests::ChecksFixture m_fixture;

    static void addRows()
    {
        QTest::addColumn<QString>("path");
        const QStringList posts = tests::postsIn(tests::corpus(u"posts"_s));
        QVERIFY2(!posts.isEmpty(), "no posts");
        for (const QString &path : posts) {
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
    }

private Q_SLOTS:
    void findings_haveAPlaceInThePost_data() { addRows(); }

    void findings_haveAPlaceInThePost()
    {
        QFETCH(QString, path);
        const auto text = text::readUtf8(path);
        QVERIFY(text);
        tests::verifyPlaces(*text, m_fixture.findings(*text, path));
    }

    void fixes_removeTheirFindingAndNothingElse_data() { addRows(); }

    void fixes_removeTheirFindingAndNothingElse()
    {
        QFETCH(QString, path);
        const QByteArray text = text::readUtf8(path).value_or(QByteArray());
        tests::verifyFixes(m_fixture, text, path, m_fixture.findings(text, path));
    }

    void lineEnds_changeNothing_data() { addRows(); }

    void lineEnds_changeNothing()
    {
        QFETCH(QString, path);
        const QByteArray text = text::readUtf8(path).value_or(QByteArray());
        const QStringList expected = tests::said(m_fixture.findings(text, path));
        for (const char *lineEnd : {"\r\n", "\r"}) {
            const QByteArray copy = tests::withLineEnds(text, lineEnd);
            const auto findings = m_fixture.findings(copy, path);
            QCOMPARE(tests::said(findings), expected);
            tests::verifyPlaces(copy, findings);
            tests::verifyFixes(m_fixture, copy, path, findings);
        }
    }

    void whileTyped_theFindingsAreTheSame_data() { addRows(); }

    void whileTyped_theFindingsAreTheSame()
    {
        QFETCH(QString, path);
        const QByteArray text = text::readUtf8(path).value_or(QByteArray());
        QCOMPARE(m_fixture.findingsWhileTyped(text, path), m_fixture.findings(text, path));
    }

    void everyImageWithoutText_isFound_data() { addRows(); }

    /// Counted by the bytes of the source alone, without the rule's help.
    void everyImageWithoutText_isFound()
    {
        QFETCH(QString, path);
        const QByteArray text = text::readUtf8(path).value_or(QByteArray());
        const qsizetype images = text.count("![](") - text.count("`![](");
        const auto findings = m_fixture.findings(text, path);
        QVERIFY(std::ranges::count(findings, "image-without-alt"_L1, &checks::Finding::rule) >= images);
    }

    /// The same three pictures, and the heading that is raw HTML, under two kinds of front matter.
    void seedPost_hasPicturesWithoutTextAndALinkThatHolds()
    {
        const QByteArray pelican = tests::bytesOf(QStringLiteral(GALLEY_TESTS "/data/posts/whats-next.md"));
        const qsizetype body = pelican.indexOf("\n\n");
        const QByteArray yaml = "---\ntitle: \"What's Next?\"\ndate: 2020-11-11\nslug: whats-next\n---" + pelican.sliced(body);
        for (const QByteArray &text : {pelican, yaml}) {
            QByteArrayList found;
            for (const checks::Finding &finding : m_fixture.findings(text, {})) {
                QCOMPARE(finding.rule, "image-without-alt"_L1);
                found += text.sliced(finding.range.offset, finding.range.length);
            }
            QCOMPARE(found.size(), 3);
            QVERIFY(std::ranges::all_of(found, [](const QByteArray &tag) { return tag.startsWith("<img ") && tag.endsWith('>'); }));
        }
        const QByteArray broken = QByteArray(pelican).replace("(#whats-next)", "(#whats-nxt)");
        const auto findings = m_fixture.findings(broken, {});
        const auto link = std::ranges::find(findings, "missing-heading"_L1, &checks::Finding::rule);
        QVERIFY(link != findings.end() && link->fix);
        QCOMPARE(checks::applied(broken, *link->fix), pelican);
    }
};

QTEST_APPLESS_MAIN(PostsChecksTest)
#include "tst_posts_checks.moc"
