// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace galley::markdown
{

/// What is filled in when the whole post is known: noncharacters that no text has (see tokens.h).
inline constexpr std::string_view lateNote = "\xEF\xB7\x92";     ///< U+FDD2: the number of the next footnote that is referred to
inline constexpr std::string_view lateNumber = "\xEF\xB7\x93";   ///< U+FDD3: the same number again
inline constexpr std::string_view lateRepeat = "\xEF\xB7\x94";   ///< U+FDD4: "-2" where it is referred to for the second time
inline constexpr std::string_view lateContents = "\xEF\xB7\x95"; ///< U+FDD5: the table of contents

} // namespace galley::markdown
