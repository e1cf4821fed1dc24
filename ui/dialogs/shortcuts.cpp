// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/shortcuts.h"

#include "desktop/translated.h"
#include "window/actions.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFont>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

void fill(QTreeWidget *tree, const Actions &actions)
{
    using enum CommandRow::Place;
    for (const auto place : {File, Edit, Format, View, Zoom, Theme, PageTheme, Help}) {
        auto *group = new QTreeWidgetItem(tree, {Actions::placeName(place)});
        QFont strong = tree->font();
        strong.setBold(true);
        group->setFont(0, strong);
        for (const CommandRow &row : Actions::table()) {
            if (row.place != place) {
                continue;
            }
            new QTreeWidgetItem(group, {actions.name(row.command), actions[row.command]->shortcut().toString(QKeySequence::NativeText)});
        }
    }
    tree->expandAll();
}

} // namespace

void showShortcuts(QWidget *window, const Actions &actions)
{
    if (auto *open = window->findChild<QDialog *>(u"shortcuts"_s)) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"shortcuts"_s);
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    auto *tree = new QTreeWidget(dialog);
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setIndentation(12);
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setAccessibleName(dialog->windowTitle());
    fill(tree, actions);
    tree->header()->setStretchLastSection(true);
    tree->setColumnWidth(0, 300);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    dialog->resize(560, 640);
    dialog->show();
}

} // namespace galley
