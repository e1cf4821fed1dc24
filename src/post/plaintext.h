// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace galley::post
{

/// The text of a piece of HTML, entities undone, up to about `enough` characters. What is not shown (script, style) is left out.
///     "<p>A <em>b</em> &amp; c</p>" -> "A b & c"
QString plainText(QByteArrayView html, qsizetype enough);

} // namespace galley::post
