// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/renderworker.h"

#include "preview/pagesource.h"
#include "preview/stages.h"

#include <algorithm>
#include <span>
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

// Bytes of HTML that the page gets at once. The first is some screens long; while the page takes one of the next, a key waits for it.
constexpr qsizetype firstPiece = 256 * 1024;
constexpr qsizetype nextPiece = 512 * 1024;

/// The number of the block behind the piece that begins with the block `first`.
std::size_t endOfPiece(const std::vector<markdown::Block> &blocks, std::size_t first, qsizetype size)
{
    std::size_t end = first;
    while (end < blocks.size() && size > 0) {
        size -= blocks[end++].content->html.size();
    }
    return end;
}

/// How many blocks at the start of both lists show the same.
std::size_t sameAtStart(const std::vector<markdown::Block> &before, const std::vector<markdown::Block> &after)
{
    const auto isSame = [](const markdown::Block &one, const markdown::Block &other) { return one.sameContent(other); };
    return static_cast<std::size_t>(std::ranges::mismatch(before, after, isSame).in1 - before.begin());
}

std::vector<markdown::Block> firstOf(const std::vector<markdown::Block> &blocks, std::size_t count)
{
    return {blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// Adds the blocks in [from, to) behind the others.
preview::Patch appending(const std::vector<markdown::Block> &blocks, std::size_t from, std::size_t to)
{
    preview::Patch patch;
    if (from < to) {
        const auto begin = blocks.begin();
        patch.splices.push_back({.index = static_cast<int>(from),
                                 .inserted = {begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to)}});
    }
    return patch;
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
        m_isForgotten = m_isForgotten || inbox.forget;
    }
    if (m_wantsContent && m_newest) {
        sendContent();
    }
    while (m_free && hasNews()) {
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
    m_newestSize = size;
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
    m_isForgotten = false;
    m_shown = m_newest;
    m_shownCount = endOfPiece(m_newest->blocks, 0, firstPiece);
    m_shownRevision = m_newestRevision;
    m_shownSize = m_newestSize;
    const std::span<const markdown::Block> blocks = std::span(m_newest->blocks).first(m_shownCount);
    QByteArrayList rules;
    for (const markdown::Block &block : blocks) {
        rules += m_sizes.newRules(*block.content);
    }
    m_deliver(PageContent{.html = markedHtml(blocks),
                          .rules = rules.join('\n'),
                          .size = m_newestSize,
                          .revision = isAllShown() ? m_newestRevision : 0,
                          .load = m_load,
                          .blocks = static_cast<int>(m_shownCount),
                          .end = firstLineNotShown()});
}

bool RenderWorker::hasNews() const
{
    return m_newest && (m_isForgotten || m_shownRevision != m_newestRevision || !isAllShown());
}

void RenderWorker::sendPatch()
{
    const Stage stage("diff");
    const bool whole = m_isForgotten;
    const preview::Patch patch = takeNews();
    QByteArrayList rules;
    for (const preview::Splice &splice : patch.splices) {
        for (const markdown::Block &block : splice.inserted) {
            rules += m_sizes.newRules(*block.content);
        }
    }
    QString json = patch.splices.empty() && !whole ? QString() : patchJson(patch, whole, rules);
    m_free = json.isEmpty(); // nothing to wait for
    m_deliver(PagePatch{.splices = std::move(json),
                        .revision = isAllShown() ? m_newestRevision : 0,
                        .load = m_load,
                        .blocks = static_cast<int>(m_shownCount),
                        .end = firstLineNotShown()});
}

// What the page is to be told next: what changed, or, if nothing did, the next piece of the post. Notes it as shown.
preview::Patch RenderWorker::takeNews()
{
    const std::vector<markdown::Block> &newest = m_newest->blocks;
    preview::Patch patch;
    std::size_t count = newest.size();
    if (std::exchange(m_isForgotten, false)) {
        count = endOfPiece(newest, 0, firstPiece);
        patch = appending(newest, 0, count);
    } else if (m_shownRevision == m_newestRevision) {
        count = endOfPiece(newest, m_shownCount, nextPiece);
        patch = appending(newest, m_shownCount, count);
    } else if (isAllShown() && !isOutgrown()) {
        patch = preview::diff(m_shown->blocks, newest);
    } else {
        count = isAllShown() ? endOfPiece(newest, sameAtStart(m_shown->blocks, newest), nextPiece) : shownOfNewest();
        patch = preview::diff(firstOf(m_shown->blocks, m_shownCount), firstOf(newest, count));
    }
    m_shown = m_newest;
    m_shownCount = count;
    m_shownRevision = m_newestRevision;
    m_shownSize = m_newestSize;
    return patch;
}

// A short post has become a long one: it comes in pieces, too. (With a long one shown already, a part of it would go and come again.)
bool RenderWorker::isOutgrown() const
{
    return m_shownSize <= nextPiece && m_newestSize > m_shownSize + nextPiece;
}

// How many blocks of the newest rendering are those that the page shows of an older one. (If that is wrong, some at the page's end go and
// come again.)
std::size_t RenderWorker::shownOfNewest() const
{
    const std::vector<markdown::Block> &newest = m_newest->blocks;
    const markdown::Block &last = m_shown->blocks[m_shownCount - 1];
    const std::size_t moved = m_shownCount + newest.size() - m_shown->blocks.size(); // the edit was above
    const bool isAbove = moved > 0 && moved <= newest.size() && newest[moved - 1].sameContent(last);
    return isAbove ? moved : std::min(m_shownCount, newest.size());
}

std::optional<int> RenderWorker::firstLineNotShown() const
{
    return isAllShown() ? std::nullopt : std::optional(m_shown->blocks[m_shownCount].firstLine);
}

} // namespace galley
