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

constexpr int most = 1000;

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
    QCOMPARE(weightOf("<svg>" + QByteArray("<rect/>").repeated(most) + "</svg>"), most);
    QCOMPARE(weightOf("<svg>" + QByteArray("<g>").repeated(100'000)), most);
}

QTEST_GUILESS_MAIN(SvgWeightTest)
#include "tst_svgweight.moc"
