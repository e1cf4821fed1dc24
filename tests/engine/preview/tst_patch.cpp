// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/patch.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

using namespace galley;
using markdown::Block;
using preview::Patch;

namespace
{

Block block(const QByteArray &html, int firstLine, int lines)
{
    auto content = std::make_shared<markdown::Content>();
    content->html = html;
    content->hash = qHash(html);
    return {content, firstLine, firstLine + lines - 1};
}

/// One block for each letter, each with a content object of its own: `a` is two lines long.
std::vector<Block> blocks(QByteArrayView letters)
{
    std::vector<Block> list;
    int line = 0;
    for (const char letter : letters) {
        const int lines = letter == 'a' ? 2 : 1;
        list.push_back(block("<p>" + QByteArray(1, letter) + "</p>", line, lines));
        line += lines + 1;
    }
    return list;
}

bool same(const std::vector<Block> &one, const std::vector<Block> &other)
{
    return std::ranges::equal(one, other, [](const Block &a, const Block &b) {
        return a.sameContent(b) && a.firstLine == b.firstLine && a.lastLine == b.lastLine;
    });
}

/// How many blocks a patch removes and inserts.
int cost(const Patch &patch)
{
    int sum = 0;
    for (const preview::Splice &splice : patch.splices) {
        sum += splice.removed + static_cast<int>(splice.inserted.size());
    }
    return sum;
}

/// The least that any patch can cost, by the table that everybody knows.
int leastCost(const std::vector<Block> &before, const std::vector<Block> &after)
{
    std::vector<std::vector<int>> common(before.size() + 1, std::vector<int>(after.size() + 1, 0));
    for (size_t i = 1; i <= before.size(); ++i) {
        for (size_t j = 1; j <= after.size(); ++j) {
            common[i][j] =
                before[i - 1].sameContent(after[j - 1]) ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
        }
    }
    return static_cast<int>(before.size() + after.size()) - 2 * common.back().back();
}

/// Splices stand in order, none touches the next, and none says nothing.
bool isTidy(const Patch &patch)
{
    int free = -1;
    for (const preview::Splice &splice : patch.splices) {
        const bool says = splice.removed > 0 || !splice.inserted.empty() || splice.lineShift != 0 || splice.growth != 0;
        if (!says || splice.index <= free || (splice.index == 0 && splice.growth != 0)) {
            return false;
        }
        free = splice.index + static_cast<int>(splice.inserted.size());
    }
    return true;
}

class Random
{
public:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_engine); }

    QByteArray letters(int length, int alphabet)
    {
        QByteArray text;
        for (int i = 0; i < length; ++i) {
            text += static_cast<char>('a' + below(alphabet));
        }
        return text;
    }

    /// A run of the list is replaced by another; blocks get lines anew, with random lengths now and then.
    std::vector<Block> edited(const std::vector<Block> &list)
    {
        std::vector<Block> result = list;
        const int index = below(static_cast<int>(list.size()) + 1);
        const int removed = std::min(below(4), static_cast<int>(list.size()) - index);
        result.erase(result.begin() + index, result.begin() + index + removed);
        const std::vector<Block> inserted = blocks(letters(below(4), 6));
        result.insert(result.begin() + index, inserted.begin(), inserted.end());
        int line = below(3);
        for (Block &one : result) {
            const int lines = one.lastLine - one.firstLine + (below(20) == 0 ? 1 : 0);
            one = {one.content, line, line + lines};
            line += lines + 1 + (below(10) == 0 ? 1 : 0);
        }
        return result;
    }

private:
    std::mt19937 m_engine{20261122};
};

} // namespace

class PatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownEdits_giveTheSmallestPatch_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("splices");
        QTest::addColumn<int>("blocksTouched");
        QTest::newRow("nothing changed") << "abc"_ba << "abc"_ba << 0 << 0;
        QTest::newRow("both empty") << ""_ba << ""_ba << 0 << 0;
        QTest::newRow("first text") << ""_ba << "bcd"_ba << 1 << 3;
        QTest::newRow("all removed") << "bcd"_ba << ""_ba << 1 << 3;
        QTest::newRow("one block typed in") << "bcde"_ba << "bcxe"_ba << 1 << 2;
        QTest::newRow("paragraph split") << "bcde"_ba << "bcxye"_ba << 1 << 3;
        QTest::newRow("two joined") << "bcde"_ba << "bxe"_ba << 1 << 3;
        QTest::newRow("one of equal ones removed") << "bccce"_ba << "bcce"_ba << 1 << 1;
        QTest::newRow("moved to the end") << "bcdef"_ba << "cdefb"_ba << 2 << 2;
        QTest::newRow("two far edits") << "bcdefghi"_ba << "bxdefghy"_ba << 2 << 4;
    }

    void knownEdits_giveTheSmallestPatch()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const std::vector<Block> old = blocks(before);
        const Patch patch = preview::diff(old, blocks(after));
        QTEST(static_cast<int>(patch.splices.size()), "splices");
        QTEST(cost(patch), "blocksTouched");
    }

    void linesAboveInserted_moveBlocksWithoutTouchingThem()
    {
        const std::vector<Block> before = blocks("bcd");
        std::vector<Block> after = blocks("bcd");
        for (size_t i = 1; i < after.size(); ++i) {
            after[i].firstLine += 5;
            after[i].lastLine += 5;
        }
        const Patch patch = preview::diff(before, after);
        QCOMPARE(patch.splices.size(), 1);
        QCOMPARE(cost(patch), 0);
        QCOMPARE(patch.splices.front().index, 1);
        QCOMPARE(patch.splices.front().lineShift, 5);
    }

    void sourceOfAKeptBlockGrows_blockIsKeptAndEndsLater()
    {
        const std::vector<Block> before = blocks("bcd");
        std::vector<Block> after = blocks("bcd");
        after[0].lastLine += 2;
        after[1] = {after[1].content, after[1].firstLine + 2, after[1].lastLine + 2};
        after[2] = {after[2].content, after[2].firstLine + 2, after[2].lastLine + 5};
        std::vector<Block> list = before;
        const Patch patch = preview::diff(before, after);
        preview::apply(patch, list);
        QVERIFY(same(list, after));
        QCOMPARE(cost(patch), 0);
        QCOMPARE(list[2].content, before[2].content);
    }

    void randomLists_patchIsRightAndAsSmallAsCanBe()
    {
        Random random;
        for (int round = 0; round < 20'000; ++round) {
            const int alphabet = 1 + random.below(8);
            const std::vector<Block> before = blocks(random.letters(random.below(12), alphabet));
            const std::vector<Block> after = blocks(random.letters(random.below(12), alphabet));
            const Patch patch = preview::diff(before, after);
            std::vector<Block> list = before;
            preview::apply(patch, list);
            QVERIFY2(same(list, after), qPrintable(u"round %1"_s.arg(round)));
            QCOMPARE(cost(patch), leastCost(before, after));
            QVERIFY(isTidy(patch));
        }
    }

    void randomEdits_keptBlocksShareTheirContent()
    {
        Random random;
        std::vector<Block> before = blocks(random.letters(40, 6));
        for (int round = 0; round < 20'000; ++round) {
            const std::vector<Block> after = random.edited(before);
            const Patch patch = preview::diff(before, after);
            std::vector<Block> list = before;
            preview::apply(patch, list);
            QVERIFY2(same(list, after), qPrintable(u"round %1"_s.arg(round)));
            QVERIFY(isTidy(patch));
            QVERIFY(cost(patch) <= 6);
            const auto shared = std::ranges::count_if(list, [&before](const Block &one) {
                return std::ranges::any_of(before, [&one](const Block &old) { return old.content == one.content; });
            });
            QVERIFY(shared >= std::ssize(list) - 3);
            before = after.size() > 80 ? blocks(random.letters(40, 6)) : after;
        }
    }

    void moreChangesThanTheLimit_stillRightAndKeepsTheUniqueBlocks()
    {
        const auto manyBlocks = [](const QByteArray &odd) {
            std::vector<Block> list;
            for (int i = 0; i < 5'000; ++i) {
                const bool changed = i % 2 == 1;
                list.push_back(block(changed ? odd + QByteArray::number(i) : QByteArray::number(i), 2 * i, 1));
            }
            return list;
        };
        const std::vector<Block> before = manyBlocks("x");
        const std::vector<Block> after = manyBlocks("y");
        const Patch patch = preview::diff(before, after);
        std::vector<Block> list = before;
        preview::apply(patch, list);
        QVERIFY(same(list, after));
        QCOMPARE(cost(patch), 5'000);
    }

    void nothingInCommon_isOneSplice()
    {
        std::vector<Block> before;
        std::vector<Block> after;
        for (int i = 0; i < 20'000; ++i) {
            before.push_back(block("b" + QByteArray::number(i), i, 1));
            after.push_back(block("a" + QByteArray::number(i), i, 1));
        }
        const Patch patch = preview::diff(before, after);
        QCOMPARE(patch.splices.size(), 1);
        preview::apply(patch, before);
        QVERIFY(same(before, after));
    }

    void manyEqualBlocks_stillRight()
    {
        const std::vector<Block> before = blocks(QByteArray("bc").repeated(2'000));
        const std::vector<Block> after = blocks(QByteArray("cdb").repeated(1'500));
        std::vector<Block> list = before;
        preview::apply(preview::diff(before, after), list);
        QVERIFY(same(list, after));
    }
};

QTEST_APPLESS_MAIN(PatchTest)
#include "tst_patch.moc"
