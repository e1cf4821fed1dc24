// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Exported pages as a reader with a screen reader, or with weak eyes, has them: what axe-core finds against WCAG 2 A and AA. Each real post
// in each of Galley's themes, light and dark.
#include "diagrams/diagrampainter.h"
#include "exportedpage.h"
#include "post/page.h"
#include "post/pagetheme.h"
#include "post/renderers.h"
#include "post/stylesheet.h"
#include "preview/previewprofile.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::tests;

namespace
{

/// The page as it is where the desktop is dark.
QByteArray darkened(QByteArray page)
{
    return page.replace("@media screen and (prefers-color-scheme: dark)", "@media screen");
}

/// What is not counted, each for its reason.
const QString forgiven = uR"(
    const isForgiven = (rule, node) => {
        const element = document.querySelector(node.target[0]);
        // The author's to say; Galley's proof tells them.
        if (rule === 'image-alt') return true;
        if (rule === 'color-contrast') return element.closest('[style*=color], [style*=background]') !== null;
        // The box of a task is followed by its text, in the same list item, as on GitHub.
        if (rule === 'label') return element.matches('.task-list-item > input');
        // Firefox, and Chromium from 130 on, put what scrolls into the order of the Tab key by themselves; Qt 6.8 has Chromium 122.
        return rule === 'scrollable-region-focusable' && element.matches('pre, table, math, .diagram');
    };
)"_s;

/// A line for each place that breaks a rule: "color-contrast p > a: …".
QStringList violations(ExportedPage &page, const QString &axe)
{
    page.evaluate(axe + u"; 0"_s);
    page.evaluate(u"globalThis.found_ = null; (() => {"_s + forgiven +
                  u"axe.run(document, {runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations']}).then((r) => {"
                  u"  found_ = r.violations.flatMap((v) => v.nodes.filter((n) => !isForgiven(v.id, n)).map((n) =>"
                  u"    v.id + ' ' + n.target.join(' ') + ': ' + n.failureSummary.replace(/\\s+/g, ' ')));"
                  u"}, (e) => { found_ = ['axe: ' + e]; }); })(); 0"_s);
    QVariant found;
    const bool done = QTest::qWaitFor(
        [&] {
            found = page.evaluate(u"found_"_s);
            return found.isValid() && !found.isNull();
        },
        longWait);
    return done ? found.toStringList() : QStringList{u"axe did not answer"_s};
}

} // namespace

class ExportedAccessTest final : public QObject
{
    Q_OBJECT

    QString m_axe;

    /// A post with its diagrams.
    static post::Rendering drawn(const QByteArray &text)
    {
        const auto pictures = std::make_shared<diagrams::Store>();
        post::Renderers renderers(pictures);
        post::Rendering rendering = post::render(text, {}, renderers.resources());
        if (const auto missing = renderers.diagrams.takeMissing(); !missing.empty()) {
            DiagramPainter painter(pictures);
            QSignalSpy finished(&painter, &DiagramPainter::finished);
            painter.draw(missing);
            if (finished.isEmpty()) {
                finished.wait(2 * longWait);
            }
            rendering = post::render(text, {}, renderers.resources());
        }
        return rendering;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_axe = QString::fromUtf8(bytesOf(u"" GALLEY_BUILD "/web/node_modules/axe-core/axe.min.js"_s));
        QVERIFY(!m_axe.isEmpty());
    }

    /// Else a test that finds nothing would say nothing.
    void aPageWithFaults_hasThemFound()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"a.html"_s), "<!DOCTYPE html><title>x</title><style>p{color:#aaa}</style><p>faint</p><input>");
        ExportedPage page({800, 600});
        QVERIFY(page.open(folder.filePath(u"a.html"_s)));
        const QString found = violations(page, m_axe).join(u'\n');
        for (const QString &rule : {u"color-contrast p"_s, u"label input"_s, u"html-has-lang html"_s}) {
            QVERIFY2(found.contains(rule), qPrintable(found));
        }
    }

    void realPosts_areForEverybody_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : postsIn(corpus(u"posts"_s))) {
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
    }

    void realPosts_areForEverybody()
    {
        QFETCH(QString, path);
        QTemporaryDir folder;
        const post::Rendering rendering = drawn(bytesOf(path));
        ExportedPage browser({1000, 800});
        QString found;
        for (const QString &name : post::ownPageThemes()) {
            const post::PageFrame frame{.styleSheet = post::styleSheet(post::ThemeChoice::Reader, *post::pageTheme(name)),
                                        .styleAddress = {}};
            const QByteArray light = post::page(rendering, QFileInfo(path).completeBaseName(), frame);
            for (const QByteArray &page : {light, darkened(light)}) {
                put(folder.filePath(u"a.html"_s), page);
                QVERIFY(browser.open(folder.filePath(u"a.html"_s)));
                for (const QString &violation : violations(browser, m_axe)) {
                    found += name + (page == light ? u" light: "_s : u" dark: "_s) + violation + u'\n';
                }
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found));
    }
};

int main(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication application(argc, argv);
    ExportedAccessTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exported_access.moc"
