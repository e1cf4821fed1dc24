// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "blockwriter.h"
#include "html.h"
#include "linetypes.h"
#include "page.h"
#include "parserfaults.h"

#include <algorithm>
#include <md4c.h>

namespace galley::markdown
{
namespace
{

constexpr int stopParsing = -1; // md4c 0.5.2 goes on after a positive value in some places

std::string attributeText(const MD_ATTRIBUTE &attribute)
{
    std::string text;
    for (size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                    attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
        switch (attribute.substr_types[i]) {
        case MD_TEXT_ENTITY:
            text += decodeEntity(part);
            break;
        case MD_TEXT_NULLCHAR:
            text += "\xEF\xBF\xBD";
            break;
        default:
            text += part;
        }
    }
    return text;
}

template <typename Detail>
const Detail &as(const void *detail)
{
    return *static_cast<const Detail *>(detail);
}

Alignment alignmentOf(const MD_BLOCK_TD_DETAIL &cell)
{
    switch (cell.align) {
    case MD_ALIGN_LEFT:
        return Alignment::Left;
    case MD_ALIGN_CENTER:
        return Alignment::Centre;
    case MD_ALIGN_RIGHT:
        return Alignment::Right;
    default:
        return Alignment::None;
    }
}

TablePart partOf(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_THEAD:
        return TablePart::Head;
    case MD_BLOCK_TBODY:
        return TablePart::Body;
    case MD_BLOCK_TR:
        return TablePart::Row;
    case MD_BLOCK_TH:
        return TablePart::HeadCell;
    default:
        return TablePart::Cell;
    }
}

void enterBlock(BlockWriter &writer, MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_DOC:
        break;
    case MD_BLOCK_QUOTE:
        writer.enterContainer({.type = ContainerType::Quote});
        break;
    case MD_BLOCK_UL:
        writer.enterContainer({.type = ContainerType::BulletList});
        break;
    case MD_BLOCK_OL:
        writer.enterContainer({.type = ContainerType::NumberedList, .start = as<MD_BLOCK_OL_DETAIL>(detail).start});
        break;
    case MD_BLOCK_LI: {
        const auto &item = as<MD_BLOCK_LI_DETAIL>(detail);
        writer.enterContainer({.type = ContainerType::Item, .task = item.is_task != 0, .done = item.task_mark != ' '});
        break;
    }
    case MD_BLOCK_HR:
        writer.writeRule();
        break;
    case MD_BLOCK_P:
        writer.enterParagraph();
        break;
    case MD_BLOCK_H:
        writer.enterHeading(int(as<MD_BLOCK_H_DETAIL>(detail).level));
        break;
    case MD_BLOCK_CODE: {
        const auto &code = as<MD_BLOCK_CODE_DETAIL>(detail);
        writer.enterCode({.fenced = code.fence_char != 0, .info = attributeText(code.info)});
        break;
    }
    case MD_BLOCK_HTML:
        writer.enterHtml();
        break;
    case MD_BLOCK_TABLE:
        writer.enterTable(int(as<MD_BLOCK_TABLE_DETAIL>(detail).body_row_count));
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        writer.enterTablePart(partOf(type), alignmentOf(as<MD_BLOCK_TD_DETAIL>(detail)));
        break;
    default:
        writer.enterTablePart(partOf(type), Alignment::None);
    }
}

void leaveBlock(BlockWriter &writer, MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
        break;
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
        writer.leaveContainer();
        break;
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        writer.leaveTablePart(partOf(type));
        break;
    default:
        writer.leaveLeaf();
    }
}

SpanType spanOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return SpanType::Emphasis;
    case MD_SPAN_STRONG:
        return SpanType::Strong;
    case MD_SPAN_DEL:
        return SpanType::Deleted;
    case MD_SPAN_U:
        return SpanType::Underlined;
    case MD_SPAN_A:
        return SpanType::Link;
    case MD_SPAN_IMG:
        return SpanType::Image;
    case MD_SPAN_WIKILINK:
        return SpanType::WikiLink;
    default:
        return SpanType::Code;
    }
}

TargetEvent targetOf(MD_SPANTYPE type, const void *detail)
{
    switch (type) {
    case MD_SPAN_A:
        return {attributeText(as<MD_SPAN_A_DETAIL>(detail).href), attributeText(as<MD_SPAN_A_DETAIL>(detail).title),
                as<MD_SPAN_A_DETAIL>(detail).is_autolink != 0};
    case MD_SPAN_IMG:
        return {attributeText(as<MD_SPAN_IMG_DETAIL>(detail).src), attributeText(as<MD_SPAN_IMG_DETAIL>(detail).title), false};
    case MD_SPAN_WIKILINK:
        return {attributeText(as<MD_SPAN_WIKILINK_DETAIL>(detail).target), {}, false};
    default:
        return {};
    }
}

