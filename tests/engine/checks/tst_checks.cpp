// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Every rule with its cases: the folder of its name in tests/data/checks holds posts, and beside each what is to mend in it. In those
// whose name has "fine" in it, the rule finds nothing.
#include "checks/closest.h"
#include "soundness.h"
#include "support/corpora.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace galley;
using checks::Finding;

namespace
{

const QString cases = QString::fromUtf8(GALLEY_TESTS "/data/checks");

QString place(text::Position position)
{
    return u"%1:%2"_s.arg(position.line + 1).arg(position.column + 1);
}

/// The lines that an edit takes away and puts there.
QString difference(const QByteArray &before, const QByteArray &after)
{
    QByteArrayList old = before.split('\n');
    QByteArrayList now = after.split('\n');
    while (!old.isEmpty() && !now.isEmpty() && old.front() == now.front()) {
        old.removeFirst();
        now.removeFirst();
    }
    while (!old.isEmpty() && !now.isEmpty() && old.back() == now.back()) {
        old.removeLast();
        now.removeLast();
    }
    QString lines;
    for (const QByteArray &line : old) {
        lines += u"    -"_s + QString::fromUtf8(line) + u'\n';
    }
    for (const QByteArray &line : now) {
        lines += u"    +"_s + QString::fromUtf8(line) + u'\n';
    }
    return lines;
}

QString written(const QByteArray &text, const std::vector<Finding> &findings)
{
    const auto nameOf = [](checks::Severity severity) {
        return severity == checks::Severity::Error ? u"error"_s : severity == checks::Severity::Warning ? u"warning"_s : u"note"_s;
    };
    QString out;
    for (const Finding &finding : findings) {
        out += place(finding.begin) + u'-' + place(finding.end) + u' ' + nameOf(finding.severity) + u' ' + finding.rule + u": "_s +
               finding.message + u'\n';
        if (finding.fix) {
            out += u"  "_s + finding.fix->title + u'\n' + difference(text, checks::applied(text, *finding.fix));
        }
    }
    return out;
}

QStringList casesOf(const QString &rule)
{
    QStringList paths;
    QDirIterator folder(cases + u'/' + rule, {u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (folder.hasNext()) {
        paths += folder.next();
    }
    paths.sort();
    return paths;
}

} // namespace

class ChecksTest : public QObject
{
    Q_OBJECT

private:
    tests::ChecksFixture m_fixture;

private Q_SLOTS:
    void case_isAsBlessed_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &rule : QDir(cases).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            for (const QString &path : casesOf(rule)) {
                QTest::newRow(qPrintable(QDir(cases).relativeFilePath(path))) << path;
            }
        }
    }

