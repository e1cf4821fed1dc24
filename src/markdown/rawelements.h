// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace galley::markdown
{

/// Where the elements of raw HTML end that begin on some lines. All is looked through once, however many elements have no end.
class RawElements
{
public:
    /// The next line.
    void add(std::string_view line);
    /// How many lines are an element that begins on a line, counted from 0: up to the first one behind which no more start tags than
    /// end tags of that name were seen. 0: it has no end. `name` is in lower case.
    size_t size(std::string_view name, size_t line);

private:
    struct Tags {
        size_t line = 0;
        int opened = 0;   ///< how many more start tags than end tags are on it
        size_t lines = 0; ///< of the element; 0: it has no end
    };
    struct Name {
        std::vector<Tags> tags;
        bool matched = false; ///< the sizes of all are known
    };
    static void match(std::vector<Tags> &tags);

    std::unordered_map<std::string, Name> names_;
    size_t count_ = 0;
};

/// The name of the element whose tag a text begins, in lower case; empty if it begins none.
std::string tagName(std::string_view text);
/// How many more start tags than end tags of an element a line has.
int tagsOpen(std::string_view line, std::string_view name);

} // namespace galley::markdown
