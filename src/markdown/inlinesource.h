// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mathsource.h"
#include "prepare.h"
#include "sourceedits.h"
#include "templatetags.h"

#include <unordered_map>

namespace galley::markdown
{

/// Goes through one run of prose before md4c does, and puts tokens where it finds what md4c does not know: formulas, footnote
/// references, marks such as `==`, attribute lists, template tags. Code spans, tags and addresses are passed over. What turns out
/// to stand in the wrong place is put back by the writers, so nothing is lost if md4c reads the prose otherwise.
class InlineSource final
{
public:
    InlineSource(const Dialect &dialect, const PostScope &scope, SourceEdits &edits);

    /// What kind of prose a run is. In raw HTML only template tags count, and those with a known value only.
    enum class Kind { Prose, Heading, Html };
    struct Context {
        bool plain = true; ///< outside of quotes and lists. Only there may a token span lines: elsewhere md4c alone knows which go together
        bool item = false; ///< a list item begins on the run's first line
        bool raw = false;  ///< behind a `{% raw %}` whose end is still to come
    };
    void scan(ProseRun &run, Kind kind, const Context &context);

private:
    /// A mark that may begin an element: `==`.
    struct Pending {
        size_t at = std::string_view::npos;
    };
    struct Pair {
        Extension extension;
        std::string_view mark;
        std::string_view element;
        bool spaces; ///< may stand inside
    };
    static const std::array<Pair, 4> pairs;

    bool beginsNoAddress(size_t at) const;
    size_t step(size_t at);
    size_t passCode(size_t at);
    size_t passTag(size_t at);
    size_t passRawText(size_t tag, size_t at);
    bool looksLikeBlock(size_t at) const;
    size_t takeGuillemet(size_t at);
    size_t passColonTag(size_t at);
    size_t takeComponent(size_t at);
    size_t takeJsxTag(size_t at);
    size_t takeExpression(size_t at);
    size_t passAddress(size_t at);
    size_t passDestination(size_t at);
    bool endsNoLink(size_t at);
    bool keepFromLink(size_t at);
    size_t passLabel(size_t at);
    void takeTitle(size_t begin, size_t end);
    void takeBlanks(size_t begin, size_t end);
    size_t takeEscape(size_t at);
    size_t takeStars(size_t at);
    size_t takeTilde(size_t at);
    size_t takeMath(size_t at);
    size_t takeNote(size_t at);
    size_t takeBrace(size_t at, Kind kind);
    void noteLiteral(size_t at, std::string text);
    size_t passComment(const TemplateTag &tag, size_t end);
    size_t takePair(size_t at);
    bool endsCell(size_t at, size_t end) const;
    std::optional<Token::Kind> placeOfList(size_t at, size_t end) const;
    size_t takeAttributes(size_t at);
    void replace(size_t begin, size_t end, Token token);
    void replace(size_t begin, size_t end, Token::Kind kind, std::string text = {}, std::optional<std::string> value = {});

    static constexpr int mostOpenExpressions = 8; ///< further ones are not looked for: each costs the rest of the run

    const Dialect &dialect_;
    const PostScope &scope_;
    SourceEdits &edits_;
    std::array<bool, 256> special_{};

    // Of the run.
    ProseRun *run_ = nullptr;
    std::string_view text_;
    Kind kind_ = Kind::Prose;
    bool plain_ = true;
    bool item_ = false;
    std::optional<MathSource> math_;
    std::optional<TemplateTags> templates_;
    std::array<Pending, 4> pending_;
    std::unordered_map<size_t, std::vector<size_t>> ticks_; ///< length of a run of backticks -> where such runs are
    bool ticksKnown_ = false;
    size_t noTagEnd_ = std::string_view::npos;
    bool noComponentEnd_ = false;
    int openExpressions_ = 0; ///< braces and tags of MDX that had no end
    size_t noCommentEnd_ = std::string_view::npos;
    size_t noCommentTagEnd_ = std::string_view::npos;
    size_t noDestinationEnd_ = 0;
    int brackets_ = 0;
    std::vector<size_t> openBrackets_;
    size_t noteBehind_ = 0;           ///< the last footnote reference ends here
    size_t codeBehind_ = 0;           ///< … code
    std::array<bool, 4> openStars_{}; ///< by the length of the mark: one may begin emphasis
    bool openTildes_ = false;         ///< three of them may begin a mark
    bool openTilde_ = false;          ///< a single one may begin a mark
    bool raw_ = false;                ///< between `{% raw %}` and `{% endraw %}`
};

} // namespace galley::markdown
