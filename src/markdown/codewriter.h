// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagewriter.h"

#include <string>
#include <string_view>

namespace galley::markdown
{

/// Gathers the text of a block of code and writes it: coloured, as a formula, as a diagram.
class CodeWriter final
{
public:
    CodeWriter(const Resources &resources, PageWriter &out)
        : resources_(resources)
        , out_(out)
    {
    }

    /// `info` is the event's, with tokens expanded.
    void begin(bool fenced, const std::string &info);
    void add(std::string_view text) { code_ += text; }
    void addLineEnd();
    bool isFenced() const { return fenced_; }
    int lineCount() const { return lines_; }
    /// Writes the block. Its mark stands behind the name of its first element.
    void end();

private:
    const Resources &resources_;
    PageWriter &out_;
    bool fenced_ = false;
    int lines_ = 0;
    std::string language_;
    std::string code_;
};

} // namespace galley::markdown
