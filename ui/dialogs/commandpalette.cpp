// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/commandpalette.h"

#include "window/actions.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

bool beginsAWord(QStringView name, QStringView part)
{
    for (qsizetype at = name.indexOf(part, 0, Qt::CaseInsensitive); at >= 0; at = name.indexOf(part, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !name.at(at - 1).isLetterOrNumber()) {
            return true;
        }
    }
    return false;
}

bool hasInOrder(QStringView name, QStringView letters)
{
    qsizetype at = 0;
    for (const QChar letter : letters) {
        at = name.indexOf(letter, at, Qt::CaseInsensitive) + 1;
        if (at == 0) {
            return false;
        }
    }
    return true;
}

/// Keeps the names of commands without an icon in line with the others.
QIcon blankIcon()
{
    QPixmap blank(16, 16);
    blank.fill(Qt::transparent);
    return blank;
}

class CommandPalette final : public QDialog
{
public:
    CommandPalette(QWidget *window, const Actions &actions)
        : QDialog(window, Qt::Popup)
        , m_actions(actions)
        , m_field(new QLineEdit(this))
        , m_list(new QTreeWidget(this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setObjectName(u"commandPalette"_s);
        setAccessibleName(QCoreApplication::translate("galley::CommandPalette", "Commands"));
        m_field->setPlaceholderText(QCoreApplication::translate("galley::CommandPalette", "What do you want to do?"));
        m_field->setAccessibleName(QCoreApplication::translate("galley::CommandPalette", "Command"));
        m_field->setMinimumHeight(36);
        m_field->installEventFilter(this);
        m_list->setColumnCount(2);
        m_list->header()->hide();
        m_list->header()->setStretchLastSection(false);
        m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
        m_list->setRootIsDecorated(false);
        m_list->setUniformRowHeights(true);
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setAccessibleName(QCoreApplication::translate("galley::CommandPalette", "Commands found"));
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(8, 8, 8, 8);
        layout->setSpacing(8);
        layout->addWidget(m_field);
        layout->addWidget(m_list);
        connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
        connect(m_field, &QLineEdit::returnPressed, this, [this] { run(m_list->currentItem()); });
        connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) { run(item); });
        find({});
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == m_field && event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
                QCoreApplication::sendEvent(m_list, event);
                return true;
            }
        }
        return QDialog::eventFilter(object, event);
    }

private:
    void find(const QString &typed)
    {
        struct Found {
            int quality;
            const CommandRow *row;
        };
        std::vector<Found> found;
        for (const CommandRow &row : Actions::table()) {
            const QString whole = Actions::placeName(row.place) + u' ' + m_actions.name(row.command);
            const int quality = std::max(matchQuality(m_actions.name(row.command), typed), matchQuality(whole, typed) / 2);
            if (quality > 0 && m_actions[row.command]->isEnabled() && row.command != Command::Palette) {
                found.push_back({quality, &row});
            }
        }
        std::ranges::stable_sort(found, std::greater(), &Found::quality);
        m_list->clear();
        for (const Found &match : found) {
            const QAction *action = m_actions[match.row->command];
            const QString name = Actions::placeName(match.row->place) + u": "_s + m_actions.name(match.row->command);
            auto *item = new QTreeWidgetItem(m_list, {name, action->shortcut().toString(QKeySequence::NativeText)});
            item->setData(0, Qt::UserRole, int(match.row->command));
            item->setIcon(0, action->icon().isNull() ? blankIcon() : action->icon());
        }
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }

    void run(const QTreeWidgetItem *item)
    {
        if (item) {
            QAction *action = m_actions[Command(item->data(0, Qt::UserRole).toInt())];
            close();
            action->trigger();
        }
    }

    const Actions &m_actions;
    QLineEdit *m_field;
    QTreeWidget *m_list;
};

} // namespace

int matchQuality(QStringView name, QStringView typed)
{
    const auto words = typed.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return 1;
    }
    if (name.startsWith(typed.trimmed(), Qt::CaseInsensitive)) {
        return 8;
    }
    if (std::ranges::all_of(words, [&](QStringView word) { return beginsAWord(name, word); })) {
        return 6;
    }
    return std::ranges::all_of(words, [&](QStringView word) { return hasInOrder(name, word); }) ? 2 : 0;
}

void showCommandPalette(QWidget *window, const Actions &actions)
{
    auto *palette = new CommandPalette(window, actions);
    const int width = std::min(560, window->width() - 32);
    palette->setFixedSize(width, std::min(400, window->height() - 96));
    palette->move(window->mapToGlobal(QPoint((window->width() - width) / 2, 56)));
    palette->show();
    palette->findChild<QLineEdit *>()->setFocus();
}

} // namespace galley
