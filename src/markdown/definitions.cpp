// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "definitions.h"

#include "blocksource.h"
#include "bytescan.h"
#include "linetypes.h"
#include "text/ascii.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace galley::markdown
{
namespace
{

/// A label over several lines of a quote has the quote's marks in it.
std::string withoutQuoteMarks(std::string_view label)
{
    std::string plain;
    bool atStart = false;
    for (const char c : label) {
        atStart = c == '\n' || c == '\r' || (atStart && (c == ' ' || c == '\t' || c == '>'));
        if (c != '>' || !atStart) {
            plain += c;
        }
    }
    return plain;
}

/// A line without the marks of quotes and list items in front.
std::string_view withoutMarkers(std::string_view line)
{
    for (;;) {
        line.remove_prefix(indentOf(line, 0).bytes);
        if (line.starts_with('>')) {
            line.remove_prefix(1);
        } else if (const size_t marker = markerLength(line); marker > 0) {
            line.remove_prefix(marker);
        } else {
            return line;
        }
    }
}

/// What a line shows of itself, as it was written: what was parsed of a footnote's first line begins behind its label.
std::string_view writtenIn(std::string_view source, std::string_view parsed)
{
    const std::string_view written = withoutMarkers(source);
    const bool isItem = markerLength(parsed.substr(indentOf(parsed, 0).bytes)) > 0;
    const bool isNote = isItem && written.starts_with("[^") && !withoutMarkers(parsed).starts_with("[^") && !labelOf(written).empty();
    constexpr size_t around = 3; // "[" and "]:"
    return isNote ? withoutMarkers(written.substr(labelOf(written).size() + around)) : written;
}

/// As Qt has it.
bool isBlankInLabel(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The same for labels that are nothing but ASCII, as most are.
std::optional<std::string> comparableAscii(std::string_view label)
{
    std::string folded;
    folded.reserve(label.size());
    for (const char c : label) {
        if ((c & 0x80) != 0) {
            return {};
        }
        if (!isBlankInLabel(c)) {
            folded += toLower(c);
        } else if (!folded.empty() && folded.back() != ' ') {
            folded += ' ';
        }
    }
    if (folded.ends_with(' ')) {
        folded.pop_back();
    }
    return folded;
}

/// Letters that are several in another case, as CommonMark compares labels (Unicode's full case folding); Qt folds a letter to a letter.
QString inSeveralLetters(QString folded)
{
    using namespace Qt::StringLiterals;
    static const std::pair<QChar, QString> letters[] = {{u'ß', u"ss"_s},  {u'ﬀ', u"ff"_s},  {u'ﬁ', u"fi"_s}, {u'ﬂ', u"fl"_s},
                                                        {u'ﬃ', u"ffi"_s}, {u'ﬄ', u"ffl"_s}, {u'ﬅ', u"st"_s}, {u'ﬆ', u"st"_s}};
    for (const auto &[one, several] : letters) {
        folded.replace(one, several);
    }
    return folded;
}

/// A tag may begin on the line that ends on a later one.
bool leavesTagOpen(std::string_view line)
{
    const auto isOpen = [line](char begin, char end) {
        const size_t last = line.rfind(begin);
        return last != std::string_view::npos && line.find(end, last) == std::string_view::npos;
    };
    return isOpen('{', '}') || isOpen('<', '>');
}

/// A definition directly below text, behind raw HTML that ends that (`BlockReader::putReferenceBelow`).
bool isBelowText(std::string_view parsed)
{
    return parsed.starts_with(rawBlockOpener()) && parsed.substr(rawBlockOpener().size()).starts_with(rawBlockCloser());
}

void addLine(std::vector<DefinitionLines> &found, int number, std::string_view line, bool &sure)
{
    const bool goesOn = !found.empty() && found.back().line + found.back().count == number;
    const std::string_view label = labelOf(line);
    if (!goesOn) {
        sure = sure && line.starts_with('[');
        found.push_back({number, 0, {}, {}});
    }
    sure = sure && !leavesTagOpen(line);
    DefinitionLines &run = found.back();
    ++run.count;
    run.text.append(line).append("\n");
    if (!label.empty()) {
        run.labels.push_back(comparable(label));
    }
}

} // namespace

std::string comparable(std::string_view label)
{
    if (const auto plain = comparableAscii(label)) {
        return *plain;
    }
    const QString folded = QString::fromUtf8(label.data(), qsizetype(label.size())).simplified().toCaseFolded();
    return inSeveralLetters(folded).toStdString();
}

std::string_view labelOf(std::string_view line)
{
    line.remove_prefix(indentOf(line, 0).bytes);
    if (!line.starts_with('[')) {
        return {};
    }
    for (size_t i = 1; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == ']') {
            return i + 1 < line.size() && line[i + 1] == ':' ? line.substr(1, i - 1) : std::string_view();
        }
    }
    return {};
}

std::vector<DefinitionLines> findDefinitions(const LineIndex &lines, const LineIndex &source, const std::vector<LineSpan> &leaves,
                                             bool &sure)
{
    std::vector<DefinitionLines> found;
    size_t leaf = 0;
    for (int line = 0; line < lines.count(); ++line) {
        while (leaf < leaves.size() && leaves[leaf].last < line) {
            ++leaf;
        }
        if (leaf < leaves.size() && leaves[leaf].first <= line) {
            if (isBelowText(withoutMarkers(lines.line(line))) && withoutMarkers(source.line(line)).starts_with('[')) {
                addLine(found, line, withoutMarkers(source.line(line)), sure);
            }
            line = leaves[leaf].last;
            continue;
        }
        if (!withoutMarkers(lines.line(line)).empty()) {
            addLine(found, line, writtenIn(source.line(line), lines.line(line)), sure);
        }
    }
    // A label over several lines is not in the list of labels: too rare to be worth more than giving up.
    for (const DefinitionLines &run : found) {
        sure = sure && !run.labels.empty();
    }
    return found;
}

std::vector<DefinitionLines> likelyDefinitions(std::string_view text)
{
    std::vector<DefinitionLines> found;
    bool sure = true;
    int line = 0;
    size_t counted = 0; // bytes in front of which lines are counted
    size_t behind = 0;  // the last definition
    for (size_t at = text.find("]:"); at != std::string_view::npos; at = text.find("]:", at + 1)) {
        if (at < behind) {
            continue;
        }
        const size_t before = text.substr(behind, at - behind).rfind('\n');
        const size_t begin = before == std::string_view::npos ? behind : behind + before + 1;
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view whole = text.substr(begin, end - begin);
        const bool starts = begin == 0 || text[begin - 1] == '\n';
        behind = end;
        if (starts && whole.starts_with('[') && !labelOf(whole).empty()) {
            line += lineEndsIn(text.substr(counted, begin - counted));
            counted = begin;
            addLine(found, line, whole, sure);
        }
    }
    return found;
}

void FirstBytes::add(std::string_view label)
{
    if (label.empty()) {
        bytes_.set();
    } else {
        bytes_.set(static_cast<unsigned char>(label.front()));
    }
}

bool FirstBytes::mayBegin(std::string_view label) const
{
    const auto *const first = std::ranges::find_if_not(label, isBlankInLabel);
    if (first == label.end() || *first == '>' || (*first & 0x80) != 0) { // a mark of a quote, or another form of an ASCII letter
        return true;
    }
    return bytes_.test(static_cast<unsigned char>(toLower(*first)));
}

Mentions mentionedLabels(std::string_view text, const FirstBytes *only)
{
    constexpr size_t longestLabel = 1000; // a label has at most 999 characters
    Mentions mentions;
    size_t open = std::string_view::npos;
    for (size_t i = passPlain<'\\', '[', ']'>(text, 0); i < text.size(); i = passPlain<'\\', '[', ']'>(text, i + 1)) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '[') {
            open = i + 1;
        } else if (text[i] == ']' && open != std::string_view::npos) {
            const std::string_view written = text.substr(open, i - open);
            if (!written.empty() && written.size() < 4 * longestLabel && (!only || only->mayBegin(written))) {
                const std::string label = withoutQuoteMarks(written);
                const auto place = mentions.labels.try_emplace(comparable(label)).first;
                ++place->second;
                if (!label.empty() && (isBlankInLabel(label.front()) || isBlankInLabel(label.back()))) {
                    mentions.padded.insert(place->first);
                }
            }
            open = std::string_view::npos;
        }
    }
    return mentions;
}

} // namespace galley::markdown
