// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/resources.h"

#include <QString>

#include <memory>

namespace galley::math
{

/// How a formula stands: in a line of text, or by itself in a line of its own, where it is set larger.
enum class Mode : quint8 { Inline, Display };

using Macros = markdown::MathMacros;

/// What became of a formula.
struct Typeset {
    enum class Failure {
        None,
        Syntax,     ///< KaTeX does not understand it; `message` is its own
        NotAllowed, ///< a command that could reach out of the page; `message` names it: `\htmlData`
        TooDeep,    ///< braces in braces in braces
        TooLong,    ///< its macros make more of it than can be set in a second or two
    };
    Failure failure = Failure::None;
    QString mathML; ///< one `<math>` element; empty after a failure
    QString message;
};

/// Sets formulas. Made by the module `galley-math.so`, which is the one part of the engine that needs Qt Qml: that and KaTeX take longer
/// to load than most posts to export, so it is put off until the first formula. One for each thread.
class Typesetter
{
public:
    Typesetter() = default;
    Typesetter(const Typesetter &) = delete;
    Typesetter &operator=(const Typesetter &) = delete;
    virtual ~Typesetter() = default;

    /// TeX without its delimiters, in KaTeX's dialect. The result holds nothing but MathML and inline styles; it does not depend on
    /// formulas that were set before. Takes a second or two at most: what it may do is counted.
    virtual Typeset typeset(const QString &tex, Mode mode, const Macros &macros) = 0;
};

/// The module's only function, by name `galleyMakeTypesetter`.
using MakeTypesetter = Typesetter *();

/// A new typesetter from the module; null if that is not installed (said once on standard error).
std::unique_ptr<Typesetter> makeTypesetter();

} // namespace galley::math
