// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace galley::markdown
{

/// What is filled in when the whole post is known: noncharacters that no text has (see tokens.h).
inline constexpr std::string_view lateNote = "\xEF\xB7\x92";     ///< U+FDD2: the number of the next footnote that is referred to
inline constexpr std::string_view lateNumber = "\xEF\xB7\x93";   ///< U+FDD3: the same number again
inline constexpr std::string_view lateRepeat = "\xEF\xB7\x94";   ///< U+FDD4: "-2" where it is referred to for the second time
inline constexpr std::string_view lateContents = "\xEF\xB7\x95"; ///< U+FDD5: the table of contents
inline constexpr std::string_view latePicture = "\xEF\xB7\x96";  ///< U+FDD6: here the picture of a diagram begins; shows nothing
inline constexpr std::string_view lateCopy = "\xEF\xB7\x97";     ///< U+FDD7: in an id of a picture that is there for the second time "c2"

/// The HTML parser makes U+FFFD of noncharacters. While it has a piece of HTML, private-use characters that do not occur in it, as long
/// in bytes, stand for the marks.
class StandIns final
{
public:
    explicit StandIns(std::string_view html);

    void hide(std::string &html) const { exchange(html, marks_, hidden_); }
    void show(std::string &html) const { exchange(html, hidden_, marks_); }

private:
    static constexpr size_t markSize = 3;
    static void exchange(std::string &html, std::string_view from, std::string_view to);

    std::string marks_;  ///< one behind the other
    std::string hidden_; ///< in the same order
};

} // namespace galley::markdown
