// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What you saw is what you publish, pixel by pixel: a post as a single file, opened where there is no network, beside the preview.
#include "diagrams/diagrampainter.h"
#include "export/product.h"
#include "exportedpage.h"
#include "post/pagetheme.h"
#include "post/renderers.h"
#include "post/stylesheet.h"
#include "previewtester.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace
{

/// Channels of a pixel that is not the same to the eye differ by more.
constexpr int tolerance = 24; // of 255; letters are smoothed a little differently where they are painted anew

int differingPixels(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const bool same =
                qAbs(qRed(a) - qRed(b)) <= tolerance && qAbs(qGreen(a) - qGreen(b)) <= tolerance && qAbs(qBlue(a) - qBlue(b)) <= tolerance;
            count += same ? 0 : 1;
        }
    }
    return count;
}

/// A post with pictures where it has addresses of some that are not here: what is missing looks one way to the author and another to
/// readers.
QByteArray withPictures(QByteArray text, const QString &folder)
{
    QImage picture(320, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QByteArrayList sources;
    for (const markdown::Block &block : post::render(text, {}, nullptr).blocks) {
        for (const markdown::Image &image : block.content->images) {
            const QByteArray source = image.source.trimmed();
            if (!source.startsWith("data:") && !sources.contains(source)) {
                sources.append(source);
            }
        }
    }
    for (const QByteArray &source : sources) {
        const QByteArray name = "picture-" + QByteArray::number(sources.indexOf(source)) + ".png";
        text.replace(source, name);
        picture.save(folder + u'/' + QString::fromLatin1(name));
    }
    return text;
}

QImage pictureOf(QWidget &view)
{
    return view.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// A picture of the page at a height, once it stands still.
template <typename Evaluate>
QImage pictureAt(QWidget &view, double y, const Evaluate &evaluate)
{
    evaluate(u"document.documentElement.scrollTo({top: %1, behavior: 'instant'})"_s.arg(y));
    QImage last;
    for (int same = 0; same < 3;) {
        evaluate(u"globalThis.frames_ = 0; requestAnimationFrame(() => requestAnimationFrame(() => { frames_ = 1; })); 0"_s);
        if (!QTest::qWaitFor([&] { return evaluate(u"frames_"_s).toInt() == 1; }, longWait)) {
            return {};
        }
        const QImage now = pictureOf(view);
        same = now == last ? same + 1 : 0;
        last = now;
    }
    return last;
}

} // namespace

class ExportedPictureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void singleFiles_lookAsThePreviewDoes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("theme");
        const QStringList themes = post::ownPageThemes();
        qsizetype turn = 0;
        for (const QString &path : postsIn(corpus(u"posts"_s))) {
            const QString name = QFileInfo(path).fileName();
            const bool isAll = name == u"gallery.md" || name == u"whats-next.md";
            for (const QString &theme : isAll ? themes : QStringList{themes[turn++ % themes.size()]}) {
                QTest::addRow("%s, %s", qPrintable(name), qPrintable(theme)) << path << theme;
            }
        }
    }

    void singleFiles_lookAsThePreviewDoes()
    {
        QFETCH(QString, path);
        QFETCH(QString, theme);
        const post::PageTheme pageTheme = *post::pageTheme(theme);
        QTemporaryDir folder;
        const QByteArray text = withPictures(bytesOf(path), folder.path());
        PreviewTester preview(QString::fromUtf8(text));
        preview.setFolder(folder.path());
        preview.view().setPageTheme(pageTheme);
        QVERIFY(preview.show(2 * longWait)); // with its diagrams drawn
        QTRY_VERIFY(preview.evaluate(u"[...document.images].every((image) => image.complete)"_s).toBool());

        post::Renderers renderers(DiagramPainter::sharedStore());
        const post::PageFrame frame{.styleSheet = post::styleSheet(post::ThemeChoice::Reader, pageTheme), .styleAddress = {}};
        const auto product =
            exporting::make(post::render(text, {}, renderers.resources()), {.kind = exporting::Kind::OneFile,
                                                                            .files = exporting::LocalFiles(folder.path() + u"/post.md"_s),
                                                                            .fallbackTitle = {},
                                                                            .frame = frame});
        QVERIFY(product);
        put(folder.filePath(u"a.html"_s), product->bytes);
        ExportedPage exported(preview.web()->size());
        QVERIFY(exported.open(folder.filePath(u"a.html"_s)));
        QCOMPARE(exported.wanted(), QStringList());

        // The scroll bar is the window's, not the page's.
        const QString height = u"document.documentElement.style.scrollbarWidth = 'none', document.documentElement.scrollHeight"_s;
        QCOMPARE(exported.evaluate(height).toInt(), preview.evaluate(height).toInt());
        const int end = preview.evaluate(height).toInt() - preview.web()->height();
        for (int y = 0;; y = std::min(y + preview.web()->height(), end)) {
            const QImage seen = pictureAt(*preview.web(), y, [&](const QString &script) { return preview.evaluate(script); });
            const QImage published = pictureAt(exported.view(), y, [&](const QString &script) { return exported.evaluate(script); });
            QVERIFY(!seen.isNull() && seen.size() == published.size());
            if (const int differing = differingPixels(seen, published); differing > seen.width() * seen.height() / 10'000) {
                seen.save(QStringLiteral(GALLEY_BUILD "/exported-preview.png"));
                published.save(QStringLiteral(GALLEY_BUILD "/exported-file.png"));
                QFAIL(qPrintable(u"%1 pixels differ at %2; see build/*/exported-*.png"_s.arg(differing).arg(y)));
            }
            if (y >= end) {
                break;
            }
        }
    }
};

int main(int argc, char **argv)
{
    return runPreviewTest<ExportedPictureTest>(argc, argv);
}
#include "tst_exported_picture.moc"
