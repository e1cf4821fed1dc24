// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/remarks.h"

#include "document/document.h"
#include "editor/editor.h"
#include "post/post.h"
#include "preview/previewview.h"
#include "settings/settings.h"
#include "window/notices.h"
#include "window/panes.h"
#include "window/sentences.h"
#include "window/statusline.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutRemote = u"remote"_s;
const QString aboutLongLine = u"longLine"_s;
const QString aboutCut = u"cut"_s;

} // namespace

Remarks::Remarks(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.panes.preview(), &PreviewView::rendered, this, &Remarks::look);
    connect(&parts.panes.editor(), &Editor::longLineFound, this, &Remarks::showLongLine);
    connect(&parts.panes.preview(), &PreviewView::remoteBlocked, this, &Remarks::showRemote);
    connect(&parts.panes.previewNotices(), &Notices::closed, this,
            [this](const QString &subject) { m_remoteWasClosed = m_remoteWasClosed || subject == aboutRemote; });
}

void Remarks::startOver()
{
    m_remoteWasClosed = false;
    m_parts.panes.editorNotices().dismiss(aboutLongLine);
    m_parts.panes.previewNotices().dismiss(aboutRemote);
    m_parts.panes.previewNotices().dismiss(aboutCut);
    m_parts.panes.preview().setRemoteAllowed(m_parts.settings.isRemoteAllowed(folder()));
}

QString Remarks::folder() const
{
    return m_parts.document.path().isEmpty() ? QString() : QFileInfo(m_parts.document.path()).absolutePath();
}

void Remarks::look(const std::shared_ptr<const post::Rendering> &rendering)
{
    showFrontMatter(*rendering);
    showCuts(*rendering);
}

void Remarks::showFrontMatter(const post::Rendering &rendering)
{
    const auto &errors = rendering.frontMatter.errors;
    m_parts.statusLine.setProblem(errors.empty() ? QString() : tr("front matter: line %L1").arg(errors.front().line + 1));
}

void Remarks::showCuts(const post::Rendering &rendering)
{
    using Kind = markdown::Notice::Kind;
    const auto isCut = [](const markdown::Notice &notice) { return notice.kind == Kind::OutputLimit || notice.kind == Kind::NestingLimit; };
    const auto cut = std::ranges::find_if(rendering.notices, isCut);
    if (cut == rendering.notices.end()) {
        m_parts.panes.previewNotices().dismiss(aboutCut);
        return;
    }
    m_parts.panes.previewNotices().show(aboutCut,
                                        {.kind = Notice::Kind::Warning, .text = withLine(cutMessage(*cut), cut->line), .actions = {}});
}

void Remarks::showRemote(int count)
{
    Notices &notices = m_parts.panes.previewNotices();
    if (count == 0 || m_remoteWasClosed) {
        notices.dismiss(aboutRemote);
        return;
    }
    Notice notice{.text = tr("%Ln web picture(s) not loaded.", nullptr, count),
                  .actions = {{tr("Load"), [this] { m_parts.panes.preview().setRemoteAllowed(true); }}}};
    if (!folder().isEmpty()) {
        notice.actions.append({tr("Always here"), [this] {
                                   m_parts.settings.allowRemote(folder());
                                   m_parts.panes.preview().setRemoteAllowed(true);
                               }});
    }
    notices.show(aboutRemote, notice);
}

void Remarks::showLongLine(int length, bool folded)
{
    const QString words = folded
                              ? tr("A line of %L1 characters is too long to show and edit here. It is saved as it is; to edit it, break it "
                                   "into shorter lines in another program.")
                              : tr("A line of %L1 characters is too long to colour. It is kept as it is.");
    m_parts.panes.editorNotices().show(aboutLongLine, {.text = words.arg(length), .actions = {}});
}

} // namespace galley
