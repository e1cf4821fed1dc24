// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Posts and pictures out of all proportion: the page shows them, or says what it leaves out; the window's thread goes on in any case.
#include "previewtester.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QTimer>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class PreviewBadInputTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picturesOutOfProportion_areLeftOut_othersShown();
    void addressesOfMissingPictures_areReadable_data();
    void addressesOfMissingPictures_areReadable();
    void aFolderThatVanishes_doesNoHarm();
    void hugePosts_areShown_data();
    void hugePosts_areShown();
};

namespace
{

/// The longest time that the event loop of this thread did not run, for the log.
class Stalls final
{
public:
    Stalls()
    {
        m_last.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = qMax(m_longest, m_last.restart()); });
        m_timer.start(5);
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    qint64 m_longest = 0;
};

QByteArray bytesOfImage(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// A picture whose header says that size: all that is read of one that is refused.
QByteArray pngHeader(quint32 width, quint32 height)
{
    QImage image(1, 1, QImage::Format_Mono);
    image.fill(0);
    QByteArray bytes = bytesOfImage(image);
    constexpr int widthAt = 16;
    for (int i = 0; i < 4; ++i) {
        bytes[widthAt + i] = char(width >> (24 - 8 * i));
        bytes[widthAt + 4 + i] = char(height >> (24 - 8 * i));
    }
    return bytes;
}

void write(const QString &path, const QByteArray &bytes, qint64 size = -1)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    if (size >= 0) {
        QVERIFY(file.resize(size));
    }
}

QByteArray svgBomb()
{
    QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect id=\"n0\" width=\"1\" height=\"1\"/>";
    for (int i = 1; i < 12; ++i) {
        svg += "<g id=\"n" + QByteArray::number(i) + "\">" +
               QByteArray("<use href=\"#n" + QByteArray::number(i - 1) + "\"/>").repeated(10) + "</g>";
    }
    return svg + "</svg>";
}

} // namespace

