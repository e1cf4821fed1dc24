// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "complete.h"

#include "contentslist.h"
#include "latemarks.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{
namespace
{

QByteArray backLinks(int number, int uses)
{
    QByteArray links;
    const QByteArray own = QByteArray::number(number);
    constexpr int most = 26; // a bound for the output
    for (int use = 1; use <= std::min(uses, most); ++use) {
        const QByteArray repeat = use > 1 ? "-" + QByteArray::number(use) : QByteArray();
        links += " <a href=\"#fnref:" + own + repeat +
                 "\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"Back to reference " + own + repeat + "\">\xE2\x86\xA9";
        links += use > 1 ? "<sup>" + QByteArray::number(use) + "</sup></a>" : QByteArray("</a>");
    }
    return links;
}

} // namespace

QByteArray Completion::fill(const QByteArray &html, const Uses &uses)
{
    QByteArray out;
    out.reserve(html.size() + 16);
    const std::string_view text(html.constData(), size_t(html.size()));
    size_t done = 0;
    size_t note = 0;
    size_t picture = 0;
    for (size_t at = text.find("\xEF\xB7"); at != std::string_view::npos; at = text.find("\xEF\xB7", done)) {
        const std::string_view mark = text.substr(at, 3);
        out.append(text.substr(done, at - done));
        done = at + mark.size();
        note += mark == lateNote && note < uses.notes.size() ? 1 : 0;
        picture += mark == latePicture && picture < uses.copies.size() ? 1 : 0;
        if ((mark == lateNote || mark == lateNumber) && note > 0) {
            out += QByteArray::number(uses.notes[note - 1].number);
        } else if (mark == lateRepeat && note > 0) {
            out += uses.notes[note - 1].repeat > 1 ? '-' + QByteArray::number(uses.notes[note - 1].repeat) : QByteArray();
        } else if (mark == lateCopy && picture > 0) {
            out += uses.copies[picture - 1] > 1 ? 'c' + QByteArray::number(uses.copies[picture - 1]) : QByteArray();
        } else if (mark != latePicture) {
            out.append(mark);
        }
    }
    return out.append(text.substr(done));
}

bool Completion::isNeeded(const AllTies &ties)
{
    return std::ranges::any_of(ties, [](const auto &one) { return one && one->isLate(); });
}

/// Numbers by first use: in the text first, then in the definitions, in the order in which they are shown.
void Completion::number(const AllTies &ties)
{
    notes_.clear();
    numbers_.clear();
    definitions_.clear();
    uses_.clear();
    for (size_t i = 0; i < ties.size(); ++i) {
        if (ties[i] && ties[i]->footnote) {
            definitions_.try_emplace(*ties[i]->footnote, i);
        }
    }
    for (size_t i = 0; i < ties.size(); ++i) {
        if (ties[i] && !ties[i]->footnote) {
            useNotes(i, *ties[i]);
        }
    }
    for (size_t i = 0; i < notes_.size(); ++i) {
        if (notes_[i].definition >= 0) {
            useNotes(size_t(notes_[i].definition), *ties[size_t(notes_[i].definition)]);
        }
    }
}

void Completion::useNotes(size_t block, const Ties &ties)
{
    for (const std::string &label : ties.notes) {
        const auto [place, isNew] = numbers_.try_emplace(label, notes_.size());
        if (isNew) {
            const auto definition = definitions_.find(label);
            notes_.push_back({label, 0, definition == definitions_.end() ? -1 : std::ptrdiff_t(definition->second)});
        }
        uses_[block].notes.push_back({int(place->second) + 1, ++notes_[place->second].uses});
    }
}

/// Pictures of the same diagram, in the order of the blocks.
void Completion::countCopies(const AllTies &ties)
{
    std::unordered_map<std::string_view, int> copies;
    for (size_t i = 0; i < ties.size(); ++i) {
        if (!ties[i]) {
            continue;
        }
        for (const std::string &prefix : ties[i]->pictures) {
            uses_[i].copies.push_back(++copies[prefix]);
        }
    }
}

std::shared_ptr<const Content> Completion::filled(const Block &block, size_t index)
{
    const auto uses = uses_.find(index);
    if (uses == uses_.end()) {
        return block.content;
    }
    Filled &now = made_[block.content.get()];
    if (const auto before = kept_.find(block.content.get()); before != kept_.end() && before->second.uses == uses->second) {
        now = before->second;
        return now.content;
    }
    const auto content = std::make_shared<Content>(*block.content);
    content->html = fill(block.content->html, uses->second);
    content->hash = hashOf(content->html);
    now = {uses->second, block.content, content};
    return content;
}

