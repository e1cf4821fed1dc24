// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/livepost.h"
#include "post/renderers.h"
#include "preview/imagesizes.h"
#include "preview/patch.h"
#include "preview/textmirror.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace galley
{

/// What the worker found, with the revision of the text it stands for.
struct Rendered {
    std::shared_ptr<const post::Rendering> rendering;
    QByteArray text; ///< that it was made of
    quint64 revision = 0;
    int remoteImages = 0;                   ///< that the page would fetch from elsewhere
    qsizetype size = 0;                     ///< of the blocks' HTML, bytes
    std::vector<diagrams::Diagram> missing; ///< diagrams that have to be drawn before they can be shown
};

/// What brings the page from the state it has to a newer one.
struct PagePatch {
    QString splices;          ///< JSON for the page's script, see `patchJson`; empty if the page need not change
    quint64 revision = 0;     ///< 0 if more of the post is to come
    int load = 0;             ///< the load of the page that it is for
    int blocks = 0;           ///< that the page has afterwards
    std::optional<int> end{}; ///< the first line that it does not show then, if more is to come
};

/// The page as a whole, for a (re)load.
struct PageContent {
    QByteArray html;    ///< what stands inside `<main>`, with a mark between the blocks, see `markedHtml`
    QByteArray rules;   ///< CSS for the pictures' sizes, see ImageSizes
    qsizetype size = 0; ///< of all of the post's HTML, bytes
    // As of a PagePatch.
    quint64 revision = 0;
    int load = 0;
    int blocks = 0;
    std::optional<int> end{};
};

/// The thread that renders. Keeps its own copy of the text, the newest rendering, and the one that the page holds. Renders as soon
/// as there is an edit; edits that came meanwhile are rendered together. Makes a patch only when the page is free to take one, so
/// there is never more than one under way and what is outdated is never sent.
class RenderWorker final
{
public:
    using Result = std::variant<Rendered, PagePatch, PageContent>;
    /// Called on the worker's thread.
    using Deliver = std::function<void(Result)>;

    RenderWorker(Deliver deliver, std::shared_ptr<diagrams::Store> pictures);
    /// Waits for a rendering under way.
    ~RenderWorker();

    // From the GUI thread; all return at once.
    void setText(QString raw, quint64 revision);
    void edit(LineEdit edit, quint64 revision);
    /// Asks for the whole page: the answer is a PageContent, once there is a rendering. No patch is made until `pageIsFree`.
    void load(int load, std::shared_ptr<const PostPlace> place);
    /// The page has taken the last patch (or has loaded) and can take another.
    void pageIsFree(int load);
    /// The page does not hold what was thought: the next patch replaces everything.
    void forgetPage(int load);
    /// The store has more pictures: renders the text again, as another revision.
    void picturesChanged(quint64 revision);
    /// With what posts are rendered from now on: renders the text again, as another revision.
    void setOptions(post::Options options, quint64 revision);

private:
    struct Text {
        QString raw;
    };
    struct Inbox {
        std::vector<std::variant<Text, LineEdit>> edits;
        quint64 revision = 0;
        std::optional<int> load;
        std::shared_ptr<const PostPlace> place;
        std::optional<int> freed;
        bool forget = false;
        bool pictures = false;
        std::optional<post::Options> options;
    };

    void run(const std::stop_token &stop);
    void handle(Inbox inbox);
    bool takeEdits(const Inbox &inbox);
    void render();
    void sendContent();
    void sendPatch();
    bool isAllShown() const { return m_shownCount == m_shown->blocks.size(); }
    bool isOutgrown() const;
    bool hasNews() const;
    preview::Patch takeNews();
    std::size_t shownOfNewest() const;
    std::optional<int> firstLineNotShown() const;

    Deliver m_deliver;
    const std::shared_ptr<diagrams::Store> m_pictures;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Inbox m_inbox;
    bool m_news = false;

    // The worker's own.
    TextMirror m_mirror;
    quint64 m_revision = 0;
    std::shared_ptr<const post::Rendering> m_newest;
    quint64 m_newestRevision = 0;
    std::shared_ptr<const post::Rendering> m_shown; ///< what the page holds of it when it has taken all that was sent:
    std::size_t m_shownCount = 0;                   ///< so many blocks from the first on
    quint64 m_shownRevision = 0;
    qsizetype m_shownSize = 0;  ///< of its HTML, bytes
    qsizetype m_newestSize = 0; ///< likewise
    bool m_isForgotten = false; ///< the page does not hold what was thought
    std::unique_ptr<post::Renderers> m_renderers;
    std::unique_ptr<post::LivePost> m_post; ///< follows the mirror's text
    ImageSizes m_sizes;
    bool m_wantsContent = false;
    bool m_free = false;
    int m_load = 0;

    std::jthread m_thread; // last: it uses all of the above
};

} // namespace galley
