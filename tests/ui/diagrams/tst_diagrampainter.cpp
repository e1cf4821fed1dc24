// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Real drawings by Mermaid and Graphviz in the real page.
#include "diagrams/diagrampainter.h"
#include "diagrams/wire.h"

#include <QApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineScript>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace galley;
using diagrams::Diagram;

class DiagramPainterTest : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<diagrams::Store> m_store;

    static void drawAll(DiagramPainter &painter, const std::vector<Diagram> &wanted)
    {
        QSignalSpy finished(&painter, &DiagramPainter::finished);
        painter.draw(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() && painter.isIdle(), 60'000);
    }

private Q_SLOTS:
    void init() { m_store = std::make_shared<diagrams::Store>(); }

    void diagram_becomesAPicture_data()
    {
        QTest::addColumn<std::string>("language");
        QTest::addColumn<std::string>("source");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const std::string &source, const QStringList &words,
                            const std::string &language = "mermaid") { QTest::newRow(name) << language << source << words; };
        row("flowchart", "flowchart LR\n  Write[Write & think] --> Look{Good?}\n  Look -->|yes| Publish\n  Look -.->|no| Write\n",
            {u"Publish"_s, u"yes"_s, u"think"_s});
        row("sequence", "sequenceDiagram\n  Alice->>Bob: Hello\n  Note over Bob: thinks\n  Bob-->>Alice: Hi\n",
            {u"Alice"_s, u"Hello"_s, u"thinks"_s});
        row("actors", "sequenceDiagram\n  actor Ann\n  participant Bob\n  Ann->>Bob: Hello\n", {u"Ann"_s, u"Hello"_s});
        row("journey", "journey\n  title Day\n  section Work\n    Write: 5: Me\n", {u"Day"_s, u"Write"_s});
        row("class", "classDiagram\n  Animal <|-- Duck\n  Animal : +int age\n", {u"Duck"_s, u"age"_s});
        row("state", "stateDiagram-v2\n  [*] --> Still\n  Still --> Moving\n", {u"Moving"_s});
        row("relations", "erDiagram\n  POST ||--o{ TAG : has\n", {u"POST"_s, u"has"_s});
        row("schedule", "gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  section A\n  Draft :a1, 2026-01-01, 5d\n",
            {u"Plan"_s, u"Draft"_s});
        row("pie", "pie title Pets\n  \"Dogs\" : 3\n  \"Cats\" : 5\n", {u"Pets"_s, u"Cats"_s});
        row("history", "gitGraph\n  commit id: \"one\"\n  branch work\n  commit id: \"two\"\n", {u"one"_s, u"work"_s});
        row("mind map", "mindmap\n  root((Post))\n    Text\n    Pictures\n", {u"Post"_s, u"Pictures"_s});
        row("graph",
            "digraph { rankdir=LR; Write -> Publish [label=\"at once\"]; Look [shape=box, style=filled, fillcolor=gold]; Write -> Look }\n",
            {u"Publish"_s, u"at once"_s}, "dot");
    }

    void diagram_becomesAPicture()
    {
        QFETCH(std::string, language);
        QFETCH(std::string, source);
        QFETCH(QStringList, words);
        DiagramPainter painter(m_store);
        drawAll(painter, {{language, source}});
        const auto picture = m_store->find({language, source});
        QVERIFY(picture);
        QCOMPARE(picture->error, std::string());
        const QString svg = QString::fromStdString(picture->svg);
        for (const QString &word : words) {
            QVERIFY2(svg.contains(word), picture->svg.c_str());
        }
        QVERIFY2(svg.contains(u"--dark-"_s), picture->svg.c_str());
        for (const QString &bad : {u"<style"_s, u"<script"_s, u" class="_s, u"@import"_s}) {
            QVERIFY2(!svg.contains(bad), qPrintable(bad + u"\n"_s + svg));
        }
        // What validators of HTML and of books refuse.
        static const QRegularExpression invalid(u"<switch|<(circle|ellipse|line|path|polygon|polyline|g|text)[^>]* (width|height)=|"
                                                "<(rect|circle|ellipse|line|path|polygon|polyline)[^>]* (font-[a-z]+|text-anchor)="_s);
        QVERIFY2(!invalid.match(svg).hasMatch(), qPrintable(invalid.match(svg).captured() + u"\n"_s + svg));
        if (qEnvironmentVariableIsSet("GALLEY_PICTURES")) {
            QFile file(qEnvironmentVariable("GALLEY_PICTURES") + u'/' + QString::fromLatin1(QTest::currentDataTag()) + u".svg"_s);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(svg.toUtf8()) > 0);
        }
    }

    void sameDiagram_givesTheSameBytes_data()
    {
        QTest::addColumn<std::string>("source");
        QTest::newRow("flowchart") << std::string("flowchart TD\n  A --> B\n");
        QTest::newRow("drawn by hand") << std::string("classDiagram\n  Animal <|-- Duck\n  Animal : +int age\n");
        QTest::newRow("names that are made up") << std::string("gitGraph\n  commit\n  branch work\n  commit\n");
    }

    void sameDiagram_givesTheSameBytes()
    {
        QFETCH(std::string, source);
        const Diagram diagram{"mermaid", source};
        DiagramPainter painter(m_store);
        drawAll(painter, {{"mermaid", "pie\n  \"a\": 1\n"}, diagram});
        const auto other = std::make_shared<diagrams::Store>();
        DiagramPainter second(other);
        drawAll(second, {diagram});
        QCOMPARE(m_store->find(diagram).value().svg, other->find(diagram).value().svg);
    }

    void mistake_isSaidAndTheNextDiagramIsFine()
    {
        DiagramPainter painter(m_store);
        drawAll(painter, {{"mermaid", "flowchart TD\n  A --> \n -->"},
                          {"mermaid", "nothing known"},
                          {"mermaid", ""},
                          {"dot", "digraph { a -> "},
                          {"dot", ""},
                          {"dot", "digraph { a -> b }"}});
        for (const Diagram &bad : {Diagram{"mermaid", "flowchart TD\n  A --> \n -->"}, Diagram{"mermaid", "nothing known"},
                                   Diagram{"mermaid", ""}, Diagram{"dot", "digraph { a -> "}, Diagram{"dot", ""}}) {
            QVERIFY(m_store->find(bad));
            QVERIFY2(!m_store->find(bad)->error.empty(), bad.source.c_str());
        }
        QVERIFY(m_store->find({"mermaid", "flowchart TD\n  A --> \n -->"})->error.contains("Parse error on line 3"));
        QVERIFY(!m_store->find({"dot", "digraph { a -> b }"}).value().svg.empty());
    }

    void hostileDiagram_reachesNothing_data()
    {
        QTest::addColumn<std::string>("language");
        QTest::addColumn<std::string>("source");
        const auto row = [](const char *name, const std::string &source, const std::string &language = "mermaid") {
            QTest::newRow(name) << language << source;
        };
        row("script in a label", "flowchart TD\n  A[\"<script>alert(1)</script><img src=x onerror=alert(1)>\"] --> B\n");
        row("script address", "flowchart TD\n  A --> B\n  click A \"javascript:alert(1)\"\n  click B call alert(1)\n");
        row("loose level asked for", "%%{init: {\"securityLevel\": \"loose\", \"htmlLabels\": true}}%%\nflowchart TD\n  A[\"<img "
                                     "src='https://a.example/x.png'>\"] --> B\n");
        row("style sheet", "%%{init: {\"themeCSS\": \"@import url(https://a.example/x.css); * { fill: url(https://a.example/x) "
                           "}\"}}%%\nflowchart TD\n  A --> B\n");
        row("style", "flowchart TD\n  A --> B\n  style A fill:url(https://a.example/a.svg#x)\n");
        row("address", "digraph { a [URL=\"javascript:alert(1)\", tooltip=\"</title><script>alert(1)</script>\"] }", "dot");
        row("picture",
            "digraph { a [image=\"https://a.example/x.png\", label=\"<script>\"]; b [label=<<IMG SRC=\"https://a.example/y.png\"/>>] }",
            "dot");
    }

    void hostileDiagram_reachesNothing()
    {
        QFETCH(std::string, language);
        QFETCH(std::string, source);
        DiagramPainter painter(m_store);
        drawAll(painter, {{language, source}});
        const auto picture = m_store->find({language, source});
        QVERIFY(picture);
        for (const char *bad : {"<script", "<img", "javascript:", " onerror=", "=\"https:", "(https:", "(&quot;https:", "@import"}) {
            QVERIFY2(!picture->svg.contains(bad), (std::string(bad) + "\n" + picture->svg).c_str());
        }
    }

    void hangingPage_isMadeAgain()
    {
        DiagramPainter painter(m_store);
        drawAll(painter, {{"mermaid", "pie\n  \"a\": 1\n"}});
        const QPointer<DiagramPage> page = painter.findChild<DiagramPage *>();
        QVERIFY(page);
        page->runJavaScript(u"for (;;) {}"_s, QWebEngineScript::ApplicationWorld);
        painter.setTimeLimit(1500);
        const Diagram diagram{"mermaid", "flowchart TD\n  A --> B\n"};
        drawAll(painter, {diagram});
        QVERIFY(m_store->find(diagram)->error.contains("within 1.5 seconds"));
        QTRY_VERIFY(!page);
        painter.setTimeLimit(30'000);
        drawAll(painter, {{"mermaid", "pie\n  \"b\": 1\n"}});
        QCOMPARE(m_store->find({"mermaid", "pie\n  \"b\": 1\n"}).value().error, std::string());
    }

    void crashedPage_isMadeAgain()
    {
        DiagramPainter painter(m_store);
        drawAll(painter, {{"mermaid", "pie\n  \"a\": 1\n"}});
        const QPointer<DiagramPage> page = painter.findChild<DiagramPage *>();
        ::kill(static_cast<pid_t>(page->renderProcessPid()), SIGKILL);
        QTRY_VERIFY(!page);
        drawAll(painter, {{"mermaid", "pie\n  \"b\": 1\n"}});
        QCOMPARE(m_store->find({"mermaid", "pie\n  \"b\": 1\n"}).value().error, std::string());
    }

    void program_drawsForTheCommandLineWithoutADisplay()
    {
        const std::vector<Diagram> wanted{{"mermaid", "flowchart TD\n  A --> B\n"}, {"dot", "digraph {"}};
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        process.setProcessEnvironment(environment);
        process.start(QString::fromUtf8(GALLEY_BUILD "/bin/galley-window"), {u"--draw-diagrams"_s});
        process.write(diagrams::toWire(wanted));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        const auto pictures = diagrams::picturesFromWire(process.readAllStandardOutput());
        QCOMPARE(pictures.size(), 2U);
        QVERIFY(!pictures[1].error.empty());
        DiagramPainter painter(m_store);
        drawAll(painter, wanted);
        QCOMPARE(pictures[0].svg, m_store->find(wanted[0]).value().svg);
        QCOMPARE(pictures[0].error, std::string());
    }

    void outdatedWish_isNotDrawn()
    {
        DiagramPainter painter(m_store);
        painter.draw({{"mermaid", "pie\n  \"a\": 1\n"}, {"mermaid", "pie\n  \"old\": 1\n"}});
        drawAll(painter, {{"mermaid", "pie\n  \"new\": 1\n"}});
        QVERIFY(m_store->find({"mermaid", "pie\n  \"new\": 1\n"}));
        QVERIFY(!m_store->find({"mermaid", "pie\n  \"old\": 1\n"}));
    }
};

QTEST_MAIN(DiagramPainterTest)
#include "tst_diagrampainter.moc"
