// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

#include <QTest>

namespace galley::tests
{

inline void checkRange(frontmatter::Range range, qsizetype end)
{
    QVERIFY(range.offset >= 0 && range.length >= 0 && range.end() <= end);
}

inline void checkFields(const std::vector<frontmatter::Field> &fields, qsizetype end)
{
    for (const frontmatter::Field &field : fields) {
        checkRange(field.keyRange, end);
        checkRange(field.valueRange, end);
        checkFields(field.children, end);
    }
}

/// What is true of every front matter, however broken the text: ranges lie inside the block, top-level keys are in source order,
/// the body starts at a line's start, errors lie inside the text.
inline void checkInvariants(const QByteArray &text, const frontmatter::FrontMatter &post)
{
    QVERIFY(post.bodyOffset >= 0 && post.bodyOffset <= text.size());
    QVERIFY(post.bodyOffset == 0 || post.bodyOffset == text.size() || text[post.bodyOffset - 1] == '\n' ||
            text[post.bodyOffset - 1] == '\r');
    QCOMPARE(post.dialect == frontmatter::Dialect::None, post.block.length == 0);
    checkFields(post.fields, post.bodyOffset);
    checkFields(post.merged, post.bodyOffset);
    qsizetype last = -1;
    for (const frontmatter::Field &field : post.fields) {
        QVERIFY(field.keyRange.offset > last);
        last = field.keyRange.offset;
        QVERIFY(field.line >= 0 && field.line < std::max(post.bodyLine, 1));
    }
    for (const frontmatter::Error &error : post.errors) {
        QVERIFY(error.line >= 0 && error.line <= post.bodyLine && error.column >= 0);
    }
}

} // namespace galley::tests
