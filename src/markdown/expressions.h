// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley::markdown
{

/// JavaScript as far as its brackets go: those in strings, templates and comments do not count.
class ScriptBrackets final
{
public:
    /// Reads from a place on, until no bracket is open any more or the text ends; gives the place behind what was read. The next piece
    /// goes on where this one ended.
    size_t read(std::string_view text, size_t at);
    bool areOpen() const { return !open_.empty(); }

private:
    size_t step(std::string_view text, size_t at);
    size_t passString(std::string_view text, size_t at) const;

    std::string open_; ///< opening brackets; a backtick for a template, `*` for a comment
};

/// Behind the `}` that ends the expression which begins at a `{`; npos if none does.
size_t endOfExpression(std::string_view text, size_t begin);

/// What an expression of MDX prints, where that is certain: `{"a"}`, `{'a'}`, `` {`a`} `` and `{42}` themselves; `{}`, `{null}`, `{true}`
/// and a comment nothing. `expression` has its braces.
std::optional<std::string> printedBy(std::string_view expression);

/// What to show of an expression, or a tag, in a label: on one line, and not too long.
std::string expressionLabel(std::string_view expression);

} // namespace galley::markdown
