// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/prompts.h"

#include "desktop/translated.h"
#include "dialogs/exportdialog.h"
#include "dialogs/newpostdialog.h"
#include "dialogs/printpreview.h"
#include "dialogs/renamedialog.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>

namespace galley
{

namespace
{

/// A question in plain text: names of files may hold what looks like markup.
void prepare(QMessageBox &box, const QString &question, const QString &consequence)
{
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    box.setInformativeText(consequence);
    box.setWindowModality(Qt::WindowModal);
    box.setWindowTitle(tr("Galley"));
}

bool confirmed(QWidget *window, const QString &question, const QString &consequence, const QString &yes)
{
    QMessageBox box(window);
    prepare(box, question, consequence);
    const QPushButton *accept = box.addButton(yes, QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == accept;
}

QString postFilters()
{
    return tr("Posts (*.md *.markdown *.mdown *.mkd *.mdx *.txt)") + QStringLiteral(";;") + tr("All files (*)");
}

} // namespace

Prompts::~Prompts() = default;

Prompts::Unsaved Prompts::unsaved(QWidget *window, const QString &name)
{
    QMessageBox box(window);
    prepare(box, tr("Save the changes to %1?").arg(name), tr("If you do not save them, they are lost."));
    const QPushButton *save = box.addButton(QMessageBox::Save);
    const QPushButton *discard = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save) {
        return Unsaved::Save;
    }
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::Cancel;
}

bool Prompts::discardChanges(QWidget *window, const QString &name)
{
    return confirmed(window, tr("Go back to the saved text of %1?").arg(name), tr("Undo brings your changes back."), tr("&Go back"));
}

bool Prompts::overwriteChanged(QWidget *window, const QString &name)
{
    return confirmed(window, tr("Another program has changed %1 since you opened it. Save over it?").arg(name),
                     tr("Its changes would be lost."), tr("&Save over it"));
}

bool Prompts::moveToTrash(QWidget *window, const QStringList &names)
{
    const QString question =
        names.size() > 1 ? tr("Move %1 and %2 to the trash?").arg(names[0], names[1]) : tr("Move %1 to the trash?").arg(names.value(0));
    return confirmed(window, question, tr("You can bring it back from there."), tr("&Move to trash"));
}

std::optional<site::PostPlan> Prompts::newPost(QWidget *window, const std::shared_ptr<const SiteList> &list)
{
    NewPostDialog dialog(list, window);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.plan()) : std::nullopt;
}

std::optional<renaming::Plan> Prompts::renamePost(QWidget *window, const RenameQuestion &question)
{
    RenameDialog dialog(question, window);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.plan()) : std::nullopt;
}

QStringList Prompts::openPosts(QWidget *window, const QString &folder)
{
    return QFileDialog::getOpenFileNames(window, tr("Open posts"), folder, postFilters());
}

QString Prompts::openFolder(QWidget *window, const QString &folder)
{
    return QFileDialog::getExistingDirectory(window, tr("Open folder"), folder);
}

QString Prompts::savePost(QWidget *window, const QString &proposal)
{
    return QFileDialog::getSaveFileName(window, tr("Save post"), proposal, postFilters());
}

QString Prompts::chooseImage(QWidget *window, const QString &folder)
{
    return QFileDialog::getOpenFileName(window, tr("Choose a picture"), folder,
                                        tr("Pictures (*.png *.jpg *.jpeg *.webp *.avif *.gif *.svg)"));
}

std::optional<ExportChoice> Prompts::exportPost(QWidget *window, const ExportProposal &proposal)
{
    ExportDialog dialog(proposal, window);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

bool Prompts::choosePrinter(QWidget *window, QPrinter &printer)
{
    QPrintDialog dialog(&printer, window);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted;
}

void Prompts::previewPrint(PrintPreview &preview)
{
    preview.exec();
}

} // namespace galley
