// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What the W3C's checker (the Nu Html Checker) says of every HTML export of the real posts, style sheets included.
#include "export/product.h"
#include "post/pagetheme.h"
#include "post/renderers.h"
#include "post/stylesheet.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace galley;
using exporting::Kind;

namespace
{

/// Errors in the files of a folder, "a.html:3: …" each. Not counted is what a post's author wrote and Galley's proof says to them: pictures
/// without text, headings that skip a level, addresses for the generator to fill in.
QStringList complaints(const QString &folder)
{
    static const QRegularExpression authors(u"must have an “alt” attribute|skipping \\d+ heading level|“\\{” is not allowed"_s);
    QProcess checker;
    checker.start(u"java"_s, {u"-jar"_s, u"" GALLEY_BUILD "/web/node_modules/vnu-jar/build/dist/vnu.jar"_s, u"--errors-only"_s,
                              u"--stdout"_s, u"--exit-zero-always"_s, u"--format"_s, u"json"_s, u"--skip-non-html"_s, folder});
    if (!checker.waitForFinished(240'000) || checker.exitStatus() != QProcess::NormalExit || checker.exitCode() != 0) {
        return {u"the checker did not run: "_s + checker.errorString() + QString::fromUtf8(checker.readAllStandardError())};
    }
    const QJsonDocument said = QJsonDocument::fromJson(checker.readAllStandardOutput());
    if (!said.object().contains(u"messages")) {
        return {u"the checker said nothing"_s};
    }
    QStringList all;
    for (const QJsonValue one : said[u"messages"].toArray()) {
        const QString message = one[u"message"].toString();
        if (!authors.match(message).hasMatch()) {
            all += u"%1:%2: %3"_s.arg(one[u"url"].toString().section(u'/', -2)).arg(one[u"lastLine"].toInt()).arg(message);
        }
    }
    return all;
}

} // namespace

class ValidExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Else a checker that finds nothing would say nothing.
    void faults_areFound()
    {
        QTemporaryDir folder;
        tests::put(folder.filePath(u"x/a.html"_s),
                   "<!DOCTYPE html><html lang=en><title>x</title><style>p { colour: red }</style><p><div></p>");
        const QString found = complaints(folder.path()).join(u'\n');
        QVERIFY2(found.contains(u"x/a.html:1: CSS: “colour”"_s) && found.contains(u"“p”"_s), qPrintable(found));
    }

    void everyKindOfEveryPost_isValid()
    {
        QTemporaryDir folder;
        post::Renderers renderers;
        const QStringList themes = post::ownPageThemes();
        int turn = 0;
        for (const QString &path : tests::postsIn(tests::corpus(u"posts"_s))) {
            const post::Rendering rendering = post::render(tests::bytesOf(path), {}, renderers.resources());
            const QString name = QFileInfo(path).completeBaseName();
            const post::PageTheme theme = *post::pageTheme(themes[turn++ % themes.size()]); // each of them several times
            for (const auto &[kind, part] : {std::pair(Kind::Page, u"page"_s), std::pair(Kind::Folder, u"folder"_s),
                                             std::pair(Kind::OneFile, u"one-file"_s), std::pair(Kind::Fragment, u"fragment"_s)}) {
                const post::PageFrame frame{.styleSheet = post::styleSheet(post::ThemeChoice::Reader, theme),
                                            .styleAddress = kind == Kind::Folder ? "style.css"_ba : QByteArray()};
                const auto product = exporting::make(rendering, {.kind = kind,
                                                                 .files = exporting::LocalFiles(path),
                                                                 .fallbackTitle = name,
                                                                 .frame = frame,
                                                                 .place = [](const auto &picture) { return picture.address; }});
                QVERIFY(product);
                const bool isWhole = kind != Kind::Fragment;
                tests::put(folder.filePath(part + u'/' + name + u".html"_s),
                           isWhole ? product->bytes
                                   : "<!DOCTYPE html>\n<html lang=\"en\"><head><title>x</title></head><body>\n" + product->bytes +
                                         "</body></html>\n");
            }
        }
        const QStringList found = complaints(folder.path());
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(ValidExportTest)
#include "tst_valid_export.moc"
