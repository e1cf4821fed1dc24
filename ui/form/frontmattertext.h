// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/convert.h"

#include <QPointer>
#include <QTextDocument>

namespace galley
{

/// The front matter of a QTextDocument, to be changed: each change is worked out on the text as it is at that moment, and is one step to
/// undo that replaces just the value. Reads no more than the block; that is done once for a change, never while the post is typed.
class FrontMatterText final
{
public:
    using Done = std::expected<void, frontmatter::Refusal>;
    /// Whether a change becomes one step to undo together with the change before it. It does only if nothing else changed the text since.
    enum class Step { New, Same };

    void setDocument(QTextDocument *document) { m_document = document; }
    Done set(const QStringList &path, const frontmatter::Value &value, Step step);
    Done add(const QString &key, const frontmatter::Value &value);
    Done remove(const QStringList &path);
    /// What the block would be in that dialect.
    std::expected<frontmatter::Conversion, frontmatter::Refusal> conversion(frontmatter::Dialect to) const;
    Done convert(frontmatter::Dialect to);
    /// Puts a first block above the text of a post that has none.
    void start(frontmatter::Dialect dialect, const QString &title, const QString &date);

private:
    QByteArray head() const;
    void apply(const QByteArray &head, const frontmatter::Edit &edit, Step step);

    QPointer<QTextDocument> m_document;
    int m_revision = -1; ///< of the document after the last change that was made here
};

} // namespace galley
