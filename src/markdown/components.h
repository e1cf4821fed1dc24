// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialect.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// A component's tag as Astro and MDX write it (JSX), and what makes it a tag that HTML has too.
struct ComponentTag {
    struct Change {
        size_t begin = 0;
        size_t end = 0;
        std::string text;
    };
    size_t end = 0; ///< behind its `>`
    std::vector<Change> changes;
};

/// Reads the tag that begins at a `<`. Nothing if it is no component's: those begin with a capital letter. `unclosed` is set if the text
/// ends in the tag. `componentLabel` undoes the changes:
///
///     `<Box items={[1, "a"]}>` -> `<Box items="{[1, &quot;a&quot;]}">`     `<Box {...all} />` -> `<Box _="{...all}" />`
///     `</Foo.Bar>`             -> `</Foo-Bar>`            `<FAQ/>`, `<Code>` -> `<FAQ-/>`, `<Code->`
std::optional<ComponentTag> readComponentTag(std::string_view text, size_t begin, CapitalTags capitals, bool &unclosed);

/// The tag in a text with its changes made.
std::string written(std::string_view text, const ComponentTag &tag);

/// What to show of a tag, without its angle brackets.
std::string componentLabel(std::string_view tag);

/// True for a line that begins a block of MDX's imports and exports, which show nothing:
///
///     "import A from './a.astro';"  "import { a } from \"b\""  "import 'a.css'"  "export const a = 1;"  "export { a }"
bool beginsModuleLines(std::string_view line);

} // namespace galley::markdown
