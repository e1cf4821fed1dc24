// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace galley::frontmatter
{

/// How the block at the top of a post is written.
enum class Dialect {
    None,     ///< no front matter
    Yaml,     ///< between two lines `---` (the second may be `...`)
    Toml,     ///< between two lines `+++`
    Json,     ///< one object `{ … }` that starts the file
    KeyValue, ///< `Key: value` lines up to the first blank line (Pelican, MultiMarkdown)
};

/// Bytes of the post's UTF-8 text: the first, and how many.
struct Range {
    qsizetype offset = 0;
    qsizetype length = 0;
    /// The first byte behind it.
    qsizetype end() const { return offset + length; }
    friend bool operator==(const Range &, const Range &) = default;
};

/// What is wrong with the block. The engine gives kind, place and detail; `ui/` and `cli/` write the sentence.
struct Error {
    enum class Kind {
        Unclosed,     ///< the closing fence or brace is missing: there is no block (`Dialect::None`), the whole text is body
        Syntax,       ///< the block does not parse; `detail` is the parser's own message
        TooLarge,     ///< more than `maximumSize` bytes
        TooComplex,   ///< too deep, too many nodes or too many aliases
        DuplicateKey, ///< `detail` is the key. A warning, except in TOML, where the block does not parse
        WrongType,    ///< e.g. `date: yesterday`; `detail` is the key, empty where the whole block is not a mapping
        Unsupported,  ///< a block in a language that is not read (`---js`); `detail` is the language
    };
    /// After a warning the block is read all the same.
    enum class Severity { Error, Warning };
    Kind kind = Kind::Syntax;
    Severity severity = Severity::Error;
    int line = 0;   ///< 0-based line of the post
    int column = 0; ///< 0-based, in UTF-16 units
    QString detail{};
    friend bool operator==(const Error &, const Error &) = default;
};

/// A date as the post has it. "No zone" and "date only" are kept apart from a full instant.
struct Date {
    enum class Precision { Day, LocalTime, Instant };
    Precision precision = Precision::Day;
    QDateTime value; ///< with its offset from UTC where precision is Instant; else the wall clock, written as if it were UTC
    QString source;  ///< as written
    friend bool operator==(const Date &, const Date &) = default;
};

/// One key of the block with its value, or one item of a list (then `key` is empty).
struct Field {
    enum class Type { Null, Text, Number, Boolean, Date, List, Tree };
    /// Why a value must not be changed in place. `ui/` writes the sentence.
    enum class ReadOnly {
        No,
        Anchor,       ///< other values refer to it (`&name`)
        Alias,        ///< it is written elsewhere (`*name`)
        MergeKey,     ///< `<<`, or brought in by it
        Tag,          ///< a YAML tag (`!custom`) says how to read it
        DuplicateKey, ///< which of the values counts depends on the generator
        ComplexKey,   ///< a YAML key that is not a scalar
        Tree,         ///< a mapping; its children may be editable
    };
    QString key; ///< as written
    Type type = Type::Text;
    QString text;                ///< a scalar's text, quotes and escapes undone; source text for numbers (`1.10` stays `1.10`)
    QStringList items;           ///< a list's scalars, null left out
    std::vector<Field> children; ///< a tree's fields, a list's items (null included); empty behind an alias
    Range keyRange;              ///< as written, quotes included
    Range valueRange; ///< the value's source, quotes and brackets included; empty at the place it would stand where it is missing.
                      ///< A TOML table that is spread over the block has the range from its first to its last part
    int line = 0;     ///< 0-based line of the key
    ReadOnly readOnly = ReadOnly::No;
    /// True if `text` is its whole value.
    bool isScalar() const { return type != Type::Null && type != Type::List && type != Type::Tree; }
    friend bool operator==(const Field &, const Field &) = default;
};

/// The block at the top of a post. A plain value; made by `read`.
struct FrontMatter {
    Dialect dialect = Dialect::None;
    Range block;               ///< from the first byte to the body, fences (or the closing blank line) included; empty if there is none
    int bodyLine = 0;          ///< 0-based line at which the body starts
    qsizetype bodyOffset = 0;  ///< byte at which it starts
    std::vector<Field> fields; ///< in source order
    std::vector<Field> merged; ///< what YAML's merge key `<<` adds; ranges are those of the anchored mapping
    std::vector<Error> errors; ///< in source order

    /// True if the block could be read to its end (warnings do not count). True where there is no block.
    bool isValid() const;

    // The known meanings, whatever the dialect or the key's spelling. Empty where the post does not say.
    QString title() const;
    std::optional<Date> date() const;
    std::optional<Date> updated() const;
    QString slug() const;
    QStringList tags() const;
    QStringList categories() const;
    QStringList authors() const;
    /// True for `draft: true`, `published: false`, `status: draft`; nothing where not said. Pelican's `hidden` is published.
    std::optional<bool> isDraft() const;
    QString summary() const;
    QString image() const;
    QString language() const;

    /// The field with that key, else the first one with that key in another letter case; null if there is none.
    const Field *field(QStringView key) const;
    friend bool operator==(const FrontMatter &, const FrontMatter &) = default;
};

/// A block longer than this many bytes is not read (an error says so); the body is found all the same.
inline constexpr qsizetype maximumSize = 1024 * 1024;
inline constexpr int maximumDepth = 64;     ///< mappings and lists inside each other
inline constexpr int maximumNodes = 10'000; ///< keys and values
inline constexpr int maximumAliases = 100;  ///< uses of YAML aliases

/// Reads the block at the top of a post (UTF-8, `\n`, `\r\n` or `\r` line ends, no BOM). Never fails: what is wrong is in `errors`.
/// Takes time and memory linear in the block, whatever is in it. Safe on any thread.
FrontMatter read(QByteArrayView text);

} // namespace galley::frontmatter
