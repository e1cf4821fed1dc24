// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "body.h"

#include "page.h"

#include <QString>
#include <QUtf8StringView>

namespace galley::markdown
{

Body render(QByteArrayView text, int firstLine, const Options &options, code::Highlighter *highlighter)
{
    QByteArray mended;
    if (!text.isValidUtf8()) {
        // Bytes that are no UTF-8 would reach the page as something else than what we hash and compare.
        mended = QString::fromUtf8(text).toUtf8();
        text = mended;
    }
    if (text.startsWith("\xEF\xBB\xBF")) {
        text = text.sliced(3);
    }
    const std::string_view source(text.data() ? text.data() : "", size_t(text.size()));
    return assemble(parse(source, options, highlighter), firstLine, options);
}

} // namespace galley::markdown
