// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "definitions.h"
#include "prepare.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace galley::markdown
{

/// What a text defines for blocks far away: targets of links, footnotes and abbreviations. It follows the text's edits.
/// Lines count from 0 in the text.
class LiveDefinitions final
{
public:
    /// Some lines of the text that were parsed again, with other lines put in front of them.
    struct Part {
        int first = 0;  ///< line of the text at which it starts
        int oldEnd = 0; ///< line behind it, before the edit
        int end = 0;    ///< and now
        int prefix = 0; ///< lines in front of it
        const std::vector<DefinitionLines> &links;
        const std::vector<PostDefinition> &post; ///< its lines count with the prefix, and some may stand in or behind that
    };

    LiveDefinitions() = default;
    LiveDefinitions(std::vector<DefinitionLines> links, std::vector<PostDefinition> post);

    /// What a piece of text needs of the link definitions.
    struct Mentioned {
        std::string text;  ///< those that it refers to, in their order, with a blank line behind each
        int lines = 0;     ///< of the text
        bool sure = true;  ///< else it depends on the rest of the text whether they are found
        size_t copied = 0; ///< at most so many bytes of definitions come out where the piece refers to them
    };
    Mentioned mentionedIn(std::string_view chunk) const;
    /// How the lines from `first` up to, not with, `end` lie to raw tags elsewhere.
    RawSurroundings rawAround(int first, int end) const;
    /// True if the lines of the part define what they defined before.
    bool areKept(const Part &part) const;
    /// Moves them to where they stand after the edit, which keeps them.
    void move(const Part &part);

private:
    std::vector<DefinitionLines> links_;
    std::vector<size_t> longest_;                    ///< beside them: the bytes of one definition, at most
    std::unordered_map<std::string, size_t> labels_; ///< -> index in `links_`; the first definition of a label counts
    FirstBytes firstBytes_;                          ///< of the labels
    std::vector<PostDefinition> post_;
};

} // namespace galley::markdown
