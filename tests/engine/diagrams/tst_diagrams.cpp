// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Pictures of diagrams in memory and on disk, and what a post shows meanwhile.
#include "diagrams/renderer.h"
#include "markdown/livebody.h"
#include "support/corpora.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using diagrams::Diagram;

namespace
{

const std::string svg = "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>";

} // namespace

class DiagramsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void store_keepsPicturesForTheNextStart()
    {
        const QTemporaryDir folder;
        const Diagram diagram{.language = "mermaid", .source = "graph TD; A-->B"};
        const QString place = folder.filePath(u"a/b"_s); // not there yet
        {
            diagrams::Store store(place);
            QVERIFY(!store.find(diagram));
            store.insertDrawn(diagram, svg);
            QCOMPARE(store.find(diagram).value().svg, svg);
            store.insertFailure({"mermaid", "graph"}, "no");
            QCOMPARE(store.find({"mermaid", "graph"}).value().error, "no");
        }
        diagrams::Store store(place);
        QCOMPARE(store.find(diagram).value().svg, svg);
        QVERIFY(!store.find({"dot", diagram.source}));
        QVERIFY(!store.find({"mermaid", "graph"})); // a failure may have been of that moment
    }

    void store_letsNothingActiveThrough()
    {
        diagrams::Store store;
        const Diagram diagram{.language = "mermaid", .source = "x"};
        store.insertDrawn(diagram, "<svg onload=\"alert(1)\"><script>alert(1)</script><style>*{}</style>"
                                   "<a xlink:href=\"javascript:alert(1)\"><text>a</text></a><use href=\"https://a.example/#b\"></use>"
                                   "<image href=\"x\" onerror=\"alert(1)\"></image><foreignObject><iframe src=\"https://a.example\">"
                                   "</iframe></foreignObject></svg>");
        const std::string clean = store.find(diagram).value().svg;
        for (const char *bad : {"onload", "<script", "<style", "javascript", "onerror", "<iframe", "use href"}) {
            QVERIFY2(!clean.contains(bad), clean.c_str());
        }
        QVERIFY(clean.contains("<text>a</text>"));
    }

    void store_takesPicturesOnly_data()
    {
        QTest::addColumn<std::string>("drawn");
        QTest::newRow("nothing") << std::string();
        QTest::newRow("text") << std::string("hello");
        QTest::newRow("another element") << std::string("<p>x</p>");
        QTest::newRow("two elements") << svg + svg;
        QTest::newRow("too large") << "<svg viewBox=\"0 0 1 1\">" + std::string(5'000'000, 'x') + "</svg>";
        std::string deep;
        for (int i = 0; i < 1000; ++i) {
            deep += "<g>";
        }
        QTest::newRow("too deep") << "<svg viewBox=\"0 0 1 1\">" + deep + "</svg>";
    }

    void store_takesPicturesOnly()
    {
        QFETCH(std::string, drawn);
        const QTemporaryDir folder;
        diagrams::Store store(folder.path());
        store.insertDrawn({"dot", "x"}, drawn);
        QVERIFY(!store.find({"dot", "x"}).value().error.empty());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void fileThatSomebodyChanged_isNoPicture()
    {
        const QTemporaryDir folder;
        const Diagram diagram{.language = "dot", .source = "x"};
        diagrams::Store(folder.path()).insertDrawn(diagram, svg);
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const auto write = [&](const QByteArray &bytes) {
            QFile file(folder.filePath(files.first()));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write("<svg viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>");
        QCOMPARE(diagrams::Store(folder.path()).find(diagram).value().svg, "<svg viewBox=\"0 0 1 1\"></svg>");
        write("<p>text</p>");
        QVERIFY(!diagrams::Store(folder.path()).find(diagram));
        write("");
        QVERIFY(!diagrams::Store(folder.path()).find(diagram));
    }

    void folderThatCannotBeWritten_slowsOnly()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        diagrams::Store store(folder.filePath(u"file/below"_s));
        store.insertDrawn({"dot", "x"}, svg);
        QCOMPARE(store.find({"dot", "x"}).value().svg, svg);
    }

    void folder_doesNotGrowForEver()
    {
        const QTemporaryDir folder;
        diagrams::Store store(folder.path(), 64'000);
        const std::string large = "<svg viewBox=\"0 0 1 1\"><text>" + std::string(1000, 'x') + "</text></svg>";
        for (int i = 0; i < 200; ++i) {
            store.insertDrawn({"dot", std::to_string(i)}, large);
        }
        qint64 size = 0;
        for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
            size += info.size();
        }
        QVERIFY2(size > 50'000 && size < 75'000, QByteArray::number(size).constData());
    }

    void renderer_knowsItsLanguages()
    {
        const diagrams::Renderer renderer(std::make_shared<diagrams::Store>());
        for (const char *name : {"mermaid", "Mermaid", "dot", "graphviz"}) {
            QVERIFY(renderer.knows(name));
        }
        for (const char *name : {"", "mermaidx", "plantuml", "svg"}) {
            QVERIFY(!renderer.knows(name));
        }
    }

    void missingPictures_areTakenDownOnce()
    {
        diagrams::Renderer renderer(std::make_shared<diagrams::Store>());
        QVERIFY(!renderer.svgFor("mermaid", "a"));
        QVERIFY(!renderer.svgFor("Graphviz", "b"));
        QVERIFY(!renderer.svgFor("mermaid", "a"));
        QVERIFY((renderer.takeMissing() == std::vector<Diagram>{{"mermaid", "a"}, {"dot", "b"}}));
        QVERIFY(renderer.takeMissing().empty());
    }

    void oldPicture_staysUntilTheNewOneIsThere()
    {
        const auto store = std::make_shared<diagrams::Store>();
        diagrams::Renderer renderer(store);
        const std::string one = "graph TD\n  Alpha --> Beta\n  Beta --> Gamma\n";
        const std::string edited = "graph TD\n  Alpha --> Beta!\n  Beta --> Gamma\n";
        store->insertDrawn({"mermaid", one}, svg);
        const std::string shown = renderer.svgFor("mermaid", one).value().html;
        QCOMPARE(shown, "<div class=\"diagram\">" + svg + "</div>");
        QCOMPARE(renderer.svgFor("mermaid", edited).value().html, shown);
        QVERIFY(!renderer.svgFor("dot", edited));
        QVERIFY(!renderer.svgFor("mermaid", "pie\n  \"a\" : 1\n")); // another diagram's picture would be a lie
        store->insertDrawn({"mermaid", edited}, "<svg viewBox=\"0 0 2 2\"></svg>");
        QCOMPARE(renderer.svgFor("mermaid", edited).value().html, "<div class=\"diagram\"><svg viewBox=\"0 0 2 2\"></svg></div>");
    }

    void failure_showsMessageAndSource()
    {
        const auto store = std::make_shared<diagrams::Store>();
        store->insertFailure({"mermaid", "a <b> & c"}, "no <such> thing");
        QCOMPARE(diagrams::Renderer(store).svgFor("mermaid", "a <b> & c").value().html,
                 "<div class=\"diagram-error\"><p class=\"diagram-error-message\">no &lt;such&gt; thing</p>"
                 "<pre><code class=\"language-mermaid\">a &lt;b&gt; &amp; c</code></pre></div>");
    }

    void theSameDiagramTwice_hasIdsOfItsOwnEachTime()
    {
        const auto store = std::make_shared<diagrams::Store>();
        const Diagram diagram{.language = "dot", .source = "a\n"};
        const std::string id = diagrams::idPrefixOf(diagram) + "-0";
        store->insertDrawn(diagram, "<svg viewBox=\"0 0 1 1\"><defs><marker id=\"" + id + "\"></marker></defs><path marker-end=\"url(#" +
                                        id + ")\"></path></svg>");
        diagrams::Renderer renderer(store);
        const QByteArray text = "```dot\na\n```\n\n- x\n\n  ```dot\n  a\n  ```\n\n<details>\n\n```dot\na\n```\n\n</details>\n";
        const markdown::Resources resources(nullptr, nullptr, &renderer);
        markdown::LiveBody live({}, resources);
        live.update("```dot\nb\n```\n" + text, 0);
        live.update(text, 0);
        for (const markdown::Body &body : {markdown::render(text, 0, {}, resources), live.body()}) {
            QByteArray html;
            for (const markdown::Block &block : body.blocks) {
                html += block.content->html;
            }
            const QByteArray prefix = QByteArray::fromStdString(id).chopped(2);
            for (const char *suffix : {"-0", "c2-0", "c3-0"}) {
                const QByteArray own = prefix + suffix;
                QCOMPARE(html.count(QByteArray("id=\"" + own + '"')), 1);
                QCOMPARE(html.count(QByteArray("url(#" + own + ')')), 1);
            }
            QVERIFY2(!html.contains("\xEF\xB7"), html.constData());
        }
    }
};

QTEST_APPLESS_MAIN(DiagramsTest)
#include "tst_diagrams.moc"
