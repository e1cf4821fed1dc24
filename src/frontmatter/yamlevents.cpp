// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/yamlevents.h"

#include "frontmatter/quoted.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::frontmatter
{

namespace
{

void printNothing(fy_diag *, void *, const char *, size_t) {}

QByteArray bytesOf(fy_token *token)
{
    size_t length = 0;
    const char *text = fy_token_get_text(token, &length);
    return {text, static_cast<qsizetype>(length)};
}

qsizetype endOf(fy_token *token)
{
    return static_cast<qsizetype>(fy_token_end_mark(token)->input_pos);
}

fy_diag *createDiagnostics()
{
    fy_diag_cfg configuration;
    fy_diag_cfg_default(&configuration);
    configuration.fp = nullptr;
    configuration.output_fn = printNothing;
    configuration.level = FYET_ERROR;
    configuration.colorize = false;
    configuration.show_source = false;
    configuration.show_position = false;
    fy_diag *diagnostics = fy_diag_create(&configuration);
    fy_diag_set_collect_errors(diagnostics, true);
    return diagnostics;
}

} // namespace

YamlEvents::YamlEvents(QByteArrayView content, Syntax syntax)
    : m_content(content)
    , m_diagnostics(createDiagnostics())
{
    fy_parse_cfg configuration{};
    configuration.search_path = "";
    const unsigned json = syntax == Syntax::Json ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE;
    configuration.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_ALLOW_DUPLICATE_KEYS | FYPCF_SLOPPY_FLOW_INDENTATION | json);
    configuration.diag = m_diagnostics.get();
    m_parser.reset(fy_parser_create(&configuration));
    fy_parser_set_string(m_parser.get(), content.data(), static_cast<size_t>(content.size()));
}

bool YamlEvents::next(YamlEvent &event)
{
    fy_event *raw = fy_parser_parse(m_parser.get());
    if (!raw) {
        return false;
    }
    event = YamlEvent{};
    event.type = raw->type;
    if (const fy_mark *start = fy_event_start_mark(raw)) {
        event.start = static_cast<qsizetype>(start->input_pos);
    }
    if (const fy_mark *end = fy_event_end_mark(raw)) {
        event.end = static_cast<qsizetype>(end->input_pos);
    }
    fill(event, raw);
    fy_parser_event_free(m_parser.get(), raw);
    return true;
}

std::optional<Error> YamlEvents::error() const
{
    if (!fy_parser_get_stream_error(m_parser.get())) {
        return std::nullopt;
    }
    Error result;
    void *iterator = nullptr;
    if (const fy_diag_error *first = fy_diag_errors_iterate(m_diagnostics.get(), &iterator)) {
        result.line = std::max(first->line - 1, 0);
        result.column = std::max(first->column - 1, 0);
        result.detail = QString::fromUtf8(first->msg);
    }
    return result;
}

void YamlEvents::fill(YamlEvent &event, fy_event *raw) const
{
    if (raw->type == FYET_ALIAS) {
        event.anchor = bytesOf(raw->alias.anchor);
        event.start = std::max<qsizetype>(event.start - 1, 0); // the star
        return;
    }
    if (raw->type != FYET_SCALAR && raw->type != FYET_SEQUENCE_START && raw->type != FYET_MAPPING_START) {
        return;
    }
    qsizetype propertiesEnd = -1;
    if (fy_token *anchor = fy_event_get_anchor_token(raw)) {
        event.anchor = bytesOf(anchor);
        propertiesEnd = endOf(anchor);
    }
    if (fy_token *tag = fy_event_get_tag_token(raw)) {
        event.tagged = true;
        propertiesEnd = std::max(propertiesEnd, endOf(tag));
    }
    if (raw->type == FYET_SCALAR && raw->scalar.value) {
        event.style = fy_token_scalar_style(raw->scalar.value);
        widen(event, propertiesEnd);
        const bool isQuoted = event.style == FYSS_SINGLE_QUOTED || event.style == FYSS_DOUBLE_QUOTED;
        event.text =
            isQuoted ? quotedText(m_content.sliced(event.start, event.end - event.start)) : QString::fromUtf8(bytesOf(raw->scalar.value));
    }
}

/// The library's marks leave out quotes and the header of a block scalar.
void YamlEvents::widen(YamlEvent &event, qsizetype propertiesEnd) const
{
    if (event.style == FYSS_SINGLE_QUOTED || event.style == FYSS_DOUBLE_QUOTED) {
        event.start = std::max<qsizetype>(event.start - 1, 0);
        event.end = std::min(event.end + 1, m_content.size());
    } else if (event.style == FYSS_LITERAL || event.style == FYSS_FOLDED) {
        const char indicator = event.style == FYSS_LITERAL ? '|' : '>';
        const qsizetype at = propertiesEnd >= 0 ? m_content.indexOf(indicator, propertiesEnd) : headerBefore(event.start, indicator);
        event.start = at < 0 ? event.start : at;
        while (event.end > event.start && (m_content[event.end - 1] == '\n' || m_content[event.end - 1] == '\r')) {
            --event.end;
        }
    }
}

/// The last `indicator` in the line above the text of a block scalar, its comment left out. -1 if there is none.
qsizetype YamlEvents::headerBefore(qsizetype start, char indicator) const
{
    qsizetype lineEnd = start;
    while (lineEnd > 0 && (m_content[lineEnd - 1] == ' ' || isLineEnd(m_content[lineEnd - 1]))) {
        --lineEnd;
    }
    qsizetype lineStart = lineEnd;
    while (lineStart > 0 && !isLineEnd(m_content[lineStart - 1])) {
        --lineStart;
    }
    const QByteArrayView line = m_content.sliced(lineStart, lineEnd - lineStart);
    const qsizetype comment = line.indexOf(" #");
    const qsizetype at = line.first(comment < 0 ? line.size() : comment).lastIndexOf(indicator);
    return at < 0 ? -1 : lineStart + at;
}

} // namespace galley::frontmatter
