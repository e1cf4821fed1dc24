// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tokens.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::markdown
{

/// Replacements in a text, gathered in any order, made at once.
class SourceEdits final
{
public:
    /// Bytes from `begin` up to `end` become `text`, which holds no line end. Where edits overlap, the one counts that
    /// begins first.
    void replace(size_t begin, size_t end, std::string text);
    /// … become a token.
    void replace(size_t begin, size_t end, Token token);
    /// Of the edits made last, forgets those that begin between two bytes.
    void takeBack(size_t begin, size_t end);
    /// A token that stands in the text already: the next one's number.
    void reserve(Token token) { tokens_.push_back(std::move(token)); }
    /// A template tag in raw HTML that is shown as it is. `at`: byte of the source; `text`: what is shown.
    void noteLiteral(size_t at, std::string text) { literals_.push_back({at, std::move(text)}); }
    bool isEmpty() const { return edits_.empty() && tokens_.empty(); }
    bool isFull() const { return tokens_.size() >= maximumTokens; }

    std::string apply(std::string_view source);
    std::vector<Token> takeTokens() { return std::move(tokens_); }
    const std::vector<std::pair<size_t, std::string>> &literals() const { return literals_; }

private:
    static constexpr size_t none = std::string::npos;
    struct Edit {
        size_t begin = 0;
        size_t end = 0;
        size_t token = none; ///< else `text`
        std::string text;
    };
    std::vector<Edit> edits_;
    std::vector<Token> tokens_;
    std::vector<std::pair<size_t, std::string>> literals_;
};

/// Consecutive lines of prose, without what stands in front of each: the marks of quotes, say.
class ProseRun final
{
public:
    struct Line {
        size_t begin = 0; ///< bytes of the source
        size_t end = 0;   ///< without the line end
    };

    explicit ProseRun(std::string_view source)
        : source_(source)
    {
    }
    void add(Line line) { lines_.push_back(line); }
    void setLines(std::vector<Line> lines) { lines_ = std::move(lines); }
    void clear() { lines_.clear(); }
    /// Of the edits made last, forgets those that begin between two bytes.
    void takeBack(size_t begin, size_t end);
    bool isEmpty() const { return lines_.empty(); }
    const std::vector<Line> &lines() const { return lines_; }

    /// The lines, joined by `\n`. Good until the run changes.
    std::string_view text();
    /// Replaces bytes of `text` by a token, and by continuations on further lines.
    void replace(SourceEdits &edits, size_t begin, size_t end, Token token) const;
    /// The byte of the source that a byte of `text` is.
    size_t sourceOf(size_t at) const;

private:
    std::string_view source_;
    std::vector<Line> lines_;
    std::vector<size_t> starts_; ///< of the lines in `text`
    std::string text_;
};

} // namespace galley::markdown
