// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/fields.h"

namespace galley::checks
{

Range rangeOf(const Subject &subject, const frontmatter::Error &error)
{
    const frontmatter::Field *field =
        error.kind == frontmatter::Error::Kind::WrongType ? subject.frontMatter().field(error.detail) : nullptr;
    if (field && field->valueRange.length > 0 && subject.lines().lineAt(size_t(field->valueRange.offset)) == error.line) {
        return field->valueRange;
    }
    const Range line = subject.lineRange(error.line);
    const std::string_view written = subject.lines().line(error.line);
    const qsizetype inLine = text::offsetAt({written.data(), qsizetype(written.size())}, {0, error.column});
    const qsizetype begin = std::clamp(qsizetype(subject.lines().start(error.line)) + inLine, line.offset, line.end());
    return begin < line.end() ? Range{begin, line.end() - begin} : line;
}

} // namespace galley::checks
