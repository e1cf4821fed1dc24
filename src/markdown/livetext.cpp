// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "livetext.h"

#include "lines.h"
#include "linetypes.h"

#include <QUtf8StringView>

#include <algorithm>
#include <cstring>

namespace galley::markdown
{
namespace
{

size_t commonPrefix(std::string_view a, std::string_view b)
{
    constexpr size_t step = 4096;
    const size_t size = std::min(a.size(), b.size());
    size_t at = 0;
    while (at + step <= size && std::memcmp(a.data() + at, b.data() + at, step) == 0) {
        at += step;
    }
    while (at < size && a[at] == b[at]) {
        ++at;
    }
    return at;
}

size_t commonSuffix(std::string_view a, std::string_view b, size_t most)
{
    constexpr size_t step = 4096;
    size_t size = 0;
    while (size + step <= most && std::memcmp(a.data() + a.size() - size - step, b.data() + b.size() - size - step, step) == 0) {
        size += step;
    }
    while (size < most && a[a.size() - size - 1] == b[b.size() - size - 1]) {
        ++size;
    }
    return size;
}

std::vector<uint32_t> lineStarts(std::string_view text)
{
    const LineIndex lines(text);
    std::vector<uint32_t> starts;
    starts.reserve(size_t(lines.count()) + 1);
    for (int line = 0; line <= lines.count(); ++line) {
        starts.push_back(uint32_t(lines.start(line)));
    }
    return starts;
}

} // namespace

LiveText::LiveText(const QByteArray &text)
    : text_(text)
    , starts_(lineStarts(view(text)))
{
}

std::string_view LiveText::between(int first, int end) const
{
    return view(text_).substr(start(first), start(end) - start(first));
}

bool LiveText::isBlank(int line) const
{
    std::string_view text = between(line, line + 1);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return markdown::isBlank(text);
}

int LiveText::lineOf(size_t offset) const
{
    const auto next = std::upper_bound(starts_.begin(), starts_.end() - 1, uint32_t(offset));
    return int(next - starts_.begin()) - 1;
}

std::optional<LiveText::Edited> LiveText::edited(const QByteArray &text) const
{
    const std::string_view before = view(text_);
    const std::string_view now = view(text);
    size_t prefix = commonPrefix(before, now);
    const size_t suffix = commonSuffix(before, now, std::min(before.size(), now.size()) - prefix);
    // A carriage return in front of the place may lose or gain the line feed that belongs to it.
    prefix -= prefix > 0 ? 1 : 0;
    Edited result;
    Change &change = result.change;
    change.firstLine = std::max(0, lineOf(prefix));
    const auto behind = std::upper_bound(starts_.begin(), starts_.end() - 1, uint32_t(before.size() - suffix));
    change.oldEnd = int(behind - starts_.begin());
    const auto begin = start(change.firstLine);
    const size_t end = start(change.oldEnd) + now.size() - before.size();
    const std::string_view differing = now.substr(begin, end - begin);
    if (!QUtf8StringView(differing.data(), qsizetype(differing.size())).isValidUtf8() || now.starts_with("\xEF\xBB\xBF")) {
        return {};
    }
    std::vector<uint32_t> &starts = result.text.starts_;
    result.text.text_ = text;
    starts.reserve(starts_.size() + 16);
    starts.assign(starts_.begin(), starts_.begin() + change.firstLine);
    if (!differing.empty()) {
        for (const uint32_t offset : lineStarts(differing)) {
            starts.push_back(uint32_t(begin) + offset);
        }
        starts.pop_back(); // the end of the piece is the start of what follows
    }
    change.newEnd = int(starts.size());
    const auto shift = uint32_t(now.size() - before.size());
    const size_t kept = starts.size();
    starts.insert(starts.end(), behind, starts_.end());
    for (size_t i = kept; i < starts.size(); ++i) {
        starts[i] += shift;
    }
    return result;
}

} // namespace galley::markdown
