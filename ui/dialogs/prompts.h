// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "renaming/plan.h"
#include "site/newpost.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QPrinter;
class QWidget;

namespace galley
{
class PrintPreview;
struct RenameQuestion;
class SiteList;

/// Every question that stops the user: the one seam for it. Made in main.cpp and passed down; tests pass one that answers from a
/// list and notes what was asked. Nothing else in Galley is modal.
class Prompts
{
    Q_DECLARE_TR_FUNCTIONS(galley::Prompts)
public:
    virtual ~Prompts();

    enum class Unsaved { Save, Discard, Cancel };
    /// A post with unsaved text is about to be closed.
    virtual Unsaved unsaved(QWidget *window, const QString &name);
    /// The user asked to go back to the file's text and has unsaved changes. True: do it.
    virtual bool discardChanges(QWidget *window, const QString &name);
    /// The file on disk is not the one that was read, and the user saves over it. True: do it.
    virtual bool overwriteChanged(QWidget *window, const QString &name);

    /// These files and folders (which end in a slash) are to go to the trash. True: do it.
    virtual bool moveToTrash(QWidget *window, const QStringList &names);

    /// A new post for a site, which has been written; nothing if the user thought better of it.
    virtual std::optional<site::PostPlan> newPost(QWidget *window, const std::shared_ptr<const SiteList> &list);
    /// What giving a post another name is to do; nothing if the user thought better of it.
    virtual std::optional<renaming::Plan> renamePost(QWidget *window, const RenameQuestion &question);
    /// Posts to open; empty if the user thought better of it. Dialogs start in `folder`.
    virtual QStringList openPosts(QWidget *window, const QString &folder);
    /// A folder whose posts are to be listed; empty if the user thought better of it.
    virtual QString openFolder(QWidget *window, const QString &folder);
    /// Where to save; empty if the user thought better of it. Asks before an existing file is overwritten.
    virtual QString savePost(QWidget *window, const QString &proposal);
    /// A picture for the post; empty if the user thought better of it.
    virtual QString chooseImage(QWidget *window, const QString &folder);
    /// What to make of a post and where; nothing if the user thought better of it. Says beforehand what happens to a file that is there.
    virtual std::optional<ExportChoice> exportPost(QWidget *window, const ExportProposal &proposal);
    /// A printer and what is printed on it; false if the user thought better of it.
    virtual bool choosePrinter(QWidget *window, QPrinter &printer);
    /// Shows the pages until the user has seen enough of them, or has printed them.
    virtual void previewPrint(PrintPreview &preview);
};

} // namespace galley
