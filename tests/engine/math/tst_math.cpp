// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Formulas against golden files, formulas with mistakes and formulas that mean harm.
#include "markdown/tree.h"
#include "math/renderer.h"
#include "post/macros.h"
#include "support/corpora.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

const QString goldenFolder = QString::fromUtf8(GALLEY_TESTS "/data/math");

/// The formula of a golden file: one in a line of text says so in a first line `% inline`.
struct Case {
    explicit Case(QByteArray source)
    {
        if (source.startsWith("% inline\n")) {
            display = false;
            source.remove(0, source.indexOf('\n') + 1);
        }
        tex = source.trimmed();
    }
    QByteArray tex;
    bool display = true;
};

std::string bytes(const QByteArray &text)
{
    return text.toStdString();
}

/// What the way that raw HTML takes makes of a piece of HTML.
std::string cleaned(const std::string &html)
{
    const auto clean = markdown::clean({.html = html, .markName = {}, .rawLine = [](size_t) { return -1; }, .limit = 0});
    return clean ? clean->html : std::string();
}

} // namespace

class MathTest : public QObject
{
    Q_OBJECT

private:
    math::Renderer m_renderer;

private Q_SLOTS:
    void formula_isAsBlessed_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo &file : QDir(goldenFolder).entryInfoList({u"*.tex"_s}, QDir::Files, QDir::Name)) {
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
        }
    }

    void formula_isAsBlessed()
    {
        QFETCH(QString, path);
        const Case formula(tests::bytesOf(path));
        const auto result = m_renderer.render(bytes(formula.tex), formula.display);
        QVERIFY2(result, result ? "" : result.error().c_str());
        const QByteArray html = QByteArray::fromStdString(*result) + '\n';
        const QString golden = path.chopped(4) + u".html"_s;
        if (qEnvironmentVariableIsSet("GALLEY_BLESS")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(html) == html.size());
        }
        QCOMPARE(QString::fromUtf8(html), QString::fromUtf8(tests::bytesOf(golden)));
        QCOMPARE(markdown::reserialised(*result), *result);
        QCOMPARE(cleaned(*result), *result);
    }

    void mistake_isSaidInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("tex");
        QTest::addColumn<std::string>("error");
        const auto row = [](const char *name, const QByteArray &tex, const std::string &error) { QTest::newRow(name) << tex << error; };
        row("unclosed brace", "\\frac{1", "Unexpected end of input in a macro argument, expected '}'");
        row("unknown command", "a + \\unknown", "Undefined control sequence: \\unknown");
        row("wrong environment", "\\begin{nothing}\\end{nothing}", "No such environment: nothing");
        row("a brace too many", "a}", "Expected 'EOF', got '}'");
        row("script address", "\\href{javascript:alert(1)}{x}", "\\href is not allowed here");
        row("script address with a tab", "\\href{java\tscript:alert(1)}{x}", "\\href is not allowed here");
        row("script address in capitals", "\\url{JavaScript:alert(1)}", "\\url is not allowed here");
        row("data address", "\\href{data:text/html,x}{x}", "\\href is not allowed here");
        row("data attribute", "\\htmlData{line=1}{x}", "\\htmlData is not allowed here");
        row("style", "\\htmlStyle{position:fixed}{x}", "\\htmlStyle is not allowed here");
        row("class", "\\htmlClass{embed}{x}", "\\htmlClass is not allowed here");
        row("id", "\\htmlId{top}{x}", "\\htmlId is not allowed here");
        row("remote picture", "\\includegraphics[height=1em]{https://tracker.example/a.png}", "\\includegraphics is not allowed here");
        row("endless macro", "\\def\\x{\\x\\x}\\x", "Too many expansions: infinite loop or need to increase maxExpand setting");
        row("macros that double",
            "\\def\\a{xx}\\def\\b{\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c}"
            "\\def\\e{\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d}\\e",
            "Too many expansions: infinite loop or need to increase maxExpand setting");
        row("macros of many tokens", "\\def\\a{" + QByteArray("x").repeated(2000) + "}" + QByteArray("\\a").repeated(100),
            "longer than a formula can be");
        row("arguments that double", "\\def\\a#1{#1#1}" + QByteArray("\\a{").repeated(40) + "x" + QByteArray("}").repeated(40),
            "Too many expansions: infinite loop or need to increase maxExpand setting");
        row("arguments that are repeated", "\\def\\a#1{" + QByteArray("#1").repeated(4000) + "}\\a{" + QByteArray("x").repeated(4000) + "}",
            "longer than a formula can be");
        row("braces without end", QByteArray("{").repeated(16'000), "nested too deeply");
        row("fractions in fractions", QByteArray("\\frac1{").repeated(500) + QByteArray("}").repeated(500), "nested too deeply");
        row("endless formula", QByteArray("x").repeated(math::longestFormula + 1), "longer than a formula can be");
    }

    void mistake_isSaidInOneSentence()
    {
        QFETCH(QByteArray, tex);
        QFETCH(std::string, error);
        const auto result = m_renderer.render(bytes(tex), false);
        QVERIFY(!result);
        QCOMPARE(result.error(), error);
        QVERIFY(m_renderer.render("x", false)); // the next one is fine
    }

    void oddBytes_areHarmless()
    {
        for (const QByteArray &tex :
             {QByteArray("a\0b", 3), QByteArray("\xff\xfe"), QByteArray("\u202e x"), QByteArray("\\text{\u202e\u0007}"),
              QByteArray("\\text{</math><script>alert(1)</script>}"), QByteArray(""), QByteArray("%"), QByteArray("\\")}) {
            if (const auto result = m_renderer.render(bytes(tex), true)) {
                QVERIFY2(result->starts_with("<math display=\"block\">") && result->ends_with("</math>"), result->c_str());
                QVERIFY2(!result->contains('\0') && !result->contains("<script"), result->c_str());
                QCOMPARE(cleaned(*result), *result);
            } else {
                QVERIFY(!result.error().empty());
            }
        }
    }

    void safeAddress_staysALink()
    {
        const std::string result = m_renderer.render("\\href{https://a.example/?a=1&b=\"}{x}", false).value();
        QVERIFY2(result.contains("href=\"https://a.example/?a=1&amp;b=&quot;\""), result.c_str());
    }

    void hugeSizes_areCut()
    {
        QVERIFY(m_renderer.render("\\rule{100000em}{100000em}", false).value().contains("width=\"100em\" height=\"100em\""));
    }

    void macros_areTheAuthorsOwnAndOneFormulasOnly()
    {
        const std::string unknown = "Undefined control sequence: ";
        math::Renderer renderer;
        QCOMPARE(renderer.render("\\mine", false).error(), unknown + "\\mine");
        renderer.setMacros({{"\\mine", "\\mathbb{R}"}, {"\\size", "\\lVert #1 \\rVert"}});
        QVERIFY(renderer.render("\\mine", false).value().contains("<mi>ℝ</mi>"));
        QVERIFY(renderer.render("\\size{v}", false).value().contains("<mi>v</mi>"));
        renderer.setMacros({{"\\mine", "\\mathbf{R}"}});
        QVERIFY(renderer.render("\\mine", false).value().contains("<mi>𝐑</mi>"));
        renderer.setMacros({});
        QCOMPARE(renderer.render("\\mine", false).error(), unknown + "\\mine");
        QVERIFY(renderer.render("\\gdef\\other{z}\\other", false));
        QCOMPARE(renderer.render("\\other", false).error(), unknown + "\\other");
    }

    void macros_areReadFromTheFrontMatter_data()
    {
        QTest::addColumn<QByteArray>("post");
        QTest::addColumn<QByteArray>("expected"); // name=body, in order
        QTest::newRow("none") << QByteArray("---\ntitle: A\n---\n") << QByteArray();
        QTest::newRow("at the top") << QByteArray("---\nmacros:\n  \\RR: \\mathbb{R}\n  NN: '\\mathbb{N}'\n---\n")
                                    << QByteArray("\\NN=\\mathbb{N};\\RR=\\mathbb{R};");
        QTest::newRow("KaTeX's") << QByteArray("+++\n[katex.macros]\n'\\RR' = '\\mathbb{R}'\n+++\n") << QByteArray("\\RR=\\mathbb{R};");
        QTest::newRow("MathJax's, with arguments")
            << QByteArray("---\nmathjax:\n  macros:\n    norm: ['|#1|', 1]\n---\n") << QByteArray("\\norm=|#1|;");
        QTest::newRow("no text") << QByteArray("---\nmacros:\n  a:\n  b: {c: d}\n---\n") << QByteArray();
        QTest::newRow("too long") << QByteArray("---\nmacros:\n  a: " + QByteArray(2000, 'x') + "\n---\n") << QByteArray();
        QTest::newRow("no mapping") << QByteArray("---\nmacros: yes\nmath: true\n---\n") << QByteArray();
    }

    void macros_areReadFromTheFrontMatter()
    {
        QFETCH(QByteArray, post);
        std::string found;
        for (const auto &[name, body] : post::macrosOf(frontmatter::read(post))) {
            found.append(name).append("=").append(body).append(";");
        }
        QTEST(QByteArray::fromStdString(found), "expected");
    }

    void harmfulMacro_isRefusedWhereItIsUsed()
    {
        math::Renderer renderer;
        renderer.setMacros({{"\\x", "\\href{javascript:alert(1)}{x}"}, {"__proto__", "y"}, {"\\loop", "\\loop\\loop"}});
        QCOMPARE(renderer.render("\\x", false).error(), "\\href is not allowed here");
        QVERIFY(renderer.render("\\loop", false).error().starts_with("Too many expansions"));
        QVERIFY(renderer.render("y", false));
    }

    void knownFormula_isNotSetAgain()
    {
        math::Renderer renderer;
        const auto first = renderer.render("x^2", false);
        QCOMPARE(renderer.render("x^2", false).value(), first.value());
        QCOMPARE(renderer.effort().typeset, 1);
        QCOMPARE(renderer.effort().reused, 1);
        QVERIFY(renderer.render("x^2", true) != first);
        QCOMPARE(renderer.effort().typeset, 2);
        QVERIFY(!renderer.render("\\frac", false));
        QVERIFY(!renderer.render("\\frac", false)); // mistakes are remembered too
        QCOMPARE(renderer.effort().typeset, 3);
    }

    void oneFormulaOfManyChanged_setsThatOneOnly()
    {
        math::Renderer renderer;
        const auto renderAll = [&renderer](const std::string &last) {
            for (int i = 0; i < 499; ++i) {
                QVERIFY(renderer.render("x_{" + std::to_string(i) + "}", false));
            }
            QVERIFY(renderer.render(last, false));
        };
        renderAll("y");
        QCOMPARE(renderer.effort().typeset, 500);
        renderAll("y^2");
        QCOMPARE(renderer.effort().typeset, 501);
        QCOMPARE(renderer.effort().reused, 499);
    }

    void cache_hasAnEnd()
    {
        math::Renderer renderer;
        const auto large = [](int number) { return "}" + std::to_string(number) + std::string(15'000, 'x'); };
        constexpr int count = 1500; // more than the cache holds
        for (int i = 0; i < count; ++i) {
            QVERIFY(!renderer.render(large(i), false));
        }
        QCOMPARE(renderer.effort().typeset, count);
        QVERIFY(!renderer.render(large(count - 1), false));
        QCOMPARE(renderer.effort().typeset, count);
        QVERIFY(!renderer.render(large(0), false));
        QCOMPARE(renderer.effort().typeset, count + 1);
    }

    void threads_eachWithTheirOwnRenderer()
    {
        const auto renderAll = [](std::vector<std::string> &results) {
            math::Renderer renderer;
            for (int i = 0; i < 50; ++i) {
                results.push_back(renderer.render("\\sum_{i=0}^{" + std::to_string(i) + "} x_i", true).value_or(""));
            }
        };
        std::vector<std::string> one;
        std::vector<std::string> other;
        {
            const std::jthread first(renderAll, std::ref(one));
            const std::jthread second(renderAll, std::ref(other));
        }
        QCOMPARE(one.size(), 50U);
        QVERIFY(one == other);
        QVERIFY(one.back().contains("<mn>49</mn>"));
    }
};

QTEST_APPLESS_MAIN(MathTest)
#include "tst_math.moc"