TextType textTypeOf(MD_TEXTTYPE type)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        return TextType::NulCharacter;
    case MD_TEXT_BR:
        return TextType::HardBreak;
    case MD_TEXT_SOFTBR:
        return TextType::SoftBreak;
    case MD_TEXT_ENTITY:
        return TextType::Entity;
    case MD_TEXT_HTML:
        return TextType::Html;
    case MD_TEXT_CODE:
        return TextType::Code;
    default:
        return TextType::Prose;
    }
}

unsigned flagsOf(const Dialect &dialect)
{
    unsigned flags = MD_DIALECT_COMMONMARK;
    flags |= dialect.has(Extension::Tables) ? MD_FLAG_TABLES : 0;
    flags |= dialect.has(Extension::Strikethrough) ? MD_FLAG_STRIKETHROUGH : 0;
    flags |= dialect.has(Extension::TaskLists) ? MD_FLAG_TASKLISTS : 0;
    flags |= dialect.has(Extension::BareLinks) ? MD_FLAG_PERMISSIVEAUTOLINKS : 0;
    flags |= dialect.has(Extension::WikiLinks) ? MD_FLAG_WIKILINKS : 0;
    flags |= dialect.has(Extension::HardBreaks) ? MD_FLAG_HARD_SOFT_BREAKS : 0;
    flags |= dialect.indentedCode ? 0 : MD_FLAG_NOINDENTEDCODEBLOCKS;
    return flags;
}

int verdict(void *writer)
{
    return static_cast<BlockWriter *>(writer)->hasRoom() ? 0 : stopParsing;
}

/// Runs md4c; its events go to the writer. `emptyInFront`: bytes of empty lines in front of the text.
void run(std::string_view text, size_t emptyInFront, const Dialect &dialect, BlockWriter &writer)
{
    MD_PARSER parser{};
    parser.flags = flagsOf(dialect);
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        enterBlock(*static_cast<BlockWriter *>(data), type, detail);
        return verdict(data);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) {
        leaveBlock(*static_cast<BlockWriter *>(data), type);
        return verdict(data);
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        static_cast<BlockWriter *>(data)->enterSpan(spanOf(type), targetOf(type, detail));
        return verdict(data);
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        static_cast<BlockWriter *>(data)->leaveSpan(spanOf(type));
        return verdict(data);
    };
    parser.text = [](MD_TEXTTYPE type, const char *piece, MD_SIZE size, void *data) {
        static_cast<BlockWriter *>(data)->text(textTypeOf(type), {piece, size});
        return verdict(data);
    };
    md_parse(text.data() - emptyInFront, MD_SIZE(text.size() + emptyInFront), &parser, &writer);
}

/// Code in a list or quotation may have no end. md4c 0.5.2 then passes over the marks of a fence behind it, even if they are too few.
bool mayHoldOpenCode(std::string_view firstLine)
{
    return isItem(firstLine) || isQuote(firstLine);
}

/// Takes down which drafts can be read without what stands in front.
void findFresh(Page &page, const Prepared &prepared, const LineIndex &parsed)
{
    bool behindContainer = false;
    for (Draft &draft : page.drafts) {
        const int first = draft.lines.first;
        // Text that is indented belongs to a paragraph directly above.
        draft.fresh = prepared.fresh.empty() ? isBlank(parsed.line(first - 1)) || indentOf(parsed.line(first), 0).columns < 4
                                             : prepared.fresh[size_t(std::clamp(first, 0, int(prepared.fresh.size()) - 1))] != 0;
        const std::string_view text = trimmed(parsed.line(first));
        draft.fresh = draft.fresh && !(behindContainer && (text.starts_with('`') || text.starts_with('~')));
        behindContainer = mayHoldOpenCode(parsed.line(first));
    }
}

} // namespace

Parsing::Parsing(std::string_view text, const Options &options, const PartOfPost &part)
    : options_(options)
    , mended_(withoutTabsBehindFences(text))
    , source_(mended_.empty() ? text : std::string_view(mended_))
    , prepared_(prepare(source_, options.dialect, part.scope, part.raw))
{
}

std::string_view Parsing::text() const
{
    return prepared_.changed ? std::string_view(prepared_.text) : source_;
}

Page Parsing::run(const Resources &resources, size_t room)
{
    LineIndex lines(text());
    const MovedText moved = withMovedLines(lines);
    if (!moved.bytes.empty()) {
        lines = LineIndex(moved.text());
    }
    BlockWriter writer(lines, source_.size(), prepared_, options_, resources);
    writer.reserve(room);
    galley::markdown::run(lines.text(), moved.begin, options_.dialect, writer);
    Page page = writer.finish();
    findFresh(page, prepared_, lines);
    page.literalTags = std::move(prepared_.literalTags);
    return page;
}

void Parsing::handOver(Page &page)
{
    page.definitions = std::move(prepared_.definitions);
    page.scope = std::move(prepared_.scope);
    page.parsed = std::move(prepared_.text);
}

Page parse(std::string_view text, const Options &options, const Resources &resources, const PartOfPost &part)
{
    Parsing parsing(text, options, part);
    Page page = parsing.run(resources);
    parsing.handOver(page);
    return page;
}

} // namespace galley::markdown
