// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "assemble.h"
#include "body.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace galley::markdown
{

using AllTies = std::vector<std::shared_ptr<const Ties>>;

/// The last step: fills in what only the whole post tells. Footnotes get their numbers by first use, and their definitions move to the
/// end of the post; a table of contents gets its entries; ids in pictures are told apart. Keeps what it made, so that a block whose numbers
/// stay keeps its content.
class Completion final
{
public:
    /// True if something is to be filled in.
    static bool isNeeded(const AllTies &ties);
    /// The blocks of the page; `ties` stand beside `body.blocks`. Takes time linear in the number of blocks, and in the HTML of those
    /// that hold something to fill in.
    Body complete(const Body &body, const AllTies &ties);

private:
    struct Use {
        int number = 0;
        int repeat = 0; ///< 1 for the first reference
        friend bool operator==(const Use &, const Use &) = default;
    };
    /// What is filled into a block.
    struct Uses {
        std::vector<Use> notes;
        std::vector<int> copies; ///< for each of its pictures: which one of the same on the page, from 1
        friend bool operator==(const Uses &, const Uses &) = default;
    };
    struct Note {
        std::string label;
        int uses = 0;
        std::ptrdiff_t definition = -1; ///< index of its block; -1: it was cut off
    };
    struct Filled {
        Uses uses;
        std::shared_ptr<const Content> from;
        std::shared_ptr<const Content> content;
    };

    void number(const AllTies &ties);
    static QByteArray fill(const QByteArray &html, const Uses &uses);
    void useNotes(size_t block, const Ties &ties);
    void countCopies(const AllTies &ties);
    std::shared_ptr<const Content> filled(const Block &block, size_t index);
    Block section(const Body &body, int lineBefore);
    void appendNote(Content &content, const Body &body, size_t index, int firstLine);
    static void fillContents(std::vector<Block> &blocks, const std::vector<size_t> &places);

    std::vector<Note> notes_; ///< by number
    std::unordered_map<std::string, size_t> numbers_;
    std::unordered_map<std::string, size_t> definitions_; ///< label -> block
    std::unordered_map<size_t, Uses> uses_;               ///< by block
    std::unordered_map<const Content *, Filled> made_;
    std::unordered_map<const Content *, Filled> kept_;
    std::shared_ptr<const Content> section_;
};

} // namespace galley::markdown