void Completion::appendNote(Content &content, const Body &body, size_t index, int firstLine)
{
    const Block &block = body.blocks[size_t(notes_[index].definition)];
    const QByteArray number = QByteArray::number(index + 1);
    const int line = block.firstLine - firstLine;
    content.html += "<li id=\"fn:" + number + "\"" + (line > 0 ? " data-line=\"" + QByteArray::number(line) + "\"" : QByteArray()) + ">\n";
    const std::shared_ptr<const Content> note = filled(block, size_t(notes_[index].definition));
    const QByteArray links = backLinks(int(index) + 1, notes_[index].uses);
    if (note->html.endsWith("</p>")) {
        content.html += note->html.chopped(4) + links + "</p>";
    } else {
        content.html += note->html + "\n<p>" + links.mid(1) + "</p>";
    }
    content.html += "\n</li>\n";
    content.words += note->words;
    content.characters += note->characters;
    for (Link link : note->links) {
        link.line += line;
        content.links.push_back(std::move(link));
    }
    for (Image image : note->images) {
        image.line += line;
        content.images.push_back(std::move(image));
    }
}

/// The definitions that are referred to, in GitHub's markup.
Block Completion::section(const Body &body, int lineBefore)
{
    int first = lineBefore;
    int last = lineBefore;
    for (const Note &note : notes_) {
        if (note.definition >= 0 && body.blocks[size_t(note.definition)].firstLine > lineBefore) {
            const Block &block = body.blocks[size_t(note.definition)];
            first = first == lineBefore ? block.firstLine : std::min(first, block.firstLine);
            last = std::max(last, block.lastLine);
        }
    }
    Content content;
    content.html = "<section class=\"footnotes\" data-footnotes=\"\" role=\"doc-endnotes\">\n<ol>\n";
    for (size_t i = 0; i < notes_.size(); ++i) {
        if (notes_[i].definition >= 0) {
            appendNote(content, body, i, first);
        }
    }
    content.html += "</ol>\n</section>";
    content.hash = hashOf(content.html);
    const bool same = section_ && section_->html == content.html && section_->links == content.links &&
                      section_->images == content.images && section_->words == content.words && section_->characters == content.characters;
    section_ = same ? section_ : std::make_shared<const Content>(std::move(content));
    return {section_, first, last};
}

Body Completion::complete(const Body &body, const AllTies &ties)
{
    number(ties);
    countCopies(ties);
    Body whole;
    whole.notices = body.notices;
    whole.blocks.reserve(body.blocks.size() + 1);
    std::vector<size_t> contents;
    for (size_t i = 0; i < body.blocks.size(); ++i) {
        const Block &block = body.blocks[i];
        if (!ties[i] || !ties[i]->footnote) {
            if (ties[i] && ties[i]->contents) {
                contents.push_back(whole.blocks.size());
            }
            whole.blocks.push_back({filled(block, i), block.firstLine, block.lastLine});
        } else if (const auto found = numbers_.find(*ties[i]->footnote); found == numbers_.end() || definitions_[*ties[i]->footnote] != i) {
            whole.notices.push_back({Notice::Kind::UnusedNote, block.firstLine, QString::fromStdString(*ties[i]->footnote)});
        }
    }
    if (std::ranges::any_of(notes_, [](const Note &note) { return note.definition >= 0; })) {
        whole.blocks.push_back(section(body, whole.blocks.empty() ? -1 : whole.blocks.back().lastLine));
    }
    fillContents(whole.blocks, contents);
    sortNotices(whole.notices);
    kept_ = std::exchange(made_, {});
    return whole;
}

void Completion::fillContents(std::vector<Block> &blocks, const std::vector<size_t> &places)
{
    if (places.empty()) {
        return;
    }
    const QByteArray list = contentsList(blocks);
    qsizetype room = 1024 * 1024; // a bound for the output: behind it tables stay empty
    for (const Block &block : blocks) {
        room += block.content->html.size();
    }
    bool first = true;
    for (const size_t place : places) {
        const auto content = std::make_shared<Content>(*blocks[place].content);
        room -= list.size();
        const bool fits = std::exchange(first, false) || room >= 0;
        content->html.replace(QByteArrayView(lateContents.data(), qsizetype(lateContents.size())), fits ? list : QByteArray());
        content->hash = hashOf(content->html);
        blocks[place].content = content;
    }
}

} // namespace galley::markdown
