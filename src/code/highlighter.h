// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace galley::code
{

/// Colours source code as HTML with classes, by KSyntaxHighlighting's definitions. Loading them takes some tens of milliseconds
/// and is put off until the first block with a known language. Not safe to share between threads: one for each.
class Highlighter final
{
public:
    Highlighter();
    ~Highlighter();

    /// The inside of a `<code>` element: escaped as HTML 5 serialises text, with `<span class="hl-…">` around what has a style.
    /// `language` is the first word of an info string, an alias (`js`, `c++`, `sh`) or a name; unknown or empty: plain.
    QByteArray toHtml(QByteArrayView code, QByteArrayView language);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::code
