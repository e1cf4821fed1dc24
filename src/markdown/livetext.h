// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace galley::markdown
{

inline std::string_view view(const QByteArray &text)
{
    return {text.constData(), size_t(text.size())};
}

/// A text that is edited, with the starts of its lines. Lines are 0-based; see LineIndex.
class LiveText final
{
public:
    LiveText() = default;
    explicit LiveText(const QByteArray &text);

    int lineCount() const { return int(starts_.size()) - 1; }
    size_t start(int line) const { return starts_[size_t(line)]; }
    const QByteArray &bytes() const { return text_; }
    /// The lines from `first` up to, not with, `end`; with their line ends.
    std::string_view between(int first, int end) const;
    bool isBlank(int line) const;

    /// Which lines an edit changed.
    struct Change {
        int firstLine = 0; ///< first line that differs
        int oldEnd = 0;    ///< line of the old text behind the last one that differs
        int newEnd = 0;    ///< the same line of the new text
    };
    struct Edited;
    /// Compares with a new text; looks at the lines of what differs only. Nothing if the text is not UTF-8 (without BOM) any more.
    std::optional<Edited> edited(const QByteArray &text) const;

private:
    int lineOf(size_t offset) const;

    QByteArray text_;
    std::vector<uint32_t> starts_ = {0}; ///< one more than there are lines
};

struct LiveText::Edited {
    LiveText text;
    Change change;
};

} // namespace galley::markdown
