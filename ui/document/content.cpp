// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/content.h"

#include "document/documenttext.h"

#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QTextCursor>

#include <algorithm>

namespace galley
{

Content::Content(const Dress &dress)
{
    if (dress) {
        dress(m_document);
    } else { // what QPlainTextEdit wants, and without a layout a QTextDocument reports no changes
        m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
    }
    m_document.setModified(false); // a layout and a font are no change of the text
    QObject::connect(&m_document, &QTextDocument::contentsChange,
                     [this](int position, int removed, int added) { follow(position, removed, added); });
}

Content::~Content()
{
    m_document.disconnect();
}

void Content::fill(const text::Decoded &decoded)
{
    const QScopedValueRollback filling(m_filling, true);
    m_document.setUndoRedoEnabled(false);
    m_document.setPlainText(decoded.text);
    m_lineEnds.set(decoded.format.mixed);
    m_document.setUndoRedoEnabled(true);
    m_document.setModified(false);
    m_text = decoded.text;
    m_characters = m_document.characterCount();
}

// The counts may name more than what changed (an edit block is one range, some count the last block's separator), never less.
void Content::follow(int position, int /*removed*/, int added)
{
    ++m_revision;
    if (m_filling) {
        return;
    }
    const int characters = m_document.characterCount();
    const int end = std::min(position + added, characters - 1);
    const int removed = end - position - (characters - std::exchange(m_characters, characters));
    if (removed >= 0 && position + removed <= m_text.size()) {
        QTextCursor range(&m_document);
        range.setPosition(position);
        range.setPosition(end, QTextCursor::KeepAnchor);
        m_text.replace(position, removed, range.selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    }
    if (m_text.size() != characters - 1) { // counts that contradict the length are not believed
        m_text = textOf(m_document);
    }
}

} // namespace galley
