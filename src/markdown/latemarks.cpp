// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "latemarks.h"

#include <array>

namespace galley::markdown
{
namespace
{

/// A character of the Basic Multilingual Plane above U+0800, in UTF-8.
std::string utf8(char32_t character)
{
    return {char(0xE0 | (character >> 12)), char(0x80 | (character >> 6 & 0x3F)), char(0x80 | (character & 0x3F))};
}

} // namespace

StandIns::StandIns(std::string_view html)
{
    static constexpr std::array marks{lateNote, lateNumber, lateRepeat, lateContents, latePicture, lateCopy};
    constexpr char32_t firstPrivate = 0xE000;
    constexpr char32_t lastPrivate = 0xF8FF;
    char32_t next = firstPrivate;
    for (const std::string_view mark : marks) {
        if (html.find(mark) == std::string_view::npos) {
            continue;
        }
        while (next < lastPrivate && html.find(utf8(next)) != std::string_view::npos) {
            ++next;
        }
        marks_ += mark;
        hidden_ += utf8(next++);
    }
}

void StandIns::exchange(std::string &html, std::string_view from, std::string_view to)
{
    for (size_t i = 0; i < from.size(); i += markSize) {
        const std::string_view old = from.substr(i, markSize);
        for (size_t at = html.find(old); at != std::string::npos; at = html.find(old, at + markSize)) {
            html.replace(at, markSize, to.substr(i, markSize));
        }
    }
}

} // namespace galley::markdown
