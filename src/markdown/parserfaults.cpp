// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "parserfaults.h"

#include "linetypes.h"

#include <algorithm>
#include <vector>

namespace galley::markdown
{
namespace
{

constexpr size_t modulus = 256;
constexpr size_t listItem = 4; // MD_BLOCK_LI

/// Calls `visit` with each byte at which md4c may say that the text of a line begins, until it says yes.
template <typename Visit>
bool anyBegin(std::string_view line, Visit visit)
{
    constexpr int deepest = 64; // more containers on one line are no writer's
    size_t at = indentOf(line, 0).bytes;
    for (int depth = 0; depth < deepest; ++depth) {
        if (visit(at)) {
            return true;
        }
        const std::string_view rest = line.substr(at);
        const size_t numberSigns = std::min(rest.find_first_not_of('#'), rest.size());
        const bool task = rest.size() > 2 && rest[0] == '[' && rest[2] == ']';
        const size_t marker = rest.starts_with('>') ? 1 : numberSigns > 0 ? numberSigns : task ? 3 : markerLength(rest);
        if (marker == 0) {
            return false;
        }
        at += marker;
        at += indentOf(line.substr(at), 0).bytes;
    }
    return false;
}

/// Finds the lines that md4c could take for the begin of a list item, and moves them.
class LineMover final
{
public:
    explicit LineMover(const LineIndex &lines)
        : lines_(lines)
    {
    }

    bool isNeeded() const
    {
        for (size_t at = listItem; at <= lines_.text().size();) {
            const int line = lines_.lineAt(at);
            if (isMisread(line, lines_.start(line))) {
                return true;
            }
            const size_t next = std::max(lines_.start(line + 1), at + 1);
            at = next + (listItem + modulus - next % modulus) % modulus;
        }
        return false;
    }

    MovedText moved()
    {
        twoBytes_.assign(size_t(linesInFront) + size_t(lines_.count()), 0);
        starts_.assign(twoBytes_.size(), 0);
        for (int i = 0; i < int(starts_.size()); ++i) {
            starts_[size_t(i)] = i == 0 ? 0 : startBehind(i - 1, starts_[size_t(i) - 1]);
            if (isMisread(i - linesInFront, starts_[size_t(i)])) {
                move(i);
            }
        }
        return written();
    }

private:
    static constexpr int linesInFront = 4; ///< whose ends can be longer, where the text's first line has to move
    static constexpr int window = 6;

    std::string_view line(int number) const { return number < 0 ? std::string_view() : lines_.line(number); }
    size_t startBehind(int i, size_t start) const { return start + line(i - linesInFront).size() + 1 + size_t(twoBytes_[size_t(i)]); }

    bool isMisread(int number, size_t start) const
    {
        const std::string_view text = line(number);
        const auto isUnlucky = [start](size_t at) { return (start + at) % modulus == listItem; };
        return (isUnlucky(text.size()) || anyBegin(text, isUnlucky)) && endsBlockInItem(number);
    }

    static bool isEmpty(std::string_view text) { return text.find_first_not_of(" \t>") == std::string_view::npos; }

    /// True if a line may be the last of a block with a blank line behind it, and more of a list item behind that.
    bool endsBlockInItem(int number) const
    {
        if (number < 0) {
            return false;
        }
        int next = number + 1;
        const std::string_view mark = line(next).substr(std::min(line(next).find_first_not_of(" \t>"), line(next).size()));
        const bool fence = mark.starts_with("```") || mark.starts_with("~~~");
        next += fence || isUnderline(mark) ? 1 : 0;
        if (next >= lines_.count() || !isEmpty(line(next)) || (isEmpty(line(number)) && !fence)) {
            return false;
        }
        while (next < lines_.count() && isEmpty(line(next))) {
            ++next;
        }
        return next < lines_.count() && std::string_view(" \t>").contains(line(next).front());
    }

    /// Makes the end of some line in front of this one longer or shorter, so that none of them is misread.
    void move(int i)
    {
        const int ends = std::min(window, i);
        for (unsigned chosen = 1; chosen < 1U << ends; ++chosen) {
            flip(i, chosen);
            if (isWellRead(i - ends, i)) {
                return;
            }
            flip(i, chosen);
        }
        layOut(i - ends, i);
    }

    void flip(int i, unsigned chosen)
    {
        for (int back = 0; chosen >> back != 0; ++back) {
            char &twoBytes = twoBytes_[size_t(i - 1 - back)];
            twoBytes = (chosen >> back & 1) != 0 ? char(twoBytes == 0) : twoBytes;
        }
    }

    void layOut(int first, int last)
    {
        for (int i = first + 1; i <= last; ++i) {
            starts_[size_t(i)] = startBehind(i - 1, starts_[size_t(i) - 1]);
        }
    }

    bool isWellRead(int first, int last)
    {
        layOut(first, last);
        for (int i = first + 1; i <= last; ++i) {
            if (isMisread(i - linesInFront, starts_[size_t(i)])) {
                return false;
            }
        }
        return true;
    }

    MovedText written() const
    {
        MovedText moved;
        moved.bytes.reserve(lines_.text().size() + starts_.size() * 2);
        const std::string_view whole = lines_.text();
        const bool ended = whole.ends_with('\n') || whole.ends_with('\r');
        for (int i = 0; i < int(starts_.size()); ++i) {
            moved.begin = i == linesInFront ? moved.bytes.size() : moved.begin;
            moved.bytes.append(line(i - linesInFront));
            if (i + 1 < int(starts_.size()) || ended) {
                moved.bytes.append(twoBytes_[size_t(i)] != 0 ? "\r\n" : "\n");
            }
        }
        return moved;
    }

    const LineIndex &lines_;
    // By line, those in front included.
    std::vector<char> twoBytes_; ///< the line end is `\r\n`
    std::vector<size_t> starts_;
};

} // namespace

std::string withoutTabsBehindFences(std::string_view text)
{
    std::string copy;
    for (size_t tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t', tab + 1)) {
        const size_t end = std::min(text.find_first_not_of(" \t", tab), text.size());
        const size_t mark = text.find_last_not_of(" \t", tab);
        const bool lineEnd = end == text.size() || text[end] == '\n' || text[end] == '\r';
        if (lineEnd && mark != std::string_view::npos && mark >= 2 && (text[mark] == '`' || text[mark] == '~') &&
            text[mark - 1] == text[mark] && text[mark - 2] == text[mark]) {
            copy = copy.empty() ? std::string(text) : std::move(copy);
            std::fill(copy.begin() + std::ptrdiff_t(tab), copy.begin() + std::ptrdiff_t(end), ' ');
        }
        tab = end - 1;
    }
    return copy;
}

MovedText withMovedLines(const LineIndex &lines)
{
    LineMover mover(lines);
    return mover.isNeeded() ? mover.moved() : MovedText();
}

} // namespace galley::markdown
