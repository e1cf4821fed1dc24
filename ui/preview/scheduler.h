// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/renderworker.h"

#include <QObject>
#include <QPointer>

class QTextDocument;

namespace galley
{

/// Watches a QTextDocument and keeps a RenderWorker's copy of it up to date: at each change only the changed lines are sent, at
/// once, without a timer. Holds no text itself. Does nothing while inactive; sends the whole text when it is active again.
class PreviewScheduler final : public QObject
{
    Q_OBJECT
public:
    explicit PreviewScheduler(std::shared_ptr<diagrams::Store> pictures = std::make_shared<diagrams::Store>(), QObject *parent = nullptr);
    ~PreviewScheduler() override;

    /// The document to render; null for none (the last rendering stays). `text` is what it holds, if that is at hand: then it need not
    /// be copied out of it.
    void watch(QTextDocument *document, const QString &text = {});
    void setActive(bool active);
    bool isActive() const { return m_active; }
    /// Counts the changes; a result that carries this number stands for the text as it is now. 0: nothing was sent yet.
    quint64 revision() const { return m_revision; }
    /// UTF-16 units that were handed to the worker so far: what a key press costs here.
    qint64 charactersSent() const { return m_sent; }

    // See RenderWorker.
    void load(int load, std::shared_ptr<const PostPlace> place) { m_worker.load(load, std::move(place)); }
    void pageIsFree(int load) { m_worker.pageIsFree(load); }
    void forgetPage(int load) { m_worker.forgetPage(load); }
    void picturesChanged() { m_worker.picturesChanged(++m_revision); }
    void setOptions(const post::Options &options) { m_worker.setOptions(options, m_revision == 0 ? 0 : ++m_revision); }

Q_SIGNALS:
    void rendered(const galley::Rendered &rendered);
    void patchReady(const galley::PagePatch &patch);
    void contentReady(const galley::PageContent &content);

private:
    void sendAll(const QString &text = {});
    void contentsChange(int position, int removed, int added);
    void deliver(const RenderWorker::Result &result);

    QPointer<QTextDocument> m_document;
    bool m_active = false;
    quint64 m_revision = 0;
    qint64 m_sent = 0;
    int m_lines = 0;      ///< blocks of the document as the worker knows it
    int m_characters = 0; ///< likewise
    RenderWorker m_worker;
};

} // namespace galley