    void case_isAsBlessed()
    {
        QFETCH(QString, path);
        const QByteArray text = text::readUtf8(path).value_or(QByteArray());
        const std::vector<Finding> findings = m_fixture.findings(text, path);
        const QString now = written(text, findings);
        const QString golden = path.chopped(QFileInfo(path).suffix().size()) + u"txt"_s;
        if (qEnvironmentVariableIsSet("GALLEY_BLESS")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(now.toUtf8()) == now.toUtf8().size());
        }
        QCOMPARE(now, QString::fromUtf8(tests::bytesOf(golden)));
        tests::verifyPlaces(text, findings);
        tests::verifyFixes(m_fixture, text, path, findings);
        for (const char *lineEnd : {"\r\n", "\r"}) {
            QCOMPARE(tests::said(m_fixture.findings(tests::withLineEnds(text, lineEnd), path)), tests::said(findings));
        }
        QCOMPARE(m_fixture.findingsWhileTyped(text, path), findings);
    }

    void everyRule_findsItsCasesAndNothingElse_data()
    {
        QTest::addColumn<QString>("name");
        for (const checks::Rule *rule : checks::rules()) {
            QTest::newRow(rule->name.data()) << QString(rule->name);
        }
    }

    void everyRule_findsItsCasesAndNothingElse()
    {
        QFETCH(QString, name);
        int found = 0;
        for (const QString &path : casesOf(name)) {
            const auto findings = m_fixture.findings(text::readUtf8(path).value_or(QByteArray()), path);
            const auto count = std::ranges::count(findings, name, [](const Finding &finding) { return QString(finding.rule); });
            QVERIFY2(QFileInfo(path).fileName().contains("fine"_L1) == (count == 0), qPrintable(path));
            found += int(count);
        }
        QVERIFY(found > 0);
    }

    void soundSites_haveNothingToMend_data()
    {
        QTest::addColumn<QString>("path");
        const QString sites = QString::fromUtf8(GALLEY_TESTS "/data/sound");
        QDirIterator files(sites, {u"*.md"_s, u"*.mdx"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QDir(sites).relativeFilePath(path))) << path;
        }
    }

    // Posts in the manner of every generator, whatever may be written in them: a finding in one of them is a false alarm.
    void soundSites_haveNothingToMend()
    {
        QFETCH(QString, path);
        const QByteArray text = text::readUtf8(path).value_or(QByteArray());
        QCOMPARE(written(text, m_fixture.findings(text, path)), QString());
    }

    void everyRule_canBeSilencedForAPostAndForASite_data() { everyRule_findsItsCasesAndNothingElse_data(); }

    void everyRule_canBeSilencedForAPostAndForASite()
    {
        QFETCH(QString, name);
        const QString path = casesOf(name).front();
        const QByteArray text = text::readUtf8(path).value_or(QByteArray());
        const auto isIt = [&](const Finding &finding) { return QString(finding.rule) == name; };
        const QByteArray silenced = text + "\n<!-- galley-ignore missing-nothing, " + name.toUtf8() + " -->\n";
        QVERIFY(std::ranges::none_of(m_fixture.findings(silenced, path), isIt));
        const post::Rendering rendering = post::render(text, {}, {});
        checks::Memory memory;
        checks::SiteSearch sites(QDateTime::currentDateTimeUtc());
        const checks::Subject subject(text, rendering, {.path = path, .site = sites.factsOf(path)}, memory);
        QVERIFY(std::ranges::none_of(checks::check(subject, {.ignored = {name.toUtf8()}}), isIt));
    }

    void aPostWithoutAFile_isCheckedWithoutWhatIsBesideIt() { QVERIFY(m_fixture.findings("![A](gone.png) [b](gone.pdf)\n", {}).empty()); }

    void emptyAndBinaryTexts_giveSoundFindings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a line end") << QByteArray("\n");
        QTest::newRow("only front matter") << QByteArray("---\ntitle:\n---");
        QTest::newRow("NUL bytes") << QByteArray("![](a\0b.png) [](\0)\n", 19);
        QTest::newRow("emoji in front") << QByteArray("😀 e\u0301 ![](a.png) [x](#y)\n");
        QTest::newRow("half a fence") << QByteArray("```");
        QTest::newRow("reference to nothing") << QByteArray("[a]: <\n[b]:\n\n[a] [^b]\n");
        QTest::newRow("a name for a file with wildcards") << QByteArray("![a](*.png) ![b]([a-z].png)\n");
    }

    void emptyAndBinaryTexts_giveSoundFindings()
    {
        QFETCH(QByteArray, text);
        const QString path = cases + u"/missing-image/unsaved.md"_s;
        const auto findings = m_fixture.findings(text, path);
        tests::verifyPlaces(text, findings);
        tests::verifyFixes(m_fixture, text, path, findings);
    }

    void manyFindings_areCountedNotListed()
    {
        const auto findings = m_fixture.findings(QByteArray("![](https://a.example/a.png)\n\n").repeated(1000), {});
        QCOMPARE(findings.size(), size_t(checks::Report::most));
        QVERIFY(findings.back().message.contains(u"800"));
    }

    void closest_isTheOneThatWasMeant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("closest");
        QTest::newRow("letter case") << u"Whats-Next"_s << QStringList{u"whats-next"_s, u"before"_s} << u"whats-next"_s;
        QTest::newRow("one letter") << u"instal"_s << QStringList{u"install"_s} << u"install"_s;
        QTest::newRow("short names") << u"a"_s << QStringList{u"b"_s} << QString();
        QTest::newRow("two as close") << u"section"_s << QStringList{u"section-1"_s, u"section-2"_s} << QString();
    }

    void closest_isTheOneThatWasMeant()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, known);
        std::vector<std::string> names;
        std::ranges::transform(known, std::back_inserter(names), &QString::toStdString);
        QTEST(QString::fromStdString(checks::closestTo(name.toStdString(), names).value_or(std::string())), "closest");
    }
};

QTEST_APPLESS_MAIN(ChecksTest)
#include "tst_checks.moc"
