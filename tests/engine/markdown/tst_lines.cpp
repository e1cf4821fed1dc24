// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "inputs.h"
#include "markdown/body.h"
#include "markdown/lines.h"

#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

/// Everything that a block shows by itself: footnotes, abbreviations and the table of contents belong to the post.
markdown::Options byBlock()
{
    using enum markdown::Extension;
    return {.dialect = markdown::defaultDialect().without({Footnotes, Abbreviations, TableOfContents})};
}

QByteArray linesOf(const markdown::LineIndex &lines, int first, int last)
{
    const size_t begin = lines.start(first);
    const size_t end = lines.start(last + 1);
    return QByteArray(lines.text().data() + begin, qsizetype(end - begin));
}

/// Ids depend on the headings before; everything else must not.
QByteArray withoutIds(const QByteArray &html)
{
    static const QRegularExpression ids(u" id=\"[^\"]*\""_s);
    return QString::fromUtf8(html).remove(ids).toUtf8();
}

/// Lines that no block claims: blank ones and link reference definitions.
QByteArray unclaimed(const markdown::LineIndex &lines, const std::vector<markdown::Block> &blocks)
{
    QByteArray rest;
    int next = 0;
    for (const markdown::Block &block : blocks) {
        for (; next < block.firstLine; ++next) {
            rest += linesOf(lines, next, next);
        }
        next = block.lastLine + 1;
    }
    for (; next < lines.count(); ++next) {
        rest += linesOf(lines, next, next);
    }
    return rest;
}

/// Definitions in quotes count for the whole post.
QByteArray quotedDefinitions(const QByteArray &text)
{
    static const QRegularExpression definition(u"^>\\s*(\\[.*\\]:.*)$"_s, QRegularExpression::MultilineOption);
    QByteArray found;
    for (const QRegularExpressionMatch &match : definition.globalMatch(QString::fromUtf8(text))) {
        found += '\n' + match.captured(1).toUtf8() + '\n';
    }
    return found;
}

/// The first block whose lines, rendered alone, do not give that block; empty if there is none.
QString firstWrongBlock(const QByteArray &text)
{
    const markdown::Body body = markdown::render(text, 0, byBlock(), nullptr);
    const markdown::LineIndex lines({text.constData(), size_t(text.size())});
    QByteArray definitions = unclaimed(lines, body.blocks) + quotedDefinitions(text);
    definitions = definitions.trimmed().isEmpty() ? QByteArray() : definitions + "\n\n";
    int previous = -1;
    for (const markdown::Block &block : body.blocks) {
        const QString place = u"lines %1 to %2"_s.arg(block.firstLine).arg(block.lastLine);
        if (block.firstLine <= previous || block.lastLine < block.firstLine || block.lastLine >= lines.count()) {
            return place + u": out of order"_s;
        }
        previous = block.lastLine;
        const QByteArray own = linesOf(lines, block.firstLine, block.lastLine);
        const markdown::Body alone = markdown::render(QByteArray(definitions + own), 0, byBlock(), nullptr);
        if (alone.blocks.empty() || withoutIds(alone.blocks.back().content->html) != withoutIds(block.content->html)) {
            return place + u"\n"_s + QString::fromUtf8(block.content->html) + u"\n--- alone:\n"_s +
                   (alone.blocks.empty() ? QString() : QString::fromUtf8(alone.blocks.back().content->html));
        }
    }
    return {};
}

} // namespace

class LinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesOfABlockGiveThatBlock_data() { tests::addCorpora(); }
    void linesOfABlockGiveThatBlock()
    {
        QFETCH(tests::Inputs, inputs);
        int wrong = 0;
        for (const QByteArray &input : inputs) {
            if (input.startsWith("\xEF\xBB\xBF")) {
                continue; // the mark is no part of the first line
            }
            const QString place = firstWrongBlock(input);
            if (!place.isEmpty()) {
                qWarning().noquote() << "--- Markdown\n" << input << "\n" << place;
                ++wrong;
            }
        }
        QCOMPARE(wrong, 0);
    }
};

QTEST_APPLESS_MAIN(LinesTest)
#include "tst_lines.moc"
