// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "form/sitefacts.h"

#include "renaming/plan.h"

#include <QFutureWatcher>
#include <QObject>

namespace galley
{
class Actions;
class Document;
class Form;
class Notices;
class Panes;
class Prompts;
class Settings;
namespace post
{
struct Rendering;
}

/// Puts the form above the editor and ties it to the post, to the commands and to what is remembered.
class PostForm final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Document &document;
        Panes &panes;
        Actions &actions;
        Settings &settings;
        Notices &notices;
        Prompts &prompts;
        QWidget *window;
        std::shared_ptr<checks::SiteSearch> sites;
    };
    explicit PostForm(const Parts &parts, QObject *parent = nullptr);

    Form &form() const { return *m_form; }

Q_SIGNALS:
    /// The post is to be moved from the drafts to the posts, or back.
    void renamingWanted(const galley::renaming::Plan &plan);

private:
    void publish();
    void noticePublished();
    void show(const post::Rendering &rendering);
    void showState();
    void readSite();
    void connectCommands();

    Parts m_parts;
    Form *m_form;
    QFutureWatcher<std::shared_ptr<const SiteFacts>> m_facts;
    frontmatter::FrontMatter m_frontMatter;
    std::optional<renaming::Plan> m_publishing; ///< that was asked for
    QString m_factsOf;                          ///< the post for which the site was read, or is
};

} // namespace galley
