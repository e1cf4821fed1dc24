// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/postspanel.h"

#include "panels/postsdelegate.h"
#include "panels/postsmodel.h"
#include "panels/rows.h"
#include "settings/direction.h"
#include "site/folder.h"
#include "site/postsearch.h"
#include "site/siteposts.h"

#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley
{

namespace
{

/// A path fit to be shown: with ~ for the home folder.
QString shown(const QString &path)
{
    const QString home = QDir::homePath();
    const bool below = path == home || path.startsWith(home + u'/');
    return QString::fromUtf8(text::toUtf8(below ? u'~' + path.sliced(home.size()) : path));
}

} // namespace

PostsPanel::PostsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new PostsModel(this))
    , m_delegate(new PostsDelegate(this))
    , m_search(new PostSearch(this))
    , m_filter(new QLineEdit(this))
    , m_summary(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_list(new QListView(this))
{
    layOut();
    setFocusProxy(m_filter);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &PostsPanel::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { open(m_list->currentIndex()); });
    connect(m_list, &QListView::activated, this, &PostsPanel::open);
    connect(m_search, &PostSearch::found, this, [this](const std::vector<size_t> &posts) {
        m_model->addFoundInText(posts);
        if (!m_list->currentIndex().isValid()) {
            keepChosen({}, 0);
        }
        explain();
    });
    connect(m_search, &PostSearch::finished, this, &PostsPanel::explain);
    m_progress.setInterval(250ms);
    connect(&m_progress, &QTimer::timeout, this, &PostsPanel::explain);
    explain();
}

void PostsPanel::layOut()
{
    setUpRows(*m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setLayoutMode(QListView::Batched); // thousands of rows at once would hold up a frame
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Posts"));
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_filter->setPlaceholderText(tr("Find by title, #tag, state or text"));
    m_filter->setAccessibleName(tr("Find posts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(28);
    m_filter->setTextMargins(4, 0, 0, 0);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setContentsMargins(rows::inset, 4, rows::inset, 4);
    m_summary->setTextFormat(Qt::PlainText);
    alignLeading(*m_summary);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name does not make the panel wider
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setContentsMargins(rows::inset, rows::inset, rows::inset, rows::inset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(rows::margin, 0, rows::margin, rows::margin);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_summary);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);
}

void PostsPanel::setPalette(const Palette &palette)
{
    m_delegate->setPalette(palette);
    m_list->viewport()->update();
}

void PostsPanel::setSite(const std::shared_ptr<SitePosts> &posts, const QString &post)
{
    const bool isOther = m_posts != posts;
    if (isOther) {
        if (m_posts) {
            m_posts->disconnect(this);
        }
        m_posts = posts;
        if (posts) {
            connect(posts.get(), &SitePosts::changed, this, &PostsPanel::takeList);
            connect(posts.get(), &SitePosts::settled, this, &PostsPanel::explain);
        }
    }
    const bool moved = std::exchange(m_openPost, post) != post;
    m_model->setOpenPost(post);
    if (isOther) {
        takeList();
    } else {
        explain();
    }
    if ((moved || isOther) && !m_list->hasFocus() && !m_filter->hasFocus()) {
        m_list->setCurrentIndex(m_model->indexOf(post));
    }
}

QString PostsPanel::chosenPost() const
{
    const site::Post *post = m_model->post(m_list->currentIndex());
    return post ? post->path : QString();
}

void PostsPanel::takeList()
{
    const QString chosen = chosenPost();
    const int row = m_list->currentIndex().row();
    m_model->setList(m_posts ? m_posts->list() : nullptr);
    keepChosen(chosen.isEmpty() ? m_openPost : chosen, row);
    search();
    explain();
}

void PostsPanel::filter()
{
    const QString chosen = chosenPost();
    m_model->setFilter(site::Filter(m_filter->text()));
    keepChosen(chosen, 0);
    search();
    explain();
}

/// What is chosen stays so while it is there; where it went, so does the choice.
void PostsPanel::keepChosen(const QString &path, int row)
{
    QModelIndex index = m_model->indexOf(path);
    if (!index.isValid() && m_model->rowCount() > 0 && row >= 0) {
        index = m_model->index(std::min(row, m_model->rowCount() - 1));
        index = m_model->post(index) ? index : m_model->index(index.row() + 1); // not the heading
    }
    if (index != m_list->currentIndex()) {
        m_list->setCurrentIndex(index);
    }
    if (index.isValid()) {
        m_list->scrollTo(index);
    }
}

void PostsPanel::search()
{
    constexpr int tooShort = 1; // a letter is in every text
    m_search->cancel();
    if (m_model->list() && m_filter->text().trimmed().size() > tooShort) {
        m_search->start(m_model->list(), m_model->filter());
    }
}

void PostsPanel::explain()
{
    const QString sentence = this->sentence();
    m_empty->setText(sentence);
    m_empty->setVisible(!sentence.isEmpty());
    m_list->setVisible(m_model->rowCount() > 0);
    const SiteList *list = m_model->list().get();
    m_summary->setVisible(list && !list->posts().empty());
    if (list) {
        summarise(list->site(), list->posts().size());
    }
    const bool waits = m_posts && m_posts->isReading() && !list;
    waits ? m_progress.start() : m_progress.stop();
}

/// Which site it is, and by what it was recognised.
void PostsPanel::summarise(const site::Site &site, size_t count)
{
    const QString name = site.title.isEmpty() ? QString::fromUtf8(text::toUtf8(site::nameIn(site.root))) : site.title;
    QStringList parts{name, site::nameOf(site.generator), tr("%Ln post(s)", nullptr, int(count))};
    parts.removeAll(QString());
    m_summary->setText(parts.join(u" · "_s));
    m_summary->setToolTip(site.configuration.isEmpty() ? tr("A folder of posts: %1").arg(shown(site.root))
                                                       : tr("Recognised by %1").arg(shown(site.configuration)));
}

/// Why no posts are shown, or not all; empty: nothing is to be said.
QString PostsPanel::sentence() const
{
    if (!m_posts && m_openPost.isEmpty()) {
        return tr("The posts of a site are listed here once the post has a file. Save it in the site's folder.");
    }
    const SiteList *list = m_model->list().get();
    if (!list) {
        const qsizetype read = m_posts ? m_posts->filesRead() : 0;
        return read > 0 ? tr("Reading posts… %Ln so far.", nullptr, int(read)) : tr("Reading posts…");
    }
    const QStringList &unreadable = list->found().unreadable;
    if (!unreadable.isEmpty() && list->posts().empty()) {
        return tr("The folder %1 cannot be read, so its posts are not listed. Ask for the right to read it.")
            .arg(shown(unreadable.first()));
    }
    if (list->posts().empty()) {
        return tr("There are no posts in %1 yet.").arg(shown(list->site().contentRoots.first()));
    }
    if (m_model->rowCount() == 0) {
        return m_search->isRunning() ? tr("Looking into the posts…") : tr("No post has all of these words.");
    }
    if (list->found().isCut) {
        return tr("This folder holds too many files to be looked through; there may be more posts.");
    }
    return unreadable.isEmpty() ? QString() : tr("%Ln folder(s) cannot be read.", nullptr, int(unreadable.size()));
}

void PostsPanel::open(const QModelIndex &index)
{
    if (const site::Post *post = m_model->post(index)) {
        Q_EMIT activated(post->path);
    }
}

void PostsPanel::addPostAction(QAction *action)
{
    m_list->addAction(action);
}

bool PostsPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && object == m_filter) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void PostsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_filter->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace galley
