// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "expectations.h"
#include "invariants.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace galley::frontmatter;
using namespace Qt::StringLiterals;

/// Random changes to the corpus: nothing crashes, and what is always true stays true. The seed is fixed; GALLEY_FUZZ_ROUNDS says how
/// many changes are tried (a soak takes millions).
class FrontMatterFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutationsKeepTheInvariants();
    void theSameTextGivesTheSameValue();
};

namespace
{

QByteArrayList seeds()
{
    QByteArrayList texts;
    for (const QString &path : tests::postsIn(tests::corpus(u"frontmatter/files"_s)) + tests::postsIn(tests::corpus(u"posts"_s))) {
        texts += tests::bytesOf(path).left(2000);
    }
    return texts;
}

class Mutator
{
public:
    explicit Mutator(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray mutate(QByteArray text)
    {
        static const QByteArrayList scraps{"---\n", "+++\n",   "{",  "}",  "[",   "]",      ": ",      "- ",   "\"",  "'",
                                           "\n",    "\r\n",    "\r", "\t", "#",   "&a ",    "*a",      "!t",   "|\n", ">\n",
                                           "<<: ",  "\\u00e9", ",",  "=",  "'''", "\"\"\"", "\0",      "\xFF", "é",   "😀",
                                           "  ",    "? ",      "%",  "~",  "-\n", "...\n",  "Title: ", "[[",   "]]",  "2020-01-01"};
        const int changes = m_random.bounded(1, 4);
        for (int i = 0; i < changes; ++i) {
            const qsizetype at = m_random.bounded(static_cast<int>(text.size()) + 1);
            const qsizetype length = m_random.bounded(16);
            switch (m_random.bounded(4)) {
            case 0:
                text.insert(at, scraps[m_random.bounded(static_cast<int>(scraps.size()))]);
                break;
            case 1:
                text.remove(at, length);
                break;
            case 2:
                text.insert(at, text.mid(m_random.bounded(static_cast<int>(text.size()) + 1), length));
                break;
            default:
                if (at < text.size()) {
                    text[at] = static_cast<char>(m_random.bounded(256));
                }
            }
        }
        return text;
    }

    QRandomGenerator &random() { return m_random; }

private:
    QRandomGenerator m_random;
};

} // namespace

void FrontMatterFuzz::mutationsKeepTheInvariants()
{
    const QByteArrayList texts = seeds();
    QVERIFY(!texts.isEmpty());
    Mutator mutator(20201111);
    const int rounds = qEnvironmentVariableIntValue("GALLEY_FUZZ_ROUNDS") > 0 ? qEnvironmentVariableIntValue("GALLEY_FUZZ_ROUNDS") : 20000;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray text = mutator.mutate(texts[mutator.random().bounded(static_cast<int>(texts.size()))]);
        const FrontMatter post = read(text);
        tests::checkInvariants(text, post);
        if (QTest::currentTestFailed()) {
            qWarning("round %d: %s", round, text.toPercentEncoding(" \n:-").constData());
            return;
        }
        post.title();
        post.date();
        post.tags();
        post.authors();
        post.image();
        post.isDraft();
    }
}

void FrontMatterFuzz::theSameTextGivesTheSameValue()
{
    for (const QByteArray &text : seeds()) {
        QVERIFY(read(text) == read(text));
    }
}

QTEST_GUILESS_MAIN(FrontMatterFuzz)
#include "tst_frontmatter_fuzz.moc"
