// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/svgweight.h"

#include <QBuffer>
#include <QTest>

using namespace galley;

class SvgWeightTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void elementsAndReferences_areCounted_data();
    void elementsAndReferences_areCounted();
    void aBomb_weighsTheMost();
};

namespace
{

constexpr int most = 10'000;

int weightOf(QByteArray svg)
{
    QBuffer buffer(&svg);
    buffer.open(QIODevice::ReadOnly);
    return svgWeight(buffer, most);
}

} // namespace

void SvgWeightTest::elementsAndReferences_areCounted_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::addColumn<int>("weight");
    QTest::newRow("plain") << QByteArray("<svg><rect/></svg>") << 2;
    QTest::newRow("used twice, in both spellings")
        << QByteArray(
               "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><g id=\"a\"><rect/></g><use href=\"#a\"/><use xlink:href=\"#a\"/></svg>")
        << 9;
    QTest::newRow("used before it is defined") << QByteArray("<svg><use href=\"#a\"/><g id=\"a\"/></svg>") << 4;
    QTest::newRow("used, but nowhere") << QByteArray("<svg><use href=\"#b\"/></svg>") << 2;
    QTest::newRow("of another file") << QByteArray("<svg><use href=\"x.svg#a\"/><g id=\"a\"/></svg>") << 3;
    QTest::newRow("with entities as drawing programs write them")
        << QByteArray("<!DOCTYPE svg [<!ENTITY ns \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns;\"><g/></svg>") << 2;
    QTest::newRow("a pattern") << QByteArray("<svg><pattern id=\"a\"><rect/></pattern><rect fill=\"url(#a)\"/></svg>") << 6;
    QTest::newRow("a pattern in a style") << QByteArray("<svg><pattern id=\"a\"><rect/></pattern><rect style=\"fill: url( '#a' )\"/></svg>")
                                          << 6;
    QTest::newRow("a pattern that goes on from another")
        << QByteArray("<svg><pattern id=\"a\"><rect/></pattern><pattern id=\"b\" href=\"#a\"/></svg>") << 6;
    QTest::newRow("a link is no part of the drawing") << QByteArray("<svg><g id=\"a\"><a href=\"#a\"/></g></svg>") << 3;
    QTest::newRow("a gradient counts once")
        << QByteArray("<svg><linearGradient id=\"a\"><stop/><stop/></linearGradient><rect fill=\"url(#a)\"/></svg>") << 6;
    QTest::newRow("a clip by class")
        << QByteArray(
               "<svg><style>/* } */ .c, .d { clip-path: url(#a) }</style><clipPath id=\"a\"><rect/></clipPath><g class=\"b c\"/></svg>")
        << 7;
    QTest::newRow("a clip by id, in a media rule")
        << QByteArray(
               "<svg><style>@media screen { #g { clip-path: url(#a) } }</style><clipPath id=\"a\"><rect/></clipPath><g id=\"g\"/></svg>")
        << 7;
    QTest::newRow("a pattern by a selector that is not looked into") // counts for each element, but not for what is in it twice
        << QByteArray("<svg><style>g > rect { fill: url(#a) }</style><pattern id=\"a\"><rect/></pattern><rect/></svg>") << 19;
    QTest::newRow("a small shadow") << QByteArray("<svg><filter id=\"a\"><feGaussianBlur stdDeviation=\"2,5\"/><feOffset/><feMerge>"
                                                  "<feMergeNode/></feMerge></filter><rect filter=\"url(#a)\"/></svg>")
                                    << 2 + 2 * (1 + 350 + 200 + 200 + 1);
    QTest::newRow("a blur of CSS") << QByteArray("<svg><rect style=\"filter: blur(3px) drop-shadow(1px 1px red)\"/></svg>") << most;
    QTest::newRow("a drawing in an address") << QByteArray("<svg><image href=\" DATA:image/svg+xml,x\"/></svg>") << most;
    QTest::newRow("a drawing in an address in a sheet")
        << QByteArray("<svg><style>p { background: url(data:image/svg+xml,x) }</style></svg>") << most;
    QTest::newRow("a picture in an address") << QByteArray("<svg><image href=\"data:image/png;base64,x\"/></svg>") << 2;
    QTest::newRow("refers to itself by a mask") << QByteArray("<svg><mask id=\"a\"><rect mask=\"url(#a)\"/></mask></svg>") << most;
    QTest::newRow("refers to itself") << QByteArray("<svg><g id=\"a\"><use href=\"#a\"/></g></svg>") << most;
    QTest::newRow("not well-formed") << QByteArray("<svg><g></svg>") << most;
    QTest::newRow("empty") << QByteArray() << most;
}

void SvgWeightTest::elementsAndReferences_areCounted()
{
    QFETCH(QByteArray, svg);
    QFETCH(int, weight);
    QCOMPARE(weightOf(svg), weight);
}

void SvgWeightTest::aBomb_weighsTheMost()
{
    QByteArray uses = "<svg><rect id=\"n0\"/>";
    QByteArray entities = "<!DOCTYPE svg [<!ENTITY e0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = QByteArray::number(i - 1);
        uses += "<g id=\"n" + QByteArray::number(i) + "\">" + QByteArray("<use href=\"#n" + before + "\"/>").repeated(10) + "</g>";
        entities += "<!ENTITY e" + QByteArray::number(i) + " \"" + QByteArray("&e" + before + ";").repeated(10) + "\">";
    }
    QCOMPARE(weightOf(uses + "</svg>"), most);
    QCOMPARE(weightOf(entities + "]><svg><text>&e29;</text></svg>"), most);
    QByteArray masks = "<svg><mask id=\"n0\"><rect/></mask>";
    for (int i = 1; i < 30; ++i) {
        masks += "<mask id=\"n" + QByteArray::number(i) + "\">" +
                 QByteArray("<rect mask=\"url(#n" + QByteArray::number(i - 1) + ")\"/>").repeated(10) + "</mask>";
    }
    QCOMPARE(weightOf(masks + "</svg>"), most);
    QCOMPARE(weightOf("<svg>" + QByteArray("<rect/>").repeated(most) + "</svg>"), most);
    QCOMPARE(weightOf("<svg>" + QByteArray("<g>").repeated(100'000)), most);
}

QTEST_GUILESS_MAIN(SvgWeightTest)
#include "tst_svgweight.moc"
