// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commandpalette.h"
#include "site/library.h"

#include <QObject>

namespace galley
{
class Document;
class Panes;
class PostsPanel;
class SidePanel;
class Theme;

/// The posts of the site that a window's post belongs to: in the panel and in the command palette. Reads the site when one of them is first
/// shown.
class Browsing final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Document &document;
        SidePanel &sidePanel;
        Library &library;
        Theme &theme;
    };
    explicit Browsing(const Parts &parts, QObject *parent);

    PostsPanel &panel() const { return *m_panel; }
    /// Null before they are asked for, and while the post has no file and no folder is shown.
    const std::shared_ptr<SitePosts> &posts() const { return m_posts; }
    using Answer = std::function<void(const std::shared_ptr<SitePosts> &posts)>;
    /// Lists the posts of the site that a folder belongs to, or of the folder, while the window's post has no file.
    void showFolder(const QString &folder);
    /// Calls `answer` once the site has been read to which the window's post belongs, or, where it has no file, a folder.
    void whenRead(const QString &folder, const Answer &answer);
    /// The site's posts for the command palette.
    PaletteKind palette();

Q_SIGNALS:
    void openRequested(const QString &path);
    /// There are other posts, or the first ones.
    void changed();

private:
    void follow();
    void start();
    std::vector<PaletteEntry> entries();
    QString sentence() const;

    Parts m_parts;
    PostsPanel *m_panel;
    std::shared_ptr<SitePosts> m_posts;
    QString m_folder; ///< that is shown while the post has no file
    QString m_of;     ///< the post or folder whose site it is, as the document calls it; its site is found, or being found
    bool m_wanted = false;
};

} // namespace galley
