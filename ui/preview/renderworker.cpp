// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/renderworker.h"

#include "preview/pagesource.h"
#include "preview/patch.h"
#include "preview/stages.h"

#include <utility>

namespace galley
{

namespace
{

/// How many pictures of the post are elsewhere, and the size of its HTML.
std::pair<int, qsizetype> measure(const post::Rendering &rendering)
{
    int count = 0;
    qsizetype size = 0;
    for (const markdown::Block &block : rendering.blocks) {
        size += block.content->html.size();
        for (const markdown::Image &image : block.content->images) {
            const QByteArray start = image.source.left(8).toLower();
            count += start.startsWith("http://") || start.startsWith("https://") || start.startsWith("//");
        }
    }
    return {count, size};
}

} // namespace

RenderWorker::RenderWorker(Deliver deliver, std::shared_ptr<diagrams::Store> pictures)
    : m_deliver(std::move(deliver))
    , m_pictures(std::move(pictures))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

RenderWorker::~RenderWorker() = default;

void RenderWorker::setText(QString raw, quint64 revision)
{
    std::unique_lock lock(m_mutex);
    m_inbox.edits.clear();
    m_inbox.edits.emplace_back(Text{std::move(raw)});
    m_inbox.revision = revision;
    m_news = true;
    lock.unlock();
    m_wake.notify_one(); // not before: the worker would wake up to wait for us
}

void RenderWorker::edit(LineEdit edit, quint64 revision)
{
    std::unique_lock lock(m_mutex);
    m_inbox.edits.emplace_back(std::move(edit));
    m_inbox.revision = revision;
    m_news = true;
    lock.unlock();
    m_wake.notify_one(); // not before: the worker would wake up to wait for us
}

void RenderWorker::load(int load, std::shared_ptr<const PostPlace> place)
{
    std::unique_lock lock(m_mutex);
    m_inbox.load = load;
    m_inbox.place = std::move(place);
    m_inbox.freed.reset();
    m_inbox.forget = false;
    m_news = true;
    lock.unlock();
    m_wake.notify_one(); // not before: the worker would wake up to wait for us
}

void RenderWorker::pageIsFree(int load)
{
    std::unique_lock lock(m_mutex);
    m_inbox.freed = load;
    m_news = true;
    lock.unlock();
    m_wake.notify_one(); // not before: the worker would wake up to wait for us
}

void RenderWorker::forgetPage(int load)
{
    std::unique_lock lock(m_mutex);
    m_inbox.freed = load;
    m_inbox.forget = true;
    m_news = true;
    lock.unlock();
    m_wake.notify_one(); // not before: the worker would wake up to wait for us
}

void RenderWorker::picturesChanged(quint64 revision)
{
    const std::scoped_lock lock(m_mutex);
    m_inbox.pictures = true;
    m_inbox.revision = revision;
    m_news = true;
    m_wake.notify_one();
}

void RenderWorker::setOptions(post::Options options, quint64 revision)
{
    const std::scoped_lock lock(m_mutex);
    m_inbox.options = std::move(options);
    m_inbox.revision = revision;
    m_news = true;
    m_wake.notify_one();
}

void RenderWorker::run(const std::stop_token &stop)
{
    m_renderers = std::make_unique<post::Renderers>(m_pictures);
    m_post = std::make_unique<post::LivePost>(post::Options(), m_renderers->resources());
    while (!stop.stop_requested()) {
        Inbox inbox;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_news; })) {
                return;
            }
            inbox = std::exchange(m_inbox, Inbox{});
            m_news = false;
        }
        handle(std::move(inbox));
    }
}

void RenderWorker::handle(Inbox inbox)
{
    if (inbox.pictures) {
        m_post->forget();
    }
    if (inbox.options) {
        m_post->setOptions(*inbox.options);
    }
    if (takeEdits(inbox)) {
        render();
    }
    if (inbox.load) {
        m_load = *inbox.load;
        m_sizes.start(inbox.place);
        m_wantsContent = true;
        m_free = false;
    }
    if (inbox.freed == m_load && !m_wantsContent) {
        m_free = true;
        if (inbox.forget) {
            m_shown = std::make_shared<post::Rendering>();
            m_shownRevision = 0;
        }
    }
    if (m_wantsContent && m_newest) {
        sendContent();
    } else if (m_free && m_newest && m_shownRevision != m_newestRevision) {
        sendPatch();
    }
}

// True if the newest rendering is outdated.
bool RenderWorker::takeEdits(const Inbox &inbox)
{
    if (inbox.edits.empty() && !inbox.pictures && !(inbox.options && m_newest)) {
        return false;
    }
    for (const auto &edit : inbox.edits) {
        if (const auto *text = std::get_if<Text>(&edit)) {
            m_mirror.setText(text->raw);
        } else {
            [[maybe_unused]] const bool fits = m_mirror.apply(std::get<LineEdit>(edit));
            Q_ASSERT(fits);
        }
    }
    m_revision = inbox.revision;
    return true;
}

void RenderWorker::render()
{
    const Stage stage("render");
    m_newest = std::make_shared<post::Rendering>(m_post->update(m_mirror.text()));
    m_newestRevision = m_revision;
    const auto [remoteImages, size] = measure(*m_newest);
    m_deliver(Rendered{.rendering = m_newest,
                       .text = m_mirror.text(),
                       .revision = m_revision,
                       .remoteImages = remoteImages,
                       .size = size,
                       .missing = m_renderers->diagrams.takeMissing()});
}

void RenderWorker::sendContent()
{
    const Stage stage("content");
    m_wantsContent = false;
    m_shown = m_newest;
    m_shownRevision = m_newestRevision;
    QByteArrayList rules;
    for (const markdown::Block &block : m_newest->blocks) {
        rules += m_sizes.newRules(*block.content);
    }
    m_deliver(PageContent{.html = markedHtml(*m_newest),
                          .rules = rules.join('\n'),
                          .revision = m_newestRevision,
                          .load = m_load,
                          .blocks = static_cast<int>(m_newest->blocks.size())});
}

void RenderWorker::sendPatch()
{
    const Stage stage("diff");
    const bool whole = m_shownRevision == 0;
    const preview::Patch patch = preview::diff(m_shown->blocks, m_newest->blocks);
    m_shown = m_newest;
    m_shownRevision = m_newestRevision;
    QByteArrayList rules;
    for (const preview::Splice &splice : patch.splices) {
        for (const markdown::Block &block : splice.inserted) {
            rules += m_sizes.newRules(*block.content);
        }
    }
    QString json = patch.splices.empty() && !whole ? QString() : patchJson(patch, whole, rules);
    m_free = json.isEmpty(); // nothing to wait for
    m_deliver(PagePatch{
        .splices = std::move(json), .revision = m_newestRevision, .load = m_load, .blocks = static_cast<int>(m_newest->blocks.size())});
}

} // namespace galley
