// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/postform.h"

#include "dialogs/prompts.h"
#include "document/document.h"
#include "editor/editor.h"
#include "form/form.h"
#include "post/post.h"
#include "preview/previewview.h"
#include "renaming/publishing.h"
#include "settings/settings.h"
#include "site/folder.h"
#include "window/actions.h"
#include "window/notices.h"
#include "window/panes.h"
#include "window/sentences.h"

#include <QApplication>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutPublishing = u"publishing"_s;

} // namespace

PostForm::PostForm(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_form(new Form)
{
    parts.panes.addAboveEditor(m_form);
    m_form->setDocument(parts.document.textDocument());
    m_form->setOpen(parts.settings.isFormOpen());
    m_form->setImagePrompt([this](const QString &folder) { return m_parts.prompts.chooseImage(m_parts.window, folder); });
    connect(&parts.panes.preview(), &PreviewView::rendered, this,
            [this](const std::shared_ptr<const post::Rendering> &rendering) { show(*rendering); });
    connect(&parts.document, &Document::textDocumentChanged, this, [this] { m_form->setDocument(m_parts.document.textDocument()); });
    connect(&parts.document, &Document::formatChanged, this, &PostForm::showState);
    connect(&parts.document, &Document::busyChanged, this, &PostForm::showState);
    connect(&parts.document, &Document::pathChanged, this, &PostForm::showState);
    connect(m_form, &Form::left, &parts.panes, &Panes::takeFocus);
    connect(m_form, &Form::placeWanted, this, [this](int line, int column) {
        m_parts.panes.editor().goTo(line, column);
        m_parts.panes.takeFocus();
    });
    connect(&m_facts, &QFutureWatcherBase::finished, this, &PostForm::readSite);
    connect(m_form, &Form::openChanged, this, &PostForm::readSite);
    connect(m_form, &Form::publishWanted, this, &PostForm::publish);
    connect(&parts.document, &Document::pathChanged, this, &PostForm::noticePublished);
    connectCommands();
    showState();
}

/// A name with the day that the post has now.
void PostForm::publish()
{
    const auto plan = [path = m_parts.document.path(), day = renaming::dayOf(m_frontMatter), sites = m_parts.sites] {
        const QString post = site::placeOf(path);
        return renaming::planPublishing(sites->factsOf(post)->site(), post, day);
    };
    QtConcurrent::run(plan).then(this, [this](const std::expected<renaming::Plan, renaming::Problem> &planned) {
        if (planned) {
            m_publishing = *planned;
            Q_EMIT renamingWanted(*planned);
        } else {
            m_parts.notices.show(aboutPublishing, {.kind = Notice::Kind::Warning, .text = renamingProblem(planned.error()), .actions = {}});
        }
    });
}

/// The file is where it was to go: says so, and how it comes back.
void PostForm::noticePublished()
{
    const QString path = m_parts.document.path();
    if (!m_publishing || path.isEmpty() || site::placeOf(path) != m_publishing->moved.after.file) {
        m_parts.notices.dismiss(aboutPublishing);
        return;
    }
    renaming::Plan back;
    back.moved = {.before = m_publishing->moved.after, .after = m_publishing->moved.before};
    m_publishing.reset();
    const QString words = tr("The draft is now the post %1.").arg(site::nameIn(path));
    m_parts.notices.show(
        aboutPublishing,
        {.kind = Notice::Kind::Information, .text = words, .actions = {{tr("Move back"), [this, back] { Q_EMIT renamingWanted(back); }}}});
}

void PostForm::show(const post::Rendering &rendering)
{
    const auto &errors = rendering.frontMatter.errors;
    m_frontMatter = rendering.frontMatter;
    m_form->show(rendering.frontMatter, errors.empty() ? QString() : withLine(frontMatterMessage(errors.front()), errors.front().line),
                 m_parts.panes.preview().isRenderingCurrent());
}

void PostForm::showState()
{
    const QString path = m_parts.document.path();
    m_form->setReadOnly(m_parts.document.isReadOnly() || m_parts.document.isBusy());
    if (m_factsOf != path) {
        m_form->setSite(path, std::make_shared<SiteFacts>());
    }
    readSite();
}

/// Once for a post, when its form is first open.
void PostForm::readSite()
{
    const QString path = m_parts.document.path();
    if (path.isEmpty() || !m_form->isOpen()) {
        return;
    }
    if (m_factsOf != path) {
        m_factsOf = path;
        m_facts.setFuture(
            QtConcurrent::run([path, sites = m_parts.sites] { return std::make_shared<const SiteFacts>(siteFacts(path, *sites)); }));
    } else if (m_facts.isFinished()) {
        m_form->setSite(path, m_facts.result());
    }
}

void PostForm::connectCommands()
{
    QAction *shown = m_parts.actions[Command::ShowForm];
    shown->setChecked(m_form->isOpen());
    connect(m_form, &Form::openChanged, this, [this, shown](bool open) {
        m_parts.settings.setFormOpen(open);
        shown->setChecked(open);
    });
    // With the keyboard elsewhere the command leads into the form; from there it folds it.
    m_parts.actions.onTriggered(Command::ShowForm, this, [this](bool) {
        const bool isInside = m_form->isAncestorOf(QApplication::focusWidget());
        if (m_form->isOpen() && isInside) {
            m_form->setOpen(false);
            m_parts.panes.takeFocus();
        } else {
            m_form->takeFocus();
        }
        m_parts.actions[Command::ShowForm]->setChecked(m_form->isOpen());
    });
    m_parts.actions.on(Command::ConvertFrontMatter, this, [this] { m_form->startConversion(); });
}

} // namespace galley
