// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "lines.h"

#include "bytescan.h"

#include <algorithm>

namespace galley::markdown
{

LineIndex::LineIndex(std::string_view text)
    : text_(text)
{
    starts_.reserve(text.size() / 40 + 2);
    starts_.push_back(0);
    for (size_t at = passToLineEnd(text, 0); at < text.size(); at = passToLineEnd(text, at)) {
        if (text[at] == '\r') {
            at += at + 1 < text.size() && text[at + 1] == '\n' ? 1 : 0;
            if (text.substr(0, at + 1).ends_with(innerLineEnd)) {
                ++at;
                continue;
            }
        }
        ++at;
        if (at < text.size()) {
            starts_.push_back(uint32_t(at));
        }
    }
    starts_.push_back(uint32_t(text.size()));
}

std::string_view LineIndex::line(int line) const
{
    if (line < 0 || line >= count()) {
        return {};
    }
    std::string_view whole = text_.substr(start(line), start(line + 1) - start(line));
    while (!whole.empty() && (whole.back() == '\n' || whole.back() == '\r')) {
        whole.remove_suffix(1);
    }
    return whole;
}

int LineIndex::lineAt(size_t offset) const
{
    int line = hint_;
    if (offset < start(line) || line + 8 >= count() || offset >= start(line + 8)) {
        const auto next = std::upper_bound(starts_.begin(), starts_.end() - 1, uint32_t(offset));
        line = int(next - starts_.begin()) - 1;
    } else {
        while (offset >= start(line + 1) && line + 1 < count()) {
            ++line;
        }
    }
    return hint_ = std::max(line, 0);
}

} // namespace galley::markdown