void PreviewBadInputTest::picturesOutOfProportion_areLeftOut_othersShown()
{
    constexpr qint64 megabyte = 1024 * 1024;
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QImage good(30, 20, QImage::Format_RGB32);
    good.fill(Qt::red);
    QVERIFY(good.save(dir.filePath(u"good.png"_s)));
    write(dir.filePath(u"heavy.png"_s), bytesOfImage(good), 200 * megabyte);
    write(dir.filePath(u"heavy.gif"_s), "GIF89a\x10\0\x10\0\0\0\0"_ba, 60 * megabyte);
    write(dir.filePath(u"wide.png"_s), pngHeader(30'000, 30'000));
    write(dir.filePath(u"bomb.svg"_s), svgBomb());
    write(dir.filePath(u"good.svg"_s),
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>");
    QVERIFY(good.scaled(30'000, 40).save(dir.filePath(u"long.png"_s)));

    PreviewTester tester(u"![a](good.png) ![b](heavy.png) ![c](heavy.gif) ![d](wide.png) ![e](bomb.svg) ![f](good.svg) ![g](long.png)\n\n"
                         u"![h](data:image/png;base64,%1)\n"_s.arg(QString::fromLatin1(bytesOfImage(good).toBase64())));
    tester.setFolder(folder.path());
    QVERIFY(tester.show());
    const QString state = u"[...document.images].map(i => i.alt + (i.complete ? i.naturalWidth : '?')).join(' ')"_s;
    QTRY_COMPARE_WITH_TIMEOUT(tester.evaluate(state).toString(), u"a30 b0 c0 d0 e0 f40 g30000 h30"_s, longWait);
    // What is left out is a frame that names it, and nothing is wider than the text.
    const QString widest = u"Math.max(...[...document.images].map(i => i.getBoundingClientRect().width))"
                           u" <= document.querySelector('main > p').getBoundingClientRect().width + 1"_s;
    QVERIFY(tester.evaluate(widest).toBool());
    QVERIFY(tester.evaluate(u"getComputedStyle(document.images[1], '::before').content"_s).toString().contains(u"heavy.png"));
    QVERIFY(tester.type(0, 0, u"x "_s));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewBadInputTest::addressesOfMissingPictures_areReadable_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    QTest::newRow("as it is") << u"gone.png"_s << u"gone.png"_s;
    QTest::newRow("a space") << u"<my gone.png>"_s << u"my gone.png"_s;
    QTest::newRow("letters, a quote and a backslash") << u"gr%C3%BC%C3%9Fe%22%5C.png"_s << uR"(grüße\"\\.png)"_s;
    QTest::newRow("no letters") << u"%ff%zz.png"_s << u"%ff%zz.png"_s;
    QTest::newRow("what cannot be seen, or turns the text around") << u"a%00%E2%80%AE.png"_s << u"a%00%E2%80%AE.png"_s;
}

void PreviewBadInputTest::addressesOfMissingPictures_areReadable()
{
    QFETCH(const QString, address);
    QFETCH(const QString, shown);
    QTemporaryDir folder;
    PreviewTester tester(u"![a picture](%1)\n"_s.arg(address));
    tester.setFolder(folder.path());
    QVERIFY(tester.show());
    const QString content = u"getComputedStyle(document.images[0], '::before').content"_s;
    QTRY_COMPARE_WITH_TIMEOUT(tester.evaluate(content).toString(), u"\"a picture\\a %1\""_s.arg(shown), longWait);
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewBadInputTest::aFolderThatVanishes_doesNoHarm()
{
    auto folder = std::make_unique<QTemporaryDir>();
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder->filePath(u"a.png"_s)));
    PreviewTester tester(u"![a](a.png)\n\ntext\n"_s);
    tester.setFolder(folder->path());
    QVERIFY(tester.show());
    folder.reset();
    QVERIFY(tester.type(2, 0, u"![b](b.png) "_s));
    QCOMPARE(tester.main(), tester.expectedMain());
    QTRY_COMPARE_WITH_TIMEOUT(tester.evaluate(u"document.images[1].complete && document.images[1].naturalWidth === 0"_s).toBool(), true,
                              longWait);
    tester.setFolder(u"/nonexistent/%1"_s.arg(QCoreApplication::applicationPid()));
    QVERIFY(tester.type(2, 0, u"more "_s));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewBadInputTest::hugePosts_areShown_data()
{
    QTest::addColumn<QString>("text");
    constexpr int mega = 1'000'000;
    const QString picture = QString::fromLatin1(QByteArray(15 * mega, 'A'));
    QTest::newRow("100,000 headings") << u"# Heading\n\n"_s.repeated(100'000);
    QTest::newRow("50,000 nested quotes") << u">"_s.repeated(50'000) + u" deep\n"_s;
    QTest::newRow("a line of 10 MB") << u"word "_s.repeated(2 * mega) + u"\n"_s;
    QTest::newRow("a word of 1 MB") << u"w"_s.repeated(mega) + u"\n"_s;
    QTest::newRow("a data address of 20 MB") << u"![x](data:image/png;base64,%1)\n"_s.arg(picture);
    QTest::newRow("a font of 20 MB in a style") << u"<p style=\"font-family:url(data:font/woff2;base64,%1)\">x</p>\n"_s.arg(picture);
    QTest::newRow("10,000 pictures that are missing") << u"![x](x.png)\n\n"_s.repeated(10'000);
}

void PreviewBadInputTest::hugePosts_areShown()
{
    QFETCH(QString, text);
    PreviewTester tester(u"start\n\n"_s + text);
    const Stalls stalls;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(tester.show(4 * longWait));
    const qint64 shown = timer.restart();
    QVERIFY(tester.type(0, 0, u"x"_s));
    const qint64 typed = timer.elapsed();
    QCOMPARE(tester.main(), tester.expectedMain());
    qInfo("shown after %lld ms, a key after %lld ms, longest stall of the window's thread %lld ms", shown, typed, stalls.longest());
}

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewBadInputTest>(argc, argv);
}
#include "tst_preview_badinput.moc"
