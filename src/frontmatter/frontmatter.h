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
    friend bool operator==(const Range &, const Range &) = default;
};

/// What is wrong with the block. The engine gives kind, place and detail; `ui/` and `cli/` write the sentence.
struct Error {
    enum class Kind {
        Unclosed,   ///< the closing fence or brace is missing
        Syntax,     ///< the block does not parse; `detail` is the parser's own message
        TooLarge,   ///< more than `maximumSize` bytes
        TooComplex, ///< too deep, too many nodes or too many aliases
        DuplicateKey,
        WrongType, ///< e.g. `date: yesterday`; `detail` is the key
    };
    Kind kind = Kind::Syntax;
    int line = 0;   ///< 0-based line of the post
    int column = 0; ///< 0-based, in UTF-16 units
    QString detail;
    friend bool operator==(const Error &, const Error &) = default;
};

/// A date as the post has it. "No zone" and "date only" are kept apart from a full instant.
struct Date {
    enum class Precision { Day, LocalTime, Instant };
    Precision precision = Precision::Day;
    QDateTime value; ///< with its offset from UTC where precision is Instant
    QString source;  ///< as written
    friend bool operator==(const Date &, const Date &) = default;
};

/// One key of the block, with its value as far as it is a scalar or a list of scalars.
struct Field {
    enum class Type { Null, Text, Number, Boolean, Date, List, Tree };
    QString key;        ///< as written
    Type type = Type::Text;
    QString text;       ///< a scalar's text, quotes and escapes undone; source text for numbers (`1.10` stays `1.10`)
    QStringList items;  ///< a list's scalars
    Range keyRange;
    Range valueRange;   ///< the value's source, quotes included; empty at the place it would stand where it is missing
    int line = 0;       ///< 0-based line of the key
    bool editable = true;
    QString readOnlyReason; ///< why not, where not editable (an anchor, an alias, a merge key …)
    friend bool operator==(const Field &, const Field &) = default;
};

/// The block at the top of a post. A plain value; made by `read`.
struct FrontMatter {
    Dialect dialect = Dialect::None;
    Range block;           ///< fences included; empty if there is none
    int bodyLine = 0;      ///< 0-based line at which the body starts
    qsizetype bodyOffset = 0; ///< byte at which it starts
    std::vector<Field> fields; ///< in source order, top level only
    std::vector<Error> errors;

    // The known meanings, whatever the dialect or the key's spelling. Empty where the post does not say.
    QString title() const;
    std::optional<Date> date() const;
    std::optional<Date> updated() const;
    QString slug() const;
    QStringList tags() const;
    QStringList categories() const;
    QStringList authors() const;
    /// True for `draft: true`, `published: false`, `status: draft` (and Pelican's `hidden`? no: only draft); nothing where not said.
    std::optional<bool> isDraft() const;
    QString summary() const;
    QString image() const;
    QString language() const;

    /// The first field with that key, letter case ignored; null if there is none.
    const Field *field(QStringView key) const;
    friend bool operator==(const FrontMatter &, const FrontMatter &) = default;
};

/// A block longer than this is not read (an error says so); the body is found all the same.
inline constexpr qsizetype maximumSize = 1024 * 1024;

/// Reads the block at the top of a post (UTF-8, `\n`, `\r\n` or `\r` line ends, no BOM). Never fails: what is wrong is in `errors`.
/// Takes time and memory linear in the block, whatever is in it. Safe on any thread.
FrontMatter read(QByteArrayView text);

} // namespace galley::frontmatter
