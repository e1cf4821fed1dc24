// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/filing.h"

#include "dialogs/prompts.h"
#include "settings/settings.h"
#include "text/errortext.h"
#include "window/notices.h"

#include <QDir>
#include <QFileInfo>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley
{

namespace
{

// What a notice is about: a newer one about the same takes its place.
const QString aboutOpening = u"opening"_s;
const QString aboutWaiting = u"waiting"_s;
const QString aboutSaving = u"saving"_s;
const QString aboutOutside = u"outside"_s;
const QString aboutEncoding = u"encoding"_s;

} // namespace

Filing::Filing(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(500ms); // a bar that comes and goes at once only disturbs
    connect(&m_patience, &QTimer::timeout, this, &Filing::showOpening);
    connect(&parts.document, &Document::opened, this, &Filing::showOpened);
    connect(&parts.document, &Document::openFailed, this, [this](const text::Error &error) {
        stopOpening();
        showOpenProblem(error);
    });
    connect(&parts.document, &Document::openCancelled, this, &Filing::stopOpening);
    connect(&parts.document, &Document::reverted, this, [this] {
        clearNotices();
        Q_EMIT readAgain();
    });
    connect(&parts.document, &Document::revertFailed, this, &Filing::showOpenProblem);
    connect(&parts.document, &Document::changedOutside, this, &Filing::changedOutside);
    connect(&parts.document, &Document::vanishedOutside, this, &Filing::vanished);
    connect(&parts.document, &Document::outsideSettled, this, [this] { m_parts.notices.dismiss(aboutOutside); });
    connect(&parts.document, &Document::saveFailed, this, &Filing::saveFailed);
    connect(&parts.document, &Document::saved, this, &Filing::clearNotices);
}

void Filing::open(const QString &path, std::optional<text::Encoding> encoding)
{
    m_parts.document.startOpen(path, encoding);
    m_patience.start();
}

void Filing::showOpened()
{
    m_patience.stop();
    m_parts.notices.dismiss(aboutWaiting);
    clearNotices();
    if (m_parts.document.isReadOnly()) {
        offerEncodings();
    }
    m_parts.settings.setLastFolder(QFileInfo(m_parts.document.path()).absolutePath());
    Q_EMIT opened();
}

void Filing::stopOpening()
{
    m_patience.stop();
    m_parts.notices.dismiss(aboutWaiting);
    Q_EMIT notOpened();
}

void Filing::showOpening()
{
    const QString name = QFileInfo(m_parts.document.openingPath()).fileName();
    m_parts.notices.show(aboutWaiting, {.text = tr("Opening %1…").arg(QString::fromUtf8(text::toUtf8(name))),
                                        .actions = {{tr("Cancel"), [this] { m_parts.document.cancelOpening(); }}},
                                        .closable = false});
}

void Filing::showOpenProblem(const text::Error &error)
{
    Notice notice{.kind = Notice::Kind::Problem, .text = text::sentenceFor(error, text::Task::Open), .actions = {}};
    const QString path = error.path;
    if (error.kind == text::Error::Kind::NotFound) {
        m_parts.settings.forgetRecentPost(path);
        if (QFileInfo(path).dir().exists()) {
            notice.kind = Notice::Kind::Information;
            notice.actions = {{tr("Create it"), [this, path] { create(path); }}};
        }
    } else if (error.kind == text::Error::Kind::IsFolder) {
        notice.kind = Notice::Kind::Information;
        notice.actions = {{tr("Show its posts"), [this, path] { Q_EMIT folderWanted(path); }},
                          {tr("Choose a post…"), [this, path] { Q_EMIT folderChosen(path); }}};
    } else {
        notice.actions = {{tr("Try again"), [this, path] { open(path); }}};
    }
    m_parts.notices.show(aboutOpening, notice);
}

void Filing::create(const QString &path)
{
    if (saveTo(path)) {
        Q_EMIT opened();
    }
}

void Filing::offerEncodings()
{
    const QString path = m_parts.document.path();
    const auto as = [this, path](text::Encoding encoding) { return [this, path, encoding] { open(path, encoding); }; };
    m_parts.notices.show(aboutEncoding, {.kind = Notice::Kind::Warning,
                                         .text = text::sentenceFor(m_parts.document.problem().value_or(text::Error{}), text::Task::Open),
                                         .actions = {{tr("Open as Windows-1252"), as(text::Encoding::Windows1252)},
                                                     {tr("Open as Latin-1"), as(text::Encoding::Latin1)}},
                                         .closable = false});
}

Document::Overwrite Filing::overwrite() const
{
    return m_keepsMine ? Document::Overwrite::Yes : Document::Overwrite::No;
}

void Filing::save()
{
    if (m_parts.document.path().isEmpty()) {
        saveAs();
    } else {
        m_parts.document.startSave(overwrite());
    }
}

bool Filing::saveNow()
{
    if (m_parts.document.path().isEmpty()) {
        return saveAs();
    }
    auto saved = m_parts.document.save(overwrite());
    if (!saved && saved.error().kind == text::Error::Kind::ChangedOutside) {
        if (!m_parts.prompts.overwriteChanged(m_parts.window, m_parts.document.name())) {
            return false;
        }
        saved = m_parts.document.save(Document::Overwrite::Yes);
    }
    if (!saved) {
        showSaveProblem(saved.error());
    }
    return saved.has_value();
}

void Filing::saveFailed(const text::Error &error)
{
    if (error.kind != text::Error::Kind::ChangedOutside) {
        showSaveProblem(error);
    } else if (m_parts.prompts.overwriteChanged(m_parts.window, m_parts.document.name())) {
        m_parts.document.startSave(Document::Overwrite::Yes);
    }
}

bool Filing::saveAs()
{
    const Document &document = m_parts.document;
    const QString proposal = document.path().isEmpty() ? m_parts.settings.lastFolder() + u'/' + m_proposedName : document.path();
    const QString path = m_parts.prompts.savePost(m_parts.window, proposal);
    return !path.isEmpty() && saveTo(path);
}

bool Filing::saveTo(const QString &path)
{
    if (const auto saved = m_parts.document.saveAs(path); !saved) {
        showSaveProblem(saved.error());
        return false;
    }
    m_parts.settings.setLastFolder(QFileInfo(path).absolutePath());
    return true;
}

void Filing::showSaveProblem(const text::Error &error)
{
    m_parts.notices.show(aboutSaving, {.kind = Notice::Kind::Problem,
                                       .text = text::sentenceFor(error, text::Task::Save),
                                       .actions = {{tr("Save as…"), [this] { saveAs(); }}, {tr("Try again"), [this] { save(); }}}});
}

void Filing::revert()
{
    Document &document = m_parts.document;
    if (document.path().isEmpty() || (document.isModified() && !m_parts.prompts.discardChanges(m_parts.window, document.name()))) {
        return;
    }
    document.startRevert();
}

bool Filing::mayClose()
{
    if (!m_parts.document.isModified()) {
        return true;
    }
    switch (m_parts.prompts.unsaved(m_parts.window, m_parts.document.name())) {
    case Prompts::Unsaved::Save:
        return saveNow();
    case Prompts::Unsaved::Discard:
        return true;
    case Prompts::Unsaved::Cancel:
        break;
    }
    return false;
}

void Filing::clearNotices()
{
    m_keepsMine = false;
    for (const QString &subject : {aboutOpening, aboutSaving, aboutOutside, aboutEncoding}) {
        m_parts.notices.dismiss(subject);
    }
}

void Filing::changedOutside(bool reloaded)
{
    m_keepsMine = false;
    if (reloaded) {
        m_parts.notices.dismiss(aboutOutside);
        Q_EMIT readAgain();
        return;
    }
    const QString words = tr("Another program has changed %1, and you have unsaved changes. Reloading can be undone.");
    m_parts.notices.show(aboutOutside, {.kind = Notice::Kind::Warning,
                                        .text = words.arg(m_parts.document.name()),
                                        .actions = {{tr("Reload"), [this] { m_parts.document.startRevert(); }},
                                                    {tr("Keep mine"), [this] { m_keepsMine = true; }}}});
}

void Filing::vanished()
{
    const QString words = tr("%1 is not there any more: it was moved, renamed or deleted. Your text is safe in Galley.");
    m_parts.notices.show(aboutOutside, {.kind = Notice::Kind::Warning,
                                        .text = words.arg(m_parts.document.name()),
                                        .actions = {{tr("Save it again"), [this] { saveTo(m_parts.document.path()); }},
                                                    {tr("Save as…"), [this] { saveAs(); }}}});
}

} // namespace galley
