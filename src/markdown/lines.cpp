// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "lines.h"

#include <algorithm>
#include <cstring>

namespace galley::markdown
{

LineIndex::LineIndex(std::string_view text)
    : text_(text)
{
    starts_.reserve(text.size() / 40 + 2);
    starts_.push_back(0);
    const char *begin = text.data();
    const char *end = begin + text.size();
    const bool returns = !text.empty() && std::memchr(begin, '\r', text.size());
    for (const char *p = begin; p < end;) {
        if (!returns) {
            p = static_cast<const char *>(std::memchr(p, '\n', size_t(end - p)));
            if (!p) {
                break;
            }
        } else {
            p = std::find_if(p, end, [](char c) { return c == '\n' || c == '\r'; });
            if (p == end) {
                break;
            }
            p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 1 : 0;
            if (std::string_view(begin, size_t(p + 1 - begin)).ends_with(innerLineEnd)) {
                ++p;
                continue;
            }
        }
        ++p;
        if (p < end) {
            starts_.push_back(uint32_t(p - begin));
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
