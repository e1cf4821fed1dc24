// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sourceedits.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{

void SourceEdits::replace(size_t begin, size_t end, std::string text)
{
    edits_.push_back({begin, end, none, std::move(text)});
}

void SourceEdits::replace(size_t begin, size_t end, Token token)
{
    edits_.push_back({begin, end, tokens_.size(), {}});
    tokens_.push_back(std::move(token));
}

void SourceEdits::takeBack(size_t begin, size_t end)
{
    auto first = edits_.end();
    while (first != edits_.begin() && std::prev(first)->begin >= begin) {
        --first;
    }
    edits_.erase(std::remove_if(first, edits_.end(), [end](const Edit &edit) { return edit.begin < end; }), edits_.end());
}

std::string SourceEdits::apply(std::string_view source)
{
    if (!std::ranges::is_sorted(edits_, {}, &Edit::begin)) {
        std::ranges::stable_sort(edits_, {}, &Edit::begin);
    }
    std::string out;
    out.reserve(source.size() + edits_.size() * tokenSize);
    size_t done = 0;
    for (auto place = edits_.begin(); place != edits_.end(); ++place) {
        const Edit &edit = *place;
        const bool escapes = edit.begin == edit.end && edit.text == "\\";
        if (edit.begin < done || (escapes && std::next(place) != edits_.end() && std::next(place)->begin == edit.begin)) {
            continue; // a mark that keeps a line as text, in a tag that goes over lines; a backslash in front of a token or another one
        }
        out.append(source.substr(done, edit.begin - done));
        if (edit.token == none) {
            out.append(edit.text);
        } else {
            appendToken(out, edit.token);
        }
        done = edit.end;
    }
    return out.append(source.substr(done));
}

std::string_view ProseRun::text()
{
    text_.clear();
    starts_.clear();
    for (const Line &line : lines_) {
        starts_.push_back(text_.size());
        text_.append(source_.substr(line.begin, line.end - line.begin)).append("\n");
    }
    return std::string_view(text_).substr(0, text_.size() - std::min<size_t>(1, text_.size()));
}

size_t ProseRun::sourceOf(size_t at) const
{
    const auto line = size_t(std::ranges::upper_bound(starts_, at) - starts_.begin()) - 1;
    return lines_[line].begin + (at - starts_[line]);
}

void ProseRun::replace(SourceEdits &edits, size_t begin, size_t end, Token token) const
{
    // Looks no further than the end: a line may be as long as the post.
    const auto lineEndFrom = [&](size_t from) {
        return std::min(std::string_view(text_).substr(from, end - from).find('\n'), end - from) + from;
    };
    const size_t firstEnd = lineEndFrom(begin);
    token.source = text_.substr(begin, firstEnd - begin);
    token.continuations = int(std::count(text_.begin() + std::ptrdiff_t(begin), text_.begin() + std::ptrdiff_t(end), '\n'));
    const size_t start = sourceOf(begin);
    edits.replace(start, start + (firstEnd - begin), std::move(token));
    for (size_t at = firstEnd; at < end;) {
        ++at; // the line end
        const size_t lineEnd = lineEndFrom(at);
        const size_t place = sourceOf(at);
        edits.replace(place, place + (lineEnd - at), Token{Token::Kind::Continuation, text_.substr(at, lineEnd - at), {}, {}});
        at = lineEnd;
    }
}

} // namespace galley::markdown
