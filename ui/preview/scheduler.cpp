// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/scheduler.h"

#include "preview/stages.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>

namespace galley
{

PreviewScheduler::PreviewScheduler(std::shared_ptr<diagrams::Store> pictures, QObject *parent)
    : QObject(parent)
    , m_worker(
          [this](RenderWorker::Result result) {
              // The worker is a member and ends before this object does, so `this` is alive here.
              QMetaObject::invokeMethod(this, [this, result = std::move(result)] { deliver(result); }, Qt::QueuedConnection);
          },
          std::move(pictures))
{
}

PreviewScheduler::~PreviewScheduler() = default;

void PreviewScheduler::watch(QTextDocument *document, const QString &text)
{
    if (m_document) {
        disconnect(m_document, nullptr, this, nullptr);
    }
    m_document = document;
    if (!document) {
        return;
    }
    document->documentLayout(); // a document without a layout reports no changes
    connect(document, &QTextDocument::contentsChange, this, &PreviewScheduler::contentsChange);
    if (m_active) {
        sendAll(text);
    }
}

void PreviewScheduler::setActive(bool active)
{
    if (active == m_active) {
        return;
    }
    m_active = active;
    if (active && m_document) {
        sendAll();
    }
}

void PreviewScheduler::sendAll(const QString &text)
{
    const Stage stage("capture-all");
    m_lines = m_document->blockCount();
    m_characters = m_document->characterCount();
    m_sent += m_characters;
    m_worker.setText(text.isEmpty() ? m_document->toRawText() : text, ++m_revision);
}

// QTextDocument's counts may name more than what changed (setPlainText counts the last block's separator; an edit block's changes
// are reported as one range), so only the lines at both ends of the range are taken from it; how many lines were there before
// follows from the number of lines in the document. Counts that contradict the length of the text are not believed at all.
void PreviewScheduler::contentsChange(int position, int removed, int added)
{
    if (!m_active) {
        return;
    }
    const Stage stage("capture");
    const int lines = m_document->blockCount();
    const int characters = m_document->characterCount();
    const QTextBlock first = m_document->findBlock(position);
    const QTextBlock last = m_document->findBlock(std::min(position + added, characters - 1));
    const int added_ = last.blockNumber() - first.blockNumber() + 1;
    const int removed_ = added_ - (lines - m_lines);
    const bool believable = first.isValid() && last.isValid() && added_ > 0 && removed_ >= 0 &&
                            (characters - m_characters == added - removed || (position == 0 && added >= characters - 1));
    constexpr int manyLines = 5000;
    if (!believable || added_ > manyLines) {
        sendAll();
        return;
    }
    m_lines = lines;
    m_characters = characters;
    QString text = first.text();
    for (QTextBlock block = first.next(); block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        text += u'\n' + block.text();
    }
    m_sent += text.size();
    m_worker.edit({.first = first.blockNumber(), .removed = removed_, .added = added_, .text = std::move(text)}, ++m_revision);
}

void PreviewScheduler::deliver(const RenderWorker::Result &result)
{
    if (const auto *rendering = std::get_if<Rendered>(&result)) {
        Q_EMIT rendered(*rendering);
    } else if (const auto *patch = std::get_if<PagePatch>(&result)) {
        Q_EMIT patchReady(*patch);
    } else {
        Q_EMIT contentReady(std::get<PageContent>(result));
    }
}

} // namespace galley
