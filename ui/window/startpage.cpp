// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/startpage.h"

#include "panels/rows.h"
#include "settings/settings.h"
#include "settings/theme.h"
#include "window/actions.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

enum Role { PathRole = Qt::UserRole, DateRole, FolderRole };
constexpr int columnWidth = 560;

/// `/home/ann/blog/posts` as `~/blog/posts`.
QString shortFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/')) {
        return u'~' + folder.sliced(home.size());
    }
    return folder;
}

/// Two lines: the title with the date at its right, and the file below in quieter words.
class PostDelegate final : public QStyledItemDelegate
{
public:
    PostDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, 2 * option.fontMetrics.height() + 20};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        drawRowGround(painter, option);
        painter->save();
        const QRect inner = option.rect.adjusted(12, 8, -12, -8);
        const QFontMetrics metrics(option.font);
        const QString date = index.data(DateRole).toString();
        const int dateWidth = date.isEmpty() ? 0 : metrics.horizontalAdvance(date) + 16;
        const QRect first(inner.left(), inner.top(), inner.width(), metrics.height());
        const QColor ground =
            option.state & QStyle::State_Selected ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Base);
        const QColor quiet = withContrast(m_theme.palette()[u"muted"], m_theme.palette()[u"text"], ground, 7);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(first, Qt::AlignLeading,
                          metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width() - dateWidth));
        painter->setPen(quiet);
        painter->drawText(first, Qt::AlignTrailing, date);
        const QRect second = first.translated(0, metrics.height() + 4);
        painter->drawText(second, Qt::AlignLeading, metrics.elidedText(index.data(FolderRole).toString(), Qt::ElideMiddle, second.width()));
        painter->restore();
    }

private:
    const Theme &m_theme;
};

QPushButton *buttonFor(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), u' ' + name, parent); // Fusion puts the two very near
    button->setAccessibleName(name);
    button->setToolTip(action->toolTip());
    button->setMinimumHeight(36);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPage::StartPage(const Actions &actions, const Settings &settings, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_empty(new QLabel(tr("The posts that you open will be listed here."), this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Start"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *title = new QLabel(tr("Galley"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    title->setFont(large);
    auto *recent = new QLabel(tr("Recent posts"), this);
    QFont strong = recent->font();
    strong.setBold(true);
    recent->setFont(strong);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *newPost = buttonFor(actions[Command::NewPost], actions.name(Command::NewPost), this);
    newPost->setObjectName(u"newPost"_s);
    buttons->addWidget(newPost);
    for (const Command command : {Command::Open, Command::OpenFolder}) {
        buttons->addWidget(buttonFor(actions[command], actions[command]->text().remove(u'&'), this));
    }
    buttons->addStretch();

    m_list->setModel(m_model);
    m_list->setItemDelegate(new PostDelegate(theme, m_list));
    setUpRows(*m_list);
    m_list->setAccessibleName(recent->text());
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT postChosen(index.data(PathRole).toString()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, m_list)) {
            Q_EMIT postChosen(index.data(PathRole).toString());
        }
    });

    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 72, 0, 32);
    column->setSpacing(0);
    column->addWidget(title);
    column->addSpacing(24);
    column->addLayout(buttons);
    column->addSpacing(40);
    column->addWidget(recent);
    column->addSpacing(8);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    auto *centre = new QWidget(this);
    centre->setMaximumWidth(columnWidth);
    centre->setLayout(column);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->addStretch(1);
    layout->addWidget(centre, 100);
    layout->addStretch(1);

    connect(&settings, &Settings::recentPostsChanged, this, &StartPage::showRecent);
    showRecent();
}

void StartPage::takeFocus()
{
    if (m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->setFocus();
    } else {
        findChild<QPushButton *>(u"newPost"_s)->setFocus();
    }
}

void StartPage::showRecent()
{
    m_model->clear();
    const auto posts = m_settings.recentPosts();
    for (const Settings::RecentPost &post : posts) {
        const QString file = QFileInfo(post.path).fileName();
        auto *item = new QStandardItem(post.title.isEmpty() ? file : post.title);
        item->setData(post.path, PathRole);
        item->setData(post.date, DateRole);
        item->setData(post.title.isEmpty() ? shortFolder(post.path) : QString(file + u" · "_s + shortFolder(post.path)), FolderRole);
        item->setToolTip(post.path);
        m_model->appendRow(item);
    }
    m_empty->setVisible(posts.isEmpty());
    m_list->setVisible(!posts.isEmpty());
}

} // namespace galley
