// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "html.h"

#include "bytescan.h"

#include <array>
#include <charconv>
#include <gumbo.h>
#include <unordered_map>

namespace galley::markdown
{
namespace
{

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Control characters, as far as they are one byte. C2 leads to the others and to the no-break space.
std::array<bool, 256> controlBytes()
{
    std::array<bool, 256> table{};
    for (size_t byte = 0; byte < 0x20; ++byte) {
        table[byte] = byte != '\t' && byte != '\n' && byte != '\f' && byte != '\r';
    }
    table[0x7F] = true;
    return table;
}

std::array<bool, 256> bytesOf(std::string_view bytes, std::array<bool, 256> table = {})
{
    for (const char byte : bytes) {
        table[static_cast<unsigned char>(byte)] = true;
    }
    return table;
}

const std::array<bool, 256> specialInText = bytesOf("&<>\xC2", controlBytes());
const std::array<bool, 256> specialInAttribute = bytesOf("&\"\xC2", controlBytes());

/// The `marks` are those of the special bytes that are plain ASCII.
template <char... marks>
void appendEscaped(std::string &out, std::string_view text, const std::array<bool, 256> &special)
{
    size_t done = 0;
    for (size_t i = passPlain<marks...>(text, 0); i < text.size(); i = passPlain<marks...>(text, i + 1)) {
        if (!special[static_cast<unsigned char>(text[i])]) {
            continue;
        }
        std::string_view escaped;
        size_t length = 1;
        switch (text[i]) {
        case '&':
            escaped = "&amp;";
            break;
        case '<':
            escaped = "&lt;";
            break;
        case '>':
            escaped = "&gt;";
            break;
        case '"':
            escaped = "&quot;";
            break;
        case '\xC2':
            length = 2;
            if (i + 1 >= text.size() || static_cast<unsigned char>(text[i + 1]) > 0xA0) {
                continue;
            }
            escaped = text[i + 1] == '\xA0' ? "&nbsp;" : replacement;
            break;
        default:
            escaped = replacement;
        }
        out.append(text.substr(done, i - done)).append(escaped);
        i += length - 1;
        done = i + 1;
    }
    out.append(text.substr(done));
}

void appendUtf8(std::string &out, unsigned c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += {char(0xC0 | c >> 6), char(0x80 | (c & 0x3F))};
    } else if (c < 0x10000) {
        out += {char(0xE0 | c >> 12), char(0x80 | (c >> 6 & 0x3F)), char(0x80 | (c & 0x3F))};
    } else {
        out += {char(0xF0 | c >> 18), char(0x80 | (c >> 12 & 0x3F)), char(0x80 | (c >> 6 & 0x3F)), char(0x80 | (c & 0x3F))};
    }
}

std::string decodeNumber(std::string_view digits, int base)
{
    unsigned code = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool reserved = code >= 0xFDD0 && code <= 0xFDEF; // noncharacters, which tokens and late marks are made of
    if (error != std::errc() || end != digits.data() + digits.size() || code == 0 || surrogate || reserved || code > 0x10FFFF) {
        return std::string(replacement);
    }
    std::string text;
    appendUtf8(text, code == '\r' ? '\n' : code);
    return text;
}

/// Asks the HTML parser, which has the table of 2,125 names; it also accepts prefixes (`&notit;`), which Markdown does not.
std::string askParser(std::string_view entity)
{
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, entity.data(), entity.size());
    std::string text;
    const GumboVector &children = output->root->v.element.children;
    if (children.length == 1) {
        text = static_cast<const GumboNode *>(children.data[0])->v.text.text;
    }
    gumbo_destroy_output(&options, output);
    const bool whole = entity == "&semi;" || (!text.empty() && text.back() != ';');
    return whole ? text : std::string(entity);
}

} // namespace

void appendText(std::string &out, std::string_view text)
{
    appendEscaped<'&', '<', '>'>(out, text, specialInText);
}

void appendVisible(std::string &out, std::string_view text, BidiControls controls)
{
    static constexpr std::array<std::string_view, 5> embeddings = {"LRE", "RLE", "PDF", "LRO", "RLO"}; // from U+202A
    static constexpr std::array<std::string_view, 4> isolates = {"LRI", "RLI", "FSI", "PDI"};          // from U+2066
    size_t done = 0;
    for (size_t at = text.find('\xE2'); at != std::string_view::npos && at + 2 < text.size(); at = text.find('\xE2', at + 1)) {
        const std::string_view two = text.substr(at, 2);
        const auto last = static_cast<unsigned char>(text[at + 2]);
        const bool embedding = two == "\xE2\x80" && last >= 0xAA && last <= 0xAE;
        const bool isolate = two == "\xE2\x81" && last >= 0xA6 && last <= 0xA9;
        if (!(embedding && last >= 0xAD) && (controls == BidiControls::Overrides || (!embedding && !isolate))) {
            continue;
        }
        appendText(out, text.substr(done, at - done));
        out.append("<span class=\"bidi-mark\">").append(embedding ? embeddings[last - 0xAA] : isolates[last - 0xA6]).append("</span>");
        done = at + 3;
    }
    appendText(out, text.substr(done));
}

void appendAttribute(std::string &out, std::string_view value)
{
    appendEscaped<'&', '"'>(out, value, specialInAttribute);
}

void appendAddress(std::string &out, std::string_view address, bool braces)
{
    static const std::array<bool, 256> plain =
        bytesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789~-_.+!*'(),%#@?=;:/$");
    static constexpr char hex[] = "0123456789ABCDEF";
    size_t done = 0;
    for (size_t i = 0; i < address.size(); ++i) {
        const char c = address[i];
        const auto byte = static_cast<unsigned char>(c);
        if (plain[byte] || (braces && (c == '{' || c == '}'))) {
            continue;
        }
        out.append(address.substr(done, i - done));
        done = i + 1;
        if (c == '&') {
            out += "&amp;";
        } else {
            out += {'%', hex[byte >> 4], hex[byte & 15]};
        }
    }
    out.append(address.substr(done));
}

std::string decodeEntity(std::string_view entity)
{
    if (entity.size() > 3 && entity[1] == '#') {
        const bool hex = entity[2] == 'x' || entity[2] == 'X';
        const size_t skip = hex ? 3 : 2;
        return decodeNumber(entity.substr(skip, entity.size() - skip - 1), hex ? 16 : 10);
    }
    // One parse for each name: real posts use the same few again and again.
    thread_local std::unordered_map<std::string, std::string> known;
    if (known.size() > 4096) {
        known.clear();
    }
    const auto [place, isNew] = known.try_emplace(std::string(entity));
    if (isNew) {
        place->second = askParser(entity);
    }
    return place->second;
}

} // namespace galley::markdown
