// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Real posts, edited at random as a writer, a paste or a search-and-replace would: the patch turns the old page into the new one.
#include "post/post.h"
#include "preview/patch.h"
#include "support/corpora.h"
#include "text/textfile.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace galley;
using markdown::Block;

namespace
{

constexpr int editsOfEachPost = 150;

bool same(const std::vector<Block> &one, const std::vector<Block> &other)
{
    return std::ranges::equal(one, other, [](const Block &a, const Block &b) {
        return a.sameContent(b) && a.firstLine == b.firstLine && a.lastLine == b.lastLine;
    });
}

class RandomEdit
{
public:
    /// The text with one edit: something typed, removed, pasted or replaced, at a random place that is not inside a character.
    QByteArray of(const QByteArray &text)
    {
        QByteArray edited = text;
        const qsizetype place = boundary(text, below(static_cast<int>(text.size()) + 1));
        switch (below(6)) {
        case 0:
            return edited.insert(place, piece());
        case 1:
            return edited.remove(place, boundary(text, std::min(place + below(8), text.size())) - place);
        case 2:
            return edited.remove(place, boundary(text, std::min(place + below(600), text.size())) - place);
        case 3: {
            const qsizetype from = boundary(text, below(static_cast<int>(text.size()) + 1));
            return edited.insert(place, text.sliced(from, boundary(text, std::min(from + below(400), text.size())) - from));
        }
        case 4:
            return edited.replace(QByteArray(1, static_cast<char>('a' + below(26))), piece());
        default:
            return edited.insert(place, QByteArray(1, static_cast<char>('a' + below(26))));
        }
    }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, std::max(bound, 1) - 1)(m_engine); }

    static qsizetype boundary(const QByteArray &text, qsizetype place)
    {
        while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80) {
            ++place;
        }
        return place;
    }

    QByteArray piece()
    {
        static const QByteArrayList pieces = {"\n",
                                              "\n\n",
                                              "# ",
                                              "* ",
                                              "```\n",
                                              "> ",
                                              "---\n",
                                              "    ",
                                              "| a | b |\n|---|---|\n",
                                              "<div>",
                                              "</div>",
                                              "[x]: y\n",
                                              "<details>\n\n",
                                              "1. ",
                                              "+++\n",
                                              "title: x\n",
                                              "*",
                                              "`",
                                              "![a](b)",
                                              "é"};
        return pieces[below(static_cast<int>(pieces.size()))];
    }

    std::mt19937 m_engine{20261122};
};

} // namespace

class PostsPatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomEdits_patchGivesTheNewPage_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList posts = tests::postsIn(tests::corpus(u"posts"_s));
        for (const QString &path : posts) {
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
    }

    void randomEdits_patchGivesTheNewPage()
    {
        QFETCH(QString, path);
        const auto text = text::readUtf8(path);
        QVERIFY(text);
        QByteArray source = *text;
        RandomEdit edit;
        post::Rendering before = post::render(source, {}, nullptr);
        for (int round = 0; round < editsOfEachPost; ++round) {
            source = round % 50 == 49 ? *text : edit.of(source);
            const post::Rendering after = post::render(source, {}, nullptr);
            std::vector<Block> blocks = before.blocks;
            preview::apply(preview::diff(before.blocks, after.blocks), blocks);
            QVERIFY2(same(blocks, after.blocks), qPrintable(u"round %1"_s.arg(round)));
            before = after;
        }
    }
};

QTEST_APPLESS_MAIN(PostsPatchTest)
#include "tst_posts_patch.moc"
