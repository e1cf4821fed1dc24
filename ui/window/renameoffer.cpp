// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/renameoffer.h"

#include "document/document.h"
#include "renaming/name.h"
#include "site/folder.h"
#include "window/notices.h"

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutName = u"name of the file"_s;

} // namespace

RenameOffer::RenameOffer(Document &document, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_notices(notices)
    , m_looker([this](const Job &job, const Names &names) {
        take(job, names);
        startNext();
    })
{
    connect(&document, &Document::pathChanged, this, [this] {
        m_follows = false;
        m_notices.dismiss(aboutName);
    });
    connect(&document, &Document::opened, this, [this] { look(false); });
    connect(&document, &Document::saved, this, [this] { look(true); });
    connect(&notices, &Notices::closed, this, [this](const QString &subject) {
        m_follows = m_follows && subject != aboutName; // one refusal is enough
    });
}

RenameOffer::Names RenameOffer::Job::run() const
{
    const QString post = site::canonicalPath(path);
    const site::Site site = site::findSite(post);
    const site::PostFiles files = site::filesOf(site, post);
    return {.own = files.name, .byTitle = renaming::nameByTitle(site, files, frontmatter::read(text::toUtf8(text.toString())))};
}

void RenameOffer::look(bool isSave)
{
    if (!m_document.path().isEmpty()) {
        m_waiting.append({.path = m_document.path(), .text = m_document.textCopy(), .isSave = isSave});
        startNext();
    }
}

void RenameOffer::startNext()
{
    if (!m_waiting.isEmpty() && !m_looker.isRunning()) {
        m_looker.start(m_waiting.takeFirst());
    }
}

void RenameOffer::take(const Job &job, const Names &names)
{
    if (job.path != m_document.path()) {
        return;
    }
    const bool fits = names.own == names.byTitle;
    if (fits || names.byTitle.isEmpty() || !job.isSave || !m_follows) {
        m_follows = m_follows || fits;
        m_notices.dismiss(aboutName);
        return;
    }
    const QString words = tr("By its title or slug the file would now be called %1. Its links can follow.");
    m_notices.show(aboutName, {.kind = Notice::Kind::Information,
                               .text = words.arg(names.byTitle),
                               .actions = {{tr("Rename…"), [this, name = names.byTitle] { Q_EMIT accepted(name); }}}});
}

} // namespace galley
