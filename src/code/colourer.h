// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace galley::code
{

/// What a piece of code is; the palettes have a colour for each (`code-keyword` …).
enum class Style : quint8 { Plain, Keyword, Type, Function, String, Number, Comment, Operator, Variable, Error, Inserted, Deleted };

/// UTF-16 units of a code text that have one style; never Plain, never across a line end.
struct Run {
    qsizetype offset = 0;
    qsizetype length = 0;
    Style style = Style::Plain;
};

/// Knows the languages. Made by the module `galley-colours.so`, which is the one part of the engine that needs KSyntaxHighlighting
/// and through it Qt Gui, GL and X11 libraries: they take longer to load than most posts to export, so that is put off until the
/// first block of code in a language. One for each thread.
class Colourer
{
public:
    Colourer() = default;
    Colourer(const Colourer &) = delete;
    Colourer &operator=(const Colourer &) = delete;
    virtual ~Colourer() = default;

    /// The styles of a text, in order. `language` is a definition's name, another name of it, or a file name's ending; nothing for
    /// one that is not known.
    virtual std::vector<Run> runs(const QString &code, const QString &language) = 0;
};

/// The module's only function, by name `galleyMakeColourer`.
using MakeColourer = Colourer *();

/// A new colourer from the module; null if that is not installed (said once on standard error).
std::unique_ptr<Colourer> makeColourer();

} // namespace galley::code
