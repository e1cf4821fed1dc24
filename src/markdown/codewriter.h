// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codeinfo.h"
#include "pagewriter.h"

#include <string>
#include <string_view>

namespace galley::markdown
{

/// Gathers the text of a block of code and writes it: coloured, as a formula, as a diagram.
class CodeWriter final
{
public:
    CodeWriter(const Resources &resources, const Dialect &dialect, PageWriter &out)
        : resources_(resources)
        , dialect_(dialect)
        , out_(out)
    {
    }

    /// `info` is the event's, with tokens expanded.
    void begin(bool fenced, const std::string &info);
    void add(std::string_view text) { code_ += text; }
    void addLineEnd();
    bool isFenced() const { return fenced_; }
    int lineCount() const { return lines_; }
    /// For a block whose info string says none.
    void giveLanguage(const std::string &language) { info_.language = info_.language.empty() ? language : info_.language; }
    /// Writes the block. Its mark stands behind the name of its first element.
    void end();
    /// What the info string gives that element.
    Attributes takeAttributes() { return std::move(info_.attributes); }

private:
    bool writeDiagram();
    void writePicture(const DiagramRenderer::Picture &picture);
    void writeBlock();
    std::string colouredCode() const;
    void appendLines(std::string_view html);

    const Resources &resources_;
    const Dialect &dialect_;
    PageWriter &out_;
    bool fenced_ = false;
    int lines_ = 0;
    CodeInfo info_;
    std::string code_;
};

} // namespace galley::markdown
