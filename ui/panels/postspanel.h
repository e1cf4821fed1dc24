// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitelist.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace galley
{
class PostSearch;
class PostsDelegate;
class PostsModel;
class SitePosts;
struct Palette;

/// The posts of a site, found by typing.
class PostsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PostsPanel(QWidget *parent = nullptr);

    void setPalette(const Palette &palette);
    /// The site of the window's post, and that post as the site's list has it. Empty: it has no file, and so no site. Null with a post:
    /// the site is being found.
    void setSite(const std::shared_ptr<SitePosts> &posts, const QString &post);

    /// Something that can be done with the chosen post: it stands in the list's menu, and its keys count in the list.
    void addPostAction(QAction *action);
    /// The path of the post that is chosen; empty: none is.
    QString chosenPost() const;

Q_SIGNALS:
    /// A post is to be opened.
    void activated(const QString &path);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void filter();
    void takeList();
    void search();
    void explain();
    void summarise(const site::Site &site, size_t count);
    QString sentence() const;
    void keepChosen(const QString &path, int row);
    void open(const QModelIndex &index);

    std::shared_ptr<SitePosts> m_posts;
    QString m_openPost;
    PostsModel *m_model;
    PostsDelegate *m_delegate;
    PostSearch *m_search;
    QLineEdit *m_filter;
    QLabel *m_summary;
    QLabel *m_empty;
    QListView *m_list;
    QTimer m_progress;
};

} // namespace galley
