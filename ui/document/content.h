// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/lineends.h"
#include "document/textcopy.h"

#include <QTextDocument>

#include <functional>

namespace galley
{

/// The text of an open post: the QTextDocument that the editor shows, with what travels with it. Filling one takes seconds for a very
/// long post, so a file's text comes in a Content of its own that another thread makes, fills and hands over (`moveTo()`).
class Content final
{
public:
    /// Gives an empty QTextDocument its layout and font, so that nothing has to be laid out anew once it is full. In the window's thread.
    using Dress = std::function<void(QTextDocument &)>;

    explicit Content(const Dress &dress = {});
    ~Content();
    Q_DISABLE_COPY_MOVE(Content)

    /// The text of a file, which no undo takes away. Not modified afterwards.
    void fill(const text::Decoded &decoded);
    /// To another thread, which one without a thread (null) can take by itself.
    void moveTo(QThread *thread) { m_document.moveToThread(thread); }

    QTextDocument &document() { return m_document; }
    const QTextDocument &document() const { return m_document; }
    LineEnds &lineEnds() { return m_lineEnds; }
    const LineEnds &lineEnds() const { return m_lineEnds; }
    /// The text as it is: the same as `textOf(document())`, at once.
    const TextCopy &text() const { return m_text; }
    /// Counts the changes.
    int revision() const { return m_revision; }

private:
    void follow(int position, int removed, int added);

    QTextDocument m_document;
    LineEnds m_lineEnds{m_document};
    TextCopy m_text;
    int m_characters = 1; ///< of the document as `m_text` knows it
    int m_revision = 0;
    bool m_filling = false;
};

} // namespace galley
