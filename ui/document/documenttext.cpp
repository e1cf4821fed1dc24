// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/documenttext.h"

#include <QTextDocument>

namespace galley
{

QString textOf(const QTextDocument &document)
{
    QString text = document.toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace galley
