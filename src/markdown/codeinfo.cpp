// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "codeinfo.h"

#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace galley::markdown
{
namespace
{

constexpr size_t longestInfo = 4096;

template <size_t Size>
bool isOneOf(std::string_view word, const std::array<std::string_view, Size> &words)
{
    return std::ranges::any_of(words, [word](std::string_view known) { return isName(word, known); });
}

bool isNumbering(std::string_view word)
{
    static constexpr std::array<std::string_view, 7> words = {"linenos",      "linenums",     "numberlines",    "number-lines",
                                                              "line-numbers", "line_numbers", "showlinenumbers"};
    return isOneOf(word, words);
}
bool isFirstNumber(std::string_view word)
{
    static constexpr std::array<std::string_view, 7> words = {"linenostart", "startfrom",       "start",     "startline",
                                                              "firstline",   "startlinenumber", "start_line"};
    return isOneOf(word, words);
}
bool isMarking(std::string_view word)
{
    static constexpr std::array<std::string_view, 6> words = {"hl_lines", "hl-lines", "mark_lines", "mark", "highlight", "emphasize-lines"};
    return isOneOf(word, words);
}
bool isTitle(std::string_view word)
{
    static constexpr std::array<std::string_view, 5> words = {"title", "name", "filename", "file", "caption"};
    return isOneOf(word, words);
}

/// Goes through what follows the language, piece by piece.
class InfoReader final
{
public:
    InfoReader(std::string_view text, CodeInfo &info)
        : text_(text)
        , info_(info)
    {
    }
    void read();

private:
    void readPiece();
    void readWord();
    void readAssignment(std::string_view key);
    void readRanges(std::string_view text);
    void addClass(std::string_view name);
    std::string_view take(size_t size);
    std::string takeValue();

    std::string_view text_;
    CodeInfo &info_;
    bool marks_ = true; ///< line numbers that stand here mark lines
    bool numbered_ = false;
    int first_ = 1;
};

std::string_view InfoReader::take(size_t size)
{
    const std::string_view taken = text_.substr(0, size);
    text_.remove_prefix(taken.size());
    return taken;
}

void InfoReader::read()
{
    while (!text_.empty()) {
        readPiece();
    }
    if (numbered_) {
        info_.firstNumber = first_;
    }
}

void InfoReader::readPiece()
{
    const char c = text_.front();
    if (c == '.' || c == '#') {
        const std::string_view name = take(std::min(text_.find_first_of(" \t,{}", 1), text_.size())).substr(1);
        if (c == '.') {
            addClass(name);
        } else if (const auto id = readAttributes("#" + std::string(name))) {
            info_.attributes.id = id->id;
        }
    } else if (isDigit(c)) {
        const std::string_view ranges = take(std::min(text_.find_first_not_of("0123456789-"), text_.size()));
        if (marks_) {
            readRanges(ranges);
        }
    } else if (isLetter(c)) {
        readWord();
    } else if (c == '"' || c == '\'') {
        const size_t end = text_.find(c, 1);
        take(end == npos ? text_.size() : end + 1); // a piece of text that Expressive Code would mark
    } else if (c == '/' && text_.size() > 1 && !isDigit(text_[1])) {
        take(std::min(text_.find_first_of(" \t"), text_.size()));
    } else {
        marks_ = marks_ || c == '{';
        take(1);
    }
}

void InfoReader::readWord()
{
    const std::string_view word = take(std::min(text_.find_first_of(" \t,{}=\"'[]"), text_.size()));
    if (text_.starts_with('=')) {
        take(1);
        readAssignment(word);
    } else if (isNumbering(word)) {
        numbered_ = true;
    }
}

/// In quotes a backslash keeps a quote in it.
std::string InfoReader::takeValue()
{
    const char open = text_.empty() ? ' ' : text_.front();
    if (open == '"' || open == '\'') {
        std::string value;
        size_t at = 1;
        for (; at < text_.size() && text_[at] != open; ++at) {
            at += text_[at] == '\\' && at + 1 < text_.size() && text_[at + 1] == open ? 1 : 0;
            value += text_[at];
        }
        take(at + 1);
        return value;
    }
    if (open == '[' || open == '{') {
        const size_t end = text_.find(open == '[' ? ']' : '}', 1);
        return std::string(take(end == npos ? text_.size() : end + 1).substr(1, end == npos ? npos : end - 1));
    }
    return std::string(take(std::min(text_.find_first_of(" \t,}"), text_.size())));
}

void InfoReader::readAssignment(std::string_view key)
{
    const std::string value = takeValue();
    if (isMarking(key)) {
        marks_ = true;
        readRanges(value);
        return;
    }
    marks_ = false; // Zola parts the lines of a list by blanks
    int number = 0;
    const bool isNumber = std::from_chars(value.data(), value.data() + value.size(), number).ec == std::errc();
    if (isTitle(key)) {
        info_.title = value;
    } else if (isFirstNumber(key)) {
        first_ = isNumber ? number : first_;
        marks_ = true;
    } else if (isNumbering(key)) {
        static constexpr std::array<std::string_view, 4> no = {"false", "no", "off", "0"};
        numbered_ = !isOneOf(value, no);
        first_ = isNumber && numbered_ ? number : first_;
        marks_ = true;
    } else if (key == "class") {
        addClass(value);
    }
}

/// "2,4-5", "2 4-5", "\"4-5\"": anything but digits and hyphens parts them.
void InfoReader::readRanges(std::string_view text)
{
    constexpr size_t most = 100; // each line is compared with each
    for (size_t at = text.find_first_of("0123456789"); at != npos && info_.marked.size() < most;) {
        const char *end = text.data() + text.size();
        int first = 0;
        auto read = std::from_chars(text.data() + at, end, first);
        int last = first;
        if (read.ptr != end && *read.ptr == '-') {
            const auto second = std::from_chars(read.ptr + 1, end, last);
            read.ptr = second.ec == std::errc() ? second.ptr : read.ptr + 1;
        }
        if (read.ec == std::errc()) {
            info_.marked.emplace_back(std::min(first, last), std::max(first, last));
        }
        at = text.find_first_of("0123456789", size_t(read.ptr - text.data()));
    }
}

/// The first class is the language, if there is none yet.
void InfoReader::addClass(std::string_view name)
{
    if (isNumbering(name)) {
        numbered_ = true;
    } else if (info_.language.empty() && name != "sourceCode" && name != "highlight") {
        info_.language = name.starts_with("language-") ? name.substr(9) : name;
    } else if (const auto attributes = readAttributes("." + std::string(name))) {
        info_.attributes.classes.append(info_.attributes.classes.empty() ? "" : " ").append(attributes->classes);
    }
}

/// `{r, echo=FALSE}`: R Markdown and Quarto write the language as the first word in braces.
std::string_view readChunkLanguage(std::string_view text, CodeInfo &info)
{
    const size_t end = std::min(text.find_first_of(" \t,}=.#", 1), text.size());
    const std::string_view word = text.substr(1, end - 1);
    const bool letters = text.starts_with('{') && !word.empty() && isLetter(word[0]);
    if (!letters || end == text.size() || text[end] == '=' || isNumbering(word)) {
        return text;
    }
    info.language = word;
    return text.substr(end);
}

/// Takes the language off the front, with a title behind a colon and marked lines behind a slash.
std::string_view readLanguage(std::string_view text, CodeInfo &info)
{
    const size_t end = std::min(text.find_first_of(" \t\n\v\f\r{,"), text.size());
    std::string_view head = text.substr(0, end);
    std::string_view rest = text.substr(end);
    head.remove_prefix(head.starts_with("language-") ? 9 : 0);
    const size_t colon = head.find(':');
    const size_t slash = head.find('/');
    if (colon != npos && colon > 0 && head.find('=', colon) != npos) { // `jsx:title=a.js`
        rest = text.substr(size_t(head.data() - text.data()) + colon + 1);
        head = head.substr(0, colon);
    } else if (colon != npos && colon > 0 && colon + 1 < head.size()) {
        info.title = head.substr(colon + 1);
        head = head.substr(0, colon);
    } else if (slash != npos && slash > 0 && slash + 1 < head.size() && isDigit(head[slash + 1])) {
        rest = text.substr(size_t(head.data() - text.data()) + slash + 1);
        head = head.substr(0, slash);
    }
    info.language = head;
    return rest;
}

} // namespace

bool CodeInfo::isMarked(int line) const
{
    return std::ranges::any_of(marked, [line](const auto &range) { return range.first <= line && line <= range.second; });
}

size_t readLanguageLine(std::string_view code, CodeInfo &info)
{
    static constexpr std::string_view wordCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_#.+-";
    const std::string_view line = code.substr(0, code.find('\n'));
    const bool shebang = line.starts_with("#!");
    const size_t mark = shebang ? 2 : std::min(line.find_first_not_of(':'), line.size());
    if (mark < 2) {
        return 0;
    }
    size_t name = mark;
    for (size_t slash = name; slash < line.size() && line[slash] == '/';) {
        const size_t end = line.find_first_not_of(wordCharacters, slash + 1);
        name = end != npos && (line[end] == '/' || line[end] == ' ') ? end + (line[end] == ' ' ? 1 : 0) : slash + 1;
        slash = end == npos || line[end] != '/' ? line.size() : end;
    }
    const std::string_view language = line.substr(name, line.find_first_not_of(wordCharacters, name) - name);
    if (language.empty()) {
        return 0;
    }
    info.language += lower(language);
    InfoReader(line.substr(name + language.size()), info).read();
    info.firstNumber = shebang ? 1 : info.firstNumber;
    return name > mark ? 0 : std::min(line.size() + 1, code.size()); // a path belongs to the code
}

CodeInfo readCodeInfo(std::string_view text)
{
    CodeInfo info;
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    text = text.substr(0, longestInfo);
    const bool list = text.starts_with('{') || text.starts_with('.');
    std::string_view rest = list ? readChunkLanguage(text, info) : readLanguage(text, info);
    // `title="…"` without a language
    if (rest.starts_with('=') || info.language.contains('=')) {
        rest = text;
        info.language.clear();
    }
    InfoReader(rest, info).read();
    return info;
}

} // namespace galley::markdown
