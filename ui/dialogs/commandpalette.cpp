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
    CommandPalette(QWidget *window, const Actions &actions, const std::vector<PaletteKind> &kinds)
        : QDialog(window, Qt::Popup)
        , m_actions(actions)
        , m_kinds(kinds)
        , m_field(new QLineEdit(this))
        , m_list(new QTreeWidget(this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setObjectName(u"commandPalette"_s);
        setAccessibleName(QCoreApplication::translate("galley::CommandPalette", "Commands"));
        m_field->setPlaceholderText(
            QCoreApplication::translate("galley::CommandPalette", "What do you want to do? (# for a heading, @ for a post)"));
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
        for (const PaletteKind &kind : m_kinds) {
            if (kind.onChange) {
                kind.onChange(this, [this, sign = kind.sign] { findAgain(sign); });
            }
        }
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
    void findAgain(QChar sign)
    {
        if (m_sign == sign) {
            m_sign = QChar();
            find(m_field->text());
        }
    }

    void find(const QString &typed)
    {
        const auto kind = std::ranges::find_if(m_kinds, [&](const PaletteKind &one) { return typed.startsWith(one.sign); });
        if (kind == m_kinds.end()) {
            m_sign = QChar();
            m_entries = commands();
            list(typed, {});
        } else {
            if (std::exchange(m_sign, kind->sign) != kind->sign) {
                m_entries = kind->entries();
            }
            list(QStringView(typed).sliced(1), kind->nothing());
        }
    }

    std::vector<PaletteEntry> commands() const
    {
        std::vector<PaletteEntry> result;
        for (const CommandRow &row : Actions::table()) {
            QAction *action = m_actions[row.command];
            if (action->isEnabled() && row.command != Command::Palette) {
                result.push_back({.name = Actions::placeName(row.place) + u": "_s + m_actions.name(row.command),
                                  .detail = action->shortcut().toString(QKeySequence::NativeText),
                                  .run = [action] { action->trigger(); },
                                  .icon = action->icon().isNull() ? blankIcon() : action->icon()});
            }
        }
        return result;
    }

    /// Those that match, the best first; `nothing` if there is none to match.
    void list(QStringView typed, const QString &nothing)
    {
        constexpr size_t most = 200; // rows that one looks through
        struct Found {
            int quality;
            const PaletteEntry *entry;
        };
        std::vector<Found> found;
        for (const PaletteEntry &entry : m_entries) {
            const auto colon = entry.name.indexOf(u": "); // a command by its own name before its menu's
            const QStringView own = m_sign.isNull() ? QStringView(entry.name).sliced(colon + 2) : QStringView(entry.name);
            const int byName = std::max(matchQuality(own, typed), matchQuality(entry.name, typed) / 2);
            const int quality = byName > 0 || entry.also.isEmpty() ? byName : matchQuality(entry.also, typed) / 2;
            if (quality > 0) {
                found.push_back({quality, &entry});
            }
        }
        std::ranges::stable_sort(found, std::greater(), &Found::quality);
        found.resize(std::min(found.size(), most));
        m_list->clear();
        for (const Found &match : found) {
            auto *item = new QTreeWidgetItem(m_list, {match.entry->name, match.entry->detail});
            item->setData(0, Qt::UserRole, int(match.entry - m_entries.data()));
            item->setIcon(0, match.entry->icon);
        }
        if (m_entries.empty()) {
            (new QTreeWidgetItem(m_list, {nothing}))->setDisabled(true);
        } else {
            m_list->setCurrentItem(m_list->topLevelItem(0));
        }
    }

    void run(const QTreeWidgetItem *item)
    {
        if (item && !item->isDisabled()) {
            const auto run = m_entries.at(size_t(item->data(0, Qt::UserRole).toInt())).run;
            close();
            run();
        }
    }

    const Actions &m_actions;
    std::vector<PaletteKind> m_kinds;
    QChar m_sign; ///< of the kind that the entries are of; null: commands
    std::vector<PaletteEntry> m_entries;
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

void showCommandPalette(QWidget *window, const Actions &actions, const std::vector<PaletteKind> &kinds)
{
    auto *palette = new CommandPalette(window, actions, kinds);
    const int width = std::min(560, window->width() - 32);
    palette->setFixedSize(width, std::min(400, window->height() - 96));
    palette->move(window->mapToGlobal(QPoint((window->width() - width) / 2, 56)));
    palette->show();
    palette->findChild<QLineEdit *>()->setFocus();
}

} // namespace galley
