// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialect.h"
#include "quoterules.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace galley::markdown
{

/// Makes typographic quotes, dashes and ellipses of what is typed, and emoji of their short names, as far as the dialect has them. Goes
/// through the text of one block piece by piece. Quotation marks are those of the post's language (Unicode CLDR).
///
///     She said "yes".   -> She said “yes”.     in German: „yes“
///     it's, the '90s    -> it’s, the ’90s
///     1 -- 2 --- wait   -> 1 – 2 — wait        Astro makes — of two hyphens
///     and so on...      -> and so on…          . . . too in Astro
///     <<word>>          -> «word»              not in Astro
///     :tada:            -> 🎉
class Typography final
{
public:
    Typography(const Dialect &dialect, const QString &language);

    /// A block or a table's cell begins.
    void begin();
    /// Addresses that are links without brackets are read like any other text.
    bool changesAddresses() const { return isRemark(); }
    /// A piece as typed, which is a part of `around`; with `literal` its first character was escaped. What it gives is the piece itself
    /// where nothing changes; it holds until the next call.
    std::string_view apply(std::string_view text, std::string_view around, bool literal);
    /// Something stands in the text that is not to be changed: code, a formula, a line end as "\n".
    void pass(std::string_view text);
    /// A line ends that is no line break.
    void passLineEnd();

private:
    enum class Before { Gap, Opening, Word, Ideograph, Other };
    struct Quotes {
        std::string open;
        std::string close;
        std::string innerOpen;
        std::string innerClose;
    };
    static Quotes quotesOf(const QString &language);
    static Before kindOf(std::string_view text);
    size_t nextMark(std::string_view text, size_t at) const;
    size_t applyAt(size_t at);
    bool opens(char mark, char next) const;
    /// Astro's rules: retext-smartypants looks at words and marks, behind remark, where escapes are gone.
    bool isRemark() const { return typographic_ && dashes_ == Dashes::EmOnly; }
    size_t applyQuote(size_t at);
    size_t applyGoldmarkQuote(size_t at);
    size_t applyKramdownQuote(size_t at);
    void endPiece();
    void writeQuote(char mark, QuoteRole role);
    std::optional<char> plainBefore(size_t at) const;
    size_t applyDashes(size_t at);
    size_t applyDots(size_t at);
    size_t applyGuillemets(size_t at);
    size_t applyEmoji(size_t at);
    char byteAt(size_t at) const { return at < text_.size() ? text_[at] : behind(at - 1).empty() ? '\n' : behind(at - 1).front(); }
    std::string_view before(size_t at) const { return around_.substr(0, size_t(text_.data() - around_.data()) + at); }
    std::string_view behind(size_t at) const;
    char plainBehind(size_t at) const;
    void write(std::string_view text, Before before);

    bool typographic_;
    bool emoji_;
    Dashes dashes_;
    QuoteRule rule_;
    std::optional<Quotes> quotes_;
    std::array<bool, 256> marks_{}; ///< bytes that may be changed

    std::string_view text_;
    std::string_view around_;
    size_t plainFrom_ = 0;           ///< up to here the piece is no plain text
    std::optional<char> plainByte_;  ///< the last one, if it was plain text
    const char *plainEnd_ = nullptr; ///< where that stands in the source
    std::string out_;
    Before before_ = Before::Gap;
    OpenQuotes open_;
    bool outerOpen_ = false; ///< a quotation mark was opened and not closed
    bool innerOpen_ = false; ///< a single quotation mark was opened
};

} // namespace galley::markdown
