// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/browsing.h"

#include "document/document.h"
#include "panels/postspanel.h"
#include "panels/sidepanel.h"
#include "settings/theme.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley
{

Browsing::Browsing(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_panel(new PostsPanel)
{
    parts.sidePanel.add(Settings::Panel::Posts, tr("Posts"), m_panel);
    m_panel->setPalette(parts.theme.palette());
    connect(&parts.theme, &Theme::changed, m_panel, &PostsPanel::setPalette);
    connect(m_panel, &PostsPanel::activated, this, &Browsing::openRequested);
    connect(&parts.sidePanel, &SidePanel::shownChanged, this, [this](Settings::Panel shown) {
        if (shown == Settings::Panel::Posts) {
            start();
        }
    });
    connect(&parts.document, &Document::pathChanged, this, &Browsing::follow);
    connect(&parts.document, &Document::saved, this, [this] {
        if (m_posts) {
            m_posts->refresh();
        }
    });
}

void Browsing::start()
{
    m_wanted = true;
    follow();
}

void Browsing::showFolder(const QString &folder)
{
    m_folder = folder;
    start();
}

void Browsing::follow()
{
    const bool hasFile = !m_parts.document.path().isEmpty();
    const QString of = hasFile ? m_parts.document.path() : m_folder;
    if (!m_wanted || m_of == of) {
        return;
    }
    m_of = of;
    const auto take = [this, of, hasFile](const Library::Place &place) {
        if (of != m_of) {
            return; // the window has another post meanwhile
        }
        if (m_posts && m_posts != place.posts) {
            m_posts->disconnect(this);
        }
        if (place.posts && m_posts != place.posts) {
            connect(place.posts.get(), &SitePosts::changed, this, &Browsing::changed);
        }
        m_posts = place.posts;
        if (m_posts) {
            m_posts->refresh();
        }
        m_panel->setSite(m_posts, hasFile ? place.path : QString());
        Q_EMIT changed();
    };
    if (of.isEmpty()) {
        take({});
    } else {
        m_panel->setSite(m_posts, of);
        m_parts.library.find(of, this, take);
    }
}

void Browsing::whenRead(const QString &folder, const Answer &answer)
{
    if (m_posts && m_posts->list()) {
        answer(m_posts);
        return;
    }
    const QString path = m_parts.document.path();
    m_parts.library.find(path.isEmpty() ? folder : path, this, [this, answer](const Library::Place &place) {
        if (place.posts->list()) {
            answer(place.posts);
            return;
        }
        connect(place.posts.get(), &SitePosts::settled, this, [posts = place.posts, answer] { answer(posts); }, Qt::SingleShotConnection);
        place.posts->refresh();
    });
}

PaletteKind Browsing::palette()
{
    return {.sign = u'@',
            .nothing = [this] { return sentence(); },
            .entries =
                [this] {
                    start();
                    return entries();
                },
            .onChange = [this](QObject *receiver, const std::function<void()> &run) { connect(this, &Browsing::changed, receiver, run); }};
}

std::vector<PaletteEntry> Browsing::entries()
{
    std::vector<PaletteEntry> result;
    const SiteList *list = m_posts ? m_posts->list().get() : nullptr;
    for (size_t i = 0; list && i < list->posts().size(); ++i) {
        const site::Post &post = list->posts()[i];
        const QString date = post.date ? QLocale().toString(post.date->value.date(), QLocale::ShortFormat) : QString();
        result.push_back({.name = post.title,
                          .detail = post.state == site::State::Published ? date : stateName(post.state),
                          .run = [this, path = post.path] { Q_EMIT openRequested(path); },
                          .also = list->sought(i)});
    }
    return result;
}

QString Browsing::sentence() const
{
    if (m_of.isEmpty()) {
        return tr("The posts of a site are found here once the post has a file.");
    }
    return m_posts && m_posts->list() ? tr("The site has no posts yet.") : tr("Reading posts…");
}

} // namespace galley
