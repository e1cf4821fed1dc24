// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "math/typesetter.h"

#include <expected>
#include <memory>
#include <string>
#include <string_view>

namespace galley::math
{

/// Formulas become MathML. Loads KaTeX at the first one, and keeps the newest results. Not safe to share between threads: one for each.
class Renderer final : public markdown::MathRenderer
{
public:
    Renderer();
    ~Renderer() override;

    /// Results made with other macros are kept besides.
    void setMacros(const Macros &macros) override;
    /// `tex` is UTF-8 without its delimiters. What is wrong with a formula is said in English: KaTeX's own message, or ours. The same
    /// arguments and macros give the same bytes, on every machine.
    std::expected<std::string, std::string> render(std::string_view tex, bool display) override;

    /// What was done so far, for tests and measurements.
    struct Effort {
        int typeset = 0; ///< formulas that KaTeX set
        int reused = 0;  ///< formulas that were known
    };
    Effort effort() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A longer formula (bytes) is not read: it would take seconds.
inline constexpr size_t longestFormula = 16 * 1024;

} // namespace galley::math
